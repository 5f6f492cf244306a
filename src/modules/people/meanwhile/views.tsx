import type { FC } from 'hono/jsx';
import type { Difference } from '../../../platform/form-merge.ts';
import { WhatDiffers } from '../../../web/components/what-differs.tsx';
import type { Values } from '../fields.tsx';

/** What tells a form of something saved from an old one, and what was typed from what was there (see `asLoaded`). */
export const LoadedWith: FC<{ values: Values }> = ({ values: { revision, was } }) => (
  <>
    <input type="hidden" name="revision" value={revision} />
    <input type="hidden" name="was" value={was} />
  </>
);

/** That someone saved the same thing meanwhile, who it was, and what differs. */
export type Meanwhile = { title: string; differences: readonly Difference[] };

/** @param button what the form’s button says */
export const ChangedMeanwhileNotice: FC<Meanwhile & { button: string }> = ({
  title,
  differences,
  button,
}) => (
  <div class="govuk-error-summary">
    <div role="alert">
      <h2 class="govuk-error-summary__title">{title}</h2>
      <div class="govuk-error-summary__body">
        <p>Nothing of yours is saved yet. {whatToDo(differences, button)}</p>
        <WhatDiffers differences={differences} />
      </div>
    </div>
  </div>
);

function whatToDo(differences: readonly Difference[], button: string): string {
  const again = `Choose “${button}” again`;
  if (differences.length === 0) return `What was saved does not differ from the form below. ${again}.`;
  return differences.some(({ typed }) => typed !== null)
    ? `What you typed is still in the form below. ${again} to put it in place of what was saved.`
    : `What you typed is still in the form below, beside what was saved. ${again} to keep both.`;
}
