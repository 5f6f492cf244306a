import { check } from '../../engine/check/check.ts';
import { type Acting, read } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import { parse } from '../../platform/parse.ts';
import type { Parts } from '../../platform/parts.ts';
import { withinLimit } from '../../platform/rate-limit.ts';
import type { SelectProps } from '../../web/components/select.tsx';
import { guidanceFitting } from '../questions/guidance/fitting/actions.ts';
import { askedBefore } from '../questions/known/actions.ts';
import { type Engine, type Ground, groundFor } from './ground.ts';
import { mend } from './mend.ts';
import {
  type Checked,
  cleanDraft,
  composerSchema,
  fixable,
  LONGEST,
  type Note,
  type WhomToAsk,
  worded,
} from './model.ts';
import { maySearch } from './pictured/actions.ts';
import { audiencesOf, ELSEWHERE, type OfficialAccount, type Platform } from './places.ts';
import { registerReady } from './register.ts';
import { whoOf, whoWords } from './second-reader/model.ts';
import { secondReaderRow } from './second-reader/store.ts';
import { officialAccountsFor, platformsOf } from './store.ts';
import { whomToAsk } from './whom.ts';
import { summaryOf } from './words.ts';

/** How many services have their own lines in the list; the others are under "Somewhere else". */
const LISTED = 10;

export type ComposerChoices = {
  /**
   * The options of "Where will it go?": the person's own accounts by service and audience (`personal:facebook:friends`,
   * `other`), then the open accounts of the trust that they run, then others of the trust and their schools
   * (`official:ID`).
   */
  where: SelectProps['items'];
  /** Every service of the platform register, for "Somewhere else". */
  platforms: readonly Platform[];
  /** Whether this person may look people up to say who is in a picture. */
  search: boolean;
  /** The second reader that drafts can go to, in words; null where there is none that is on. */
  second: string | null;
};

/** What the composer offers. */
export async function composerChoices(acting: Acting): Promise<ComposerChoices> {
  // Still typing: the first check is not to wait for the register.
  void registerReady(acting);
  return read(acting, async ({ tx, viewer, now }) => {
    const platforms = await platformsOf(tx);
    const accounts = await officialAccountsFor(tx, viewer.personId, viewer.schoolIds, dayOf(now));
    return {
      where: placeOptions(platforms, accounts),
      platforms,
      search: await maySearch({ tx, viewer }),
      second: await secondReaderThere(tx),
    };
  });
}

async function secondReaderThere(tx: Tx): Promise<string | null> {
  const row = await secondReaderRow(tx);
  return row?.is_on ? whoWords(whoOf(row)) : null;
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
  const options = (runs: boolean) =>
    accounts
      .filter((account) => account.runs === runs)
      .map(({ id, platformKey, handle }) => ({
        value: `official:${id}`,
        text: `${handle} on ${nameOf.get(platformKey) ?? platformKey}`,
      }));
  const [run, others] = [options(true), options(false)];
  return [
    { label: 'Your own accounts', options: [...own, { value: ELSEWHERE, text: 'Somewhere else' }] },
    run.length > 0 && { label: 'Accounts of the trust that you run', options: run },
    others.length > 0 && {
      label: run.length > 0 ? 'Other accounts of the trust' : 'Accounts of the trust, run by others',
      options: others,
    },
  ];
}

/** Whom the one who asks can ask, by name: when no check says so. */
export function whomThisAsks(acting: Acting): Promise<WhomToAsk> {
  return read(acting, ({ tx, viewer, now }) => whomToAsk(tx, viewer.personId, dayOf(now)));
}

/**
 * Checks per session. As one types, the script asks 400 ms after the last key at the earliest, so 150 times a minute at most:
 * nobody who types meets the limit. A press is a check or two: the script asks once more for the second reader.
 */
const LIMITS = { live: { max: 180, seconds: 60 }, pressed: { max: 60, seconds: 60 } } as const;

/** How a check was asked for: by the script, or by somebody who pressed a button. */
export type AskedBy = keyof typeof LIMITS;

/** Whether this session may have another check so soon. Counts a hit; keeps nothing of the draft. */
export function mayCheckAgain(
  { db, secret, clock }: Pick<Parts, 'db' | 'secret' | 'clock'>,
  { viewer }: Acting,
  by: AskedBy,
): Promise<boolean> {
  return withinLimit(db, secret, clock.now(), `check ${by}`, viewer.sessionId, LIMITS[by]);
}

/**
 * Checks a draft against the policy in force and the trust's registers. Reads, and writes nothing: the draft, and what
 * can be read in its picture, is in the answer and nowhere else, not in a query, a log line or the ledger.
 * @param input the composer's fields; `fix` ('1', '2', ... or 'all') uses offered wordings first, `checked` being the words
 *   they were offered for; `out` says that words were left out before
 * @throws Invalid at `draft`, `words`, `where`, `people` or another field of the composer
 */
export async function checkDraft(
  acting: Acting,
  input: Record<string, string>,
  engine: Engine = check,
): Promise<Checked> {
  const composed = parse(composerSchema, input);
  await registerReady(acting);
  return read(acting, async (work) => {
    const ground = await groundFor(acting, work, composed, engine);
    const found = ground.look(composed.draft);
    const chosen = chosenNotes(found.notes, composed.draft, input, ground);
    const text = chosen.length === 0 ? composed.draft : mend(composed.draft, chosen);
    const { notes, outcome, marks, allowed } = chosen.length === 0 ? found : ground.look(text);
    const offered = worded(notes);
    const { tx, viewer, now } = work;
    const checking = { text, words: composed.words, account: ground.facts.place.account };
    return {
      ...ground.facts,
      text,
      words: composed.words,
      notes,
      outcome,
      marks,
      allowed,
      leftOut: composed.out || (text !== composed.draft && chosen.some(({ fix }) => fix?.text === '')),
      afterAll: offered.length === 0 ? null : leftIn(ground.look(mend(text, offered))),
      asked: await askedBefore(tx, viewer.personId, checking, dayOf(now)),
      guidance: await guidanceFor(tx, notes, ground, { text, words: composed.words }),
    };
  });
}

/** What was answered for everybody before, where it fits a note. Rules and numbers of clauses alone are in the query. */
function guidanceFor(
  tx: Tx,
  notes: readonly Note[],
  { facts }: Ground,
  { text, words }: Pick<Checked, 'text' | 'words'>,
): Promise<Checked['guidance']> {
  const toFit = notes.map(({ key, rule, chips, quote }) => ({
    key,
    rule,
    quote,
    clauses: chips.map(({ number }) => number),
  }));
  return guidanceFitting(tx, toFit, `${text}\n${words}`, facts.version);
}

/** What would be left of the notes with every wording used. */
function leftIn({ notes, outcome }: Pick<Checked, 'notes' | 'outcome'>): NonNullable<Checked['afterAll']> {
  return { outcome, says: notes.length === 0 ? '' : summaryOf(notes) };
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
  if (fix === 'all') return worded(notes);
  if (!/^[1-9]\d{0,3}$/.test(fix)) return [];
  const wanted = Number(fix) - 1;
  const offeredFor = checked === undefined ? draft : cleanDraft(checked);
  // Longer than any draft that is checked: nothing of ours was offered for it.
  if (offeredFor.length > LONGEST) return [];
  if (offeredFor === draft) return fixable(notes.slice(wanted, wanted + 1));
  const key = ground.look(offeredFor).notes[wanted]?.key;
  return fixable(notes.filter((note) => note.key === key)).slice(0, 1);
}
