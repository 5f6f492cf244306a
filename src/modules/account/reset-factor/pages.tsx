import type { Parts } from '../../../platform/parts.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route } from '../../../web/route.ts';
import { readWhose, resetSecondFactor } from './actions.ts';
import { ResetPage } from './views.tsx';

/** Helping someone who has lost their phone or passkey. */
export function resetFactorRoutes(parts: Parts): Route[] {
  const address = '/people/:id/second-step';
  return [
    get(address, 'roles.grant', async (r) => {
      const whose = await readWhose(r.acting, r.param('id'));
      return r.page(`Second step of ${whose.name}`, <ResetPage {...whose} />, { nav: 'people' });
    }),
    post(address, 'roles.grant', async (r) => {
      const whose = await readWhose(r.acting, r.param('id'));
      const { values } = await r.form();
      const done = await attempt(() => resetSecondFactor(parts, r, whose.personId, values));
      if (done.ok)
        return r.redirect(
          `/people/${whose.personId}`,
          `${whose.name} sets up a new second step at the next sign-in. They have been told by mail.`,
        );
      return r.page(
        `Second step of ${whose.name}`,
        <ResetPage {...whose} values={values} errors={done.errors} />,
        { nav: 'people', errors: done.errors },
      );
    }),
  ];
}
