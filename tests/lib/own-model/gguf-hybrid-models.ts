import { gated, row, table, times, type GgufTable } from './gguf-table.ts';

const qwen = table(
  'qwen3-5-27b',
  'qwen35',
  {
    context_length: 262_144,
    'attention.head_count': 24,
    'attention.head_count_kv': { uint32s: times(64, (index) => (index % 4 === 3 ? 4 : 0)) },
    'attention.key_length': 256,
    'attention.value_length': 256,
    'ssm.conv_kernel': 4,
    'ssm.inner_size': 6144,
    'ssm.state_size': 128,
    'ssm.group_count': 16,
    'ssm.time_step_rank': 48,
  },
  [5120, 248_320],
  times(64, (index) => [
    row('attn_norm.weight', 5120),
    row('post_attention_norm.weight', 5120),
    ...gated(5120, 17_408),
    ...(index % 4 === 3
      ? [
          row('attn_q.weight', 5120, 12_288),
          row('attn_k.weight', 5120, 1024),
          row('attn_v.weight', 5120, 1024),
          row('attn_q_norm.weight', 256),
          row('attn_k_norm.weight', 256),
          row('attn_output.weight', 6144, 5120),
        ]
      : [
          row('attn_qkv.weight', 5120, 10_240),
          row('attn_gate.weight', 5120, 6144),
          row('ssm_alpha.weight', 5120, 48),
          row('ssm_beta.weight', 5120, 48),
          row('ssm_conv1d.weight', 4, 10_240),
          row('ssm_dt.bias', 48),
          row('ssm_a', 48),
          row('ssm_norm.weight', 128),
          row('ssm_out.weight', 6144, 5120),
        ]),
  ]),
);

/** Mamba (M) and experts (E) in turn, and attention (*) after every third Mamba layer, at last after four. */
const NEMOTRON = [3, 3, 3, 3, 3, 4].map((pairs) => 'ME'.repeat(pairs - 1) + 'M*E').join('') + 'ME'.repeat(4);
const nemotron = table(
  'nvidia-nemotron-3-nano-30b-a3b-bf16',
  'nemotron_h_moe',
  {
    context_length: 262_144,
    'attention.head_count': 32,
    'attention.head_count_kv': { uint32s: Array.from(NEMOTRON, (letter) => (letter === '*' ? 2 : 0)) },
    'attention.key_length': 128,
    'attention.value_length': 128,
    'ssm.conv_kernel': 4,
    'ssm.inner_size': 4096,
    'ssm.state_size': 128,
    'ssm.group_count': 8,
    'ssm.time_step_rank': 64,
    expert_count: 128,
    expert_used_count: 6,
  },
  [2688, 131_072],
  Array.from(NEMOTRON, (letter) => [
    row('attn_norm.weight', 2688),
    ...(letter === 'M'
      ? [
          row('ssm_in.weight', 2688, 10_304),
          row('ssm_conv1d.weight', 4, 6144),
          row('ssm_conv1d.bias', 6144),
          row('ssm_dt.bias', 64),
          row('ssm_a', 1, 64),
          row('ssm_d', 1, 64),
          row('ssm_norm.weight', 512, 8),
          row('ssm_out.weight', 4096, 2688),
        ]
      : letter === 'E'
        ? [
            row('ffn_gate_inp.weight', 2688, 128),
            row('exp_probs_b.bias', 128),
            row('ffn_up_exps.weight', 2688, 1856, 128),
            row('ffn_down_exps.weight', 1856, 2688, 128),
            row('ffn_up_shexp.weight', 2688, 3712),
            row('ffn_down_shexp.weight', 3712, 2688),
          ]
        : [
            row('attn_q.weight', 2688, 4096),
            row('attn_k.weight', 2688, 256),
            row('attn_v.weight', 2688, 256),
            row('attn_output.weight', 4096, 2688),
          ]),
  ]),
);

/** Models with a recurrent state: a gated delta net, and Mamba-2 with experts. */
export const hybridTables: readonly GgufTable[] = [qwen, nemotron];
