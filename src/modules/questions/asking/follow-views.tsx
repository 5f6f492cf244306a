import type { FC } from 'hono/jsx';
import { Details } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { isAboutDraft } from '../model.ts';
import type { QuestionProps } from '../views.tsx';

/** What its asker can do with a question: add, ask again, say thank you, withdraw. */
export const FollowForms: FC<QuestionProps> = ({ detail: { question, steps }, values, failed, errors }) => {
  const at = `/questions/${question.id}`;
  const revision = <input type="hidden" name="revision" value={String(question.revision)} />;
  const wordsOf = (form: string) =>
    failed === form ? { value: values.words, error: errorAt(errors, 'words') } : {};
  return (
    <>
      {steps.includes('thank') && (
        <Form action={`${at}/thank`}>
          {revision}
          <Button variant="secondary">Say thank you</Button>
        </Form>
      )}
      {steps.includes('add') && (
        <Details summary="Add something to your question" open={failed === 'add'}>
          <Form action={`${at}/add`}>
            {revision}
            <Textarea label="What you want to add" name="words" rows={3} sheet {...wordsOf('add')} />
            <Button variant="secondary">Add it</Button>
          </Form>
        </Details>
      )}
      {steps.includes('ask-again') && (
        <Details summary="Ask again" open={failed === 'ask-again'}>
          <Form action={`${at}/ask-again`}>
            {revision}
            <Textarea
              label="What you still want to know"
              hint={
                isAboutDraft(question) ? 'The post is on hold again until there is an answer.' : undefined
              }
              name="words"
              rows={3}
              sheet
              {...wordsOf('ask-again')}
            />
            <Button variant="secondary">Ask again</Button>
          </Form>
        </Details>
      )}
      {steps.includes('withdraw') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/withdraw`}>
            Withdraw your question
          </a>
        </p>
      )}
    </>
  );
};
