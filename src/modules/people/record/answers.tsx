import type { FC } from 'hono/jsx';
import type { Holder } from '../holders/model.ts';

/** Said of someone for whom nobody answers, being the chair. */
export const TO_THE_BOARD = 'Nobody: the chair answers to the board.';

/** Who answers for someone, each with the school where there are several, and why where it is not who one would think. */
export const Answers: FC<{ heads: readonly Holder[]; managers: readonly Holder[]; none: string }> = ({
  heads,
  managers,
  none,
}) => {
  const rows = [
    ...heads.map((holder) => ({ what: 'Headteacher', holder })),
    ...managers.map((holder) => ({ what: 'Line manager', holder })),
  ];
  const several = heads.length > 1 || managers.length > 1;
  if (!rows.length) return <p class="govuk-body-s">{none}</p>;
  return (
    <>
      {rows.map(({ what, holder }) => (
        <p class="govuk-body-s">
          <b>
            {what}
            {several && holder.school && ` at ${holder.school}`}:
          </b>{' '}
          {holder.name}
          {holder.via !== 'engagement' && <span class="decorum-meta"> {holder.because}</span>}
        </p>
      ))}
    </>
  );
};
