import type { FC } from 'hono/jsx';
import type { Target } from '../../../../engine/targets.ts';
import { may, type Viewer } from '../../../../platform/permissions.ts';
import { Details } from '../../../../web/components/asides.tsx';
import { Card, LinkList } from '../../../../web/components/card.tsx';
import type { IconName } from '../../../../web/components/icon.tsx';
import type { Deed } from '../../meanings/shape.ts';
import { MEANINGS } from '../../meanings.ts';

/** What exists is a link for those who may open it; what does not yet is one line below, which opens to what to do until then. */
export const DoHere: FC<{ targets: readonly Target[]; viewer: Viewer }> = ({ targets, viewer }) => {
  const deeds = [
    ...new Map(targets.flatMap((t) => MEANINGS[t].doHere).map((deed) => [deed.href, deed])).values(),
  ];
  const built = deeds.filter((deed) => deed.built && may(viewer, deed.needs));
  const later = deeds.filter((deed) => !deed.built);
  return (
    <Card id="do" title="What you can do here" noPrint>
      {built.length > 0 && (
        <LinkList items={built.map((deed) => ({ href: deed.href, icon: iconOf(deed), text: deed.label }))} />
      )}
      {built.length === 0 && later.length === 0 && (
        <p class="govuk-body-s">Read it. There is nothing else for you to do here.</p>
      )}
      {later.length > 0 && (
        <Details
          class="decorum-later"
          open={built.length === 0}
          summary={`Still to come: ${later.map((deed) => uncapital(deed.label)).join(', ')}`}
        >
          {later.map((deed) => (
            <p class="govuk-body-s">
              <strong>{deed.label}.</strong> {deed.meanwhile}
            </p>
          ))}
        </Details>
      )}
    </Card>
  );
};

/** A label as it stands inside a sentence. */
function uncapital(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function iconOf(deed: Deed): IconName {
  if (deed.href.startsWith('/check')) return 'check';
  if (deed.href.startsWith('/questions')) return 'ask';
  if (deed.href.startsWith('/guidance')) return 'search';
  if (deed.href.startsWith('/policy/versions')) return 'history';
  if (deed.href.startsWith('/policy/acknowledge')) return 'tick';
  if (deed.href.startsWith('/policy')) return 'policy';
  if (deed.href.startsWith('/people') || deed.href.startsWith('/schools')) return 'people';
  if (deed.href === '/me') return 'you';
  if (deed.href.startsWith('/ledger')) return 'eye';
  return 'link';
}
