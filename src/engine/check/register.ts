import { COMMON_WORDS } from './lexicon.ts';
import {
  type Calling,
  fullCallings,
  type NameForm,
  nameWords,
  nicknameCallings,
  splitName,
  TITLES,
  titleWord,
} from './people/names.ts';
import { addTerm, type WordAutomaton, wordAutomaton } from './phrases/automaton.ts';

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
  /** The author's own family, or the author. */
  family: boolean;
  self: boolean;
  never: boolean;
  consent: ConsentInput | undefined;
};

/** One way to call one person; `common` where it is a word of English too. */
export type NameEntry = { person: number; form: NameForm; common: boolean };

/** Somebody with a family name who may be called by a title before it; `title` is the one that is known, if any. */
export type TitledEntry = { person: number; title: string | null; common: boolean };

export type Register = {
  people: readonly Person[];
  names: WordAutomaton<NameEntry>;
  /** Family names of grown-ups, each once: which title stands before one is read from the text. */
  titled: WordAutomaton<TitledEntry>;
  /** Schools and the trust. */
  places: WordAutomaton<{ common: boolean }>;
  /** Indexes into `people` by whole name: every pupil of that name, or else one other person. */
  byName: ReadonlyMap<string, readonly number[]>;
  handles: ReadonlySet<string>;
  /** Given names and nicknames of pupils and parents, for reading handles. */
  handleNames: ReadonlyMap<string, number>;
  phones: ReadonlySet<string>;
};

/** Of a given name there can be hundreds: the first few of them, who have agreed to least, stand for the rest. */
const MOST_OF_A_NAME = 8;
/** A shorter name is in many a handle that is not its holder's. */
const SHORTEST_IN_HANDLE = 4;

/** How much somebody has agreed to: nothing, something somewhere, something everywhere. */
export function agreed({ never, consent }: PersonInput): 0 | 1 | 2 {
  if (never === true || !consent || consent === 'none') return 0;
  return typeof consent === 'string' ? 2 : 1;
}

/** Whether a name is a word of English too. */
function isCommon(words: readonly string[]): boolean {
  const only = words.length === 1 ? words[0]! : null;
  return only !== null && (COMMON_WORDS.has(only) || only.length < 3);
}

type PeopleOf = Pick<Register, 'people' | 'names' | 'titled' | 'byName' | 'handleNames'>;

/** Stops after every person, so that whoever has other work can do it in between. */
function* compilePeople(data: RegisterInput): Generator<void, PeopleOf> {
  const people: Person[] = [];
  const names = wordAutomaton<NameEntry>();
  const titled = wordAutomaton<TitledEntry>();
  const byName = new Map<string, readonly number[]>();
  const handleNames = new Map<string, number>();
  const keyOf = (name: string) => nameWords(name).join(' ');
  const family = new Set((data.posting_staff?.family ?? []).map((f) => keyOf(f.name)));
  const self = data.posting_staff?.name ? keyOf(data.posting_staff.name) : '';
  const holders = new Map<string, number>();

  const add = (input: PersonInput, person: number): void => {
    const { kind, name } = people[person]!;
    const parts = splitName(name)!;
    const { words, given, surname } = parts;
    const key = words.join(' ');
    const same = (byName.get(key) ?? []).filter((other) => people[other]!.kind === 'pupil');
    if (kind === 'pupil') byName.set(key, [...same, person]);
    else if (same.length === 0) byName.set(key, [person]);
    const put = ([terms, form]: Calling): void => {
      addTerm(names, terms, { person, form, common: isCommon(terms) });
    };
    if (surname.length === 0) put([words, 'first']);
    else {
      for (const calling of fullCallings(parts)) put(calling);
      if (kind !== 'pupil') {
        const title = input.title ? titleWord(input.title) : null;
        addTerm(titled, surname, { person, title, common: isCommon(surname) });
        // A title that not everybody has, such as Canon.
        if (title && !TITLES.has(title)) put([[title, ...surname], 'title']);
      }
      const first = given.join(' ');
      const others = holders.get(first) ?? 0;
      holders.set(first, others + 1);
      if (others < MOST_OF_A_NAME) {
        put([given, 'first']);
        if (given.length > 1) put([[given[0]!], 'first']);
      }
    }
    for (const nickname of input.known_as ?? []) {
      for (const calling of nicknameCallings(parts, nickname)) put(calling);
      const handle = nameWords(nickname).join('');
      if (handle.length >= SHORTEST_IN_HANDLE) handleNames.set(handle, person);
    }
    const handle = given.join('');
    if (handle.length >= SHORTEST_IN_HANDLE && !handleNames.has(handle)) handleNames.set(handle, person);
  };
  // People stand in the order they are given in: whoever gave them finds them again by it.
  const entered: [input: PersonInput, person: number][] = [];
  const kinds = { pupil: data.pupils, colleague: data.colleagues, parent: data.parents };
  for (const kind of ['pupil', 'colleague', 'parent'] as const)
    for (const input of kinds[kind] ?? []) {
      const parts = typeof input?.name === 'string' && splitName(input.name);
      if (!parts) continue;
      const key = parts.words.join(' ');
      const { name, consent } = input;
      const whose = { family: family.has(key), self: key === self };
      entered.push([input, people.push({ name, kind, ...whose, never: input.never === true, consent }) - 1]);
      yield;
    }
  for (const [input, person] of entered.sort(([a], [b]) => agreed(a) - agreed(b))) {
    add(input, person);
    yield;
  }
  return { people, names, titled, byName, handleNames };
}

function compilePlaces({
  trust = {},
  schools = [],
  official_accounts = [],
}: RegisterInput): Register['places'] {
  const places: Register['places'] = wordAutomaton();
  const add = (name: string): void => {
    const words = nameWords(name).filter((w) => w !== '');
    // "the Trust" and the like are words for a trust, too common to show who employs somebody.
    const common = words.length <= 2 && words.includes('trust') && !words.some((w) => w.length > 5);
    addTerm(places, words, { common });
  };
  for (const name of [trust.name ?? '', ...(trust.short ?? []), ...(trust.hashtags ?? [])]) {
    add(name);
    if (name.startsWith('#')) add(name.slice(1).toLowerCase());
  }
  for (const school of schools) for (const name of [school.name, ...(school.short ?? [])]) add(name);
  for (const { handle } of official_accounts) if (handle.startsWith('@')) add(handle.toLowerCase());
  return places;
}

/** A telephone number as its digits, from 0. */
export function phoneDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(?:00)?440?/, '0');
}

/**
 * Compiles the people register a person at a time: 50,000 take seconds, and a server must answer meanwhile. The last
 * value is the register.
 */
export function* compileStepwise(data: RegisterInput): Generator<void, Register> {
  const phones = [data.trust?.office_phone, ...(data.schools ?? []).map((school) => school.phone)];
  return {
    ...(yield* compilePeople(data)),
    places: compilePlaces(data),
    handles: new Set((data.official_accounts ?? []).map((account) => account.handle.toLowerCase())),
    phones: new Set(phones.flatMap((phone) => (phone ? [phoneDigits(phone)] : []))),
  };
}

/** Compiles the people register once; checking a draft then costs the same for ten people as for 50,000. */
export function compileRegister(data: RegisterInput): Register {
  const steps = compileStepwise(data);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
