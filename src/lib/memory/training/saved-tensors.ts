import { layersOf, type Layer } from '../model/layer.ts';
import { savedByAttention } from './saved-by-attention.ts';
import { savedByExperts } from './saved-by-experts.ts';
import { savedByFeedForward } from './saved-by-feed-forward.ts';
import type { SavedTensor } from './saved-tensor.ts';
import type { TrainingSetup } from './training-plan.ts';

/**
 * Returns what one layer keeps for the backward pass, tensor by tensor, in bytes for each token.
 *
 * @source the formulas in PyTorch's derivatives.yaml (a product keeps a factor only if the other one needs a
 * gradient, so frozen weights keep no input), applied line by line to torchtune's, litgpt's and Transformers' layers;
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

/** Returns the bytes for each token that every layer keeps, in their order. */
export function savedBytesPerToken(setup: TrainingSetup): readonly number[] {
  return layersOf(setup.architecture).map((layer) => bytesOf(savedTensors(setup, layer)));
}

/**
 * Returns the bytes for each token that 4-bit products of the step before still hold when the next loss is computed:
 * bitsandbytes kept them as attributes of the graph, which live until the variable `loss` gets its next value.
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
