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

function counts(r: Reading, hit: Hit): boolean {
  if (quoted(r, hit)) return false;
  if (hit.tag === 'money') return isOurs(r, hit) && SCHOOL_MONEY.test(r.words) && !CHARITY.test(r.words);
  if (r.has('refusal')) return false;
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
    { text: 'I am running for the hospice, link to my JustGiving below', expect: 'clear' },
    {
      text: 'Open evening on Thursday, tours every 15 minutes',
      expect: 'clear',
      context: { account: 'official' },
    },
    { text: 'My band has a new page, give us a follow', expect: 'clear' },
  ],
};
