import { layersOf, type Layer } from '../model/layer.ts';
import { savedByAttention } from './saved-by-attention.ts';
import { savedByExperts } from './saved-by-experts.ts';
import { savedByFeedForward } from './saved-by-feed-forward.ts';
import type { SavedTensor } from './saved-tensor.ts';
import type { TrainingSetup } from './training-plan.ts';

/**
 * What one layer saves for the backward pass, tensor by tensor, in bytes per token.
 *
 * @source the formulas in PyTorch's derivatives.yaml (a product saves a factor only if the other one needs a gradient, so
 * frozen weights save no input), applied line by line to torchtune's, litgpt's and Transformers' layers;
 * experts, latent attention and recurrent layers to Transformers' alone.
 * @example Llama 3.2 3B (3072 wide, 24 heads of 128, feed-forward 8192), full fine-tuning in torchtune: norms
 * 2 × (4 + 2) × 3072 = 36,864; their outputs 2 × 2 × 3072 = 12,288; queries, repeated keys and values, result and its
 * copy 5 × 2 × 3072 = 30,720; 4 × 2 × 8192 = 65,536 in the feed-forward part; with 96 for the softmax: 145,504 bytes.
 */
function savedTensors(setup: TrainingSetup, layer: Layer): readonly SavedTensor[] {
  const { experts } = setup.architecture;
  return [
    ...savedByAttention(setup, layer),
    ...savedByFeedForward(setup, layer),
    ...(experts && layer.channel.experts ? savedByExperts(setup, layer, experts) : []),
  ].filter(({ bytesPerToken }) => bytesPerToken > 0);
}

/**
 * Returns the bytes per token that each layer saves for the backward pass, from the first layer to the last.
 *
 * @throws {NotModelledError} when no source says what a layer saves.
 * @example Llama 2 7B in litgpt, adapters with dropout on query and value, rank 8: 176,784 for each of 32 layers.
 */
export function savedBytesPerToken(setup: TrainingSetup): readonly number[] {
  return layersOf(setup.architecture).map((layer) => bytesOf(savedTensors(setup, layer)));
}

/**
 * Returns the bytes per token that 4-bit products of the previous step still keep when the next loss is computed: old
 * versions of bitsandbytes stored them as attributes of the graph, which lives until the variable `loss` is reassigned.
 *
 * @source `MatMul4Bit` in bitsandbytes 0.42.0; removed by pull request 1270 (0.43.2).
 * @example Mistral 7B: 32 × 2 × (3 × 4096 + 14,336) = 1,703,936 bytes a token.
 */
export function heldByProducts(setup: TrainingSetup): number {
  if (setup.keptProductInputs !== 'two-steps') return 0;
  return layersOf(setup.architecture).reduce(
    (sum, layer) => sum + bytesOf(savedTensors(setup, layer).filter(({ byProduct }) => byProduct)),
    0,
  );
}

function bytesOf(tensors: readonly SavedTensor[]): number {
  return tensors.reduce((sum, { bytesPerToken }) => sum + bytesPerToken, 0);
}
