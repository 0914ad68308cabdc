import type { Architecture, Recurrent } from '../../catalog/models/architecture.ts';
import { layersOf, type Layer } from '../model/layer.ts';
import { recurrentTensors } from '../model/recurrent-tensors.ts';
import type { AdapterTarget, TrainingSetup } from './training-plan.ts';

/**
 * Returns how many weights the adapters have: rank × (inputs + outputs) for each matrix that has one. Each expert has an
 * adapter of its own. gpt-oss 20B, rank 8 on the attention matrices: 3,981,312, the number that Unsloth prints.
 *
 * @source LoRA, arXiv 2106.09685, section 4.1; PEFT's `ParamWrapper` (rank × experts).
 * @example Llama 2 7B, rank 8 on query and value: 32 layers × 2 × 8 × (4096 + 4096) = 4,194,304, the number that litgpt
 * prints.
 */
export function adapterParameters(setup: TrainingSetup): number {
  const { architecture, adapters } = setup;
  const widths = layersOf(architecture).map((layer) => adaptedWidths(setup, layer));
  const head = adapters.targets.includes('head') ? architecture.hiddenSize + architecture.vocabularySize : 0;
  return adapters.rank * (widths.reduce((sum, width) => sum + width, 0) + head);
}

/** Inputs plus outputs of every matrix with an adapter in a layer. */
function adaptedWidths(setup: TrainingSetup, layer: Layer): number {
  return attentionWidths(setup, layer) + feedForwardWidths(setup, layer);
}

function attentionWidths({ architecture, adapters }: TrainingSetup, { mixer }: Layer): number {
  const { hiddenSize } = architecture;
  const has = new Set<AdapterTarget>(adapters.targets);
  const width = (target: AdapterTarget, inputsAndOutputs: number): number =>
    has.has(target) ? inputsAndOutputs : 0;
  switch (mixer.kind) {
    case 'none':
      return 0;
    case 'recurrent':
      return width('recurrent', recurrentWidths(architecture, mixer.recurrent));
    case 'latent': {
      const { heads, queryRank, keyValueRank, rotaryHeadSize, contentHeadSize, valueHeadSize } = mixer.latent;
      const queries = heads * (contentHeadSize + rotaryHeadSize);
      return (
        width('query', queryRank ? hiddenSize + 2 * queryRank + queries : hiddenSize + queries) +
        width('key', hiddenSize + keyValueRank + rotaryHeadSize) +
        width('value', keyValueRank + heads * (contentHeadSize + valueHeadSize)) +
        width('output', heads * valueHeadSize + hiddenSize)
      );
    }
    default: {
      const gate = architecture.attention?.outputGate === 'full' ? 2 : 1;
      return (
        width('query', hiddenSize + gate * mixer.heads * mixer.headSize) +
        width('key', hiddenSize + mixer.keyValueHeads * mixer.headSize) +
        width('value', hiddenSize + mixer.keyValueHeads * mixer.valueHeadSize) +
        width('output', mixer.heads * mixer.valueHeadSize + hiddenSize)
      );
    }
  }
}

function recurrentWidths({ hiddenSize }: Architecture, recurrent: Recurrent): number {
  return recurrentTensors(hiddenSize, recurrent, 0)
    .filter(({ quantizable }) => quantizable)
    .reduce((sum, { columns, rows }) => sum + columns + rows, 0);
}

/** Gate and up of fused experts are one tensor, so they have one adapter between them. */
function feedForwardWidths({ architecture, adapters }: TrainingSetup, { channel }: Layer): number {
  const { hiddenSize, feedForward, experts } = architecture;
  let widths = 0;
  if (adapters.targets.includes('mlp')) {
    if (channel.denseSize > 0) widths += (hiddenSize + channel.denseSize) * (feedForward?.gated ? 3 : 2);
    const shared = channel.experts ? (experts?.sharedSize ?? 0) : 0;
    if (shared > 0) widths += (hiddenSize + shared) * ((experts?.gated ?? true) ? 3 : 2);
  }
  if (experts && channel.experts && adapters.targets.includes('experts')) {
    const input = experts.latentSize ?? hiddenSize;
    const up = (experts.gated ?? true) ? 2 * experts.size : experts.size;
    widths += experts.count * (input + up + experts.size + input);
  }
  return widths;
}
