import { randomUUID } from 'node:crypto';
import { escalationsOf } from '../src/engine/document/escalations.ts';
import type { Target } from '../src/engine/targets.ts';
import { insertVersion } from '../src/modules/policy/drafting/begin/store.ts';
import { putClauses } from '../src/modules/policy/drafting/clauses/store.ts';
import { putTargets } from '../src/modules/policy/drafting/mapping/store.ts';
import { putSetting } from '../src/modules/policy/drafting/settings/store.ts';
import type { Clause } from '../src/modules/policy/model.ts';
import { sendForSignature, signVersion } from '../src/modules/policy/signing/actions.ts';
import { clausesOf, lockVersion } from '../src/modules/policy/store.ts';
import { inTrust } from '../src/platform/database/database.ts';
import { addDays, dayOf } from '../src/platform/dates.ts';
import type { World } from './world.ts';

/** A clause for tests: number, words, and what it is tied to. A heading begins with '#'. */
export type Said = [number: string, words: string, targets?: Target[]];

export const SHORT_POLICY: Said[] = [
  ['1', '# What it is for'],
  ['1.1', 'You must keep pupils safe.', ['report']],
  ['1.2', 'You must not post a picture of a pupil without written consent.', ['consent', 'consents']],
  ['2', '# Who it covers'],
  ['2.1', 'It covers everyone who works here.', ['coverage', 'acknowledgement']],
];

/**
 * Puts a draft of these clauses into the world's trust; clauses keep the lineage of the version in `since` by number.
 * @param links whether somebody has confirmed what the clauses are tied to
 */
export async function draftPolicy(
  world: World,
  said: Said[],
  since?: string,
  links: 'suggested' | 'confirmed' = 'confirmed',
): Promise<string> {
  const id = randomUUID();
  await inTrust(world.db, world.trustId, async (tx) => {
    const before = since ? await clausesOf(tx, since) : [];
    await insertVersion(tx, world.trustId, {
      id,
      title: 'Staff social media policy',
      origin: since ? 'revision' : 'import',
      basedOn: since,
      createdBy: world.people.administrator,
      createdAt: world.clock.now(),
    });
    const clauses = said.map(
      ([number, words], position): Clause => ({
        id: randomUUID(),
        lineage: before.find((c) => c.number === number)?.lineage ?? randomUUID(),
        number: number || null,
        marker: null,
        parentId: null,
        heading: words.startsWith('# '),
        text: words.replace(/^# /, ''),
        modality: /must not/.test(words) ? 'prohibition' : /must/.test(words) ? 'obligation' : 'statement',
        binds: ['staff'],
        escalatesTo: escalationsOf(words).map(({ to }) => to),
        position,
        revision: 1,
      }),
    );
    for (const clause of clauses) {
      const above = clauses.find(
        (c) => c.number !== null && c.number === clause.number?.replace(/\.[^.]+$/, ''),
      );
      if (above && above !== clause) clause.parentId = above.id;
    }
    await putClauses(tx, world.trustId, id, clauses);
    const targets = said.flatMap(([, , tied], i) =>
      (tied ?? []).map((target) => ({
        clauseId: clauses[i]!.id,
        target,
        reason: 'the words say so',
        state: links,
      })),
    );
    const settings = {
      minutes_per_day: 30,
      business_use_stance: 'encouraged',
      review_on: addDays(dayOf(world.clock.now()), 365),
      owner: world.people.administrator,
    };
    for (const [key, value] of Object.entries(settings)) await putSetting(tx, world.trustId, id, key, value);
    await putTargets(tx, world.trustId, id, targets);
  });
  return id;
}

/** What the form of the sending page holds. */
export function sendInput(day: string, more: Record<string, string> = {}): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  const boxes = { 'effective-day': date, 'effective-month': month, 'effective-year': year };
  return { revision: '1', changeNote: 'It is the first version.', material: 'yes', ...boxes, ...more };
}

/** Drafts, sends and signs a version, to be in force in so many days (today when left out). */
export async function signPolicy(
  world: World,
  said: Said[] = SHORT_POLICY,
  options: { since?: string; inDays?: number; material?: 'yes' | 'no'; note?: string } = {},
): Promise<{ versionId: string; number: number }> {
  const versionId = await draftPolicy(world, said, options.since);
  const day = addDays(dayOf(world.clock.now()), options.inDays ?? 0);
  const more: Record<string, string> = { versionId, material: options.material ?? 'yes' };
  if (options.note) more.changeNote = options.note;
  await sendForSignature(await world.acting('administrator'), world.app.parts, sendInput(day, more));
  const sent = await inTrust(world.db, world.trustId, (tx) => lockVersion(tx, versionId));
  const by = async (who: 'chair' | 'ceo') =>
    signVersion(await world.acting(who), world.app.parts, {
      versionId,
      textSha256: sent!.textSha256,
      capacity: who,
      factor: 'totp',
    });
  await by('chair');
  const last = await by('ceo');
  return { versionId, number: last.number! };
}
