import type { LatentAttention } from '../../catalog/models/architecture.ts';
import { BF16, FP32, savedByNorm, savedInput, type SavedTensor } from './saved-tensor.ts';
import type { AdapterTarget, TrainingSetup } from './training-plan.ts';

/**
 * Returns what latent attention with its norms saves for the backward pass, in bytes per token. Training expands the
 * compressed vector: every head has a value, and a key made of a content and a rotary part. Flash attention needs values
 * as wide as keys, so values and result are padded to that width.
 *
 * @source `DeepseekV3Attention` in Transformers.
 * @example DeepSeek V2 Lite, frozen, no adapters: norms 4 × (2048 + 512), then 16 heads × 4 × 2 × 192, the result's copy
 * and the softmax totals.
 */
export function savedByLatentAttention(
  setup: TrainingSetup,
  latent: LatentAttention,
): readonly SavedTensor[] {
  const { hiddenSize, postNorms } = setup.architecture;
  const { heads, queryRank = 0, keyValueRank, contentHeadSize, rotaryHeadSize, valueHeadSize } = latent;
  const targets = new Set<AdapterTarget>(setup.adapters.targets);
  const has = (target: AdapterTarget): number => (targets.has(target) ? 1 : 0);
  const queries = heads * (contentHeadSize + rotaryHeadSize);
  const scores = setup.attentionScores === 'flash' ? 0 : (FP32 + BF16) * heads * setup.sequenceTokens;
  return [
    savedByNorm(setup, 'input of the attention norm', hiddenSize),
    ...savedInput(setup, {
      what: 'input of the compressions',
      width: hiddenSize,
      adapters: has('query') + has('key'),
    }),
    savedByNorm(setup, 'compressed queries', queryRank),
    ...savedInput(setup, { what: 'normed queries', width: queryRank, adapters: has('query') }),
    savedByNorm(setup, 'compressed keys and values', keyValueRank),
    ...savedInput(setup, { what: 'normed keys and values', width: keyValueRank, adapters: has('value') }),
    { what: 'queries, keys, values and result', bytesPerToken: 4 * BF16 * queries },
    { what: 'softmax totals', bytesPerToken: FP32 * heads },
    { what: 'table of scores', bytesPerToken: scores },
    ...savedInput(setup, {
      what: 'copy of the attention result',
      width: heads * valueHeadSize,
      adapters: has('output'),
    }),
    ...(postNorms ? [savedByNorm(setup, 'input of the norm after attention', hiddenSize)] : []),
  ];
}
