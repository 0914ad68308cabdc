import { endsInsideHeader, type ByteSource } from '../byte-source.ts';
import { isJsonObject, jsonObject, type JsonObject } from '../config/json-text.ts';
import { OwnModelError, quoted, storedTypes, type StoredWeights } from '../own-model.ts';

/** The header of a `.safetensors` file: its tensors, and where their data starts. */
export interface SafetensorsHeader {
  readonly tensors: readonly SafetensorsTensor[];
  /** Offset in the file at which the data of the tensors starts. */
  readonly dataStart: number;
}

/** One tensor as the header lists it. */
export interface SafetensorsTensor {
  readonly name: string;
  readonly type: string;
  /** How many numbers it stores; packed formats put several weights into one. */
  readonly numbers: number;
  readonly bytes: number;
  /** Offset in the data part at which it ends. */
  readonly end: number;
}

/** The file starts with the length of the header, in 8 bytes. */
const LENGTH_BYTES = 8;
/** The format’s own limit, MAX_HEADER_SIZE in huggingface/safetensors. */
const FORMAT_HEADER_LIMIT = 100_000_000;

/** Bits of a number in each type. Source: enum Dtype of huggingface/safetensors. */
const BITS: Readonly<Record<string, number>> = {
  BOOL: 8,
  F4: 4,
  F6_E2M3: 6,
  F6_E3M2: 6,
  U8: 8,
  I8: 8,
  F8_E5M2: 8,
  F8_E4M3: 8,
  F8_E8M0: 8,
  F8_E4M3FNUZ: 8,
  F8_E5M2FNUZ: 8,
  I16: 16,
  U16: 16,
  F16: 16,
  BF16: 16,
  I32: 32,
  U32: 32,
  F32: 32,
  C64: 64,
  F64: 64,
  I64: 64,
  U64: 64,
};
/** Types that quantized checkpoints pack several weights into, or keep scales in. */
const PACKED: ReadonlySet<string> = new Set(['U8', 'I8', 'I32', 'U32', 'F8_E8M0', 'F4']);

/**
 * Returns the header of a `.safetensors` file: 8 bytes with its length, then JSON. The weights are never read.
 *
 * @throws {OwnModelError} when the header is longer than the format’s own limit of 100 MB, cut off or damaged.
 * @source the format description in the README of huggingface/safetensors.
 * @example one BF16 tensor of 4096 × 4096 is listed with 16,777,216 numbers and 33,554,432 bytes.
 */
export async function safetensorsHeader(source: ByteSource): Promise<SafetensorsHeader> {
  const first = await source.readAt(0, LENGTH_BYTES);
  if (first.byteLength < LENGTH_BYTES) throw endsInsideHeader();
  const length = Number(new DataView(first.buffer, first.byteOffset).getBigUint64(0, true));
  if (length < 2 || length > FORMAT_HEADER_LIMIT) {
    throw new OwnModelError(
      'This is no .safetensors file, or it is damaged: its header would be ' +
        `${length.toLocaleString('en-GB')} bytes long. The format allows 100 MB.`,
    );
  }
  if (length > source.size - LENGTH_BYTES) throw endsInsideHeader();
  const bytes = await source.readAt(LENGTH_BYTES, length);
  if (bytes.byteLength < length) throw endsInsideHeader();
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith('{'))
    throw new OwnModelError('This is no .safetensors file: its header does not start with {.');
  const tensors = Object.entries(headerObject(text))
    .filter(([name]) => name !== '__metadata__')
    .map(([name, entry]) => tensorOf(name, entry));
  return { tensors, dataStart: LENGTH_BYTES + length };
}

function headerObject(text: string): JsonObject {
  try {
    return jsonObject(text);
  } catch {
    throw new OwnModelError('The header of this .safetensors file is damaged: it is not valid JSON.');
  }
}

function tensorOf(name: string, entry: unknown): SafetensorsTensor {
  const { dtype, shape, data_offsets: offsets } = isJsonObject(entry) ? entry : {};
  const [begin, end] = wholeNumbers(offsets) ?? [];
  const sizes = wholeNumbers(shape);
  if (typeof dtype !== 'string' || !sizes || begin === undefined || end === undefined || end < begin) {
    throw new OwnModelError(`The header is damaged: the tensor ${quoted(name)} has no type, shape or place.`);
  }
  const numbers = sizes.reduce((product, size) => product * size, 1);
  const bits = Object.hasOwn(BITS, dtype) ? BITS[dtype] : undefined;
  if (
    !Number.isSafeInteger(numbers) ||
    (bits !== undefined && Math.ceil((numbers * bits) / 8) !== end - begin)
  ) {
    throw new OwnModelError(
      `The header is damaged: the tensor ${quoted(name)} does not fill the ${(end - begin).toLocaleString('en-GB')} bytes that it is given.`,
    );
  }
  return { name, type: bits === undefined ? quoted(dtype) : dtype, numbers, bytes: end - begin, end };
}

function wholeNumbers(value: unknown): readonly number[] | undefined {
  return Array.isArray(value) &&
    value.every((entry): entry is number => Number.isSafeInteger(entry) && entry >= 0)
    ? value
    : undefined;
}

/**
 * Returns the weights that a `.safetensors` file holds, exact to the byte. The number of weights is omitted where the
 * file packs several into one number, as 4-bit checkpoints do.
 *
 * @throws {OwnModelError} when the file holds no weights.
 * @example two BF16 matrices of 4096 × 4096 are 67,108,864 bytes and 33,554,432 weights.
 */
export function weightsFromSafetensors({ tensors }: SafetensorsHeader): StoredWeights {
  const bytes = tensors.reduce((sum, tensor) => sum + tensor.bytes, 0);
  if (bytes === 0 || !Number.isSafeInteger(bytes)) {
    throw new OwnModelError('The file lists no tensors with weights in them.');
  }
  const parameters = tensors.reduce((sum, tensor) => sum + tensor.numbers, 0);
  const isPacked = tensors.some(({ type }) => PACKED.has(type) || type.startsWith('“'));
  return { bytes, ...(isPacked ? {} : { parameters }), types: storedTypes(tensors) };
}

/**
 * Returns how many bytes a file should have: it ends where its last tensor ends.
 *
 * @example data that starts at byte 200 and a last tensor that ends at 33,554,472: 33,554,672.
 */
export function expectedSafetensorsBytes({ tensors, dataStart }: SafetensorsHeader): number {
  return tensors.reduce((most, { end }) => Math.max(most, dataStart + end), dataStart);
}
