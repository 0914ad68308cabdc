import { comparison, type Comparison } from './score-comparison.ts';
import type { Confidence } from './confidence.ts';
import { scoreOf, type Results } from './marks.ts';
import { scoreInterval, shareRight } from './score-interval.ts';

/** A model's name and its results. */
export interface SheetModel {
  readonly name: string;
  readonly results: Results;
}

/** What a reader filled in: one model or two, and how sure the intervals are to be. */
export interface Sheet {
  readonly models: readonly SheetModel[];
  readonly confidence: Confidence;
}

/** Returns a share as whole percent, as tables print it: 0.8378 gives “84 %”. */
function wholePercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/**
 * Returns a sheet as a Markdown table of scores and intervals with the comparison as a sentence below.
 *
 * @example one model with 47 of 50 gives a row “| Model A | 47 of 50 | 94 % | 84 % to 98 % |”.
 */
export function sheetMarkdown({ models, confidence }: Sheet): string {
  const rows = models.map(({ name, results }) => {
    const score = scoreOf(results);
    const { low, high } = scoreInterval(score, confidence);
    return `| ${cell(name)} | ${score.right} of ${score.examples} | ${wholePercent(shareRight(score))} | ${wholePercent(low)} to ${wholePercent(high)} |`;
  });
  const [first, second] = models;
  const told =
    first && second
      ? [
          '',
          comparisonSentence(comparison(first.results, second.results, confidence), [
            first.name,
            second.name,
          ]),
        ]
      : [];
  return [
    `| Model | Right | Share | ${confidence} % interval (Wilson) |`,
    '| --- | ---: | ---: | ---: |',
    ...rows,
    ...told,
  ].join('\n');
}

/**
 * Returns the marks of a sheet as CSV, a row for each example: its number and 1 or 0 for each model. A model of which
 * only the count is known has its count in a comment line instead, for it has no marks to list.
 */
export function sheetCsv({ models }: Sheet): string {
  const counted = models.flatMap(({ name, results }) =>
    results.kind === 'count' ? [`# ${name}: ${results.score.right} of ${results.score.examples}`] : [],
  );
  const marked = models.flatMap(({ name, results }) =>
    results.kind === 'marks' ? [{ name, marks: results.marks }] : [],
  );
  const length = Math.max(0, ...marked.map(({ marks }) => marks.length));
  const lines = Array.from({ length }, (_, place) =>
    [String(place + 1), ...marked.map(({ marks }) => markCell(marks[place]))].join(','),
  );
  const head = length > 0 ? [['example', ...marked.map(({ name }) => csvCell(name))].join(',')] : [];
  return [...counted, ...head, ...lines].join('\n');
}

/**
 * Returns what a comparison found, as a sentence. `names` are those of the first and the second model.
 *
 * @example “On 6 of 60 examples they differ: 2 for A, 4 for B. Chance alone would do that 69 times in 100. The
 * difference may be chance.”
 */
export function comparisonSentence(found: Comparison, names: readonly [string, string]): string {
  const verdict =
    found.better === undefined
      ? 'This does not tell the two apart.'
      : `${found.better === 'first' ? names[0] : names[1]} is better, beyond chance.`;
  if (found.kind === 'separate') {
    const { low, high } = found.difference;
    return `${names[0]} minus ${names[1]}: between ${points(low)} and ${points(high)} percentage points. ${verdict}`;
  }
  const { bothRight, onlyFirst, onlySecond, bothWrong } = found.pairs;
  const differing = onlyFirst + onlySecond;
  const all = bothRight + differing + bothWrong;
  if (differing === 0) return `They agree on all ${all} examples. ${verdict}`;
  return (
    `They differ on ${differing} of ${all} examples: ${onlyFirst} for ${names[0]}, ${onlySecond} for ${names[1]}. ` +
    `Two equally good models would be at least so uneven in ${inHundred(found.chance)}. ${verdict}`
  );
}

function inHundred(chance: number): string {
  const cases = Math.round(chance * 100);
  return cases < 1 ? 'fewer than 1 case of 100' : `${cases} of 100 cases`;
}

function points(difference: number): string {
  const rounded = Math.round(difference * 100);
  return rounded < 0 ? `−${-rounded}` : String(rounded);
}

function markCell(mark: boolean | undefined): string {
  return mark === undefined ? '' : mark ? '1' : '0';
}

/** A name as a cell of a Markdown table: nothing in it may end the cell or the line. */
function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll(/\s+/g, ' ');
}

/** A name as a cell of CSV, quoted where it needs to be (RFC 4180), and never taken for a formula by a spreadsheet. */
function csvCell(text: string): string {
  const plain = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
