import type { Accelerator } from '../../catalog/machines/accelerator.ts';
import type { Precision } from '../../memory/weights/precision.ts';
import type { Range } from '../../units/range.ts';

/** One copy of an open model on the devices that hold it, as fast as the reader wants and as busy as that allows. */
export interface ServingUnit {
  readonly modelId: string;
  readonly modelName: string;
  readonly runtime: 'vllm' | 'llama.cpp';
  readonly precision: Precision;
  readonly deviceId: string;
  readonly deviceName: string;
  readonly deviceKind: Accelerator['kind'];
  /** Devices of one copy: 1 to 8. */
  readonly deviceCount: number;
  /** Devices on the smallest board that is for sale; absent where they are sold singly. */
  readonly boardDevices?: number;
  /** Price at launch and printed power of one device, where a source gives them. */
  readonly deviceUsd?: number;
  readonly deviceWatts?: number;
  /** Whether the memory is known to hold it even at the high end of the estimate. */
  readonly fit: 'fits' | 'tight' | 'unknown';
  /** Readers answered at the same time. */
  readonly readers: number;
  /** Tokens a second that each of them gets, at the likely speed. */
  readonly tokensPerSecondEach: number;
  /** Tokens of answers a second in all, reasoning included. */
  readonly tokensPerSecond: Range;
  /** Published measurements of several readers on this class of devices that the range comes from. */
  readonly measurements: number;
  /** Seconds for one request when nobody else is there, prompt and answer. */
  readonly secondsAlone: Range;
}

/** What devices have too little of, and how many times as much would be enough: more than 1. */
export interface Shortfall {
  readonly of: 'speed' | 'memory';
  readonly times: number;
}

/** A model that a set of devices does not serve as wanted, with the reason in a sentence. */
export interface NoServingUnit {
  readonly modelName: string;
  readonly deviceName: string;
  readonly reason: string;
  /** Absent where something else is in the way. */
  readonly shortfall?: Shortfall;
}

/** Says whether there is a unit. */
export function isServing(unit: ServingUnit | NoServingUnit): unit is ServingUnit {
  return !('reason' in unit);
}
