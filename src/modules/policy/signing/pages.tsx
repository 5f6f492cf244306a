import { type Issue, NotAllowed, NotFound } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { may } from '../../../platform/permissions.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { proofOf, proveAgain } from '../../account/prove-again/actions.ts';
import { checkSignature, recallVersion, sendBack, sendForSignature, signVersion } from './actions.ts';
import { type InHand, readInHand } from './in-hand.ts';
import { ChangedMeanwhile } from './meanwhile.ts';
import { openCapacities } from './model.ts';
import { type FormValues, SendPage } from './send-views.tsx';
import { NoDraftPage, noDraftTitle } from './sent-views.tsx';
import { PROVED } from './sign-form.tsx';
import { NothingToSign, SignPage, type SignPageProps, signTitle } from './sign-views.tsx';
import { type TakeBack, TakeBackPage, TooLatePage } from './take-back-views.tsx';
import { versionRoutes } from './versions/pages.tsx';

const NAV = { nav: 'policy' } as const;

const RECALL: TakeBack = {
  title: 'Recall this version',
  action: '/policy/recall',
  button: 'Recall it',
  done: 'recalled',
  says: 'It becomes a draft again, to be changed and sent anew.',
  tooLate: 'It can no longer be recalled',
};
const SEND_BACK: TakeBack = {
  title: 'Send this version back',
  action: '/policy/send-back',
  button: 'Send it back',
  done: 'sent back',
  says: 'It becomes a draft again. Whoever drafts it reads your reason.',
  tooLate: 'It can no longer be sent back',
};

/** From draft to signed: sending, signing, taking back; and every version there was. */
export function signingRoutes(parts: Parts): Route[] {
  return [
    get('/policy/send', 'policy.send', async (r) => {
      const inHand = await inState(r, 'draft');
      const title = inHand.gaps.length > 0 ? 'Not ready to be signed yet' : 'Send for signature';
      return r.page(title, <SendPage inHand={inHand} values={{}} />, NAV);
    }),
    post('/policy/send', 'policy.send', async (r) => {
      const { values } = await r.form();
      try {
        const done = await attempt(() => sendForSignature(r.acting, parts, values));
        if (!done.ok) return sendAgain(r, values, done.errors);
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
        return changedMeanwhile(r, values, error);
      }
      return r.redirect('/policy/sign', 'Sent for signature. The Chair and the chief executive are told.');
    }),
    get('/policy/sign', 'self', (r) => signPage(parts, r)),
    // Where a passkey leads to, so that the page is asked for anew and shows its end.
    get(PROVED, 'policy.sign', (r) => r.redirect('/policy/sign#sign')),
    post('/policy/sign', 'policy.sign', async (r) => {
      const { values } = await r.form();
      const signed = await attempt(async () => {
        await checkSignature(r.acting, values);
        const factor = await proveAgain(parts, r, values.code ?? '');
        return signVersion(r.acting, parts, { ...values, factor });
      });
      if (!signed.ok) return signPage(parts, r, values, signed.errors);
      if (!signed.value.complete)
        return r.redirect('/policy/sign', 'You have signed. The other signature is still to come.');
      return r.redirect(
        `/policy/versions/${signed.value.number}`,
        'You have signed. Both signatures are there.',
      );
    }),
    ...takeBackRoutes(parts, 'policy.send', RECALL, recallVersion),
    ...takeBackRoutes(parts, 'policy.sign', SEND_BACK, sendBack),
    ...versionRoutes(parts),
  ];
}

/** The form with what was typed, and why it was not sent. */
async function sendAgain(
  r: SignedInRequest,
  values: FormValues,
  errors: Issue[],
  status?: 409,
): Promise<Response> {
  const body = <SendPage inHand={await readInHand(r.acting)} values={values} errors={errors} />;
  return r.page('Send for signature', body, { ...NAV, errors, status });
}

/** Who was first: above the form, where the draft can still be sent; or on a page of its own, beside what was typed. */
function changedMeanwhile(
  r: SignedInRequest,
  values: FormValues,
  changed: ChangedMeanwhile,
): Promise<Response> {
  const { version, message } = changed;
  if (version.state !== 'draft') {
    const body = <NoDraftPage changed={changed} values={values} />;
    return r.page(noDraftTitle(changed), body, { ...NAV, status: 409 });
  }
  const says = `${message} Look at what changes below, then send it again. What you typed is still here.`;
  const again = { ...values, revision: String(version.revision) };
  return sendAgain(r, again, [{ field: '', message: says }], 409);
}

async function signPage(
  parts: Parts,
  r: SignedInRequest,
  values: FormValues = {},
  errors?: Issue[],
): Promise<Response> {
  // Those who send see here how it stands; only those who sign find the form.
  if (!may(r.viewer, 'policy.sign', 'trust') && !may(r.viewer, 'policy.send', 'trust'))
    throw new NotAllowed();
  const inHand = await readInHand(r.acting).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (inHand?.version.state !== 'sent')
    return r.page('Nothing waits for a signature', <NothingToSign />, NAV);
  const props: SignPageProps = {
    inHand,
    open: openCapacities(r.viewer, inHand.signatures),
    proof: await proofOf(parts, r.viewer),
    mayRecall: may(r.viewer, 'policy.send', 'trust'),
    values,
    errors,
  };
  return r.page(signTitle(props), <SignPage {...props} />, { ...NAV, errors, scripts: ['passkey'] });
}

function takeBackRoutes(
  parts: Parts,
  capability: 'policy.send' | 'policy.sign',
  what: TakeBack,
  action: typeof recallVersion,
): Route[] {
  const page = async (r: SignedInRequest, values: FormValues, errors?: Issue[], status?: 409) => {
    const body = (
      <TakeBackPage inHand={await inState(r, 'sent')} what={what} values={values} errors={errors} />
    );
    return r.page(what.title, body, { ...NAV, errors, status });
  };
  // Still to be taken back: asked again, with the reason kept. Otherwise nothing is left to do but to copy it.
  const meanwhile = (r: SignedInRequest, values: FormValues, { version, message }: ChangedMeanwhile) =>
    version.state === 'sent'
      ? page(
          r,
          { ...values, revision: String(version.revision) },
          [{ field: '', message: `${message} Look, then decide again. Your reason is still here.` }],
          409,
        )
      : r.page(
          what.tooLate,
          <TooLatePage what={what} version={version} message={message} reason={values.reason} />,
          { ...NAV, status: 409 },
        );
  return [
    get(what.action, capability, (r) => page(r, {})),
    post(what.action, capability, async (r) => {
      const { values } = await r.form();
      try {
        const done = await attempt(() => action(r.acting, parts, values));
        if (!done.ok) return page(r, values, done.errors);
        const { number } = done.value;
        return r.redirect('/policy/versions', `Version ${number} ${what.done}. It is a draft again.`);
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
        return meanwhile(r, values, error);
      }
    }),
  ];
}

async function inState(r: SignedInRequest, state: 'draft' | 'sent'): Promise<InHand> {
  const inHand = await readInHand(r.acting);
  if (inHand.version.state !== state)
    throw new NotFound(
      state === 'draft'
        ? 'There is no draft to send: it has been sent for signature.'
        : 'No version waits for a signature.',
    );
  return inHand;
}
