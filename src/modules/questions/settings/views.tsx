import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { Button } from '../../../web/components/button.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { ANSWER_DAYS, KEEP_DAYS } from './model.ts';

const items = (choices: object) => Object.entries(choices).map(([value, text]) => ({ value, text }));

/** How soon an answer is due, and how long words are kept. */
export const SettingsPage: FC<{ values: Record<string, string>; errors?: Issue[] }> = ({
  values,
  errors,
}) => (
  <>
    <BackLink href="/running">Running Decorum</BackLink>
    <IssueSummary issues={errors} />
    <PageHead
      title="Times for questions"
      meta="They hold for questions from now on. Those that are there keep the days people were told."
    />
    <Column>
      <Form action="/questions/settings">
        <Radios
          legend={{ content: 'When is an answer due?', size: 'm' }}
          hint="In working days of the school. A question that is late goes up one, each night."
          name="answerDays"
          small
          value={values.answerDays}
          items={items(ANSWER_DAYS)}
          error={errorAt(errors, 'answerDays')}
        />
        <Radios
          legend={{ content: 'How long are the words kept?', size: 'm' }}
          hint="From the last of them. Then they are erased; guidance that was made of them stays."
          name="keepDays"
          small
          value={values.keepDays}
          items={items(KEEP_DAYS)}
          error={errorAt(errors, 'keepDays')}
        />
        <Button>Save</Button>
      </Form>
    </Column>
  </>
);
