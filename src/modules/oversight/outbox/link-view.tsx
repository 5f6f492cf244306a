import type { FC } from 'hono/jsx';
import { PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import type { MailLine } from './model.ts';

/** One message whose link somebody asked to see, to pass it on by hand. */
export const LinkPage: FC<{ line: MailLine }> = ({ line }) => (
  <>
    <BackLink href="/outbox">Outbox</BackLink>
    <PageHead title="A link to pass on" />
    <p class="govuk-body">
      {line.link === 'reset'
        ? `It is for ${line.to} alone, and works once and for an hour. That you looked at it is in the ledger, and the other administrators, the Chair, the chief executive and the data protection officer are told.`
        : `It is for ${line.to} alone: whoever opens it acts as them. That you looked at it is in the ledger.`}
    </p>
    <pre class="decorum-words">{line.body}</pre>
  </>
);
