import type { Unsourced } from '../source.ts';
import type { Accelerator } from './accelerator.ts';

/** A device as calculations take it, without its sources: what browsers fetch of every device. */
export type DeviceSpec = Unsourced<Omit<Accelerator, 'year' | 'note'>>;
