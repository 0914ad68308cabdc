import { scoreComparison, type ScoreComparison } from './score-comparison.ts';
import type { Confidence } from './confidence.ts';
import { scoreOf, type Results } from './marks.ts';
import { scoreInterval, shareRight } from './score-interval.ts';

/** A model's name and its test results. */
export interface SheetModel {
  readonly name: string;
  readonly results: Results;
}

/** What the reader filled in: one model or two, and the confidence level in percent. */
export interface Sheet {
  readonly models: readonly SheetModel[];
  readonly confidence: Confidence;
}

/** A share in whole percent, as the tables print it: 0.8378 gives “84 %”. */
function wholePercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/**
 * Returns a sheet as a Markdown table of scores and intervals, followed by the comparison as a sentence.
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
  const sentence =
    first && second
      ? [
          '',
          comparisonSentence(scoreComparison(first.results, second.results, confidence), [
            first.name,
            second.name,
          ]),
        ]
      : [];
  return [
    `| Model | Right | Share | ${confidence} % interval (Wilson) |`,
    '| --- | ---: | ---: | ---: |',
    ...rows,
    ...sentence,
  ].join('\n');
}

/**
 * Returns the marks of a sheet as CSV, a row for each example: its number, and 1 or 0 for each model. A model with only
 * a count has no marks to list, so its count goes into a comment line.
 *
 * @example marks 1, 0 of model A and 2 of 2 of model B give “# B: 2 of 2”, “example,A”, “1,1”, “2,0”.
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
 * Returns the result of a comparison in words. `names` are those of the first and the second model.
 *
 * @example 2 against 4 of 60 examples: “They differ on 6 of 60 examples: 2 for A, 4 for B. Two equally good models
 * would be at least so uneven in 69 of 100 cases. This does not tell the two apart.”
 */
export function comparisonSentence(found: ScoreComparison, names: readonly [string, string]): string {
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
    `Two equally good models would be at least so uneven in ${inHundred(found.pValue)}. ${verdict}`
  );
}

function inHundred(pValue: number): string {
  const cases = Math.round(pValue * 100);
  return cases < 1 ? 'fewer than 1 case of 100' : `${cases} of 100 cases`;
}

function points(difference: number): string {
  const rounded = Math.round(difference * 100);
  return rounded < 0 ? `−${-rounded}` : String(rounded);
}

function markCell(mark: boolean | undefined): string {
  return mark === undefined ? '' : mark ? '1' : '0';
}

/** Escapes a name for a Markdown table: nothing in it may end the cell or the line. */
function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll(/\s+/g, ' ');
}

/** Quotes a name for CSV where needed (RFC 4180), and keeps a spreadsheet from reading it as a formula. */
function csvCell(text: string): string {
  const plain = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
