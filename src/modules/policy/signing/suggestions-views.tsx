import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { Details } from '../../../web/components/asides.tsx';
import { Checkboxes } from '../../../web/components/choices.tsx';
import { errorAt } from '../../../web/form.tsx';
import { targetTitle } from '../drafting/mapping/model.ts';
import { counted, nameOf } from '../drafting/model.ts';
import type { Clause, ClauseTarget } from '../model.ts';
import { quotedBriefly } from '../reading/stem.ts';
import { suggestedIn } from './model.ts';

const WHAT_A_LINK_DOES =
  'A link decides which clause a finding cites, and what people can do on the page of a clause.';

/** Before sending: how many links nobody has looked at, where to look, and the tick to send all the same. */
export const SendAsTheyAre: FC<{
  links: readonly ClauseTarget[];
  values: Record<string, string>;
  errors?: Issue[];
}> = ({ links, values, errors }) => {
  const n = suggestedIn(links).length;
  if (n === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">What each clause does</h2>
      <p class="govuk-body">
        {n} of {counted(links.length, 'link')} between clauses and checks or places in Decorum{' '}
        {n === 1 ? 'is a suggestion' : 'are suggestions'} that nobody has looked at. {WHAT_A_LINK_DOES}{' '}
        <a class="govuk-link" href="/policy/draft/suggestions">
          Look at {n === 1 ? 'it' : 'them'} first
        </a>
      </p>
      <Checkboxes
        name="asTheyAre"
        legend={{ content: 'Suggestions nobody has looked at', class: 'govuk-visually-hidden' }}
        values={values.asTheyAre ? [values.asTheyAre] : []}
        error={errorAt(errors, 'asTheyAre')}
        items={[
          {
            value: String(n),
            text: `Send with ${counted(n, 'suggestion')} as ${n === 1 ? 'it is' : 'they are'}`,
            hint: 'The Chair and the chief executive see this number. The suggestions take effect when both have signed.',
          },
        ]}
      />
    </>
  );
};

/** For whoever signs: which links nobody has looked at. Nothing where each has been. */
export const SuggestionsInIt: FC<{ links: readonly ClauseTarget[]; clauses: readonly Clause[] }> = ({
  links,
  clauses,
}) => {
  const suggested = suggestedIn(links);
  const n = suggested.length;
  if (n === 0) return null;
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return (
    <section aria-labelledby="links">
      <h2 class="govuk-heading-m" id="links">
        What nobody has looked at
      </h2>
      <p class="govuk-body">
        {n} of {counted(links.length, 'link')} between clauses and checks or places in Decorum{' '}
        {n === 1 ? 'is a suggestion' : 'are suggestions'} that nobody has confirmed. {WHAT_A_LINK_DOES} With
        both signatures {n === 1 ? 'it takes effect as it is' : 'they take effect as they are'}.
      </p>
      <Details summary={n === 1 ? 'See it' : `See these ${n}`}>
        <ul class="govuk-list govuk-list--spaced">
          {suggested.map(({ clauseId, target, reason }) => (
            <li>
              {nameOf(byId.get(clauseId)!)}: {targetTitle(target)}
              <br />
              <span class="decorum-meta">
                {reason} “{quotedBriefly(byId.get(clauseId)!, byId)}”
              </span>
            </li>
          ))}
        </ul>
      </Details>
    </section>
  );
};
