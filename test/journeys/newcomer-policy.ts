import { expect } from 'vitest';
import { codeNow, goTo } from './newcomer-account.ts';
import { today } from './newcomer-people.ts';
import { settlePoints } from './newcomer-points.ts';
import {
  expectWords,
  follow,
  lookAtPage,
  open,
  placeOf,
  press,
  unfold,
  type Visitor,
} from './newcomer-visitor.ts';

/** The trust's own document, and what the product is to find in it. */
export type Document = {
  /** The name of its file. */
  name: string;
  text: Buffer;
  clauses: number;
  /** Points to settle before anyone can sign, and points to look at; null where they are not counted here. */
  points: { settle: number; look: number } | null;
  /** Better words for some clauses, by number; every other point to look at is left as it is. */
  better: Record<string, string>;
  /** The clause by which someone who says where they work gives a view as their own. */
  disclaimer: string;
};

/** From the document to a draft that is ready to be signed. */
export async function draftPolicy(v: Visitor, document: Document): Promise<void> {
  await goTo(v, 'Policy', 'No policy is in force yet');
  await follow(v, 'Go to the draft', 'How do you want to begin?');
  await v.page
    .getByLabel('Your policy')
    .setInputFiles({ name: document.name, mimeType: 'text/plain', buffer: document.text });
  await press(v, 'Read this document', /policy/i);
  await expectWords(v, `${document.clauses} clauses under`);
  if (document.points) {
    const { settle, look } = document.points;
    await expectWords(v, `${settle} to settle before anyone can sign, ${look} for you to look at`);
  }
  await follow(v, 'The clauses', 'The clauses');
  await open(v, '/policy/send', 'Not ready to be signed yet');
  await settlePoints(v, document);
  await follow(v, 'say which clause does what', 'What each clause does');
  await press(v, /^Look at the \d+ suggestions by section$/, 'Suggestions by section');
  await press(v, /^Confirm all \d+ suggestions$/, /^Confirm all \d+ suggestions\?$/);
  await press(v, 'Confirm them all', 'Suggestions by section');
  await expectWords(v, 'Every suggestion is answered');
  await follow(v, 'Go on with the draft', /policy/i);
  await setNumbers(v);
}

async function setNumbers(v: Visitor): Promise<void> {
  await follow(v, 'Numbers and stances', 'Numbers and stances');
  const { page } = v;
  await page.getByLabel('Title of the policy').fill('Social media policy');
  await page.getByLabel('Minutes of personal use allowed a day').fill('30');
  await page.getByRole('radio', { name: /^Encouraged/ }).check();
  const [day, month, year] = today().split('/') as [string, string, string];
  await fillDate(v, [day === '29' ? '28' : day, month, String(Number(year) + 1)]);
  const owner = page.getByLabel('Who looks after it?');
  await owner.selectOption({ label: 'Priya Marsh' });
  await press(v, 'Save these answers', /policy/i);
  await expectWords(v, 'Your answers are saved');
}

async function fillDate(v: Visitor, parts: readonly string[]): Promise<void> {
  for (const [i, name] of ['Day', 'Month', 'Year'].entries())
    await v.page.getByLabel(name, { exact: true }).fill(parts[i]!);
}

/** Sends it for signature from today. */
export async function sendForSignature(v: Visitor): Promise<void> {
  await follow(v, 'Send for signature', 'Send for signature');
  await press(v, 'Send for signature', 'Send for signature');
  await expectWords(v, 'There is a problem');
  await fillDate(v, today().split('/'));
  await v.page.getByLabel('What changes?').fill('Our first policy on social media.');
  await press(v, 'Send for signature', 'Version 1 waits for the chair of the trust and the chief executive');
  expect(await v.page.getByLabel(/^Code from/).count(), `${placeOf(v)}: an administrator signs nothing`).toBe(
    0,
  );
}

/** Signs with a second factor, found from the home page. */
export async function sign(
  v: Visitor,
  office: string,
  key: string,
  afterwards: string | RegExp,
): Promise<void> {
  await open(v, '/', 'Can I post this?');
  await follow(v, 'Sign the policy', 'Sign the policy: version 1');
  await v.page.getByLabel(/^Code from/).fill('000000');
  await press(v, `I sign this as ${office}`, 'Sign the policy: version 1');
  await expectWords(v, 'There is a problem');
  await v.page.getByLabel(/^Code from/).fill(codeNow(key));
  await press(v, `I sign this as ${office}`, afterwards);
  await expectWords(v, 'You have signed');
}

/** Downloads what proves the version that is in force. Gives the text, its signatures and the fingerprint of the key. */
export async function downloadProof(v: Visitor): Promise<{ text: Buffer; signatures: Buffer; key: string }> {
  await open(v, '/policy/versions/1', /policy/i);
  await unfold(v.page, 'Prove this version');
  await lookAtPage(v, 'with its proof open');
  const fetched = async (link: string) => {
    const href = await v.page.getByRole('link', { name: link }).getAttribute('href');
    return (await v.context.request.get(new URL(href!, v.url).href)).body();
  };
  const key = await v.page
    .locator('details[open]')
    .filter({ hasText: 'Prove this version' })
    .locator('.decorum-hash')
    .innerText();
  return {
    text: await fetched('The signed text (.txt)'),
    signatures: await fetched('Its signatures (.json)'),
    key: key.replace(/\s/g, ''),
  };
}
