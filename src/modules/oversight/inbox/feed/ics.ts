import { createHash } from 'node:crypto';
import { addDays } from '../../../../platform/dates.ts';

/** A deadline in a calendar: a whole day, or a moment with the half hour before it. */
export type Entry = {
  /** The same for the same deadline, whenever it is read. */
  uid: string;
  summary: string;
  category: string;
  url: string;
  /** When it came to wait; never the moment of reading, so that the same deadlines make the same text. */
  stamp: Date;
  /** `YYYY-MM-DD` */
  day: string;
  at?: Date;
};

/** So long an entry with an hour takes up in the calendar, up to that hour. */
const SHOWN_MS = 30 * 60_000;

/** Octets of a line, without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/**
 * Deadlines as an iCalendar file (RFC 5545). Moments are in UTC, so that no change of the clocks moves them; a whole day is
 * a date without a zone.
 */
export function icsOf(name: string, entries: readonly Entry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Decorum//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...entries.flatMap(eventOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf({ uid, summary, category, url, stamp, day, at }: Entry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(stamp)}`,
    ...(at
      ? [`DTSTART:${utc(new Date(at.getTime() - SHOWN_MS))}`, `DTEND:${utc(at)}`]
      : [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`]),
    `SUMMARY:${escaped(summary)}`,
    `CATEGORIES:${escaped(category)}`,
    `DESCRIPTION:${escaped(url)}`,
    `URL:${url}`,
    'CLASS:PRIVATE',
    // A deadline keeps nobody from a meeting.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const plain = (day: string) => day.replaceAll('-', '');

/** '20270328T140000Z' */
function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Text as a value (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A line in pieces that are short enough, the later ones behind a space; no character is cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** What tells a calendar that it has this very text already. */
export function etagOf(text: string): string {
  return JSON.stringify(createHash('sha256').update(text).digest('base64url'));
}

/** Whether an `If-None-Match` names this text, weakly or not. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*');
}
