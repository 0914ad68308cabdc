import { inferenceMemory } from '../../lib/memory/inference/inference-memory.ts';
import { formatBytes } from '../../lib/units/bytes.ts';
import { memoryParts, type MemoryParts } from '../memory/answer/parts.ts';
import { ARTICLE_MODEL, SHORT_CONTEXT, USUAL_FILE } from '../chapters/memory/examples.ts';
import { modelNamed, precisionNamed } from '../facts/catalogue.ts';

/** One model at one precision, as the front page shows it. */
interface PrecisionRow {
  readonly bits: string;
  readonly file: string;
  readonly total: string;
  readonly column: MemoryParts;
  /** Total bytes as a share of the largest row, 0 to 1. */
  readonly share: number;
}

/** The front page's example: one model in files of 16, 8 and 4 bits. */
export interface PrecisionExample {
  readonly finding: string;
  readonly setting: string;
  readonly rows: readonly PrecisionRow[];
}

const FILES = [
  ['16 bits', 'F16'],
  ['8 bits', 'Q8_0'],
  ['4 bits', USUAL_FILE],
] as const;

/** Returns the memory of the article's model with one user and a short context, at three precisions. */
export function precisionExample(): PrecisionExample {
  const model = modelNamed(ARTICLE_MODEL);
  const memories = FILES.map(([bits, file]) => ({
    bits,
    file,
    memory: inferenceMemory({
      model,
      precision: precisionNamed(file),
      runtime: 'llama.cpp',
      contextTokens: SHORT_CONTEXT,
      sequences: 1,
      keyPrecision: 'f16',
      valuePrecision: 'f16',
    }),
  }));
  const largest = Math.max(...memories.map(({ memory }) => memory.total.likely));
  const sizes = memories.map(({ bits, memory }) => `${formatBytes(memory.total.likely)} at ${bits}`);
  return {
    finding: `The same model needs about ${sizes.join(', ')}.`,
    setting: `${model.name} in llama.cpp, one user, ${SHORT_CONTEXT.toLocaleString('en-GB')} tokens of context.`,
    rows: memories.map(({ bits, file, memory }) => ({
      bits,
      file,
      total: formatBytes(memory.total.likely),
      column: memoryParts(memory),
      share: memory.total.likely / largest,
    })),
  };
}
