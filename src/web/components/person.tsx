import type { FC } from 'hono/jsx';

/** Two letters in a circle; beside the name they stand for, so hidden from listeners. */
export const Initials: FC<{ initials: string }> = ({ initials }) => (
  <span class="decorum-initials" aria-hidden="true">
    {initials}
  </span>
);
