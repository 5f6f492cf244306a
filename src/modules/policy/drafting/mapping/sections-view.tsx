import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { Details } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { ClauseChip } from '../../../../web/components/clause.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { VisuallyHidden } from '../../../../web/components/hidden.tsx';
import { Queue, QueueRow } from '../../../../web/components/queue.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { Form } from '../../../../web/form.tsx';
import { type ClauseTarget, kindOf } from '../../model.ts';
import { quotedBriefly } from '../../reading/stem.ts';
import { chipOf, counted, type DraftClause, nameOf } from '../model.ts';
import { UndoForm } from '../shared.tsx';
import type { MapView } from './actions.ts';
import { ICONS } from './mapped-clause.tsx';
import { linkKey, suggestionsBySection, targetTitle } from './model.ts';

export const SUGGESTIONS = '/policy/draft/suggestions';

/**
 * Every suggestion that nobody has answered, each with its reason, to be confirmed a section at a time.
 * @param at the section that was worked in
 */
export const SectionsPage: FC<{ view: MapView; at: string; errors?: Issue[] }> = ({ view, at, errors }) => {
  const parts = suggestionsBySection(view.tree, view.targets);
  const byId = new Map(view.tree.map((clause) => [clause.id, clause]));
  const opened = parts.find(({ section }) => section.id === at) ?? parts[0];
  const all = parts.flatMap(({ clauses }) => clauses.flatMap(({ links }) => links));
  return (
    <>
      <BackLink href="/policy/draft/map">What each clause does</BackLink>
      <ErrorSummary
        errors={(errors ?? []).map(({ message }) => ({ text: message }))}
        title="Nothing was changed"
      />
      <PageHead
        caption="Draft policy, step 3 of 5"
        title="Suggestions by section"
        meta={`${counted(all.length, 'suggestion')} to answer, ${view.counts.confirmed} confirmed`}
      >
        <UndoForm last={view.last} back={SUGGESTIONS} />
      </PageHead>
      {all.length === 0 ? (
        <p class="govuk-body">
          Every suggestion is answered.{' '}
          <a class="govuk-link" href="/policy/draft">
            Go on with the draft
          </a>
        </p>
      ) : (
        <p class="govuk-body decorum-intro">
          Each is a guess from the words, with its reason beside it. Refuse what is wrong, then confirm the
          rest of the section. What you do not answer is left as it is.
        </p>
      )}
      {parts.map((part) => {
        const { section, clauses } = part;
        const title = [section.number, section.title].filter(Boolean).join(' ');
        const links = clauses.flatMap((one) => one.links);
        return (
          <Details
            id={`section-${section.id}`}
            summary={`${title}: ${counted(links.length, 'suggestion')}`}
            open={part === opened}
          >
            <Form action={`${SUGGESTIONS}?at=${section.id}`} label={title}>
              {links.map((link) => (
                <input type="hidden" name="seen" value={linkKey(link)} />
              ))}
              <Queue>
                {clauses.flatMap((one) =>
                  one.links.map((link) => (
                    <SuggestionRow clause={one.clause} link={link} quote={quotedBriefly(one.clause, byId)} />
                  )),
                )}
              </Queue>
              <Button name="do" value="section">
                {links.length === 1 ? 'Confirm this one' : `Confirm these ${links.length}`}
                <VisuallyHidden>: {title}</VisuallyHidden>
              </Button>
            </Form>
          </Details>
        );
      })}
      {parts.length > 1 && (
        <Form action={SUGGESTIONS} label="The whole draft">
          {all.map((link) => (
            <input type="hidden" name="seen" value={linkKey(link)} />
          ))}
          <Button variant="secondary" name="do" value="section">
            Confirm all {String(all.length)} suggestions
          </Button>
        </Form>
      )}
    </>
  );
};

/** What is suggested, for which clause and why, with the button that refuses it. */
const SuggestionRow: FC<{ clause: DraftClause; link: ClauseTarget; quote: string }> = ({
  clause,
  link,
  quote,
}) => (
  <QueueRow
    icon={ICONS[kindOf(link.target)]}
    title={
      <>
        <ClauseChip clause={{ number: chipOf(clause), href: `/policy/draft/clauses/${clause.id}` }} short />{' '}
        {targetTitle(link.target)}
      </>
    }
    meta={
      <>
        {link.reason} “{quote}”
      </>
    }
    action={
      <Button variant="secondary" small name="do" value={`refused:${linkKey(link)}`}>
        Refuse
        <VisuallyHidden>
          : {targetTitle(link.target)}, {nameOf(clause)}
        </VisuallyHidden>
      </Button>
    }
  />
);
