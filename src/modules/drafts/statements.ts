import type { Excepted, Stretch } from '../../engine/check/trust-words.ts';
import type { Control } from '../../engine/targets.ts';
import { longDate } from '../../platform/dates.ts';
import { type ApprovedWords, shortFingerprint, whereSaid } from '../requests/press/model.ts';
import type { Allowed, Note } from './model.ts';

/** A statement to the press that stands in a draft, word for word as it was approved. */
export type Statement = ApprovedWords & { at: Stretch[] };

export function statementsIn(text: string, approved: readonly ApprovedWords[]): Statement[] {
  return approved.flatMap((words) => {
    const at = whereSaid(text, words.words);
    return at.length > 0 ? [{ ...words, at }] : [];
  });
}

/**
 * What the engine is to leave alone in a draft.
 * @param business whether school business may be posted here
 */
export function approvedIn(
  text: string,
  statements: readonly Statement[],
  business: boolean,
): Excepted | undefined {
  const approved = new Map<Control, Stretch[]>();
  if (statements.length > 0)
    approved.set(
      'press',
      statements.flatMap(({ at }) => at),
    );
  if (business) approved.set('official-account', [{ start: 0, end: text.length }]);
  return approved;
}

/** That the words are those that were approved, and until when. */
export function statementLine({ outlet, until, fingerprint, requestId }: Statement): Allowed {
  const end = until ? ` You may say them until ${longDate(until)}.` : '';
  return {
    kind: 'words',
    words: `These are the words approved for ${outlet}, so speaking to the press is no finding for them.${end} Fingerprint ${shortFingerprint(fingerprint)}.`,
    href: `/requests/${requestId}`,
    link: 'See what was approved',
  };
}

/** What leads from a finding about the press to where words are approved, or to those that were. */
export function withRequest(note: Note, approved: readonly ApprovedWords[]): Note {
  if (note.rule !== 'press' || note.severity !== 'approve') return note;
  const [first] = approved;
  return {
    ...note,
    request: first
      ? {
          words: `Compare with the words approved for ${first.outlet}`,
          href: `/requests/${first.requestId}`,
        }
      : { words: 'Pass on the enquiry and have your words approved', href: '/requests/press-enquiry' },
  };
}
