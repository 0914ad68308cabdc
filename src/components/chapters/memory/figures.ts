import { BLOCK_TYPES } from '../../../lib/memory/weights/block-type.ts';
import { CACHE_BYTES } from '../../../lib/memory/cache/cache-precision.ts';
import { cacheBreakdown } from '../../../lib/memory/cache/kv-cache.ts';
import { inferenceMemory } from '../../../lib/memory/inference/inference-memory.ts';
import type { Runtime } from '../../../lib/memory/model/runtime.ts';
import type { TensorPart } from '../../../lib/memory/model/tensor.ts';
import { weightBreakdown } from '../../../lib/memory/weights/weights.ts';
import { GIBIBYTE, GIGABYTE } from '../../../lib/units/bytes.ts';
import { layersWith } from '../../models/open/attention-design.ts';
import { usableBytes, usableMebibytes } from '../../facts/device-figures.ts';
import { whileTrue } from '../../sentences/while-true.ts';
import { ARTICLE_MODEL, LONG_CONTEXT, SHORT_CONTEXT, USUAL_FILE } from './examples.ts';
import { acceleratorNamed, modelNamed } from '../../facts/catalogue.ts';
import { quotedFigure } from '../../facts/publications.ts';
import { cacheBytes, cacheRequest, parametersOf, planOf } from '../../sentences/memory-words.ts';
import { count, percent, size } from '../../sentences/number-words.ts';

/** The figures of the memory chapter's text, each as a sentence prints it. */

const article = modelNamed(ARTICLE_MODEL);
const parameters = parametersOf(ARTICLE_MODEL);
const twoBytesEach = (parameters * 16) / 8;
const sixteenBits = weightBreakdown(article, 'F16').bytes;

/** The article's rule of thumb. */
export const rule = {
  name: article.name,
  parameters: count(parameters),
  bytes: count(twoBytesEach),
  size: size(twoBytesEach),
};

const { bytes: blockBytes, weights: blockWeights } = BLOCK_TYPES.Q4_K;
const numberBytes = (blockWeights * 4) / 8;

/** One block of the type Q4_K. */
export const block = {
  weights: count(blockWeights),
  bytes: count(blockBytes),
  numberBytes: count(numberBytes),
  scaleBytes: count(blockBytes - numberBytes),
  bits: count((blockBytes * 8) / blockWeights),
};

/** Returns the share of a model's weights that a part holds: “6.5 %”. */
export function partShare(model: string, part: TensorPart): string {
  const { parameters: all, parametersByPart } = weightBreakdown(modelNamed(model), 'BF16');
  return percent(parametersByPart[part] / all);
}

const { attention, layers } = article.architecture;
if (typeof attention?.keyValueHeads !== 'number') {
  throw new Error(
    `The memory chapter works through a model with one kind of attention; ${ARTICLE_MODEL} has another.`,
  );
}
const { heads, keyValueHeads, headSize } = attention;
const perToken = layers * keyValueHeads * 2 * headSize * CACHE_BYTES.f16;

/** The cache of the article's model. */
export const cache = {
  layers: count(layers),
  heads: count(heads),
  keyValueHeads: count(keyValueHeads),
  headSize: count(headSize),
  bytesPerNumber: count(CACHE_BYTES.f16),
  perToken: count(perToken),
  shared: count(heads / keyValueHeads),
  q8Share: percent(CACHE_BYTES.q8_0 / CACHE_BYTES.f16),
  fp8Share: percent(CACHE_BYTES.fp8 / CACHE_BYTES.f16),
};

const gemma = modelNamed('gemma-3-27b-it').architecture;
const deepSeek = modelNamed('deepseek-r1').architecture.latentAttention;
const qwen = modelNamed('qwen3-5-27b');

/** The designs that keep the cache small. */
export const designs = {
  slidingLayers: count(layersWith(gemma, 'sliding')),
  fullLayers: count(layersWith(gemma, 'full')),
  allLayers: count(gemma.layers),
  window: count(gemma.slidingAttention?.window ?? 0),
  latentNumbers: count((deepSeek?.keyValueRank ?? 0) + (deepSeek?.rotaryHeadSize ?? 0)),
  growingLayers: count(layersWith(qwen.architecture, 'full')),
  hybridLayers: count(qwen.architecture.layers),
  state: size(cacheBreakdown(qwen, cacheRequest({ contextTokens: SHORT_CONTEXT })).state),
};

const mixture = modelNamed('qwen3-30b-a3b');
const picked = mixture.architecture.experts;
const touchedTokens = 50;

/** How soon a mixture has used its experts if its router picks them evenly. */
export const touched = {
  name: mixture.name,
  tokens: count(touchedTokens),
  share: percent(1 - (1 - (picked?.perToken ?? 0) / (picked?.count ?? 1)) ** touchedTokens),
};

/**
 * Returns how many tokens of all users together a model's cache has room for in `bytes` of memory, by the likely size
 * of the other parts: 0 or more, in whole thousands. For models whose cache grows evenly.
 */
export function roomForTokens(
  model: string,
  precision: string,
  runtime: Runtime,
  contextTokens: number,
  bytes: number,
): number {
  const { total, cache: oneCache } = inferenceMemory(planOf(model, precision, contextTokens, runtime));
  const tokenBytes = cacheBytes(model, { contextTokens, runtime }) / contextTokens;
  const free = bytes - (total.likely - oneCache.total);
  return Math.max(0, Math.floor(free / tokenBytes / 1000) * 1000);
}

const CARD = 'nvidia-h200';
const share = quotedFigure('vllm-cache-config', 'memory-share').value / 100;
const card = usableBytes(CARD);
const { total: alone, hostBytes } = inferenceMemory(planOf(ARTICLE_MODEL, 'F16', SHORT_CONTEXT));
const room = roomForTokens(ARTICLE_MODEL, 'F16', 'vllm', SHORT_CONTEXT, card);

/** The article's model at 16 bits on a card whose printed memory is nearly the same. */
export const nearMiss = {
  card: acceleratorNamed(CARD).name,
  printed: `${count(acceleratorNamed(CARD).memoryGigabytes.value)}\u00a0GB`,
  reported: `${count(usableMebibytes(CARD))}\u00a0MiB`,
  usable: size(card, 4),
  weights: size(sixteenBits, 4),
  left: size(card - sixteenBits),
  oneUser: size(alone.likely, 4),
  inSystemMemory: size(hostBytes),
  oneUserVerdict: whileTrue(alone.high <= card, 'it starts'),
  filled: size(card * share, 4),
  filledVerdict: whileTrue(card * share < sixteenBits, 'less than the weights, so it does not start'),
  room: count(room),
  roomVerdict: whileTrue(room < LONG_CONTEXT / 2, 'far from one conversation at full length'),
};

const DESKTOP = 'nvidia-rtx-4090';
const [LARGE, SMALLER] = ['llama-3-3-70b-instruct', 'gemma-4-31b-it'] as const;
const desktop = usableBytes(DESKTOP);
const largeWeights = weightBreakdown(modelNamed(LARGE), USUAL_FILE).bytes;
const forOne = inferenceMemory(planOf(SMALLER, USUAL_FILE, SHORT_CONTEXT)).total;
const atOnce = 8;
const forAll = inferenceMemory({ ...planOf(SMALLER, USUAL_FILE, SHORT_CONTEXT), sequences: atOnce }).total;

/** What Larch, the story's team, can run on its desktop. */
export const larch = {
  card: acceleratorNamed(DESKTOP).name,
  usable: size(desktop),
  large: modelNamed(LARGE).name,
  largeWeights: whileTrue(largeWeights > desktop, size(largeWeights)),
  smaller: modelNamed(SMALLER).name,
  forOne: whileTrue(forOne.high <= desktop, size(forOne.likely)),
  atOnce: count(atOnce),
  forAll: whileTrue(forAll.low > desktop, size(forAll.likely)),
};

const changedAtTwoBits =
  100 - quotedFigure('llama-cpp-perplexity-readme', 'llama-3-8b-q2-k-same-first-choice').value;

/** What the chapter concludes from figures that others measured. */
export const verdicts = {
  twoBits: whileTrue(
    changedAtTwoBits > 25 && changedAtTwoBits < 33,
    'more than a quarter of the first choices change',
  ),
};

const macShare = (id: string): string => {
  const { value } = acceleratorNamed(id).memoryGigabytes;
  return `${percent(usableBytes(id) / (value * GIBIBYTE))} of ${count(value)}\u00a0GB`;
};

/** The share of a Mac's memory that its GPU can use, by the catalogue. */
export const macs = { small: macShare('apple-m3-16gb'), large: macShare('apple-m4-max') };

/** How much larger the binary units are than the decimal ones. */
export const units = {
  more: percent(GIBIBYTE / GIGABYTE - 1),
};
