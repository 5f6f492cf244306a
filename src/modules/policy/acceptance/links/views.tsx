import type { FC } from 'hono/jsx';
import { longDate, longMoment } from '../../../../platform/dates.ts';
import type { Issue } from '../../../../platform/errors.ts';
import { InsetText } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { Outcome } from '../../../../web/components/severity.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { Form } from '../../../../web/form.tsx';
import type { Category } from '../../../people/model.ts';
import type { Quiz } from '../../../training/quiz/model.ts';
import type { Reading } from '../../reading/actions.ts';
import { layOut } from '../../reading/text.ts';
import { PolicyText } from '../../reading/text-views.tsx';
import { Signatures } from '../../signing/parts.tsx';
import { dueWords, METHODS } from '../model.ts';
import { QuizForm } from '../quiz/views.tsx';
import { AcceptForm } from '../views.tsx';

const works = (trust: string) => `You work for ${trust}, so its staff social media policy is for you.`;

/** Why the policy is for someone of each category (clauses 2.1 and 2.2 of the source policy). */
const WHY: Record<Category, (trust: string) => string> = {
  employee: works,
  'part-time': works,
  'fixed-term': works,
  casual: works,
  agency: works,
  volunteer: (trust) => `You volunteer for ${trust}, so its staff social media policy is for you too.`,
  governor: (trust) => `You help to govern ${trust}, so its staff social media policy is for you too.`,
  'third-party': (trust) =>
    `You can use the systems of ${trust}, so its staff social media policy is for you too.`,
};

/** The policy to read and acknowledge by personal link, without an account. */
export const LinkPage: FC<{
  token: string;
  reading: Reading;
  /** Whom the link was given to. */
  holder: { name: string; category: Category };
  /** The questions that come first; null when there are none, or they are passed. */
  quiz: Quiz | null;
  /** What was chosen for a question, from 1, where the form was refused. */
  chosen?: (question: number) => readonly string[];
  /** `YYYY-MM-DD` */
  today: string;
  errors?: Issue[];
}> = ({ token, reading, holder, quiz, chosen, today, errors }) => {
  const { policy, trust, signatures, standing } = reading;
  const { version } = policy;
  const { covered } = standing;
  return (
    <>
      <IssueSummary issues={errors} />
      <PageHead
        caption={trust}
        title={version.title}
        meta={`Version ${version.number}, in force since ${longDate(version.effectiveOn!)}.`}
      />
      {covered ? (
        <Outcome
          severity="clear"
          small
          id="acknowledged"
          title={`${holder.name} has acknowledged this policy`}
        >
          On {longMoment(covered.at)}, {METHODS[covered.method]}. Nothing more is asked. The policy can be
          read here while the link works.
        </Outcome>
      ) : (
        <>
          <InsetText>
            <p class="govuk-body">
              <strong>This link is for {holder.name}.</strong> Whoever uses it acknowledges the policy in that
              name, so keep it to yourself.
            </p>
            <p class="govuk-body">
              Not you? Close this page and tell the school office, or whoever passed the link on to you.
            </p>
          </InsetText>
          <p class="govuk-body">
            {WHY[holder.category](trust)} Read it, then acknowledge it at the end.{' '}
            {dueWords(standing.due, today, quiz?.triesLeft !== 0)}
          </p>
        </>
      )}
      <PolicyText label="The policy" lines={layOut(policy.clauses)}>
        <Signatures signatures={signatures} fingerprint={version.textSha256} />
      </PolicyText>
      {!covered && quiz && (
        <QuizForm action={`/acknowledge/${token}/quiz`} quiz={quiz} chosen={chosen} errors={errors} />
      )}
      {!covered && !quiz && (
        <AcceptForm {...{ action: `/acknowledge/${token}`, version, errors }} name={holder.name} />
      )}
    </>
  );
};

/** A link that no longer works, and how to get another. */
export const OldLinkPage: FC<{ token: string }> = ({ token }) => (
  <>
    <PageHead title="This link no longer works" />
    <p class="govuk-body">
      It was used, its time is over, or a newer one was sent to you. Look for the newest mail first.
    </p>
    <Form action={`/acknowledge/${token}/renew`}>
      <p class="govuk-body">Or have a new one sent to the address the trust holds for you.</p>
      <Button>Send me a new link</Button>
    </Form>
  </>
);

/** An address that was never a link of ours, or is one no more; and after asking for a new one. */
export const LinkMessage: FC<{ title: string; says: string }> = ({ title, says }) => (
  <>
    <PageHead title={title} />
    <p class="govuk-body">{says}</p>
  </>
);
