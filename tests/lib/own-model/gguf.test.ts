import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../src/integrations/fact-files.ts';
import { ArchitectureSchema } from '../../../src/lib/catalog/models/architecture.ts';
import { ModelSchema } from '../../../src/lib/catalog/models/model.ts';
import { kvCacheBytes } from '../../../src/lib/memory/cache/kv-cache.ts';
import { parameterCount } from '../../../src/lib/memory/model/model-tensors.ts';
import { architectureFromGguf } from '../../../src/lib/own-model/gguf/architecture-from-gguf.ts';
import { ggufHeader } from '../../../src/lib/own-model/gguf/gguf-header.ts';
import { weightsFromGguf } from '../../../src/lib/own-model/gguf/weights-from-gguf.ts';
import { bytesOf, modelOrMessage, source } from './byte-sources.ts';
import { Bytes, ggufFile, type Entry, type TensorRow } from './gguf-file.ts';
import { GGUF_TABLES } from './gguf-models.ts';

const models = new Map(readFactFiles('src/content/models', ModelSchema).map((model) => [model.id, model]));

describe('the header of a GGUF file', () => {
  it.each(GGUF_TABLES.map((table) => [table.model, table] as const))(
    'of %s gives the parameters and the cache of the catalogue',
    async (id, { entries, tensors }) => {
      const header = await ggufHeader(bytesOf(ggufFile(entries, tensors)));
      const { architecture, notes, contextLength } = architectureFromGguf(header, source);
      const model = models.get(id);
      if (!model) throw new Error(`The catalogue has no model ${id}.`);
      expect(notes).toEqual([]);
      expect(contextLength).toBe(model.contextLength);
      expect(ArchitectureSchema.safeParse(architecture).error).toBeUndefined();
      expect(parameterCount(architecture)).toBe(parameterCount(model.architecture));
      const request = { sequences: 2, keyPrecision: 'f16', valuePrecision: 'q8_0' } as const;
      for (const runtime of ['llama.cpp', 'vllm', 'transformers'] as const) {
        const cache = { ...request, runtime, contextTokens: 50_000 };
        expect(kvCacheBytes({ architecture }, cache)).toBe(kvCacheBytes(model, cache));
      }
    },
  );

  it('gives the exact bytes by type', async () => {
    const header = await ggufHeader(
      bytesOf(
        ggufFile({ 'general.architecture': { text: 'llama' } }, [
          { name: 'a', dimensions: [4096, 4096], type: 12 },
          { name: 'b', dimensions: [4096, 10], type: 12 },
          { name: 'c', dimensions: [4096], type: 0 },
        ]),
      ),
    );
    expect(weightsFromGguf(header)).toEqual({
      bytes: 9_437_184 + 23_040 + 16_384,
      parameters: 16_777_216 + 40_960 + 4096,
      types: [
        { name: 'Q4_K', bytes: 9_437_184 + 23_040, tensors: 2 },
        { name: 'F32', bytes: 16_384, tensors: 1 },
      ],
    });
  });

  it('goes past a vocabulary of 250,000 tokens without keeping it', async () => {
    const tokens: Entry = { texts: Array.from({ length: 250_000 }, (_, index) => `token${index}`) };
    const file = ggufFile(
      { ...tiny, 'tokenizer.ggml.tokens': tokens, 'general.name': { text: 'Tiny' } },
      rows,
    );
    const header = await ggufHeader(bytesOf(file));
    expect(header.values.get('tokenizer.ggml.tokens')).toEqual({ length: 250_000 });
    expect(architectureFromGguf(header, source)).toMatchObject({ name: 'Tiny', architecture: { layers: 2 } });
  });

  it('says that description and file do not add up', async () => {
    const extra = { name: 'blk.0.surprise.weight', dimensions: [64, 64_000] };
    const header = await ggufHeader(bytesOf(ggufFile(tiny, [...rows, extra])));
    expect(architectureFromGguf(header, source).notes.join(' ')).toMatch(/but the file holds/);
  });

  it('takes layers of other files to continue the pattern, and says so', async () => {
    const entries = { ...tiny, 'split.count': { uint32: 2 } };
    const first = ggufFile(entries, rows.slice(0, 12));
    const model = await modelOrMessage(bytesOf(first), 'x-00001-of-00002.gguf');
    expect(model).toMatchObject({ weights: { part: { number: 1, of: 2 } }, architecture: { layers: 2 } });
    expect(JSON.stringify(model)).toMatch(/continue the pattern.*This is file 1 of 2/);
  });

  it('of a file without a whole layer leaves the design open', async () => {
    const entries = { ...tiny, 'split.count': { uint32: 2 }, 'llama.vocab_size': { uint32: 1000 } };
    const model = await modelOrMessage(bytesOf(ggufFile(entries, [])), 'x-00001-of-00002.gguf');
    expect(model).toMatchObject({
      architecture: { notModelled: { cache: expect.stringMatching(/no whole layer/) as string } },
    });
    expect(model).not.toHaveProperty('weights');
  });

  it.each([
    ['an unknown layer', 'blk.1.shortconv.conv.weight', /convolutions/],
    ['a Mamba-1 layer', 'blk.1.ssm_x.weight', /Mamba-1/],
    ['embeddings of each layer', 'per_layer_token_embd.weight', /embeddings of their own/],
  ])('does not model %s, and says why', async (_, name, reason) => {
    const header = await ggufHeader(bytesOf(ggufFile(tiny, [...rows, { name, dimensions: [64] }])));
    expect(architectureFromGguf(header, source).architecture.notModelled?.cache).toMatch(reason);
  });
});

const tiny: Record<string, Entry> = {
  'general.architecture': { text: 'llama' },
  'llama.block_count': { uint32: 2 },
  'llama.embedding_length': { uint32: 64 },
  'llama.attention.head_count': { uint32: 4 },
};
const rows: TensorRow[] = [
  { name: 'token_embd.weight', dimensions: [64, 1000] },
  ...[0, 1].flatMap((layer) =>
    Object.entries({
      'attn_norm.weight': [64],
      'ffn_norm.weight': [64],
      'attn_q.weight': [64, 64],
      'attn_k.weight': [64, 64],
      'attn_v.weight': [64, 64],
      'attn_output.weight': [64, 64],
      'ffn_gate.weight': [64, 128],
      'ffn_up.weight': [64, 128],
      'ffn_down.weight': [128, 64],
    }).map(([name, dimensions]) => ({ name: `blk.${layer}.${name}`, dimensions })),
  ),
  { name: 'output_norm.weight', dimensions: [64] },
  { name: 'output.weight', dimensions: [64, 1000] },
];

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
    ['no tensors', ggufFile(tiny, []), /token_embd/],
    [
      'a projector',
      ggufFile({ 'general.architecture': { text: 'clip' }, 'clip.block_count': { uint32: 1 } }, rows),
      /pictures/,
    ],
    [
      'impossible dimensions',
      ggufFile(tiny, [{ name: 'x', dimensions: [2 ** 40, 2 ** 40] }]),
      /impossible dimensions/,
    ],
    ['five dimensions', ggufFile(tiny, [{ name: 'x', dimensions: [1, 1, 1, 1, 1] }]), /5 dimensions/],
    ['an unknown type', ggufFile(tiny, [{ name: 'x', dimensions: [1], type: 77 }]), /the type 77/],
    [
      'blocks that do not fit',
      ggufFile(tiny, [{ name: 'x', dimensions: [100], type: 12 }]),
      /impossible dimensions/,
    ],
    [
      'a million layers',
      ggufFile({ ...tiny, 'llama.block_count': { uint32: 1_000_000 } }, rows),
      /gives 1000000 layers/,
    ],
    ['no heads', ggufFile({ ...tiny, 'llama.attention.head_count': { uint32: 0 } }, rows), /head_count/],
  ])('says what is wrong: %s', async (_, bytes, message) => {
    expect(await modelOrMessage(bytesOf(bytes), 'model.gguf')).toMatch(message);
  });
});
