import type { FC } from 'hono/jsx';
import type { Content } from './attrs.ts';

/** Two letters in a circle; beside the name they stand for, so hidden from listeners. */
export const Initials: FC<{ initials: string }> = ({ initials }) => (
  <span class="decorum-initials" aria-hidden="true">
    {initials}
  </span>
);

/** A person in a row or a card: initials, name, and who they are. */
export const PersonBadge: FC<{ name: string; initials: string; href?: string; meta?: Content }> = ({
  name,
  initials,
  href,
  meta,
}) => (
  <span class="decorum-person">
    <Initials initials={initials} />
    <span>
      {href === undefined ? (
        name
      ) : (
        <a class="govuk-link" href={href}>
          {name}
        </a>
      )}
      {meta && <span class="decorum-meta">{meta}</span>}
    </span>
  </span>
);
