import type { Tx } from '../../platform/database/database.ts';
import type { Role, Viewer } from '../../platform/permissions.ts';
import type { Matter } from '../../platform/workflow.ts';
import { isAnsweringToBoard, whoHolds } from '../people/actions.ts';
import { type Holder, NEXT } from '../people/holders/model.ts';
import type { About, Question } from './model.ts';
import { rolesHeld } from './whom/store.ts';

/** Who leads and so is not answered by those below: their questions go up one. */
const LEADS: readonly string[] = ['head', 'senior-leader'];

/**
 * In which role a question is to be answered: the headteacher's, or senior leadership's for a group or a forum (clause 3.3 of
 * the source policy). Whoever leads a school asks one up; the chair asks the board.
 */
export async function roleToAsk(tx: Tx, askerId: string, about: About, day: string): Promise<Role> {
  if (await isAnsweringToBoard(tx, askerId, day)) return 'governor';
  const leads = (await rolesHeld(tx, askerId, day)).some((role) => LEADS.includes(role));
  return about === 'forum' && !leads ? 'senior-leader' : 'head';
}

/** Who is to answer today: whoever holds the role, stands in, or comes next; never the asker, nor who passed it on. */
export function whoAnswers(
  tx: Tx,
  { askerId, toRole, notBy }: Pick<Question, 'askerId' | 'toRole' | 'notBy'>,
  day: string,
): Promise<Holder[]> {
  return whoHolds(tx, askerId, toRole as Role, day, { about: notBy });
}

/** To which role the one who has it can pass it on; null where it cannot go. */
export async function canPassTo(
  tx: Tx,
  { askerId, toRole }: Pick<Question, 'askerId' | 'toRole'>,
  day: string,
): Promise<Role | null> {
  if (toRole === 'senior-leader') return 'head';
  if (toRole !== 'head') return null;
  const leads = (await rolesHeld(tx, askerId, day)).some((role) => LEADS.includes(role));
  return leads ? null : 'senior-leader';
}

/** The role above in which somebody else would answer, with who that is; null where nobody is above. */
export async function oneUp(
  tx: Tx,
  question: Pick<Question, 'askerId' | 'toRole' | 'notBy'>,
  day: string,
): Promise<{ role: Role; holders: Holder[] } | null> {
  const now = new Set((await whoAnswers(tx, question, day)).map(({ personId }) => personId));
  for (let role = NEXT[question.toRole as Role]; role !== null; role = NEXT[role]) {
    const holders = await whoAnswers(tx, { ...question, toRole: role }, day);
    if (holders.some(({ personId }) => !now.has(personId))) return { role, holders };
  }
  return null;
}

/** Who is what to a question, for its workflow. */
export function matterOf(question: Question, holders: readonly Holder[]): Matter {
  return {
    parties: {
      requester: [question.askerId],
      approver: holders.map(({ personId }) => personId),
      'earlier-decider': question.answeredBy ? [question.answeredBy] : [],
    },
  };
}

/** Roles in which a question can come to somebody. */
const ANSWER: readonly Role[] = ['head', 'senior-leader', 'ceo', 'chair', 'governor'];

/** Whose questions can come to this person at all: nobody's, those of some schools, or anybody's. */
export function reachOf({ roles }: Viewer): 'all' | string[] {
  const held = roles.filter(({ role }) => ANSWER.includes(role));
  if (held.some(({ schoolId }) => schoolId === null)) return 'all';
  return [...new Set(held.map(({ schoolId }) => schoolId!))];
}
