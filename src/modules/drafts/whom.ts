import type { Tx } from '../../platform/database/database.ts';
import type { Role } from '../../platform/permissions.ts';
import { isAnsweringToBoard, whoHolds } from '../people/actions.ts';
import type { WhomToAsk } from './model.ts';

const SAID: Partial<Record<string, string>> = {
  head: 'your headteacher',
  'senior-leader': 'a senior leader at your school',
  manager: 'your manager',
  ceo: 'the chief executive',
  chair: 'the chair of the trust',
  governor: 'a trustee',
};
const NOBODY: WhomToAsk = {
  headteacher: 'your headteacher',
  leadership: 'senior leadership',
  manager: 'your manager',
};
/** Whom the chair asks, who has no headteacher. */
const BOARD = 'the board of trustees';
/** Someone at three schools has three headteachers; more names than this say less. */
const MOST = 2;

/** Whom this person asks, by name and in the words of a sentence: 'Helen Adair, your headteacher'. */
export async function whomToAsk(tx: Tx, personId: string, day: string): Promise<WhomToAsk> {
  const name = async (role: Role, otherwise: string): Promise<string> => {
    const holders = await whoHolds(tx, personId, role, day);
    const said = holders.slice(0, MOST).map((holder) => {
      const what = SAID[holder.role] ?? 'who answers for you';
      const name = holder.standsInFor ? `${holder.name}, standing in for ${holder.standsInFor}` : holder.name;
      return holders.length > 1 && holder.school ? `${name} (${holder.school})` : `${name}, ${what}`;
    });
    return said.length === 0 ? otherwise : said.join(' or ');
  };
  if (await isAnsweringToBoard(tx, personId, day))
    return { headteacher: BOARD, leadership: BOARD, manager: BOARD };
  return {
    headteacher: await name('head', NOBODY.headteacher),
    leadership: await name('senior-leader', NOBODY.leadership),
    manager: await name('manager', NOBODY.manager),
  };
}
