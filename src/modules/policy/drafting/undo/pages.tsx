import { Conflict } from '../../../../platform/errors.ts';
import { post, type Route } from '../../../../web/route.ts';
import { undoChange } from './actions.ts';

/** A path of ours to go back to; anything else leads to the draft. */
function safeBack(path: string | undefined): string {
  return path && /^\/policy\/draft(?:[/?#][\w\-./?&=#%!'()*~]*)?$/.test(path) ? path : '/policy/draft';
}

export function undoRoutes(): Route[] {
  return [
    post('/policy/draft/undo', 'policy.draft', async (r) => {
      const { values } = await r.form();
      const back = safeBack(values.back);
      try {
        return r.redirect(back, `Undone: ${await undoChange(r.acting, Number(values.seq))}`);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        return r.redirect(back, { kind: 'notice', text: error.message });
      }
    }),
  ];
}
