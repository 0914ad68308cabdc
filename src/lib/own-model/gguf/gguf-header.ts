import { HeaderReader, type ByteSource } from '../byte-source.ts';
import { OwnModelError, quoted } from '../own-model.ts';
import { ggufName, ggufValue, type GgufValue } from './gguf-values.ts';
import { tensorType } from './tensor-types.ts';

/** One tensor as the header lists it. */
export interface GgufTensor {
  readonly name: string;
  /** Up to 4 sizes, the length of a row first, as in ggml. */
  readonly dimensions: readonly number[];
  readonly type: string;
  readonly bytes: number;
  /** Number of weights: the product of the dimensions. */
  readonly weights: number;
  /** Offset in the data part at which it starts, in bytes. */
  readonly offset: number;
}

/** What the header of a GGUF file says. */
export interface GgufHeader {
  /** 2 or 3. */
  readonly version: number;
  readonly values: ReadonlyMap<string, GgufValue>;
  readonly tensors: readonly GgufTensor[];
  /** Offset in the file at which the data of the tensors starts, in bytes. */
  readonly dataStart: number;
}

/** The letters GGUF as a little-endian number. */
const MAGIC = 0x46554747;
const LATEST_VERSION = 3;
/** Of the data part, where the key `general.alignment` is missing. */
const DEFAULT_ALIGNMENT = 32;
/**
 * The fewest bytes that a key (name, type, value) and a tensor (name, dimensions, type, offset) can take. Counts that the
 * rest of the file has no room for are refused before any loop starts.
 */
const LEAST_KEY_BYTES = 8 + 4 + 1;
const LEAST_TENSOR_BYTES = 8 + 4 + 4 + 8;
/** Published files have some dozens of keys. The limit keeps a damaged or hostile count from filling the memory. */
const MOST_KEYS = 65_536;
/** For the same reason. Published files have hundreds to a few thousand tensors: the experts of a layer are stored as one. */
const MOST_TENSORS = 262_144;
/** The format's own limit for a key, 2^16 − 1; names of tensors are shorter. */
const MOST_NAME_BYTES = 65_535;
/** GGML_MAX_DIMS. */
const MOST_DIMENSIONS = 4;

/**
 * Returns the header of a GGUF file of version 2 or 3: the keys with their values and the table of tensors. The weights
 * are never read. It reads at most 64 MiB, and no loop starts before its count has been checked against the size of the
 * file.
 *
 * @throws {OwnModelError} when the file is not GGUF, ends too early or contradicts itself.
 * @source docs/gguf.md of ggml-org/ggml.
 * @example the header of Llama 3.1 8B lists 292 tensors, one of them the frequencies of the rotary embedding.
 */
export async function ggufHeader(source: ByteSource): Promise<GgufHeader> {
  const reader = new HeaderReader(source);
  await reader.need(4);
  if (reader.uint32() !== MAGIC) {
    throw new OwnModelError('This is no GGUF file: it does not start with the letters GGUF.');
  }
  await reader.need(4);
  const version = checkedVersion(reader.uint32());
  await reader.need(8 + 8);
  const tensorCount = checkedCount(reader.uint64(), MOST_TENSORS, LEAST_TENSOR_BYTES, reader, 'tensors');
  const keyCount = checkedCount(reader.uint64(), MOST_KEYS, LEAST_KEY_BYTES, reader, 'keys');

  const values = new Map<string, GgufValue>();
  for (let done = 0; done < keyCount; done += 1) {
    const key = await ggufName(reader, MOST_NAME_BYTES, 'key');
    await reader.need(4);
    values.set(key, await ggufValue(reader, reader.uint32(), key));
  }
  const tensors: GgufTensor[] = [];
  for (let done = 0; done < tensorCount; done += 1) tensors.push(await ggufTensor(reader));
  return { version, values, tensors, dataStart: aligned(reader.position, values) };
}

function checkedVersion(version: number): number {
  if (version === 2 || version === LATEST_VERSION) return version;
  // Version 3 or 2 written by a big-endian machine.
  if (version === 0x03000000 || version === 0x02000000) {
    throw new OwnModelError(
      'This GGUF file is big-endian, for machines such as IBM Z. This guide does not read those.',
    );
  }
  throw new OwnModelError(`This GGUF file is of version ${version}. This guide reads versions 2 and 3.`);
}

function checkedCount(
  count: number,
  most: number,
  leastBytes: number,
  reader: HeaderReader,
  what: string,
): number {
  if (count <= most && count * leastBytes <= reader.left) return count;
  const announced = `${count.toLocaleString('en-GB')} ${what}`;
  throw new OwnModelError(
    count > most
      ? `The header is damaged: it announces ${announced}, more than any known model has.`
      : `The file is cut off or damaged: its header announces ${announced}, more than the file has room for.`,
  );
}

async function ggufTensor(reader: HeaderReader): Promise<GgufTensor> {
  const name = await ggufName(reader, MOST_NAME_BYTES, 'tensor');
  await reader.need(4);
  const count = reader.uint32();
  if (count > MOST_DIMENSIONS) {
    throw new OwnModelError(
      `The tensor ${quoted(name)} has ${count} dimensions. No tensor of a GGUF file has more than 4.`,
    );
  }
  await reader.need(count * 8 + 4 + 8);
  const dimensions = Array.from({ length: count }, () => reader.uint64());
  const id = reader.uint32();
  const offset = reader.uint64();
  const type = tensorType(id);
  if (!type)
    throw new OwnModelError(`The tensor ${quoted(name)} has the type ${id}, which is not known here.`);
  const weights = dimensions.reduce((product, size) => product * size, 1);
  const bytes = (weights / type.weights) * type.bytes;
  if (!Number.isSafeInteger(weights) || !Number.isSafeInteger(bytes) || !Number.isSafeInteger(offset)) {
    throw new OwnModelError(
      `The tensor ${quoted(name)} has impossible dimensions: ${quoted(dimensions.join(' × '))} in ${type.name}.`,
    );
  }
  return { name, dimensions, type: type.name, bytes, weights, offset };
}

function aligned(position: number, values: ReadonlyMap<string, GgufValue>): number {
  const given = values.get('general.alignment');
  const alignment =
    typeof given === 'number' && given >= 1 && Number.isInteger(given) ? given : DEFAULT_ALIGNMENT;
  return Math.ceil(position / alignment) * alignment;
}
