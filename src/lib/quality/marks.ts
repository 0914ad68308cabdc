import type { Score } from './score-interval.ts';

/** The largest number of examples on a sheet. */
export const MAX_EXAMPLES = 100;

/** A model's results as the reader entered them: a mark for each example, or only the count. */
export type Results =
  | { readonly kind: 'marks'; readonly marks: readonly boolean[] }
  | { readonly kind: 'count'; readonly score: Score };

/** Parsed results, `undefined` for an empty text, or a message that says what is wrong with it. */
export type ParsedResults =
  | { readonly ok: true; readonly results: Results | undefined }
  | { readonly ok: false; readonly message: string };

const COUNT = /^(\d+)\s*(?:of|\/|out of)\s*(\d+)$/i;
const RIGHT_WORDS = new Set(['1', '+', 'y', 'yes', 'right', 'pass', 'passed', 'true', '✓']);
const WRONG_WORDS = new Set(['0', '-', '−', 'n', 'no', 'wrong', 'fail', 'failed', 'false', '✗']);

/**
 * Returns results parsed from what people type or paste, or a message that says what to write instead: “47 of 50”,
 * “47/50”, or a mark for each example in order: 1, +, y, pass, right, true against 0, -, n, fail, wrong, false, with or
 * without spaces, commas or line breaks between them. An empty text means no results yet.
 *
 * @example “1101” and “pass, pass, fail, pass” both give right, right, wrong, right.
 */
export function parseResults(text: string): ParsedResults {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, results: undefined };
  const counted = COUNT.exec(trimmed);
  if (counted) return countedResults(Number(counted[1]), Number(counted[2]));
  const words = trimmed.split(/[\s,;]+/).filter((word) => word !== '');
  const marks: boolean[] = [];
  for (const word of words) {
    const read = marksOfWord(word.toLowerCase());
    if (!read) {
      return {
        ok: false,
        message: `“${word}” is no mark. Write 1 for right and 0 for wrong, or “47 of 50”.`,
      };
    }
    marks.push(...read);
  }
  if (marks.length > MAX_EXAMPLES) {
    return {
      ok: false,
      message: `These are ${marks.length} marks; the sheet takes ${MAX_EXAMPLES}. For more, write “470 of 500”.`,
    };
  }
  return { ok: true, results: { kind: 'marks', marks } };
}

/**
 * Returns the score of results.
 *
 * @example the marks right, right, wrong, right give 3 of 4.
 */
export function scoreOf(results: Results): Score {
  if (results.kind === 'count') return results.score;
  return { right: results.marks.filter(Boolean).length, examples: results.marks.length };
}

/**
 * Returns marks as the shortest text that `parseResults` reads back.
 *
 * @example right, right, wrong, right give “1101”.
 */
export function marksText(marks: readonly boolean[]): string {
  return marks.map((mark) => (mark ? '1' : '0')).join('');
}

function marksOfWord(word: string): boolean[] | undefined {
  if (RIGHT_WORDS.has(word)) return [true];
  if (WRONG_WORDS.has(word)) return [false];
  const signs = Array.from(word);
  const isString = signs.every((sign) => RIGHT_WORDS.has(sign) || WRONG_WORDS.has(sign));
  return isString ? signs.map((sign) => RIGHT_WORDS.has(sign)) : undefined;
}

function countedResults(right: number, examples: number): ParsedResults {
  if (examples < 1 || right > examples) {
    return {
      ok: false,
      message: `${right} of ${examples} cannot be: write the right ones first, as in “47 of 50”.`,
    };
  }
  return { ok: true, results: { kind: 'count', score: { right, examples } } };
}
