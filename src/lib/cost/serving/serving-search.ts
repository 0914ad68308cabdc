import type { DeviceSpec } from '../../catalog/machines/device-spec.ts';
import type { WithMemory } from '../../catalog/machines/own-memory.ts';
import type { ModelSpec } from '../../catalog/models/model-spec.ts';
import { NotModelledError } from '../../memory/model/not-modelled.ts';
import { isStackable, type DeviceMemory } from '../../memory/placement/device-memory.ts';
import { placementReason } from '../../memory/placement/placement-reason.ts';
import type { Placement } from '../../memory/placement/placement-verdict.ts';
import { placementOf } from '../../memory/placement/placement.ts';
import type { PlanEvaluator } from '../../memory/placement/plan-memory.ts';
import type { InferencePlan } from '../../memory/plan/inference-plan.ts';
import { cachePrecisionsOf } from '../../memory/plan/runtime-precisions.ts';
import { fewestDevices } from '../../memory/search/smallest-devices.ts';
import type { Precision } from '../../memory/weights/precision.ts';
import { speedOf, type InferenceSpeed } from '../../speed/inference-speed.ts';
import { speedDevice } from '../../speed/machine/speed-device.ts';
import { isKnown } from '../../speed/not-known.ts';
import { stepSeconds } from '../../speed/time/step-time.ts';
import { speedWork, type SpeedWork } from '../../speed/work/speed-work.ts';
import { largestWhole } from '../../units/binary-search.ts';
import { significant } from '../../units/bytes.ts';
import { opposite, rangeAt } from '../../units/range-ends.ts';
import { requestTokens, tokensPerRequest, type Workload } from '../workload/workload.ts';
import type { NoServingUnit, ServingUnit } from './serving-unit.ts';

/** A model, a kind of device, and what is wanted of them. */
export interface UnitSearch {
  readonly model: ModelSpec;
  readonly device: WithMemory<DeviceSpec>;
  readonly runtime: 'vllm' | 'llama.cpp';
  readonly precision: Precision;
  readonly leastDevices: number;
  readonly mostDevices: number;
  readonly workload: Workload;
  readonly evaluator: PlanEvaluator;
}

/** A server is of use from a few concurrent requests on; the reader’s own computer answers one at a time. */
const LEAST_READERS = { vllm: 4, 'llama.cpp': 1 } as const;

/**
 * The most concurrent requests of the published measurements in src/content/speeds. vLLM itself stops at 256 on smaller cards and at
 * 1,024 on those of 70 GB (vllm-project/vllm, engine/arg_utils.py).
 */
const MOST_READERS = { vllm: 256, 'llama.cpp': 32 } as const;

/**
 * Returns one replica of a model on the fewest devices that hold it with a few concurrent requests and give each the
 * speed that is wanted; or a sentence that says what is in the way. It answers as many concurrent requests as that speed
 * and the memory allow, since throughput grows with them. It takes more devices than the memory needs where the speed
 * needs them.
 *
 * @example gpt-oss 120B in MXFP4 with vLLM on H100 SXM, 20 tokens a second each: 1 device, 80 concurrent requests.
 */
export function foundUnit(search: UnitSearch): ServingUnit | NoServingUnit {
  const { model, device, workload } = search;
  const names = { modelName: model.name, deviceName: device.name };
  const contextTokens = Math.ceil(tokensPerRequest(workload));
  if (contextTokens > model.contextLength) {
    const [asked, most] = [contextTokens, model.contextLength].map((count) => count.toLocaleString('en-GB'));
    const reason = `A request has ${asked} tokens, and ${model.name} takes at most ${most}.`;
    return { ...names, obstacle: 'impossible', reason };
  }
  try {
    const found = unitOf(search, planOf(search, contextTokens));
    return 'reason' in found ? { ...names, ...found } : found;
  } catch (error) {
    if (error instanceof NotModelledError) return { ...names, ...notInData(error.reason) };
    throw error;
  }
}

function planOf({ model, runtime, precision }: UnitSearch, contextTokens: number): InferencePlan {
  const [cachePrecision = 'f16'] = cachePrecisionsOf(runtime);
  return {
    model,
    runtime,
    precision,
    contextTokens,
    sequences: LEAST_READERS[runtime],
    keyPrecision: cachePrecision,
    valuePrecision: cachePrecision,
  };
}

/** A `NoServingUnit` without the names, which the caller adds. */
type InTheWay = Pick<NoServingUnit, 'obstacle' | 'reason' | 'shortfall'>;

function notInData(reason: string): InTheWay {
  return { obstacle: 'not-in-data', reason };
}

function unitOf(search: UnitSearch, plan: InferencePlan): ServingUnit | InTheWay {
  const { device, model, evaluator, leastDevices } = search;
  const memory = memoryOf(device);
  const most = isStackable(memory) ? search.mostDevices : 1;
  const planMemory = evaluator.memory(plan);
  const fewest = fewestDevices(planMemory, memory)?.devices.length ?? Infinity;
  if (fewest > most) {
    const placed = placementOf(planMemory, repeated(memory, most));
    const reason = `${model.name} (${plan.precision}) does not fit ${most} × ${device.name}. ${placementReason(placed)}`;
    const times = Math.max(...placed.devices.map(({ total, offered }) => total.likely / offered));
    return {
      obstacle: 'impossible',
      reason,
      ...(placed.obstacle === undefined && { shortfall: { of: 'memory', times } }),
    };
  }
  const work = speedWork(plan);
  const wanted = search.workload.leastTokensPerSecond;
  let fastest = 0;
  for (let count = Math.max(fewest, leastDevices); count <= most; count += 1) {
    const placed = placementOf(planMemory, repeated(memory, count));
    if (placed.verdict === 'does-not-fit') continue;
    const speedAt = speedsOf(search, work, count);
    const alone = speedAt(1);
    if (!alone.basis) {
      const { decodeTokensPerSecond: unknown } = alone;
      return notInData(isKnown(unknown) ? 'Its speed is not in our data.' : unknown.notKnown);
    }
    const isFast = (many: number): boolean => eachGets(speedAt(many)) >= wanted;
    const mostReaders = MOST_READERS[search.runtime];
    const readers = largestWhole(1, mostReaders, isFast, mostReaders);
    if (readers !== undefined) return measuredUnit(search, plan, placed, readers, speedAt);
    fastest = Math.max(fastest, eachGets(alone));
  }
  const reason =
    `One reader gets ${significant(fastest, 2)} tokens a second on ${most} × ${device.name}; ` +
    `${significant(wanted, 2)} are wanted.`;
  return { obstacle: 'impossible', reason, shortfall: { of: 'speed', times: wanted / fastest } };
}

function measuredUnit(
  search: UnitSearch,
  plan: InferencePlan,
  placed: Placement,
  wantedReaders: number,
  speedAt: (readers: number) => InferenceSpeed,
): ServingUnit | InTheWay {
  const { device, model, runtime, precision, evaluator, workload } = search;
  const deviceCount = placed.devices.length;
  const devices = repeated(memoryOf(device), deviceCount);
  // The same as mostUsers, but for the likely estimate alone: a third of the work, and this runs for every offer.
  const isHeld = (sequences: number): boolean =>
    placementOf(evaluator.memory({ ...plan, sequences }), devices).verdict !== 'does-not-fit';
  const readers = largestWhole(1, wantedReaders, isHeld, wantedReaders) ?? 1;
  const speed = speedAt(readers);
  const tokensPerSecond = speed.throughputTokensPerSecond;
  if (!isKnown(tokensPerSecond)) return notInData(tokensPerSecond.notKnown);
  const secondsAlone = aloneSeconds(speed, workload);
  if (typeof secondsAlone === 'string') return notInData(secondsAlone);
  return {
    modelId: model.id,
    modelName: model.name,
    runtime,
    precision,
    deviceId: device.id,
    deviceName: device.name,
    deviceKind: device.kind,
    deviceCount,
    ...(device.boardDevices && { boardDevices: device.boardDevices.value }),
    ...(device.launchPriceUsd && { deviceUsd: device.launchPriceUsd.value }),
    ...(device.powerWatts && { deviceWatts: device.powerWatts.value }),
    fit: placed.verdict === 'fits' || placed.verdict === 'unknown' ? placed.verdict : 'tight',
    readers,
    tokensPerSecondEach: eachGets(speed),
    tokensPerSecond,
    measurements: speed.basis?.loadedSpread.measurements ?? 0,
    secondsAlone,
  };
}

function aloneSeconds(speed: InferenceSpeed, workload: Workload): ServingUnit['secondsAlone'] | string {
  const { timeToFirstTokenSeconds: first, decodeTokensPerSecond: decode } = speed;
  if (!isKnown(first)) return first.notKnown;
  if (!isKnown(decode)) return decode.notKnown;
  const answer = workload.outputTokens + workload.reasoningTokens;
  return rangeAt((end) => first[end] + answer / decode[opposite(end)]);
}

/** Speed per user in tokens a second, at the likely speed; 0 where it is not known. */
function eachGets({ basis }: InferenceSpeed): number {
  return basis ? 1 / stepSeconds(basis.loadedStep) : 0;
}

/** The speed on `count` devices, by the number of concurrent requests. */
function speedsOf(
  { device, workload }: UnitSearch,
  work: SpeedWork,
  count: number,
): (readers: number) => InferenceSpeed {
  const { newInput, writtenInput, cachedInput, output, reasoning } = requestTokens(workload);
  const devices = { device: speedDevice(device), count };
  const request = {
    promptTokens: Math.max(1, newInput + writtenInput),
    cachedTokens: cachedInput,
    answerTokens: output + reasoning,
  };
  return (sequences) => speedOf(work, devices, { ...request, sequences });
}

function memoryOf(device: WithMemory<DeviceSpec>): DeviceMemory {
  const usable = device.usableMemoryMebibytes?.value;
  return {
    kind: device.kind,
    memoryGigabytes: device.memoryGigabytes.value,
    ...(usable === undefined ? {} : { usableMebibytes: usable }),
  };
}

function repeated(memory: DeviceMemory, count: number): readonly DeviceMemory[] {
  return Array.from({ length: count }, () => memory);
}
