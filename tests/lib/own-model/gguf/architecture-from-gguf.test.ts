import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { ArchitectureSchema } from '../../../../src/lib/catalog/models/architecture.ts';
import { ModelSchema } from '../../../../src/lib/catalog/models/model.ts';
import { kvCacheBytes } from '../../../../src/lib/memory/cache/kv-cache.ts';
import { parameterCount } from '../../../../src/lib/memory/model/model-tensors.ts';
import { architectureFromGguf } from '../../../../src/lib/own-model/gguf/architecture-from-gguf.ts';
import { ggufHeader } from '../../../../src/lib/own-model/gguf/gguf-header.ts';
import { bytesOf, modelOrMessage, source } from '../byte-sources.ts';
import { ggufFile, type Entry } from '../gguf-file.ts';
import { GGUF_TABLES } from '../gguf-models.ts';
import { TINY_ENTRIES, TINY_TENSORS } from '../tiny-gguf.ts';

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

  it('goes past a vocabulary of 250,000 tokens without keeping it', async () => {
    const tokens: Entry = { texts: Array.from({ length: 250_000 }, (_, index) => `token${index}`) };
    const file = ggufFile(
      { ...TINY_ENTRIES, 'tokenizer.ggml.tokens': tokens, 'general.name': { text: 'Tiny' } },
      TINY_TENSORS,
    );
    const header = await ggufHeader(bytesOf(file));
    expect(header.values.get('tokenizer.ggml.tokens')).toEqual({ length: 250_000 });
    expect(architectureFromGguf(header, source)).toMatchObject({ name: 'Tiny', architecture: { layers: 2 } });
  });

  it('says that description and file do not add up', async () => {
    const extra = { name: 'blk.0.surprise.weight', dimensions: [64, 64_000] };
    const header = await ggufHeader(bytesOf(ggufFile(TINY_ENTRIES, [...TINY_TENSORS, extra])));
    expect(architectureFromGguf(header, source).notes.join(' ')).toMatch(/but the file holds/);
  });

  it('takes layers of other files to continue the pattern, and says so', async () => {
    const entries = { ...TINY_ENTRIES, 'split.count': { uint32: 2 } };
    const first = ggufFile(entries, TINY_TENSORS.slice(0, 12));
    const model = await modelOrMessage(bytesOf(first), 'x-00001-of-00002.gguf');
    expect(model).toMatchObject({ weights: { part: { number: 1, of: 2 } }, architecture: { layers: 2 } });
    expect(JSON.stringify(model)).toMatch(/continue the pattern.*This is file 1 of 2/);
  });

  it('of a file without a whole layer leaves the design open', async () => {
    const entries = { ...TINY_ENTRIES, 'split.count': { uint32: 2 }, 'llama.vocab_size': { uint32: 1000 } };
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
    const header = await ggufHeader(
      bytesOf(ggufFile(TINY_ENTRIES, [...TINY_TENSORS, { name, dimensions: [64] }])),
    );
    expect(architectureFromGguf(header, source).architecture.notModelled?.cache).toMatch(reason);
  });
});
