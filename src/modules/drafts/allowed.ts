import { longDate, type weekTimeOf } from '../../platform/dates.ts';
import { isAboutNothingOf, type Use, type Verdict, verdictOn } from '../requests/known/model.ts';
import type { Allowed, Chip, Note } from './model.ts';
import type { Place, Platform } from './places.ts';
import { listed } from './words.ts';

/** What a person's permissions to post for the trust come to at one place and moment. */
export type AllowedHere = {
  notes: Note[];
  /** What covers it, and until when. */
  lines: Allowed[];
  /** Whether school business may be posted here though it is no account of the trust. */
  business: boolean;
};

type Asked = {
  place: Place;
  /** The text, and what can be read in its picture. */
  text: string;
  held: readonly Use[];
  at: ReturnType<typeof weekTimeOf>;
  platforms: readonly Platform[];
  /** Services on which there is an account of the trust to go to. */
  served: ReadonlySet<string>;
  chips: { use: Chip[]; conditions: Chip[] };
};

/** Notes and lines about posting for the trust (clauses 6.1.1 and 6.1.7 of the source policy). */
export function allowedHere(asked: Asked): AllowedHere {
  const { place, held, at } = asked;
  const platform = place.platform?.key ?? null;
  const verdict = verdictOn(held, { accountId: place.accountId, platform }, at);
  if (place.account === 'personal') return onOwnAccount(asked, verdict);
  if (verdict.kind === 'covered')
    return {
      notes: aboutMatter(asked, verdict.uses),
      lines: verdict.uses.map((use) => line(use, place)),
      business: true,
    };
  // Whoever runs an account needs no permission that names it: only one that did, and holds no more, is missed.
  const elsewhere = verdict.kind === 'left out' && verdict.by === 'account';
  if (place.runs && (verdict.kind === 'none' || elsewhere)) return NOTHING;
  return { notes: [noteOn(asked, verdict)], lines: [], business: false };
}

const NOTHING: AllowedHere = { notes: [], lines: [], business: false };

/** On one's own account school business stays a finding, but where a permission names the service and the trust has no account there. */
function onOwnAccount(asked: Asked, verdict: Verdict): AllowedHere {
  const { place, served } = asked;
  if (verdict.kind !== 'covered' || !place.platform || served.has(place.platform.key)) return NOTHING;
  return {
    notes: [],
    lines: verdict.uses.map((use) => line(use, place)),
    business: !verdict.uses.every((use) => isAboutNothingOf(use.only.matter, asked.text)),
  };
}

function line({ title, until, only, requestId }: Use, place: Place): Allowed {
  const where = place.handle ?? place.platform?.name ?? 'here';
  const end = until ? ` until ${longDate(until)}` : '';
  const conditions = [
    only.matter && `What about: ${only.matter}.`,
    only.when && `When: ${only.when}.`,
    only.words && `On condition that: ${withStop(only.words)}`,
  ].filter(Boolean);
  return {
    kind: 'use',
    words: [`Your permission “${title}” covers posts for the trust on ${where}${end}.`, ...conditions].join(
      ' ',
    ),
    href: hrefOf(requestId),
    link: 'See your permission',
  };
}

/** A condition as its approver wrote it, in a sentence that ends. */
const withStop = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

const hrefOf = (requestId: string): string => `/requests/${requestId}`;

const note = (
  chips: Chip[],
  rest: Pick<Note, 'key' | 'rule' | 'severity' | 'message' | 'request' | 'ask'>,
): Note => ({
  about: rest.rule === 'conditions' ? 'Conditions on a permission' : 'Permission to post',
  chips,
  spots: [],
  quote: '',
  fix: null,
  ...rest,
});

/** Whom one asks about business use: the line manager. */
const ask = 'manager' as const;

function noteOn(asked: Asked, verdict: Exclude<Verdict, { kind: 'covered' }>): Note {
  const { place, chips } = asked;
  if (verdict.kind === 'none')
    return note(chips.use, {
      key: 'business-use none',
      rule: 'business-use',
      severity: 'approve',
      message: `You are not one of those who run ${place.handle}, and have no permission to post there. Ask your manager before you post for the school.`,
      request: { words: 'Ask for permission', href: askHref(place) },
      ask,
    });
  if (verdict.kind === 'ended') return ended(asked, verdict.use);
  return leftOut(asked, verdict.by, verdict.use);
}

/** The form, filled in with the place. */
function askHref({ accountId, platform }: Place): string {
  const query = new URLSearchParams();
  if (accountId) query.set('account', accountId);
  else if (platform) query.set('platform', platform.key);
  return `/requests/business-use?${query}`;
}

function ended({ place, chips }: Asked, use: Use): Note {
  const stopped = use.stoppedOn ?? use.until;
  const how = use.status === 'revoked' ? 'was revoked' : 'ended';
  return note(chips.use, {
    key: `business-use ended ${use.requestId}`,
    rule: 'business-use',
    severity: 'approve',
    message: `Your permission “${use.title}” ${how}${stopped ? ` on ${longDate(stopped)}` : ''}. Ask again before you post on ${place.handle}.`,
    request:
      use.status === 'revoked'
        ? { words: 'See why', href: hrefOf(use.requestId) }
        : { words: 'Ask for it again', href: askHref(place) },
    ask,
  });
}

function leftOut(
  { place, chips, platforms }: Asked,
  by: Extract<Verdict, { kind: 'left out' }>['by'],
  use: Use,
): Note {
  const nameOf = (key: string): string => platforms.find((one) => one.key === key)?.name ?? key;
  const { handle } = place;
  const request = { words: 'See your permission', href: hrefOf(use.requestId) };
  const says = (severity: Note['severity'], message: string, more = request, whom: Note['ask'] = ask): Note =>
    note(chips.conditions, {
      key: `business-use ${by} ${use.requestId}`,
      rule: 'conditions',
      severity,
      message,
      request: more,
      ask: whom,
    });
  const named = `Your permission “${use.title}”`;
  switch (by) {
    case 'time':
      return says(
        'change',
        `${named} is for ${use.only.when}. It is another time now: post it then, or ask for other times.`,
      );
    case 'site':
      return says(
        'approve',
        `${named} is for ${listed(use.only.sites.map(nameOf))} only, and ${handle} is somewhere else.`,
      );
    case 'training':
      return says(
        'approve',
        `${named} begins on the day you pass the training that it asks for. Nobody need be asked again.`,
        { words: 'Go to your training', href: '/training' },
        null,
      );
    case 'not yet':
      return says('approve', `${named} begins on ${longDate(use.from!)}. Post it then.`, request, null);
    case 'account': {
      const where = [...use.accounts.map((one) => one.handle), ...use.platforms.map(nameOf)];
      return says('approve', `${named} is for ${listed(where)}, not for ${handle}.`, {
        words: 'Ask for permission here too',
        href: askHref(place),
      });
    }
  }
}

/** Advice where nothing in the text speaks of the matter of any of them. */
function aboutMatter({ text, chips, place }: Asked, uses: readonly Use[]): Note[] {
  if (!uses.every(({ only }) => isAboutNothingOf(only.matter, text))) return [];
  const matters = uses.map(({ only }) => `“${only.matter}”`);
  return [
    note(chips.conditions, {
      key: 'business-use matter',
      rule: 'conditions',
      severity: 'consider',
      message: `You may post about ${listed(matters)} on ${place.handle}. None of these words is in your draft: if it is about something else, ask first.`,
      request: { words: 'See your permission', href: hrefOf(uses[0]!.requestId) },
      ask,
    }),
  ];
}
