import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Acting, Work } from '../../platform/act.ts';
import { settableClock } from '../../platform/clock.ts';
import { inTrust, type Tx } from '../../platform/database/database.ts';
import { addDays } from '../../platform/dates.ts';
import { appendToLedger } from '../../platform/ledger.ts';
import type { Parts } from '../../platform/parts.ts';
import { rootFolder } from '../../platform/root.ts';
import { loadViewer } from '../people/actions.ts';
import { keepAcceptance } from '../policy/acceptance/actions.ts';
import { beginFromModel, beginRevision } from '../policy/drafting/begin/actions.ts';
import { changeClause } from '../policy/drafting/clauses/actions.ts';
import { confirmSuggestions } from '../policy/drafting/mapping/actions.ts';
import { saveSettings, viewSettings } from '../policy/drafting/settings/actions.ts';
import type { Capacity } from '../policy/model.ts';
import { noteOpening } from '../policy/reading/actions.ts';
import { readInHand, sendForSignature, signVersion } from '../policy/signing/actions.ts';
import { ACKNOWLEDGEMENTS } from './data/history/acknowledgements.ts';
import { REMINDERS } from './data/history/reminders.ts';
import { POLICY_VERSIONS } from './data/history/versions.ts';
import type { Acknowledgement, PolicyVersion } from './data/register-types.ts';
import type { Keys } from './keys.ts';
import { fill, type Rows } from './store.ts';

const DRAFTER = 'lucy-farthing';
const METHOD = { 'signed in': 'account', 'personal link': 'link', paper: 'paper' } as const;
const MINUTES: Record<PolicyVersion['number'], string> = { 1: '20', 2: '30' };

/**
 * What happened in the example before today, done by the product's own actions at the time it is said to have happened:
 * so versions are sealed, diffs are true and the ledger is a real one.
 */
export async function loadHistory(parts: Parts, trustId: string, keys: Keys): Promise<void> {
  const clock = settableClock('2025-06-02T09:00:00Z');
  const as = async (personKey: string): Promise<Acting> => {
    const viewer = await loadViewer(parts.db, clock, trustId, keys.of('person', personKey));
    return { db: parts.db, clock, viewer: viewer! };
  };
  for (const version of POLICY_VERSIONS) {
    const versionId = await makeVersion(parts, version, clock, as);
    await inTrust(parts.db, trustId, async (tx) => {
      for (const accepted of ACKNOWLEDGEMENTS.filter((a) => a.version === version.number))
        await accept(tx, trustId, keys, versionId, accepted);
      await fill(tx, trustId, { policy_reminder: remindersOf(version, versionId, keys) });
    });
  }
}

/** Accepts as one does by each way: after opening the policy, or on paper that somebody else records. */
async function accept(
  tx: Tx,
  trustId: string,
  keys: Keys,
  versionId: string,
  accepted: Acknowledgement,
): Promise<void> {
  const at = new Date(accepted.at);
  const personId = keys.of('person', accepted.personKey);
  const method = METHOD[accepted.how];
  const recordedBy = method === 'paper' ? keys.of('person', DRAFTER) : null;
  if (method !== 'paper') await noteOpening(tx, trustId, personId, at);
  const record: Work['record'] = (entry) =>
    appendToLedger(tx, trustId, at, { ...entry, actor: recordedBy ?? personId });
  await keepAcceptance({ tx, trustId, record }, versionId, personId, method, recordedBy, at);
}

/** Reminders that went out for a version, so that none of them goes out again. */
function remindersOf({ number }: PolicyVersion, versionId: string, keys: Keys): Rows['policy_reminder'] {
  return REMINDERS.filter((r) => r.version === number).map((r) => ({
    version_id: versionId,
    person_id: keys.of('person', r.personKey),
    step: stepOf(r.daysLeft),
    at: new Date(`${r.on}T07:00:00Z`),
  }));
}

/** Drafts, sends and signs one version as it was; the last second before it is signed is the last signature's. */
async function makeVersion(
  parts: Parts,
  version: PolicyVersion,
  clock: ReturnType<typeof settableClock>,
  as: (key: string) => Promise<Acting>,
): Promise<string> {
  const [first] = version.signed;
  clock.set(`${addDays(first!.at.slice(0, 10), -21)}T10:30:00Z`);
  const drafter = await as(DRAFTER);
  const revising = version.number > 1;
  await (revising ? beginRevision(drafter) : beginFromModel(drafter));
  await reword(
    drafter,
    revising ? await modelWords() : version.otherwise,
    revising ? POLICY_VERSIONS[0]!.otherwise : {},
  );
  await confirmSuggestions(drafter, null);
  await setNumbers(drafter, version);
  clock.set(`${addDays(first!.at.slice(0, 10), -5)}T15:10:00Z`);
  const { version: draft } = await readInHand(drafter);
  const [year, month, day] = version.inForceFrom.split('-');
  await sendForSignature(drafter, parts, {
    versionId: draft.id,
    revision: draft.revision,
    'effective-day': day,
    'effective-month': month,
    'effective-year': year,
    changeNote: version.summary,
    material: version.material ? 'yes' : 'no',
  });
  for (const signature of version.signed) {
    clock.set(signature.at);
    const signer = await as(signature.personKey);
    const { version: sent } = await readInHand(signer);
    await signVersion(signer, parts, {
      versionId: sent.id,
      textSha256: sent.textSha256!,
      capacity: signature.as satisfies Capacity,
      factor: 'totp',
    });
  }
  return draft.id;
}

/** The words of the model policy, by number: what the second version goes back to. */
async function modelWords(): Promise<Record<string, string>> {
  const text = await readFile(join(rootFolder, 'policy', 'model-policy.md'), 'utf8');
  const rows = [...text.matchAll(/^(\d+(?:\.\d+)+) (.*)$/gm)];
  return Object.fromEntries(rows.map(([, number, words]) => [number!, words!]));
}

/** Gives the named clauses other words. `only` limits it to those that differed before. */
async function reword(
  drafter: Acting,
  words: Record<string, string>,
  only: Record<string, string>,
): Promise<void> {
  const numbers = Object.keys(only).length > 0 ? Object.keys(only) : Object.keys(words);
  const { clauses } = await readInHand(drafter);
  for (const number of numbers) {
    const clause = clauses.find((c) => c.number === number)!;
    await changeClause(drafter, clause.id, clause.revision, {
      number,
      text: words[number]!,
      heading: 'clause',
      modality: clause.modality,
      binds: clause.binds,
    });
  }
}

async function setNumbers(drafter: Acting, version: PolicyVersion): Promise<void> {
  const view = (await viewSettings(drafter))!;
  const was = { minutes_per_day: '', business_use_stance: '', review_on: '', owner: '' };
  for (const key of Object.keys(was) as (keyof typeof was)[]) was[key] = String(view.settings[key] ?? '');
  await saveSettings(drafter, {
    ...was,
    title: view.draft.title,
    was,
    mend: false,
    minutes_per_day: MINUTES[version.number],
    business_use_stance: 'encouraged',
    review_on: version.reviewBy,
    owner: drafter.viewer.personId,
  });
}

/** The name of a reminder's step, as the reminder job gives it. */
function stepOf(daysLeft: number): string {
  if (daysLeft >= 0) return `d-${daysLeft}`;
  return daysLeft >= -7 ? 'd+1' : `w${Math.floor((-daysLeft - 1) / 7)}`;
}
