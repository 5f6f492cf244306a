import type { FC } from 'hono/jsx';
import { Details, Fingerprint } from '../../../../web/components/asides.tsx';
import { Cluster, PageHead } from '../../../../web/components/split.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { layOut } from '../../reading/text.ts';
import { PolicyText } from '../../reading/text-views.tsx';
import { Signatures, StandingTag, standingLine, TakenBackNote } from '../parts.tsx';
import { spaced } from '../sealing/canonical.ts';
import type { VersionDetail } from './actions.ts';

/** One version whole, with its signatures and what proves it. */
export const VersionPage: FC<{ detail: VersionDetail; trust: string; keyFingerprint: string }> = ({
  detail,
  trust,
  keyFingerprint,
}) => {
  const { version, standing, held, signatures, previous, sealed } = detail;
  const path = `/policy/versions/${version.number ?? version.id}`;
  const links = [
    previous && (
      <a
        class="govuk-link"
        href={`/policy/compare?from=${previous.number}&to=${version.number ?? version.id}`}
      >
        What changed since version {previous.number}
      </a>
    ),
    standing === 'in-force' && (
      <a class="govuk-link" href="/policy">
        Read it on the policy page
      </a>
    ),
  ].filter(Boolean);
  return (
    <>
      <BackLink href="/policy/versions">Versions of the policy</BackLink>
      <PageHead caption={trust} title={version.title} meta={`${standingLine(version, standing, held)}.`}>
        <StandingTag standing={standing} />
      </PageHead>
      <TakenBackNote back={detail.takenBack} />
      {version.changeNote && <p class="govuk-body">{version.changeNote}</p>}
      {links.length > 0 && (
        <div class="decorum-gap-bottom decorum-no-print">
          <Cluster items={links} />
        </div>
      )}
      <PolicyText label="The text of this version" lines={layOut(detail.clauses)}>
        {(signatures.length > 0 || version.state === 'sent') && (
          <Signatures signatures={signatures} fingerprint={version.textSha256} />
        )}
      </PolicyText>
      {sealed && <Proof path={path} keyFingerprint={keyFingerprint} />}
    </>
  );
};

const Proof: FC<{ path: string; keyFingerprint: string }> = ({ path, keyFingerprint }) => (
  <Details summary="Prove this version" class="decorum-no-print">
    <p class="govuk-body">
      Keep both files. With them anyone can prove that the text is the one that was signed, without this site.
    </p>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={`${path}/text`} download>
          The signed text (.txt)
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`${path}/signature`} download>
          Its signatures (.json)
        </a>
      </li>
    </ul>
    <p class="govuk-body">
      Then run <code>decorum policy verify TEXT SIGNATURES --key FINGERPRINT</code>, with the fingerprint of
      this trust’s key:
    </p>
    <Fingerprint>{spaced(keyFingerprint)}</Fingerprint>
  </Details>
);
