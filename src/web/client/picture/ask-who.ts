import { namesIn } from '../../../platform/names-in.ts';
import { type Found, type Looked, lookUp, lookUpAgain } from './look-up.ts';
import { hasName, withName, withoutName } from './names.ts';
import { element, type Parts } from './parts.ts';
import { pointAt } from './preview.ts';

const PAUSE_MS = 250;
const FEWEST = 2;

const keyOf = ({ name }: Pick<Found, 'name'>): string => name.toLowerCase();

/** Asks who is in the picture, one after another, and writes the names into the composer's own field. */
export type AskWho = {
  /** How many there are to name; null when it is not known, 0 when there is nobody. */
  expect(people: number | null): void;
  clear(): void;
};

/** @param names the composer's field: what stands in it counts, whoever wrote it */
export function askWho(part: Parts, form: HTMLFormElement, names: HTMLTextAreaElement): AskWho {
  const field = part<HTMLInputElement>('name');
  const list = part('found');
  const chosen = new Map<string, Found>();
  let expected: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: AbortController | undefined;
  /** The asking again for those who were chosen: what is typed meanwhile does not stop it. */
  let again: AbortController | undefined;

  const tell = (words: string): void => {
    part('told').textContent = words;
  };
  const write = (text: string): void => {
    names.value = text;
    names.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const showFound = (people: readonly Found[]): void => {
    list.replaceChildren(...people.map((one) => element('li', '', foundButton(one))));
    list.hidden = people.length === 0;
  };
  const foundButton = (one: Found): HTMLButtonElement => {
    const words = element('span', 'decorum-photo__who', element('b', '', one.name), ` ${one.about}`);
    const button = element('button', 'decorum-photo__choice', words, ' ', tagOf(one));
    button.type = 'button';
    button.addEventListener('click', () => choose(one));
    return button;
  };
  const tagOf = ({ standing }: Found): Node => part<HTMLTemplateElement>(standing).content.cloneNode(true);

  function choose(one: Found): void {
    chosen.set(keyOf(one), one);
    stop();
    field.value = '';
    write(withName(names.value, one.name));
    tell(`${one.name} is in the list.`);
    field.focus();
  }

  /** Asks for the next one, and shows what is known of those who were chosen. */
  function draw(): void {
    const count = namesIn(names.value).length;
    const next = expected !== null && count < expected ? count + 1 : null;
    part('asks').textContent = question(expected, next);
    pointAt(part, expected === 1 ? null : next);
    const rows = [...chosen.values()].filter(({ name }) => hasName(names.value, name)).map(namedRow);
    part('named').replaceChildren(...rows);
    part('named').hidden = rows.length === 0;
  }

  function namedRow(one: Found): HTMLLIElement {
    const button = element('button', 'decorum-button--link', 'Remove');
    button.type = 'button';
    button.setAttribute('aria-label', `Remove ${one.name}`);
    button.addEventListener('click', () => {
      chosen.delete(keyOf(one));
      write(withoutName(names.value, one.name));
      tell(`${one.name} is no longer in the list.`);
      field.focus();
    });
    return element('li', '', element('span', 'decorum-photo__who', one.name), tagOf(one), button);
  }

  function stop(): void {
    clearTimeout(timer);
    latest?.abort();
    showFound([]);
    tell('');
  }

  async function search(): Promise<void> {
    const mine = new AbortController();
    latest = mine;
    const looked = await lookUp(form, field.value, mine.signal).catch((): Looked => ({ words: '' }));
    if (mine.signal.aborted) return;
    showFound('people' in looked ? looked.people : []);
    tell(wordsFor(looked));
  }

  /** Another place was chosen: what is known of those who were chosen was for the one before. */
  async function lookAgain(): Promise<void> {
    stop();
    again?.abort();
    const mine = new AbortController();
    again = mine;
    const look = (name: string) => lookUp(form, name, mine.signal);
    const looked = await lookUpAgain([...chosen.values()], look).catch(() => null);
    if (!looked || mine.signal.aborted) return;
    for (const one of looked.found) if (chosen.has(keyOf(one))) chosen.set(keyOf(one), one);
    for (const name of looked.unknown) chosen.delete(keyOf({ name }));
    draw();
    if (looked.unknown.length > 0)
      tell(
        `We could not look up again who may be shown there: ${looked.unknown.join(', ')}. Check the draft, and see what it says.`,
      );
  }

  field.addEventListener('input', () => {
    stop();
    if (field.value.trim().length >= FEWEST) timer = setTimeout(search, PAUSE_MS);
  });
  names.addEventListener('input', draw);
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && chosen.size > 0) void lookAgain();
  });
  return {
    expect: (people) => {
      expected = people;
      part('who').hidden = people === 0;
      draw();
    },
    clear: () => {
      stop();
      field.value = '';
      part('who').hidden = true;
    },
  };
}

function question(expected: number | null, next: number | null): string {
  if (expected === null) return 'Find somebody by name';
  if (next === null) return 'Who else can be seen?';
  return expected === 1 ? 'Who is it?' : `Who is person ${next}?`;
}

function wordsFor(looked: Looked): string {
  if ('words' in looked) return looked.words;
  const { people, more } = looked;
  if (people.length === 0) return 'Nobody of that name found. Write the full name in the list below.';
  if (more) return `The first ${people.length} are shown. Type more of the name to see others.`;
  return people.length === 1 ? '1 person found.' : `${people.length} people found.`;
}
