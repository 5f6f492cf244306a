import { quoted } from '../frames.ts';
import { type ControlRule, classWithin, type Hit, type Reading, wordsOf } from '../reading.ts';
import { PHRASES } from './words/official-account.ts';

const SCHOOL_HANDLE = /(y\d|year\d|class|_pri|school|academy|primary|dept|reception|nursery|eyfs)/;
const SCHOOL_EVENT = /\b(open evening|parents evening|sports day|school trip|trip money|leavers)\b/;
const OUR_SCHOOL =
  /\b(our (production|school|trip|class|nativity|show|concert|leavers|sixth form|trust|prom)|my (class|year|tutor group|pupils|students|gcse|set|form)|the school)\b/;
const SCHOOL_PEOPLE = /\b(class|pupils|school|department|parents|year group|tutor group|reception|nursery)\b/;
const ACCOUNT =
  /\b(page|account|insta|instagram|tiktok|facebook|channel|group|twitter|profile|youtube|blog|discord|snapchat)\b/;
const SET_UP = /\b(made|set up|started|created|launched|setting up|starting|creating|launching|opened)\b/;
/** Told of, not done. */
const BY_ANOTHER =
  /\b(somebody|someone|somebodys|someones|anyones|if anyone) (\w+ ){0,2}(set|made|started|tempted|opened)\b/;
const SCHOOL_MONEY =
  /\b(school|class|classroom|@|minibus|library|playground|trip|production|pupils|pta|department|year|leavers|prom|nativity|show|concert)\b/;
const CHARITY = /\b(hospice|cancer research|macmillan|marathon|parkrun)\b/;

function namesClass(r: Reading): boolean {
  return classWithin(r, 'class', 0, r.tokens.length);
}

/** The draft is about the author's own school. */
function isOurs(r: Reading, hit: Hit): boolean {
  return (
    r.namesSchool ||
    namesClass(r) ||
    SCHOOL_EVENT.test(wordsOf(r, hit)) ||
    /^(parents|families|mums and dads)\b/.test(r.words) ||
    OUR_SCHOOL.test(r.words) ||
    r.tokens.some((t) => t.kind === 'handle' && SCHOOL_HANDLE.test(t.word))
  );
}

/** An account of a school's that is set up, or pointed to, and is none of the listed ones. */
function isRogue(r: Reading, hit: Hit): boolean {
  const handles = r.tokens.filter((t) => t.kind === 'handle');
  const unlisted = handles.filter((t) => !r.register.handles.has(t.word));
  if (unlisted.some((t) => SCHOOL_HANDLE.test(t.word) || /high/.test(t.word))) return true;
  if (unlisted.length < handles.length) return false;
  const words = wordsOf(r, hit);
  const school = r.namesSchool || namesClass(r) || SCHOOL_PEOPLE.test(r.words);
  return school && ACCOUNT.test(words) && SET_UP.test(words);
}

/** Somebody else's school, a wish, a memory, or a question. */
const ANOTHERS =
  /\b(my (?:\w+ )?(?:kids?|kid|son|sons|daughter|daughters|child|childs|children|nephew|niece|nieces|sister|sisters|brother|brothers|mum|dad|eldest|youngest|little one|two|three|own|old|costume)|(?:sons?|daughters?|nieces?|nephews?|sisters?|brothers?|dads?|kids) school|old school|primary school i|your school|local school|village school|schools (?:across|in|are)|half the schools|the school (?:my|our|near)|when i was|wish|hoping|hope|bbc|says|said|government|childcare|reading a book|past the school|seventies|eighties|nineties|used to|ours never|i (?:have|had|love|open|was|were)|for me)\b/;
/** Said to those who go to the school, or to their parents. */
const TO_FAMILIES =
  /\b(parents|families|please|your (?:child|children|little ones?)|bring|need|due|collect|spread the word|tell everyone|share|reminder|remember|pupils|students|moved|cancelled|late|back (?:at|by)|home by|gates|office|come dressed|smart uniform|on sale|still available|go up|tonight|clubs are off)\b/;

/** What the office tells families: closures, dates, what to bring. */
function isSchoolNotice(r: Reading, hit: Hit): boolean {
  if (ANOTHERS.test(r.words) || r.text.slice(0, 200).includes('?')) return false;
  if (hit.tag === 'bulletin') return TO_FAMILIES.test(r.words);
  // "We are closed" may be a shop.
  return (
    /\b(school|academy|nursery|pupils|students|kids)\b/.test(r.words) ||
    /^(we|were|well)/.test(wordsOf(r, hit))
  );
}

function counts(r: Reading, hit: Hit): boolean {
  if (quoted(r, hit)) return false;
  if (hit.tag === 'money') return isOurs(r, hit) && SCHOOL_MONEY.test(r.words) && !CHARITY.test(r.words);
  if (/^(if|whether)$/.test(r.tokens[hit.from - 1]?.word ?? '')) return false;
  if (hit.tag === 'closure' || hit.tag === 'bulletin') return isSchoolNotice(r, hit);
  if (r.has('refusal')) return false;
  if (hit.tag === 'rogue' && BY_ANOTHER.test(r.words)) return false;
  if (hit.tag === 'rogue') return isRogue(r, hit);
  if (hit.tag !== 'notice') return isOurs(r, hit);
  const words = wordsOf(r, hit);
  if (r.namesSchool) return true;
  return (
    isOurs(r, hit) &&
    /\b(parents|pupils|families)\b/.test(words) &&
    !/\b(trip|bus|kit|photos|coach)\b/.test(words)
  );
}

export const officialAccount: ControlRule = {
  control: 'official-account',
  phrases: PHRASES,
  judge(r, hits) {
    if (r.draft.account !== 'personal') return [];
    return hits
      .filter((hit) => counts(r, hit))
      .map((hit) =>
        hit.tag === 'rogue'
          ? {
              severity: 'stop',
              from: hit.from,
              to: hit.to,
              message: (q) =>
                `“${q}” sets up or points to an account the Trust does not run. New accounts need to be agreed and listed first.`,
              ask: 'headteacher',
            }
          : {
              severity: 'change',
              from: hit.from,
              to: hit.to,
              message: (q) =>
                `“${q}” is school business. It belongs on one of the official accounts; the office can post it for you.`,
              ask: 'manager',
            },
      );
  },
  examples: [
    { text: 'I have set up a class page on Instagram, follow @y2_ladybirds_primary', expect: 'stop' },
    { text: 'Larkfield High open evening on Thursday, tours every 15 minutes', expect: 'change' },
    { text: 'Selling tickets for our production, straight into my bank', expect: 'change' },
    { text: 'School closed tomorrow because of snow', expect: 'change' },
    { text: 'No school on Monday, the boiler has packed in, tell everyone', expect: 'change' },
    { text: 'Year 11 mocks are moved to Wednesday, spread the word', expect: 'change' },
    { text: 'My kids’ school is closed tomorrow because of snow', expect: 'clear' },
    { text: 'Schools across Cumbria are closed tomorrow, says the BBC', expect: 'clear' },
    { text: 'School closed tomorrow? Check your school’s own page', expect: 'clear' },
    { text: 'Parents’ evening moods: me at 4, me at 8, me asleep on the planners', expect: 'clear' },
    { text: 'Don’t ask me if school’s shut on Monday, I only clean it', expect: 'clear' },
    { text: 'Somebody has set up a page in our school’s name. The office knows', expect: 'clear' },
    { text: 'I am running for the hospice, link to my JustGiving below', expect: 'clear' },
    {
      text: 'Open evening on Thursday, tours every 15 minutes',
      expect: 'clear',
      context: { account: 'official' },
    },
    { text: 'My band has a new page, give us a follow', expect: 'clear' },
  ],
};
