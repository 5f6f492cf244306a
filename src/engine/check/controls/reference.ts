import { atArmsLength, quoted } from '../frames.ts';
import { isOwn } from '../people/whose.ts';
import { type ControlRule, type Hit, type Reading, sentenceOf, wordsOf } from '../reading.ts';
import { PHRASES } from './words/reference.ts';

/** Talk of getting or giving a job, a place or a platform. */
const HIRING =
  /\b(job|jobs|hire|hiring|employ|employer|employers|interview|role|apprentice|apprenticeship|cv|candidate|applying|applied|application|recruit|recruiting|recommend|keynote|vouch|reference|ucas|oxford|cambridge|uni|university|shift|shifts|appoint|trial|work experience|placement|lodger|tenant|babysitter|sitter|tutor for|looking for a|my word|contract|book him|book her)\b/;
/** What people recommend that is no person, or is no one's colleague. */
const RECOMMENDED =
  /\b(book|novel|film|series|podcast|restaurant|cafe|curry|pub|plumber|roofer|garage|mechanic|firm|album|play|hotel|campsite|recipe|app|kettle|hoover|library|vet|builder|electrician ltd|window cleaner|dog|puppy|cat|rescue|horse|striker|midfielder|goalkeeper|player|manager of the|fantasy football)\b/;
const SCHOOL_PERSON = /\b(taught|tutor|pupil|student|colleague|line manager|reference)\b/;
const FAREWELL =
  /\b(birthday|retire|retiring|retirement|leaving do|farewell|thank you|anniversary|miss you|goodbye)\b/;
/** Those one vouches to, and those of whom one may be asked for a reference. */
const VOUCHES =
  /\b(any (?:school|team|firm|employer|head|company|college)|anyone who|whoever|admissions|employers|recruiters|dm me|linkedin|(?:i|ive|we) (?:have )?(?:taught|managed|line managed|mentored|trained|supervised|employed|tutored)|my (?:trainee|student|pupil|tutee|mentee)|deserves)\b/;
/** A testimonial keeps its force between quotation marks. */
const TESTIMONIAL = /(i have met|ive met|i have taught|ive taught|gifted)/;

/** Asked about, or said of a thing as if it were a person. */
const ASKED = /^(is|does|do|are|can|could|should|would|what|who|how|anyone|has|have)$/;
const NO_PERSON =
  /\b(for the (cello|dog|cat|novel|book|kettle|van)|(novel|book|dog|cat|kettle|van|recipe) (is|was|were|deserves)|for nothing|novel were|(cant|couldnt) say whos)\b/;

function isExcused(r: Reading, hit: Hit): boolean {
  const words = wordsOf(r, hit);
  const [from, to] = sentenceOf(r, hit.from);
  const sentence = r.text.slice(r.tokens[from]!.start, r.tokens[to - 1]!.end + 2);
  if (sentence.includes('?') && ASKED.test(r.tokens[from]!.word)) return true;
  if (NO_PERSON.test(r.words) || /^(nobody|no one)$/.test(r.tokens[from]!.word)) return true;
  if (atArmsLength(r, hit) || (quoted(r, hit) && !TESTIMONIAL.test(words))) return true;
  if (r.has('refusal') && /(reference|recommendation|testimonial|write)/.test(words)) return true;
  if (r.mentions.length > 0 && r.mentions.every((m) => m.people.every(isOwn))) return true;
  if (r.mentions.length === 0 && RECOMMENDED.test(r.words) && !SCHOOL_PERSON.test(r.words)) return true;
  if (hit.tag === 'praise') return !HIRING.test(r.words) && !VOUCHES.test(r.words);
  return (hit.tag === 'weak' || FAREWELL.test(r.words)) && !HIRING.test(r.words);
}

export const reference: ControlRule = {
  control: 'reference',
  phrases: PHRASES,
  judge(r, hits) {
    if (r.draft.account === 'official') return [];
    return hits
      .filter((hit) => !isExcused(r, hit))
      .map((hit) => ({
        severity: 'stop',
        from: hit.from,
        to: hit.to,
        message: (q) =>
          `“${q}” works as a reference, for or against somebody. References go through HR, so that they are fair and you are covered.`,
        ask: 'manager',
      }));
  },
  examples: [
    { text: 'Looking for a joiner? Taught him for five years, I can vouch for him', expect: 'stop' },
    { text: 'She was my trainee and I would hire her again tomorrow', expect: 'stop' },
    { text: 'Do not employ this man, he never turned up once', expect: 'stop' },
    { text: 'Any school would be lucky to have her, appoint her', expect: 'stop' },
    { text: 'The finest mathematician I have taught in twenty years', expect: 'stop' },
    { text: 'Mrs Rahmani is a brilliant head and we are lucky to have her', expect: 'clear' },
    { text: 'Happy in my work, best head I have worked for, honest as the day', expect: 'clear' },
    { text: 'He was let go for stealing. I would not hire him again', expect: 'stop' },
    { text: 'Is a reference for a lad with a Saturday job allowed?', expect: 'clear' },
    { text: 'Best glue there is, I would vouch for that tin in court', expect: 'clear' },
    { text: 'Cannot recommend Tidewell Bindings highly enough', expect: 'clear' },
    { text: 'I have put my name to the letter about the bandstand', expect: 'clear' },
    { text: 'I cannot recommend this novel highly enough', expect: 'clear' },
    { text: 'Sorry, I can’t write references on here, please go through HR', expect: 'clear' },
    { text: 'An afternoon in the reference library', expect: 'clear' },
  ],
};
