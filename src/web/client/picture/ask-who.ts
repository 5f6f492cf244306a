import { type Found, type Looked, lookUp } from './look-up.ts';
import { hasName, namesIn, withName, withoutName } from './names.ts';
import { element, type Parts } from './parts.ts';
import { pointAt } from './preview.ts';

const PAUSE_MS = 250;
const FEWEST = 2;

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
    chosen.set(one.name.toLowerCase(), one);
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
      chosen.delete(one.name.toLowerCase());
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

  /** A consent counts for the place it was given for: asked again when that is another. */
  async function lookAgain(): Promise<void> {
    stop();
    for (const [key, { name, about }] of chosen) {
      const looked = await lookUp(form, name);
      const fresh =
        'people' in looked && looked.people.find((one) => one.name === name && one.about === about);
      if (fresh) chosen.set(key, fresh);
      else chosen.delete(key);
    }
    draw();
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
  if (expected === null) return 'Who can be seen?';
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
