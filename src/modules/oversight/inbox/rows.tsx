import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import type { BulkAct } from '../../../platform/waiting.ts';
import { Button } from '../../../web/components/button.tsx';
import type { IconName } from '../../../web/components/icon.tsx';
import { Queue, QueueRow } from '../../../web/components/queue.tsx';
import { Cluster } from '../../../web/components/split.tsx';
import { DeadlineTag } from '../../../web/components/tag.tsx';
import { Form } from '../../../web/form.tsx';
import { listHref } from '../../../web/list.ts';
import { INBOX, type InboxAsked } from './choose.ts';
import { type Item, WHEN, WHENS, type When } from './model.ts';

const ICONS: Record<string, IconName> = {
  Policy: 'policy',
  Checker: 'scales',
  Mail: 'envelope',
  Question: 'ask',
  Request: 'business',
  'Press enquiry': 'press',
  Training: 'training',
  Password: 'key',
  Teams: 'settings',
  'Standing in': 'people',
};

type Props = {
  rows: readonly Item[];
  /** How many there are in each part, on this page and the others. */
  counts: Record<When, number>;
  asked: InboxAsked;
  today: string;
  ticked: boolean;
};
/** Where the summary of errors leads when nothing is ticked. */
const FIRST_TICK = 'key';

/** The rows: under their parts where they are ordered by deadline. What is safe to do to many has ticks and a button. */
export const Groups: FC<Props> = (props) => {
  const acts = actsOf(props.rows);
  if (acts.length === 0) return <Parts {...props} />;
  return (
    <Form action={listHref('/inbox/together', props.asked, INBOX)} label="What waits for you">
      <Parts {...props} />
      <div class="decorum-together">
        <Cluster
          noPrint
          items={[
            ...acts.map(({ name, label }) => (
              <Button variant="secondary" small name="act" value={name}>
                {label}
              </Button>
            )),
            !props.ticked && (
              <a class="govuk-link" href={tickAll(props.asked)}>
                Tick all
              </a>
            ),
          ]}
        />
      </div>
    </Form>
  );
};

function tickAll(asked: InboxAsked): string {
  const here = listHref('/inbox', asked, INBOX);
  return `${here}${here.includes('?') ? '&' : '?'}tick=all`;
}

/** Every act that some of them have, each once. */
function actsOf(rows: readonly Item[]): BulkAct[] {
  return [...new Map(rows.flatMap(({ bulk }) => bulk ?? []).map((act) => [act.name, act])).values()];
}

const Parts: FC<Props> = ({ rows, counts, asked, today, ticked }) => {
  const first = rows.find(({ bulk }) => bulk);
  if (asked.sort !== 'due') return <Rows rows={rows} ticked={ticked} first={first} />;
  return (
    <>
      {WHENS.map((when) => {
        const inIt = rows.filter((one) => one.when === when);
        return (
          inIt.length > 0 && (
            <section aria-labelledby={`part-${when}`}>
              <h2 class="decorum-group" id={`part-${when}`}>
                {partTitle(when, today)} <span class="decorum-meta decorum-num">{counts[when]}</span>
              </h2>
              <Rows rows={inIt} ticked={ticked} first={first} />
            </section>
          )
        );
      })}
    </>
  );
};

function partTitle(when: When, today: string): string {
  if (when === 'today') return `Today, ${longDate(today)}`;
  return when === 'later' ? 'Later, or without a deadline' : WHEN[when];
}

const Rows: FC<{ rows: readonly Item[]; ticked: boolean; first: Item | undefined }> = ({
  rows,
  ticked,
  first,
}) => (
  <Queue>
    {rows.map((one) => (
      <QueueRow
        icon={ICONS[one.kind] ?? 'inbox'}
        tick={
          one.bulk && {
            name: 'key',
            value: one.key,
            id: one === first ? FIRST_TICK : `tick-${one.key.replace(/[^a-z0-9-]+/gi, '-')}`,
            label: `Tick: ${one.title}`,
            checked: ticked,
          }
        }
        title={one.title}
        href={one.href}
        meta={one.hint ? `${one.kind}. ${one.hint}` : one.kind}
        clause={one.clauses[0]}
        when={one.deadline && <DeadlineTag {...one.deadline} />}
        age={one.age}
      />
    ))}
  </Queue>
);
