import { layersOf, type Layer } from '../layer.ts';
import type { TrainingSetup } from './training-plan.ts';

/**
 * Returns how many weights the adapters have: rank × (inputs + outputs) for each matrix that has one.
 * Source: LoRA, arXiv 2106.09685, section 4.1.
 * Example: Llama 2 7B, rank 8 beside query and value: 32 layers × 2 × 8 × (4096 + 4096) = 4,194,304, the number that
 * litgpt prints.
 */
export function adapterParameters(setup: TrainingSetup): number {
  const { architecture, adapters } = setup;
  const widths = layersOf(architecture).map((layer) => adaptedWidths(setup, layer));
  const head = adapters.targets.includes('head') ? architecture.hiddenSize + architecture.vocabularySize : 0;
  return adapters.rank * (widths.reduce((sum, width) => sum + width, 0) + head);
}

/** Inputs plus outputs of every matrix with an adapter in a layer. */
function adaptedWidths({ architecture, adapters }: TrainingSetup, { mixer, channel }: Layer): number {
  const { hiddenSize, feedForward } = architecture;
  const has = new Set(adapters.targets);
  let widths = 0;
  if (mixer.kind === 'full' || mixer.kind === 'sliding') {
    if (has.has('query')) widths += hiddenSize + mixer.heads * mixer.headSize;
    if (has.has('key')) widths += hiddenSize + mixer.keyValueHeads * mixer.headSize;
    if (has.has('value')) widths += hiddenSize + mixer.keyValueHeads * mixer.valueHeadSize;
    if (has.has('output')) widths += mixer.heads * mixer.valueHeadSize + hiddenSize;
  }
  if (has.has('mlp') && channel.denseSize > 0) {
    widths += (hiddenSize + channel.denseSize) * (feedForward?.gated ? 3 : 2);
  }
  return widths;
}
