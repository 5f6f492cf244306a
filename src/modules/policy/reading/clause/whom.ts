import type { Tx } from '../../../../platform/database/database.ts';
import type { Role } from '../../../../platform/permissions.ts';
import { isAnsweringToBoard, whoHolds } from '../../../people/actions.ts';
import type { Clause } from '../../model.ts';

/** Someone to ask, and why it is them. */
export type Asked = { name: string; because: string };

/** The roles that Decorum keeps people in, by what a policy calls them (see `escalationsOf` in the engine). */
const ROLES: Readonly<Record<string, Role>> = {
  'Senior Leadership Team': 'senior-leader',
  'Chair of Governors': 'chair',
  'Chair of the Trust': 'chair',
  CEO: 'ceo',
  'Executive Headteacher': 'head',
  Headteacher: 'head',
  Principal: 'head',
  'line manager': 'manager',
  manager: 'manager',
  'Data Protection Officer': 'data-protection',
  HR: 'hr',
  governors: 'governor',
  trustees: 'governor',
};

/** Roles in which the board answers for the chair of the trust: those above others, and those of the board itself. */
const BOARD: readonly Role[] = ['manager', 'senior-leader', 'head', 'chair', 'governor'];
/** Who knows how the trust carries its policy out, for whoever has nobody above them; the first that there is. */
const BESIDE: readonly Role[] = ['ceo', 'data-protection', 'administrator'];
/** Trustees who are named; more names than this say less. */
const MOST = 3;

/**
 * Whom a clause sends this person to, by name, and never themself; their headteacher where it sends them to nobody; the
 * board, and who is beside them, where nobody stands above them. Empty only where nobody else holds a role.
 */
export async function whomToAsk(
  tx: Tx,
  personId: string,
  clause: Pick<Clause, 'escalatesTo'>,
  day: string,
): Promise<Asked[]> {
  const toBoard = await isAnsweringToBoard(tx, personId, day);
  const asked: Asked[] = [];
  for (const to of clause.escalatesTo.length > 0 ? clause.escalatesTo : ['Headteacher']) {
    const role = ROLES[to];
    if (!role)
      asked.push({ name: to, because: 'The clause names them. Your school office knows who that is.' });
    else if (toBoard && BOARD.includes(role))
      asked.push(await boardFor(tx, personId, day), ...(await besideThem(tx, personId, day)));
    else asked.push(...(await whoHolds(tx, personId, role, day)));
  }
  if (asked.length === 0) asked.push(...(await besideThem(tx, personId, day)));
  return asked
    .map(({ name, because }) => ({ name, because }))
    .filter((one, i, all) => all.findIndex(({ name }) => name === one.name) === i);
}

/** The board, for its chair: a matter of theirs goes to the other trustees. */
async function boardFor(tx: Tx, personId: string, day: string): Promise<Asked> {
  const trustees = (await whoHolds(tx, personId, 'governor', day)).map(({ name }) => name);
  const more = trustees.length - MOST;
  const names = more > 0 ? [...trustees.slice(0, MOST), `${more} more`] : trustees;
  const said = names.length > 0 ? ` Its other trustees are ${listed(names)}.` : '';
  return {
    name: 'The board of trustees',
    because: `You chair the trust, so you answer to its board.${said}`,
  };
}

async function besideThem(tx: Tx, personId: string, day: string): Promise<Asked[]> {
  for (const role of BESIDE) {
    // Not those to whom the role passes on where nobody holds it: they were asked for already.
    const holders = (await whoHolds(tx, personId, role, day)).filter((holder) => holder.role === role);
    if (holders.length > 0) return holders;
  }
  return [];
}

/** 'Ann, Bob and Cat'. */
function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
