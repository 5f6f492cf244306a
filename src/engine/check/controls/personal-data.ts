import { negated, quoted } from '../frames.ts';
import { identifierFindings } from '../identifiers/findings.ts';
import { findNamedPupils } from '../people/unregistered.ts';
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
const ONLY_A_YEAR = /^\D{0,4}(19|20)\d\d(?!\d|[-/.]\d)/;
/** Born so long ago that it is history. */
const LONG_AGO = /\b1[0-8]\d\d\b|\b19[0-3]\d\b/;
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

/** Asked about, read about or raised money for: no one's own condition. */
const ONLY_ABOUT =
  /\b(about|awareness|research|raised?|raising|fundrais\w*|charity|poems?|essay|project|presentation|learn\w*|asks?|asked|asking|jokes?|webinar|training|says the|policy|display|study|studied|assembly|work|guidance|supports?|supporting|talk)\b/;
const OWN_CHILD = /\b(my|our) (?:\w+ )?(own|son|daughter|nephew|niece|grandson|granddaughter)\b|\bmy own\b/;
/** Every pupil of a kind is nobody. */
const MANY = /\b(every|each|any|all|many|most|some|in (?:seven|ten|five|four|every))\b/;

/** A condition or status of one pupil, named or not, whom those around would know: from the pupil to the word. */
function detailOfOnePupil(r: Reading, hit: Hit): { from: number; to: number } | null {
  const [from, to] = sentenceOf(r, hit.from);
  const words = wordsOf(r, { from, to });
  if (OF_MANY_MEANINGS.test(wordsOf(r, hit)) || OWN_CHILD.test(words)) return null;
  const someone =
    r
      .hits('personal-data')
      .find((other) => other.tag === 'somebody' && other.from >= from && other.from < to) ??
    findNamedPupils(r).find((named) => named.from >= from && named.from < to);
  if (!someone) return null;
  if (MANY.test(wordsOf(r, { from: Math.max(from, someone.from - 2), to: someone.from }))) return null;
  const between = {
    from: Math.min(someone.to, hit.to),
    to: Math.max(someone.from, hit.from),
  };
  if (ONLY_ABOUT.test(wordsOf(r, between))) return null;
  return { from: Math.min(someone.from, hit.from), to: Math.max(someone.to, hit.to) };
}

/** A condition, a status or a record in a sentence that says whose: from the name to the word. Null where nobody is meant. */
function detailOfSomebody(r: Reading, hit: Hit): { from: number; to: number } | null {
  const [from, to] = sentenceOf(r, hit.from);
  const person = classWithin(r, 'person', from, to);
  const initials = hasInitials(r, from, to);
  if (!person && !initials) return hit.tag === 'record' ? null : detailOfOnePupil(r, hit);
  if (OF_MANY_MEANINGS.test(wordsOf(r, hit)) && !initials) {
    const name = r.mentions.find((m) => m.from >= from && m.from < to);
    if (!name || Math.abs(name.to - hit.from) > RIGHT_AFTER) return null;
  }
  if (r.draft.account === 'official' && hit.tag === 'record') return null;
  const whose = r.mentions.find((m) => m.from >= from && m.from < to && mayBeOther(m));
  if (!whose) return { from, to: Math.min(to, hit.to + 2) };
  return { from: Math.min(whose.from, hit.from), to: Math.max(whose.to, hit.to) };
}

/** Said at large, of one's own, for a charity or to ask for help: no pupils who could be picked out. */
const OF_NOBODY =
  /\b((in|per|for) (every|each|any|a) (class|classroom|lesson|school|set)|on average|nationally|one in|how to|any (tips|ideas|advice)|tips|ideas|advice|strategies|imagine|if|try|picture|say you|(mum|mam|dad|mother|father|parents?|carers?) of|funding|study|research|raised|my own)\b/;

/** "Three pupils with ADHD": of one's own school, since whoever reads it there can count. */
function isOfFew(r: Reading, hit: Hit): boolean {
  const [from, to] = sentenceOf(r, hit.from);
  const before = r.tokens[hit.from - 1]?.word ?? '';
  if (/^(my|our|the|his|her|their|with|for)$/.test(before) && !/pupils|students|tutees/.test(wordsOf(r, hit)))
    return false;
  return !r.has('taught') && !r.has('fiction') && !OF_NOBODY.test(wordsOf(r, { from, to }));
}

/** A form to fill in, or a list of things: nobody stands in it. */
const NOBODY_IN_IT =
  /\b(template|blank|planner|strategy|statement|report|guidance|policy|resources?|books|ideas|websites?|providers?|tips|events|training|webinars?|grants?|funding|budget|terms|acronyms?|codes)\b/;

/** Lists and papers in a picture or a message; a label counts only with something written after it. */
function isPaper(r: Reading, hit: Hit): boolean {
  const words = wordsOf(r, hit);
  if (negated(r, hit.from, 4)) return false;
  if (r.has('refusal') && /^(dob|date of birth|upn|home address|ni number)/.test(words)) return false;
  const after = r.tokens[hit.to - 1]!.end;
  // A pupil number is found by its own digits.
  const what = r.text.slice(after, after + 24);
  if (LABEL.test(words) && (words === 'upn' || !/\d/.test(what) || ONLY_A_YEAR.test(what))) return false;
  if (words === 'born on' && LONG_AGO.test(what)) return false;
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
    case 'somebody':
      return null;
    case 'few':
      return isOfFew(r, hit) ? here : null;
    case 'list':
      return NOBODY_IN_IT.test(wordsOf(r, { from, to })) || r.has('refusal') ? null : here;
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
    {
      text: 'One of my pupils with autism had a meltdown today because of his medication',
      expect: 'stop',
    },
    { text: 'A boy in my class has epilepsy and was poorly on the carpet', expect: 'stop' },
    { text: 'Kacper in 7K is in hospital, his diabetes again', expect: 'stop' },
    { text: 'Four lads with dyslexia and they all came bottom in the spelling test', expect: 'stop' },
    { text: 'Two of my pupils with EHCPs have walked out of the resit', expect: 'stop' },
    { text: 'Poor mite in 5K had a seizure at lunch', expect: 'stop' },
    { text: 'Tracker with everyone’s FSM and dates of birth is attached', expect: 'stop' },
    { text: 'Here is the sheet with the SEND list and home addresses for the trip', expect: 'stop' },
    { text: 'There are three kids with ADHD in every class and no funding', expect: 'clear' },
    { text: 'My two boys with ADHD have tidied their rooms', expect: 'clear' },
    { text: 'Any tips for seating four pupils with dyslexia?', expect: 'clear' },
    { text: 'Template for tracking Pupil Premium spending attached, a blank sheet', expect: 'clear' },
    { text: 'Rosa Parks was born on 4 February 1913, Year 6 made a display', expect: 'clear' },
    { text: 'Please don’t put home addresses in this chat, the school office has them', expect: 'clear' },
    { text: 'Registers stay open till 9.15 at school', expect: 'clear' },
    { text: 'Found a purse on the 36? Ring 07700 900318, that’s me', expect: 'consider' },
    { text: 'A list of SEND books is in the comments', expect: 'clear' },
    { text: 'One of our pupils told me a joke about allergies', expect: 'clear' },
    { text: 'Supporting pupils with autism: my five tips', expect: 'clear' },
    { text: 'I have ADHD and teaching Year 5 is my superpower', expect: 'clear' },
    { text: 'My own son is autistic and his Year 4 teacher is brilliant', expect: 'clear' },
    { text: 'Sofa free to a good home, ring me on 07700 900555', expect: 'consider' },
    {
      text: 'Our SEND coffee morning is on Thursday, EHCP questions welcome',
      expect: 'clear',
      context: { account: 'official' },
    },
    { text: 'The tournament is on 14/02/2026 and the order number is 550012345', expect: 'clear' },
  ],
};
