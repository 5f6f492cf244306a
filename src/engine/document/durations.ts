const BELOW_TWENTY =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SIGNS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

// The longer word first, so that "fourteen" is not "four".
const UNITS = [...BELOW_TWENTY].reverse().join('|');
const SPELT = `(?:${TENS.join('|')})(?:[- ](?:${UNITS}))?|${UNITS}`;
const PART = 'half(?: an)?|(?:a |one )?quarter of an|three[- ]quarters of an';
const FIGURES = '(?:\\d{1,2} ?)?[½¼¾]|\\d{1,3}(?:[.·]\\d{1,2})?|[.·]\\d{1,2}';
const AMOUNT = `(?:${FIGURES}|(?:an?|one) hundred(?: and (?:${SPELT}))?|${PART}|${SPELT}|an)`;
const MORE = '[- ]and[- ](?:a[- ]half|a[- ]quarter|three[- ]quarters)';
const HOURS = '(?:hours?|hrs?)';
const MINUTES = '(?:minutes?|mins?)';

/** A length of time in minutes or hours, as a pattern: "30 minutes", "1.5 hours", "an hour and a half", "1 hour 20 minutes". */
export const TIME = `(?:${AMOUNT}[- ]?${MINUTES}|${AMOUNT}(?:${MORE})?[- ]?${HOURS}(?:${MORE}|,?(?: and)? ?${AMOUNT}[- ]?${MINUTES})?)`;
/** What may not stand before it: the rest of a number. */
export const STARTS = '(?<![\\p{L}\\d.·½¼¾]|\\d,|hundred and )';

const PARTED = new RegExp(
  `^(?<amount>${AMOUNT})(?<more>${MORE})?[- ]?(?:${MINUTES}|(?<hours>${HOURS})(?:(?<more2>${MORE})|,?(?: and)? ?(?<minutes>${AMOUNT})[- ]?${MINUTES})?)$`,
  'iu',
);

function spelt(word: string): number {
  const [ten, unit] = word.split(/[- ]/);
  const tens = TENS.indexOf(ten!);
  return tens < 0
    ? BELOW_TWENTY.indexOf(word) + 1
    : tens * 10 + 20 + (unit ? BELOW_TWENTY.indexOf(unit) + 1 : 0);
}

function amountOf(words: string): number {
  const amount = words.toLowerCase();
  if (/quarter/.test(amount)) return amount.startsWith('three') ? 0.75 : 0.25;
  if (amount.startsWith('half')) return 0.5;
  if (amount === 'an') return 1;
  const hundred = /hundred(?: and (.+))?$/.exec(amount);
  if (hundred) return 100 + (hundred[1] ? spelt(hundred[1]) : 0);
  const sign = SIGNS[amount.at(-1)!];
  if (sign !== undefined) return sign + Number(amount.slice(0, -1));
  return /\d/.test(amount) ? Number(amount.replace('·', '.')) : spelt(amount);
}

function moreOf(words: string | undefined): number {
  if (!words) return 0;
  return /half/i.test(words) ? 0.5 : /three/i.test(words) ? 0.75 : 0.25;
}

/** The minutes of words that `TIME` matches, which need not be whole; null for any others. */
export function minutesOf(words: string): number | null {
  const parts = PARTED.exec(words)?.groups;
  if (!parts) return null;
  const amount = amountOf(parts.amount!) + moreOf(parts.more) + moreOf(parts.more2);
  return parts.hours ? amount * 60 + (parts.minutes ? amountOf(parts.minutes) : 0) : amount;
}
