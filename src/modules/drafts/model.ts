import { z } from 'zod';
import type { Ask, Mark, Outcome, Severity } from '../../engine/check/model.ts';
import type { Target } from '../../engine/targets.ts';
import { namesIn } from '../../platform/names-in.ts';
import type { Fitting } from '../questions/guidance/fitting/model.ts';
import type { AskedBefore } from '../questions/known/model.ts';
import type { Mendable } from './mend.ts';
import type { Place } from './places.ts';

/** The longest draft that is checked, the words in its picture included, in UTF-16 units as `text.length` counts them. */
export const LONGEST = 20_000;
const MOST_NAMES = 60;

export const PICTURES = {
  none: 'No',
  photo: 'A picture',
  screenshot: 'A screenshot',
  video: 'A video',
} as const;
export type Picture = keyof typeof PICTURES;

// A NUL or another control character is never meant, and half a surrogate pair is no character: neither can be posted.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go
const NOT_WRITING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const EMPTY = 'Type or paste the words you want to post.';
const LONGEST_WORDS = LONGEST.toLocaleString('en-GB');

/** The words as they are checked and shown: characters that no one can see or send are gone. */
export function cleanDraft(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(NOT_WRITING, '').toWellFormed().trim();
}

/** A box of a form: whether it was ticked. */
export const ticked = () =>
  z
    .string()
    .optional()
    .transform((value) => value === 'yes');

const composerFields = z.object({
  draft: z.string().default('').transform(cleanDraft),
  where: z.string().default(''),
  platform: z.string().default(''),
  audience: z.string().default(''),
  group: z.string().max(200, 'Give the name of the group or forum, or its address.').default(''),
  picture: z
    .enum(['none', 'photo', 'screenshot', 'video'], 'Say whether there is a picture or a video.')
    .default('none'),
  /** What can be read in the picture: read by the browser, mended or typed by the person. */
  words: z.string().default('').transform(cleanDraft),
  people: z
    .string()
    .default('')
    .transform(namesIn)
    .pipe(
      z
        .array(z.string())
        .refine((names) => names.every((name) => name.length <= 120), 'Write one name on each line.')
        .max(MOST_NAMES, `Name at most ${MOST_NAMES} people. For a larger group, check it in parts.`),
    ),
  /** How many faces the browser counted in the picture, or the person did; null where nobody counted. */
  faces: z
    .string()
    .trim()
    .regex(/^\d{0,2}$/, 'Say in figures how many people can be recognised, or attach the picture again.')
    .default('')
    .transform((count) => (count === '' ? null : Number(count))),
  /** That nobody in the picture can be recognised; that nobody else can be, besides those who are named. */
  nobody: ticked(),
  others: ticked(),
  /** That words were left out of this draft before. */
  out: ticked(),
});

/**
 * What the composer posts. Everything but the words may be missing: the form on the home page has two fields. A picture with
 * words in it can be posted without any others.
 */
export const composerSchema = composerFields.superRefine(({ draft, words }, context) => {
  const refuse = (field: string, message: string): void =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (draft === '' && words === '') refuse('draft', EMPTY);
  if (draft.length > LONGEST)
    refuse(
      'draft',
      `This is longer than we can check at once. Cut it to ${LONGEST_WORDS} characters, or check it in parts.`,
    );
  else if (draft.length + words.length > LONGEST)
    refuse(
      'words',
      `Together with your draft this is longer than we can check at once. Cut both to ${LONGEST_WORDS} characters.`,
    );
});
export type Composed = z.output<typeof composerSchema>;

/** Everything of a composer but the words: what a page of another part carries along to come back with. */
export const COMPOSER_CHOICES = [
  'where',
  'platform',
  'audience',
  'group',
  'picture',
  'words',
  'people',
  'faces',
  'nobody',
  'others',
  'out',
  'second',
] as const satisfies readonly (keyof Composed | 'second')[];

/** A clause as pages name it; `says`: its words, with those they hang on. */
export type Chip = { number: string; title: string; href: string; says: string };

/** Without the clauses that stand under another of them: whoever follows 7.4.1 finds 7.4.1.2 there. */
export function outermost(chips: readonly Chip[]): Chip[] {
  return chips.filter(({ number }) => !chips.some((other) => number.startsWith(`${other.number}.`)));
}

/** Whether a clause stands in a finding already, under the name of what is enacted there: beside it its number is enough. */
export function isNoted(chip: Chip, notes: readonly Pick<Note, 'chips'>[]): boolean {
  return notes.some(({ chips }) => chips.some(({ href }) => href === chip.href));
}

/** One note beside the draft, with every place it means: none where the picture alone is at fault. */
export type Note = Mendable & {
  /** What it is about, for one who must find the same note again: control or register, and the words it means. */
  key: string;
  /** What looked: a control of the checker, or the register that the note comes from. */
  rule: Target;
  severity: Severity;
  /** Short name of the rule, shown where no clause can be named. */
  about: string;
  chips: Chip[];
  /** The words at the first of the places. */
  quote: string;
  message: string;
  ask: Ask | null;
  /** Where one asks for what is missing, or sees what there is. */
  request?: { words: string; href: string } | undefined;
  /** Its places are in the words of the picture, not in the draft: those can be blurred or cropped, not reworded. */
  inPicture?: true;
};

/** Something that one was allowed, as it bears on this draft. */
export type Allowed = {
  kind: 'use' | 'words';
  words: string;
  /** The permission itself. */
  href: string;
  link: string;
};

/** Someone to ask, by name where the trust has recorded who it is: "Helen Adair, your headteacher". */
export type WhomToAsk = Record<Ask, string>;

/** The answer to a check. Made, shown, and kept nowhere. */
export type Checked = {
  text: string;
  /** What can be read in the picture, as it was checked. */
  words: string;
  place: Place;
  /** Accounts of the trust that whoever asks runs: what is the trust's business can be posted there. */
  runs: { value: string; words: string }[];
  picture: Picture;
  outcome: Outcome;
  notes: Note[];
  marks: Mark[];
  /** What one was allowed and holds here: shown beside whatever is found. */
  allowed: Allowed[];
  /** Words were left out of it at our offer: what is left may still tell them. */
  leftOut: boolean;
  /** What there would be with every offered wording used, summed up ('' for nothing); null when none is offered. */
  afterAll: { outcome: Outcome; says: string } | null;
  /** Whether the register holds any pupil. While it does not, no name was checked and nothing is "clear" without that word. */
  namesChecked: boolean;
  consentClause: Chip | null;
  /** Number of the version in force; null when the trust has none yet. */
  version: number | null;
  /** Whether any clause of that version is tied to a rule; if none is, every rule was looked at and no clause is named. */
  tied: boolean;
  /** How many rules were looked at. */
  controls: number;
  seenBy: string;
  seenByClause: Chip | null;
  unsureClause: Chip | null;
  whom: WhomToAsk;
  /** What became of these words, if its author asked about them before. */
  asked: AskedBefore | null;
  /** Published guidance that fits a note, by the note's key. */
  guidance: Readonly<Record<string, Fitting>>;
};

/** The notes with a button that mends the draft: with a wording, or by leaving the words out. */
export function fixable(notes: readonly Note[]): Note[] {
  return notes.filter(({ fix, spots }) => fix && (fix.text.startsWith(' ') || spots.length > 0));
}

/** The notes that offer better words. Only these are used all at once: what is left out, is so one by one. */
export function worded(notes: readonly Note[]): Note[] {
  return fixable(notes).filter(({ fix }) => fix!.text !== '');
}
