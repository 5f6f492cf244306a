import type { FC } from 'hono/jsx';
import { Cluster } from '../../web/components/split.tsx';

/** Where else one can go from here, beside the heading of a page: addresses with their words. */
export const HeadLinks: FC<{ links: readonly ([href: string, text: string] | false)[] }> = ({ links }) => (
  <Cluster
    noPrint
    items={links.map(
      (link) =>
        link && (
          <a class="govuk-link" href={link[0]}>
            {link[1]}
          </a>
        ),
    )}
  />
);
