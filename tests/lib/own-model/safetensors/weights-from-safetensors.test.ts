import { describe, expect, it } from 'vitest';
import { bytesOf, modelOrMessage } from '../byte-sources.ts';
import { Bytes } from '../gguf-file.ts';

function safetensors(header: unknown, length?: number | bigint): Uint8Array {
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  const bytes = new TextEncoder().encode(text);
  return new Bytes()
    .uint64(length ?? bytes.length)
    .raw(bytes)
    .done();
}

const two = {
  __metadata__: { format: 'pt' },
  'model.a': { dtype: 'BF16', shape: [4096, 4096], data_offsets: [0, 33_554_432] },
  'model.b': { dtype: 'F32', shape: [10], data_offsets: [33_554_432, 33_554_472] },
};

describe('the header of a .safetensors file', () => {
  it('gives the exact bytes by type, and reads nothing else', async () => {
    const file = bytesOf(safetensors(two), 33_554_472 + 500);
    expect(await modelOrMessage(file, 'model.safetensors')).toMatchObject({
      weights: {
        bytes: 33_554_472,
        parameters: 16_777_226,
        types: [
          { name: 'BF16', bytes: 33_554_432, tensors: 1 },
          { name: 'F32', bytes: 40, tensors: 1 },
        ],
      },
    });
    expect(file.bytesRead).toBeLessThan(500);
  });

  it('does not call packed numbers weights', async () => {
    const packed = { a: { dtype: 'I32', shape: [8, 8], data_offsets: [0, 256] } };
    const model = await modelOrMessage(bytesOf(safetensors(packed)), 'model.safetensors');
    expect(model).toMatchObject({ weights: { bytes: 256 } });
    expect(model).not.toHaveProperty('weights.parameters');
  });

  it('says that the file is one of several, and where the size of all is', async () => {
    const model = await modelOrMessage(bytesOf(safetensors(two), 1e9), 'model-00002-of-00030.safetensors');
    expect(model).toMatchObject({ weights: { part: { number: 2, of: 30 } } });
    expect(JSON.stringify(model)).toMatch(/file 2 of 30.*model\.safetensors\.index\.json/);
  });

  it('says that the file was not downloaded whole', async () => {
    const model = await modelOrMessage(bytesOf(safetensors(two)), 'model.safetensors');
    expect(JSON.stringify(model)).toMatch(/not downloaded whole/);
  });

  it.each([
    ['a header of 2^60 bytes', safetensors('{}', 2n ** 60n), /100 MB/],
    ['a header of 100,000,001 bytes', safetensors('{}', 100_000_001), /100 MB/],
    ['an empty header', safetensors('', 0), /damaged/],
    ['a header longer than the file', safetensors(two, 10_000), /ends inside/],
    ['no JSON', safetensors('{"a": {"dtype"}}'), /not valid JSON/],
    ['text', safetensors('hello, hello'), /does not start with {/],
    ['no tensors', safetensors({ __metadata__: {} }), /no tensors/],
    ['no type', safetensors({ a: { shape: [1], data_offsets: [0, 4] } }), /no type/],
    [
      'a place that ends before it starts',
      safetensors({ a: { dtype: 'F32', shape: [1], data_offsets: [4, 0] } }),
      /no type/,
    ],
    [
      'a size that is not the place’s',
      safetensors({ a: { dtype: 'F32', shape: [2], data_offsets: [0, 4] } }),
      /does not fill/,
    ],
    [
      'an endless shape',
      safetensors({ a: { dtype: 'F32', shape: [1e15, 1e15], data_offsets: [0, 4] } }),
      /does not fill/,
    ],
  ])('says what is wrong: %s', async (_, bytes, message) => {
    expect(await modelOrMessage(bytesOf(bytes, Math.max(bytes.length, 20)), 'model.safetensors')).toMatch(
      message,
    );
  });
});
