import type { Architecture, LatentAttention } from '../../catalog/models/architecture.ts';
import type { Layer, SoftmaxMixer } from './layer.ts';
import { recurrentTensors } from './recurrent-tensors.ts';
import { matrix, small, type Tensor } from './tensor.ts';

/**
 * Returns the tensors of a layer's token mixer with its norms: softmax, latent
 * or recurrent attention.
 *
 * @source the shapes in the architecture builders of llama.cpp.
 * @example layer 1 of Llama 3.1 8B: norm 4096, queries 4096 × 4096, keys and
 * values 1024 × 4096 each, output 4096 × 4096: 41,947,136 weights.
 */
export function attentionTensors(architecture: Architecture, layer: Layer): readonly Tensor[] {
  const { mixer, index } = layer;
  if (mixer.kind === 'none') return [];
  const norms = [
    small(index, normSize(architecture)),
    ...(architecture.postNorms ? [small(index, architecture.hiddenSize)] : []),
  ];
  switch (mixer.kind) {
    case 'latent':
      return [...norms, ...latentTensors(architecture.hiddenSize, mixer.latent, index)];
    case 'recurrent':
      return [...norms, ...recurrentTensors(architecture.hiddenSize, mixer.recurrent, index)];
    default:
      return [...norms, ...softmaxTensors(architecture, mixer, index)];
  }
}

/** A layer norm has a bias as well as a weight; an RMS norm has no bias. */
function normSize(architecture: Architecture): number {
  return architecture.hiddenSize * (architecture.norms === 'layer' ? 2 : 1);
}

function softmaxTensors(architecture: Architecture, mixer: SoftmaxMixer, layer: number): readonly Tensor[] {
  const { hiddenSize, attention } = architecture;
  const queries = mixer.heads * mixer.headSize;
  const keys = mixer.keyValueHeads * mixer.headSize;
  const values = mixer.keyValueHeads * mixer.valueHeadSize;
  const gate = attention?.outputGate;
  // A full output gate is stored in the query matrix.
  const queryRows = gate === 'full' ? queries * 2 : queries;
  const valuesHaveWeights = !(attention?.valuesShareKeyWeights && mixer.kind === 'full');
  const projections = attention?.fused
    ? [matrix('attention-query-key-value', 'attention', layer, hiddenSize, queryRows + keys + values)]
    : [
        matrix('attention-query', 'attention', layer, hiddenSize, queryRows),
        matrix('attention-key', 'attention', layer, hiddenSize, keys),
        ...(valuesHaveWeights ? [matrix('attention-value', 'attention', layer, hiddenSize, values)] : []),
      ];
  const extras: Tensor[] = [];
  if (gate === 'per-head') {
    extras.push(matrix('other', 'attention', layer, hiddenSize, mixer.heads));
  }
  if (attention?.bias) {
    extras.push(small(layer, queries + keys + values));
    if (attention.bias === 'all') extras.push(small(layer, hiddenSize));
  }
  if (attention?.queryKeyNorm === 'per-head') extras.push(small(layer, mixer.headSize * 2));
  if (attention?.queryKeyNorm === 'all-heads') extras.push(small(layer, queries + keys));
  if (attention?.sinks) extras.push(small(layer, mixer.heads));
  return [
    ...projections,
    matrix('attention-output', 'attention', layer, mixer.heads * mixer.valueHeadSize, hiddenSize),
    ...extras,
  ];
}

/**
 * llama.cpp splits the expansion of the compressed vector into a key part and a value part, each with one matrix a
 * head.
 */
function latentTensors(hiddenSize: number, latent: LatentAttention, layer: number): readonly Tensor[] {
  const keySize = latent.contentHeadSize + latent.rotaryHeadSize;
  const queries = latent.queryRank
    ? [
        matrix('other', 'attention', layer, hiddenSize, latent.queryRank),
        small(layer, latent.queryRank),
        matrix('other', 'attention', layer, latent.queryRank, latent.heads * keySize),
      ]
    : [matrix('attention-query', 'attention', layer, hiddenSize, latent.heads * keySize)];
  const indexer = latent.indexer
    ? [
        matrix(
          'other',
          'attention',
          layer,
          latent.queryRank ?? hiddenSize,
          latent.indexer.heads * latent.indexer.headSize,
        ),
        matrix('other', 'attention', layer, hiddenSize, latent.indexer.headSize),
        small(layer, latent.indexer.headSize * 2),
        matrix('other', 'attention', layer, hiddenSize, latent.indexer.heads),
      ]
    : [];
  return [
    ...queries,
    matrix('other', 'attention', layer, hiddenSize, latent.keyValueRank + latent.rotaryHeadSize),
    small(layer, latent.keyValueRank),
    matrix('other', 'attention', layer, latent.contentHeadSize, latent.keyValueRank, latent.heads),
    matrix('other', 'attention', layer, latent.keyValueRank, latent.valueHeadSize, latent.heads),
    matrix('attention-output', 'attention', layer, latent.heads * latent.valueHeadSize, hiddenSize),
    ...(latent.outputGate
      ? [matrix('attention-gate', 'attention', layer, hiddenSize, latent.heads * latent.valueHeadSize)]
      : []),
    ...indexer,
  ];
}
