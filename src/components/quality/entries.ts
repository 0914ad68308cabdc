import type { Confidence } from '../../lib/quality/confidence.ts';
import { marksText, parseResults, type ParsedResults } from '../../lib/quality/marks.ts';
import type { AnswerValue } from '../../lib/quality/pass-mark.ts';
import { parseCount } from '../../lib/units/count.ts';
import { parseUsd } from '../../lib/units/dollars.ts';
import type { Parsed } from '../../lib/units/tokens.ts';

/** The examples, counted from 1, that the models of the worked story get wrong of its sixty. */
const EXAMPLES = 60;
const WRONG = { first: [7, 19, 28, 41, 50], second: [12, 33, 50] };

/** The marks of the worked story, as a reader would type them. */
export const STORY_MARKS = {
  first: storyMarks(WRONG.first),
  second: storyMarks(WRONG.second),
} as const;

/** What the sheet shows before a reader enters anything, by the names of its parameters in the page's address. */
export const USUAL_ENTRIES = {
  'pass-right': '2',
  'pass-wrong': '8',
  'pass-request': '0.01',
  'pass-fixed': '0',
  'pass-requests': '300',
  'test-first-name': 'Open weights',
  'test-first': STORY_MARKS.first,
  'test-second-name': 'Closed model',
  'test-second': STORY_MARKS.second,
  'test-sure': '95',
} as const satisfies Record<string, string>;

/** The names of the entries. */
export type EntryName = keyof typeof USUAL_ENTRIES;

/** What a reader entered, as typed. */
export type Entries = Readonly<Record<EntryName, string>>;

/** An amount of the pass mark, with the name of its entry. */
export const AMOUNTS = {
  rightWorth: 'pass-right',
  wrongCost: 'pass-wrong',
  requestCost: 'pass-request',
  monthlyCost: 'pass-fixed',
  requestsPerMonth: 'pass-requests',
} as const satisfies Record<keyof AnswerValue, EntryName>;

/** The fields of the pass mark. */
export type AmountKey = keyof typeof AMOUNTS;

/** Reads an amount as it was entered. */
export function parseAmount(key: AmountKey, entries: Entries): Parsed {
  const text = entries[AMOUNTS[key]];
  return key === 'requestsPerMonth'
    ? parseCount(text, { what: 'requests', least: 1, most: 1_000_000_000 })
    : parseUsd(text);
}

/** Returns all amounts, or undefined while one of them is not valid. */
export function answerValue(entries: Entries): AnswerValue | undefined {
  const read = (key: AmountKey): number | undefined => {
    const parsed = parseAmount(key, entries);
    return parsed.ok ? parsed.value : undefined;
  };
  const [rightWorth, wrongCost, requestCost] = [read('rightWorth'), read('wrongCost'), read('requestCost')];
  const [monthlyCost, requestsPerMonth] = [read('monthlyCost'), read('requestsPerMonth')];
  if (
    rightWorth === undefined ||
    wrongCost === undefined ||
    requestCost === undefined ||
    monthlyCost === undefined ||
    requestsPerMonth === undefined
  ) {
    return undefined;
  }
  return { rightWorth, wrongCost, requestCost, monthlyCost, requestsPerMonth };
}

/** Reads the results of the first or the second model. */
export function resultsOf(which: 'first' | 'second', entries: Entries): ParsedResults {
  return parseResults(entries[`test-${which}`]);
}

/** Returns the name of a model, or a default if the reader left it empty. */
export function nameOf(which: 'first' | 'second', entries: Entries): string {
  return entries[`test-${which}-name`].trim() || (which === 'first' ? 'First model' : 'Second model');
}

/** Returns the confidence entered; 95 for anything that the sheet does not offer. */
export function confidenceOf(entries: Entries): Confidence {
  const text = entries['test-sure'];
  return text === '90' ? 90 : text === '99' ? 99 : 95;
}

function storyMarks(wrong: readonly number[]): string {
  return marksText(Array.from({ length: EXAMPLES }, (_, place) => !wrong.includes(place + 1)));
}
