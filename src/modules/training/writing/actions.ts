import { z } from 'zod';
import { isTarget } from '../../../engine/targets.ts';
import { type Acting, act, demand, type Work } from '../../../platform/act.ts';
import { Conflict, NotFound } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { moduleIn } from '../catalogue/actions.ts';
import { updateModule } from '../catalogue/store.ts';
import type { Lesson, Picture } from '../model.ts';
import { factsSchema, MOST, pageFrom, questionFrom, rearranged } from './model.ts';

type Values = Record<string, string>;

/** Changes the draft of a module. @throws Conflict when somebody else changed it since the form was opened */
async function change(
  work: Work,
  id: string,
  values: Values,
  make: (draft: Lesson) => Lesson,
): Promise<void> {
  demand(work.viewer, 'training.edit', 'trust');
  const module = await moduleIn(work.tx, id, 'to change');
  if (module.revision !== Number(values.revision))
    throw new Conflict(
      'Nothing of yours was saved. Go back to copy what you wrote, then open the module again and make your change there.',
      'Somebody else changed this module',
    );
  await updateModule(work.tx, id, { draft: make(module.draft) });
}

/** @throws Invalid by field */
export async function saveFacts(
  acting: Acting,
  id: string,
  values: Values,
  targets: readonly string[],
): Promise<void> {
  const facts = parse(factsSchema, values);
  await act(acting, (work) =>
    change(work, id, values, (draft) => ({ ...draft, ...facts, targets: targets.filter(isTarget) })),
  );
}

/**
 * Puts the words of a page in place of another's, whose picture stays, or after the last.
 * @param at from 0; null for a new one
 * @returns its place
 * @throws Invalid by field
 */
export async function savePage(
  acting: Acting,
  id: string,
  at: number | null,
  values: Values,
): Promise<number> {
  const page = pageFrom(values);
  let place = at ?? 0;
  await act(acting, (work) =>
    change(work, id, values, (draft) => {
      place = at ?? draft.pages.length;
      const picture = draft.pages[place]?.picture;
      return {
        ...draft,
        pages: placed(draft.pages, at, { ...page, ...(picture && { picture }) }, MOST.pages),
      };
    }),
  );
  return place;
}

/** Gives a page another picture, or none. @param at from 0 */
export async function putPicture(
  work: Work,
  id: string,
  at: number,
  values: Values,
  picture: Picture | null,
): Promise<void> {
  await change(work, id, values, (draft) => {
    const { picture: _before, ...page } = there(draft.pages, at);
    return {
      ...draft,
      pages: placed(draft.pages, at, { ...page, ...(picture && { picture }) }, MOST.pages),
    };
  });
}

/** Puts a question in place of another, or after the last. @param at from 0; null for a new one @throws Invalid by field */
export async function saveQuestion(
  acting: Acting,
  id: string,
  at: number | null,
  values: Values,
): Promise<void> {
  const question = questionFrom(values);
  await act(acting, (work) =>
    change(work, id, values, (draft) => ({
      ...draft,
      questions: placed(draft.questions, at, question, MOST.questions),
    })),
  );
}

function there<T>(list: readonly T[], at: number): T {
  const one = list[at];
  if (one === undefined) throw new NotFound('It is not there any more.');
  return one;
}

function placed<T>(list: readonly T[], at: number | null, one: T, most: number): T[] {
  if (at !== null) there(list, at);
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
  values: Values,
): Promise<void> {
  const how = parse(HOW, values.how);
  await act(acting, (work) =>
    change(work, id, values, (draft) => ({ ...draft, [what]: rearranged<unknown>(draft[what], at, how) })),
  );
}
