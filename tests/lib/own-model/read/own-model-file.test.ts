import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { MOST_HEADER_BYTES } from '../../../../src/lib/own-model/byte-source.ts';
import { bytesOf, modelOrMessage } from '../byte-sources.ts';
import { Bytes, ggufFile } from '../gguf-file.ts';

const gguf = ggufFile(
  {
    'general.architecture': { text: 'gemma2' },
    'general.name': { text: 'Café' },
    'gemma2.block_count': { uint32: 2 },
    'gemma2.embedding_length': { uint32: 64 },
    'gemma2.attention.head_count': { uint32: 4 },
    'gemma2.attention.head_count_kv': { uint32s: [2, 2] },
    'gemma2.attention.sliding_window': { uint32: 16 },
    'gemma2.attention.sliding_window_pattern': { flags: [true, false] },
    'tokenizer.ggml.tokens': { texts: ['a', 'b', ''] },
  },
  [
    { name: 'token_embd.weight', dimensions: [64, 3] },
    { name: 'blk.0.attn_k.weight', dimensions: [64, 32] },
    { name: 'blk.0.ffn_down.weight', dimensions: [256, 64], type: 12 },
    { name: 'blk.1.attn_k.weight', dimensions: [64, 32] },
    { name: 'output_norm.weight', dimensions: [64] },
  ],
);
const header = JSON.stringify({
  a: { dtype: 'BF16', shape: [4, 4], data_offsets: [0, 32] },
  b: { dtype: 'U8', shape: [8], data_offsets: [32, 40] },
});
const safetensors = new Bytes()
  .uint64(header.length)
  .raw(new TextEncoder().encode(header))
  .raw(Array(40).fill(1))
  .done();
const files = [
  ['model.gguf', gguf],
  ['model.safetensors', safetensors],
] as const;

describe.each(files)('%s', (name, bytes) => {
  it('is read when it is whole', async () => {
    expect(await modelOrMessage(bytesOf(bytes), name)).toHaveProperty('weights.bytes');
  });

  it('gives a message wherever it is cut off', async () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const answer = await modelOrMessage(bytesOf(bytes.slice(0, length)), name);
      if (typeof answer !== 'string') expect(answer.notes.join(' ')).toMatch(/not downloaded whole/);
    }
  });

  it('gives a message wherever it ends earlier than its size says', async () => {
    for (let length = 0; length < bytes.length; length += 7) {
      const answer = await modelOrMessage(bytesOf(bytes.slice(0, length), bytes.length), name);
      expect(typeof answer === 'string' || name === 'model.safetensors' || length > 300).toBe(true);
    }
  });

  property.prop([fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })])(
    'gives an answer or a message when some bytes are others',
    async (changes) => {
      const changed = bytes.slice();
      for (const [place, value] of changes) changed[place] = value;
      await modelOrMessage(bytesOf(changed), name);
    },
  );

  property.prop([fc.uint8Array({ maxLength: 400 })])('gives a message for any other bytes', async (tail) => {
    const start = bytes.slice(0, 8);
    await modelOrMessage(bytesOf(Uint8Array.from([...start, ...tail])), name);
    await modelOrMessage(bytesOf(tail), name);
  });
});

describe('a hostile file', () => {
  it('that claims a vocabulary of billions is left after 64 MiB, within seconds', async () => {
    const start = new Bytes().raw([0x47, 0x47, 0x55, 0x46]).uint32(3).uint64(0).uint64(1);
    start
      .text('tokenizer.ggml.tokens')
      .uint32(9)
      .uint32(8)
      .uint64(2 ** 34);
    const head = start.done();
    let bytesRead = 0;
    const endless = {
      size: 2 ** 40,
      readAt: (offset: number, length: number) => {
        bytesRead += length;
        const bytes = new Uint8Array(length);
        if (offset === 0) bytes.set(head.slice(0, length));
        return Promise.resolve(bytes);
      },
    };
    const began = performance.now();
    expect(await modelOrMessage(endless, 'model.gguf')).toMatch(/longer than 64 MiB/);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(bytesRead).toBeLessThanOrEqual(MOST_HEADER_BYTES + 4);
  });

  it('of another kind, or an empty one, is named as such', async () => {
    expect(await modelOrMessage(bytesOf(new Uint8Array()), 'model.gguf')).toMatch(/empty/);
    expect(await modelOrMessage(bytesOf(new Uint8Array(20)), 'model.bin')).toMatch(/kind of file/);
    expect(await modelOrMessage(bytesOf(new Uint8Array(20), 1e9), 'config.json')).toMatch(/larger than/);
  });
});
