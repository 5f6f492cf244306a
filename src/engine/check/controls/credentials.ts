import { negated, quoted } from '../frames.ts';
import { type ControlRule, type Hit, type Reading, sentenceOf, wordsOf } from '../reading.ts';
import { PHRASES, TERMS } from './words/credentials.ts';

/** How to keep a password, rather than one. */
const ADVICE =
  /\b(safer internet|to crack|strong password|never (share|reuse|write|use|give|tell)|dont (share|reuse|use|write|give|tell)|do not (share|reuse|use|write|give)|password manager|change your|three random words|reset my|resetting|tips|advice|phishing|scam|reminder to|use a different|be careful|two factor|forgotten my|forgot my|guess my|hackers?|best practice|keep your)\b/;
const WAY_IN =
  /\b(door|gate|alarm|keypad|entry|safe|access|verification|security|factor|2fa|wifi|pass|key|staff|trolley|locker|photocopier|ipads? code|tablets? code|laptops? code)\b/;
const OTHER_CODES = /\b(discount|voucher|promo|post|dress|qr|bar|source|dial|sort|area|zip|checkout|off)\b/;
const OTHER_PINS = /\b(bowling|badge|drawing|safety|rolling|hair|board|noticeboard|cushion)\b/;
const OPENED_BY_NUMBER =
  /\b(code|2fa|authenticator|trust|login|log|door|gate|alarm|verification|account|facebook|twitter|instagram|tiktok|linkedin|youtube|canva|sims|arbor|cpoms|times out|unlock)\b/;

/** After "the password is" these say something of it, or keep it, and give nothing away. */
const NOT_SAID =
  /\b(?:is|are|was|s) (?:not|so|a|an|set|none|never|too|strong|stronger|weak|due|about to|going|changing|expired|locked|wrong|safe|secret|printed|longer|my business|on the fridge|between)\b|\bs? ?still not\b|\bis \d+ (?:characters|letters|words|digits)\b|\byour (?:dog|cat|pet)s?\b/;
/** Somebody’s password in general: "if your password is your dog". */
const IF_YOURS = /\b(?:if|when|whose|how|that) your (?:pass\w+|pin|login)\b/;
const OF_A_GAME = /\b(?:quiz|escape room|treasure hunt|panto|game|raffle)\b/;
/** A year, or a number that counts something else, beside a door or a photocopier. */
const COUNTS_OTHERWISE = /\b(?:in|since|from|at|for|to|of|radio|by) \d+$|\b(?:19|20)\d\d$|(?:^|\D)\d{1,2}$/;
const CODE_IS_NAMED = /\b(?:codes?|pin|number|keypad|combination|press|type|dial)\b/;
/** What was left open was closed again, or is told to be. */
const PUT_RIGHT =
  /\b(?:rubbed (?:it )?off|shut the lid|logged (?:it|them|her|him) (?:off|out)|(?:told|tell|rung) it|it have been told|lock your|no passwords|took it down|reported it|lock ur|my own (?:pc|laptop|ipad|computer) unlocked)\b/;
/** Asked for by somebody else, or one’s own that was forgotten. */
const NOT_ASKED =
  /\b(?:my own|me own|your own)\b|\b(?:someone|somebody|anyone)s? (?:\w+ ){0,3}ask(?:s|ed|ing)\b|\b(?:not one of you|nobody|no one|never) (?:\w+ ){0,6}(?:tell|give|send)\b/;

/** The text of a hit and of so many words after it in the sentence. */
function textWith(r: Reading, hit: Hit, more: number): string {
  const [, to] = sentenceOf(r, hit.from);
  return r.text.slice(r.tokens[hit.from]!.start, r.tokens[Math.min(to, hit.to + more) - 1]!.end);
}

/** A password, a code or a PIN that is said, and not a dress code, a rolling pin or the hour a gate opens. */
function isGiven(r: Reading, hit: Hit): boolean {
  const words = wordsOf(r, hit);
  const all = r.words;
  const named = /\b(is|are|was|s|pass|with|and|pw|pws|same|still|now|as|using)\b/.test(words);
  if (NOT_SAID.test(wordsOf(r, { from: hit.from, to: Math.min(r.tokens.length, hit.to + 3) }))) return false;
  if (IF_YOURS.test(all) || OF_A_GAME.test(all) || /\b(?:dress|sort|post) code\b/.test(words)) return false;
  if (/ \d+$/.test(words) && !CODE_IS_NAMED.test(words) && COUNTS_OTHERWISE.test(words)) return false;
  if (!named && !/\d/.test(textWith(r, hit, 3))) return false;
  if (/\bcode\b/.test(words) && !WAY_IN.test(all) && (!/\d{4,8}/.test(words) || OTHER_CODES.test(all)))
    return false;
  if (/\b(pin|pins)\b/.test(words) && OTHER_PINS.test(all)) return false;
  if (/\b(pass|passes)\b/.test(words) && !/\b(username|user|login|log in)\b/.test(all)) return false;
  if (/^num|^\d/.test(words) && !OPENED_BY_NUMBER.test(all)) return false;
  if (/\b(doors?|gates?|alarms?|barrier|safe)\b/.test(words) && !/\d{3,}|code/.test(textWith(r, hit, 2)))
    return false;
  const hours = /\b(open|opens|from|at|closed|closes|pm|am|oclock)\b/.test(words);
  return !hours || /\b(code|keypad)\b/.test(all);
}

function counts(r: Reading, hit: Hit): boolean {
  if (quoted(r, hit)) return false;
  if (ADVICE.test(r.words) && !/\d{4}|(username|user).*pass/.test(wordsOf(r, hit))) return false;
  if (hit.tag === 'given') return isGiven(r, hit);
  if (hit.tag === 'open' && (PUT_RIGHT.test(r.words) || negated(r, hit.from, 2))) return false;
  if (hit.tag === 'asked' && NOT_ASKED.test(r.words)) return false;
  if (r.has('fiction')) return false;
  switch (hit.tag) {
    case 'asked':
      return !r.has('refusal') && !/\b(guest|cafe|hotel|pub|air ?bnb|airbnb|train|netflix)\b/.test(r.words);
    case 'open':
      return (
        !/\b(netflix|spotify|xbox|window|shop|pub|door)\b/.test(r.words) ||
        /\b(login|password|logged)\b/.test(r.words)
      );
    default:
      return r.schoolTalk || r.namesSchool;
  }
}

export const credentials: ControlRule = {
  control: 'credentials',
  lexicon: TERMS,
  phrases: PHRASES,
  judge(r, hits) {
    return hits
      .filter((hit) => counts(r, hit))
      .map((hit) => {
        const place = { from: hit.from, to: Math.min(sentenceOf(r, hit.from)[1], hit.to + 3) };
        return hit.tag === 'handover'
          ? {
              ...place,
              severity: 'approve',
              message: (q) => `“${q}” hands on an account. That needs written approval first.`,
              ask: 'headteacher',
            }
          : {
              ...place,
              severity: 'stop',
              message: (q) =>
                `“${q}” gives away, or asks for, a way in. Please keep passwords and codes out of messages, and change any that have been out.`,
              ask: 'leadership',
            };
      });
  },
  examples: [
    { text: 'The wifi password is Autumn24 if anyone needs it', expect: 'stop' },
    { text: 'Can someone send me the login for the school Facebook', expect: 'stop' },
    { text: 'Laptop is on my desk, logged in, help yourself', expect: 'stop' },
    { text: 'Never share your password with anyone', expect: 'clear' },
    { text: 'The dress code is purple for the hospice', expect: 'clear' },
    { text: 'If your password is your dog, I already know your dog', expect: 'clear' },
    { text: 'My new password is so strong that it has locked me out', expect: 'clear' },
    { text: 'Happy retirement to our photocopier, 1998 to this morning', expect: 'clear' },
    { text: 'Somebody left a laptop logged in. I shut the lid and told IT', expect: 'clear' },
    { text: 'The school gave me a parking space, a login and a biscuit', expect: 'clear' },
    { text: 'The gate opens at 10, bring a chair', expect: 'clear' },
  ],
};
