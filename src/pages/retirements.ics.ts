import { allRetirementRows } from '../components/retirement/all-retirement-rows.ts';
import { buildDay } from '../components/facts/build-day.ts';
import { retirementCalendar } from '../lib/export/retirement-calendar.ts';

/** Every known day on which a model goes, as a calendar that programs can subscribe to. */
export function GET(): Response {
  return new Response(retirementCalendar(allRetirementRows, buildDay), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
}
