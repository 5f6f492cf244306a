import type { FC } from 'hono/jsx';
import { Button } from '../../../web/components/button.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import type { DraftChange } from './model.ts';

/** The way back to the steps, above every page of the draft. */
export const ToSteps: FC = () => <BackLink href="/policy/draft">The draft and its steps</BackLink>;

/** Takes back the last change, and says which and whose it is. */
export const UndoForm: FC<{ last: DraftChange | undefined; back: string }> = ({ last, back }) =>
  last ? (
    <Form action="/policy/draft/undo" class="decorum-cluster">
      <input type="hidden" name="seq" value={String(last.seq)} />
      <input type="hidden" name="back" value={back} />
      <Button variant="secondary" small>
        Undo
      </Button>
      <span class="decorum-meta">
        {last.byName} {last.label}
      </span>
    </Form>
  ) : null;

/** Finds words in a list; what else the list is narrowed by goes along. */
export const FindForm: FC<{ action: string; label: string; q: string; keep?: Record<string, string> }> = ({
  action,
  label,
  q,
  keep = {},
}) => (
  <form method="get" action={action}>
    {Object.entries(keep).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <label class="govuk-label" for="q">
      {label}
    </label>
    <div class="govuk-form-group decorum-search__row">
      <input class="govuk-input" id="q" name="q" type="search" value={q} maxlength={200} />
      <Button variant="secondary" small>
        Find
      </Button>
    </div>
  </form>
);
