import { Conflict } from '../../../platform/errors.ts';
import { HOW_TOLD } from '../../../platform/mail.ts';
import type { Parts } from '../../../platform/parts.ts';
import { attempt } from '../../../web/form.tsx';
import { get, type PageOptions, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { ownChoice, saveOwnChoice } from './actions.ts';
import { OwnChoicePage } from './views.tsx';

/** How one is told, under one's own account. */
export function ownNoticeRoutes({ publicUrl }: Pick<Parts, 'publicUrl'>): Route[] {
  const page = async (r: SignedInRequest, values?: Record<string, string>, options: PageOptions = {}) => {
    const own = await ownChoice(r.acting);
    // Whoever is told that it was changed meanwhile sends again from where it stands now.
    const typed = values && { ...values, revision: own.values.revision! };
    const body = <OwnChoicePage own={own} values={typed} errors={options.errors} publicUrl={publicUrl} />;
    return r.page('How you are told', body, { nav: 'account', ...options });
  };
  return [
    get(HOW_TOLD, 'self', (r) => page(r)),
    post(HOW_TOLD, 'self', async (r) => {
      const { values } = await r.form();
      try {
        const saved = await attempt(() => saveOwnChoice(r.acting, values));
        if (!saved.ok) return page(r, values, { errors: saved.errors });
        return r.redirect(HOW_TOLD, 'Saved');
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        return page(r, values, { status: 409, errors: [{ field: 'how', message: error.message }] });
      }
    }),
  ];
}
