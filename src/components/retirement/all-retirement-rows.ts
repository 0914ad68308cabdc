import { retirementRows, type RetirementRow } from '../../lib/catalog/models/retirement/retirement-rows.ts';
import { buildDay } from '../facts/build-day.ts';
import { allRetirements } from '../facts/course-facts.ts';

/** Every model of every vendor, as it stands on the day of the build. */
export const allRetirementRows: readonly RetirementRow[] = retirementRows(allRetirements, buildDay);

/** Returns a row without the fields that the list in the browser does not show. */
export function slimRow({
  released: _r,
  deprecated: _d,
  notBefore: _n,
  source,
  ...row
}: RetirementRow): RetirementRow {
  const { published: _p, note: _note, ...slimSource } = source;
  return { ...row, source: slimSource };
}
