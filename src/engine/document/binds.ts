import type { Reading } from './modality.ts';
import type { Modality } from './model.ts';
import { rolesIn, withoutRoles } from './roles.ts';
import { sentencesOf } from './words.ts';

/** Those a duty lands on only as its own subject: their name alone in a sentence says little. */
const SUBJECT = `(?:all |any |each |every |our |the |some |other |both |no |those |senior |line |school |academy |trust )*`;

function sentenceAt(text: string, at: number): { text: string; start: number } {
  return sentencesOf(text).findLast((sentence) => sentence.start <= at) ?? { text, start: 0 };
}

/** The words before the command, without the conditions that lead up to it: "If a pupil writes, staff". */
function subjectOf(sentence: string, at: number): string {
  const before = sentence.slice(0, at);
  const cut = before.search(/,(?=[^,]*$)/);
  const condition =
    /^(?:if|where|when|whenever|whilst|while|unless|before|after|to|in|as|for|at|during|on|with|by|under|once|should)\b/i;
  if (cut >= 0 && condition.test(before.trim())) {
    const main = before.slice(cut + 1);
    if (main.trim() !== '') return main;
  }
  return before;
}

const PASSIVE_GIFT = /\bwill be (?:given|provided|offered|told|informed|shown|supported|trained)$/i;
const PRONOUN = /^\W*(?:they|he|she|it|this|these|such|and|also)?\W*$/i;
const IDLE_SUBJECT =
  /\b(?:social media|postings?|posts?|accounts?|use|misuse|concerns?|breach(?:es)?|questions?|policy|failure|action|passwords?|images?|photographs?|content|material|information|requests?|training|equipment|devices?|complaints?|communications?|enquir\w+|incidents?)\b/i;

function thirdParty(name: string, text: string): string {
  if (name !== 'third parties') return name;
  return /\baccess to\b[^.;]{0,60}\b(?:systems?|equipment|networks?)\b/i.test(text)
    ? 'third parties with access to Trust systems'
    : name;
}

function subjects(subject: string, text: string): string[] {
  const simple = subject
    .replace(
      /\b(?:on behalf of|of|to|by|from|for|with|about|against|within|at|in|through|via) (?:the |its |their |our |all |any )*(?:\w+ ){0,2}?(?:trust|school|academy|college|pupils?|students?|parents?|governors?)\b[’']?s?/gi,
      ' ',
    )
    .replace(/\([^()]{0,300}\)/g, ' ')
    .replace(
      /\b(?:staff|employees?|managers?|teachers?|head ?teachers?|governors?|pupils?|students?|parents?)[’']s?\s+\w+/gi,
      ' ',
    )
    .replace(/\bwho\b[^,]{0,200}/gi, ' ')
    .replace(
      /\b(?:trust|school|academy|college)(?=\s+(?:staff|employees?|systems?|policy|accounts?|equipment|governors?|leaders?|managers?|premises|devices?))/gi,
      ' ',
    );
  return [...new Set(rolesIn(simple).map(({ role }) => thirdParty(role.name, text)))];
}

/**
 * Whom a clause binds. The subject of its command, else staff: a policy for staff that names nobody means them.
 * A power binds those it is held over. A statement binds nobody, unless it makes staff answerable.
 */
export function bindsOf(text: string, modality: Modality, reading: Reading | null): string[] {
  if (modality === 'statement' || !reading) {
    const answerable =
      /\b(staff|employees?|you|individuals)\b[^.;]{0,40}\b(?:are|is|remain)\b[^.;]{0,20}\b(?:responsible|accountable|liable)\b/i.test(
        text,
      );
    return answerable ? ['staff'] : [];
  }
  const sentence = sentenceAt(text, reading.at);
  if (modality === 'power') {
    const over = rolesIn(text).map(({ role }) => role.name);
    if (over.includes('staff')) return ['staff'];
    const other = over.find((name) =>
      ['candidates', 'third parties', 'volunteers', 'pupils', 'parents'].includes(name),
    );
    return /disciplin|dismiss|employment|monitor/i.test(text) || !other
      ? ['staff']
      : [thirdParty(other, text)];
  }
  // "Governors will be given a report": someone else has to give it.
  if (PASSIVE_GIFT.test(reading.cue)) return ['Trust'];
  const at = reading.at - sentence.start;
  let found = subjects(subjectOf(sentence.text, at), text);
  // The cue of a rule may begin with its subject: "The Trust will", "staff may".
  if (found.length === 0)
    found = subjects(
      /^\S+(?:\s+\S+){0,2}?(?=\s+(?:will|may|can|agrees?|undertakes?)\b)/i.exec(reading.cue)?.[0] ?? '',
      text,
    );
  const dutyOf = /\b(?:responsibility|duty) of ([^.;,]{3,60}?) to\b/i.exec(sentence.text);
  if (dutyOf) return [...new Set(rolesIn(dutyOf[1]!).map(({ role }) => role.name))];
  const delegated = /\bdelegated\b[^.;]{0,160}?\bto (?:the |its )?([^.;,]{3,60})/i.exec(text);
  if (delegated && found.length > 0)
    found = [...new Set([...found, ...rolesIn(delegated[1]!).map(({ role }) => role.name)])];
  const expects =
    /\b(?:expects?|requires?|recommends?|advises?|encourages?|asks?|urges?)\b[^.;]{0,30}\b(?:staff|employees?|everyone|you|volunteers?|governors?|pupils?|parents?|managers?)\b/i.exec(
      sentence.text.slice(Math.max(0, at - 30)),
    );
  if (
    at > 0 &&
    expects &&
    /expect|requir|recommend|advis|encourag|ask|urge/i.test(reading.cue) &&
    found.every((name) => name === 'Trust')
  )
    return rolesIn(expects[0])
      .map(({ role }) => role.name)
      .filter((name) => name !== 'Trust')
      .slice(0, 1);
  const subject = subjectOf(sentence.text, at);
  if (found.length === 0 || (subject.trim() !== '' && PRONOUN.test(subject))) return ['staff'];
  if (
    IDLE_SUBJECT.test(withoutRoles(subject)) &&
    !new RegExp(
      `^\\W*${SUBJECT}(?:staff|employees?|trust|school|academy|head|principal|managers?|governors?|trustees|third|volunteers?|chair|CEO|HR|designated|data)\\b`,
      'i',
    ).test(subject.trim())
  )
    return ['staff'];
  return found.includes('staff')
    ? found.filter(
        (name) =>
          name === 'staff' ||
          name === 'governors' ||
          name === 'volunteers' ||
          name === 'trustees' ||
          name === 'Senior Leadership Team',
      )
    : found.filter((name) => !['pupils', 'parents'].includes(name) || found.length === 1);
}
