import type { Layer, SoftmaxMixer } from '../model/layer.ts';
import { savedByLatentAttention } from './saved-by-latent-attention.ts';
import { savedByRecurrent } from './saved-by-recurrent.ts';
import { BF16, FP32, savedByNorm, savedInput, type SavedTensor } from './saved-tensor.ts';
import type { TrainingSetup } from './training-plan.ts';

/**
 * Returns what attention with its norms saves for the backward pass, in bytes per token.
 * All trainers repeat keys and values to the number of query heads before attention.
 *
 * @example Llama 2 7B in litgpt, adapters with dropout on query and value, rank 8: norm 16,384, thinned input
 * 12,304, padded update 16,384, queries and keys 16,384, joint projection 24,576, result 8192, softmax 128.
 */
export function savedByAttention(setup: TrainingSetup, { mixer }: Layer): readonly SavedTensor[] {
  if (mixer.kind === 'none') return [];
  if (mixer.kind === 'latent') return savedByLatentAttention(setup, mixer.latent);
  if (mixer.kind === 'recurrent') return savedByRecurrent(setup, mixer.recurrent);
  const { hiddenSize, postNorms } = setup.architecture;
  const { targets } = setup.adapters;
  const result = mixer.heads * mixer.valueHeadSize;
  return [
    savedByNorm(setup, 'input of the attention norm', hiddenSize),
    ...savedByProjections(setup, mixer),
    ...savedByQueryKeyNorm(setup, mixer),
    ...savedByScores(setup, mixer),
    ...savedByOutputGate(setup, result),
    ...savedInput(setup, {
      what: 'copy of the attention result',
      width: result,
      adapters: targets.includes('output') ? 1 : 0,
    }),
    ...(postNorms ? [savedByNorm(setup, 'input of the norm after attention', hiddenSize)] : []),
  ];
}

/** A gate as wide as the result: saved before and after its sigmoid, with the result that it multiplies. */
function savedByOutputGate({ architecture }: TrainingSetup, result: number): readonly SavedTensor[] {
  const gate = architecture.attention?.outputGate;
  return gate === 'full' ? [{ what: 'output gate', bytesPerToken: 3 * BF16 * result }] : [];
}

function savedByProjections(setup: TrainingSetup, mixer: SoftmaxMixer): readonly SavedTensor[] {
  const { trainer, adapters, architecture } = setup;
  const adapted = [
    { target: 'query', width: mixer.heads * mixer.headSize },
    { target: 'key', width: mixer.keyValueHeads * mixer.headSize },
    { target: 'value', width: mixer.keyValueHeads * mixer.valueHeadSize },
  ].filter(({ target }) => (adapters.targets as readonly string[]).includes(target));
  const isPadded = trainer.keepsPaddedUpdate && adapted.length > 0 && adapted.length < 3;
  return [
    ...savedInput(setup, {
      what: 'input of queries, keys and values',
      width: architecture.hiddenSize,
      adapters: trainer.fusedProjections ? Math.min(1, adapted.length) : adapted.length,
    }),
    {
      what: 'padded update of the adapters',
      bytesPerToken: isPadded ? BF16 * adapted.reduce((sum, { width }) => sum + width, 0) : 0,
    },
  ];
}

function savedByQueryKeyNorm(setup: TrainingSetup, mixer: SoftmaxMixer): readonly SavedTensor[] {
  if (!setup.architecture.attention?.queryKeyNorm) return [];
  const width = (mixer.heads + mixer.keyValueHeads) * mixer.headSize;
  return [savedByNorm(setup, 'inputs of the query and key norms', width)];
}

/**
 * Flash attention saves queries, keys, values, the result and one 32-bit number per head. Attention with a full table of
 * scores saves the softmax in 32 and in 16 bits, and with soft-capping its tanh too.
 */
function savedByScores(setup: TrainingSetup, mixer: SoftmaxMixer): readonly SavedTensor[] {
  const { heads, keyValueHeads, headSize, valueHeadSize } = mixer;
  const queries = heads * headSize;
  const repeatedValues = heads * valueHeadSize;
  const isView = setup.trainer.fusedProjections && heads === keyValueHeads;
  const values = isView ? queries + keyValueHeads * (headSize + valueHeadSize) : repeatedValues;
  const kept = setup.attentionScores;
  const scoreBytes = { flash: 0, kept: FP32 + BF16, capped: FP32 + 2 * BF16 }[kept];
  return [
    { what: 'queries', bytesPerToken: BF16 * queries },
    { what: 'keys, repeated for each query head', bytesPerToken: BF16 * queries },
    {
      what: isView ? 'values as part of the joint projection' : 'values, repeated',
      bytesPerToken: BF16 * values,
    },
    { what: 'attention result', bytesPerToken: kept === 'flash' ? BF16 * repeatedValues : 0 },
    { what: 'softmax totals', bytesPerToken: kept === 'flash' ? FP32 * heads : 0 },
    { what: 'table of scores', bytesPerToken: scoreBytes * heads * setup.sequenceTokens },
  ];
}
