import type { CacheTerm } from '../../../lib/memory/cache/cache-terms.ts';
import { formatBytes, significant } from '../../../lib/units/bytes.ts';
import { formatParameters } from '../../../lib/units/parameters.ts';
import type { MemoryAnswer } from './answer.ts';
import { RUNTIME_NAMES } from '../runtime-names.ts';

/** One formula in three forms: in words, in symbols, and with the reader's values filled in. */
export interface FormulaLine {
  readonly title: string;
  readonly words: string;
  readonly symbols: string;
  readonly numbers: string;
  /** Explains what may surprise in the figures. */
  readonly note?: string;
}

const whole = (count: number): string => count.toLocaleString('en-GB');
const plural = (count: number, one: string, many: string): string =>
  `${whole(count)} ${count === 1 ? one : many}`;

/**
 * Returns the formula of a model's weights with its figures: all weights times their average bits. Undefined if they
 * are not modelled.
 * Example: “70.6 billion × 4.82 bits ÷ 8 = 42.5 GB”.
 */
export function weightLine({ weights, memory, plan }: MemoryAnswer): FormulaLine | undefined {
  if (!weights) return undefined;
  const bits = significant((weights.bytes * 8) / weights.parameters, 3);
  const host = memory?.hostBytes ?? 0;
  const table = host > 0 ? ` − ${formatBytes(host)}` : '';
  const { experts } = plan.model.architecture;
  const notes = [
    ...(host > 0
      ? ['llama.cpp looks up the embedding table in system memory, so the accelerator does not hold it.']
      : []),
    ...(experts
      ? [`All ${whole(experts.count)} experts are in memory, whatever the number that works on one token.`]
      : []),
  ];
  return {
    title: 'Weights',
    words: `weights × average bits of each ÷ 8${host > 0 ? ' − embedding table' : ''}`,
    symbols: `P · b ÷ 8${host > 0 ? ' − E' : ''}`,
    numbers: `${formatParameters(weights.parameters)} × ${bits} bits ÷ 8${table} = ${formatBytes(weights.bytes - host)}`,
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  };
}

/** Returns the formulas of the cache with their figures, one for each kind of layer in the model. */
export function cacheLines({ cache, plan }: MemoryAnswer): readonly FormulaLine[] {
  return (cache ?? []).map((term) => cacheLine(term, plan));
}

function cacheLine(term: CacheTerm, plan: MemoryAnswer['plan']): FormulaLine {
  const size = formatBytes(term.bytes);
  switch (term.kind) {
    case 'full':
    case 'sliding':
    case 'expanded':
      return {
        title: `Cache of ${plural(term.layers, 'layer', 'layers')} with ${attentionName(term)}`,
        words: 'layers × tokens × key-value heads × (key width × bytes + value width × bytes)',
        symbols: 'L · n · h · (k · bₖ + v · bᵥ)',
        numbers: `${whole(term.layers)} × ${whole(term.cells)} × ${whole(term.keyValueHeads)} × (${whole(term.headSize)} × ${bytesText(term.keyBytes)} + ${whole(term.valueHeadSize)} × ${bytesText(term.valueBytes)}) = ${size}`,
        note: [
          ...(term.kind === 'expanded' ? ['Transformers caches keys and values of every head.'] : []),
          tokensNote(term.cells, term.kind === 'sliding', plan),
        ].join(' '),
      };
    case 'latent':
      return {
        title: `Cache of ${plural(term.layers, 'layer', 'layers')} with latent attention`,
        words: 'layers × tokens × (latent width + rotary width) × bytes',
        symbols: 'L · n · (c + r) · b',
        numbers: `${whole(term.layers)} × ${whole(term.cells)} × (${whole(term.keyValueRank)} + ${whole(term.rotaryHeadSize)}) × ${bytesText(term.keyBytes)} = ${size}`,
        note: `One vector serves all heads, for keys and values. ${tokensNote(term.cells, false, plan)}`,
      };
    case 'index':
      return {
        title: `Index of ${plural(term.layers, 'layer', 'layers')} with sparse attention`,
        words: 'layers × tokens × bytes of an index key with its scale',
        symbols: 'L · n · i',
        numbers: `${whole(term.layers)} × ${whole(term.cells)} × ${bytesText(term.bytesPerCell)} = ${size}`,
      };
    case 'state':
      return {
        title: `State of ${plural(term.layers, 'recurrent layer', 'recurrent layers')}`,
        words: 'layers × users × bytes of one state',
        symbols: 'L · u · s',
        numbers: `${whole(term.layers)} × ${whole(term.sequences)} × ${whole(term.bytesPerSequence)} = ${size}`,
        note: 'It has a fixed size, however long the conversation is.',
      };
  }
}

function attentionName({ kind, window }: Extract<CacheTerm, { keyValueHeads: number }>): string {
  if (kind === 'sliding') return `a window of ${whole(window ?? 0)} tokens`;
  return kind === 'full' ? 'full attention' : 'latent attention, expanded';
}

/** Five decimals: 34 bytes for 32 numbers are 1.0625 each, and the printed product would be wrong if that were rounded. */
function bytesText(bytes: number): string {
  return bytes.toLocaleString('en-GB', { maximumFractionDigits: 5 });
}

function tokensNote(cells: number, isWindow: boolean, plan: MemoryAnswer['plan']): string {
  const { contextTokens, sequences, runtime } = plan;
  const asked = contextTokens * sequences;
  const users = plural(sequences, 'user', 'users');
  if (isWindow && cells < asked) {
    return runtime === 'llama.cpp'
      ? `Of ${whole(asked)} tokens llama.cpp keeps ${whole(cells)} in these layers: the window of each user, the tokens that it computes at once, rounded up to 256.`
      : `Of ${whole(asked)} tokens these layers keep the last ${whole(cells / sequences)} of each user.`;
  }
  const base = `${whole(contextTokens)} tokens × ${users}`;
  const rounded =
    cells > asked ? `, rounded up to ${whole(cells)} as ${RUNTIME_NAMES[runtime]} reserves them` : '';
  const whole_ =
    isWindow && runtime === 'vllm'
      ? ' vLLM reserves these layers in full, although they look back over a window only.'
      : '';
  return `Tokens: ${base}${rounded}.${whole_}`;
}
