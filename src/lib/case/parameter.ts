import { parseCount, type CountLimits } from '../units/count.ts';
import { parseUsd } from '../units/dollars.ts';
import { formatTokens, parseTokens } from '../units/tokens.ts';
import type { Case } from './case.ts';

/** The parts of a case, in the order in which a reader meets them. */
export const PARTS = ['work', 'rules', 'quality', 'model', 'machine', 'people'] as const;
export type Part = (typeof PARTS)[number];

/** What a text stands for, or what to write instead in words that a reader can act on. */
export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

/** Which ids exist; a kind that is not given is not judged, because the facts have not come yet. */
export interface KnownIds {
  readonly isModel?: (id: string) => boolean;
  readonly isPaidOffer?: (id: string) => boolean;
  readonly isDevice?: (id: string) => boolean;
  /** Whether several of a device can hold one model together. */
  readonly isStackable?: (id: string) => boolean;
}

/** Before the facts have come no id is judged. */
export const NOTHING_KNOWN: KnownIds = {};

/** What reading a parameter may depend on: what was stated before it in the table, and the ids that exist. */
export interface ReadingContext {
  readonly given: Case;
  readonly known: KnownIds;
}

/** One line of the table of parameters: all that is known of one entry of a reader. */
export interface Parameter<Value> {
  /** Its name in an address and in the browser's storage. It stays for ever. */
  readonly name: string;
  readonly part: Part;
  /** What a field is called. */
  readonly label: string;
  /** A line of explanation below the field. */
  readonly help?: string;
  readonly read: (text: string, context: ReadingContext) => Read<Value>;
  /** Returns the text that `read` makes the same value of. */
  readonly print: (value: Value) => string;
  /** The value where nothing is stated; absent where there is none or it follows from the rest (derived.ts). */
  readonly usual?: (given: Case) => Value;
}

/** A parameter without what is said about it. */
type Kind<Value> = Pick<Parameter<Value>, 'read' | 'print'>;

const failed = (message: string): Read<never> => ({ ok: false, message });

/**
 * Returns a whole number within limits.
 *
 * @example “1,000” is read as 1000 and printed as “1000”.
 */
export function count(limits: CountLimits): Kind<number> {
  return { read: (text) => parseCount(text, limits), print: String };
}

/**
 * Returns a number of tokens within limits: k means 1,024, and whole multiples of it are printed so.
 *
 * @example “32k” is read as 32,768 and printed as “32k”.
 */
export function tokens(least: number, most: number, message: string): Kind<number> {
  return {
    read: (text) => {
      const parsed = parseTokens(text);
      return !parsed.ok || (parsed.value >= least && parsed.value <= most) ? parsed : failed(message);
    },
    print: (value) => (value % 1024 === 0 && value > 0 ? formatTokens(value) : String(value)),
  };
}

/**
 * Returns a number that need not be whole, within limits.
 *
 * @example from 1 to 100: “2,5” is read as 2.5; “200” gives “Write a number from 1 to 100.”
 */
export function amount(least: number, most: number, unit = ''): Kind<number> {
  return {
    read: (text) => {
      const parsed = parseUsd(text);
      const value = parsed.ok ? Number(parsed.value.toFixed(MOST_DECIMALS)) : Number.NaN;
      if (value >= least && value <= most) return { ok: true, value };
      const limits = `from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}`;
      return failed(`Write a number ${limits}${unit}.`);
    },
    print: plainNumber,
  };
}

/**
 * Returns a share in per cent, with or without its sign.
 *
 * @example “40 %” and “40” are read as 40.
 */
export function percent(most = 100): Kind<number> {
  const { read, print } = amount(0, most, ' per cent');
  return {
    read: (text, context) => {
      const trimmed = text.trimEnd();
      return read(trimmed.endsWith('%') ? trimmed.slice(0, -1) : trimmed, context);
    },
    print,
  };
}

/**
 * Returns one of a few values, written as it is.
 *
 * @example of `low` and `high`: “low” is read; “LOW” gives “Write one of: low, high.”
 */
export function choice<Value extends string>(
  values: readonly Value[] | ((given: Case) => readonly Value[]),
): Kind<Value> {
  return {
    read: (text, { given }) => {
      const allowed = typeof values === 'function' ? values(given) : values;
      const value = allowed.find((one) => one === text);
      return value === undefined
        ? failed(allowed.length === 0 ? 'It has no effect here.' : `Write one of: ${allowed.join(', ')}.`)
        : { ok: true, value };
    },
    print: (value) => value,
  };
}

/**
 * Returns yes or no.
 *
 * @example true is printed as “yes”.
 */
export function yesOrNo(): Kind<boolean> {
  return {
    read: (text) =>
      text === 'yes' || text === 'no' ? { ok: true, value: text === 'yes' } : failed('Write yes or no.'),
    print: (value) => (value ? 'yes' : 'no'),
  };
}

/**
 * Returns the id of a fact: any id while it is not known which there are.
 *
 * @example models: “gpt-oss-20b” is read; “nonsense” gives “No model of this guide is called “nonsense”.”
 */
export function id(kind: keyof KnownIds, what: string): Kind<string> {
  return {
    read: (text, { known }) =>
      /^[a-z0-9][a-z0-9.-]*$/.test(text) && (known[kind]?.(text) ?? true)
        ? { ok: true, value: text }
        : failed(`No ${what} of this guide is called “${text}”.`),
    print: (value) => value,
  };
}

/** Digits after the point that count; nobody means a smaller amount, and no text of one is longer. */
const MOST_DECIMALS = 12;

/** A number as a person types it. Scientific notation would not be read again. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(MOST_DECIMALS).replace(/\.?0+$/, '') : text;
}
