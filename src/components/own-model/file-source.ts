import type { ByteSource } from '../../lib/own-model/byte-source.ts';
import { OwnModelError } from '../../lib/own-model/own-model.ts';

/** Returns a file as a source of bytes that is read in pieces, so that its size does not matter. */
export function fileSource(file: Blob): ByteSource {
  return {
    size: file.size,
    readAt: async (offset, length) => {
      try {
        return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
      } catch {
        throw new OwnModelError('The file could not be read. It may have been moved, changed or be in use.');
      }
    },
  };
}
