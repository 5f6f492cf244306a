import { z } from 'zod';
import type { Acting } from '../../../../platform/act.ts';
import { dayOf } from '../../../../platform/dates.ts';
import { Invalid, type Issue } from '../../../../platform/errors.ts';
import type { PolicySettings, Version } from '../../model.ts';
import { clausesOf, settingsOf } from '../../store.ts';
import { changeDraft, type DraftWork, readDraft, writeChange } from '../change.ts';
import type { DraftClause } from '../model.ts';
import { putOption } from '../points/actions.ts';
import { optionsIn } from '../points/model.ts';
import { peopleForTrust, renameDraft, setOrClear, touchDraft } from '../store.ts';
import {
  minutesSaid,
  SETTING_KEYS,
  SETTING_NAMES,
  SETTINGS,
  type SettingKey,
  stanceOpen,
  stanceSaid,
} from './model.ts';

export type SettingsView = {
  draft: Version;
  settings: PolicySettings;
  minutes: ReturnType<typeof minutesSaid>;
  stance: ReturnType<typeof stanceSaid>;
  open: ReturnType<typeof stanceOpen>;
  owners: { id: string; name: string }[];
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
    };
  });
}

/** What a form gives: each value as typed, and as it was when the page was opened. Empty: not given yet. */
export type SettingsInput = Record<SettingKey, string> & {
  was: Record<SettingKey, string>;
  mend: boolean;
  title: string;
};

/** A stored value as a form shows it. */
export function asTyped(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/**
 * Saves the numbers and stances that were given; one left empty is left open.
 * @throws Invalid by field, also where someone else changed the same one since the page was opened
 */
export function saveSettings(acting: Acting, input: SettingsInput): Promise<(SettingKey | 'title')[]> {
  return changeDraft(acting, async (w) => {
    const now = await settingsOf(w.tx, w.draft.id);
    const { values, issues } = checked(input, now, dayOf(w.now));
    const owners = await peopleForTrust(w.tx, dayOf(w.now));
    if (values.owner && !owners.some(({ id }) => id === values.owner))
      issues.push({ field: 'owner', message: 'Choose someone who holds a role for the whole trust.' });
    const title = titleSchema.safeParse(input.title);
    if (!title.success) issues.unshift({ field: 'title', message: title.error.issues[0]!.message });
    if (issues.length > 0) throw new Invalid(issues);
    const renamed = title.data !== w.draft.title;
    if (renamed) await rename(w, title.data!);
    await mendStance(w, input, values.business_use_stance);
    const before = await settingsOf(w.tx, w.draft.id);
    const changed = SETTING_KEYS.filter((key) => (values[key] ?? null) !== (before[key] ?? null));
    if (changed.length === 0) return renamed ? ['title'] : [];
    for (const key of changed) await setOrClear(w.tx, w.trustId, w.draft.id, key, values[key] ?? null);
    const tree = await clausesOf(w.tx, w.draft.id);
    const label = `set ${changed.map((key) => SETTING_NAMES[key]).join(', ')}`;
    const old = Object.fromEntries(changed.map((key) => [key, before[key] ?? null]));
    await writeChange(w, tree, tree, label, { structural: false, settings: old });
    for (const key of changed)
      await w.record({
        verb: 'policy setting changed',
        subject: { kind: 'policy version', id: w.draft.id },
        payload: { setting: key, before: before[key] ?? null, after: values[key] ?? null },
      });
    return renamed ? ['title', ...changed] : changed;
  });
}

const titleSchema = z
  .string()
  .trim()
  .min(3, 'Write the title of the policy.')
  .max(200, 'Keep the title under 200 characters.');

async function rename({ tx, draft, record }: DraftWork, title: string): Promise<void> {
  await renameDraft(tx, draft.id, title);
  await touchDraft(tx, draft.id, false);
  await record({
    verb: 'policy setting changed',
    subject: { kind: 'policy version', id: draft.id },
    payload: { setting: 'title', before: draft.title, after: title },
  });
}

type Values = Partial<Record<SettingKey, string | number>>;

function checked(
  input: SettingsInput,
  now: PolicySettings,
  today: string,
): { values: Values; issues: Issue[] } {
  const values: Values = {};
  const issues: Issue[] = [];
  for (const key of SETTING_KEYS) {
    const current = asTyped(now[key]);
    if (current !== input.was[key] && current !== input[key]) {
      const words =
        current === '' ? 'was taken away' : key === 'owner' ? 'was changed' : `was changed to ${current}`;
      issues.push({
        field: key,
        message: `This ${words} after you opened the page. Save again to put yours in its place.`,
      });
      continue;
    }
    if (input[key] === '') continue;
    const result = SETTINGS[key].safeParse(input[key]);
    if (result.success) values[key] = result.data;
    else issues.push({ field: key, message: result.error.issues[0]!.message });
  }
  if (typeof values.review_on === 'string' && values.review_on <= today)
    issues.push({ field: 'review_on', message: 'The review date must be after today.' });
  return { values, issues };
}

/** Puts the chosen stance into the clause that left it open, where that was asked for. */
async function mendStance(
  w: DraftWork,
  input: SettingsInput,
  stance: string | number | undefined,
): Promise<DraftClause | null> {
  if (!input.mend || typeof stance !== 'string') return null;
  const tree = await clausesOf(w.tx, w.draft.id);
  const open = stanceOpen(tree);
  const options = open ? optionsIn(open.quote) : [];
  const option = options.find((one) => one.toLowerCase() === stance);
  return open && option ? putOption(w, tree, open.clause, open.quote, option, options) : null;
}
