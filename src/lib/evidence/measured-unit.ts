import type { Measurement } from '../catalog/measurements/evidence.ts';
import { GIBIBYTE, GIGABYTE, MEBIBYTE } from '../units/bytes.ts';

const UNIT_BYTES: Readonly<Record<string, number>> = {
  MiB: MEBIBYTE,
  GiB: GIBIBYTE,
  GB: GIGABYTE,
  MB: 1e6,
};

/**
 * Returns the bytes in one unit of a measurement, or undefined for tokens, which are not a size.
 *
 * @example GiB gives 1,073,741,824.
 */
export function unitBytes(unit: Measurement['unit']): number | undefined {
  return UNIT_BYTES[unit];
}
