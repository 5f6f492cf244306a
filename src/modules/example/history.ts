import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Acting } from '../../platform/act.ts';
import { settableClock } from '../../platform/clock.ts';
import { addDays } from '../../platform/dates.ts';
import type { Parts } from '../../platform/parts.ts';
import { rootFolder } from '../../platform/root.ts';
import { loadViewer } from '../people/actions.ts';
import { beginFromModel, beginRevision } from '../policy/drafting/begin/actions.ts';
import { changeClause } from '../policy/drafting/clauses/actions.ts';
import { confirmSuggestions } from '../policy/drafting/mapping/actions.ts';
import { saveSettings, viewSettings } from '../policy/drafting/settings/actions.ts';
import type { Capacity } from '../policy/model.ts';
import { readInHand, sendForSignature, signVersion } from '../policy/signing/actions.ts';
import { liveTheAutumn } from './autumn/autumn.ts';
import { POLICY_VERSIONS } from './data/history/versions.ts';
import type { PolicyVersion } from './data/register-types.ts';
import { EXAMPLE_TODAY } from './data/trust.ts';
import { DRAFTER, liveThrough } from './every-day.ts';
import type { Keys } from './keys.ts';
import { sayWhatWasWrong } from './said-wrong.ts';

/** When the example was set up, before anything else in it happened. */
export const SET_UP_AT = new Date('2025-06-02T09:00:00Z');

/** Days from the beginning of a draft to the first signature. */
const DRAFTED_DAYS = 21;
const MINUTES: Record<PolicyVersion['number'], string> = { 1: '20', 2: '30' };

/**
 * What happened in the example before today, done by the product's own actions at the time it is said to have happened:
 * so versions are sealed, diffs are true and the ledger is a real one.
 */
export async function loadHistory(parts: Parts, trustId: string, keys: Keys): Promise<void> {
  const clock = settableClock(SET_UP_AT);
  const as = async (personKey: string): Promise<Acting> => {
    const viewer = await loadViewer(parts.db, clock, trustId, keys.of('person', personKey));
    return { db: parts.db, clock, viewer: viewer! };
  };
  const made = new Map<number, string>();
  let day = POLICY_VERSIONS[0]!.inForceFrom;
  for (const version of POLICY_VERSIONS) {
    const begun = addDays(version.signed[0]!.at.slice(0, 10), -DRAFTED_DAYS);
    if (begun > day) {
      await liveThrough(parts, trustId, keys, made, { from: day, to: addDays(begun, -1) });
      day = begun;
    }
    made.set(version.number, await makeVersion(parts, version, clock, as));
  }
  await liveThrough(parts, trustId, keys, made, { from: day, to: EXAMPLE_TODAY });
  await liveTheAutumn(parts, trustId, keys, clock, as);
  await sayWhatWasWrong(clock, as);
}

/** Drafts, sends and signs one version as it was; the last second before it is signed is the last signature's. */
async function makeVersion(
  parts: Parts,
  version: PolicyVersion,
  clock: ReturnType<typeof settableClock>,
  as: (key: string) => Promise<Acting>,
): Promise<string> {
  const [first] = version.signed;
  clock.set(`${addDays(first!.at.slice(0, 10), -DRAFTED_DAYS)}T10:30:00Z`);
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
