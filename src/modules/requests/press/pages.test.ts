import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters, type Ground } from '../../../../test/drafts.ts';
import { signPolicy } from '../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../test/world.ts';

let world: World;
let ground: Ground;
beforeAll(async () => {
  world = await makeWorld();
  ground = await fillRegisters(world);
  await signPolicy(world, [
    ...CHECK_POLICY,
    ['3', '# The press, and posting for us'],
    ['3.1', 'You must send the press to your headteacher.', ['press-enquiry']],
    ['3.2', 'You must ask your manager before you post for us.', ['business-use']],
  ]);
});
afterAll(() => world.close());

/** What a page says, without its markup. */
const text = ({ html }: { html: string }): string =>
  html
    .replaceAll('&#39;', '’')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const AGREED = 'I spoke to a journalist about exclusions, and there is nothing to add.';
const ENQUIRY = {
  outlet: 'The Wexley Gazette',
  question: 'How many?',
  wording: 'I spoke to a journalist about exclusions.',
  day: '18/11/2026',
  time: '3pm',
  until: '01/12/2026',
};

test('from the enquiry to the post, without scripts', async () => {
  const teacher = await world.browser('teacher');
  const form = await teacher.get('/requests/press-enquiry');
  expect(text(form)).toContain('Your headteacher is told at once');
  const refused = await teacher.post('/requests/press-enquiry', { ...ENQUIRY, time: '9am' });
  expect(refused.status).toBe(422);
  expect(text(refused)).toContain('This is over already');
  const sent = await teacher.post('/requests/press-enquiry', ENQUIRY);
  const at = new URL(sent.url, 'http://localhost').pathname;
  expect(text(sent)).toContain('5 hours left');
  expect(text(sent)).toContain('They want an answer by 18 November 2026, 15:00.');
  expect(text(sent)).toContain('Do not answer before it is approved.');

  const head = await world.browser('head');
  const page = await head.get(at);
  expect(text(page)).toContain('decide by 18 November 2026, 14:00');
  expect(page.html).toContain(ENQUIRY.wording);
  const revision = { revision: '1', decision: 'approve', until: '01/12/2026' };
  const none = await head.post(at, { ...revision, 'if-wording': ' ' });
  expect(text(none)).toContain('there is no approval without it');
  const approved = await head.post(at, { ...revision, 'if-wording': AGREED });
  expect(text(approved)).toContain('They are not those that were proposed.');
  expect(text(approved)).not.toContain('hours left');

  const seen = await teacher.get(at);
  expect(text(seen)).toContain('5 hours left');
  expect(text(seen)).toContain('You can answer now, with the words that were approved and no others.');
  const [, print] = /Fingerprint ((?:[0-9a-f]{4} ?){3})/.exec(text(seen))!;
  const checked = await teacher.post('/check', { draft: AGREED, where: 'other' });
  expect(text(checked)).toContain('These are the words approved for The Wexley Gazette');
  expect(text(checked)).toContain(`Fingerprint ${print!.trim()}.`);
  expect(text(checked)).not.toContain('answers or offers to talk to the press');
  const other = await teacher.post('/check', { draft: ENQUIRY.wording, where: 'other' });
  expect(text(other)).toContain('other words were approved. Only those may be said.');
  expect(text(other)).not.toContain('answers or offers to talk to the press');
  expect(other.html).toContain(`href="${at}"`);
  // The ledger has the fingerprint, and not the words.
  const { rows } = await world.owner.query(
    `select payload::text from ledger l join ledger_payload p using (trust_id, seq) where l.verb = 'words for the press approved'`,
  );
  expect(rows[0].payload).toMatch(/"sha256": ?"[0-9a-f]{64}"/);
  const all = await world.owner.query('select payload::text from ledger_payload');
  expect(all.rows.map((row) => row.payload).join()).not.toContain('nothing to add');
});

test('a note about an account leads to the request with that account ticked', async () => {
  const teacher = await world.browser('teacher');
  const checked = await teacher.post('/check', {
    draft: 'Open evening.',
    where: `official:${ground.account}`,
  });
  const [, href] = /href="(\/requests\/business-use[^"]*)"/.exec(checked.html)!;
  const form = await teacher.get(href!.replaceAll('&amp;', '&'));
  const box = new RegExp(`<input[^>]*name="accounts\\.${ground.account}"[^>]*>`).exec(form.html)![0];
  expect(box).toContain('checked');
  const plain = await teacher.get('/requests/business-use?account=nowhere&platform=nowhere');
  expect(
    new RegExp(`<input[^>]*name="accounts\\.${ground.account}"[^>]*>`).exec(plain.html)![0],
  ).not.toContain('checked');
});
