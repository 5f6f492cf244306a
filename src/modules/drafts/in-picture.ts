import type { ClauseMap } from '../../engine/check/model.ts';
import type { Control } from '../../engine/targets.ts';
import type { Note } from './model.ts';

/**
 * Which rules hold for words that can be read in a picture. Whoever posts a picture shows what is in it, whoever wrote it:
 * what must not be shown holds. Those words are seldom the poster's own: rules about how somebody speaks for themselves do
 * not hold (docs/decisions/words-in-a-picture.md gives the reason for each).
 */
const HOLDS: Record<Control, boolean> = {
  // What must not go round does so in a picture too, also as somebody else's words.
  hate: true,
  extremism: true,
  violence: true,
  harassment: true,
  obscenity: true,
  disparagement: true,
  // What a picture gives away: a chat, a mark sheet, a password on a screen.
  confidential: true,
  'personal-data': true,
  consent: true,
  credentials: true,
  'intellectual-property': true,
  // A private chat with a pupil is one, shown or not.
  'pupil-contact': true,
  // How the poster speaks: a letter, a chat or an article in a picture is neither their reference nor their statement.
  reference: false,
  attribution: false,
  disclaimer: false,
  press: false,
  'parent-contact': false,
  'official-account': false,
};

/** Of the rules to look at, those that hold for the words in a picture. */
export function rulesInPicture(clauses: ClauseMap): ClauseMap {
  return Object.fromEntries(Object.entries(clauses).filter(([control]) => HOLDS[control as Control]));
}

/** Words with which the checker begins a sentence, and which are no name. */
const BEGINS = /^(?:There|This|These|We|It)(?= )/;

/** A note about words of a draft, as one about words in its picture: it says so, and offers no other words. */
export function asInPicture(note: Note): Note {
  const message = note.message.replace(BEGINS, (word) => word.toLowerCase());
  return {
    ...note,
    key: `picture ${note.key}`,
    message: `In the picture: ${message}`,
    fix: null,
    inPicture: true,
  };
}
