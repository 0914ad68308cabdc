import type { HeaderReader } from '../byte-source.ts';
import { OwnModelError, quoted } from '../own-model.ts';

/** A value of a GGUF header. Long lists and texts are skipped, and only their length is kept. */
export type GgufValue =
  | number
  | boolean
  | string
  | { readonly values: readonly (number | boolean)[] }
  | { readonly length: number };

interface ScalarType {
  readonly bytes: number;
  readonly read: (reader: HeaderReader) => number | boolean;
}

/**
 * The scalar types by their number in the format.
 *
 * @source docs/gguf.md of ggml-org/ggml.
 */
const SCALARS: Readonly<Record<number, ScalarType>> = {
  0: { bytes: 1, read: (reader) => reader.uint8() },
  1: { bytes: 1, read: (reader) => reader.int8() },
  2: { bytes: 2, read: (reader) => reader.uint16() },
  3: { bytes: 2, read: (reader) => reader.int16() },
  4: { bytes: 4, read: (reader) => reader.uint32() },
  5: { bytes: 4, read: (reader) => reader.int32() },
  6: { bytes: 4, read: (reader) => reader.float32() },
  7: { bytes: 1, read: (reader) => reader.uint8() !== 0 },
  10: { bytes: 8, read: (reader) => reader.uint64() },
  11: { bytes: 8, read: (reader) => reader.int64() },
  12: { bytes: 8, read: (reader) => reader.float64() },
};
const STRING = 8;
const ARRAY = 9;
/** The length that precedes every text and list. */
const LENGTH_BYTES = 8;
/** Enough for the names that are read; chat templates and licences are skipped. */
const LONGEST_KEPT_TEXT = 256;
/** Lists with one entry a layer are kept, and there are at most 1,000 layers; vocabularies are skipped. */
const LONGEST_KEPT_LIST = 1024;

/**
 * Returns the next value, of the type with this number. The length of a list is checked against the bytes that are left
 * before the list is read.
 *
 * @throws {OwnModelError} for types that the format does not have, and for lists of lists, which llama.cpp does not
 * read either.
 * @example type 4 with the bytes 32, 0, 0, 0 is 32; a vocabulary of 250,000 texts is { length: 250000 }.
 */
export async function ggufValue(reader: HeaderReader, type: number, key: string): Promise<GgufValue> {
  if (type === STRING) return ggufText(reader, LONGEST_KEPT_TEXT);
  if (type === ARRAY) return ggufList(reader, key);
  const scalar = SCALARS[type];
  if (!scalar) {
    throw new OwnModelError(`The value of ${quoted(key)} has the type ${type}, which GGUF does not have.`);
  }
  await reader.need(scalar.bytes);
  return scalar.read(reader);
}

/** Reads a text of at most `longest` bytes; skips a longer one and returns its length. */
async function ggufText(
  reader: HeaderReader,
  longest: number,
): Promise<string | { readonly length: number }> {
  await reader.need(LENGTH_BYTES);
  const length = reader.uint64();
  if (length > longest) {
    reader.skip(length);
    return { length };
  }
  await reader.need(length);
  return reader.text(length);
}

/**
 * Returns the name of a key or a tensor, which comes next in the header. `what` names it in the message.
 *
 * @throws {OwnModelError} when it is longer than `most` bytes.
 * @example “general.architecture”.
 */
export async function ggufName(reader: HeaderReader, most: number, what: string): Promise<string> {
  const name = await ggufText(reader, most);
  if (typeof name === 'string') return name;
  throw new OwnModelError(
    `The header is damaged: the name of a ${what} is ${name.length.toLocaleString('en-GB')} bytes long.`,
  );
}

async function ggufList(reader: HeaderReader, key: string): Promise<GgufValue> {
  await reader.need(4 + LENGTH_BYTES);
  const type = reader.uint32();
  const length = reader.uint64();
  if (type === ARRAY) {
    throw new OwnModelError(`${quoted(key)} is a list of lists, which no known model file has.`);
  }
  const scalar = SCALARS[type];
  const leastBytes = scalar?.bytes ?? LENGTH_BYTES;
  if (!scalar && type !== STRING) {
    throw new OwnModelError(
      `The list ${quoted(key)} has entries of the type ${type}, which GGUF does not have.`,
    );
  }
  if (length > reader.left / leastBytes) {
    throw new OwnModelError(
      `The list ${quoted(key)} is said to have ${length.toLocaleString('en-GB')} entries, more than the file has room for.`,
    );
  }
  if (!scalar) {
    await skipTexts(reader, length);
    return { length };
  }
  if (length > LONGEST_KEPT_LIST) {
    reader.skip(length * scalar.bytes);
    return { length };
  }
  await reader.need(length * scalar.bytes);
  return { values: Array.from({ length }, () => scalar.read(reader)) };
}

async function skipTexts(reader: HeaderReader, count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    // Most texts are in memory already, and awaiting each of 250,000 would take longer than reading them.
    if (!reader.has(LENGTH_BYTES)) await reader.need(LENGTH_BYTES);
    reader.skip(reader.uint64());
  }
}
