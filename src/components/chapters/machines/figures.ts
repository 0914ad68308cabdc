import { allDevices, deviceNamed, modelNamed } from '../../facts/catalogue.ts';
import { whileTrue } from '../../sentences/while-true.ts';
import { exactUsd } from '../../sentences/money-words.ts';
import { about, count, percent, size } from '../../sentences/number-words.ts';
import { hasOwnMemory } from '../../../lib/catalog/machines/own-memory.ts';
import { bandwidthEfficiency, engineCosts } from '../../../lib/speed/machine/bandwidth-efficiency.ts';
import { expertsTouched } from '../../../lib/speed/time/decode-step.ts';
import { replicas } from '../../../lib/speed/replicas.ts';
import { speedWork } from '../../../lib/speed/work/speed-work.ts';
import type { Source } from '../../../lib/catalog/source.ts';
import type { Range } from '../../../lib/units/range.ts';
import {
  BY_HAND,
  LARGE_MODEL,
  PROMPT_LENGTHS,
  SAME_GENERATION,
  SHARED_MACHINES,
  USUAL_REQUEST,
} from './examples.ts';
import { bandwidthOf } from '../../facts/device-figures.ts';
import { measuredSpeed } from './measured-speeds.ts';
import {
  decodeRange,
  duration,
  known,
  milliseconds,
  speedOfCase,
  speedPlanOf,
} from '../../sentences/speed-words.ts';
import { dividedSpeed } from './offload-rows.ts';
import { READING_TOKENS_PER_SECOND } from './reading-pace.ts';

/** The figures of the machines chapter's text, each as a sentence prints it. */

const { model, precision, slow, fast } = BY_HAND;
const hand = { model, precision, ...USUAL_REQUEST };
const work = speedWork(speedPlanOf({ ...hand, device: slow.device }));
const bytes = work.denseBytes;

/** What is read for each token. */
export const read = {
  name: modelNamed(model).name,
  precision,
  size: size(bytes),
  bytes: count(bytes),
  perToken: size(work.cacheReads.reduce((sum, { bytesPerToken }) => sum + bytesPerToken, 0)),
};

/** A machine of the calculation by hand. */
interface HandRow {
  readonly name: string;
  readonly bandwidth: number;
  /** Tokens per second if a token took no more than reading the weights at the printed bandwidth. */
  readonly ceiling: number;
  readonly predicted: Range;
  readonly measured: number;
  readonly source: Source;
}

/** The two machines of the calculation by hand, the slower one first. */
export const handRows: readonly HandRow[] = [slow, fast].map(({ device, measured }) => {
  const { value, source, predicted } = measuredSpeed(measured);
  return {
    name: deviceNamed(device).name,
    bandwidth: bandwidthOf(device),
    ceiling: (bandwidthOf(device) * 1e9) / bytes,
    predicted: predicted.range,
    measured: value,
    source,
  };
});

const fastReading = bandwidthEfficiency('nvidia-geforce', 'llama.cpp');
const fastStep = speedOfCase({ ...hand, device: fast.device, promptTokens: 1, answerTokens: 1 }).basis?.step;

/** Why the faster machine stays below its ceiling. */
export const belowCeiling = {
  share: percent(fastReading.fourBit),
  fixed: milliseconds(fastStep?.fixed ?? 0),
  reading: milliseconds(fastStep?.weights ?? 0),
  ideal: milliseconds(bytes / (bandwidthOf(fast.device) * 1e9)),
};

const rate = (device: string): number => {
  const teraflops = deviceNamed(device).halfPrecisionTeraflops;
  if (teraflops) return teraflops.value * 1e12;
  throw new Error(
    `src/content/accelerators/${device}.yaml has no halfPrecisionTeraflops. Use another device.`,
  );
};
const operations = 2 * work.activeParameters;

/** Time to compute a token, next to the time to read the weights. */
export const computing = {
  parameters: about(work.activeParameters / 1e9),
  operations: about(operations / 1e9),
  teraflops: count(Math.round(rate(fast.device) / 1e12)),
  milliseconds: about((operations / rate(fast.device)) * 1000),
  /** Tokens that could be computed while the weights are read once. */
  atOnce: about((rate(fast.device) * bytes) / (operations * bandwidthOf(fast.device) * 1e9)),
};

const longPrompt = PROMPT_LENGTHS[PROMPT_LENGTHS.length - 1] ?? 0;
const longWait = (device: string): Range =>
  known(speedOfCase({ ...hand, device, promptTokens: longPrompt }).timeToFirstTokenSeconds);
const usual = (device: string): Range => decodeRange({ ...hand, device });

/** Where the advice fails: a long report on a laptop. */
export const longReport = {
  tokens: longPrompt,
  slow: duration(longWait(slow.device).likely),
  fast: duration(longWait(fast.device).likely),
  speed: about(usual(slow.device).likely),
  verdict: whileTrue(usual(slow.device).low > READING_TOKENS_PER_SECOND, 'faster than you read'),
  waits: whileTrue(longWait(slow.device).low > 60, 'more than a minute'),
};

/** Three speeds to feel: slower than people read, comfortable, faster than anyone reads. */
export const feltSpeeds = [
  {
    name: `${modelNamed(LARGE_MODEL).name}, partly in system memory`,
    tokensPerSecond: dividedSpeed.likely,
  },
  ...[slow, fast].map(({ device }) => ({
    name: `${modelNamed(model).name} on an ${deviceNamed(device).name}`,
    tokensPerSecond: usual(device).likely,
  })),
];

const experts = modelNamed(SAME_GENERATION.mixture).architecture.experts;
const crowd = 32;

/** How many experts a batch of readers needs. */
export const touched = {
  name: modelNamed(SAME_GENERATION.mixture).name,
  one: experts ? `${String(experts.perToken)} of ${String(experts.count)}` : '',
  readers: count(crowd),
  share: percent(
    expertsTouched(
      experts ? experts.perToken / experts.count : 0,
      crowd,
      engineCosts('vllm').routingExponent,
    ),
  ),
};

const [server] = SHARED_MACHINES;
const shared = (readers: number): Range =>
  known(speedOfCase({ model, ...server, readers, ...USUAL_REQUEST }).throughputTokensPerSecond);
const PEAK = { requestsPerSecond: 5, answerTokens: USUAL_REQUEST.answerTokens };
const copies = replicas(PEAK, { throughputTokensPerSecond: shared(16) });
if ('notKnown' in copies)
  throw new Error(`The chapter counts copies, and they are not known: ${copies.notKnown}`);

/** What more readers change on the chapter's server. */
export const team = {
  card: deviceNamed(server.device).name,
  one: about(shared(1).likely),
  sixteen: about(shared(16).likely),
  times: about(shared(16).likely / shared(1).likely),
  each: about(shared(16).likely / 16),
  requests: count(PEAK.requestsPerSecond),
  answer: count(PEAK.answerTokens),
  fewest: count(copies.low),
  likely: count(copies.likely),
  most: count(copies.high),
};

/** A request on the desktop of the story's team, Larch, and how many there are a day. */
const LARCH = { requests: 1000, promptTokens: 1500, answerTokens: 300 };
const larchCase = {
  model: SAME_GENERATION.mixture,
  precision: 'Q4_K_M',
  device: fast.device,
  promptTokens: LARCH.promptTokens,
  answerTokens: LARCH.answerTokens,
};
const larchSeconds =
  known(speedOfCase(larchCase).timeToFirstTokenSeconds).likely +
  LARCH.answerTokens / decodeRange(larchCase).likely;

/** How long the story's team waits for one request, and how long a thousand keep its card busy. */
export const larch = {
  model: modelNamed(larchCase.model).name,
  precision: larchCase.precision,
  prompt: count(LARCH.promptTokens),
  answer: count(LARCH.answerTokens),
  requests: count(LARCH.requests),
  seconds: duration(larchSeconds),
  busy: duration(larchSeconds * LARCH.requests),
};

const ownMemory = allDevices.filter(hasOwnMemory);
const without = (figure: 'halfPrecisionTeraflops' | 'bandwidthGigabytesPerSecond'): readonly string[] =>
  ownMemory.filter((device) => device[figure] === undefined).map(({ id }) => id);

/** Devices that lack a figure, and so a time. */
export const missing = {
  /** All devices with memory of their own. */
  devices: ownMemory.length,
  /** No source gives their matrix rate: the wait for a prompt is not known. */
  matrixRate: without('halfPrecisionTeraflops'),
  /** No source gives their bandwidth: no speed is known. */
  bandwidth: without('bandwidthGigabytesPerSecond'),
};

const pricesOf = (device: string): { readonly launch: string; readonly street: string } => {
  const { launchPriceUsd: launch, streetPriceUsd: street } = deviceNamed(device);
  if (!launch || !street) {
    throw new Error(
      `src/content/accelerators/${device}.yaml lacks launchPriceUsd or streetPriceUsd. Use another device.`,
    );
  }
  return { launch: exactUsd(launch.value), street: exactUsd(street.value) };
};

/** What two machines cost when they came out, and later in 2026. */
export const prices = { desktop: pricesOf('amd-ryzen-ai-max-395'), card: pricesOf('nvidia-rtx-5090') };
