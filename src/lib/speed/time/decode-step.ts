import { engineCosts, bandwidthEfficiency } from '../machine/bandwidth-efficiency.ts';
import type { Machine } from '../machine/machine.ts';
import { precisionFamily } from '../machine/precision-family.ts';
import { cacheReadBytes } from '../work/cache-reads.ts';
import type { SpeedWork } from '../work/speed-work.ts';
import type { StepTime } from './step-time.ts';

const MICROSECOND = 1e-6;
/** Passing a token from one device to the next when each has some of the layers; fitted (llama.cpp, PCIe). */
const HOP_SECONDS = 283 * MICROSECOND;
/** One exchange of results with tensor parallelism, two a layer; fitted on cards with a fast link. */
const EXCHANGE_SECONDS = { 'amd-hbm': 10 * MICROSECOND, others: 44 * MICROSECOND } as const;

/**
 * Returns the share of the routed experts, 0 to 1, that a step for a batch touches. Random routing would give
 * 1 − (1 − share)^batch. Real routing is skewed, so requests share more experts and the step touches fewer.
 *
 * @example gpt-oss 20B uses 4 of 32 experts for one request (0.125), and with llama.cpp 0.69 of them for 32.
 */
export function expertsTouched(share: number, readers: number, routingExponent: number): number {
  return share === 0 ? 0 : 1 - (1 - share) ** (readers ** routingExponent);
}

/**
 * Returns the time in which each of the concurrent requests (`readers`) gets one more token, with `tokens` in the cache
 * of each.
 *
 * It is weights ÷ (bandwidth × efficiency) + cache ÷ (bandwidth × efficiency) + a fixed time a layer, with the time of
 * the multiplications in place of the weights' where that is longer. Devices that share the layers take turns, so their
 * times add up to that of one device. Devices that share every layer read in parallel and pay for exchanges.
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
  // Each device keeps its share of the heads. With fewer heads than devices, heads are kept more than once.
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

/** The shares of the layers and of the experts that are on the devices. */
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
