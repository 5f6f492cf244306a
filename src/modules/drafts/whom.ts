import type { Tx } from '../../platform/database/database.ts';
import type { Role } from '../../platform/permissions.ts';
import { isAnsweringToBoard, whoHolds } from '../people/actions.ts';
import type { Holder } from '../people/holders/model.ts';
import type { WhomToAsk } from './model.ts';

const SAID: Partial<Record<string, string>> = {
  head: 'your headteacher',
  'senior-leader': 'a senior leader at your school',
  manager: 'your manager',
  ceo: 'the chief executive',
  chair: 'the chair of the trust',
  governor: 'a trustee',
};
/** Whom one asks where nobody is recorded, or nobody can be looked up. */
export const NOBODY_NAMED: WhomToAsk = {
  headteacher: 'your headteacher',
  leadership: 'senior leadership',
  manager: 'your manager',
};
/** Whom the chair asks, who has no headteacher. */
const BOARD = 'the board of trustees';
/** Someone at three schools has three headteachers; more names than this say less. */
const MOST = 2;

/**
 * The people to ask in the words of a sentence: 'Helen Adair, your headteacher', or two names with their schools. Nobody is
 * named twice, and no school that goes for both.
 */
export function namesToAsk(
  holders: readonly Pick<Holder, 'personId' | 'name' | 'role' | 'school' | 'standsInFor'>[],
): string {
  const people = [...new Map(holders.map((holder) => [holder.personId, holder])).values()];
  const asked = people.slice(0, MOST);
  const schools = new Set(asked.map(({ school }) => school));
  return asked
    .map(({ name, role, school, standsInFor }, i) => {
      const who = standsInFor ? `${name}, standing in for ${standsInFor}` : name;
      if (people.length === 1 || !school) return `${who}, ${SAID[role] ?? 'who answers for you'}`;
      const saidLater = schools.size === 1 && i < asked.length - 1;
      return saidLater ? who : `${who} (${school})`;
    })
    .join(' or ');
}

/** Whom this person asks, by name and in the words of a sentence: 'Helen Adair, your headteacher'. */
export async function whomToAsk(tx: Tx, personId: string, day: string): Promise<WhomToAsk> {
  const name = async (role: Role, otherwise: string): Promise<string> =>
    namesToAsk(await whoHolds(tx, personId, role, day)) || otherwise;
  if (await isAnsweringToBoard(tx, personId, day))
    return { headteacher: BOARD, leadership: BOARD, manager: BOARD };
  return {
    headteacher: await name('head', NOBODY_NAMED.headteacher),
    leadership: await name('senior-leader', NOBODY_NAMED.leadership),
    manager: await name('manager', NOBODY_NAMED.manager),
  };
}
