import { type Message, promptFor } from '../../../engine/check/second-reader/prompt.ts';
import { type Acting, demand, read } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Invalid, NotAllowed } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { minutesToWait, withinLimit } from '../../../platform/rate-limit.ts';
import { unlock } from '../../../platform/secrets.ts';
import { checkDraft } from '../actions.ts';
import type { Checked } from '../model.ts';
import { soundsLikeStruggling } from '../struggling.ts';
import { type Asked, ask, type Exchange, requestUrl } from './ask.ts';
import {
  failedBy,
  INVENTED_DRAFT,
  KEY_PURPOSE,
  type NotAsked,
  type SecondAnswer,
  type Who,
  whoOf,
} from './model.ts';
import { bodyOf } from './protocol.ts';
import { type Noted, notesFrom, type Rules, rulesOn } from './rules.ts';
import { isExample, type SecondReaderRow, secondReaderRow } from './store.ts';

/** How often one person's drafts go to it: more than anyone writes, less than a program would. */
const LIMIT = { max: 20, seconds: 600 };
const TEST_LIMIT = { max: 10, seconds: 600 };

type Keeper = Pick<Parts, 'db' | 'secret' | 'clock'>;

/** Why a draft stays here, whatever the settings: it is nobody's business unless its author makes it so. */
function staysHere({ marks, text }: Pick<Checked, 'marks' | 'text'>): boolean {
  return marks.length > 0 || soundsLikeStruggling(text);
}

/**
 * What the second reader says of a draft that has been checked. Only for the button that checks; never as one types. The
 * draft goes out, and its answer into the page: neither is kept, and no transaction is open meanwhile.
 * @param posted the composer's fields: `second` where the author wants it asked ('yes' now; anything else: when the button
 *   is pressed again), `later` 'yes' where a script asks when the page is there, `fix` where words were mended
 * @returns null where the trust has none that is on, and where there are no words but those in a picture, which never go out
 */
export async function secondOpinion(
  parts: Keeper,
  acting: Acting,
  checked: Pick<Checked, 'marks' | 'text'>,
  posted: Record<string, string>,
): Promise<SecondAnswer | null> {
  if (checked.text === '') return null;
  const there = await read(acting, async ({ tx, now }) => {
    const row = await secondReaderRow(tx);
    return row?.is_on ? { row, rules: await rulesOn(tx, dayOf(now)) } : null;
  });
  if (!there || there.rules.asked.length === 0) return null;
  const { row, rules } = there;
  const who = whoOf(row);
  const notAsked = (why: NotAsked): SecondAnswer => ({ kind: 'not-asked', why, who });
  if (staysHere(checked)) return notAsked('protected');
  if (!posted.second) return notAsked('left-out');
  if (posted.fix || posted.second !== 'yes') return notAsked('not-pressed');
  if (posted.later === 'yes') return { kind: 'later', who };
  const { personId } = acting.viewer;
  if (!(await withinLimit(parts.db, parts.secret, parts.clock.now(), 'second reader', personId, LIMIT)))
    return notAsked('often');
  const { answer, key } = await askRow(parts, row, checked.text, rules);
  if (!('content' in answer)) return failedBy(answer.fault);
  const noted = notesFrom(answer.content, key, checked.text, rules);
  if ('fault' in noted) return failedBy(noted.fault);
  return { kind: 'answered', who, notes: noted.notes, dropped: noted.dropped.length };
}

async function askRow(
  { secret }: Pick<Parts, 'secret'>,
  row: SecondReaderRow,
  draft: string,
  { asked }: Rules,
): Promise<{ answer: Asked; key: string | null }> {
  const key = row.key_locked && unlock(secret, KEY_PURPOSE, row.trust_id, row.key_locked);
  if (row.key_locked && key === null) return { answer: { exchanges: [], fault: 'locked' }, key: null };
  return { answer: await ask({ ...row, ownNetwork: row.own_network }, key, promptFor(draft, asked)), key };
}

/** What a test came to: what was sent, what came back, and what of it would be shown. */
export type Trial = {
  who: Who;
  url: string;
  hasKey: boolean;
  draft: string;
  exchanges: Exchange[];
  outcome: Noted;
};

/**
 * Sends the invented draft to the server that is saved, whether it is on or not. Keeps and records nothing.
 * @throws Invalid at `address` when nothing is saved yet, at `test` after too many tests; NotAllowed in the example trust
 */
export async function tryOut(parts: Keeper, acting: Acting): Promise<Trial> {
  const { row, rules } = await read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'settings.edit', 'trust');
    if (await isExample(tx)) throw new NotAllowed('The example trust sends nothing to anyone.');
    return { row: await secondReaderRow(tx), rules: await rulesOn(tx, dayOf(now)) };
  });
  if (!row) throw new Invalid({ field: 'address', message: 'Save the settings first, then test them.' });
  const now = parts.clock.now();
  if (
    !(await withinLimit(
      parts.db,
      parts.secret,
      now,
      'second reader test',
      acting.viewer.personId,
      TEST_LIMIT,
    ))
  ) {
    const wait = minutesToWait(now, TEST_LIMIT);
    throw new Invalid({
      field: 'test',
      message: `That was a lot of tests. Try again in ${wait === 1 ? 'a minute' : `${wait} minutes`}.`,
    });
  }
  const { answer, key } = await askRow(parts, row, INVENTED_DRAFT, rules);
  return {
    who: whoOf(row),
    url: requestUrl(row).href,
    hasKey: row.key_locked !== null,
    draft: INVENTED_DRAFT,
    exchanges: answer.exchanges,
    outcome:
      'content' in answer ? notesFrom(answer.content, key, INVENTED_DRAFT, rules) : { fault: answer.fault },
  };
}

/** What would be sent for a draft, to the letter. */
export type Preview = {
  draft: string;
  url: string | null;
  messages: Message[];
  body: string;
  /** Whether this very draft would not be sent. */
  staysHere: boolean;
};

/**
 * Builds what would be sent for a draft, and sends nothing.
 * @throws Invalid at `draft`
 */
export async function preview(acting: Acting, draft: string): Promise<Preview> {
  demand(acting.viewer, 'settings.edit', 'trust');
  const checked = await checkDraft(acting, { draft });
  return read(acting, async ({ tx, now }) => {
    const row = await secondReaderRow(tx);
    const messages = promptFor(checked.text, (await rulesOn(tx, dayOf(now))).asked);
    return {
      draft: checked.text,
      url: row ? requestUrl(row).href : null,
      messages,
      body: bodyOf(row?.model ?? 'the model you choose', messages, true),
      staysHere: staysHere(checked),
    };
  });
}
