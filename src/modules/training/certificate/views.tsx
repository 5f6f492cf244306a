import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { Button } from '../../../web/components/button.tsx';
import { Input } from '../../../web/components/input.tsx';
import { Outcome } from '../../../web/components/severity.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import type { Certificate } from './model.ts';

/**
 * Whether a certificate is genuine, for whoever was shown one.
 * @param typed what was asked for; empty before anything was
 * @param today `YYYY-MM-DD`
 */
export const CheckCertificatePage: FC<{ typed: string; found: Certificate | null; today: string }> = ({
  typed,
  found,
  today,
}) => (
  <>
    <PageHead
      title="Check a certificate"
      meta="Its number stands at its foot: sixteen letters and digits, in fours."
    />
    <Column>
      {found && (
        <>
          <Outcome severity="clear" small id="found" title="This certificate was given by Decorum">
            {found.expiresOn && found.expiresOn < today
              ? `It held until ${longDate(found.expiresOn)}, and holds no longer.`
              : 'Compare what it says with the one you were shown.'}
          </Outcome>
          <Facts
            rows={[
              ['Name', found.name],
              ['Training', `${found.title}, version ${found.version}`],
              ['Passed on', longDate(found.passedAt)],
              ['Holds', found.expiresOn ? `Until ${longDate(found.expiresOn)}` : 'For good'],
              ['Given by', found.trust],
              ['Number', found.number],
            ]}
          />
        </>
      )}
      {typed && !found && (
        <Outcome severity="unchecked" small id="not-found" title="We know no certificate with this number">
          Look for a letter or digit that was misread, and try again. If it stays so, ask whoever showed it to
          you.
        </Outcome>
      )}
      <form method="get" action="/certificate">
        <Input
          label="Number of the certificate"
          name="number"
          width={20}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={found ? '' : typed}
        />
        <Button>Check it</Button>
      </form>
    </Column>
  </>
);

/** Too many numbers were tried from one place. */
export const WaitPage: FC = () => (
  <>
    <PageHead title="Wait a few minutes" />
    <p class="govuk-body">
      Too many numbers were tried from where you are. Wait a few minutes, then try again.
    </p>
  </>
);
