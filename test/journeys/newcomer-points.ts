import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Document } from './newcomer-policy.ts';
import { expectWords, follow, open, placeOf, press, unfold, type Visitor } from './newcomer-visitor.ts';

const PAGE = /to settle before signing|Every point is settled|Nothing left to settle/;
const CARDS = 'form[action^="/policy/draft/points/"]';
/** Better words for clauses of policy-with-faults.txt that can be read both ways, or leave nowhere to go. */
const BETTER: Record<string, string> = {
  '2.6':
    'Misuse of social media must be reported to the Headteacher, or to the Chair of the Trust if it is about the Headteacher.',
  '3.4': 'Staff must decline when a pupil asks to connect with them.',
};
const NOTICE =
  'The Trust tells staff beforehand what it monitors, why, and who looks at it. It does not rest on their consent.';

/** Settles every point of the draft, each in the way its card offers. */
export async function settlePoints(v: Visitor, document: Document): Promise<void> {
  await open(v, '/policy/draft/points', PAGE);
  const all = document.settle + document.look;
  for (let left = all; left > 0; left--) {
    const form = v.page.locator(`${CARDS}[aria-label]`).first();
    const label = await form.getAttribute('aria-label');
    const at = label!.lastIndexOf(', ');
    await settlePoint(v, form, label!.slice(0, at), label!.slice(at + 2));
    if (!v.page.url().endsWith('/policy/draft/points')) await open(v, '/policy/draft/points', PAGE);
  }
  await expectWords(v, 'Every point is settled');
}

/** One point, by what it is called and the clause it is about. */
async function settlePoint(v: Visitor, form: Locator, what: string, clause: string): Promise<void> {
  const button = (name: string) => form.getByRole('button', { name });
  const offered = async (name: string) => (await button(name).count()) > 0;
  if (what === 'An option was left open') {
    await form.getByRole('radio', { name: 'Encouraged' }).check();
    return press(v, button('Use this wording'), PAGE);
  }
  if (what === 'Passwords are asked for') return keepWithReason(v, form);
  if (what === 'Using a system is not consent to be monitored') {
    await unfold(form, 'Write my own');
    await form.getByLabel('The words of the clause').fill(NOTICE);
    return press(v, button('Use my words'), PAGE);
  }
  const better = BETTER[clause];
  if (better && (what === 'Two “nots” in one rule' || what === 'A report with nowhere else to go')) {
    await follow(v, form.getByRole('link', { name: 'Change the words' }), `Change ${clause}`);
    await v.page.getByLabel('Words', { exact: true }).fill(better);
    return press(v, 'Save the clause', 'The clauses');
  }
  for (const leave of ['Nothing is missing', 'The order is right', 'Leave the words', 'Leave it so'])
    if (await offered(leave)) return press(v, button(leave), PAGE);
  expect.fail(`${placeOf(v)}: no way is known to settle "${what}" of ${clause}`);
}

/** Keeping it needs a reason: without one it is refused first. */
async function keepWithReason(v: Visitor, form: Locator): Promise<void> {
  const keep = form.getByRole('button', { name: 'Keep the clause as it is' });
  await unfold(form, 'Keep it, with a reason');
  await press(v, keep, PAGE);
  await expectWords(v, 'There is a problem');
  await unfold(form, 'Keep it, with a reason');
  await form
    .getByLabel('Why can it stay as it is?')
    .fill('Only with a warrant. We explain this when we ask.');
  await press(v, keep, PAGE);
}
