import { type Acting, act, read } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import type { Role, Viewer } from '../../platform/permissions.ts';
import { type Begun, type Done, READ, type Waiting } from '../../platform/waiting.ts';
import { begunHref } from './asking/model.ts';
import { GUIDANCE_FORM } from './guidance/model.ts';
import { guidanceWaiting } from './guidance/publishing/actions.ts';
import { DECISIONS, isAboutDraft, type Question } from './model.ts';
import { canPassTo, matterOf, reachOf, whoAnswers } from './routing.ts';
import { type Opened, openFor } from './step.ts';
import {
  noteAnswerSeen,
  noteAnswerUnseen,
  questionsDealtWith,
  questionsOf,
  waitingQuestions,
} from './store.ts';
import { entriesBy } from './thread/store.ts';
import { namesOf } from './whom/store.ts';
import { type QuestionStep, questionWorkflow } from './workflow.ts';

/** A question as its page shows it to whoever may see it. */
export type QuestionDetail = Opened & {
  asker: string;
  /** Whoever looks asked it. */
  own: boolean;
  /** What whoever looks may do now. */
  steps: QuestionStep[];
  /** To which role it could be passed on. */
  passTo: Role | null;
};

/** @throws NotFound for whoever neither asked it nor answers it */
export async function openQuestion(acting: Acting, id: string): Promise<QuestionDetail> {
  const detail = await read(acting, async (work) => {
    const { tx, viewer, now } = work;
    const opened = await openFor(work, id, 'to read');
    const { question, holders, entries } = opened;
    const passTo = await canPassTo(tx, question, dayOf(now));
    const steps = question.erasedAt
      ? []
      : questionWorkflow
          .open(question.state, viewer, matterOf(question, holders))
          .map(({ name }) => name)
          .filter((name) => name !== 'pass-on' || passTo !== null)
          .filter((name) => name !== 'thank' || entries.at(-1)?.step !== 'thank');
    const names = await namesOf(tx, [question.askerId]);
    return {
      ...opened,
      asker: names.get(question.askerId) ?? 'Somebody who has left',
      own: question.askerId === viewer.personId,
      steps,
      passTo,
    };
  });
  const { question, own } = detail;
  // Opened to be read: home tells of that answer no more.
  if (own && question.state === 'answered' && !question.answerSeenAt)
    await act(acting, ({ tx, now }) => noteAnswerSeen(tx, id, now));
  return detail;
}

/** The waiting questions that this person is to answer today, the one due first first. */
export async function questionsWith(tx: Tx, viewer: Viewer, day: string): Promise<Question[]> {
  const reach = reachOf(viewer);
  if (reach !== 'all' && reach.length === 0) return [];
  const mine: Question[] = [];
  // Many of the same person's go to the same people.
  const known = new Map<string, boolean>();
  for (const question of await waitingQuestions(tx, reach)) {
    const { askerId, toRole, notBy } = question;
    const key = [askerId, toRole, ...notBy].join(' ');
    const is =
      known.get(key) ??
      (await whoAnswers(tx, question, day)).some(({ personId }) => personId === viewer.personId);
    known.set(key, is);
    if (is) mine.push(question);
  }
  return mine;
}

/** What waits for this person: questions to answer, answers to their own that they have not read, guidance to look over. */
export async function questionsWaiting(acting: Acting): Promise<Waiting[]> {
  return [...(await questionsFor(acting)), ...(await guidanceWaiting(acting))];
}

function questionsFor(acting: Acting): Promise<Waiting[]> {
  return read(acting, async ({ tx, viewer, now }) => {
    const mine = await questionsWith(tx, viewer, dayOf(now));
    const names = await namesOf(
      tx,
      mine.map(({ askerId }) => askerId),
    );
    const unread = (await questionsOf(tx, viewer.personId)).filter(
      ({ state, answerSeenAt, erasedAt }) => state === 'answered' && !answerSeenAt && !erasedAt,
    );
    return [
      ...mine.map((question): Waiting => {
        const asked = toAnswer(question, names);
        return {
          ...asked,
          hint: isAboutDraft(question) ? `${asked.hint} The post is on hold until you answer.` : asked.hint,
          since: question.waitsSince,
          due: question.dueOn,
        };
      }),
      ...unread.map(
        (question): Waiting => ({
          ...answered(question),
          since: question.answeredAt ?? undefined,
          bulk: [{ ...READ, run: (by) => openQuestion(by, question.id) }],
        }),
      ),
    ];
  });
}

/** Puts the answer to one's own question back among what one has not read. @returns false where there is none */
export function markAnswerUnread(acting: Acting, id: string): Promise<boolean> {
  return act(acting, ({ tx, viewer }) => noteAnswerUnseen(tx, viewer.personId, id));
}

const MOST_DONE = 200;

/** What this person answered or passed on, and the answers to their own questions that they have read. */
export function questionsDone(acting: Acting): Promise<Done[]> {
  return read(acting, async ({ tx, viewer }) => {
    const dealt = new Map((await questionsDealtWith(tx, viewer.personId)).map((one) => [one.id, one]));
    const names = await namesOf(
      tx,
      [...dealt.values()].map(({ askerId }) => askerId),
    );
    const taken = (await entriesBy(tx, viewer.personId, MOST_DONE)).flatMap((entry): Done[] => {
      const question = dealt.get(entry.questionId);
      // What was withdrawn is its asker's alone.
      if (!question || question.state === 'withdrawn') return [];
      const { at, step, decision } = entry;
      return [
        {
          ...toAnswer(question, names),
          key: `question ${question.id} ${at.getTime()}`,
          seek: question.words ?? undefined,
          outcome: step === 'pass-on' ? 'Passed on' : decision ? DECISIONS[decision] : 'Answered',
          at,
        },
      ];
    });
    const own = (await questionsOf(tx, viewer.personId)).flatMap((question): Done[] =>
      question.state === 'answered' && question.answerSeenAt
        ? [
            {
              ...answered(question),
              seek: question.words ?? undefined,
              outcome: 'Read',
              at: question.answerSeenAt,
              ...(!question.erasedAt && { unread: (by) => markAnswerUnread(by, question.id) }),
            },
          ]
        : [],
    );
    return [...taken, ...own];
  });
}

/** A question as it waits for whoever is to answer it. @param names of those who ask, by id */
const toAnswer = (question: Question, names: ReadonlyMap<string, string>) => ({
  key: `question ${question.id}`,
  kind: 'Question',
  title: isAboutDraft(question) ? 'Answer a question about a post' : 'Answer a question',
  href: `/questions/${question.id}`,
  hint: `From ${names.get(question.askerId) ?? 'somebody who has left'}.`,
  enacts: 'questions' as const,
});

/** The answer to one's own question. */
const answered = ({ id }: Question) => ({
  key: `question ${id} answer`,
  kind: 'Question',
  title: 'There is an answer to your question',
  href: `/questions/${id}`,
  enacts: 'questions' as const,
});

/** A question or guidance that was begun, by the name its form is kept under. */
export function questionBegun(form: string): Begun | null {
  const asked = begunHref(form);
  if (asked) return { title: 'Ask a question', href: asked };
  if (form === GUIDANCE_FORM)
    return { title: 'Write guidance', href: '/guidance/new', permission: 'guidance.publish' };
  return null;
}
