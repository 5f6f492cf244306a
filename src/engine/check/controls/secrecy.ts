import { quoted } from '../frames.ts';
import { mayBeOwn, mayBePupil } from '../people/whose.ts';
import { classWithin, type Hit, type Reading } from '../reading.ts';

/** Whoever is spoken to is a child, or in somebody's class. */
const YOUNG =
  /\b(your (mum|mums|mam|mams|dad|dads|parents|parent|tutor|teacher|class|form|homework|age)|(its|this is|from) (sir|miss|your (teacher|tutor|coach))|at school|school (chat|email|account)|tell (school|miss|sir)|(other|rest of the) (kids|pupils|students|teachers|girls|boys)|in (the|my|your) (class|form|set)|year \d+|mature for|grown up for|after school|sixth form|assembly|football practice|tutor time)\b/;
/** Talk of being in touch. */
const IN_TOUCH =
  /\b(chat|chats|chatting|talk|talked|text|texts|texting|messages?|messaged|messaging|number|snap|snapchat|insta|instagram|whatsapp|telegram|discord|kik|dm|dms|pic|pics|photo|account|see me|meet|my (flat|house|place|car)|come (round|over|to mine)|mine|tell me anything)\b/;
/** Words of fondness or flattery. */
const FOND =
  /\b(special|favourite|mature|pretty|gorgeous|beautiful|lovely|sweetheart|babe|sweetie|love you|miss you|x|xx|xxx|how close|not like the other|tell me anything|trust me)\b/;
/** A warning against just this, or a tale of it. */
const TOLD =
  /\b(safeguarding|online safety|e safety|internet safety|red flags?|groom|groomers?|grooming|predators?|trusted adult|someone you trust|teacher you trust|you trust|speak up|childline|nspcc|if (an adult|anyone|someone|somebody|a grown up)|(who|someone who|anyone who|that|they|he|she|adults who|people who) (says?|said|asks?|tells?|told)|(said|says) (the|my|his|her|a)|talk to your (kids|child|children)|tell (someone|an adult)|first rule|training|assembly on|lesson on|never add)\b/;
/** Between grown-ups, family and friends: presents and parties. */
const HARMLESS =
  /\b(surprise|birthday|anniversary|present|presents|spa|party|cake|biscuits?|sister|brother|cousin|cuz|auntie|uncle|husband|wife|nephew|niece|bro|sis|lads|spoilers?|half term|recipe|my (mum|mam|dad|nan|parents))\b/;

/** A message that is to be deleted, or a secret of two, needs little else to be plain. */
const PLAIN = /\b(delete|wipe|erase|messaging you|our (little )?secret)\b/;
/** Whoever is spoken to has children. */
const TO_A_PARENT = /\byour (own |little )?(boys?|girls?|sons?|daughters?|kids?|child|children|lads?|lass)\b/;

/** The draft talks in secret with somebody young, or asks them to come where nobody can see. */
export function isSecretWithAChild(r: Reading, hit: Hit): boolean {
  if (quoted(r, hit) || TOLD.test(r.words) || r.draft.account === 'official') return false;
  if (r.mentions.length > 0 && r.mentions.every(mayBeOwn)) return false;
  const pupil =
    r.mentions.some(mayBePupil) ||
    YOUNG.test(r.words) ||
    classWithin(r, 'class', 0, r.tokens.length) ||
    classWithin(r, 'pupilhandle', 0, r.tokens.length);
  const touch = IN_TOUCH.test(r.words);
  if (hit.tag === 'parents') {
    if (HARMLESS.test(r.words)) return touch && /\b(snap|snapchat|insta|dm|number|chats?)\b/.test(r.words);
    return true;
  }
  if (HARMLESS.test(r.words) || TO_A_PARENT.test(r.words)) return false;
  const named =
    /^(hey|hi|hiya|hello)\b/.test(r.words) &&
    !/^(hey|hi|hiya|hello) (all|everyone|folks|colleagues|team|mrs?|ms|miss|dr)\b/.test(r.words);
  if (hit.tag === 'hush') {
    const signs = [pupil, touch, FOND.test(r.words), named].filter(Boolean).length;
    return (pupil || touch) && signs >= (PLAIN.test(r.words) ? 1 : 2);
  }
  return pupil || named || FOND.test(r.words);
}
