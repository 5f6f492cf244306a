import type { FC } from 'hono/jsx';
import { longDate, longMoment } from '../../../platform/dates.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import { SignatureBlock } from '../../../web/components/case-parts.tsx';
import { Tag, type TagColour } from '../../../web/components/tag.tsx';
import {
  CAPACITIES,
  type Capacity,
  FACTORS,
  type Signature,
  STANDINGS,
  type Standing,
  type Version,
} from '../model.ts';
import type { TakenBack } from './model.ts';
import { spaced } from './sealing/canonical.ts';
import { fromWords, type Held, periodWords } from './versions/timeline.ts';

const COLOURS: Record<Standing, TagColour> = {
  draft: 'yellow',
  sent: 'blue',
  signed: 'purple',
  'in-force': 'green',
  superseded: 'grey',
  withdrawn: 'grey',
};

/** What a version is today. */
export const StandingTag: FC<{ standing: Standing }> = ({ standing }) => (
  <Tag colour={COLOURS[standing]}>{STANDINGS[standing]}</Tag>
);

/** 'Version 4, in force since 1 September 2026'. */
export function standingLine(version: Version, standing: Standing, held: Held | null = null): string {
  const name = version.number === null ? STANDINGS[standing] : `Version ${version.number}`;
  const from = version.effectiveOn ? longDate(version.effectiveOn) : '';
  if (standing === 'in-force') return `${name}, in force since ${held ? fromWords(held) : from}`;
  if (standing === 'signed') return `${name}, signed, in force from ${from}`;
  if (standing === 'superseded')
    return held
      ? `${name}, in force from ${periodWords(held, '')}, superseded`
      : `${name}, superseded before it took force`;
  if (standing === 'sent') return `Sent for signature, to be in force from ${from}`;
  return name;
}

/** Who signed, when and how, and who has not yet; printed with the text. */
export const Signatures: FC<{
  signatures: readonly Signature[];
  fingerprint?: string | null;
  title?: string;
}> = ({ signatures, fingerprint, title }) => (
  <SignatureBlock
    title={title}
    signatures={(Object.keys(CAPACITIES) as Capacity[]).map((capacity) => {
      const s = signatures.find((one) => one.capacity === capacity);
      return {
        role: CAPACITIES[capacity],
        name: s?.name ?? 'Not signed yet',
        when: s
          ? `Signed ${longMoment(s.at)}, with ${FACTORS[s.factor] === 'passkey' ? 'a passkey' : 'an authenticator code'}`
          : '',
      };
    })}
    fingerprint={fingerprint ? spaced(fingerprint) : undefined}
  />
);

/** Why a draft came back unsigned, for whoever drafts it and whoever signs. */
export const TakenBackNote: FC<{ back: TakenBack | null }> = ({ back }) => {
  if (!back) return null;
  const what = back.verb.replace(/^policy /, '');
  return (
    <InsetText id="taken-back">
      <p class="govuk-body">
        <strong>{what.charAt(0).toUpperCase() + what.slice(1)}</strong>
        {back.by && ` by ${back.by}`}, {longMoment(back.at)}
      </p>
      {back.reason && <p class="govuk-body decorum-sheet__text--lines">{back.reason}</p>}
    </InsetText>
  );
};
