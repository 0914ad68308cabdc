import type { Model } from '../../../lib/catalog/models/model.ts';
import { bitsPerWeight, blockBytes, type BlockType } from '../../../lib/memory/weights/block-type.ts';
import type { GgufMixture } from '../../../lib/memory/weights/gguf-mixture.ts';
import { blockTypeInMixture } from '../../../lib/memory/weights/gguf-block-type.ts';
import { mixtureContext } from '../../../lib/memory/weights/mixture-context.ts';
import { tensorParameters, type TensorRole } from '../../../lib/memory/model/tensor.ts';
import { tensorsOf } from '../../../lib/memory/model/model-tensors.ts';

/** The part of a file that has one tensor type. */
export interface MixturePart {
  readonly type: BlockType;
  readonly bits: number;
  readonly parameters: number;
  readonly bytes: number;
  /** The tensors, in words: “output layer, part of the values”. */
  readonly tensors: string;
}

const WORDS: Readonly<Record<TensorRole, string>> = {
  'token-embedding': 'embeddings',
  output: 'output layer',
  'attention-query': 'queries',
  'attention-key': 'keys',
  'attention-value': 'values',
  'attention-query-key-value': 'queries, keys and values',
  'attention-output': 'attention output',
  'attention-gate': 'gate of attention',
  'feed-forward-up': 'feed-forward up',
  'feed-forward-gate': 'feed-forward gate',
  'feed-forward-down': 'feed-forward down',
  other: 'norms and other small tensors',
};

/**
 * Returns the parts of a GGUF file, the one with most weights first. Tensors of a kind that appears in several parts
 * are “some of the …”. Llama 3.1 70B in Q4_K_M has four parts: Q4_K, Q6_K, Q5_K and F32.
 */
export function mixtureParts(model: Model, mixture: GgufMixture): readonly MixturePart[] {
  const context = mixtureContext(model.architecture);
  const sums = new Map<BlockType, { parameters: number; roles: Set<TensorRole> }>();
  const types = new Map<TensorRole, Set<BlockType>>();
  for (const tensor of tensorsOf(model.architecture)) {
    const type = blockTypeInMixture(mixture, tensor, context);
    const sum = sums.get(type) ?? { parameters: 0, roles: new Set() };
    sum.parameters += tensorParameters(tensor);
    sum.roles.add(tensor.role);
    sums.set(type, sum);
    types.set(tensor.role, (types.get(tensor.role) ?? new Set()).add(type));
  }
  const words = (role: TensorRole): string =>
    (types.get(role)?.size ?? 1) > 1 ? `some of the ${WORDS[role]}` : WORDS[role];
  return [...sums]
    .map(([type, { parameters, roles }]) => ({
      type,
      bits: bitsPerWeight(type),
      parameters,
      bytes: blockBytes(type, parameters),
      tensors: [...roles].map(words).join(', '),
    }))
    .sort((a, b) => b.parameters - a.parameters);
}
