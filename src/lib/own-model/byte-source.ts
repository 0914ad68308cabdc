import { OwnModelError } from './own-model.ts';

/** Bytes that can be read in pieces, such as a file that is not in memory. */
export interface ByteSource {
  /** Bytes in all. */
  readonly size: number;
  /** Returns `length` bytes from `offset`, or fewer where the source ends before. */
  readonly readAt: (offset: number, length: number) => Promise<Uint8Array>;
}

const CHUNK_BYTES = 2 ** 20;
/** No known model needs more: the largest vocabularies take less than 20 MiB. */
export const MOST_HEADER_BYTES = 64 * 2 ** 20;

/**
 * Reads little-endian values one after another from a source, a chunk of 1 MiB at a time and 64 MiB in all.
 *
 * @throws {OwnModelError} where the source ends too early or the header is longer than that. Values are read from the
 * chunk in memory: `need` brings the bytes, the other functions take them.
 */
export class HeaderReader {
  /** The place of the next byte. */
  position = 0;
  readonly #source: ByteSource;
  #chunk: DataView = new DataView(new ArrayBuffer(0));
  #chunkStart = 0;
  #bytesRead = 0;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** Bytes from here to the end of the source. */
  get left(): number {
    return this.#source.size - this.position;
  }

  /** Says whether the next bytes are in memory. */
  has(length: number): boolean {
    const start = this.position - this.#chunkStart;
    return start >= 0 && start + length <= this.#chunk.byteLength;
  }

  /**
   * Brings the next bytes into memory.
   *
   * @throws {Error} when the source has fewer.
   */
  async need(length: number): Promise<void> {
    if (this.has(length)) return;
    if (length > this.left) throw endsTooEarly();
    const wanted = Math.min(Math.max(length, CHUNK_BYTES), this.left);
    this.#bytesRead += wanted;
    if (this.#bytesRead > MOST_HEADER_BYTES) {
      throw new OwnModelError(
        'The header of this file is longer than 64 MiB, more than any known model needs. It was not read further.',
      );
    }
    const bytes = await this.#source.readAt(this.position, wanted);
    if (bytes.byteLength < length) throw endsTooEarly();
    this.#chunk = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#chunkStart = this.position;
  }

  /** Goes past bytes that nobody needs; they are not read. */
  skip(length: number): void {
    if (length > this.left) throw endsTooEarly();
    this.position += length;
  }

  uint8 = (): number => this.#chunk.getUint8(this.#take(1));
  int8 = (): number => this.#chunk.getInt8(this.#take(1));
  uint16 = (): number => this.#chunk.getUint16(this.#take(2), true);
  int16 = (): number => this.#chunk.getInt16(this.#take(2), true);
  uint32 = (): number => this.#chunk.getUint32(this.#take(4), true);
  int32 = (): number => this.#chunk.getInt32(this.#take(4), true);
  float32 = (): number => this.#chunk.getFloat32(this.#take(4), true);
  float64 = (): number => this.#chunk.getFloat64(this.#take(8), true);
  /** Exact to 2^53, and about right above, where it is out of every bound anyway. */
  uint64 = (): number => Number(this.#chunk.getBigUint64(this.#take(8), true));
  int64 = (): number => Number(this.#chunk.getBigInt64(this.#take(8), true));

  /** The next bytes as UTF-8 text; bytes that are none become the replacement sign. */
  text(length: number): string {
    const start = this.#chunk.byteOffset + this.#take(length);
    return new TextDecoder().decode(new Uint8Array(this.#chunk.buffer, start, length));
  }

  #take(length: number): number {
    if (!this.has(length)) throw endsTooEarly();
    const place = this.position - this.#chunkStart;
    this.position += length;
    return place;
  }
}

function endsTooEarly(): OwnModelError {
  return new OwnModelError(
    'The file ends inside its header. It may not have been downloaded whole; compare its size with the page you got it from.',
  );
}
