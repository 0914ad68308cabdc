/** A value of a GGUF header with its type; a list has the type of its entries. */
export type Entry =
  | { readonly uint32: number }
  | { readonly text: string }
  | { readonly uint32s: readonly number[] }
  | { readonly flags: readonly boolean[] }
  | { readonly texts: readonly string[] };

/** A tensor as ggml lists it: the length of a row first. Type 0 is F32, 1 is F16, 12 is Q4_K. */
export interface TensorRow {
  readonly name: string;
  readonly dimensions: readonly number[];
  readonly type?: number;
}

/** Bytes written one after another, little-endian. */
export class Bytes {
  readonly #bytes: number[] = [];

  uint32(value: number): this {
    for (let shift = 0; shift < 32; shift += 8) this.#bytes.push((value >>> shift) & 255);
    return this;
  }

  uint64(value: number | bigint): this {
    const whole = BigInt(value);
    return this.uint32(Number(whole & 0xffffffffn)).uint32(Number(whole >> 32n));
  }

  raw(values: Iterable<number>): this {
    this.#bytes.push(...values);
    return this;
  }

  text(value: string): this {
    const bytes = new TextEncoder().encode(value);
    return this.uint64(bytes.length).raw(bytes);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

function writeEntry(bytes: Bytes, entry: Entry): void {
  if ('uint32' in entry) bytes.uint32(4).uint32(entry.uint32);
  else if ('text' in entry) bytes.uint32(8).text(entry.text);
  else if ('uint32s' in entry) {
    bytes.uint32(9).uint32(4).uint64(entry.uint32s.length);
    for (const value of entry.uint32s) bytes.uint32(value);
  } else if ('flags' in entry) {
    bytes.uint32(9).uint32(7).uint64(entry.flags.length);
    bytes.raw(entry.flags.map(Number));
  } else {
    bytes.uint32(9).uint32(8).uint64(entry.texts.length);
    for (const value of entry.texts) bytes.text(value);
  }
}

const BLOCKS: Readonly<Record<number, readonly [bytes: number, weights: number]>> = {
  0: [4, 1],
  1: [2, 1],
  12: [144, 256],
};

/** Returns the header of a GGUF file of version 3. The weights themselves are left out. */
export function ggufFile(
  entries: Readonly<Record<string, Entry>>,
  tensors: readonly TensorRow[],
): Uint8Array {
  const bytes = new Bytes().raw([0x47, 0x47, 0x55, 0x46]).uint32(3);
  bytes.uint64(tensors.length).uint64(Object.keys(entries).length);
  for (const [key, entry] of Object.entries(entries)) writeEntry(bytes.text(key), entry);
  let offset = 0;
  for (const { name, dimensions, type = 1 } of tensors) {
    bytes.text(name).uint32(dimensions.length);
    for (const size of dimensions) bytes.uint64(size);
    bytes.uint32(type).uint64(offset);
    const [blockBytes, weights] = BLOCKS[type] ?? [1, 1];
    offset += (dimensions.reduce((product, size) => product * size, 1) / weights) * blockBytes;
  }
  return bytes.done();
}
