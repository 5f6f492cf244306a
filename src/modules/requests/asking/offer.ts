import { randomUUID } from 'node:crypto';
import { type Acting, read, type Work } from '../../../platform/act.ts';
import { addDays, dayOf } from '../../../platform/dates.ts';
import { writtenDay } from '../../../platform/day-field.ts';
import { type Issue, NotFound } from '../../../platform/errors.ts';
import { type KeptForm, keptForm } from '../../../platform/kept-forms.ts';
import { may } from '../../../platform/permissions.ts';
import { matchesFor } from '../../people/finding/actions.ts';
import { isId } from '../../people/model.ts';
import { type Decider, decidersOf } from '../deciders.ts';
import type { Known } from '../field-schema.ts';
import { type Values, valuesOf } from '../fields.ts';
import type { Request, RequestType } from '../model.ts';
import { knownTo, namesFor } from '../naming/names.ts';
import { approvedOfType, findRequest, requestsOf } from '../store.ts';

type Reading = Pick<Work, 'tx' | 'viewer' | 'now'>;

/** A permission of the same kind that its asker holds already, or that waits. */
export type Other = Pick<Request, 'id' | 'number' | 'title' | 'state' | 'holdsFrom' | 'holdsUntil'>;

/** What a form is drawn with. */
export type FormOffer = {
  known: Known;
  values: Values;
  kept: KeptForm | null;
  /** Who will decide, as it stands. */
  deciders: Decider[];
  /** What its asker holds or waits for already. */
  others: Other[];
};

export type Matches = Record<string, Awaited<ReturnType<typeof matchesFor>>>;

/** The name under which a form is kept that somebody has left: what renews another request is kept beside what is new. */
export const keptAs = ({ key }: Pick<RequestType, 'key'>, renews = ''): string =>
  `request ${key}${isId(renews) ? ` renew ${renews}` : ''}`;

/** Where a form of this type goes on that was begun, by the name it is kept under; null for other forms. */
export function begunHref(type: Pick<RequestType, 'key'>, form: string): string | null {
  if (form === keptAs(type)) return `/requests/${type.key}`;
  const renews = `${keptAs(type)} renew `;
  return form.startsWith(renews) ? `/requests/${type.key}?renew=${form.slice(renews.length)}` : null;
}

/** A new form: as it was left, or filled in from an earlier request that is to be renewed. */
export async function openForm(acting: Acting, type: RequestType, renew = ''): Promise<FormOffer> {
  const kept = await keptForm(acting, keptAs(type, renew));
  return read(acting, async (work) => {
    const today = dayOf(work.now);
    const fresh = renew ? await renewedValues(work, type, renew) : freshValues(type, today);
    const values = kept?.values ?? fresh;
    return { ...(await surroundings(work, type)), kept, values: { id: randomUUID(), ...values } };
  });
}

/** The same form as somebody filled it in and was refused. */
export function formAgain(acting: Acting, type: RequestType, values: Values): Promise<FormOffer> {
  return read(acting, async (work) => ({ ...(await surroundings(work, type)), kept: null, values }));
}

/** People to choose from where a name fits several. */
export async function matchesIn(
  acting: Acting,
  type: RequestType,
  values: Values,
  errors: readonly Issue[],
): Promise<Matches> {
  const found: Matches = {};
  for (const { name, kind } of type.fields)
    if (kind === 'person') {
      const matches = await matchesFor(acting, values, name, errors);
      // Whoever may not look people up learns no more than who has such a name, and where they work.
      found[name] = may(acting.viewer, 'people.read')
        ? matches
        : matches.map((match) => ({ ...match, email: null }));
    }
  return found;
}

async function surroundings({ tx, viewer, now }: Reading, type: RequestType) {
  const today = dayOf(now);
  const asker = { personId: viewer.personId, schoolId: null, answers: {}, level: 0, handedTo: null };
  const waiting = (await requestsOf(tx, viewer.personId, ['waiting', 'changes'])).filter(
    (one) => one.type === type.key,
  );
  const held = await approvedOfType(tx, viewer.personId, type.key);
  return {
    known: await knownTo(tx, viewer.personId, today),
    deciders: await decidersOf(tx, type, asker, today),
    others: [...waiting, ...held.filter((one) => (one.holdsUntil ?? today) >= today)],
  };
}

function freshValues({ lasts }: RequestType, today: string): Values {
  return lasts ? { until: writtenDay(addDays(today, lasts.usual - 1)) } : {};
}

/** A request of one's own, to ask for it anew. @throws NotFound for what is not one's own, or of another kind */
export async function requestToRenew(
  { tx, viewer }: Reading,
  type: RequestType,
  id: string,
): Promise<Request> {
  const old = isId(id) ? await findRequest(tx, id, 'to read') : undefined;
  if (old?.personId !== viewer.personId || old.type !== type.key)
    throw new NotFound('We cannot find the request that you want to renew.');
  return old;
}

async function renewedValues(work: Reading, type: RequestType, id: string): Promise<Values> {
  const { tx, now } = work;
  const old = await requestToRenew(work, type, id);
  const nameOf = await namesFor(tx, [[type.fields, old.answers]]);
  const today = dayOf(now);
  const holdsOn = old.state === 'approved' && old.holdsUntil !== null && old.holdsUntil >= today;
  const from = holdsOn ? addDays(old.holdsUntil!, 1) : today;
  const period = type.lasts && {
    from: writtenDay(from),
    until: writtenDay(addDays(from, type.lasts.usual - 1)),
  };
  return { ...valuesOf(type.fields, old.answers, nameOf), ...period, renews: old.id };
}

/** The form of a request that was sent back, as it was filled in. @throws NotFound; Conflict from another state */
export function openChange(
  acting: Acting,
  type: RequestType,
  request: Request,
): Promise<Omit<FormOffer, 'kept'>> {
  return read(acting, async (work) => {
    const nameOf = await namesFor(work.tx, [[type.fields, request.answers]]);
    // A first day that is over by now was 'at once': it would only be refused.
    const from = (request.askedFrom ?? '') < dayOf(work.now) ? null : request.askedFrom;
    const period = { from: writtenDay(from), until: writtenDay(request.askedUntil) };
    const values = {
      ...valuesOf(type.fields, request.answers, nameOf),
      ...(type.lasts && period),
      revision: String(request.revision),
    };
    const around = await surroundings(work, type);
    return { ...around, others: around.others.filter(({ id }) => id !== request.id), values };
  });
}
