import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type Entry, etagOf, icsOf, isKnown } from './ics.ts';

const entry = (more: Partial<Entry> = {}): Entry => ({
  uid: 'one@decorum',
  summary: 'Decorum: request',
  category: 'Request',
  url: 'https://decorum.example/requests/1',
  stamp: new Date('2026-11-18T10:00:00Z'),
  day: '2026-11-20',
  ...more,
});
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('what a calendar reads', () => {
  test('a deadline is one whole day', () => {
    const text = icsOf('Decorum', [entry()]);
    const [event] = events(text);
    expect(event!.startDate.isDate).toBe(true);
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual(['2026-11-20', '2026-11-21']);
    expect([event!.uid, event!.summary]).toEqual(['one@decorum', 'Decorum: request']);
    expect(event!.component.getFirstPropertyValue('url')).toBe('https://decorum.example/requests/1');
    expect(String(event!.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-18T10:00:00Z');
    expect(text).toContain('\r\nVERSION:2.0\r\nPRODID:');
  });

  test('a whole day stays one on the days on which the clocks change', () => {
    const days = ['2027-03-27', '2027-03-28', '2027-10-31'].map((day) => entry({ uid: day, day }));
    expect(events(icsOf('Decorum', days)).map((e) => [`${e.startDate}`, `${e.endDate}`])).toEqual([
      ['2027-03-27', '2027-03-28'],
      ['2027-03-28', '2027-03-29'],
      ['2027-10-31', '2027-11-01'],
    ]);
  });

  test.each([
    ['before the clocks go forward', '2027-03-26T18:00:00.000Z'],
    ['after it, when six in London is five in UTC', '2027-03-29T17:00:00.000Z'],
    ['just after the hour that there is not', '2027-03-28T01:10:00.000Z'],
  ])('a deadline with an hour ends at that very moment: %s', (_, moment) => {
    const [event] = events(icsOf('Decorum', [entry({ at: new Date(moment) })]));
    expect(event!.endDate.toJSDate().toISOString()).toBe(moment);
    expect(event!.duration.toSeconds()).toBe(1800);
  });

  test('commas, semicolons, backslashes and lines come back as they were', () => {
    const summary = 'A, b; c\\d\nand e';
    const text = icsOf('Decorum', [entry({ summary })]);
    expect(events(text)[0]!.summary).toBe(summary);
    // The reader takes more than the standard does.
    expect(text).toContain(String.raw`SUMMARY:A\, b\; c\\d\nand e`);
  });

  test('no line is longer than 75 octets, each ends with CRLF, and nothing is lost in folding', () => {
    const summary = `Ÿ€𝄞${'long words — 文字 '.repeat(20)}`.trim();
    const text = icsOf('Decorum', [entry({ summary, url: `https://decorum.example/${'a'.repeat(200)}` })]);
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
    expect(lines.filter((line) => Buffer.byteLength(line) > 70).length).toBeGreaterThan(3);
    expect(events(text)[0]!.summary).toBe(summary);
  });

  test('without deadlines it is a calendar all the same', () => {
    expect(events(icsOf('Decorum', []))).toEqual([]);
  });
});

test('the same text has the same tag, and a calendar that names it has it already', () => {
  const [a, b] = [icsOf('Decorum', [entry()]), icsOf('Decorum', [entry({ day: '2026-11-21' })])];
  expect(etagOf(a)).toBe(etagOf(icsOf('Decorum', [entry()])));
  expect(etagOf(a)).not.toBe(etagOf(b));
  for (const named of [etagOf(a), `W/${etagOf(a)}`, `"other", ${etagOf(a)}`, '*'])
    expect(isKnown(named, etagOf(a)), named).toBe(true);
  for (const named of [undefined, '', '"other"', etagOf(b)])
    expect(isKnown(named, etagOf(a)), named).toBe(false);
});
