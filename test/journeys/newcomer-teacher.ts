import { expect } from 'vitest';
import { useWords } from './newcomer-example.ts';
import { expectWords, follow, open, placeOf, press, type Visitor } from './newcomer-visitor.ts';

const POST = 'I work at Larkspur Primary School and I think the new phonics scheme is great.';

/** From what waits on the home page to an acknowledged policy. */
export async function readAndAcknowledge(v: Visitor): Promise<void> {
  await open(v, '/', 'Can I post this?');
  await expectWords(v, /Waiting for you Read and acknowledge the policy/);
  await follow(v, 'Read and acknowledge the policy', 'Acknowledge version 1');
  await press(v, 'Read the policy', /policy/i);
  await press(v, 'Acknowledge this version', 'Acknowledge version 1');
  await press(v, 'Acknowledge version 1', 'Acknowledge version 1');
  await expectWords(v, 'There is a problem');
  await v.page.getByRole('checkbox', { name: /^I have read and understood version 1/ }).check();
  await press(v, 'Acknowledge version 1', 'You have acknowledged the policy');
  await open(v, '/', 'Can I post this?');
  await expectWords(v, 'Nothing is waiting for you.');
}

/** What whoever looks after coverage sees of it. */
export async function expectAcknowledged(
  v: Visitor,
  school: string,
  people: number,
  covered: number,
): Promise<void> {
  await open(v, '/policy/coverage', 'Who has acknowledged it');
  const row = v.page
    .locator('#by-school, section, figure')
    .getByRole('row', { name: new RegExp(`^${school}`), includeHidden: true });
  const cells = await row.first().locator('td').allTextContents();
  expect(cells.slice(0, 2), `${placeOf(v)}: ${school}, people and how many have`).toEqual([
    String(people),
    String(covered),
  ]);
}

/** Checks a post, is told the clause and the words, uses the wording offered, and it is clear. */
export async function checkAndMend(v: Visitor, clause: string): Promise<void> {
  await open(v, '/', 'Can I post this?');
  await v.page.getByLabel('Can I post this?').fill(POST);
  await press(v, 'Check it', 'Can I post this?');
  const note = v.page.locator('.decorum-finding').filter({ hasText: 'Change first' });
  expect(await note.locator('q').innerText(), placeOf(v)).toContain('I work at Larkspur Primary School');
  expect(await note.locator('a[href^="/policy/clauses/"]').first().innerText(), placeOf(v)).toContain(clause);
  await useWords(v, 'Add this sentence for finding 1');
  // Without pupils in the register names are not checked, and nothing else was found.
  await expectWords(v, /Clear to post|Worth a thought|We found nothing else/);
}
