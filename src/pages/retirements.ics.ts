import { allRetirementRows } from '../components/retirement/all-retirement-rows.ts';
import { buildDay } from '../components/facts/build-day.ts';
import { retirementCalendar } from '../lib/export/retirement-calendar.ts';

/** Every known last day of a model, as a calendar to subscribe to. */
export function GET(): Response {
  return new Response(retirementCalendar(allRetirementRows, buildDay), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
}
