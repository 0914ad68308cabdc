import type { Architecture, Recurrent } from '../../catalog/models/architecture.ts';
import { everyNthFull, shortestPattern } from '../layer-pattern-letters.ts';
import { OwnModelError, quoted } from '../own-model.ts';
import { MOST, type ConfigFields } from './config-fields.ts';
import type { Family } from './families.ts';

/** Which layers attend within a window or keep a state, and how. */
export interface PatternPart extends Pick<Architecture, 'layerPattern' | 'slidingAttention' | 'recurrent'> {
  readonly notes?: readonly string[];
  /** Why the cache cannot be computed; absent when it can. */
  readonly unclear?: string;
}

const LETTERS: Readonly<Record<string, string>> = {
  full_attention: 'F',
  attention: 'F',
  // Sparse attention reads a part of the cache, but keeps all of it.
  deepseek_sparse_attention: 'F',
  sliding_attention: 'S',
  chunked_attention: 'S',
  linear_attention: 'R',
};

/**
 * Returns the pattern of a configuration's layers: from `layer_types`, or as the code of its family builds it.
 *
 * @throws {OwnModelError} when sliding layers have no window.
 * @example Gemma 3 names no pattern; its class makes every sixth layer full, so `SSSSSF`.
 */
export function patternPart(fields: ConfigFields, family: Family, layers: number): PatternPart {
  const types = fields.perLayer('layer_types', layers);
  if (!types) return withParts(fields, family, lettersByFamily(fields, family, layers));
  const uncovered = types.find((type) => typeof type !== 'string' || !Object.hasOwn(LETTERS, type));
  if (uncovered !== undefined) {
    const name = quoted(typeof uncovered === 'string' ? uncovered : JSON.stringify(uncovered));
    return { unclear: `Some layers are of the type ${name}, which no formula of this guide covers.` };
  }
  return withParts(fields, family, { letters: types.map((type) => LETTERS[String(type)] ?? 'F').join('') });
}

interface Letters {
  readonly letters: string;
  readonly notes?: readonly string[];
}

function lettersByFamily(fields: ConfigFields, family: Family, layers: number): Letters {
  const marks = fields.perLayer('hybrid_layer_pattern', layers);
  if (marks) return { letters: marks.map((mark) => (mark === 1 ? 'S' : 'F')).join('') };
  const { fullEvery, otherLayers } = family;
  if (fullEvery && otherLayers) {
    const period = fields.optionalCount(fullEvery.field, MOST.layers) ?? fullEvery.byDefault;
    return { letters: everyNthFull(layers, period, otherLayers) };
  }
  const full = 'F'.repeat(layers);
  const window = fields.optionalCount('sliding_window');
  if (window === undefined || fields.flag('use_sliding_window') === false) return { letters: full };
  if (family.uniformWindow) return { letters: 'S'.repeat(layers) };
  if (fields.flag('use_sliding_window')) {
    const first = fields.optionalCount('max_window_layers', MOST.layers) ?? 0;
    return { letters: full.slice(0, first) + 'S'.repeat(Math.max(0, layers - first)) };
  }
  return {
    letters: full,
    notes: [
      `\`sliding_window\` is ${window}, but the file does not say which layers use it. ` +
        'All are counted with full attention, which is the most that the cache can take.',
    ],
  };
}

function withParts(fields: ConfigFields, family: Family, { letters, notes }: Letters): PatternPart {
  const context = fields.optionalCount('max_position_embeddings', Number.MAX_SAFE_INTEGER) ?? Infinity;
  const sliding = letters.includes('S') ? slidingPart(fields, family) : undefined;
  // A window as long as the context never moves.
  const isFull = sliding !== undefined && sliding.window >= context;
  const recurrent = letters.includes('R') ? deltaNetPart(fields) : undefined;
  const layerPattern = shortestPattern(isFull ? letters.replaceAll('S', 'F') : letters);
  return {
    ...(layerPattern === undefined ? {} : { layerPattern }),
    ...(sliding && !isFull ? { slidingAttention: sliding } : {}),
    ...(recurrent ? { recurrent } : {}),
    ...(notes ? { notes } : {}),
    ...(letters.includes('R') && !recurrent
      ? { unclear: 'Some layers have linear attention whose sizes the file does not give in a known form.' }
      : {}),
  };
}

function slidingPart(fields: ConfigFields, family: Family): NonNullable<Architecture['slidingAttention']> {
  const window =
    fields.optionalCount(['sliding_window', 'attention_chunk_size', 'sliding_window_size']) ??
    (fields.assumes('sliding_window') ? fields.count('sliding_window') : undefined);
  if (window === undefined) {
    throw new OwnModelError('The configuration has layers with a sliding window, but no `sliding_window`.');
  }
  return { window, ...(family.windowIgnoredByLlamaCpp ? { ignoredByLlamaCpp: true } : {}) };
}

/** The gated delta net of Qwen3-Next and Qwen3.5. */
function deltaNetPart(fields: ConfigFields): Recurrent | undefined {
  if (!fields.has('linear_num_value_heads') && !fields.assumes('linear_num_value_heads')) return undefined;
  return {
    kind: 'gated-delta-net',
    keyHeads: fields.count('linear_num_key_heads', MOST.heads),
    valueHeads: fields.count('linear_num_value_heads', MOST.heads),
    keyHeadSize: fields.count('linear_key_head_dim'),
    valueHeadSize: fields.count('linear_value_head_dim'),
    convolution: fields.count('linear_conv_kernel_dim'),
  };
}
