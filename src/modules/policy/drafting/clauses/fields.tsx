import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { Radios } from '../../../../web/components/choices.tsx';
import { Input } from '../../../../web/components/input.tsx';
import { Textarea } from '../../../../web/components/textarea.tsx';
import { errorAt } from '../../../../web/form.tsx';

type FieldsProps = {
  values: { number: string; text: string };
  errors: Issue[] | undefined;
  numberHint: string;
  rows: number;
};

/** What someone writes of any clause: its number and its words. */
export const ClauseFields: FC<FieldsProps> = ({ values, errors, numberHint, rows }) => (
  <>
    <Input
      name="number"
      label="Number"
      hint={numberHint}
      width={10}
      value={values.number}
      error={errorAt(errors, 'number')}
    />
    <Textarea
      name="text"
      label="Words"
      sheet
      rows={rows}
      value={values.text}
      error={errorAt(errors, 'text')}
    />
  </>
);

/** Whether it is a clause or a heading. */
export const KindField: FC<{ value: string; errors: Issue[] | undefined }> = ({ value, errors }) => (
  <Radios
    name="heading"
    legend={{ content: 'What is it?', size: 's' }}
    inline
    small
    value={value}
    error={errorAt(errors, 'heading')}
    items={[
      { value: 'clause', text: 'A clause' },
      { value: 'heading', text: 'A heading' },
    ]}
  />
);
