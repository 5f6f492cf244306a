import { type Acting, act, demand } from '../../../../platform/act.ts';
import { dayOf, longMoment } from '../../../../platform/dates.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { mailLeaves } from '../../../../platform/mail.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { scopeOf } from '../../../../platform/permissions.ts';
import { inScope, requirement } from '../actions.ts';
import { isSought, type Sought } from '../coverage/model.ts';
import { dueDay } from '../standing.ts';
import { boundOn, daysToAccept } from '../store.ts';
import { remindOne } from './actions.ts';
import { openMoment } from './schedule.ts';
import { calendarOf } from './store.ts';

/**
 * Writes to one person, or to all who are looked for, in scope and not covered; each once a day, and in working time. `sends`: whether mail
 * leaves; `from`: the day on which the last of it does, where that is not today.
 */
export function remindNow(
  acting: Acting,
  where: Pick<Parts, 'publicUrl' | 'sendsMail'>,
  whom: { personId: string } | Sought,
): Promise<{ reminded: number; unreachable: number; sends: boolean; from: string | null }> {
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    demand(viewer, 'policy.remind');
    const today = dayOf(now);
    const required = await requirement(work);
    const scope = scopeOf(viewer, 'policy.remind');
    const personId = 'personId' in whom ? whom.personId : null;
    const people = (await boundOn(tx, required, today, personId)).filter(
      (p) => !p.acceptance && inScope(p, scope) && ('personId' in whom || isSought(p, whom)),
    );
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
    return { reminded, unreachable, sends: await mailLeaves(tx, where), from: from && longMoment(from) };
  });
}
