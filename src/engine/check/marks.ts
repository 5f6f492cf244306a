import type { Mark } from './model.ts';
import type { Reading } from './reading.ts';

const UNION =
  /unison|neu|nasuwt|gmb|unite|naht|ascl|union|unions|ballot|picket|pickets|industrial action|shop steward|strike action|on strike|striking/;
const WHISTLE =
  /whistleblow\w*|blow the whistle|protected disclosure|protect helpline|raise[ds]? concerns?|proper channels?|reported (?:something|it) (?:this|last|to|through)|raised it/;
const BELIEF =
  /i believe (?:that )?(?:sex|god|marriage|life|in god|jesus|allah)|my faith|my religion|as a (?:christian|muslim|jew|sikh|hindu|catholic|humanist|buddhist|quaker|feminist|vegan)|gender critical|sex is real|sex matters|trans people|pro[- ]life|pro[- ]choice|prayers?|synagogue|mosque|church|gurdwara|temple|antisemitism|islamophobia/;
const POLITICS =
  /vote|voting|voted|election|labour|conservatives?|tory|tories|lib dem|liberal democrats?|green party|reform uk|plaid|snp|minister|prime minister|government|mp|councillor|ballot box|petition|brexit|gaza|palestine|israel|ukraine|ofsted|dfe|funding formula|pay offer|school meals/;
/** One pattern for the four, so that a text is gone through once. */
const PROTECTED = new RegExp(
  `\\b(?:${[UNION, WHISTLE, BELIEF, POLITICS].map(({ source }) => source).join('|')})\\b`,
);
const OFFENCE =
  /\b(?:arrested|charged|accused|allegation|alleged|allegedly|touched|groped|abused|assaulted|hit|slapped|grabbed|groom(?:ed|ing)|inappropriate|indecent|suspended|under investigation|police)\b/;
const CHILD = /\b(?:pupils?|students?|child(?:ren)?|kids?|girls?|boys?|lad|lass|year \d+|y\d+)\b/;

const A_COLLEAGUE =
  /\b(?:colleagues?|workmate|work with|(?:one of )?(?:our|my) \w+|dept|department|school|academy)\b/;

/** What a person must look at. Marks never raise the outcome. */
export function marksOf(r: Reading): Mark[] {
  const text = r.folded;
  const marks: Mark[] = [];
  if (PROTECTED.test(text)) marks.push('protected');
  // Education Act 2002 s.141F: a teacher accused of an offence against a pupil may not be identified before charge. A name
  // is not needed for that: "a colleague, maths dept" is enough for those around.
  const named = r.mentions.some((m) => m.people.some((p) => p.kind === 'colleague'));
  const told = r.hits('confidential').some(({ tag }) => tag === 'accused') && A_COLLEAGUE.test(text);
  if ((named || told) && OFFENCE.test(text) && CHILD.test(text)) marks.push('identifies-accused');
  return marks;
}
