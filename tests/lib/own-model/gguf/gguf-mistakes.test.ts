import { describe, expect, it } from 'vitest';
import { bytesOf, modelOrMessage } from '../byte-sources.ts';
import { Bytes, ggufFile } from '../gguf-file.ts';
import { TINY_ENTRIES, TINY_TENSORS } from '../tiny-gguf.ts';

describe('a GGUF file with a mistake', () => {
  const start = (): Bytes => new Bytes().raw([0x47, 0x47, 0x55, 0x46]).uint32(3);
  const list = (type: number, length: bigint): Uint8Array =>
    start()
      .uint64(0)
      .uint64(1)
      .text('llama.list')
      .uint32(9)
      .uint32(type)
      .uint64(length)
      .raw(Array(64).fill(0))
      .done();

  it.each([
    ['another kind of file', new TextEncoder().encode('PK\u0003\u0004 and so on and so on'), /letters GGUF/],
    [
      'version 1',
      new Bytes().raw([0x47, 0x47, 0x55, 0x46]).uint32(1).uint32(0).uint64(0).done(),
      /version 1\b/,
    ],
    [
      'big-endian',
      new Bytes().raw([0x47, 0x47, 0x55, 0x46, 0, 0, 0, 3]).raw(Array(20).fill(0)).done(),
      /big-endian/,
    ],
    ['2^64 tensors', start().uint64(0xffff_ffff_ffff_ffffn).uint64(0).done(), /announces .* tensors/],
    ['a million keys', start().uint64(0).uint64(1_000_000).done(), /announces 1,000,000 keys/],
    ['keys for which there is no room', start().uint64(0).uint64(1000).done(), /room for/],
    [
      'a key of 2^40 bytes',
      start()
        .uint64(0)
        .uint64(1)
        .uint64(2 ** 40)
        .raw(Array(40).fill(65))
        .done(),
      /ends inside/,
    ],
    ['a list of 2^50 texts', list(8, 2n ** 50n), /more than the file has room for/],
    ['a list of 2^60 numbers', list(4, 2n ** 60n), /more than the file has room for/],
    ['a list of lists', list(9, 1n), /list of lists/],
    ['a list of an unknown type', list(99, 1n), /the type 99/],
    ['no architecture', ggufFile({}, []), /general\.architecture/],
    [
      'an architecture that is no name',
      ggufFile({ 'general.architecture': { text: 'a\u0000`b' } }, []),
      /is no name/,
    ],
    ['no tensors', ggufFile(TINY_ENTRIES, []), /token_embd/],
    [
      'a projector',
      ggufFile({ 'general.architecture': { text: 'clip' }, 'clip.block_count': { uint32: 1 } }, TINY_TENSORS),
      /pictures/,
    ],
    [
      'impossible dimensions',
      ggufFile(TINY_ENTRIES, [{ name: 'x', dimensions: [2 ** 40, 2 ** 40] }]),
      /impossible dimensions/,
    ],
    ['five dimensions', ggufFile(TINY_ENTRIES, [{ name: 'x', dimensions: [1, 1, 1, 1, 1] }]), /5 dimensions/],
    ['an unknown type', ggufFile(TINY_ENTRIES, [{ name: 'x', dimensions: [1], type: 77 }]), /the type 77/],
    [
      'blocks that do not fit',
      ggufFile(TINY_ENTRIES, [{ name: 'x', dimensions: [100], type: 12 }]),
      /impossible dimensions/,
    ],
    [
      'a million layers',
      ggufFile({ ...TINY_ENTRIES, 'llama.block_count': { uint32: 1_000_000 } }, TINY_TENSORS),
      /gives 1000000 layers/,
    ],
    [
      'no heads',
      ggufFile({ ...TINY_ENTRIES, 'llama.attention.head_count': { uint32: 0 } }, TINY_TENSORS),
      /head_count/,
    ],
  ])('says what is wrong: %s', async (_, bytes, message) => {
    expect(await modelOrMessage(bytesOf(bytes), 'model.gguf')).toMatch(message);
  });
});
