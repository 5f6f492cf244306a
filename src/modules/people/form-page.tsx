import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { Button, ButtonGroup } from '../../web/components/button.tsx';
import { IssueSummary } from '../../web/components/error-summary.tsx';
import { PageHead } from '../../web/components/split.tsx';
import { BackLink } from '../../web/components/wayfinding.tsx';
import { Form } from '../../web/form.tsx';
import { ChangedMeanwhileNotice, type Meanwhile } from './meanwhile/views.tsx';

type FormPageProps = PropsWithChildren<{
  title: string;
  /** Where one came from, and goes back to without saving. */
  back: { href: string; text: string };
  /** Whom or what the form is about. */
  caption?: string;
  action: string;
  /** What the button says. */
  button: string;
  errors?: Issue[];
  /** What someone else saved meanwhile; shown in place of errors. */
  meanwhile?: Meanwhile;
}>;

/** A page that is one form. */
export const FormPage: FC<FormPageProps> = (props) => {
  const { title, back, caption, action, button, errors, meanwhile, children } = props;
  return (
    <>
      <BackLink href={back.href}>{back.text}</BackLink>
      {meanwhile ? (
        <ChangedMeanwhileNotice {...meanwhile} button={button} />
      ) : (
        <IssueSummary issues={errors} />
      )}
      <PageHead caption={caption} title={title} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Form action={action}>
            {children}
            <ButtonGroup>
              <Button>{button}</Button>
              <a class="govuk-link" href={back.href}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    </>
  );
};
