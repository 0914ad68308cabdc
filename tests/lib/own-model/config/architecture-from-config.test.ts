import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { ArchitectureSchema, type Architecture } from '../../../../src/lib/catalog/models/architecture.ts';
import { ModelSchema } from '../../../../src/lib/catalog/models/model.ts';
import { SourceSchema } from '../../../../src/lib/catalog/source.ts';
import { cacheBreakdown } from '../../../../src/lib/memory/cache/kv-cache.ts';
import { NotModelledError } from '../../../../src/lib/memory/model/not-modelled.ts';
import { RUNTIMES } from '../../../../src/lib/memory/model/runtime.ts';
import { weightBreakdown } from '../../../../src/lib/memory/weights/weights.ts';
import { architectureFromConfig } from '../../../../src/lib/own-model/config/architecture-from-config.ts';
import { source } from '../byte-sources.ts';

const models = new Map(readFactFiles('src/content/models', ModelSchema).map((model) => [model.id, model]));
const folder = new URL('../configs/', import.meta.url);
const FixtureSchema = z.strictObject({
  source: SourceSchema,
  model: z.string(),
  config: z.record(z.string(), z.unknown()),
});
const fixtures = readdirSync(folder).map((file) => ({
  file,
  ...FixtureSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
}));

/** Parameters and cache of an architecture in every runtime, or why not. */
function figures(architecture: Architecture): readonly (number | 'not modelled')[] {
  const request = { sequences: 3, keyPrecision: 'f16', valuePrecision: 'f16' } as const;
  const answers = [
    () => weightBreakdown({ architecture }, 'BF16').parameters,
    ...RUNTIMES.flatMap((runtime) =>
      [4096, 100_000].map(
        (contextTokens) => () =>
          cacheBreakdown({ architecture }, { ...request, runtime, contextTokens }).total,
      ),
    ),
  ];
  return answers.map((answer) => {
    try {
      return answer();
    } catch (error) {
      if (error instanceof NotModelledError) return 'not modelled';
      throw error;
    }
  });
}

const catalogued = (id: string): Architecture => {
  const model = models.get(id);
  if (!model) throw new Error(`The catalogue has no model ${id}.`);
  return model.architecture;
};

describe('a published config.json', () => {
  // Gemma 3 has 64 rows more in its checkpoint than in its GGUF files, which the catalogue counts.
  const exact = fixtures.filter(({ model }) => !['gemma-3-4b-it', 'kimi-k3'].includes(model));

  it.each(exact.map(({ file, model, config }) => [file, model, config] as const))(
    '%s: gives the parameters and the cache bytes of the catalogue',
    (_, model, config) => {
      const { architecture } = architectureFromConfig(config, source);
      expect(ArchitectureSchema.safeParse(architecture).error).toBeUndefined();
      expect(figures(architecture)).toEqual(figures(catalogued(model)));
    },
  );

  it('of Kimi K3 names the kind of layer that this reader does not cover', () => {
    const { config } = fixtures.find(({ model }) => model === 'kimi-k3') ?? { config: {} };
    const { architecture } = architectureFromConfig(config, source);
    expect(architecture.notModelled?.weights).toContain('KDA');
    expect(architecture.notModelled?.cache).toContain('KDA');
  });

  it('of Gemma 3 4B leaves most sizes to its class, and has 64 rows more than its GGUF file', () => {
    const { config } = fixtures.find(({ model }) => model === 'gemma-3-4b-it') ?? { config: {} };
    const { architecture, contextLength, notes } = architectureFromConfig(config, source);
    const [parameters = 0, ...cache] = figures(architecture);
    const [expected = 0, ...expectedCache] = figures(catalogued('gemma-3-4b-it'));
    expect(Number(parameters) - Number(expected)).toBe(64 * 2560);
    expect(cache).toEqual(expectedCache);
    expect(contextLength).toBe(131_072);
    expect(notes).toContain(
      '`num_attention_heads` is not in the file; 8, the default of its configuration class, is used.',
    );
  });

  it('gives its name and context length', () => {
    const { config } = fixtures.find(({ file }) => file === 'phi-2.json') ?? { config: {} };
    expect(architectureFromConfig(config, source)).toMatchObject({
      name: 'microsoft/phi-2',
      contextLength: 2048,
    });
  });

  it('of Phi-3 mini 4K has a window that llama.cpp does not use', () => {
    const { config } = fixtures.find(({ file }) => file === 'phi-3-5-mini.json') ?? { config: {} };
    const mini = { ...config, max_position_embeddings: 4096, sliding_window: 2047 };
    expect(architectureFromConfig(mini, source).architecture.slidingAttention).toEqual({
      window: 2047,
      ignoredByLlamaCpp: true,
    });
  });
});

const small = {
  model_type: 'llama',
  hidden_size: 64,
  num_hidden_layers: 4,
  num_attention_heads: 8,
  num_key_value_heads: 2,
  intermediate_size: 128,
  vocab_size: 1000,
};
const read = (config: Record<string, unknown>) => architectureFromConfig(config, source);

describe('families without a published configuration here', () => {
  it('Falcon 7B: one key-value head, four times the width, as its class has it', () => {
    const config = {
      model_type: 'falcon',
      hidden_size: 4544,
      num_hidden_layers: 32,
      num_attention_heads: 71,
    };
    const { architecture } = read({ ...config, vocab_size: 65_024, tie_word_embeddings: false });
    expect(figures(architecture)).toEqual(figures(catalogued('falcon-7b')));
    expect(architecture.ggufFamily).toBe('falcon');
  });

  it('OLMo 2 normalises queries and keys over all heads', () => {
    expect(read({ ...small, model_type: 'olmo2' }).architecture.attention?.queryKeyNorm).toBe('all-heads');
  });

  it('GLM-4 has norms after each part and a bias only where the file says so', () => {
    const { architecture } = read({ ...small, model_type: 'glm4', attention_bias: true });
    expect(architecture).toMatchObject({
      postNorms: true,
      attention: { bias: 'query-key-value', headSize: 128 },
    });
  });

  it('Cohere 2 ties its embeddings and makes every fourth layer full', () => {
    const { architecture } = read({ ...small, model_type: 'cohere2', sliding_window: 4096 });
    expect(architecture).toMatchObject({ tiedEmbeddings: true, layerPattern: 'SSSF' });
  });

  it('SmolLM 3 ties its embeddings, Granite does not', () => {
    expect(read({ ...small, model_type: 'smollm3' }).architecture.tiedEmbeddings).toBe(true);
    expect(read({ ...small, model_type: 'granite' }).architecture.tiedEmbeddings).toBe(false);
  });

  it('Mistral 7B v0.1 has a window in all layers, which llama.cpp does not use', () => {
    const { architecture } = read({
      ...{
        ...small,
        model_type: 'mistral',
        hidden_size: 4096,
        num_hidden_layers: 32,
        num_attention_heads: 32,
      },
      ...{ num_key_value_heads: 8, intermediate_size: 14_336, vocab_size: 32_000, sliding_window: 4096 },
    });
    expect(figures(architecture)).toEqual(figures(catalogued('mistral-7b-instruct-v0-1')));
  });
});

describe('a model type that is not known here', () => {
  it('is read as a Llama-like decoder, and says so', () => {
    const { architecture, notes } = read({ ...small, model_type: 'unheard-of' });
    expect(figures(architecture)).toEqual(figures(read(small).architecture));
    expect(notes.join(' ')).toMatch(/The type “unheard-of” is not known here/);
  });

  it('counts a window that no layer is said to use as full attention, and says so', () => {
    const { architecture, notes } = read({ ...small, model_type: 'unheard-of', sliding_window: 16 });
    expect(architecture.slidingAttention).toBeUndefined();
    expect(notes.join(' ')).toMatch(/counted with full attention/);
  });

  it.each([
    ['compress_ratios', [4, 128]],
    ['linear_attn_config', { kda_layers: [1] }],
    ['mamba_d_state', 16],
    ['sparse_attention_config', { use_sparse_attention: true }],
    ['conv_L_cache', 3],
    ['block_configs', [{}]],
    ['hidden_size_per_layer_input', 256],
    ['attn_type_list', [0, 0, 0, 1]],
    ['layer_types', ['full_attention', 'conv', 'conv', 'conv']],
  ])('is not modelled when it has %s, and says why', (field, value) => {
    const { architecture } = read({ ...small, model_type: 'unheard-of', [field]: value });
    expect(architecture.notModelled?.cache).toMatch(/^[A-Z].{20,}\.$/);
    expect(figures(architecture)).toContain('not modelled');
  });

  it('computes the cache of BitNet, but not its weights', () => {
    const [weights, ...cache] = figures(read({ ...small, model_type: 'bitnet' }).architecture);
    expect(weights).toBe('not modelled');
    expect(cache).not.toContain('not modelled');
  });
});
