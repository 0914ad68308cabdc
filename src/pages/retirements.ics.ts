import { allRows } from '../components/retirement/all-rows.ts';
import { buildDay } from '../components/facts/build-day.ts';
import { retirementCalendar } from '../lib/export/retirement-calendar.ts';

/** Every known day on which a model goes, as a calendar that programs can subscribe to. */
export function GET(): Response {
  return new Response(retirementCalendar(allRows, buildDay), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
}
