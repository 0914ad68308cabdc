import { everyNthFull, patternPeriod } from '../layer-pattern-letters.ts';
import type { GgufFields } from './gguf-fields.ts';

/** The kind of each layer. */
export interface GgufLayers {
  /** One letter a layer, in the letters of the catalogue. */
  readonly letters: string;
  /** Tokens that sliding layers look back: 1 or more. */
  readonly window?: number;
  readonly chunked?: true;
  readonly notes: readonly string[];
  /** Why no formula covers the model; absent when one does. */
  readonly unclear?: string;
}

/**
 * One layer in this many is full, in architectures whose files name the window but no pattern.
 *
 * @source the calls of set_swa_pattern in llama-model.cpp of ggml-org/llama.cpp and n_swa_pattern in
 * llama-hparams.cpp of ikawrakow/ik_llama.cpp (read 2026-11-24).
 */
const FULL_EVERY: Readonly<Record<string, number>> = {
  gemma2: 2,
  gemma3: 6,
  'gpt-oss': 2,
  cohere2: 4,
  olmo2: 4,
  exaone4: 4,
};
/** Llama 4 attends in chunks; these are the values of its code where the file has none. */
const LLAMA4_CHUNK = 8192;
const LLAMA4_FULL_EVERY = 4;

/** Tensors that only layers have which no formula here covers. */
const UNCOVERED: readonly { readonly tensor: RegExp; readonly reason: string }[] = [
  { tensor: /^ssm_x\./, reason: 'Some layers are Mamba-1 layers, which the library does not describe yet.' },
  { tensor: /^ssm_conv1d_q|^ssm_f_a/, reason: 'Some layers have linear attention of the kind KDA.' },
  {
    tensor: /^(?:time_mix|channel_mix)/,
    reason: 'The model is recurrent in a way that this guide does not describe.',
  },
  { tensor: /^shortconv\./, reason: 'Some layers are convolutions in place of attention.' },
  { tensor: /^(?:per_layer_|inp_gate|proj\.)|^altup/, reason: 'Layers have embeddings of their own.' },
  {
    tensor: /^attn_compress/,
    reason: 'The cache is compressed with a ratio that differs from layer to layer.',
  },
];

/**
 * Returns the kind of each layer of a GGUF file, from the tensors that it has. Layers in another file of the same model
 * are assumed to continue the pattern.
 *
 * @example Qwen3.5 27B has `ssm_conv1d` in three layers of four: “RRRF” and so on.
 */
export function ggufLayers(fields: GgufFields): GgufLayers {
  const unclear = uncoveredReason(fields);
  const sliding = slidingLayers(fields);
  let letters = '';
  let repeated: number | undefined;
  for (let layer = 0; layer < fields.layers; layer += 1) {
    const letter = letterOf(fields, layer, sliding.letters[layer] === 'S' ? 'S' : 'F');
    if (letter === undefined) repeated ??= patternPeriod(letters);
    letters += letter ?? letters[layer - (repeated ?? 1)] ?? 'F';
  }
  const isPartial = repeated !== undefined;
  return {
    ...sliding,
    letters,
    notes: [
      ...sliding.notes,
      ...(isPartial
        ? ['Layers that are in other files of the model were taken to continue the pattern of these.']
        : []),
    ],
    ...(unclear === undefined ? {} : { unclear }),
  };
}

function uncoveredReason(fields: GgufFields): string | undefined {
  if (!fields.hasLayers) return 'The file is one of several and holds no whole layer of the model.';
  if (fields.optionalCount('attention.shared_kv_layers') !== undefined) return 'Layers share caches.';
  if (fields.tensor('per_layer_token_embd.weight')) return 'Layers have embeddings of their own.';
  for (let layer = 0; layer < fields.layers; layer += 1) {
    for (const name of fields.tensors(layer).keys()) {
      const found = UNCOVERED.find(({ tensor }) => tensor.test(name));
      if (found) return found.reason;
    }
  }
  return undefined;
}

function letterOf(fields: GgufFields, layer: number, attention: 'F' | 'S'): string | undefined {
  const tensors = fields.tensors(layer);
  if (tensors.size === 0) return undefined;
  const isRecurrent = tensors.has('ssm_conv1d.weight');
  const hasAttention = ['attn_k.weight', 'attn_qkv.weight', 'attn_kv_a_mqa.weight'].some((name) =>
    tensors.has(name),
  );
  const hasExperts = tensors.has('ffn_down_exps.weight');
  const hasChannel = hasExperts || tensors.has('ffn_down.weight');
  if (!isRecurrent && !hasAttention) return hasExperts ? 'e' : 'd';
  const mixer = isRecurrent ? 'R' : attention;
  return hasChannel ? mixer : mixer.toLowerCase();
}

function slidingLayers(fields: GgufFields): GgufLayers {
  const full = { letters: 'F'.repeat(fields.layers), notes: [] };
  if (fields.name === 'llama4') {
    const window = fields.optionalCount('attention.chunk_size') ?? LLAMA4_CHUNK;
    return { ...full, letters: everyNthFull(fields.layers, LLAMA4_FULL_EVERY, 'S'), window, chunked: true };
  }
  const window = fields.optionalCount('attention.sliding_window');
  if (window === undefined) return full;
  const key = 'attention.sliding_window_pattern';
  const one = fields.optionalCount(key) ?? FULL_EVERY[fields.name];
  if (one !== undefined && Number.isInteger(one)) {
    return { ...full, letters: everyNthFull(fields.layers, one, 'S'), window };
  }
  const listed = fields.perLayer(key);
  if (listed) return { ...full, letters: listed.map((mark) => (mark === 0 ? 'F' : 'S')).join(''), window };
  return {
    ...full,
    notes: [
      `The file names a sliding window of ${window} tokens, but not which layers use it. ` +
        'All are counted with full attention, which is the most that the cache can take.',
    ],
  };
}
