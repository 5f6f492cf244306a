import type { FC } from 'hono/jsx';
import { Checkboxes } from './choices.tsx';

/**
 * Whether the second reader is asked too: `second` is 'yes'. Ticked until somebody unticks it; nothing where there is none.
 * @param who what it is and where, in words
 * @param value what the form held when it was sent; left out where it was not sent yet
 */
export const AskSecond: FC<{ who: string | null; value?: string }> = ({ who, value = 'yes' }) =>
  who === null ? null : (
    <Checkboxes
      name="second"
      values={value === '' ? [] : ['yes']}
      items={[
        {
          value: 'yes',
          text: 'Ask the second reader too',
          hint: `Your words then go to ${who}, without your name. Untick it and they stay here.`,
        },
      ]}
      small
    />
  );
