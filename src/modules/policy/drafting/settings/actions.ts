import { z } from 'zod';
import type { Acting } from '../../../../platform/act.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { Invalid, type Issue } from '../../../../platform/errors.ts';
import type { PolicySettings, Version } from '../../model.ts';
import { clausesOf, settingsOf } from '../../store.ts';
import { changeDraft, type DraftWork, keepStep, readDraft } from '../change.ts';
import type { DraftChange } from '../model.ts';
import { optionsIn } from '../points/model.ts';
import { refreshPoints } from '../points/refresh.ts';
import { putOption } from '../points/settle-actions.ts';
import { changesOf } from '../undo/store.ts';
import { changedMeanwhile } from './meanwhile.ts';
import {
  minutesSaid,
  SETTING_KEYS,
  SETTING_NAMES,
  SETTINGS,
  type SettingKey,
  type SettingsInput,
  stanceOpen,
  stanceSaid,
  withTheirs,
} from './model.ts';
import { peopleForTrust, putSetting, putTitle } from './store.ts';

export type SettingsView = {
  draft: Version;
  settings: PolicySettings;
  minutes: ReturnType<typeof minutesSaid>;
  stance: ReturnType<typeof stanceSaid>;
  open: ReturnType<typeof stanceOpen>;
  owners: { id: string; name: string }[];
  last: DraftChange | undefined;
};

/** Null when there is no draft. */
export function viewSettings(acting: Acting): Promise<SettingsView | null> {
  return readDraft(acting, async ({ tx, draft, now }) => {
    const tree = await clausesOf(tx, draft.id);
    return {
      draft,
      settings: await settingsOf(tx, draft.id),
      minutes: minutesSaid(tree),
      stance: stanceSaid(tree),
      open: stanceOpen(tree),
      owners: await peopleForTrust(tx, dayOf(now)),
      last: (await changesOf(tx, draft.id, 1))[0],
    };
  });
}

/**
 * Saves the title, and the numbers and stances that were given; one left empty is left open, and one left alone is what
 * someone else has set since. Returns what has changed.
 * @throws Invalid by field, also where someone else changed the same one since the page was opened
 */
export function saveSettings(acting: Acting, given: SettingsInput): Promise<(SettingKey | 'title')[]> {
  return changeDraft(acting, async (w) => {
    const { tx, trustId, draft } = w;
    const now = await settingsOf(tx, draft.id);
    const input = withTheirs(given, now, draft.title);
    const meanwhile = await changedMeanwhile(w, input, now);
    const told = new Set(meanwhile.map(({ field }) => field));
    const { values, issues } = checked(input, told, dayOf(w.now));
    const owners = await peopleForTrust(tx, dayOf(w.now));
    if (values.owner && !owners.some(({ id }) => id === values.owner))
      issues.push({ field: 'owner', message: 'Choose someone who holds a role for the whole trust.' });
    const title = titleSchema.safeParse(input.title);
    if (!title.success) issues.push({ field: 'title', message: title.error.issues[0]!.message });
    issues.push(...meanwhile.filter(({ field }) => field !== 'title' || title.success));
    if (issues.length > 0) throw new Invalid(issues.sort(asOnPage));
    const mended = await mendStance(w, input, values.business_use_stance);
    const before: PolicySettings = { title: draft.title, ...(await settingsOf(tx, draft.id)) };
    const after: Values & { title: string } = { title: title.data!, ...values };
    const changed = KEYS.filter((key) => (after[key] ?? null) !== (before[key] ?? null));
    if (changed.length === 0) return mended;
    const settings: Record<string, unknown> = {};
    for (const key of changed)
      if (key === 'title') await putTitle(tx, draft.id, after.title);
      else {
        settings[key] = before[key] ?? null;
        await putSetting(tx, trustId, draft.id, key, after[key] ?? null);
      }
    const label = `set ${new Intl.ListFormat('en-GB').format(changed.map((key) => NAMES[key]))}`;
    await keepStep(w, label, { settings, ...(changed.includes('title') ? { title: draft.title } : {}) });
    await refreshPoints(tx, trustId, draft.id, await clausesOf(tx, draft.id));
    for (const key of changed)
      await w.record({
        verb: 'policy setting changed',
        subject: { kind: 'policy version', id: draft.id },
        payload: { setting: key, before: before[key] ?? null, after: after[key] ?? null },
      });
    return [...changed, ...mended];
  });
}

/** In the order of the page. */
const KEYS = ['title', ...SETTING_KEYS] as const;
const asOnPage = (one: Issue, other: Issue): number => placeOf(one) - placeOf(other);
const placeOf = ({ field }: Issue): number => (KEYS as readonly string[]).indexOf(field);

const NAMES = { title: 'the title', ...SETTING_NAMES };

const titleSchema = z
  .string()
  .trim()
  .min(3, 'Write the title of the policy.')
  .max(200, 'Keep the title under 200 characters.');

type Values = Partial<Record<SettingKey, string | number>>;

/** @param but keys to leave out */
function checked(
  input: SettingsInput,
  but: ReadonlySet<string>,
  today: string,
): { values: Values; issues: Issue[] } {
  const values: Values = {};
  const issues: Issue[] = [];
  for (const key of SETTING_KEYS) {
    if (input[key] === '' || but.has(key)) continue;
    const result = SETTINGS[key].safeParse(input[key]);
    if (result.success) values[key] = result.data;
    else issues.push({ field: key, message: result.error.issues[0]!.message });
  }
  if (typeof values.review_on === 'string' && values.review_on <= today)
    issues.push({ field: 'review_on', message: 'The review date must be after today.' });
  return { values, issues };
}

/**
 * Puts the chosen stance into the clause that left it open, where that was asked for, and sets it with the words: a step
 * of its own. Returns what has changed.
 */
async function mendStance(
  w: DraftWork,
  input: SettingsInput,
  stance: string | number | undefined,
): Promise<'business_use_stance'[]> {
  if (!input.mend || typeof stance !== 'string') return [];
  const tree = await clausesOf(w.tx, w.draft.id);
  const open = stanceOpen(tree);
  const options = open ? optionsIn(open.quote) : [];
  const option = options.find((one) => one.toLowerCase() === stance);
  if (!open || !option) return [];
  await putOption(w, tree, open.clause, open.quote, option, options);
  return ['business_use_stance'];
}
