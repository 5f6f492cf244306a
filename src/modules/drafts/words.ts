import type { Severity } from '../../engine/check/model.ts';
import type { Checked, Note, WhomToAsk } from './model.ts';
import { type Audience, audienceWords, type Place } from './places.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** 'three', '14': numbers up to ten in words. */
export function inWords(n: number): string {
  return NUMBERS[n] ?? String(n);
}

const SAYS: Record<Severity, [one: string, more: string]> = {
  stop: ['must not be posted', 'must not be posted'],
  approve: ['needs written permission', 'need written permission'],
  change: ['is better changed', 'are better changed'],
  consider: ['is only advice', 'are only advice'],
};

/** A note as it is counted: two of the same words are one part. */
type Counted = Pick<Note, 'severity'> & Partial<Pick<Note, 'spots' | 'inPicture'>>;

/** How many parts of a draft and its picture these notes are about. */
function partsOf(notes: readonly Counted[]): number {
  return (
    partsOfText(notes.filter(({ inPicture }) => !inPicture)) +
    partsOfText(notes.filter(({ inPicture }) => inPicture))
  );
}

/** How many parts of one text these notes are about: those that share words are about one. */
function partsOfText(notes: readonly Counted[]): number {
  const parts = notes.filter(({ spots = [] }) => spots.length === 0).length;
  const places = notes.flatMap(({ spots = [] }, note) => spots.map((spot) => ({ ...spot, note })));
  places.sort((a, b) => a.start - b.start);
  // A note with several places is one part; notes whose places meet are one with it.
  const joined = new Map<number, number>();
  const rootOf = (note: number): number => {
    const up = joined.get(note);
    return up === undefined ? note : rootOf(up);
  };
  let last: { end: number; note: number } | null = null;
  for (const { start, end, note } of places) {
    const [one, other] = [rootOf(note), last && start < last.end ? rootOf(last.note) : rootOf(note)];
    if (one !== other) joined.set(one, other);
    if (!last || end > last.end) last = { end, note };
  }
  return parts + new Set(places.map(({ note }) => rootOf(note))).size;
}

/** "One part needs written permission, one is better changed and one is only advice." */
export function summaryOf(notes: readonly Counted[]): string {
  const pieces = (Object.keys(SAYS) as Severity[]).flatMap((severity) => {
    const count = partsOf(notes.filter((note) => note.severity === severity));
    return count === 0 ? [] : [{ count, says: SAYS[severity][count === 1 ? 0 : 1] }];
  });
  const said = pieces.map(
    ({ count, says }, i) => `${inWords(count)}${i === 0 ? (count === 1 ? ' part' : ' parts') : ''} ${says}`,
  );
  const last = said.pop();
  if (last === undefined) return 'We found nothing in the policy that stands in its way.';
  const whole = said.length === 0 ? last : `${said.join(', ')} and ${last}`;
  return `${whole[0]!.toUpperCase()}${whole.slice(1)}.`;
}

/** 'A', 'A and B', 'A, B and C'. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

/** "Use all three suggestions": the button that uses every offered wording. */
export function useAllWords(count: number): string {
  return count === 2 ? 'Use both suggestions' : `Use all ${inWords(count)} suggestions`;
}

/** Against what it was checked. */
export function againstWords({ version, tied }: Pick<Checked, 'version' | 'tied'>): string {
  if (version === null)
    return 'Checked just now. Your trust has no version of its policy in force yet, so no clause is named.';
  if (!tied)
    return `Checked just now. Version ${version} of the policy is not tied to our rules yet, so no clause is named.`;
  return `Checked just now against version ${version} of the policy.`;
}

const SEEN: Record<Audience, string> = {
  public: 'Anyone can, pupils and parents included, and it can turn up in a search.',
  friends: 'Any of them can show it to someone else, and a screenshot lasts.',
  'private-group': 'Every member can, whoever joins later, and anyone a member shows it to.',
};

/** Who can really see it, whatever the setting is called: in the words of the trust's platform register if it has any. */
export function seenByWords(place: Place): string {
  const sentence = place.platform?.seenBy[place.audience] ?? SEEN[place.audience];
  if (place.account === 'official')
    return `This is an account of the trust, so it speaks for the trust. ${sentence}`;
  const chosen = `You chose “${audienceWords(place.platform, place.audience)}”. ${sentence}`;
  return place.audience === 'public' ? chosen : `${chosen} So we check it as if it were public.`;
}

/** Whom the notes of one severity send to, when that is one person; null when they send to nobody or to several. */
export function onePerson(
  notes: readonly Pick<Note, 'severity' | 'ask'>[],
  severity: Severity,
  whom: WhomToAsk,
): string | null {
  const asked = notes.flatMap((note) => (note.severity === severity && note.ask ? [whom[note.ask]] : []));
  return new Set(asked).size === 1 ? asked[0]! : null;
}

/** 'Helen Adair, your headteacher,': a person in the middle of a sentence. */
export function midSentence(person: string): string {
  return person.includes(', ') ? `${person},` : person;
}

/** After words were left out: that nothing is found in the rest says nothing of what it tells. */
export const LEFT_OUT = {
  title: 'Nothing more is found in what is left',
  says: 'Read it once more: what you took out may still be told by the rest.',
} as const;

/** That no name was checked, and what to do instead. */
export function namesUncheckedWords({ consentClause }: Pick<Checked, 'consentClause'>): string {
  const have = consentClause ? `Clause ${consentClause.number}: have` : 'Have';
  return `No pupils or consents are kept here yet, so names were not checked. ${have} written consent before you name or show anyone.`;
}
