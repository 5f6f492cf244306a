import { type Acting, act, demand, read, type Work } from '../../../../platform/act.ts';
import { calendarOf, openMoment } from '../../../../platform/calendar.ts';
import { dayOf, longMoment } from '../../../../platform/dates.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { type MailStays, whyMailStays } from '../../../../platform/mail.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { scopeOf } from '../../../../platform/permissions.ts';
import { isId } from '../../../people/model.ts';
import { inScope, requirement } from '../actions.ts';
import { isSought, type Sought } from '../coverage/model.ts';
import type { Bound, Requirement } from '../model.ts';
import { dueDay } from '../standing.ts';
import { boundOn, daysToAccept } from '../store.ts';
import { remindOne } from './actions.ts';

type Whom = { personId: string } | Sought;

/** How many `remindNow` would be about: whoever is looked for, in scope and not covered. @throws as it does */
export function countToRemind(acting: Acting, whom: Sought): Promise<number> {
  return read(acting, async (work) => (await toRemind(work, await requirement(work), whom)).length);
}

async function toRemind(
  { tx, viewer, now }: Pick<Work, 'tx' | 'viewer' | 'now'>,
  required: Requirement,
  whom: Whom,
): Promise<Bound[]> {
  demand(viewer, 'policy.remind');
  const scope = scopeOf(viewer, 'policy.remind');
  const personId = 'personId' in whom ? whom.personId : null;
  if (personId !== null && !isId(personId)) return [];
  const of = { personIds: personId === null ? null : [personId], missing: true };
  return (await boundOn(tx, required, dayOf(now), of)).filter(
    (p) => inScope(p, scope) && ('personId' in whom || isSought(p, whom)),
  );
}

/**
 * Writes to one person, or to all who are looked for, in scope and not covered; each once a day, and in working time.
 * `held`: why the mail stays in the outbox, if it does; `from`: the moment at which the last of it may leave, if not now.
 */
export function remindNow(
  acting: Acting,
  where: Pick<Parts, 'publicUrl' | 'sendsMail'>,
  whom: Whom,
): Promise<{ reminded: number; unreachable: number; held: MailStays | null; from: string | null }> {
  return act(acting, async (work) => {
    const { tx, trustId, now, record } = work;
    const required = await requirement(work);
    const people = await toRemind(work, required, whom);
    const personId = 'personId' in whom ? whom.personId : null;
    if (personId !== null && people.length === 0)
      throw new NotFound('This person has acknowledged it already, or is not one of those you look after.');
    const days = await daysToAccept(tx);
    const calendar = await calendarOf(tx);
    let reminded = 0;
    let from: Date | null = null;
    for (const person of people) {
      const due = dueDay(required.since, person.started, days);
      const notBefore = openMoment(calendar, person.schoolIds, now);
      const step = `asked ${dayOf(notBefore)}`;
      const to = { person, due, step, notBefore };
      if (!(await remindOne(tx, trustId, now, where.publicUrl, required, to))) continue;
      reminded += 1;
      if (notBefore > (from ?? now)) from = notBefore;
    }
    await record({
      verb: 'policy reminders asked for',
      subject: { kind: 'policy version', id: required.version.id },
      payload: { mails: reminded, person: personId },
    });
    const unreachable = people.filter((p) => !p.email).length;
    return { reminded, unreachable, held: await whyMailStays(tx, where), from: from && longMoment(from) };
  });
}
