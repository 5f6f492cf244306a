import type { FC } from 'hono/jsx';
import type { Mark } from '../../engine/check/model.ts';
import { Details } from '../../web/components/asides.tsx';
import { Card } from '../../web/components/card.tsx';
import { ClauseChip } from '../../web/components/clause.tsx';
import { Outcome } from '../../web/components/severity.tsx';
import { type Checked, type Chip, isNoted, type WhomToAsk } from './model.ts';
import { midSentence, namesUncheckedWords } from './words.ts';

/** Beside other notes: that this part was not looked at. */
export const NamesUnchecked: FC<{ checked: Checked }> = ({ checked }) => (
  <Outcome small severity="unchecked" id="names-unchecked" title="Names not checked">
    {namesUncheckedWords(checked)}
  </Outcome>
);

/** What a person must judge. Neither raises the outcome. */
export const MarkNotice: FC<{ mark: Mark; whom: WhomToAsk }> = ({ mark, whom }) =>
  mark === 'protected' ? (
    <Outcome small severity="protected" id="mark-protected" title="A person must look">
      This touches on belief, union activity, whistleblowing or ordinary politics. That is never a breach by
      itself. If you want someone to look at it, ask {whom.headteacher}. Nobody sees it unless you show them.
    </Outcome>
  ) : (
    <Outcome
      small
      severity="protected"
      icon="flag"
      id="mark-identifies-accused"
      title="Someone accused may be recognised"
    >
      Until charges are brought, it can be an offence to make known which teacher a pupil of the school has
      accused (Education Act 2002, section 141F). We cannot judge that. Ask {midSentence(whom.headteacher)}{' '}
      before you post.
    </Outcome>
  );

export const YourRights: FC = () => (
  <Outcome small severity="protected" id="rights" title="Your rights stay yours">
    Belief, union activity, whistleblowing and ordinary politics are no breach by themselves. If a post
    touches on them, only a person may look at it, and only if you ask.
  </Outcome>
);

/** What its author was allowed, as it bears on this draft: a permission with its end, words that were approved. */
export const WhatIsAllowed: FC<Pick<Checked, 'allowed'>> = ({ allowed }) =>
  allowed.length > 0 && (
    <Card id="allowed" title="What you were allowed">
      {allowed.map(({ words, href, link }) => (
        <p class="govuk-body-s">
          {words}{' '}
          <a class="govuk-link" href={href} target="_blank" rel="noopener">
            {link} (opens in a new tab)
          </a>
        </p>
      ))}
    </Card>
  );

/** For somebody who sounds at the end of their strength. The numbers are those of the two charities themselves. */
export const SomebodyToTalkTo: FC = () => (
  <Card id="talk" title="Is it too much just now?">
    <p class="govuk-body-s">
      You can talk to somebody at any hour, free and in confidence: Education Support, for everyone who works
      in education, on{' '}
      <a class="govuk-link" href="tel:08000562561">
        08000 562 561
      </a>
      , or Samaritans on{' '}
      <a class="govuk-link" href="tel:116123">
        116 123
      </a>
      . Nobody at your trust is told that you saw this.
    </p>
  </Card>
);

export const SeenBy: FC<{ checked: Checked }> = ({ checked: { seenBy, seenByClause, notes } }) => (
  <Card id="seen-by" title="Who could really see this" well>
    <p class="govuk-body-s">
      {seenBy} <ClauseBeside clause={seenByClause} notes={notes} />
    </p>
  </Card>
);

const ClauseBeside: FC<{ clause: Chip | null } & Pick<Checked, 'notes'>> = ({ clause, notes }) => {
  return clause && <ClauseChip clause={clause} short={isNoted(clause, notes)} />;
};

export const WhatWeCannotKnow: FC<{ checked: Checked }> = ({ checked }) => (
  <>
    <Card id="know" title="What you know and we do not">
      <p class="govuk-body-s">We read your words, not the room. Before you post, ask yourself:</p>
      <ul class="govuk-list govuk-list--bullet govuk-body-s">
        <li>Is anyone in the picture who has not agreed to be?</li>
        {checked.picture !== 'none' && checked.words === '' && (
          <li>Can a name, a number or a message be read in the picture?</li>
        )}
        <li>Did someone tell you this in confidence?</li>
        <li>Would you be happy to see it on the staffroom door?</li>
      </ul>
      <p class="govuk-body-s">
        In doubt, ask {checked.whom.headteacher}. They see only what you choose to show them.{' '}
        <ClauseBeside clause={checked.unsureClause} notes={checked.notes} />
      </p>
    </Card>
    <Details summary="What was checked">
      <p>
        {checked.tied
          ? `${checked.controls} things that version ${checked.version} of the policy asks about`
          : `All ${checked.controls} rules that we know`}
        , among them consent, confidential matters, personal details, respect for others and speaking to the
        press.
      </p>
      <p>
        {checked.namesChecked
          ? 'Who has agreed to be named or shown was read from the consent register as it stood just now.'
          : namesUncheckedWords(checked)}
      </p>
    </Details>
  </>
);
