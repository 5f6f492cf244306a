import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { LinkList } from '../../../web/components/card.tsx';
import type { BegunForm } from './model.ts';

/** What somebody left half-written: it waits for nobody else, so it stands apart from what waits. */
export const BegunForms: FC<{ begun: readonly BegunForm[] }> = ({ begun }) =>
  begun.length === 0 ? null : (
    <section class="govuk-!-margin-bottom-6" aria-labelledby="begun">
      <h2 class="govuk-heading-s" id="begun">
        Begun, not sent
      </h2>
      <LinkList
        items={begun.map(({ title, href, savedAt }) => ({
          href,
          icon: 'file' as const,
          text: title,
          meta: `kept since ${longDate(savedAt)}`,
        }))}
      />
    </section>
  );
