import type { Accelerator } from '../../catalog/machines/accelerator.ts';
import type { Precision } from '../../memory/weights/precision.ts';
import type { Range } from '../../units/range.ts';
import type { Obstacle } from './obstacle.ts';

/** One replica of an open model on its devices: as fast per user as the case wants, with as many users as that allows. */
export interface ServingUnit {
  readonly modelId: string;
  readonly modelName: string;
  readonly runtime: 'vllm' | 'llama.cpp';
  readonly precision: Precision;
  readonly deviceId: string;
  readonly deviceName: string;
  readonly deviceKind: Accelerator['kind'];
  /** Devices of one replica: 1 to 8. */
  readonly deviceCount: number;
  /** Devices on the smallest board for sale. Absent where devices are sold singly. */
  readonly boardDevices?: number;
  /** Launch price in US dollars and rated power in watts of one device. Omitted where no source gives them. */
  readonly deviceUsd?: number;
  readonly deviceWatts?: number;
  /** `fits` even at the high end of the memory estimate, `tight` only at the likely one. Usable memory may be `unknown`. */
  readonly fit: 'fits' | 'tight' | 'unknown';
  /** Concurrent requests: 1 or more. */
  readonly readers: number;
  /** Speed per user in tokens a second, at the likely speed. */
  readonly tokensPerSecondEach: number;
  /** Throughput: answer tokens a second of all concurrent requests together, reasoning included. */
  readonly tokensPerSecond: Range;
  /** How many published measurements under load on this class of devices the range comes from: 0 or more. */
  readonly measurements: number;
  /** Seconds for a single request with nothing else running, prompt and answer. */
  readonly secondsAlone: Range;
}

/** What devices lack, and how many times as much would be enough. */
export interface Shortfall {
  readonly of: 'speed' | 'memory';
  /** More than 1. */
  readonly times: number;
}

/** Why devices do not serve a model as wanted. */
export interface NoServingUnit extends Obstacle {
  readonly modelName: string;
  readonly deviceName: string;
  /** Absent where the reason is neither memory nor speed. */
  readonly shortfall?: Shortfall;
}

/**
 * Returns whether a search found a unit.
 *
 * @example gpt-oss 120B on one H100 SXM is one, { …, reason: 'The device nothing is not in the catalogue.' } is not.
 */
export function isServing(unit: ServingUnit | NoServingUnit): unit is ServingUnit {
  return !('reason' in unit);
}
