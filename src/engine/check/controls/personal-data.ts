import { quoted } from '../frames.ts';
import { identifierFindings } from '../identifiers/findings.ts';
import { mayBeOther } from '../people/whose.ts';
import {
  type ControlRule,
  classWithin,
  type Hit,
  type Proposal,
  type Reading,
  sentenceOf,
  wordsOf,
} from '../reading.ts';
import { PHRASES, TERMS } from './words/personal-data.ts';

/** Words for a condition or a record that mean much else: they count only right after a name or beside initials. */
const OF_MANY_MEANINGS =
  /^(attachment|odd|section|period|inside|tag|court|prison|scored|grade|grades|marks|results|report|pa|pp|operation|surgery|fitting|refuge|homeless|bursary|adopted|isolation)$/;
const RIGHT_AFTER = 4;
/** Labels of what is written after them. */
const LABEL =
  /^(dob|d o b|date of birth|born on|national insurance|ni number|nhs number|passport number|upn|uln|pupil number|home address|sort code|account number)$/;
const MINORITY =
  /\b(foster|fostered|looked|muslim|black|chinese|deaf|blind|wheelchair|traveller|roma|trans|autistic|send|lac|fsm|refugee|jewish|sikh|polish|adopted|diabetic|epileptic)\b/;

/** "A.B. in Y4": two initials in a sentence that names a class. */
function hasInitials(r: Reading, from: number, to: number): boolean {
  for (let k = from; k + 1 < to; k++) {
    const [a, b] = [r.tokens[k]!, r.tokens[k + 1]!];
    const initials = a.word.length === 1 && b.word.length === 1 && a.capital && b.capital && a.word !== 'i';
    if (initials) return classWithin(r, 'class', from, to);
  }
  return false;
}

/** A condition, a status or a record in a sentence that says whose: from the name to the word. Null where nobody is meant. */
function detailOfSomebody(r: Reading, hit: Hit): { from: number; to: number } | null {
  const [from, to] = sentenceOf(r, hit.from);
  const person = classWithin(r, 'person', from, to);
  const initials = hasInitials(r, from, to);
  if (!person && !initials) return null;
  if (OF_MANY_MEANINGS.test(wordsOf(r, hit)) && !initials) {
    const name = r.mentions.find((m) => m.from >= from && m.from < to);
    if (!name || Math.abs(name.to - hit.from) > RIGHT_AFTER) return null;
  }
  if (r.draft.account === 'official' && hit.tag === 'record') return null;
  const whose = r.mentions.find((m) => m.from >= from && m.from < to && mayBeOther(m));
  if (!whose) return { from, to: Math.min(to, hit.to + 2) };
  return { from: Math.min(whose.from, hit.from), to: Math.max(whose.to, hit.to) };
}

/** Lists and papers in a picture or a message; a label counts only with something written after it. */
function isPaper(r: Reading, hit: Hit): boolean {
  const words = wordsOf(r, hit);
  if (r.has('refusal') && /^(dob|date of birth|upn|home address|ni number)/.test(words)) return false;
  const after = r.tokens[hit.to - 1]!.end;
  // A pupil number is found by its own digits.
  if (LABEL.test(words) && (words === 'upn' || !/\d/.test(r.text.slice(after, after + 24)))) return false;
  if (!r.schoolTalk && r.mentions.length === 0) return false;
  return !/^(my|a) (timetable|register|spreadsheet|tracker)/.test(words);
}

/** The tokens that give somebody away; null where nobody can be recognised. */
function detail(r: Reading, hit: Hit): { from: number; to: number } | null {
  if (quoted(r, hit)) return null;
  const [from, to] = sentenceOf(r, hit.from);
  const here = { from: hit.from, to: Math.min(to, hit.to + 2) };
  switch (hit.tag) {
    case 'health':
    case 'status':
    case 'record':
      return detailOfSomebody(r, hit);
    case 'papers':
      return isPaper(r, hit) ? here : null;
    case 'jigsaw':
      return MINORITY.test(wordsOf(r, hit)) && classWithin(r, 'pupil', from, to) ? here : null;
    case 'about':
      return r.schoolTalk ? here : null;
    default:
      return here;
  }
}

export const personalData: ControlRule = {
  control: 'personal-data',
  withoutPhrases: true,
  lexicon: TERMS,
  phrases: PHRASES,
  judge(r, hits) {
    const details = hits.map((hit) => detail(r, hit)).filter((found) => found !== null);
    return [
      ...identifierFindings(r),
      ...details.map(
        ({ from, to }): Proposal => ({
          severity: 'stop',
          from,
          to,
          message: (q) =>
            `“${q}” gives personal details of somebody who can be recognised. Agreeing to be named or pictured does not cover that.`,
          ask: 'leadership',
        }),
      ),
    ];
  },
  examples: [
    { text: 'Pupil number T999416021007 is wrong, can anyone help', expect: 'stop' },
    { text: 'New starter is DOB 14/02/2012, anyone know which form group', expect: 'stop' },
    { text: 'My little foster lad in Y2 was so brave today', expect: 'stop' },
    { text: 'Sofa free to a good home, ring me on 07700 900555', expect: 'consider' },
    {
      text: 'Our SEND coffee morning is on Thursday, EHCP questions welcome',
      expect: 'clear',
      context: { account: 'official' },
    },
    { text: 'The tournament is on 14/02/2026 and the order number is 550012345', expect: 'clear' },
  ],
};
