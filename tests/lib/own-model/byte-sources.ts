import type { ByteSource } from '../../../src/lib/own-model/byte-source.ts';
import { ownModelFromFile } from '../../../src/lib/own-model/read/own-model-file.ts';
import { OwnModelError, type OwnModel } from '../../../src/lib/own-model/own-model.ts';

/** What the architectures of these tests are said to come from. */
export const source = { title: 'a file of the test', urlUnknown: true, read: '2026-11-24' } as const;

/** A source of bytes that counts what is read from it; `size` may claim more than there is. */
export function bytesOf(bytes: Uint8Array, size = bytes.byteLength): ByteSource & { bytesRead: number } {
  const counted = {
    size,
    bytesRead: 0,
    readAt: (offset: number, length: number): Promise<Uint8Array> => {
      counted.bytesRead += length;
      return Promise.resolve(bytes.slice(offset, offset + length));
    },
  };
  return counted;
}

/**
 * Reads a file that may be damaged. Returns the model or the message; any other error than ours, and a message that
 * is no sentence, fails the test.
 */
export async function modelOrMessage(bytes: ByteSource, name: string): Promise<OwnModel | string> {
  try {
    return await ownModelFromFile(bytes, name, source);
  } catch (error) {
    if (!(error instanceof OwnModelError) || !/^[\p{Lu}`“0-9].{15,}[.]$/su.test(error.message)) throw error;
    return error.message;
  }
}
