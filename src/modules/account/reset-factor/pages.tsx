import type { Issue } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { proofOf } from '../prove-again/actions.ts';
import { readWhose, resetSecondFactor } from './actions.ts';
import { ResetPage } from './views.tsx';

/** Helping someone who has lost their phone or passkey. */
export function resetFactorRoutes(parts: Parts): Route[] {
  const address = '/people/:id/second-step';
  const page = async (
    r: SignedInRequest,
    whose: { personId: string; name: string },
    values: Record<string, string> = {},
    errors?: Issue[],
  ) => {
    const proof = await proofOf(parts, r.viewer);
    const body = <ResetPage {...whose} proof={proof} values={values} errors={errors} />;
    return r.page(`Second step of ${whose.name}`, body, { nav: 'people', errors, scripts: ['passkey'] });
  };
  return [
    get(address, 'roles.grant', async (r) => page(r, await readWhose(r.acting, r.param('id')))),
    post(address, 'roles.grant', async (r) => {
      const whose = await readWhose(r.acting, r.param('id'));
      const { values } = await r.form();
      const done = await attempt(() => resetSecondFactor(parts, r, whose.personId, values));
      if (done.ok)
        return r.redirect(
          `/people/${whose.personId}`,
          `${whose.name} sets up a new second step at the next sign-in. They have been told by mail.`,
        );
      return page(r, whose, values, done.errors);
    }),
  ];
}
