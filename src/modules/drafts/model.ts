import { z } from 'zod';
import type { Ask, Finding, Mark, Outcome, Severity } from '../../engine/check/model.ts';
import type { Place } from './places.ts';

/** The longest draft that is checked, in UTF-16 units as `text.length` counts them. */
export const LONGEST = 20_000;
const MOST_NAMES = 60;

export const PICTURES = { none: 'No', photo: 'A picture', video: 'A video' } as const;
export type Picture = keyof typeof PICTURES;

/** One name a line (commas and semicolons part names too); blank ones are left out. */
export function namesIn(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '');
}

// A NUL or another control character is never meant, and half a surrogate pair is no character: neither can be posted.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go
const NOT_WRITING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const EMPTY = 'Type or paste the words you want to post.';

/** The words as they are checked and shown: characters that no one can see or send are gone. */
export function cleanDraft(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(NOT_WRITING, '').toWellFormed().trim();
}

/** What the composer posts. Everything but the words may be missing: the form on the home page has two fields. */
export const composerSchema = z.object({
  draft: z
    .string(EMPTY)
    .transform(cleanDraft)
    .pipe(
      z
        .string()
        .min(1, EMPTY)
        .max(
          LONGEST,
          `This is longer than we can check at once. Cut it to ${LONGEST.toLocaleString('en-GB')} characters, or check it in parts.`,
        ),
    ),
  where: z.string().default(''),
  platform: z.string().default(''),
  audience: z.string().default(''),
  group: z.string().max(200, 'Give the name of the group or forum, or its address.').default(''),
  picture: z.enum(['none', 'photo', 'video'], 'Say whether there is a picture or a video.').default('none'),
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
  /** That nobody in the picture can be recognised. */
  nobody: z
    .string()
    .optional()
    .transform((ticked) => ticked === 'yes'),
});
export type Composed = z.output<typeof composerSchema>;

/** A clause as pages name it; `says`: its words, with those they hang on. */
export type Chip = { number: string; title: string; href: string; says: string };

/** One note beside the draft. `start` and `end` are UTF-16 offsets; absent where the picture alone is at fault. */
export type Note = {
  /** What it is about, for one who must find the same note again: control or register, and the words it means. */
  key: string;
  severity: Severity;
  /** Short name of the rule, shown where no clause can be named. */
  about: string;
  chips: Chip[];
  start?: number;
  end?: number;
  quote: string;
  message: string;
  fix: Finding['fix'];
  ask: Ask | null;
};

/** Someone to ask, by name where the trust has recorded who it is: "Helen Adair, your headteacher". */
export type WhomToAsk = Record<Ask, string>;

/** The answer to a check. Made, shown, and kept nowhere. */
export type Checked = {
  text: string;
  place: Place;
  picture: Picture;
  outcome: Outcome;
  notes: Note[];
  marks: Mark[];
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
};

/**
 * The words with these notes' wordings used, or the note's alone. Wordings for words that overlap are not both used: the first
 * in the text is. Additions come at the end, once each.
 */
export function mend(text: string, notes: readonly Pick<Note, 'start' | 'end' | 'fix'>[]): string {
  let mended = '';
  let from = 0;
  const additions = new Set<string>();
  const placed = notes.filter((note) => note.fix !== null);
  placed.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  for (const { fix, start, end } of placed) {
    if (fix!.text.startsWith(' ')) {
      additions.add(fix!.text);
    } else if (start !== undefined && end !== undefined && start >= from) {
      mended += text.slice(from, start) + fix!.text;
      from = end;
    }
  }
  const whole = mended + text.slice(from);
  return additions.size === 0 ? whole : whole.trimEnd() + [...additions].join('');
}

/** A wording that begins a sentence begins with a capital letter. */
export function asWritten(text: string, { fix, start }: Pick<Finding, 'fix' | 'start'>): Finding['fix'] {
  if (!fix || start === undefined || fix.text.startsWith(' ')) return fix;
  const begins =
    /(^|[.!?…]["'”’)]*\s+|\n\s*)$/u.test(text.slice(Math.max(0, start - 20), start)) || start === 0;
  return begins ? { text: fix.text.charAt(0).toUpperCase() + fix.text.slice(1) } : fix;
}

/** The notes that offer a wording a button can use. */
export function fixable(notes: readonly Note[]): Note[] {
  return notes.filter((note) => note.fix && (note.fix.text.startsWith(' ') || note.start !== undefined));
}
