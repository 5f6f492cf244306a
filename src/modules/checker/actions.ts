import { type Acting, act, demand, read } from '../../platform/act.ts';
import { addDays, dayOf } from '../../platform/dates.ts';
import { Invalid } from '../../platform/errors.ts';
import { KEEP_DAYS } from './model.ts';
import { counts, KEEP_SETTING, keepDays, putKeepDays } from './store.ts';
import { SOON_DAYS } from './words/model.ts';

export type Overview = {
  reports: number;
  terms: number;
  exceptions: number;
  ending: number;
  keepDays: number;
};

/** What there is, for whoever looks after the checker. */
export function overview(acting: Acting): Promise<Overview> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'checker.edit', 'trust');
    const today = dayOf(now);
    return { ...(await counts(tx, today, addDays(today, SOON_DAYS))), keepDays: await keepDays(tx) };
  });
}

/** Sets how long new reports are kept; those that are there keep the day their senders were told. */
export function setKeepDays(acting: Acting, days: string | undefined): Promise<void> {
  return act(acting, async ({ tx, trustId, viewer, now, record }) => {
    demand(viewer, 'checker.edit', 'trust');
    if (!days || !Object.hasOwn(KEEP_DAYS, days))
      throw new Invalid({ field: 'days', message: 'Choose how long reports are kept.' });
    await putKeepDays(tx, trustId, Number(days), now);
    await record({
      verb: 'time that reports are kept changed',
      subject: { kind: 'setting', id: KEEP_SETTING },
      payload: { days: Number(days) },
    });
  });
}
