import { type Asked, asLoaded, type Difference, merge } from '../../../../platform/form-merge.ts';
import { type DraftClause, firstWords, MODALITIES } from '../model.ts';
import type { WordsInput } from './actions.ts';

/** What the form shows of a clause that nobody has typed over yet. */
export function inputOf(clause: DraftClause): WordsInput {
  return {
    number: clause.number ?? '',
    text: clause.text,
    heading: clause.heading ? 'heading' : 'clause',
    modality: clause.modality,
    binds: clause.binds,
  };
}

/** What the form of a clause was loaded with, for it to carry along and tell later what was typed. */
export function wasOf(clause: DraftClause): string {
  return asLoaded(asValues(inputOf(clause))).was!;
}

/**
 * Puts together what was typed and what someone else saved of the clause meanwhile.
 * @param was what the form was loaded with (`wasOf`)
 * @returns what the form shows next: what was typed, and theirs wherever nothing was
 */
export function withTheirs(
  now: DraftClause,
  typed: WordsInput,
  was: string,
): { values: WordsInput; differences: Difference[] } {
  const merged = merge(ASKED, asLoaded(asValues(inputOf(now))), { ...asValues(typed), was });
  const { number = '', text = '', heading = '', modality = '', binds = '' } = merged.values;
  return {
    values: { number, text, heading, modality, binds: namesIn(binds) },
    differences: merged.differences,
  };
}

/** What these differences call the words of a clause. */
export const WORDS = 'Words';

const KINDS: Readonly<Record<string, string>> = { clause: 'A clause', heading: 'A heading' };

const ASKED: readonly Asked[] = [
  { label: 'Number', fields: ['number'] },
  { label: WORDS, fields: ['text'], said: ({ text = '' }) => firstWords(text, 20) },
  { label: 'What it is', fields: ['heading'], said: ({ heading = '' }) => KINDS[heading] ?? '' },
  {
    label: 'What it does',
    fields: ['modality'],
    said: ({ modality }) => MODALITIES[modality as keyof typeof MODALITIES]?.label ?? '',
  },
  {
    label: 'Whom it binds',
    fields: ['binds'],
    said: ({ binds = '' }) => namesIn(binds).join(', '),
    // The boxes of a form come in their own order.
    same: (one, other) => sorted(one.binds) === sorted(other.binds),
  },
];

/** The names are parted by line ends, which no box of the form has: what comes back from a browser is read whatever it is. */
function asValues({ binds, ...rest }: WordsInput): Record<string, string> {
  return { ...rest, binds: binds.join('\n') };
}

function namesIn(binds: string): string[] {
  return binds.split('\n').filter(Boolean);
}

const sorted = (binds = '') => [...new Set(namesIn(binds))].sort().join('\n');
