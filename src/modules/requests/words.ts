import type { TagColour } from '../../web/components/tag.tsx';
import { said } from './fields.ts';
import { STATES } from './list/model.ts';
import type { ConditionKind, Conditions, Field, Request, RequestState } from './model.ts';
import type { NameOf } from './naming/names.ts';

export const STATE_COLOURS: Record<RequestState, TagColour> = {
  waiting: 'blue',
  changes: 'yellow',
  approved: 'green',
  declined: 'grey',
  withdrawn: 'grey',
  revoked: 'red',
  ended: 'grey',
};

/** How a request stands, in two words or three. */
export function stateWords({
  state,
  inPart = false,
}: Pick<Request, 'state'> & Partial<Pick<Request, 'inPart'>>): string {
  return state === 'approved' && inPart ? 'Approved in part' : STATES[state];
}

const KINDS: Record<ConditionKind, { label: string; kind: Field['kind'] }> = {
  matter: { label: 'Only about', kind: 'short-text' },
  sites: { label: 'Only on', kind: 'platforms' },
  times: { label: 'Only at these times', kind: 'times' },
  training: { label: 'Only after training', kind: 'short-text' },
  wording: { label: 'Only these words', kind: 'long-text' },
  words: { label: 'Also', kind: 'long-text' },
};

/** The conditions of an approval, each with what it says. @param training the title of the module */
export function conditionWords(
  conditions: Conditions,
  nameOf: NameOf,
  training: string | null,
): [label: string, words: string][] {
  return (Object.keys(KINDS) as ConditionKind[]).flatMap((kind) => {
    const value = kind === 'training' ? training : (conditions[kind] ?? null);
    const field = { ...KINDS[kind], name: kind, missing: '' } as Field;
    const words = conditions[kind] === undefined ? null : said(field, value, nameOf);
    return words ? [[KINDS[kind].label, words] as [string, string]] : [];
  });
}

/** What each step is called where its asker follows it. */
export const STEP_WORDS: Readonly<Record<string, string>> = {
  send: 'Asked',
  approve: 'Approved',
  'approve-in-part': 'Approved in part',
  decline: 'Not this time',
  'send-back': 'Sent back for a change',
  'send-again': 'Changed and sent again',
  withdraw: 'Withdrawn',
  'hand-over': 'Handed over',
  'go-up': 'Not decided in time: went up one',
  'give-up': 'No longer needed',
  revoke: 'Revoked',
  end: 'Ended',
};
