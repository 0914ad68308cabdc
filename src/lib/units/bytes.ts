/** Bytes in a mebibyte (MiB), the unit of logs and drivers. */
export const MEBIBYTE = 2 ** 20;
/** Bytes in a gibibyte (GiB), the unit of logs and drivers. */
export const GIBIBYTE = 2 ** 30;
/** Bytes in a gigabyte (GB), the unit of disks, downloads and this guide's text. */
export const GIGABYTE = 1e9;

const STEPS = [
  { bytes: 1e12, unit: 'TB' },
  { bytes: 1e9, unit: 'GB' },
  { bytes: 1e6, unit: 'MB' },
  { bytes: 1e3, unit: 'kB' },
] as const;

/**
 * Returns bytes as text in decimal units with `digits` significant figures (1 or more). Trailing zeros of a fraction are
 * kept so that columns line up.
 *
 * @example 141107412992 gives “141 GB”, 4912898304 gives “4.91 GB”.
 */
export function formatBytes(bytes: number, digits = 3): string {
  const size = Math.abs(bytes);
  const step = STEPS.find((candidate, place) => {
    const rounded = Number((size / candidate.bytes).toPrecision(digits));
    return rounded >= 1 || place === STEPS.length - 1;
  });
  if (!step || size < 1) return `${String(Math.round(bytes))} bytes`;
  return `${significant(bytes / step.bytes, digits)} ${step.unit}`;
}

/**
 * Returns the bytes that `formatBytes` prints with `digits` significant figures.
 *
 * @example 15.5e9 with 2 digits gives 16e9.
 */
export function roundedBytes(bytes: number, digits: number): number {
  return Number(bytes.toPrecision(digits));
}

/**
 * Returns a number with `digits` significant figures, never in exponent form.
 *
 * @example With 2 digits 1234.5 gives “1,200” and 0.1234 gives “0.12”.
 */
export function significant(value: number, digits: number): string {
  if (value === 0) return '0';
  const magnitude = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
  const decimals = Math.max(0, digits - 1 - magnitude);
  return withDecimals(Number(value.toPrecision(digits)), decimals);
}

/** A number format takes far longer to make than to use, and a table uses it hundreds of times. */
const formats = new Map<number, Intl.NumberFormat>();

/**
 * Returns a number with exactly `decimals` decimals (0 to 100) and commas between thousands.
 *
 * @example 1234.5 with 2 decimals gives “1,234.50”.
 */
export function withDecimals(value: number, decimals: number): string {
  let format = formats.get(decimals);
  if (!format) {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    formats.set(decimals, (format = new Intl.NumberFormat('en-GB', digits)));
  }
  return format.format(value);
}
