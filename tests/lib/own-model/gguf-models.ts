import { hybridTables } from './gguf-hybrid-models.ts';
import { experts, gated, norms, row, table, times, type GgufTable } from './gguf-table.ts';

const llama = table(
  'llama-3-1-8b-instruct',
  'llama',
  { context_length: 131_072, 'attention.head_count': 32, 'attention.head_count_kv': 8 },
  [4096, 128_256],
  times(32, () => [
    ...norms(4096),
    row('attn_q.weight', 4096, 4096),
    row('attn_k.weight', 4096, 1024),
    row('attn_v.weight', 4096, 1024),
    row('attn_output.weight', 4096, 4096),
    ...gated(4096, 14_336),
  ]),
);

const gemma3 = table(
  'gemma-3-27b-it',
  'gemma3',
  {
    context_length: 131_072,
    'attention.head_count': 32,
    'attention.head_count_kv': 16,
    'attention.key_length': 128,
    'attention.value_length': 128,
    'attention.sliding_window': 1024,
  },
  [5376, 262_144, 'tied'],
  times(62, () => [
    ...norms(5376),
    row('post_attention_norm.weight', 5376),
    row('post_ffw_norm.weight', 5376),
    row('attn_q.weight', 5376, 4096),
    row('attn_k.weight', 5376, 2048),
    row('attn_v.weight', 5376, 2048),
    row('attn_q_norm.weight', 128),
    row('attn_k_norm.weight', 128),
    row('attn_output.weight', 4096, 5376),
    ...gated(5376, 21_504),
  ]),
);

const gptOss = table(
  'gpt-oss-20b',
  'gpt-oss',
  {
    context_length: 131_072,
    'attention.head_count': 64,
    'attention.head_count_kv': 8,
    'attention.key_length': 64,
    'attention.value_length': 64,
    'attention.sliding_window': 128,
    expert_count: 32,
    expert_used_count: 4,
  },
  [2880, 201_088],
  times(24, () => [
    row('attn_norm.weight', 2880),
    row('post_attention_norm.weight', 2880),
    row('attn_q.weight', 2880, 4096),
    row('attn_q.bias', 4096),
    row('attn_k.weight', 2880, 512),
    row('attn_k.bias', 512),
    row('attn_v.weight', 2880, 512),
    row('attn_v.bias', 512),
    row('attn_output.weight', 4096, 2880),
    row('attn_output.bias', 2880),
    row('attn_sinks.weight', 64),
    row('ffn_gate_inp.weight', 2880, 32),
    row('ffn_gate_inp.bias', 32),
    ...experts(2880, 2880, 32, 'exps'),
    row('ffn_gate_exps.bias', 2880, 32),
    row('ffn_up_exps.bias', 2880, 32),
    row('ffn_down_exps.bias', 2880, 32),
  ]),
);

const deepSeek = table(
  'deepseek-r1',
  'deepseek2',
  {
    context_length: 163_840,
    'attention.head_count': 128,
    'attention.head_count_kv': 1,
    'attention.key_length': 576,
    'attention.value_length': 512,
    'attention.key_length_mla': 192,
    'attention.value_length_mla': 128,
    'attention.q_lora_rank': 1536,
    'attention.kv_lora_rank': 512,
    'rope.dimension_count': 64,
    expert_count: 256,
    expert_used_count: 8,
  },
  [7168, 129_280],
  times(61, (index) => [
    ...norms(7168),
    row('attn_q_a.weight', 7168, 1536),
    row('attn_q_a_norm.weight', 1536),
    row('attn_q_b.weight', 1536, 24_576),
    row('attn_kv_a_mqa.weight', 7168, 576),
    row('attn_kv_a_norm.weight', 512),
    row('attn_k_b.weight', 128, 512, 128),
    row('attn_v_b.weight', 512, 128, 128),
    row('attn_output.weight', 16_384, 7168),
    ...(index < 3
      ? gated(7168, 18_432)
      : [
          row('ffn_gate_inp.weight', 7168, 256),
          row('exp_probs_b.bias', 256),
          ...experts(7168, 2048, 256, 'exps'),
          ...experts(7168, 2048, 1, 'shexp'),
        ]),
  ]),
);

/** One file of each design of cache. Names: gguf-py/gguf/constants.py and tensor_mapping.py of ggml-org/llama.cpp. */
export const GGUF_TABLES: readonly GgufTable[] = [llama, gemma3, gptOss, deepSeek, ...hybridTables];
