import type { RetirementRow } from '../catalog/models/retirement-rows.ts';
import { calendarText, type CalendarEvent } from './calendar.ts';

/** Two months before a model goes there is still time for a test of the next one; vendors give little more notice. */
const REMIND_DAYS_BEFORE = 60;

/**
 * Returns the rows that have a day as the text of an `.ics` file, with a reminder 60 days before; rows without a day are
 * left out. `asOf` is the day on which the facts hold, YYYY-MM-DD. The identity of an entry is made of vendor and model:
 * a later file with another day moves the entry.
 */
export function retirementCalendar(rows: readonly RetirementRow[], asOf: string): string {
  return calendarText({
    name: 'Models that retire (Open or Paid?)',
    asOf,
    events: rows.flatMap(retirementEvents),
  });
}

function retirementEvents(row: RetirementRow): readonly CalendarEvent[] {
  const { id, retires, name, provider, source } = row;
  if (retires === undefined) return [];
  return [
    {
      uid: `${id.replaceAll('/', '.')}@retirements.open-or-paid`,
      day: retires,
      summary: `${name} leaves: ${provider}${row.secondHand ? ' (second-hand date)' : ''}`,
      description: description(row),
      ...(source.url === undefined ? {} : { url: source.url }),
      remindDaysBefore: REMIND_DAYS_BEFORE,
    },
  ];
}

function description(row: RetirementRow): string {
  const { model, afterwards, successor, secondHand, note, source } = row;
  const lines = [
    `Name in a request: ${model}.`,
    afterwards === 'error' && 'After this day a request fails.',
    afterwards === 'rerouted' && 'After this day another model answers under the same name.',
    successor !== undefined && `Named in its place: ${successor}.`,
    secondHand && 'The date is second-hand: check the vendor’s own page.',
    note,
    `Source: ${source.title}, read ${source.read}.`,
  ];
  return lines.filter((line) => typeof line === 'string').join('\n');
}
