import type { Tx } from '../../../../platform/database/database.ts';
import type { Role } from '../../../../platform/permissions.ts';
import { whoHolds } from '../../../people/actions.ts';
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

/** Whom a clause sends this person to, by name; their headteacher where it sends them to nobody. */
export async function whomToAsk(
  tx: Tx,
  personId: string,
  clause: Pick<Clause, 'escalatesTo'>,
  day: string,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const to of clause.escalatesTo.length > 0 ? clause.escalatesTo : ['Headteacher']) {
    const role = ROLES[to];
    const holders = role ? await whoHolds(tx, personId, role, day) : [];
    if (!role)
      asked.push({ name: to, because: 'The clause names them. Your school office knows who that is.' });
    asked.push(...holders.map(({ name, because }) => ({ name, because })));
  }
  return asked.filter((one, i) => asked.findIndex(({ name }) => name === one.name) === i);
}
