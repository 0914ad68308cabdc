import type { Entry, TensorRow } from './gguf-file.ts';

/** The keys of a Llama of two layers, 64 wide. */
export const TINY_ENTRIES: Record<string, Entry> = {
  'general.architecture': { text: 'llama' },
  'llama.block_count': { uint32: 2 },
  'llama.embedding_length': { uint32: 64 },
  'llama.attention.head_count': { uint32: 4 },
};

/** All its tensors. */
export const TINY_TENSORS: TensorRow[] = [
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
