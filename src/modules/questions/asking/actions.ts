import { randomUUID } from 'node:crypto';
import { type Acting, act, read } from '../../../platform/act.ts';
import { calendarOf, openDaysLater } from '../../../platform/calendar.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { addDays, dayOf, longMoment } from '../../../platform/dates.ts';
import { Conflict, Invalid } from '../../../platform/errors.ts';
import { begunForms } from '../../../platform/kept-forms.ts';
import { parse } from '../../../platform/parse.ts';
import type { Parts } from '../../../platform/parts.ts';
import { withinLimit } from '../../../platform/rate-limit.ts';
import { chosenWith } from '../../drafts/carried/actions.ts';
import type { Chosen } from '../../drafts/carried/model.ts';
import type { Holder } from '../../people/holders/model.ts';
import { isId } from '../../people/model.ts';
import { ABOUTS, type About, clipped, type Question } from '../model.ts';
import { roleToAsk, whoAnswers } from '../routing.ts';
import { questionSettings } from '../settings/store.ts';
import { findQuestion, insertQuestion, questionsOf } from '../store.ts';
import { bringTo } from '../telling.ts';
import { addEntry } from '../thread/store.ts';
import { schoolsOf } from '../whom/store.ts';
import { ASK_FORMS, askForm, askSchema, begunHref } from './model.ts';
import { aboutShown, type Shown, shownWith, textsOf } from './shown.ts';

/** What the form shows besides what was typed: nothing of it is kept. */
export type ToAsk = {
  id: string;
  shown: Shown | null;
  chosen: Chosen | null;
  about: About | null;
  /** Who would answer, by what it is about. */
  whom: Record<About, Holder[]>;
  /** Working days in which the answer is due; days that words are kept. */
  answerDays: number;
  keepDays: number;
};

/** Questions by one person within an hour: more than anyone has. */
const LIMIT = { max: 20, seconds: 3600 };

/** Whether this person may ask again so soon. */
export function mayAskAgain(
  { db, secret, clock }: Pick<Parts, 'db' | 'secret' | 'clock'>,
  { viewer }: Acting,
): Promise<boolean> {
  return withinLimit(db, secret, clock.now(), 'question', viewer.personId, LIMIT);
}

/** The form as it opens: with the draft and the note it came with, found again. */
export async function toAsk(acting: Acting, values: Record<string, string>): Promise<ToAsk> {
  const shown = await shownWith(acting, values);
  const chosen = shown && (await chosenWith(acting, values, textsOf(shown, values)));
  return read(acting, async ({ tx, viewer, now }) => {
    const day = dayOf(now);
    const whom = {} as Record<About, Holder[]>;
    for (const about of Object.keys(ABOUTS) as About[])
      whom[about] = (await routeOf(tx, viewer.personId, about, day)).holders;
    return {
      id: values.id && isId(values.id) ? values.id : randomUUID(),
      shown,
      chosen,
      about: shown && aboutShown(shown),
      whom,
      ...(await questionSettings(tx)),
    };
  });
}

async function routeOf(
  tx: Tx,
  askerId: string,
  about: About,
  day: string,
): Promise<{ toRole: string; holders: Holder[] }> {
  const toRole = await roleToAsk(tx, askerId, about, day);
  return { toRole, holders: await whoAnswers(tx, { askerId, toRole, notBy: [] }, day) };
}

/**
 * Asks a question, with the draft that is in doubt if it came with one: it is shown to those who answer because its author
 * asks, and to nobody else. Nobody's words go into the ledger or into a mail.
 * @throws Invalid at `about` or `question`, also when nobody at the trust can answer
 */
export async function ask(acting: Acting, values: Record<string, string>): Promise<{ id: string }> {
  const shown = await shownWith(acting, values);
  const given = parse(askSchema, shown ? { ...values, about: aboutShown(shown) } : values);
  const chosen = shown && (await chosenWith(acting, values, textsOf(shown, values)));
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    const day = dayOf(now);
    const { toRole, holders } = await routeOf(tx, viewer.personId, given.about, day);
    if (holders.length === 0)
      throw new Invalid({
        field: 'question',
        message:
          'Nobody is recorded at your trust who could answer. Ask the person who looks after Decorum there to record who leads your school.',
      });
    const { answerDays, keepDays } = await questionSettings(tx);
    const schools = await schoolsOf(tx, viewer.personId, day);
    const note = shown?.note ?? null;
    const kept = await insertQuestion(tx, trustId, {
      id: given.id,
      asker_id: viewer.personId,
      about: given.about,
      to_role: toRole,
      words: given.question,
      draft: shown?.draft ?? null,
      account: shown?.account ?? null,
      rule: note?.rule ?? null,
      severity: note?.severity ?? null,
      quote: note?.quote ?? null,
      message: note?.message ?? null,
      clauses: note?.chips.map(({ number }) => number) ?? [],
      version: note?.version ?? null,
      noted: shown?.noted ?? [],
      asked_at: now,
      waits_since: now,
      due_on: openDaysLater(await calendarOf(tx), schools, day, answerDays),
      kept_until: addDays(day, keepDays),
      chosen: chosen && JSON.stringify(chosen),
    });
    if (!kept) {
      const there = await findQuestion(tx, given.id, 'to read');
      // Sent twice, as by a reload: the first is there.
      if (there?.askerId === viewer.personId) return { id: given.id };
      throw new Conflict('Open the form again and send it once more.', 'This could not be sent');
    }
    await addEntry(tx, trustId, given.id, now, {
      authorId: viewer.personId,
      step: 'ask',
      words: null,
      decision: null,
      clause: null,
      lineage: null,
      version: null,
      toRole,
    });
    await bringTo(work, { id: given.id, account: shown?.account ?? null }, holders);
    await record({
      verb: 'question asked',
      subject: { kind: 'question', id: given.id },
      payload: { about: given.about, toRole, withDraft: shown !== null },
    });
    return { id: given.id };
  });
}

/** What the one who asks has asked, newest first. */
export function ownQuestions(acting: Acting): Promise<Question[]> {
  return read(acting, ({ tx, viewer }) => questionsOf(tx, viewer.personId));
}

/** A question that was begun and not sent, as the lists of them say it. */
export type BegunQuestion = { href: string; text: string };

/** The questions that somebody has begun, newest first. */
export async function begunQuestions(acting: Acting): Promise<BegunQuestion[]> {
  return (await begunForms(acting, ASK_FORMS)).map(({ id, values, savedAt }) => {
    const words = clipped(values.question || values.draft || '', 60);
    return {
      href: begunHref(askForm(id))!,
      text: `Finish the question you began on ${longMoment(savedAt)}${words && `: “${words}”`}`,
    };
  });
}
