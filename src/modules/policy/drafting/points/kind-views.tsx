import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { Details } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { Input } from '../../../../web/components/input.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import { counted } from '../model.ts';
import type { OpenPoint } from './actions.ts';
import { kindsOfMany, titleOf } from './model.ts';

/** What was typed as the reason for one kind, when that was refused. */
export type TypedForKind = { kind: string; reason: string };

/** For a document with very many points: all of one kind answered at once, with one reason. */
export const ManyOfAKind: FC<{ open: readonly OpenPoint[]; errors?: Issue[]; typed?: TypedForKind }> = ({
  open,
  errors,
  typed,
}) => {
  const kinds = kindsOfMany(open);
  if (kinds.length === 0) return null;
  return (
    <Details summary="Leave all points of one kind as they are" open={typed !== undefined}>
      <p class="govuk-body-s">
        Look at a few of them first. The reason stays with each point, and one “Undo” takes the whole step
        back.
      </p>
      {kinds.map(({ kind, count }) => (
        <Form action={`/policy/draft/points/kinds/${kind}`} label={titleOf(kind)}>
          <input type="hidden" name="seen" value={String(count)} />
          <Input
            label={`${titleOf(kind)}: why can ${count} points stay as they are?`}
            name={`reason-${kind}`}
            value={typed?.kind === kind ? typed.reason : ''}
            error={errorAt(errors, `reason-${kind}`)}
          />
          <Button variant="secondary" small name="do" value="leave">
            Leave all {counted(count, 'point')}
            <span class="govuk-visually-hidden"> “{titleOf(kind)}”</span>
          </Button>
        </Form>
      ))}
    </Details>
  );
};
