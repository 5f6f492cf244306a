import { negated, quoted } from '../frames.ts';
import { type ControlRule, type Hit, type Proposal, type Reading, wordsOf } from '../reading.ts';
import { PHRASES, TERMS } from './words/intellectual-property.ts';

const LICENSED =
  /\b(cc by|creative commons|public domain|out of copyright|with permission|with the publishers|with the authors|with kind permission|permission from|licensed|licence from|royalty free|leave from|(?:got|has|have|with) the (?:film |music |prs )?licence|my own|our own|made my own|own music|own jazz|all mine|wrote it myself|i made|ive made|made it myself|made them myself|we wrote|original music|bought|free from the publisher|own compositions?|by permission|has said we can|link to|linked below|library copy)\b/;
/** Said of something that is somebody else's all the same. */
const TAKEN = /\b(cgp|publisher|tell|pdf|nicked|lifted|stole|scanned|department|we wrote)\b/;
const PUBLISHED =
  /\b(camera|video|youtube|channel|tiktok|live|upload|uploaded|recorded|recording|record|bedtime|storytime|out loud|aloud)\b/;
const WORK =
  /\b(scheme|policy|lesson|resource|resources|website|slides|powerpoint|photo|picture|image|worksheet|display|poem|plan|logo|design|idea|unit|google|pinterest|tes|twinkl|trust|school)\b/;
const READ_OUT = /\b(reading|read|storytime|bedtime|narrating|recording|to camera|on camera)\b/;
const SINGLE_PIECE = /\b(poem|google|getty|shutterstock|not my photo|typed)\b/;

/** What somebody made and sells. */
const SOLD =
  /\b(film|films|movie|movies|album|episodes?|seasons?|series|netflix|disney|sky|match|fight|premier league|discography|audiobooks?|ebooks?|pdf|saga|workbooks?|textbooks?|full version|cracked|scans?|packs?|office|minecraft|novel|filmed it|download|(?:watch|stream) (?:\w+ ){1,5}(?:here|free|online))\b/;
/** A way to it. */
const WAY_TO_IT =
  /\b(link|here|url|https?|www|dm|message me|inbox me|click|bio|comments?|download|my (?:page|channel|drive)|online|without paying|stick|below|grab)\b/;
/** Free because its maker, a broadcaster or a library gives it; or not the work itself. */
const GIVEN =
  /\b(trailers?|clips?|teaser|iplayer|bbc|itv|channel 4|all 4|museums?|library|community centre|church|gutenberg|parliament|nhs|public domain|webinars?|debate|reports?|review|reviews|assembly|service|services|competition|draw|entry|entrance|tickets?|members|festival|licence and all|prs|our own|my own|our (?:\w+ )?(?:film|play|choir|album|show|songs?|school|assembly|book|year)|our year \d+|i made|we made|i wrote|school (?:website|play)|free for (?:schools|teachers|carers|members)|education|from the publisher|to buy|theatre|tonight on|free to air|resources for|guidance|northern lights|splits|app)\b/;

/** Somebody's work offered for nothing, with a way to it. */
function isGivenAway(r: Reading): boolean {
  return SOLD.test(r.words) && WAY_TO_IT.test(r.words) && !GIVEN.test(r.words);
}

/** Whoever offers it made it, or anyone may have it. */
const FREE_TO_GIVE =
  /\b(i wrote|wrote (?:it )?myself|free from the (?:publisher|author)|out of copyright|public domain|creative commons|cc by)\b/;

function isFair(r: Reading, hit: Hit): boolean {
  const words = wordsOf(r, hit);
  if (quoted(r, hit)) return true;
  if (/\bpdf of\b/.test(words) && FREE_TO_GIVE.test(r.words)) return true;
  if (hit.tag === 'free' && !isGivenAway(r)) return true;
  if (/\b(free stream|stream free)\b/.test(words) && GIVEN.test(r.words)) return true;
  if (LICENSED.test(r.words) && !TAKEN.test(words) && hit.tag !== 'sell') return true;
  // Reading a book is nobody's business but the reader's; reading it out to a camera is publishing it.
  if (/^(reading|read|reads)\b/.test(words) && !PUBLISHED.test(r.words)) return true;
  if (negated(r, hit.from, 6) && !/\b(tell|mind)\b/.test(words)) return true;
  return /^(nicked|stole|stolen|pinched|lifted)/.test(words) && !WORK.test(r.words);
}

function severityOf(r: Reading, hit: Hit): Proposal['severity'] {
  const words = wordsOf(r, hit);
  if (hit.tag === 'music')
    return /\b(showing|screening|film night|movie night|tickets?)\b/.test(words) ? 'approve' : 'change';
  if (READ_OUT.test(words)) return 'approve';
  return SINGLE_PIECE.test(words) && !/watermark|crop/.test(words) ? 'change' : 'stop';
}

const MESSAGES: Partial<Record<Proposal['severity'], (quote: string) => string>> = {
  approve: (q) => `“${q}” needs the owner’s permission. Many publishers give it when asked.`,
  change: (q) =>
    `“${q}” uses somebody else’s work. Swap it for one you may use, quote a short part, or link to it.`,
  stop: (q) =>
    `“${q}” shares, sells or passes off work that belongs to somebody else. Link to it or use your own instead.`,
};

export const intellectualProperty: ControlRule = {
  control: 'intellectual-property',
  lexicon: TERMS,
  phrases: PHRASES,
  judge(r, hits) {
    return hits
      .filter((hit) => !isFair(r, hit))
      .map((hit) => {
        const severity = severityOf(r, hit);
        return {
          severity,
          from: hit.from,
          to: hit.to,
          message: MESSAGES[severity]!,
          ask: severity === 'approve' ? 'headteacher' : null,
        };
      });
  },
  examples: [
    { text: 'I scanned the whole textbook, it is in the drive for everyone', expect: 'stop' },
    { text: 'Watch the whole of the new Spider-Man film here free: LINK', expect: 'stop' },
    { text: 'Free download of the whole album, link below before it’s pulled', expect: 'stop' },
    { text: 'The new Marvel film leaked, here’s the link', expect: 'stop' },
    { text: 'I have the complete PDF of the Hodder physics guide, shout if it is any use', expect: 'stop' },
    { text: 'PDF of the whole Year 8 textbook here for anyone who wants it', expect: 'stop' },
    { text: 'Full PDF of the workbook I wrote myself, happy to send it on', expect: 'clear' },
    {
      text: 'The publisher says: full PDF of the guide is free from the publisher for anyone',
      expect: 'clear',
    },
    { text: 'Watch the trailer for the new Spider-Man film here: LINK', expect: 'clear' },
    { text: 'Watch our Year 6 film here free: LINK', expect: 'clear' },
    { text: 'Free stream of the church service every Sunday', expect: 'clear' },
    { text: 'The film is free on BBC iPlayer, link below', expect: 'clear' },
    { text: 'Selling Peppa Pig mugs, £8 each, made on my Cricut', expect: 'stop' },
    {
      text: 'Sports day montage with the full Beyonce track over the top',
      expect: 'change',
      context: { account: 'official' },
    },
    { text: 'Made my own phonics cards, free, creative commons', expect: 'clear' },
    { text: 'Movie night: the school has the film licence, I have the corn', expect: 'clear' },
    { text: 'We are hiring at our school, message me for the pack', expect: 'clear' },
    { text: 'Copy-paste told thirty families their child has lovely ears', expect: 'clear' },
    { text: 'I read the whole of Middlemarch on holiday', expect: 'clear' },
    { text: 'Took the kids to see Frozen, still humming it', expect: 'clear' },
  ],
};
