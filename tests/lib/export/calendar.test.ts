import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';

import { calendarText, type CalendarEvent } from '../../../src/lib/export/calendar.ts';

const event: CalendarEvent = {
  uid: 'vendor.model-1@example',
  day: '2026-11-30',
  summary: 'Model 1 leaves',
  description: 'Test the next one.',
};
const textOf = (changes: Partial<CalendarEvent> = {}): string =>
  calendarText({ name: 'Models', asOf: '2026-11-25', events: [{ ...event, ...changes }] });
/** A reader of calendars joins folded lines before it looks at them. */
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (text: string, property: string): string =>
  unfolded(text)
    .find((line) => line.startsWith(`${property}:`))
    ?.slice(property.length + 1) ?? '';
const unescaped = (text: string): string =>
  text.replaceAll(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));

describe('a calendar file', () => {
  it('has the lines that every calendar needs', () => {
    expect(unfolded(textOf())).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Open or Paid?//Guide//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Models',
      'X-WR-CALNAME:Models',
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      'BEGIN:VEVENT',
      'UID:vendor.model-1@example',
      'DTSTAMP:20261125T000000Z',
      'DTSTART;VALUE=DATE:20261130',
      'SUMMARY:Model 1 leaves',
      'DESCRIPTION:Test the next one.',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has the page and the reminder of an event when there are any', () => {
    const lines = unfolded(textOf({ url: 'https://example.org/page', remindDaysBefore: 30 }));
    expect(lines).toContain('URL:https://example.org/page');
    expect(lines.slice(lines.indexOf('BEGIN:VALARM'), lines.indexOf('END:VALARM'))).toEqual([
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P30D',
      'DESCRIPTION:Model 1 leaves',
    ]);
  });

  it('escapes backslash, semicolon, comma and line break', () => {
    expect(valueOf(textOf({ summary: 'a\\b; c, d\ne' }), 'SUMMARY')).toBe(String.raw`a\\b\; c\, d\ne`);
  });

  it('counts octets when it folds: a letter of two octets fills two places', () => {
    const ascii = textOf({ summary: 'x'.repeat(67) });
    expect(ascii).toContain(`\r\nSUMMARY:${'x'.repeat(67)}\r\n`);
    const umlauts = textOf({ summary: 'ü'.repeat(34) });
    expect(umlauts).toContain(`\r\nSUMMARY:${'ü'.repeat(33)}\r\n ü\r\n`);
  });

  it.each(['2026-02-30', '2026-13-01', '30.11.2026', '2026-11'])(
    'refuses the day %s and names the event',
    (day) => {
      expect(() => textOf({ day })).toThrow(RangeError);
      expect(() => textOf({ day })).toThrow(`“${day}” is not a day of the calendar (Model 1 leaves)`);
    },
  );

  test.prop([fc.string({ unit: 'binary', maxLength: 300 })])(
    'gives back any text, in lines of at most 75 octets without a cut letter',
    (text) => {
      const written = textOf({ description: text });
      const octets = new TextEncoder();
      for (const line of written.split('\r\n')) expect(octets.encode(line).length).toBeLessThanOrEqual(75);
      expect(unescaped(valueOf(written, 'DESCRIPTION'))).toBe(text.replaceAll(/\r\n|\r/g, '\n'));
    },
  );
});
