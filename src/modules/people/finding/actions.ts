import { type Acting, read } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { Invalid, type Issue } from '../../../platform/errors.ts';
import { displayName, folded, isId } from '../model.ts';
import type { Match, PersonRow } from '../rows.ts';
import { peopleCalled, personRow } from '../store.ts';

type Values = Record<string, string>;

/** As many as one can be asked to choose from. */
const MOST = 20;

/**
 * The person named in a field of a form (`PersonFinder`): `field` is what was typed; `fieldId` who was chosen among
 * several, valid while the words are those that the choice was made for (`fieldFor`).
 * @param kept someone who was named there before, and may stay though inactive
 * @returns null when nothing was typed
 * @throws Invalid at `field` when the words fit nobody or several (`matchesFor` then lists them), or someone inactive
 */
export async function personFrom(
  tx: Tx,
  values: Values,
  field: string,
  kept: string | null = null,
): Promise<PersonRow | null> {
  const text = values[field] ?? '';
  if (!text) return null;
  const chosen = values[`${field}For`] === text ? values[`${field}Id`] : undefined;
  const id = chosen && isId(chosen) ? chosen : await onePersonCalled(tx, text, field);
  const person = await personRow(tx, id);
  if (person.state !== 'active' && person.id !== kept)
    throw new Invalid({ field, message: `${displayName(person)} is inactive. Choose someone else.` });
  return person;
}

async function onePersonCalled(tx: Tx, text: string, field: string): Promise<string> {
  const found = await peopleCalled(tx, text, MOST);
  const exact = found.filter((p) => folded(p.name) === folded(text) || p.email === text.toLowerCase());
  const fits = exact.length ? exact : found;
  if (fits.length === 1) return fits[0]!.id;
  throw new Invalid({
    field,
    message: fits.length
      ? `${fits.length === MOST ? 'Many' : fits.length} people are called that. Choose one below, or write more of the name.`
      : `Nobody called “${text}” can be found. Check the spelling, or add them first.`,
  });
}

/** People to choose from, when what was typed in a field was refused. */
export async function matchesFor(
  acting: Acting,
  values: Values,
  field: string,
  errors: readonly Issue[] = [],
): Promise<Match[]> {
  const text = values[field];
  if (!text || !errors.some((e) => e.field === field)) return [];
  return read(acting, ({ tx }) => peopleCalled(tx, text, MOST));
}
