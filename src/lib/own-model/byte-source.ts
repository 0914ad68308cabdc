import { OwnModelError } from './own-model.ts';

/** Bytes that can be read in pieces, such as a file on disk. */
export interface ByteSource {
  /** Total bytes, 0 or more. */
  readonly size: number;
  /** Returns `length` bytes from `offset`, or fewer where the source ends before. */
  readonly readAt: (offset: number, length: number) => Promise<Uint8Array>;
}

/** Large enough that most headers take a few reads, small enough that reading one costs no noticeable memory. */
const CHUNK_BYTES = 2 ** 20;
/** No known model needs more: the largest vocabularies take less than 20 MiB. It ends files that claim billions of tokens. */
export const MOST_HEADER_BYTES = 64 * 2 ** 20;

/**
 * Reads little-endian values one after another from a source, a chunk of 1 MiB at a time and 64 MiB in all. `need` loads
 * bytes into the chunk in memory; the other methods take values from it.
 *
 * @throws {OwnModelError} when the source ends too early or the header is longer than 64 MiB.
 */
export class HeaderReader {
  /** Offset of the next byte. */
  position = 0;
  readonly #source: ByteSource;
  #chunk: DataView = new DataView(new ArrayBuffer(0));
  #chunkStart = 0;
  #bytesRead = 0;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** Bytes between here and the end of the source. */
  get left(): number {
    return this.#source.size - this.position;
  }

  /** Returns whether the next `length` bytes are in memory. */
  has(length: number): boolean {
    const start = this.position - this.#chunkStart;
    return start >= 0 && start + length <= this.#chunk.byteLength;
  }

  /**
   * Loads the next `length` bytes into memory.
   *
   * @throws {OwnModelError} when the source has fewer, or more than 64 MiB have been read.
   */
  async need(length: number): Promise<void> {
    if (this.has(length)) return;
    if (length > this.left) throw endsInsideHeader();
    const wanted = Math.min(Math.max(length, CHUNK_BYTES), this.left);
    this.#bytesRead += wanted;
    if (this.#bytesRead > MOST_HEADER_BYTES) {
      throw new OwnModelError(
        'The header of this file is longer than 64 MiB, more than any known model needs. It was not read further.',
      );
    }
    const bytes = await this.#source.readAt(this.position, wanted);
    if (bytes.byteLength < length) throw endsInsideHeader();
    this.#chunk = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#chunkStart = this.position;
  }

  /** Skips bytes without reading them. */
  skip(length: number): void {
    if (length > this.left) throw endsInsideHeader();
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
  /** Exact to 2^53. Larger numbers are rounded, but those are beyond every limit here anyway. */
  uint64 = (): number => Number(this.#chunk.getBigUint64(this.#take(8), true));
  int64 = (): number => Number(this.#chunk.getBigInt64(this.#take(8), true));

  /** Returns the next bytes as UTF-8 text; invalid bytes become the replacement character. */
  text(length: number): string {
    const start = this.#chunk.byteOffset + this.#take(length);
    return new TextDecoder().decode(new Uint8Array(this.#chunk.buffer, start, length));
  }

  #take(length: number): number {
    if (!this.has(length)) throw endsInsideHeader();
    const place = this.position - this.#chunkStart;
    this.position += length;
    return place;
  }
}

/**
 * Returns the error for a file that ends before its header does, whatever the format.
 *
 * @example the first 100 bytes of a GGUF file whose header has 5 MB.
 */
export function endsInsideHeader(): OwnModelError {
  return new OwnModelError(
    'The file ends inside its header. It may not have been downloaded whole; compare its size with the page you got it from.',
  );
}
