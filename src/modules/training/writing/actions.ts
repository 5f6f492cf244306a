import { z } from 'zod';
import { isTarget } from '../../../engine/targets.ts';
import { type Acting, act, demand } from '../../../platform/act.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import type { Lesson } from '../model.ts';
import { STARTER_MODULES } from '../starter/modules.ts';
import { moduleIn } from './actions.ts';
import { factsSchema, MOST, pageFrom, questionFrom, rearranged } from './model.ts';
import { updateModule } from './store.ts';
/** Drawings that a page can have: those that our own modules bring. */
export const PICTURES: readonly { file: string; alt: string }[] = [
  ...new Map(
    STARTER_MODULES.flatMap(({ pages }) => pages)
      .flatMap(({ picture }) => picture ?? [])
      .map((picture) => [picture.file, picture]),
  ).values(),
];

/** Changes the draft of a module. @throws Conflict when somebody else changed it since the form was opened */
async function change(
  acting: Acting,
  id: string,
  values: Record<string, string>,
  make: (draft: Lesson) => Lesson,
): Promise<void> {
  await act(acting, async ({ tx, viewer }) => {
    demand(viewer, 'training.edit', 'trust');
    const module = await moduleIn(tx, id, 'to change');
    if (module.revision !== Number(values.revision))
      throw new Conflict(
        'Open the module again, and make your change there.',
        'Somebody else changed this module',
      );
    await updateModule(tx, id, { draft: make(module.draft) });
  });
}

/** @throws Invalid by field */
export async function saveFacts(
  acting: Acting,
  id: string,
  values: Record<string, string>,
  targets: readonly string[],
): Promise<void> {
  const facts = parse(factsSchema, values);
  await change(acting, id, values, (draft) => ({ ...draft, ...facts, targets: targets.filter(isTarget) }));
}

/** Puts a page in place of another, or after the last. @param at from 0; null for a new one @throws Invalid by field */
export async function savePage(
  acting: Acting,
  id: string,
  at: number | null,
  values: Record<string, string>,
): Promise<void> {
  const { page, issues } = pageFrom(
    values,
    PICTURES.map(({ file }) => file),
  );
  if (!page) throw new Invalid(issues);
  await change(acting, id, values, (draft) => ({
    ...draft,
    pages: placed(draft.pages, at, page, MOST.pages),
  }));
}

/** As `savePage`, a question. */
export async function saveQuestion(
  acting: Acting,
  id: string,
  at: number | null,
  values: Record<string, string>,
): Promise<void> {
  const { question, issues } = questionFrom(values);
  if (!question) throw new Invalid(issues);
  await change(acting, id, values, (draft) => ({
    ...draft,
    questions: placed(draft.questions, at, question, MOST.questions),
  }));
}

function placed<T>(list: readonly T[], at: number | null, one: T, most: number): T[] {
  if (at !== null && !list[at]) throw new NotFound('It is not there any more.');
  if (at === null && list.length >= most)
    throw new Conflict(`A module has ${most} of them at the most.`, 'There is no room for another');
  return at === null ? [...list, one] : list.map((other, place) => (place === at ? one : other));
}

const HOW = z.enum(['up', 'down', 'remove']);

/** Moves a page or a question, or takes it out of the draft. What is published stays as it is. */
export async function rearrange(
  acting: Acting,
  id: string,
  what: 'pages' | 'questions',
  at: number,
  values: Record<string, string>,
): Promise<void> {
  const how = parse(HOW, values.how);
  await change(acting, id, values, (draft) => ({
    ...draft,
    [what]: rearranged<unknown>(draft[what], at, how),
  }));
}
