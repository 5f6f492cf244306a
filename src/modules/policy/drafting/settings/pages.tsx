import { type DayParts, dayFrom, dayParts, partsOfDay } from '../../../../platform/day-field.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import { keepingWords, toSteps } from '../closed.tsx';
import { type SettingsView, saveSettings, viewSettings } from './actions.ts';
import { asTyped, SETTING_KEYS, type SettingKey, type SettingsInput, withTheirs } from './model.ts';
import { SettingsPage } from './views.tsx';

const PATH = '/policy/draft/settings';
const TITLE = 'Numbers and stances';
const each = (value: (key: SettingKey) => string) =>
  Object.fromEntries(SETTING_KEYS.map((key) => [key, value(key)])) as Record<SettingKey, string>;

/** What the page shows first: what is set, and where nothing is, what the words say. */
function firstValues({ draft, settings, minutes, stance }: SettingsView): SettingsInput {
  const set = each((key) => asTyped(settings[key]));
  return {
    ...set,
    minutes_per_day: set.minutes_per_day || asTyped(minutes?.minutes),
    business_use_stance: set.business_use_stance || asTyped(stance?.stance),
    was: set,
    mend: true,
    title: draft.title,
  };
}

/** Three boxes as a day; what is no date goes through as it was typed, to be refused in words. */
function dayTyped(parts: DayParts): string {
  return dayFrom(parts) ?? [parts.year, parts.month, parts.day].filter(Boolean).join('-');
}

const dateOf = ({ review_on: day }: SettingsInput): DayParts =>
  day ? partsOfDay(day) : dayParts({}, 'review');

async function save(r: SignedInRequest): Promise<Response> {
  const { values } = await r.form();
  const date = dayParts(values, 'review');
  const input: SettingsInput = {
    ...each((key) => values[key] ?? ''),
    review_on: dayTyped(date),
    was: each((key) => values[`was-${key}`] ?? ''),
    mend: values.mend === 'yes',
    title: values.title ?? '',
    titleWas: values['was-title'],
  };
  const saved = await attempt(() => saveSettings(r.acting, input));
  if (saved.ok)
    return r.redirect(
      '/policy/draft',
      saved.value.length > 0 ? 'Your answers are saved' : 'Nothing was changed',
    );
  const view = await viewSettings(r.acting);
  if (view?.draft.state !== 'draft') return toSteps(r, view?.draft);
  const shown = withTheirs(input, view.settings, view.draft.title);
  const day = shown.review_on === input.review_on ? date : dateOf(shown);
  return r.page(TITLE, <SettingsPage view={view} values={shown} date={day} errors={saved.errors} />, {
    nav: 'draft',
    errors: saved.errors,
  });
}

export function settingRoutes(): Route[] {
  return [
    get(PATH, 'policy.draft', async (r) => {
      const view = await viewSettings(r.acting);
      if (view?.draft.state !== 'draft') return r.redirect('/policy/draft');
      const values = firstValues(view);
      return r.page(TITLE, <SettingsPage view={view} values={values} date={dateOf(values)} />, {
        nav: 'draft',
      });
    }),
    post(
      PATH,
      'policy.draft',
      keepingWords(save, (values) => {
        const { title, minutes_per_day: minutes } = values;
        const { day, month, year } = dayParts(values, 'review');
        return [
          { label: 'The title', words: title === values['was-title'] ? undefined : title },
          { label: 'The minutes allowed a day', words: minutes },
          { label: 'The review date', words: [day, month, year].filter(Boolean).join(' ') },
        ];
      }),
    ),
  ];
}
