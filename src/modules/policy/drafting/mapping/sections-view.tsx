import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { Details } from '../../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../../web/components/button.tsx';
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
          <Button variant="secondary" name="do" value="all">
            Confirm all {String(all.length)} suggestions
          </Button>
        </Form>
      )}
    </>
  );
};

/** Asks before every suggestion of the draft is confirmed unread. @param seen those that were on the page, as `linkKey` */
export const ConfirmAllPage: FC<{ seen: readonly string[] }> = ({ seen }) => (
  <>
    <BackLink href={SUGGESTIONS}>Suggestions by section</BackLink>
    <PageHead
      caption="Draft policy, step 3 of 5"
      title={`Confirm all ${counted(seen.length, 'suggestion')}?`}
    />
    <p class="govuk-body">
      Each is a guess from the words. A wrong one has findings cite the wrong clause, and offers the wrong
      things to do on its page. Look at them by section if you have not.
    </p>
    <Form action={SUGGESTIONS}>
      {seen.map((link) => (
        <input type="hidden" name="seen" value={link} />
      ))}
      <ButtonGroup>
        <Button name="do" value="section">
          Confirm them all
        </Button>
        <a class="govuk-link" href={SUGGESTIONS}>
          Look at them first
        </a>
      </ButtonGroup>
    </Form>
  </>
);

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
