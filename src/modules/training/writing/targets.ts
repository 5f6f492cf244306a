import { CONTROLS, PLACES, type Target } from '../../../engine/targets.ts';
import { shortTitle } from '../../policy/actions.ts';
import type { TrustModule } from '../model.ts';

/** What a module can teach: the parts of the policy by their short names. */
export const TARGETS = ([...CONTROLS, ...Object.keys(PLACES)] as Target[])
  .map((value) => ({ value, text: shortTitle(value) }))
  .sort((a, b) => a.text.localeCompare(b.text));

/** What a draft is called above its forms. */
export const draftTitle = (module: TrustModule | null): string => module?.draft.title || 'A new module';
/** Where the forms of a draft lead back to. */
export const draftHref = (module: TrustModule | null): string =>
  module ? `/training/modules/${module.id}/edit` : '/training/modules';
