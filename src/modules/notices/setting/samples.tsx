import type { FC } from 'hono/jsx';
import { Details } from '../../../web/components/asides.tsx';
import { Card } from '../../../web/components/card.tsx';
import { CARD_LINK, CARD_TITLE, cardOf, countLines } from '../teams/model.ts';
import { mailOf, type Told } from '../telling/words.ts';

/** Nobody's notices, as the mails show them. */
const SAMPLES: readonly Told[] = [
  {
    subject: 'A request waits for your decision',
    words: 'Someone has asked for something that you decide. Read it, then decide or hand it on.',
    path: '/requests/example',
  },
  {
    subject: 'Your question has been answered',
    words: 'Read the answer before you post.',
    path: '/questions/example',
  },
];

/** A mail as it leaves, for one notice and for several. */
export const MailSample: FC<{ publicUrl: string }> = ({ publicUrl }) => {
  const [one, several] = [mailOf(SAMPLES.slice(0, 1), publicUrl), mailOf(SAMPLES, publicUrl)];
  return (
    <Card id="mail-sample" title="What a mail says" well>
      <p class="govuk-body-s">
        What kind of thing it is, and a link. Never who it is about, and never what is said of anyone.
      </p>
      <Mail {...one} />
      <Details summary="Several at once come as one mail">
        <Mail {...several} />
      </Details>
    </Card>
  );
};

const Mail: FC<{ subject: string; body: string }> = ({ subject, body }) => (
  <>
    <p class="govuk-body-s govuk-!-font-weight-bold govuk-!-margin-bottom-1">{subject}</p>
    <samp class="decorum-copy">{body.trimEnd()}</samp>
  </>
);

/** A message to a channel as it will look, and as it is posted. */
export const TeamsSample: FC<{ publicUrl: string }> = ({ publicUrl }) => {
  const lines = countLines({ request: 3, question: 1 });
  return (
    <Card id="teams-sample" title="What a message says" well>
      <p class="govuk-body-s">How many of what kind, and a link. Never who.</p>
      <div class="decorum-card">
        <p class="govuk-body-s govuk-!-font-weight-bold">{CARD_TITLE}</p>
        {lines.map((line) => (
          <p class="govuk-body-s">{line}</p>
        ))}
        <p class="govuk-body-s govuk-!-margin-bottom-0">
          <a class="govuk-link" href="/inbox">
            {CARD_LINK}
          </a>
        </p>
      </div>
      <Details summary="The same, to the letter">
        <samp class="decorum-copy">{JSON.stringify(cardOf(lines, publicUrl), null, 2)}</samp>
      </Details>
    </Card>
  );
};
