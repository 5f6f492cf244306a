import type { FC } from 'hono/jsx';
import { Button, ButtonGroup } from '../../../../web/components/button.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { Form } from '../../../../web/form.tsx';
import { counted } from '../model.ts';
import { ToSteps } from '../shared.tsx';

/** Asks before a draft is withdrawn. */
export const WithdrawPage: FC<{ id: string; title: string; clauses: number }> = ({ id, title, clauses }) => (
  <>
    <ToSteps />
    <PageHead caption="Draft policy" title="Withdraw this draft?" />
    <p class="govuk-body">
      “{title}” has {counted(clauses, 'clause')}. It can no longer be changed or signed once it is withdrawn.
      It stays in the list of versions, and you can begin another draft straight away.
    </p>
    <Form action="/policy/draft/withdraw">
      <input type="hidden" name="draft" value={id} />
      <ButtonGroup>
        <Button variant="warning">Withdraw the draft</Button>
        <a class="govuk-link" href="/policy/draft">
          Keep it
        </a>
      </ButtonGroup>
    </Form>
  </>
);
