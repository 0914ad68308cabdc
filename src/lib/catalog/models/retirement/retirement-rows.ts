import type { Retirement, RetirementList } from './retirement.ts';
import { retirementState, type RetirementState } from './retirement-state.ts';

/** One model in the list of retirements, with its status on the day of the list. */
export interface RetirementRow extends Omit<Retirement, 'otherSources' | 'inArticle' | 'announced'> {
  /** The vendor's file and the model's name: `anthropic/claude-sonnet-4-5-20250929`. */
  readonly id: string;
  /** The name of the vendor's file. */
  readonly vendor: string;
  /** The vendor and the service, as in “Anthropic (Claude API)”. */
  readonly provider: string;
  readonly standing: RetirementState;
}

/** The statuses of a model, in the order of the list. */
export const STANDINGS = [
  'due',
  'leaving',
  'gone',
  'no-date',
] as const satisfies readonly RetirementState['state'][];

/** The status of a model: its day has passed unseen, it has a last day, it is gone, or no day is known. */
export type Standing = (typeof STANDINGS)[number];

/** What a reader can narrow the list to. What is due counts as leaving: nobody has seen that it is gone. */
export const STANDING_CHOICES = ['leaving', 'gone', 'no-date'] as const satisfies readonly Standing[];

/** Which rows to show: one vendor or all, one status or all. `vendor` is the name of a file, or `all`. */
export interface RetirementFilter {
  readonly vendor: string;
  readonly standing: (typeof STANDING_CHOICES)[number] | 'all';
}

/**
 * Returns every model of all vendors with its status on a day (YYYY-MM-DD): those that are due and those that leave, the
 * earliest day first; those that are gone, the latest first; those without a day, by name.
 *
 * @example on 2026-11-25, a model that retires on 2027-01-14 comes before one that retired on 2026-10-23.
 */
export function retirementRows(
  lists: readonly (RetirementList & { readonly id: string })[],
  today: string,
): readonly RetirementRow[] {
  const rows = lists.flatMap(({ id: vendor, provider, models }) =>
    models.map((listed) => {
      const { inArticle: _article, otherSources: _others, announced: _announced, ...model } = listed;
      return {
        ...model,
        id: `${vendor}/${model.model}`,
        vendor,
        provider,
        standing: retirementState(listed, today),
      };
    }),
  );
  return rows.toSorted(
    (a, b) => place(a) - place(b) || dayOrder(a, b) || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
}

/**
 * Returns the rows that match a filter, in their order.
 *
 * @example `{ vendor: 'openai', standing: 'gone' }` returns the retired models of src/content/retirements/openai.yaml.
 */
export function rowsShown(
  rows: readonly RetirementRow[],
  { vendor, standing }: RetirementFilter,
): readonly RetirementRow[] {
  return rows.filter(
    (row) =>
      (vendor === 'all' || row.vendor === vendor) && (standing === 'all' || choiceOf(row) === standing),
  );
}

function choiceOf({ standing }: RetirementRow): RetirementFilter['standing'] {
  return standing.state === 'due' ? 'leaving' : standing.state;
}

function place({ standing }: RetirementRow): number {
  return STANDINGS.indexOf(standing.state);
}

/** Sorts rows of the same status, so either both have a day or neither has. The nearest to today comes first. */
function dayOrder(a: RetirementRow, b: RetirementRow): number {
  if (a.retires === undefined || b.retires === undefined) return 0;
  const earlier = a.retires.localeCompare(b.retires);
  return a.standing.state === 'gone' ? -earlier : earlier;
}
