import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../../test/world.ts';
import { addDays } from '../../../../platform/dates.ts';
import { BANK_HOLIDAYS } from './model.ts';

const weekday = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay() || 7;

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`;
}
/** The first Monday on or after a day. */
const mondayFrom = (day: string): string => addDays(day, (8 - weekday(day)) % 7);
/** Days off for these days: at a week-end, the next weekday that is not taken. */
function observed(...on: string[]): string[] {
  const taken: string[] = [];
  for (const day of on) {
    let off = day;
    while (weekday(off) > 5 || taken.includes(off) || (off !== day && on.includes(off)))
      off = addDays(off, 1);
    taken.push(off);
  }
  return taken;
}

describe('bank holidays', () => {
  test.each([2025, 2026, 2027, 2028])('of %i are as the rules of England and Wales give them', (year) => {
    const expected = [
      ...observed(`${year}-01-01`),
      addDays(easter(year), -2),
      addDays(easter(year), 1),
      mondayFrom(`${year}-05-01`),
      mondayFrom(`${year}-05-25`),
      mondayFrom(`${year}-08-25`),
      ...observed(`${year}-12-25`, `${year}-12-26`),
    ];
    const ours = BANK_HOLIDAYS.map((h) => h.date).filter((date) => date.startsWith(`${year}`));
    expect(ours).toEqual(expected.sort());
  });
});

describe('the calendar', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());
  const closed = async () =>
    (await world.owner.query<{ date: string }>('select date::text from closed_day order by date')).rows.map(
      (r) => r.date,
    );

  test('offers the bank holidays to come that are not in it, a year at a click', async () => {
    const browser = await world.browser('administrator');
    await world.owner.query("delete from closed_day where date >= '2026-11-18'");
    const before = await closed();
    const page = await browser.get('/calendar');
    expect(page.html).toContain('Add 2 days of 2026');
    expect(page.html).toContain('Add 8 days of 2027');
    expect(page.html).toMatch(/Scotland and Northern Ireland/);
    const added = await browser.post('/calendar/bank-holidays', { year: '2027' });
    expect(added.html).toContain('8 bank holidays of 2027 added');
    expect(added.html).not.toContain('Add 8 days of 2027');
    expect(await closed()).toEqual([
      ...before,
      ...BANK_HOLIDAYS.map((h) => h.date).filter((d) => d.startsWith('2027')),
    ]);
    const again = await browser.post('/calendar/bank-holidays', { year: '2027' });
    expect(again.html).toContain('All bank holidays of 2027 are in the list already');
    const rows = await world.owner.query(
      "select p.payload->'days' as days from ledger join ledger_payload p using (trust_id, seq) where verb = 'bank holidays added'",
    );
    expect(rows.rows).toHaveLength(1);
    expect(rows.rows[0].days).toHaveLength(8);
    expect((await browser.post('/calendar/bank-holidays', { year: '1066' })).status).toBe(404);
    expect(
      (await (await world.browser('head')).post('/calendar/bank-holidays', { year: '2028' })).status,
    ).toBe(403);
  });

  test('takes a date in three boxes, keeps what was typed when it is refused, and gives back what was removed', async () => {
    const browser = await world.browser('administrator');
    const day = { 'closedDate-day': '4', 'closedDate-month': 'January', 'closedDate-year': '2027' };
    const refused = await browser.post('/calendar/days', {
      ...day,
      'closedDate-day': '41',
      closedName: 'Training',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/id="closedDate"[^>]*name="closedDate-day"[^>]*value="41"/);
    expect(refused.html).toMatch(/name="closedDate-month"[^>]*value="January"/);
    expect((await browser.post('/calendar/days', { ...day, closedName: 'Training' })).html).toContain(
      'Closed day added',
    );
    expect(await closed()).toContain('2027-01-04');
    const removed = await browser.post('/calendar/days/2027-01-04/remove');
    expect(await closed()).not.toContain('2027-01-04');
    expect(removed.html).toMatch(/name="closedDate-day"[^>]*value="4"/);
    expect(removed.html).toMatch(/name="closedDate-year"[^>]*value="2027"/);
  });

  test('a term that overlaps another of the same school is refused', async () => {
    const browser = await world.browser('administrator');
    const term = (name: string, from: string, to: string) => ({
      termName: name,
      termSchool: world.schools.south,
      'termFrom-day': from,
      'termFrom-month': '2',
      'termFrom-year': '2028',
      'termTo-day': to,
      'termTo-month': '2',
      'termTo-year': '2028',
    });
    expect((await browser.post('/calendar/terms', term('One', '1', '10'))).html).toContain('Term added');
    expect((await browser.post('/calendar/terms', term('Two', '10', '20'))).html).toContain(
      'One is from 1 February 2028 to 10 February 2028. Choose other days.',
    );
  });
});
