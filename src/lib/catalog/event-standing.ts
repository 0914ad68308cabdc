/**
 * How a dated event stands on a day: `announced` before its day, `due` when its day has passed and no source is as new
 * as it, `happened` when a source of the day or later says so.
 */
export type EventStanding = 'announced' | 'due' | 'happened';

/** A dated event and what we read about it. */
export interface DatedEvent {
  /** YYYY-MM-DD, or YYYY-MM or YYYY where no source has the day. */
  readonly day: string;
  /** Set while every source only announces the event, however new it is. */
  readonly announced?: boolean | undefined;
  readonly sources: readonly SourceDates[];
}

/** When a page was written, where it says so, and when we read it. */
interface SourceDates {
  readonly published?: string | undefined;
  readonly read: string;
}

/**
 * Returns how an event stands on a day (YYYY-MM-DD). A plan is no event: without a source of the day or later nobody
 * knows whether it came about.
 *
 * @example a shutdown on 2026-09-14 that only a page of 2026-09-11 mentions is due on 2026-11-25.
 */
export function eventStanding(event: DatedEvent, today: string): EventStanding {
  if (firstDay(event.day) > today) return 'announced';
  return event.announced !== true && isWitnessed(event) ? 'happened' : 'due';
}

/**
 * Returns what an author must do about an event that was past when its sources were read and that none of them can
 * report, because all are older; undefined if nothing. This needs no clock, so that schemas can check it.
 *
 * @example “2026-09-14 had passed when this was read (2026-11-24), but every source was written before …”
 */
export function eventProblem(event: DatedEvent): string | undefined {
  const newestReading = event.sources.map(({ read }) => read).reduce(later, '');
  if (event.announced === true || firstDay(event.day) > newestReading || isWitnessed(event)) return undefined;
  const newest = event.sources.map(({ published, read }) => published ?? read).reduce(later, '');
  return (
    `${event.day} had passed when this was read (${newestReading}), but every source was written before the day ` +
    `(the newest on ${newest}): find a source of or after the day, or mark it \`announced: true\``
  );
}

/**
 * Returns the first day that a date can mean.
 *
 * @example 2026-03 gives 2026-03-01.
 */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Whether a source is as new as the event. A month or a year counts with its last day, so that no doubt is an error. */
function isWitnessed({ day, sources }: DatedEvent): boolean {
  return sources.some((source) => lastDayWritten(source) >= firstDay(day));
}

/** A page without a date is as old as the day on which we read it. Days in this form sort as text. */
function lastDayWritten({ published, read }: SourceDates): string {
  const last = published === undefined ? read : lastDay(published);
  return last < read ? last : read;
}

/** The last day that a date can mean. That a month may have fewer days than 31 does not change the order. */
function lastDay(date: string): string {
  if (date.length === 'YYYY'.length) return `${date}-12-31`;
  return date.length === 'YYYY-MM'.length ? `${date}-31` : date;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
