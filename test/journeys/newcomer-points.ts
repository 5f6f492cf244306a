import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Document } from './newcomer-policy.ts';
import { expectWords, follow, open, placeOf, press, unfold, type Visitor } from './newcomer-visitor.ts';

const PAGE = /to settle before signing|Every point is settled|Nothing left to settle/;
/** What is left as it is stays in a list of its own, with a button to look at it again. */
const FORMS = 'form[action^="/policy/draft/points/"]:not(details form)';
const AT_MOST = 60;
const NOTICE =
  'The Trust tells staff beforehand what it monitors, why, and who looks at it. It does not rest on their consent.';

/** Settles every point of the draft, each in the way its card offers. */
export async function settlePoints(v: Visitor, { better }: Document): Promise<void> {
  await open(v, '/policy/draft/points', PAGE);
  const forms = v.page.locator(FORMS);
  for (let done = 0; (await forms.count()) > 0; done++) {
    expect(done, `${placeOf(v)}: points settled, and still more`).toBeLessThan(AT_MOST);
    const [, what, clause] = /^(.*), ([^,]*)$/.exec((await forms.first().getAttribute('aria-label'))!)!;
    await settlePoint(v, forms.first(), what!, { clause: clause!, better: better[clause!] });
    if (!v.page.url().endsWith('/policy/draft/points')) await open(v, '/policy/draft/points', PAGE);
  }
  await expectWords(v, 'Every point is settled');
}

/** One point, by what it is called and the clause it is about. */
async function settlePoint(
  v: Visitor,
  form: Locator,
  what: string,
  { clause, better }: { clause: string; better: string | undefined },
): Promise<void> {
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
  if (better && (what === 'Two “nots” in one rule' || what === 'A report with nowhere else to go')) {
    await follow(v, form.getByRole('link', { name: 'Change the words' }), `Change ${clause}`);
    await v.page.getByLabel('Words', { exact: true }).fill(better);
    return press(v, 'Save the clause', 'The clauses');
  }
  for (const leave of [
    'Use what the clause says',
    'Nothing is missing',
    'The order is right',
    'Leave the words',
    'Leave it so',
  ])
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
