import type { ListedModel } from '../../../lib/catalog/models/listed-model.ts';
import type { Model } from '../../../lib/catalog/models/model.ts';
import { formatTokens } from '../../../lib/units/tokens.ts';
import type { FactLine } from '../fact-line.ts';

type OpenModel = Model | ListedModel;

/** The context of a model in a table; `value` is what it sorts by. */
interface ContextCell {
  readonly text: string;
  readonly note?: string;
  readonly value: string;
}

/**
 * Returns a model's context as a table gives it: what the maker states, else the positions in its configuration.
 * Undefined if neither is known.
 *
 * @example Qwen3 8B: “32k”, with “128k with YaRN” below it.
 */
export function contextCell(
  model: OpenModel,
  format: (tokens: number) => string = formatTokens,
): ContextCell | undefined {
  const { native, extended } = model.context ?? {};
  const note = extended && `${format(extended.tokens)} with ${extended.how}`;
  const tokens = native?.tokens ?? positionsOf(model);
  if (tokens !== undefined) {
    return { text: format(tokens), ...(note !== undefined && { note }), value: String(tokens) };
  }
  return note === undefined ? undefined : { text: note, value: String(extended?.tokens) };
}

/** Returns the lines of a model's page on its context: what the maker states, and what its configuration has. */
export function contextLines(model: OpenModel): readonly FactLine[] {
  const { native, extended } = model.context ?? {};
  const positions = positionsOf(model);
  return [
    ...(native
      ? [
          {
            name: 'Context',
            text: `${inFull(native.tokens)}, ${native.secondHand ? 'as others report' : 'says the maker'}`,
            source: native.source,
            secondHand: native.secondHand === true,
          },
        ]
      : []),
    ...(extended
      ? [
          {
            name: 'Extended context',
            text: `${inFull(extended.tokens)} with ${extended.how}`,
            source: extended.source,
            secondHand: extended.secondHand === true,
          },
        ]
      : []),
    ...(positions === undefined
      ? []
      : [
          {
            name: 'Positions in its configuration',
            text: inFull(positions),
            ...('architecture' in model && { source: model.architecture.source }),
          },
        ]),
    ...(native || extended || positions !== undefined ? [] : [{ name: 'Context', text: 'not in our data' }]),
  ];
}

function positionsOf(model: OpenModel): number | undefined {
  return 'contextLength' in model ? model.contextLength : undefined;
}

/** “128k (131,072) tokens”; a count that is no multiple of 1,024 in digits alone. */
function inFull(tokens: number): string {
  const [short, digits] = [formatTokens(tokens), tokens.toLocaleString('en-GB')];
  return `${short === digits ? digits : `${short} (${digits})`} tokens`;
}
