import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { architectureFromConfig } from '../../../../src/lib/own-model/config/architecture-from-config.ts';
import { OwnModelError } from '../../../../src/lib/own-model/own-model.ts';
import { ownModelFromText } from '../../../../src/lib/own-model/read/own-model-text.ts';
import { source } from '../byte-sources.ts';

type Config = Record<string, unknown>;

const small: Config = {
  model_type: 'llama',
  hidden_size: 64,
  num_hidden_layers: 4,
  num_attention_heads: 8,
  num_key_value_heads: 2,
  intermediate_size: 128,
  vocab_size: 1000,
};
const mixture: Config = {
  ...small,
  model_type: 'deepseek_v32',
  kv_lora_rank: 16,
  q_lora_rank: 16,
  qk_rope_head_dim: 8,
  qk_nope_head_dim: 8,
  v_head_dim: 8,
  n_routed_experts: 8,
  num_experts_per_tok: 2,
  n_shared_experts: 1,
  moe_intermediate_size: 32,
  first_k_dense_replace: 1,
  moe_layer_freq: 1,
  index_n_heads: 2,
  index_head_dim: 8,
};
const multimodal: Config = {
  model_type: 'qwen3_5_moe',
  text_config: {
    ...small,
    model_type: 'qwen3_5_moe_text',
    layer_types: ['linear_attention', 'linear_attention', 'linear_attention', 'full_attention'],
    num_experts: 8,
    num_experts_per_tok: 2,
    moe_intermediate_size: 32,
    shared_expert_intermediate_size: 32,
    head_dim: 16,
  },
};
const read = (config: Config) => architectureFromConfig(config, source);

describe('a configuration with a mistake', () => {
  it.each([
    ['a missing field', { num_hidden_layers: undefined }, /no `num_hidden_layers`/],
    [
      'text for a number',
      { hidden_size: 'wide' },
      /`hidden_size` is “wide”, but must be a whole number from 1/,
    ],
    ['a fraction', { num_hidden_layers: 2.5 }, /`num_hidden_layers` is “2.5”/],
    ['a negative number', { vocab_size: -1 }, /`vocab_size` is “-1”/],
    ['too many layers', { num_hidden_layers: 1e9 }, /from 1 to 1,000/],
    [
      'sizes that no model has',
      { hidden_size: 1e7, vocab_size: 1e7, head_dim: 64, intermediate_size: 1e7 },
      /quadrillion/,
    ],
    ['an endless number', { hidden_size: 1e308 }, /`hidden_size`/],
    ['heads that do not share', { num_key_value_heads: 3 }, /8 heads .* cannot share 3 key-value heads/],
    ['no head size and a width that does not divide', { hidden_size: 63 }, /no `head_dim`/],
    [
      'a short list',
      { layer_types: ['full_attention'] },
      /`layer_types` lists 1 layers, but the model has 4/,
    ],
    ['a window for no size', { layer_types: Array(4).fill('sliding_attention') }, /no `sliding_window`/],
    ['a flag that is none', { tie_word_embeddings: 'yes' }, /`tie_word_embeddings` is “yes”.*true or false/],
  ])('says what is wrong: %s', (_, change, message) => {
    expect(() => read({ ...small, ...change })).toThrow(OwnModelError);
    expect(() => read({ ...small, ...change })).toThrow(message);
  });

  it.each([
    ['', /empty/],
    ['<!doctype html>', /web page/],
    ['{"hidden_size": 1', /does not end with }/],
    ['hidden_size: 1', /does not start with {/],
    ['[1]', /./],
    ['{"a": 1,, "b": 2}', /not valid JSON/],
  ])('says what is wrong with the text %j', (text, message) => {
    expect(() => ownModelFromText(text, source)).toThrow(OwnModelError);
    expect(() => ownModelFromText(text, source)).toThrow(message);
  });

  it('reads the Infinity that Python writes, outside of texts', () => {
    const text = JSON.stringify({ ...small, note: 'NaN' }).replace('{', '{"time_step_limit": [0, Infinity],');
    expect(ownModelFromText(text, source).architecture?.layers).toBe(4);
  });

  property.prop([
    fc.constantFrom<Config>(small, mixture, multimodal),
    fc.string(),
    fc.jsonValue(),
    fc.nat(40),
  ])('never fails with anything but a message, whatever one field is', (config, name, value, place) => {
    const inner = (config['text_config'] ?? config) as Config;
    const field = Object.keys(inner)[place] ?? name;
    const changed = { ...inner, [field]: value };
    try {
      const { architecture } = read(config['text_config'] ? { ...config, text_config: changed } : changed);
      expect(architecture.layers).toBeGreaterThan(0);
    } catch (error) {
      if (!(error instanceof OwnModelError)) throw error;
      expect(error.message).toMatch(/^[A-Z`0-9].{15,}[.]$/su);
    }
  });
});
