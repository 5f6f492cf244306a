import type { Tx } from '../../platform/database/database.ts';
import type { Standing } from './model.ts';
import { standOn } from './standing.ts';
import { askedOn, finishedOf, type Of, publishedOf } from './store.ts';

/** How one person stands with one module. */
export type PersonStanding = Standing & { personId: string; moduleId: string };

/** How people stand on a day with every module that is asked of them or that they have tried. */
export async function standingsOn(tx: Tx, day: string, of: Of): Promise<PersonStanding[]> {
  const asked = await askedOn(tx, day, of);
  const finished = await finishedOf(tx, of);
  const published = await publishedOf(tx, of);
  const key = (one: { personId: string; moduleId: string }) => `${one.personId} ${one.moduleId}`;
  const askedBy = Map.groupBy(asked, key);
  const finishedBy = Map.groupBy(finished, key);
  return [...new Set([...askedBy.keys(), ...finishedBy.keys()])].map((both) => {
    const [personId = '', moduleId = ''] = both.split(' ');
    const versions = published.get(moduleId) ?? [];
    const standing = standOn(askedBy.get(both) ?? [], finishedBy.get(both) ?? [], versions, day);
    return { personId, moduleId, ...standing };
  });
}

/** How one person stands with one module, whether or not it is asked of them. */
export async function standingIn(tx: Tx, personId: string, moduleId: string, day: string): Promise<Standing> {
  const found = await standingsOn(tx, day, { personIds: [personId], moduleId });
  return found[0] ?? { state: 'free', due: null, since: null, pass: null, failed: 0 };
}
