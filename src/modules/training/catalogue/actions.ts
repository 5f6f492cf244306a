import { isTarget } from '../../../engine/targets.ts';
import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import { takeBackNotices } from '../../notices/actions.ts';
import { isId } from '../../people/model.ts';
import type { Lesson, StarterModule, TrustModule } from '../model.ts';
import { whyNotRetired } from '../quiz/retiring.ts';
import { STARTER_MODULES } from '../starter/modules.ts';
import { allModules, findModule } from '../store.ts';
import { aboutOf } from '../taking/ending.ts';
import { moduleWorkflow } from '../workflow.ts';
import { factsSchema } from '../writing/model.ts';
import { isChanged, mayThrowAway, missingIn, NEW_LESSON } from './model.ts';
import { deleteModule, insertModule, insertVersion, updateModule, versionsOf } from './store.ts';

/** The trust's modules, and ours that it has not taken over. */
export function readCatalogue(acting: Acting): Promise<{ modules: TrustModule[]; offered: StarterModule[] }> {
  return read(acting, async (work) => {
    demand(work.viewer, 'training.read');
    const modules = await allModules(work.tx);
    const taken = new Set(modules.map((one) => one.starterKey));
    return { modules, offered: STARTER_MODULES.filter(({ key }) => !taken.has(key)) };
  });
}

export type Versions = Awaited<ReturnType<typeof versionsOf>>;

/** One module with what was published of it. @throws NotFound */
export function readModule(acting: Acting, id: string): Promise<{ module: TrustModule; versions: Versions }> {
  return read(acting, async (work) => {
    demand(work.viewer, 'training.read');
    return { module: await moduleIn(work.tx, id), versions: await versionsOf(work.tx, id) };
  });
}

/** One module, locked if it is to be changed. @throws NotFound */
export async function moduleIn(tx: Work['tx'], id: string, lock?: 'to change'): Promise<TrustModule> {
  const found = isId(id) ? await findModule(tx, id, lock) : null;
  if (!found) throw new NotFound('We cannot find this training module.');
  return found;
}

/** Takes over a module of ours: it is in use at once, and the trust's own from then on. Pressed twice, it is there once. */
export function takeOver(acting: Acting, key: string): Promise<{ id: string }> {
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    demand(viewer, 'training.edit', 'trust');
    const starter = STARTER_MODULES.find((one) => one.key === key);
    if (!starter) throw new NotFound('There is no such module.');
    const { key: _key, ...lesson } = starter;
    const id = await insertModule(tx, trustId, { starterKey: key, draft: lesson, now });
    if (!id) {
      const there = (await allModules(tx)).find((one) => one.starterKey === key)!;
      return { id: there.id };
    }
    await insertVersion(tx, trustId, {
      moduleId: id,
      number: 1,
      lesson,
      renews: false,
      by: viewer.personId,
      now,
    });
    await updateModule(tx, id, { state: 'in-use' });
    await record({
      verb: 'training module taken over',
      subject: { kind: 'training module', id },
      payload: { title: lesson.title, version: 1 },
    });
    return { id };
  });
}

/** Begins a module of the trust's own. @throws Invalid by field */
export function addModule(
  acting: Acting,
  values: Record<string, string>,
  targets: readonly string[],
): Promise<{ id: string }> {
  return act(acting, async ({ tx, trustId, viewer, now, record }) => {
    demand(viewer, 'training.edit', 'trust');
    const draft: Lesson = { ...NEW_LESSON, ...parse(factsSchema, values), targets: targets.filter(isTarget) };
    const id = (await insertModule(tx, trustId, { starterKey: null, draft, now }))!;
    await record({
      verb: 'training module begun',
      subject: { kind: 'training module', id },
      payload: { title: draft.title },
    });
    return { id };
  });
}

const MOST_TITLE = 120;

/** Begins a module of the trust's own with the words of another's draft. The other stays as it is. */
export function copyModule(acting: Acting, id: string): Promise<{ id: string }> {
  return act(acting, async ({ tx, trustId, viewer, now, record }) => {
    demand(viewer, 'training.edit', 'trust');
    const { draft } = await moduleIn(tx, id);
    const title = `Copy of ${draft.title}`.slice(0, MOST_TITLE);
    const copy = (await insertModule(tx, trustId, { starterKey: null, draft: { ...draft, title }, now }))!;
    await record({
      verb: 'training module begun',
      subject: { kind: 'training module', id: copy },
      payload: { title, copyOf: id },
    });
    return { id: copy };
  });
}

/**
 * Throws away what was never published: the changes since the last version, or the whole module where there is none.
 * @throws Conflict when somebody else changed it since the page was opened, or there is nothing to throw away
 */
export function throwAway(
  acting: Acting,
  id: string,
  values: Record<string, string>,
): Promise<'the module' | 'the changes'> {
  return act(acting, async ({ tx, viewer, record }) => {
    demand(viewer, 'training.edit', 'trust');
    const module = await moduleIn(tx, id, 'to change');
    if (module.revision !== Number(values.revision) || !mayThrowAway(module))
      throw new Conflict('Look at how it stands, then decide.', 'Somebody else changed this module');
    const gone = module.current ? 'the changes' : 'the module';
    if (module.current) await updateModule(tx, id, { draft: module.current.lesson });
    else await deleteModule(tx, id);
    await record({
      verb: 'training draft thrown away',
      subject: { kind: 'training module', id },
      payload: { title: module.draft.title, gone },
    });
    return gone;
  });
}

/**
 * Publishes the draft as the next version.
 * @param values.again 'yes' when whoever has passed takes it again
 * @throws Invalid at `again`, also with what is missing
 */
export function publish(
  acting: Acting,
  id: string,
  values: Record<string, string>,
): Promise<{ number: number }> {
  return act(acting, async ({ tx, trustId, viewer, now, record }) => {
    demand(viewer, 'training.edit', 'trust');
    const module = await moduleIn(tx, id, 'to change');
    const step = moduleWorkflow.take('publish', module.state, viewer);
    if (module.revision !== Number(values.revision))
      throw new Conflict('Look at what they changed, then publish it.', 'Somebody else changed this module');
    const missing = missingIn(module.draft);
    if (missing.length > 0) throw new Invalid({ field: 'again', message: missing.join(' ') });
    if (module.current && values.again !== 'yes' && values.again !== 'no')
      throw new Invalid({ field: 'again', message: 'Say whether whoever has passed takes it again.' });
    if (module.current && values.again === 'no' && !isChanged(module))
      throw new Invalid({
        field: 'again',
        message: `Nothing has changed since version ${module.current.number}. Change something first, or have people take it again.`,
      });
    const number = (module.current?.number ?? 0) + 1;
    const renews = module.current !== null && values.again === 'yes';
    await insertVersion(tx, trustId, {
      moduleId: id,
      number,
      lesson: module.draft,
      renews,
      by: viewer.personId,
      now,
    });
    await updateModule(tx, id, { state: step.to });
    await record({
      verb: step.verb,
      subject: { kind: 'training module', id },
      payload: { title: module.draft.title, version: number, renews },
    });
    return { number };
  });
}

/** A module as the page that asks before it is retired needs it. @param refusal why it cannot be retired now; null when it can */
export function readRetiring(
  acting: Acting,
  id: string,
): Promise<{ module: TrustModule; refusal: string | null }> {
  return read(acting, async (work) => {
    demand(work.viewer, 'training.edit', 'trust');
    const module = await moduleIn(work.tx, id);
    return { module, refusal: await whyNotRetired(work, id) };
  });
}

/**
 * Retires a module, or brings it back. While it is retired nobody is asked to take it; passes hold.
 * @throws Conflict while its questions come before the acknowledgement: retired, they would be asked of nobody
 */
export function retireOrBringBack(acting: Acting, id: string, how: 'retire' | 'bring-back'): Promise<void> {
  return act(acting, async ({ tx, viewer, now, record }) => {
    demand(viewer, 'training.edit', 'trust');
    const module = await moduleIn(tx, id, 'to change');
    const step = moduleWorkflow.take(how, module.state, viewer);
    const refusal = how === 'retire' ? await whyNotRetired({ tx, viewer, now }, id) : null;
    if (refusal) throw new Conflict(refusal, 'It is not retired');
    await updateModule(tx, id, { state: step.to });
    if (how === 'retire') await takeBackNotices({ tx, now }, aboutOf(id));
    await record({
      verb: step.verb,
      subject: { kind: 'training module', id },
      payload: { title: module.draft.title },
    });
  });
}
