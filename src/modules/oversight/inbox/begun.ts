import type { Acting } from '../../../platform/act.ts';
import { keptForms } from '../../../platform/kept-forms.ts';
import { may } from '../../../platform/permissions.ts';
import { questionBegun } from '../../questions/actions.ts';
import { requestBegun } from '../../requests/actions.ts';
import { moduleBegun } from '../../training/actions.ts';
import type { BegunForm } from './model.ts';

/** Every part of the product in which something new can be begun and left. */
const NAMED_BY = [questionBegun, requestBegun, moduleBegun];

/** What somebody has begun and not sent, as far as they may still open it, the last left first. */
export async function formsBegun(acting: Acting): Promise<BegunForm[]> {
  return (await keptForms(acting)).flatMap(({ form, savedAt }) => {
    const begun = NAMED_BY.map((nameOf) => nameOf(form)).find((one) => one !== null);
    if (!begun || (begun.permission && !may(acting.viewer, begun.permission))) return [];
    return { title: begun.title, href: begun.href, savedAt };
  });
}
