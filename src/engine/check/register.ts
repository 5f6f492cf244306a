import { addTerm, type WordNode, wordAutomaton } from './automaton.ts';
import { COMMON_WORDS } from './lexicon.ts';
import { tokenise } from './normalise.ts';

/** What a written consent covers: named, pictured, both, or nothing. */
export type ConsentValue = 'none' | 'name' | 'photo' | 'both';
/** One value for every channel, or one for each channel with `default` for the rest. */
export type ConsentInput =
  | ConsentValue
  | ({ default?: ConsentValue } & { [channel: string]: ConsentValue | undefined });

export type PersonInput = {
  name: string;
  school?: string;
  year?: string;
  title?: string;
  role?: string;
  known_as?: string[];
  child?: string;
  consent?: ConsentInput;
  /** Must not be named or pictured anywhere, whatever any consent says. No reason is held. */
  never?: boolean;
};

/** The trust's people and places as JSON: every part may be missing. */
export type RegisterInput = {
  trust?: { name?: string; short?: string[]; hashtags?: string[]; office_phone?: string; website?: string };
  schools?: { name: string; short?: string[]; phone?: string }[];
  official_accounts?: { channel?: string; handle: string }[];
  posting_staff?: {
    name?: string;
    family?: { name: string; relation?: string }[];
    personal_accounts?: { handle: string }[];
  };
  pupils?: PersonInput[];
  colleagues?: PersonInput[];
  parents?: PersonInput[];
};

export type PersonKind = 'pupil' | 'colleague' | 'parent';
export type Person = {
  name: string;
  kind: PersonKind;
  first: string;
  school: string;
  year: string;
  /** The author's own family, or the author. */
  family: boolean;
  self: boolean;
  never: boolean;
  consent: ConsentInput | undefined;
};

/** How somebody is called: the first four are sure, the others need something else in the draft. */
export type NameForm =
  | 'full'
  | 'title'
  | 'initial-surname'
  | 'first-initial'
  | 'nick'
  | 'first'
  | 'surname'
  | 'initials';
export type NameEntry = { person: number; form: NameForm; common: boolean };

export type Register = {
  people: readonly Person[];
  names: WordNode<NameEntry>;
  /** Schools and the trust: the index of the school, or -1 for the trust. */
  places: WordNode<{ common: boolean }>;
  byName: ReadonlyMap<string, number>;
  handles: ReadonlySet<string>;
  /** Given names and nicknames of pupils and parents, for reading handles. */
  handleNames: ReadonlyMap<string, number>;
  phones: ReadonlySet<string>;
};

/** A name as the words a text would be read into. */
export function nameWords(name: string): string[] {
  return tokenise(name).tokens.map((t) => t.word);
}

const digitsOf = (phone: string): string => phone.replace(/\D/g, '').replace(/^44/, '0');
const TITLES = [
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'sir',
  'madam',
  'mx',
  'prof',
  'professor',
  'rev',
  'reverend',
  'father',
];

/** Compiles the people register once; checking a draft then costs the same for ten people as for 50,000. */
export function compileRegister(data: RegisterInput): Register {
  const people: Person[] = [];
  const names = wordAutomaton<NameEntry>();
  const byName = new Map<string, number>();
  const handleNames = new Map<string, number>();
  const family = new Set((data.posting_staff?.family ?? []).map((f) => nameWords(f.name).join(' ')));
  const self = data.posting_staff?.name ? nameWords(data.posting_staff.name).join(' ') : '';
  const seenFirst = new Map<string, number>();

  const add = (input: PersonInput, kind: PersonKind): void => {
    if (typeof input?.name !== 'string') return;
    const words = nameWords(input.name);
    if (words.length === 0) return;
    const key = words.join(' ');
    const index = people.length;
    people.push({
      name: input.name,
      kind,
      first: input.name.trim().split(/\s+/)[0] ?? input.name,
      school: input.school ?? '',
      year: String(input.year ?? ''),
      family: family.has(key),
      self: key === self,
      never: input.never === true,
      consent: input.consent,
    });
    if (!byName.has(key) || kind === 'pupil') byName.set(key, index);
    const put = (terms: string[], form: NameForm): void =>
      addTerm(names, terms, {
        person: index,
        form,
        common: terms.length === 1 && (COMMON_WORDS.has(terms[0]!) || terms[0]!.length < 3),
      });
    // The first given name may be hyphenated (Ivy-Mae), the surname too (Clarke-Boateng): split as written.
    const parts = input.name.trim().split(/\s+/).map(nameWords);
    const given = parts[0]!;
    const surname = parts.length > 1 ? parts.slice(1).flat() : [];
    put(words, parts.length > 1 ? 'full' : 'first');
    if (parts.length > 1) {
      put([words.join('')], 'full');
      put([...surname, ...given], 'full');
      put([given[0]![0]!, ...surname], 'initial-surname');
      put([...given, surname[0]![0]!], 'first-initial');
      if (parts.length > 2) put([...given, ...parts.at(-1)!], 'full');
      put(surname, 'surname');
      if (surname.length === 1) put([`${surname[0]}s`], 'surname');
      put([given[0]![0]!, surname[0]![0]!], 'initials');
      if (surname.length > 1) put([...given, surname[0]!], 'full');
      for (const title of input.title ? [input.title.toLowerCase().replace('.', '')] : TITLES)
        if (kind !== 'pupil') put([title, ...surname], 'title');
      // Nearly everyone of a name is one entry: the first of them stands for the rest.
      const holders = seenFirst.get(given.join(' ')) ?? 0;
      seenFirst.set(given.join(' '), holders + 1);
      if (holders < 8) {
        put(given, 'first');
        if (given.length > 1) put([given[0]!], 'first');
      }
    }
    for (const nick of input.known_as ?? []) {
      const terms = nameWords(nick);
      put(terms, 'nick');
      if (terms.length === 1) for (const s of surname.slice(-1)) put([terms[0]!, s], 'full');
      const handle = terms.join('');
      if (handle.length > 3) handleNames.set(handle, index);
    }
    const handle = given.join('');
    if (handle.length > 3 && !handleNames.has(handle)) handleNames.set(handle, index);
  };
  for (const p of data.pupils ?? []) add(p, 'pupil');
  for (const p of data.colleagues ?? []) add(p, 'colleague');
  for (const p of data.parents ?? []) add(p, 'parent');

  const places = wordAutomaton<{ common: boolean }>();
  const place = (name: string): void => {
    const words = nameWords(name).filter((w) => w !== '');
    // "the Trust" and the like are words for a trust, too common to show who employs somebody.
    addTerm(places, words, {
      common: words.length <= 2 && words.includes('trust') && !words.some((w) => w.length > 5),
    });
  };
  const trust = data.trust ?? {};
  for (const name of [trust.name ?? '', ...(trust.short ?? []), ...(trust.hashtags ?? [])]) {
    if (!name) continue;
    place(name);
    if (name.startsWith('#')) place(name.slice(1).toLowerCase());
  }
  for (const school of data.schools ?? [])
    for (const name of [school.name, ...(school.short ?? [])]) place(name);
  const handles = new Set<string>();
  for (const account of data.official_accounts ?? []) {
    const handle = account.handle.toLowerCase();
    handles.add(handle);
    if (handle.startsWith('@')) place(handle);
  }
  const phones = new Set<string>();
  for (const p of [trust.office_phone, ...(data.schools ?? []).map((s) => s.phone)])
    if (p) phones.add(digitsOf(p));
  return { people, names, places, byName, handles, handleNames, phones };
}

/** What a person's consent covers on a channel. An overriding `never` leaves nothing. */
export function consentOn(person: Person, channel: string | undefined): ConsentValue {
  if (person.never) return 'none';
  const { consent } = person;
  if (!consent) return 'none';
  if (typeof consent === 'string') return consent;
  return (channel ? consent[channel] : undefined) ?? consent.default ?? 'none';
}

export const mayName = (p: Person, channel?: string): boolean =>
  ['name', 'both'].includes(consentOn(p, channel));
export const mayPicture = (p: Person, channel?: string): boolean =>
  ['photo', 'both'].includes(consentOn(p, channel));
