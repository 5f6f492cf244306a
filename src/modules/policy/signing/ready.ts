import type { Tx } from '../../../platform/database/database.ts';
import { addDays, longDate } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { SETTING_KEYS, SETTING_NAMES } from '../drafting/settings/model.ts';
import { peopleForTrust } from '../drafting/settings/store.ts';
import { nameOfPerson } from '../drafting/store.ts';
import type { Clause, PolicyLint, Version } from '../model.ts';
import { allVersions, clausesOf, lintsOf, settingsOf } from '../store.ts';
import { trustHolders } from './store.ts';

/** Something that keeps a draft from being sent, and where it can be done. */
export type Gap = { says: string; href: string; points?: { label: string; message: string }[] };

/** Everything that is missing before a draft can be sent for signature; empty when nothing is. */
export async function gapsOf(tx: Tx, version: Version, day: string): Promise<Gap[]> {
  const gaps: Gap[] = [];
  const clauses = await clausesOf(tx, version.id);
  if (!clauses.some((clause) => !clause.heading))
    gaps.push({ says: 'The draft has no clauses yet.', href: '/policy/draft' });
  const open = blocking(await lintsOf(tx, version.id));
  if (open.length > 0)
    gaps.push({
      says: open.length === 1 ? 'One point is to be settled.' : `${open.length} points are to be settled.`,
      href: '/policy/draft/points',
      points: open.map((lint) => ({ label: labelOf(lint, clauses), message: lint.message })),
    });
  gaps.push(...(await settingGaps(tx, version.id, day)), ...(await signerGaps(tx, day)));
  return gaps;
}

/** What is missing of the numbers and stances, or no longer holds on a day: its review, and who looks after it. */
export async function settingGaps(tx: Tx, versionId: string, day: string): Promise<Gap[]> {
  const settings = await settingsOf(tx, versionId);
  const missing = SETTING_KEYS.filter((key) => settings[key] === undefined).map((key) => SETTING_NAMES[key]);
  const says: string[] = [];
  if (missing.length > 0) says.push(`Still to be given: ${listed(missing)}.`);
  const { review_on: review, owner } = settings;
  if (typeof review === 'string' && review <= day)
    says.push(`The day it was to be reviewed is past: ${longDate(review)}.`);
  const owners = await peopleForTrust(tx, day);
  if (typeof owner === 'string' && !owners.some(({ id }) => id === owner))
    says.push(
      `${await nameOfPerson(tx, owner)} is to look after it, and no longer holds a role for the whole trust.`,
    );
  return says.map((one) => ({ says: one, href: '/policy/draft/settings' }));
}

/** 'A', 'A and B', 'A, B and C'. */
function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

/** Lints that block: to be settled, and neither settled nor accepted with a reason. */
function blocking(lints: readonly PolicyLint[]): PolicyLint[] {
  return lints.filter((lint) => lint.weight === 'settle' && lint.state === 'open');
}

/** What is wrong with the day a version is to take force. */
export async function checkEffective(tx: Tx, day: string, today: string): Promise<Issue[]> {
  const field = 'effective';
  if (day < today) return [{ field, message: 'The day it takes force must be today or later' }];
  if (day > addDays(today, 731))
    return [{ field, message: 'The day it takes force must be within two years' }];
  const last = (await allVersions(tx))
    .filter((v) => v.state === 'signed')
    .map((v) => v.effectiveOn!)
    .sort()
    .at(-1);
  if (last !== undefined && day < last)
    return [
      { field, message: `The version before takes force on ${longDate(last)}: choose that day or later` },
    ];
  return [];
}

async function signerGaps(tx: Tx, day: string): Promise<Gap[]> {
  const chair = await trustHolders(tx, 'chair', day);
  const ceo = await trustHolders(tx, 'ceo', day);
  const gaps: Gap[] = [];
  if (chair.length === 0)
    gaps.push({ says: 'Nobody is Chair of the trust, so nobody can sign as Chair.', href: '/people' });
  if (ceo.length === 0)
    gaps.push({ says: 'Nobody is chief executive, so nobody can sign as such.', href: '/people' });
  const both = new Set([...chair, ...ceo].map((holder) => holder.personId));
  if (chair.length > 0 && ceo.length > 0 && both.size === 1)
    gaps.push({
      says: 'One person is Chair and chief executive. Two people must sign.',
      href: '/people',
    });
  return gaps;
}

function labelOf(lint: PolicyLint, clauses: readonly Clause[]): string {
  const clause = clauses.find((one) => one.id === lint.clauseId);
  if (!clause) return 'The document';
  return clause.number ? `Clause ${clause.number}` : `“${clause.text.slice(0, 40)}”`;
}
