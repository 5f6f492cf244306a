import type { FC } from 'hono/jsx';
import type { Parts } from '../../platform/parts.ts';
import { PrivacyLine } from '../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../web/components/button.tsx';
import { Choice, Choices } from '../../web/components/welcome.tsx';
import { Form } from '../../web/form.tsx';
import type { PublicRequest } from '../../web/route.ts';
import { leftBehind, standingOf } from './actions.ts';
import { tokenOf } from './cookie.ts';
import type { Standing } from './model.ts';

/**
 * The very first page: two equal ways in. Shown at '/' while there is no trust, and to whoever follows the set-up link.
 * Nothing is claimed by looking at it, so that a preview of the link spends nothing.
 */
export async function firstRunPage(parts: Parts, r: PublicRequest): Promise<Response> {
  const token = tokenOf(parts, r);
  const standing = await standingOf(parts, token);
  const left = standing === 'open' ? await leftBehind(parts, token) : null;
  return r.page('Start', <StartPage standing={standing} left={left} />, { example: ownPage(r) });
}

/** Setting up is not of the example, unless somebody of the example looks at it. */
export const ownPage = (r: PublicRequest): false | undefined => (r.viewer ? undefined : false);

type StartProps = {
  /** What this browser may do. */
  standing: Standing;
  /** The trust for which answers were given in another browser. */
  left: string | null;
};

const BeginButton: FC<StartProps> = ({ standing, left }) => {
  if (standing !== 'open')
    return (
      <div>
        <Button variant="secondary" href="/set-up">
          {standing === 'owner' ? 'Go on setting up your trust' : 'Set up your trust'}
        </Button>
      </div>
    );
  return (
    <Form action="/set-up/begin">
      {left === null ? (
        <Button variant="secondary">Set up your trust</Button>
      ) : (
        <>
          <p class="govuk-body">Answers for {left} were given before, in another browser.</p>
          <ButtonGroup>
            <Button variant="secondary" name="answers" value="keep">
              Go on with those answers
            </Button>
            <Button variant="secondary" name="answers" value="forget">
              Begin afresh
            </Button>
          </ButtonGroup>
        </>
      )}
    </Form>
  );
};

const StartPage: FC<StartProps> = ({ standing, left }) => (
  <>
    <div class="decorum-intro">
      <h1 class="govuk-heading-xl">Every clause of your policy, made into something people can use</h1>
      <p class="govuk-body decorum-lead">
        Staff can check a post before it goes out, and see which clause it is about and whom to ask. Leaders
        can see who has read the policy, and prove what was in force on any day.
      </p>
    </div>
    <Choices>
      <Choice title="Explore an example trust" id="explore" picture="policy">
        <p class="govuk-body">
          Osmer Valley Learning Trust has four schools, about 120 staff and a policy in force. Nobody in it is
          real.
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>Try it as a teacher, a headteacher, the Chair or eleven others</li>
          <li>Change anything: nothing in it touches a real person</li>
          <li>Ready in a few seconds</li>
        </ul>
        <Form action="/explore">
          <Button>Explore the example</Button>
        </Form>
      </Choice>
      <Choice title="Set up your own trust" id="own" picture="document">
        <p class="govuk-body">
          Bring your policy as you have it, in Word or PDF, and a list of your staff. You can stop and come
          back at any point.
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>Your numbers and your wording stay as they are</li>
          <li>We show you each clause that needs a decision first</li>
          <li>About an hour, most of it reading</li>
        </ul>
        <BeginButton standing={standing} left={left} />
      </Choice>
    </Choices>
    <div class="decorum-gap-top">
      <PrivacyLine>
        Everything stays on this machine until you decide otherwise. There is nothing to sign up for.
      </PrivacyLine>
    </div>
  </>
);
