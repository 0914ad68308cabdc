/** An all-day event. */
export interface CalendarEvent {
  /** Stays the same in every version of the calendar, so that a new date moves the entry instead of adding one. */
  readonly uid: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** Absolute address of a page about it. */
  readonly url?: string;
  /** Days before the event on which a reminder appears. Omitted for none. */
  readonly remindDaysBefore?: number;
}

/** A calendar to write to a file. */
interface Calendar {
  readonly name: string;
  /** The day of its facts, YYYY-MM-DD. */
  readonly asOf: string;
  readonly events: readonly CalendarEvent[];
}

/** Longest line of a calendar file in octets, without the line break (RFC 5545, section 3.1). */
const LINE_OCTETS = 75;

/**
 * Returns a calendar as the text of an `.ics` file, with lines of at most 75 octets that end in CRLF. The same calendar
 * always gives the same text. Events are “transparent”, so they do not mark the reader as busy.
 *
 * @throws {RangeError} for a day that does not exist, naming the event.
 * @source RFC 5545, sections 3.1 (folding), 3.3.11 (escaping), 3.6.1 (events) and 3.6.6 (alarms); RFC 7986 for `NAME`.
 * @example an event on 2026-11-30 has the line “DTSTART;VALUE=DATE:20261130”.
 */
export function calendarText({ name, asOf, events }: Calendar): string {
  const stamp = `${compactDay(asOf, 'the calendar itself')}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Open or Paid?//Guide//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapedText(name)}`,
    `X-WR-CALNAME:${escapedText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string): readonly string[] {
  const { uid, day, summary, description, url, remindDaysBefore } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escapedText(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDay(day, summary)}`,
    `SUMMARY:${escapedText(summary)}`,
    `DESCRIPTION:${escapedText(description)}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    ...(remindDaysBefore === undefined
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `TRIGGER:-P${String(remindDaysBefore)}D`,
          `DESCRIPTION:${escapedText(summary)}`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
}

/** A day without its hyphens: 2026-11-30 gives 20261130. */
function compactDay(day: string, whose: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day))
    throw new RangeError(`“${day}” is not a day of the calendar (${whose}). Write it as YYYY-MM-DD.`);
  return day.replaceAll('-', '');
}

/** Escapes the characters that have a meaning in a calendar file. */
function escapedText(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);
}

/** Folds a line into pieces of at most 75 octets, joined by CRLF and a space, without splitting a character. */
function foldedLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = utf8Octets(letter);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

function utf8Octets(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
