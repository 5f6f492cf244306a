import type { FC } from 'hono/jsx';
import { PrivacyLine } from '../../../../web/components/asides.tsx';
import { Card } from '../../../../web/components/card.tsx';

/** What it means that it is on: which words leave, to whom, and what the law asks. */
export const Consequences: FC = () => (
  <div>
    <Card id="leaves" title="What leaves, and to whom">
      <p class="govuk-body-s">
        When it is on, these words go to the server you name, and to whoever runs it:
      </p>
      <ul class="govuk-list govuk-list--bullet govuk-body-s">
        <li>the whole draft, with every name in it</li>
        <li>the names of our rules, and the clauses of your policy that are tied to them</li>
      </ul>
      <p class="govuk-body-s">
        Not who wrote it, not where it is to go, no picture, and nothing of your registers. Your clauses may
        name the trust. What is typed without pressing the button does not go, nor does a draft about belief,
        union activity, whistleblowing, politics, someone accused, or somebody’s own distress.
      </p>
      <p class="govuk-body-s">What that server keeps, learns or passes on is not in our hands.</p>
    </Card>
    <Card id="data-protection" title="Data protection" well>
      <p class="govuk-body-s">
        Drafts can hold personal data of pupils and staff, some of it about health or belief. Before you turn
        it on:
      </p>
      <ul class="govuk-list govuk-list--bullet govuk-body-s">
        <li>assess the impact with your data protection officer (UK GDPR, Article 35)</li>
        <li>have a contract with whoever runs the server, if that is not you (Article 28)</li>
        <li>know in which country it stands (Chapter V), and that it does not train on what it is sent</li>
        <li>say so in your privacy notice for staff</li>
      </ul>
      <p class="govuk-body-s">A model on a machine of your own needs the least of this.</p>
    </Card>
    <Card id="advice" title="What it can do" well>
      <p class="govuk-body-s">
        Its notes are advice, marked as its own. It cannot stop, change or clear a draft, and what it says
        about words that are not there is left out. When it does not answer, the check says so and stands
        without it.
      </p>
    </Card>
    <PrivacyLine>
      No draft and no answer is kept or logged here. Changes to these settings are in the ledger.
    </PrivacyLine>
  </div>
);
