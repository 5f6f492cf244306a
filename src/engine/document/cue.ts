import type { Target } from '../targets.ts';
import type { Modality } from './model.ts';

/** Words that point to a target, but not where `unless` is found or the clause does something else. */
export type Cue = { target: Target; words: RegExp; unless?: RegExp; modality?: Modality[] };

/** What a rule for people does. */
export const RULES_FOR_PEOPLE: Modality[] = ['prohibition', 'recommendation', 'obligation'];

/** Any of some wordings, each of them whole words; a wording may be a regular expression. */
export function anyOf(...wordings: string[]): RegExp {
  return new RegExp(`\\b(?:${wordings.join('|')})\\b`, 'i');
}

/** Up to `most` letters within a sentence. */
export function within(most: number): string {
  return `\\b[^.;]{0,${most}}\\b`;
}

export const OFFICER =
  '(?:head ?teacher|head|principal|line manager|manager|senior leadership team|senior leaders?|SLT|DSL|designated safeguarding lead|chair|trustee)';
export const SCHOOL = '(?:trust|school|academy|college|employer)';
export const PICTURE = '(?:photo(?:graph)?s?|pictures?|images?|videos?|films?)';
export const LOGIN = '(?:log-?ins?(?: details)?|passwords?|passcodes?)';
