import type { FC } from 'hono/jsx';
import { Button } from '../../../web/components/button.tsx';
import { Form } from '../../../web/form.tsx';
import { ON_ITS_WAY, type RequestState } from '../model.ts';
import { stateWords } from '../words.ts';
import type { RequestDetail } from './actions.ts';

/** The button that asks for the same anew, filled in as before; none where it is on its way. */
const AGAIN: Partial<Record<RequestState, string>> = {
  approved: 'Renew it',
  ended: 'Ask again',
  revoked: 'Ask again',
  declined: 'Ask again',
  withdrawn: 'Ask again',
};

/** What its asker can do, or whoever can revoke it. */
export const OwnSteps: FC<{ detail: RequestDetail; may: (name: string) => boolean }> = ({ detail, may }) => {
  const { request, type } = detail;
  const at = `/requests/${request.id}`;
  const revision = <input type="hidden" name="revision" value={String(request.revision)} />;
  const { mine, after } = detail;
  const again = mine && AGAIN[request.state];
  return (
    <>
      {may('send-again') && <Button href={`${at}/change`}>Change it and send it again</Button>}
      {again && after && (
        <p class="govuk-body">
          You have asked again:{' '}
          <a class="govuk-link" href={`/requests/${after.id}`}>
            request {after.number}
          </a>
          , {stateWords(after).toLowerCase()}.
        </p>
      )}
      {again && !(after && ON_ITS_WAY.includes(after.state)) && (
        <Button href={`/requests/${type.key}?renew=${request.id}`} variant="secondary">
          {again}
        </Button>
      )}
      {may('withdraw') && (
        <Form action={`${at}/withdraw`}>
          {revision}
          <Button variant="secondary">Withdraw it</Button>
        </Form>
      )}
      {may('give-up') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/give-up`}>
            You no longer need it?
          </a>
        </p>
      )}
      {may('revoke') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/revoke`}>
            Revoke this permission
          </a>
        </p>
      )}
    </>
  );
};
