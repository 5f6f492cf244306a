import type { FC } from 'hono/jsx';
import { DayInput } from '../../web/components/day-input.tsx';
import type { FieldsProps } from './fields.tsx';

/** The first day of something, and its last if that is known: fields `from` and `to`. */
export const PeriodInputs: FC<FieldsProps> = (props) => (
  <>
    <DayInput name="from" label="First day" {...props} />
    <DayInput name="to" label="Last day (optional)" hint="Leave empty while it lasts" {...props} />
  </>
);
