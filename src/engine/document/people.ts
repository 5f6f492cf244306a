import type { Reading } from './modality.ts';
import type { Modality } from './model.ts';
import { sentencesOf } from './words.ts';

type Role = { name: string; words: RegExp; officer: boolean; asPrinted?: true };

/** Who a policy speaks of. `officer` may be sent reports, questions and requests. Longer titles come first. */
const ROLES: Role[] = [
  {
    name: 'Senior Leadership Team',
    officer: true,
    words:
      /\b(?:senior (?:leadership|management) team|SLT|SMT|leadership team|senior leaders?|senior staff)\b/i,
  },
  {
    name: 'Chair of Governors',
    officer: true,
    words:
      /\bchair of (?:the )?(?:local )?(?:governors|governing (?:body|board)|academy (?:council|committee))\b/i,
  },
  {
    name: 'Chair of the Trust',
    officer: true,
    words: /\bchair of (?:the )?(?:board of )?(?:trust|trustees|board|directors)\b/i,
  },
  { name: 'CEO', officer: true, words: /\bCEO\b|\bchief executive(?: officer)?\b/i },
  { name: 'Executive Headteacher', officer: true, words: /\bexecutive (?:head ?teacher|head|principal)\b/i },
  {
    name: 'Headteacher',
    officer: true,
    words: /\b(?:head ?teacher|head of school)s?\b|\bthe head\b(?! of)/i,
  },
  { name: 'Principal', officer: true, words: /\bprincipals?\b/i },
  { name: 'line manager', officer: true, words: /\bline managers?\b/i },
  { name: 'Designated Safeguarding Lead', officer: true, words: /\b(?:designated safeguarding lead|DSL)\b/i },
  { name: 'LADO', officer: true, words: /\bLADO\b|\blocal authority designated officer\b/i },
  { name: 'Data Protection Officer', officer: true, words: /\b(?:data protection (?:officer|lead)|DPO)\b/i },
  { name: 'HR', officer: true, words: /\bHR\b|\bhuman resources\b/i },
  {
    name: 'IT',
    officer: true,
    asPrinted: true,
    words:
      /\b(?:IT|ICT)\s+(?:team|department|support|manager|technician|helpdesk|services|network manager)\b/i,
  },
  {
    name: 'Communications Team',
    officer: true,
    asPrinted: true,
    words: /\b(?:communications|marketing|press|media)\s+(?:team|office|officer|manager|lead|department)\b/i,
  },
  {
    name: 'governors',
    officer: true,
    words: /\b(?:governors?|governing (?:body|board)|local academy (?:council|committee))\b/i,
  },
  { name: 'trustees', officer: true, words: /\b(?:trustees|trust board|board of trustees)\b/i },
  { name: 'managers', officer: true, words: /\bmanagers?\b/i },
  {
    name: 'third parties',
    officer: false,
    words: /\b(?:third parties|third party|contractors?|visitors?|suppliers?)\b/i,
  },
  { name: 'candidates', officer: false, words: /\b(?:candidates?|applicants?)\b/i },
  { name: 'volunteers', officer: false, words: /\bvolunteers?\b/i },
  {
    name: 'staff',
    officer: false,
    words:
      /\b(?:staff|employees?|teachers?|colleagues|workers?|you|everyone|individuals|all users|users|anyone)\b/i,
  },
  { name: 'pupils', officer: false, words: /\b(?:pupils?|students?|learners)\b/i },
  { name: 'parents', officer: false, words: /\b(?:parents?|carers?)\b/i },
  { name: 'Trust', officer: false, words: /\b(?:trust|school|academy|college|we|employer)\b(?![’']s)/i },
];

/** Those a duty lands on only as its own subject: their name alone in a sentence says little. */
const SUBJECT = `(?:all |any |each |every |our |the |some |other |both |no |those |senior |line |school |academy |trust )*`;

function positions(text: string): { role: Role; at: number }[] {
  const found: { role: Role; at: number }[] = [];
  let rest = text;
  for (const role of ROLES) {
    for (let guard = 0; guard < 6; guard++) {
      const match = role.words.exec(rest);
      if (!match) break;
      // Teams and officers of many names go by the name printed.
      found.push({ role: role.asPrinted ? { ...role, name: match[0] } : role, at: match.index });
      // Blot out, so that "line manager" is not a "manager" as well.
      rest =
        rest.slice(0, match.index) +
        '\u0001'.repeat(match[0].length) +
        rest.slice(match.index + match[0].length);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

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
  return [...new Set(positions(simple).map(({ role }) => thirdParty(role.name, text)))];
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
    const over = positions(text).map(({ role }) => role.name);
    if (over.includes('staff')) return ['staff'];
    const other = over.find((name) =>
      ['candidates', 'third parties', 'volunteers', 'pupils', 'parents'].includes(name),
    );
    return /disciplin|dismiss|employment|monitor/i.test(text) || !other
      ? ['staff']
      : [thirdParty(other, text)];
  }
  const at = reading.at - sentence.start;
  let found = subjects(subjectOf(sentence.text, at), text);
  // The cue of a rule may begin with its subject: "The Trust will", "staff may".
  if (found.length === 0)
    found = subjects(
      /^\S+(?:\s+\S+){0,2}?(?=\s+(?:will|may|can|agrees?|undertakes?)\b)/i.exec(reading.cue)?.[0] ?? '',
      text,
    );
  const dutyOf = /\b(?:responsibility|duty) of ([^.;,]{3,60}?) to\b/i.exec(sentence.text);
  if (dutyOf) return [...new Set(positions(dutyOf[1]!).map(({ role }) => role.name))];
  const delegated = /\bdelegated\b[^.;]{0,160}?\bto (?:the |its )?([^.;,]{3,60})/i.exec(text);
  if (delegated && found.length > 0)
    found = [...new Set([...found, ...positions(delegated[1]!).map(({ role }) => role.name)])];
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
    return positions(expects[0])
      .map(({ role }) => role.name)
      .filter((name) => name !== 'Trust')
      .slice(0, 1);
  const subject = subjectOf(sentence.text, at);
  if (found.length === 0 || PRONOUN.test(subject)) return ['staff'];
  if (
    IDLE_SUBJECT.test(subject) &&
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

/** How a clause sends people to someone. */
export type Escalation = { to: string; how: 'report' | 'ask' | 'approval' | 'refer' };

const SENDS: { how: Escalation['how']; words: RegExp }[] = [
  {
    how: 'report',
    words:
      /\b(?:report(?:ed|s|ing)?|inform(?:ed|ing)?|notif(?:y|ied|ying)|tell|told|alert(?:ed)?|contact(?:ed)?|rais(?:e|ed|ing)|disclos(?:e|ed)|escalat(?:e|ed)|declar(?:e|ed)|brought to the attention of|(?:complaints?|concerns?|allegations?|reports?|disclosures?)\b[^.;]{0,60}\b(?:made|addressed|taken|sent|given)|bring to the attention of|make\b[^.;]{0,30}\baware)\b/gi,
  },
  {
    how: 'ask',
    words:
      /\b(?:speak(?:ing)? (?:to|with)|discuss(?:ed|ing)?|talk to|consult(?:ed|ing)?|ask(?:ed|ing)?|seek(?:ing)?|sought|advice (?:from|of)|guidance from|check with|questions?\b[^.;]{0,80}\bto)\b/gi,
  },
  {
    how: 'refer',
    words:
      /\b(?:direct(?:ed)?|refer(?:red)?|pass(?:ed|ing)?|forward(?:ed)?|sent?|submit(?:ted)?)\b(?=[^.;]{0,90}?\bto\b)/gi,
  },
  {
    how: 'approval',
    words:
      /\b(?:approv(?:al|ed)|permission|consent|authoris(?:ation|ed)|agreement|agreed|permitted|cleared|sanctioned|signed off)\b(?=[^.;]{0,40}?\b(?:by|from|of|with)\b)/gi,
  },
];

/** Everyone a clause sends people to, in the order of the text, each once. */
export function escalationsOf(text: string): Escalation[] {
  const found: (Escalation & { at: number })[] = [];
  for (const { text: sentence, start } of sentencesOf(text)) {
    if (/\bdelegated\b/i.test(sentence) && !/\breport/i.test(sentence)) continue;
    for (const { how, words } of SENDS) {
      for (const match of sentence.matchAll(words)) {
        const end = match.index + match[0].length;
        const object = sentence
          .slice(end, end + 130)
          .split(/[.;]|,(?=\s*(?:who|which|and (?:the|they)\b))/)[0]!;
        const near = positions(object).filter(({ role }) => role.officer);
        const first = near[0];
        if (!first) continue;
        // "report abuse of a governor" names whom it is about; "to" and "with" name whom to go to.
        const link = object.slice(0, first.at);
        if (
          link.length > 6 &&
          !/\b(?:to|with|from|by|of|immediately|straight away|directly|the|their|your|a|an)\b[^,]*$/i.test(
            link,
          )
        )
          continue;
        if (/\b(?:about|against|concerning|regarding|involving)\s+(?:the |a |an |any )?$/i.test(link)) {
          const to = /\bto\b(.{0,80})/i.exec(object.slice(first.at));
          const second = to ? positions(to[1]!).find(({ role }) => role.officer) : undefined;
          if (second) found.push({ to: second.role.name, how, at: start + match.index });
          continue;
        }
        const chain = near.filter(
          (next, k) =>
            k === 0 ||
            (/^[^,.;]{0,60}$/.test(object.slice(near[k - 1]!.at, next.at)) &&
              /\b(?:or|and|and\/or)\b/i.test(object.slice(near[k - 1]!.at, next.at))),
        );
        for (const { role } of chain)
          found.push({ to: role.name === 'managers' ? 'manager' : role.name, how, at: start + match.index });
      }
    }
  }
  const once = new Map<string, Escalation>();
  for (const { to, how } of found.sort((a, b) => a.at - b.at)) {
    const known = once.get(to);
    if (!known) once.set(to, { to, how });
    else if (how === 'report') known.how = how;
  }
  return [...once.values()];
}
