import type { FC } from 'hono/jsx';
import { daysBetween, longDate, longMoment } from '../../platform/dates.ts';
import { Meta } from '../../web/components/asides.tsx';
import { ClauseChip } from '../../web/components/clause.tsx';
import { SeverityTag } from '../../web/components/severity.tsx';
import { Sheet, SheetText } from '../../web/components/sheet.tsx';
import { Facts } from '../../web/components/summary-list.tsx';
import { DeadlineTag, Tag, type TagColour } from '../../web/components/tag.tsx';
import { shortTitle } from '../policy/actions.ts';
import { type Entry, type Question, roleWords, standing } from './model.ts';

function colourOf({ state, decision }: Question): TagColour {
  if (state === 'waiting') return 'yellow';
  if (state === 'withdrawn') return 'grey';
  if (decision === 'do-not-post') return 'red';
  return decision === 'change' ? 'yellow' : 'green';
}

/** How a question stands, in a word or two. */
export const StateTag: FC<{ question: Question }> = ({ question }) => (
  <Tag colour={colourOf(question)}>{standing(question)}</Tag>
);

/** When the answer is due. @param today `YYYY-MM-DD` */
export const DueTag: FC<{ dueOn: string; today: string }> = ({ dueOn, today }) => {
  const late = daysBetween(dueOn, today);
  if (late > 0) return <DeadlineTag state="late" text={late === 1 ? '1 day late' : `${late} days late`} />;
  if (late === 0) return <DeadlineTag state="soon" text="By today" />;
  return <DeadlineTag state="later" text={`By ${longDate(dueOn)}`} />;
};

/** The clause that an answer rests on, which leads to its page in the version in force. */
export const RestsOn: FC<{ clause: string | null; lineage: string | null; version: number | null }> = ({
  clause,
  lineage,
  version,
}) =>
  lineage === null ? null : (
    <p class="govuk-body-s">
      <ClauseChip clause={{ number: clause ?? 'no number', href: `/policy/clauses/${lineage}` }} />{' '}
      {version !== null && <span class="decorum-meta">of version {version}</span>}
    </p>
  );

/** What the checker said of the draft, where that is what is asked about. */
export const FindingFacts: FC<{ question: Question }> = ({ question }) => {
  const { rule, severity, quote, message, clauses, version } = question;
  if (!rule) return null;
  return (
    <>
      <h2 class="govuk-heading-m">What the checker said</h2>
      <Facts
        rows={[
          ['Rule', shortTitle(rule)],
          severity && ['It said', <SeverityTag severity={severity} />],
          Boolean(quote) && ['Words', <q class="decorum-quote">{quote}</q>],
          message !== null && ['Why', message],
          clauses.length > 0 && [
            clauses.length === 1 ? 'Clause' : 'Clauses',
            `${clauses.join(', ')}${version === null ? '' : ` of version ${version}`}`,
          ],
        ]}
      />
    </>
  );
};

const DID: Record<Entry['step'], string> = {
  ask: 'asked',
  add: 'added',
  answer: 'answered',
  'pass-on': 'passed it on',
  'go-up': 'went up',
  'take-back': 'took the answer back',
  'ask-again': 'asked again',
  thank: 'said thank you',
  withdraw: 'withdrew it',
  lapse: 'has left, so it ended',
};

/** 'Helen Adair answered', 'It was late, so it went up to senior leadership': what was done, and by whom. */
export function didWords({ author, step, toRole }: Entry): string {
  const to = toRole ? ` to ${roleWords(toRole)}` : '';
  if (step === 'go-up') return `It was late, so it went up${to}`;
  return `${author ?? 'Somebody who has left'} ${DID[step]}${to}`;
}

/** What was said and done after the question, the oldest first. @param answer the one that stands at the top already */
export const Thread: FC<{ entries: readonly Entry[]; answer: Entry | undefined }> = ({ entries, answer }) => {
  const after = entries.filter((entry) => entry.step !== 'ask' && entry !== answer);
  if (after.length === 0) return null;
  return (
    <section aria-labelledby="since">
      <h2 class="govuk-heading-m" id="since">
        Since then
      </h2>
      {after.map((entry, i) => (
        <EntryView entry={entry} id={`entry-${i + 1}`} />
      ))}
    </section>
  );
};

const EntryView: FC<{ entry: Entry; id: string }> = ({ entry, id }) => {
  const when = longMoment(entry.at);
  const did = didWords(entry);
  if (entry.words === null)
    return (
      <Meta>
        {when}: {did}.
      </Meta>
    );
  return (
    <Sheet small level={3} id={id} label={`${did}, ${when}`}>
      <SheetText lines>{entry.words}</SheetText>
      <RestsOn {...entry} />
    </Sheet>
  );
};
