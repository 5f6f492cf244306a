import { check } from '../../engine/check/check.ts';
import type { Mark, Outcome } from '../../engine/check/model.ts';
import { nameWords } from '../../engine/check/register.ts';
import { CONTROLS } from '../../engine/targets.ts';
import { type Acting, read, type Work } from '../../platform/act.ts';
import { inTrust } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import { Invalid } from '../../platform/errors.ts';
import { parse } from '../../platform/parse.ts';
import type { Parts } from '../../platform/parts.ts';
import { withinLimit } from '../../platform/rate-limit.ts';
import type { SelectProps } from '../../web/components/select.tsx';
import { clauseChips, clauseMapOf, policyOn, shortTitle } from '../policy/actions.ts';
import type { Policy } from '../policy/model.ts';
import { forumNotes } from './forums.ts';
import {
  asWritten,
  type Checked,
  type Composed,
  cleanDraft,
  composerSchema,
  fixable,
  mend,
  type Note,
  seenByWords,
} from './model.ts';
import {
  audiencesOf,
  ELSEWHERE,
  type OfficialAccount,
  type Place,
  type Platform,
  placeFrom,
} from './places.ts';
import { asSeenBy, registerFor, type TrustRegister } from './register.ts';
import { familyOf, jobOf, officialAccountsFor, platformsOf } from './store.ts';
import { whomToAsk } from './whom.ts';

/** How many services have their own lines in the list; the others are under "Somewhere else". */
const LISTED = 10;

/**
 * The options of "Where will it go?": the person's own accounts by service and audience (`personal:facebook:friends`,
 * `other`), then the open accounts of the trust and of the schools they work at (`official:ID`).
 */
export async function placesToPost(acting: Acting): Promise<SelectProps['items']> {
  return (await composerChoices(acting)).where;
}

/** What the composer offers: places, and every service of the platform register for "Somewhere else". */
export async function composerChoices(
  acting: Acting,
): Promise<{ where: SelectProps['items']; platforms: readonly Platform[] }> {
  warmRegister(acting);
  return read(acting, async ({ tx, viewer }) => {
    const platforms = await platformsOf(tx);
    return { where: placeOptions(platforms, await officialAccountsFor(tx, viewer.schoolIds)), platforms };
  });
}

/** Reads the register while the person is still typing, so that the first check does not wait for it. */
function warmRegister({ db, clock, viewer }: Acting): void {
  const now = clock.now();
  void inTrust(db, viewer.trustId, (tx) => registerFor(db, tx, viewer.trustId, now)).catch(() => {
    // Nothing is lost: the check itself reads the register again, and says so when it cannot.
  });
}

function placeOptions(
  platforms: readonly Platform[],
  accounts: readonly OfficialAccount[],
): SelectProps['items'] {
  const nameOf = new Map(platforms.map((platform) => [platform.key, platform.name]));
  const own = platforms.slice(0, LISTED).flatMap((platform) =>
    audiencesOf(platform).map(({ audience, words }) => ({
      value: `personal:${platform.key}:${audience}`,
      text: `${platform.name}, ${words}`,
    })),
  );
  return [
    { label: 'Your own accounts', options: [...own, { value: ELSEWHERE, text: 'Somewhere else' }] },
    accounts.length > 0 && {
      label: 'Accounts of the trust',
      options: accounts.map(({ id, platformKey, handle }) => ({
        value: `official:${id}`,
        text: `${handle} on ${nameOf.get(platformKey) ?? platformKey}`,
      })),
    },
  ];
}

/** Checks per session and minute while someone types: one every half second, and nobody types like that for long. */
const LIVE_LIMIT = { max: 120, seconds: 60 };

/** Whether this session may have another check as it types. Counts a hit; keeps nothing of the draft. */
export function mayCheckAgain(
  parts: Pick<Parts, 'db' | 'secret' | 'clock'>,
  acting: Acting,
): Promise<boolean> {
  return withinLimit(
    parts.db,
    parts.secret,
    parts.clock.now(),
    'live check',
    acting.viewer.sessionId,
    LIVE_LIMIT,
  );
}

/** The checker itself, so that a test can plant one that fails. */
export type Engine = typeof check;

/**
 * Checks a draft against the policy in force and the trust's registers. Reads, and writes nothing: the draft is in the
 * answer and nowhere else, not in a query, a log line or the ledger.
 * @param input the composer's fields; `fix` ('1', '2', ... or 'all') uses offered wordings first, `checked` being the words
 *   they were offered for
 * @throws Invalid at `draft`, `where`, `people` or another field of the composer
 */
export async function checkDraft(
  acting: Acting,
  input: Record<string, string>,
  engine: Engine = check,
): Promise<Checked> {
  const composed = parse(composerSchema, input);
  return read(acting, async (work) => {
    const ground = await groundFor(acting, work, composed, engine);
    const found = ground.look(composed.draft);
    const chosen = chosenNotes(found.notes, composed.draft, input, ground);
    const text = chosen.length === 0 ? composed.draft : mend(composed.draft, chosen);
    const { notes, outcome, marks } = chosen.length === 0 ? found : ground.look(text);
    const offered = fixable(notes);
    return {
      ...ground.facts,
      text,
      notes,
      outcome,
      marks,
      afterAll: offered.length === 0 ? null : ground.look(mend(text, offered)).outcome,
    };
  });
}

type Looked = { notes: Note[]; outcome: Outcome; marks: Mark[] };
type Ground = {
  look(text: string): Looked;
  facts: Omit<Checked, 'text' | 'notes' | 'outcome' | 'marks' | 'afterAll'>;
};

/** Everything a check stands on besides the words. */
async function groundFor(
  { db }: Acting,
  { tx, trustId, viewer, now }: Pick<Work, 'tx' | 'trustId' | 'viewer' | 'now'>,
  composed: Composed,
  engine: Engine,
): Promise<Ground> {
  const day = dayOf(now);
  const place = placeFrom(
    composed.where,
    composed,
    await platformsOf(tx),
    await officialAccountsFor(tx, viewer.schoolIds),
  );
  if (!place)
    throw new Invalid({
      field: 'where',
      message: 'Choose where it will go. The place you chose is no longer in the list.',
    });
  const policy = await policyOn(tx, day);
  const trust = await registerFor(db, tx, trustId, now);
  const register = asSeenBy(trust, viewer.personId, await familyOf(tx, viewer.personId));
  const authorRole = await jobOf(tx, viewer.personId, day);
  // Without a policy every rule is looked at and no clause is named.
  const clauses = policy ? clauseMapOf(policy) : Object.fromEntries(CONTROLS.map((control) => [control, []]));
  const chips = policy ? clauseChips(policy) : new Map();
  const pictured = composed.people.length > 0 || composed.picture !== 'none';
  const kind = composed.picture === 'none' ? 'photo' : composed.picture;
  const look = (text: string): Looked => {
    const draft = {
      text,
      account: place.account,
      audience: place.audience,
      ...(place.platform && { channel: place.platform.key }),
      ...(authorRole && { authorRole }),
      attachments: pictured ? [{ kind, people: composed.people }] : [],
    };
    const { findings, outcome, marks } = engine(draft, { register, clauses });
    const notes = findings.map((finding) => ({
      ...finding,
      fix: asWritten(text, finding),
      key: `${finding.control} ${finding.quote}`,
      about: shortTitle(finding.control),
      chips: chips.get(finding.control) ?? [],
    }));
    const forums = forumNotes(text, place, composed.group, trust.forums, chips.get('forums') ?? []);
    return { notes: [...forums, ...notes], outcome: forums.length > 0 ? 'stop' : outcome, marks };
  };
  return { look, facts: await factsOf(tx, { composed, place, policy, trust, viewer, day, pictured, kind }) };
}

type Facts = {
  composed: Composed;
  place: Place;
  policy: Policy | null;
  trust: TrustRegister;
  viewer: Work['viewer'];
  day: string;
  pictured: boolean;
  kind: 'photo' | 'video';
};

async function factsOf(tx: Work['tx'], known: Facts): Promise<Ground['facts']> {
  const { composed, place, policy, trust, viewer, day } = known;
  const chips = policy ? clauseChips(policy) : new Map();
  return {
    place,
    picture: known.pictured ? known.kind : 'none',
    strangers: composed.people.filter((name) => !trust.register.byName.has(nameWords(name).join(' '))),
    version: policy?.version.number ?? null,
    controls: policy ? Object.keys(clauseMapOf(policy)).length : CONTROLS.length,
    seenBy: seenByWords(place),
    seenByClause: chips.get('audience')?.[0] ?? null,
    unsureClause: chips.get('questions')?.[0] ?? null,
    whom: await whomToAsk(tx, viewer.personId, day),
  };
}

/** The notes whose wording is to be used. One that was offered for other words is found again by what it is about. */
function chosenNotes(
  notes: readonly Note[],
  draft: string,
  input: Record<string, string>,
  ground: Ground,
): Note[] {
  const { fix, checked } = input;
  if (!fix) return [];
  if (fix === 'all') return fixable(notes);
  if (!/^[1-9]\d{0,3}$/.test(fix)) return [];
  const wanted = Number(fix) - 1;
  const offeredFor = checked === undefined ? draft : cleanDraft(checked);
  if (offeredFor === draft) return fixable(notes.slice(wanted, wanted + 1));
  const key = ground.look(offeredFor).notes[wanted]?.key;
  return fixable(notes.filter((note) => note.key === key)).slice(0, 1);
}
