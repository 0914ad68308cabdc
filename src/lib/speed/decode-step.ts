import { engineCosts, bandwidthEfficiency } from './bandwidth-efficiency.ts';
import { cacheReadBytes } from './cache-reads.ts';
import type { Machine } from './machine.ts';
import { precisionFamily } from './precision-family.ts';
import type { SpeedWork } from './speed-work.ts';
import type { StepTime } from './step-time.ts';

const MICROSECOND = 1e-6;
/** Handing a token from one device to the next, when each holds some of the layers; fitted (llama.cpp, PCIe). */
const HOP_SECONDS = 283 * MICROSECOND;
/** One exchange of results in tensor parallel, two a layer; fitted on cards with a fast link. */
const EXCHANGE_SECONDS = { 'amd-hbm': 10 * MICROSECOND, others: 44 * MICROSECOND } as const;

/**
 * Returns the share of the routed experts that a step for several readers touches: chance would give
 * 1 − (1 − share)^readers, but routing is skewed, so they share more.
 *
 * @example gpt-oss 20B uses 4 of 32 experts for one reader (0.125); for 32 readers with llama.cpp 0.69.
 */
export function expertsTouched(share: number, readers: number, routingExponent: number): number {
  return share === 0 ? 0 : 1 - (1 - share) ** (readers ** routingExponent);
}

/**
 * Returns the time in which every reader gets one more token.
 *
 * weights ÷ (bandwidth × efficiency) + cache ÷ (bandwidth × efficiency) + a fixed time a layer; or the time of the
 * multiplications, where that is longer than reading the weights. Devices that share the layers take turns, so their
 * times add up to that of one; devices that share every layer read at the same time and pay for exchanges.
 * `tokens` lie in each reader's cache.
 *
 * @example Llama 3.1 8B, F16, an RTX 4090 (1008 GB/s), nothing cached: 15,010,381,824 B ÷ (1008e9 × 0.884) = 16.85 ms,
 * and 32 layers × 60.3 µs = 1.93 ms: 53.3 tokens a second.
 */
export function decodeStep(
  work: SpeedWork,
  machine: Machine,
  { readers, tokens }: { readonly readers: number; readonly tokens: number },
): StepTime {
  const { reading, bandwidth, count } = machine;
  const costs = engineCosts(machine.runtime);
  const isTensors = machine.split === 'tensors' && count > 1;
  const width = isTensors ? count : 1;
  const onDevice = placedShares(machine);
  const rate = reading[precisionFamily(work.precision)] * bandwidth * width;

  const experts = work.expertBytes * expertsTouched(work.expertShare, readers, costs.routingExponent);
  const weights =
    (work.denseBytes * onDevice.dense + experts * onDevice.experts * costs.expertReadFactor) / rate;

  const cacheBytes = readers * cacheReadBytes(work.cacheReads, tokens);
  // Each device keeps its share of the heads; heads that are fewer than the devices are kept more than once.
  const cacheShare = isTensors ? Math.max(1 / count, 1 / work.cacheHeads) : 1;
  const cacheRate = (work.flashAttention ? reading.cache : reading.cacheWithoutFlash) * bandwidth;

  return {
    weights,
    cache: (cacheBytes * cacheShare * onDevice.dense) / cacheRate,
    compute: Math.max(0, multiplicationSeconds(work, machine, readers) * onDevice.dense - weights),
    fixed: fixedSeconds(work, machine, readers),
    link: linkSeconds(work, machine, isTensors),
    offload: offloadSeconds(work, machine, experts, cacheBytes),
  };
}

/** The shares of the layers' weights and of the experts that lie on the devices. */
function placedShares({ offload }: Machine): { readonly dense: number; readonly experts: number } {
  if (!offload) return { dense: 1, experts: 1 };
  const rest = 1 - offload.share;
  return { dense: offload.kind === 'layers' ? rest : 1, experts: rest };
}

function multiplicationSeconds(work: SpeedWork, machine: Machine, readers: number): number {
  const { computing, split, count } = machine;
  if (!computing) return 0;
  const width = split === 'tensors' ? count : 1;
  const share = computing.efficiency.weights[precisionFamily(work.precision)];
  return (2 * work.activeParameters * readers) / (computing.operations * width * share);
}

function fixedSeconds(work: SpeedWork, { reading, runtime }: Machine, readers: number): number {
  const costs = engineCosts(runtime);
  const expertLayers = work.expertShare > 0 ? work.layers * costs.expertLayerShare : 0;
  const layers = work.layers + expertLayers + work.recurrentLayers * costs.recurrentLayerShare;
  return (
    MICROSECOND *
    (reading.microsecondsPerLayer * layers + reading.microsecondsPerReader * work.layers * (readers - 1))
  );
}

function linkSeconds(work: SpeedWork, { hardware, count }: Machine, isTensors: boolean): number {
  if (count === 1) return 0;
  if (!isTensors) return (count - 1) * HOP_SECONDS;
  const exchange = hardware === 'amd-hbm' ? EXCHANGE_SECONDS['amd-hbm'] : EXCHANGE_SECONDS.others;
  return 2 * work.layers * exchange;
}

/** The processor reads its part from system memory while the devices wait. */
function offloadSeconds(
  work: SpeedWork,
  { offload, runtime }: Machine,
  expertBytes: number,
  cacheBytes: number,
): number {
  if (!offload) return 0;
  const processor = bandwidthEfficiency('cpu', runtime);
  const bandwidth = offload.bandwidthGigabytesPerSecond * 1e9;
  const rate = processor[precisionFamily(work.precision)] * bandwidth;
  if (offload.kind === 'experts') return (expertBytes * offload.share) / rate;
  const weights = work.denseBytes + expertBytes;
  return offload.share * (weights / rate + cacheBytes / (processor.cache * bandwidth));
}
