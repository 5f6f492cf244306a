import { type Match, matchesOf } from './matches.ts';
import { readSentence } from './modality.ts';
import { sentencesOf } from './words.ts';

const SECRET =
  '(?:passwords?|passcodes?|log-?in (?:details|credentials|information)|login details|credentials|PINs?)';
const GIVE =
  '(?:hand(?:ing|ed)?(?: over)?|provid(?:e|es|ing)|suppl(?:y|ying)|giv(?:e|ing)|disclos(?:e|ing|ure of)|surrender(?:ing)?|shar(?:e|ing)|submit(?:ting)?|reveal(?:ing)?|access to|register(?:ing)?|lodg(?:e|ing)|deposit(?:ing)?)';
/** The giving that stands nearest to the password. */
const PASSWORD_GIVEN = new RegExp(`\\b${GIVE}\\b(?:(?!\\b${GIVE}\\b)[^.;]){0,60}?\\b${SECRET}\\b`, 'i');
const OFFICER =
  '(?:(?:the|their|your|our) )?(?:\\w+ )?(?:head ?teacher|head|principal|manager|trust|school|academy|office|investigator|IT|HR|DSL)';
/** "Tell the head your password", but not "tell the head when a password is lost". */
const PASSWORD_TOLD = new RegExp(
  `\\b(?:tell(?:ing)? ${OFFICER}|let(?:ting)? ${OFFICER} (?:know|have|see))(?: all)?(?: of)? (?:their|your|the|his or her) (?:\\w+ ){0,2}?${SECRET}\\b`,
  'i',
);
/** "Passwords must be disclosed on request" */
const PASSWORD_TO_BE_GIVEN = new RegExp(
  `\\b${SECRET}\\b[^.;:]{0,40}?\\b(?:must|shall|should|(?:are|is|has|have|need|needs) to|(?:is|are|may be|will be) (?:required|asked|requested) to)\\s+(?:(?:also|always|\\w+ly)\\s+)?be (?:handed (?:over|in)|provided|supplied|given|disclosed|surrendered|shared|submitted|revealed|told|made (?:available|known)|registered|lodged|deposited)\\b`,
  'i',
);
/** Whoever runs the systems gives people their passwords. */
const GIVEN_OUT =
  /^(?:\s+out)?\s+(?:by\s+(?:the\s+)?(?:IT|trust|school|network|office|administrators?)\b|to\s+(?:(?:all|each|every|any|new)\s+)*(?:members? of staff|staff|employees|users|pupils|starters)\b)/i;
const NOT_DEMANDED =
  /\b(?:not|never|neither|nor|none|nobody|no (?:one|members?|staff|employees?|users?|teachers?|colleagues?|volunteers?|adults?|persons?|circumstances|account|time)|without(?! delay)|refrain|avoid|prohibited|forbidden|don[’']t)\b/i;
const NOBODY = /^[^.;]{0,40}\b(?:no one|nobody|not|only)\b/i;

/** "Staff must also" just before the words: whatever else the sentence bans, it asks for this. */
const COMMANDED =
  /\b(?:must|shall|should|will|(?:required|asked|requested|expected|obliged|have|has|need|needs|are|is) to)\s+(?:(?:also|always|then|\w+ly)\s+)?$/i;
/** Where one thought of a sentence ends and the next begins. */
const TURNS = /[.;]|\b(?:but|however|though|yet)\b/i;

function inSentence(sentence: string): Match[] {
  let bans: boolean | undefined;
  return matchesOf([PASSWORD_GIVEN, PASSWORD_TOLD, PASSWORD_TO_BE_GIVEN], sentence).filter(
    ({ index, end, words }) => {
      if (NOT_DEMANDED.test(words)) return false;
      const after = sentence.slice(end);
      if (PASSWORD_TO_BE_GIVEN.test(words)) return !GIVEN_OUT.test(after) && !NOBODY.test(after);
      const before = sentence
        .slice(Math.max(0, index - 90), index)
        .split(TURNS)
        .at(-1)!;
      if (NOT_DEMANDED.test(before)) return false;
      if (COMMANDED.test(before)) return true;
      // "Giving out passwords is a breach" demands none.
      bans ??= readSentence(sentence)?.modality === 'prohibition';
      return !bans;
    },
  );
}

/** The words by which a clause asks for passwords. */
export function passwordsDemanded(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) => inSentence(sentence.text).map(({ words }) => words));
}
