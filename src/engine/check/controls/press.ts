import { negated, quoted } from '../frames.ts';
import { type ControlRule, type Hit, type Reading, wordsOf } from '../reading.ts';
import type { Token } from '../text/token.ts';
import { PHRASES, TERMS } from './words/press.ts';

const MEDIA_WORD =
  /^(gazette|echo|bbc|itv|guardian|lbc|podcast|vlogger|youtuber|documentary|newspaper|press|radio|newsnight|panorama|chronicle|herald|telegraph|mail|tes|paper|papers|camera|channel|reporter|journo|news|programme|episode|observer|mirror|metro|times)$/;
const MEDIA_HANDLE =
  /(bbc|itv|news|gazette|echo|chronicle|herald|journo|reporter|press|radio|podcast|mail|times|guardian|tes|schoolsweek|post|star|sky|lbc|talk|observer|pod|tv|fm|courier|mercury|argus|express|mirror)/;
/** What a school is in the papers for. */
const SCHOOL_NEWS =
  /^(merger|strike|roof|cuts|boiler|heating|exclusions|pay|closure|caterers|coach|crossing|teachers|teaching|teacher|work|employer|boss|job)$/;
const TO_QUOTE = /\b(quote|record|camera|interview|use that|print|story)\b/;
const HOBBY =
  /\b(crossword|crosswords|recipe|garden|allotment|football|cricket|bake|birdwatch|knitting|running|marathon|band|cat|dog|letter)\b/;
const AS_AUDIENCE = /\b(listening|listened|listen to|love this podcast|watching|watched|reading)\b/;
const AS_GUEST =
  /\b(happy to|dm|use that|quote|interview|recorded|guest|go on|come on|told|spoke)\b|\b(i|ill|me|my) ..?.?(spoke|talked|chat|interview|quote)/;
/** Told where to ask. */
const REFERS =
  /\b(office number|heads email|heads number|press contact|press office|somebody whose job)\b|\b(its|the) (website|press office)\b.*\b(contact|number)\b/;
/** A press for mugs, and news that is no paper’s. */
const NO_PAPER = /\b(hot off the press|heat press|press ups?|bench press|press release)\b/;
const OWN_WORK = /\b(published|poem|novel|short story|choir|gig|charity|hospice|parkrun|my band|recipe)\b/;
const SCHOOL_WORD = /\b(school|trust|head|slt|teacher|teachers)\b/;

/** A newspaper's name counts as one where it has several words or a capital inside the sentence. */
function isMedia(r: Reading, token: Token, k: number): boolean {
  if (MEDIA_WORD.test(token.word) || r.ends('journalist', k).length > 0) return true;
  if (token.kind === 'handle' && MEDIA_HANDLE.test(token.word)) return true;
  const inside = token.capital && r.tokens[k - 1]?.sentence === token.sentence;
  return r.ends('outlet', k).some((to) => to > k + 1 || inside);
}

/** Somebody reads or hears the news, or is in it for a hobby or work of their own. */
function isPrivate(r: Reading, hit: Hit, aboutSchool: boolean): boolean {
  if (NO_PAPER.test(wordsOf(r, hit))) return true;
  if (/\b(record|source)\b/.test(wordsOf(r, hit)) && negated(r, hit.from, 4)) return true;
  if (!aboutSchool && (r.has('fiction') || !TO_QUOTE.test(wordsOf(r, hit)) || HOBBY.test(r.words)))
    return true;
  if (AS_AUDIENCE.test(r.words) && !AS_GUEST.test(r.words)) return true;
  return OWN_WORK.test(r.words) && !r.namesSchool && !SCHOOL_WORD.test(r.words);
}

export const press: ControlRule = {
  control: 'press',
  lexicon: TERMS,
  phrases: PHRASES,
  judge(r, hits) {
    if (r.draft.account === 'official' || hits.some((hit) => hit.tag === 'nocomment')) return [];
    if (REFERS.test(r.words)) return [];
    if (!r.tokens.some((token, k) => isMedia(r, token, k))) return [];
    const aboutSchool = r.schoolTalk || r.namesSchool || r.tokens.some((t) => SCHOOL_NEWS.test(t.word));
    return hits
      .filter((hit) => !quoted(r, hit) && !isPrivate(r, hit, aboutSchool))
      .map((hit) => ({
        severity: 'approve',
        from: hit.from,
        to: hit.to,
        message: (q) =>
          `“${q}” answers or offers to talk to the press. Your headteacher deals with that, and needs to agree in writing first.`,
        ask: 'headteacher',
      }));
  },
  examples: [
    { text: '@WexleyGazette happy to give you a quote about school', expect: 'approve' },
    { text: 'I spoke to a journalist about exclusions, piece is out Monday', expect: 'approve' },
    { text: 'Recorded an episode of a podcast about teaching at our school', expect: 'approve' },
    {
      text: 'Thanks for asking, please contact the headteacher for any comment to the press',
      expect: 'clear',
    },
    { text: 'My letter about crosswords is in the paper', expect: 'clear' },
    { text: 'New heat press at home, mugs for the whole team, quid off for staff', expect: 'clear' },
    { text: 'Please don’t ask me off the record about the school, Gazette', expect: 'clear' },
    { text: 'Listening to a podcast on the drive in', expect: 'clear' },
  ],
};
