import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { readForm } from './form.tsx';

const app = new Hono().post('/', async (c) => c.json((await readForm(c)).values));
const sent = async (fields: Record<string, string>): Promise<Record<string, string>> => {
  const response = await app.request('/', { method: 'POST', body: new URLSearchParams(fields) });
  return response.json();
};
const boxes = (day: string, month: string, year: string) => ({
  'from-day': day,
  'from-month': month,
  'from-year': year,
});

test.each([
  ['1', '9', '2026', '1/9/2026'],
  ['01', '09', '2026', '1/9/2026'],
  ['1', 'September', '2026', '1 September 2026'],
  ['1', '', '2026', '1//2026'],
  ['', '', '', ''],
])('a date in boxes, %j %j %j, is %j', async (day, month, year, whole) => {
  expect(await sent(boxes(day, month, year))).toEqual({ ...boxes(day, month, year), from: whole });
});

test('a field that only ends as a box does is left alone', async () => {
  expect(await sent({ 'rest-day': 'Friday' })).toEqual({ 'rest-day': 'Friday' });
});

test('what nobody can see is not taken for words, and turns no words round', async () => {
  expect(
    await sent({
      question: ' \u200b\u200b ',
      answer: 'Ask\0 her.\r\n\u202eYes',
      badge: '\u{1f469}\u200d\u{1f3eb}',
    }),
  ).toEqual({ question: '', answer: 'Ask her.\nYes', badge: '\u{1f469}\u200d\u{1f3eb}' });
});
