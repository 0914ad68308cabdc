import type { RetirementRow } from '../catalog/models/retirement/retirement-rows.ts';
import { calendarText, type CalendarEvent } from './calendar.ts';

/** Two months before a model retires there is still time to test its successor; vendors give little more notice. */
const REMIND_DAYS_BEFORE = 60;

/**
 * Returns the rows that have a retirement day as the text of an `.ics` file, each with a reminder 60 days before; rows
 * without a day are omitted. `asOf` is the day of the facts, YYYY-MM-DD. The UID consists of vendor and model, so a
 * later file with another day moves the entry.
 *
 * @throws {RangeError} for a day that does not exist, naming the model.
 * @example `openai/gpt-4-0613` with the day 2026-10-23 has the lines “UID:openai.gpt-4-0613@retirements.open-or-paid”
 * and “DTSTART;VALUE=DATE:20261023”.
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
