import { mayBePupil } from '../people/whose.ts';
import type { Proposal, Reading } from '../reading.ts';
import { phoneDigits } from '../register.ts';
import { findIdentifiers, type Identifier } from './identifiers.ts';

const KINDS: Record<Identifier['kind'], string> = {
  upn: 'a pupil number',
  ni: 'a National Insurance number',
  ssn: 'a social security number',
  card: 'a card number',
  iban: 'a bank account',
  phone: 'a telephone number',
  email: 'an email address',
  postcode: 'a postcode',
  address: 'a home address',
  date: 'a date of birth',
};

/** How much of the text on each side of an identifier says what it is. */
const BEFORE = 60;
const AFTER = 40;
const OF_THE_AUTHOR = /\b(?:me|my|mine|us)\b[^.!?\n]{0,30}$/i;
/** After a number or an address: the author’s own. */
const SAYS_OWN = /^[^.!?\n]{0,12}\b(?:that['’]?s\s+me|is\s+me|it['’]?s\s+me|my\s+(?:mobile|number|phone))\b/i;
/** "We’re at 8 Otter Close, come and see us" */
const WE_LIVE =
  /\b(?:we['’]?re|we\s+are|we\s+live|i\s+live|i['’]?m|we['’]?ve\s+moved\s+to)\s+(?:now\s+)?(?:at|in)?\s*$/i;
const OFFICE =
  /\b(?:office|school|reception|helpline|helpdesk|enquiries|switchboard|samaritans|childline|nspcc|hotline|main|box office|shop|council|surgery|bookings?|tickets?)\b/i;
const PUBLIC_PHONE = /^(?:03[0347]\d|08[047]|\+44 ?3|111|999|101|116)/;
/** Of a place: an official account gives it out for people to ring. */
const LANDLINE = /^(?:\+44 ?|0)[12]/;
const NUMBERED_THING =
  /\b(?:isbn|order|parcel|ref|tracking|score|scores|results?|barcode|version|model|serial)\b[^.!?]{0,20}$/i;
const CALLING = /\b(?:call|ring|phone|text|tel|mobile|number|fax|dial|contact)\b/i;
const OFFICE_MAILBOX =
  /^(?:office|info|admin|enquir\w*|contact|hello|reception|help|support|press|recruitment|jobs|hr|senco|dpo|safeguarding|tickets|bookings?|mail|no-?reply|lettings|pta)@/i;
const LIVING =
  /\b(?:lives?|living|home|house|address|moved|round at|flat|family|billing|deliver|ship|resid\w+|his|her|their|door|mail)\b/i;
const PUBLIC_PLACE =
  /\b(?:shop|pub|cafe|station|church|hall|inn|restaurant|museum|library|theatre|cinema|hospice|sale|curry|takeaway|launderette|sat nav)\b/i;
/** Near such words a row of digits or letters numbers a thing, not a person. */
const THINGS: Partial<Record<Identifier['kind'], RegExp>> = {
  ni: /\b(?:order|parcel|ref|reference|tracking|qr|serial|part|delivery|invoice|flight|train|booking|code)\b/i,
  upn: /\b(?:order|parcel|isbn|tracking|barcode|serial)\b/i,
  card: /\b(?:order|parcel|isbn|tracking|barcode|serial)\b/i,
};

type Severity = Proposal['severity'];
/** An identifier with the text before it, after it, and on both sides of it. */
type Found = { id: Identifier; before: string; after: string; around: string };

/** A date means a birthday when the text says so, or when it stands in a list beside a name. */
function isBirthday(r: Reading, { start }: Identifier): boolean {
  const before = r.text.slice(Math.max(0, start - 30), start).toLowerCase();
  if (/\b(?:dob|d\.o\.b|born|birth|birthday|b\.)[^.\n]{0,16}$/.test(before)) return true;
  return r.mentions.some((m) => Math.abs(r.tokens[m.to - 1]!.end - start) <= 4);
}

function judgePhone(r: Reading, { id, before, after, around }: Found): Severity | null {
  const digits = phoneDigits(id.value);
  if (r.register.phones.has(digits) || NUMBERED_THING.test(before)) return null;
  const short = /^\d{1,4}[-./ ]\d{1,4}(?:[-./ ]\d{1,4})?$/.test(id.value) && digits.length < 9;
  if (short && !CALLING.test(around)) return null;
  if (PUBLIC_PHONE.test(id.value.replace(/[()]/g, ''))) return null;
  if (OFFICE.test(around) && !/\b(?:mobile|home|personal|his|her|their)\b/i.test(around)) return null;
  if (OF_THE_AUTHOR.test(before) || SAYS_OWN.test(after)) return 'consider';
  if (r.draft.account === 'official' && LANDLINE.test(id.value)) return null;
  const tradable = r.draft.account === 'official' || r.mentions.length > 0;
  return tradable && !r.mentions.some(mayBePupil) ? 'change' : 'stop';
}

function judgeAddress(r: Reading, { before, around }: Found): Severity | null {
  if (r.draft.account === 'official' && !LIVING.test(around)) return null;
  if (PUBLIC_PLACE.test(around) && r.mentions.length === 0) return null;
  return /\b(?:my|our)\b/i.test(before) || WE_LIVE.test(before) ? 'consider' : 'stop';
}

/** How grave it is to give this away here; null for what may stand. */
function judge(r: Reading, found: Found): Severity | null {
  const { id, before, around } = found;
  if (THINGS[id.kind]?.test(around)) return null;
  switch (id.kind) {
    case 'phone':
      return judgePhone(r, found);
    case 'address':
      return judgeAddress(r, found);
    case 'email':
      if (OFFICE_MAILBOX.test(id.value)) return null;
      return OF_THE_AUTHOR.test(before) ? 'consider' : 'change';
    case 'date':
      return isBirthday(r, id) ? 'stop' : null;
    case 'postcode':
      return /\b(?:lives?|home|house|flat|address|round at|moved|staying)\b/i.test(around) ? 'stop' : null;
    default:
      return 'stop';
  }
}

/** Who may come to see it, and pupils among them. */
function whoSees({ draft: { audience } }: Reading): string {
  if (audience === undefined || audience === 'public')
    return 'a public post is there for everyone, pupils too.';
  const there = audience === 'friends' ? 'friends' : 'a group';
  return `what only ${there} can see is soon passed on, to pupils too.`;
}

/** Letters in their common form, without what cannot be seen. */
const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');

/** Numbers, addresses and dates that identify somebody, whoever it is. */
export function identifierFindings(r: Reading): Proposal[] {
  const out: Proposal[] = [];
  for (const id of findIdentifiers(r.text)) {
    const before = plain(r.text.slice(Math.max(0, id.start - BEFORE), id.start));
    const after = plain(r.text.slice(id.end, id.end + AFTER));
    const around = before + plain(r.text.slice(id.start, id.end)) + after;
    const severity = judge(r, { id, before, after, around });
    if (severity === null) continue;
    const what = KINDS[id.kind];
    out.push({
      severity,
      span: [id.start, id.end],
      message: (q) =>
        severity === 'consider'
          ? `“${q}” looks like ${what} of your own. It is yours to share; ${whoSees(r)}`
          : `“${q}” looks like ${what}. Personal details stay off social media, whatever else has been agreed.`,
      fix: severity === 'change' && id.kind === 'phone' ? { text: 'the school office' } : null,
      ask: severity === 'stop' ? 'leadership' : null,
    });
  }
  return out;
}
