import type { OfficialAccount } from '../register-types.ts';
import { slug } from '../slug.ts';
import { TRUST } from '../trust.ts';
import type { IsoDate, Workplace } from '../types.ts';

/** Two are overdue for the yearly review and one lacks two-step sign-in, so that the register has something to say. */
export const OFFICIAL_ACCOUNTS: OfficialAccount[] = [
  account('x', '@OsmerValley', 'central', 'lucy-farthing', ['priya-venkataraman'], '2026-09-08'),
  account(
    'linkedin',
    'Osmer Valley Learning Trust',
    'central',
    'sunita-kapadia',
    ['shona-mcallister'],
    '2026-06-15',
  ),
  account('youtube', '@OsmerValleyTrust', 'central', 'lucy-farthing', ['lukasz-brzoza'], '2026-03-02'),
  account(
    'blog',
    `https://news.${TRUST.domain}`,
    'central',
    'lucy-farthing',
    ['yewande-afolabi'],
    '2026-09-08',
  ),
  account(
    'facebook',
    'Osmerholt High School',
    'osmerholt-high',
    'colm-devaney',
    ['denise-rowbotham'],
    '2026-05-11',
  ),
  account(
    'x',
    '@OsmerholtHigh',
    'osmerholt-high',
    'colm-devaney',
    ['leila-haddad', 'jerome-whyte'],
    '2026-05-11',
  ),
  account('instagram', '@osmerholthigh', 'osmerholt-high', 'philippa-grange', ['aylin-yildiz'], '2026-09-21'),
  account(
    'instagram',
    '@osmerholthighpe',
    'osmerholt-high',
    'kofi-amankwah',
    ['jodie-marsden'],
    '2025-06-23',
  ),
  account(
    'facebook',
    'Candlewick Lane Primary',
    'candlewick-lane',
    'joanna-skelhorn',
    ['julie-cardwell'],
    '2026-01-19',
  ),
  account(
    'x',
    '@CandlewickLane',
    'candlewick-lane',
    'marcus-brightman',
    ['david-owusu', 'kezia-boateng'],
    '2026-10-05',
  ),
  account(
    'facebook',
    'Ropery Steps Primary',
    'ropery-steps',
    'gareth-probyn',
    ['wendy-ibbotson'],
    '2025-10-06',
  ),
  account(
    'instagram',
    '@roperysteps',
    'ropery-steps',
    'ngozi-eze',
    ['hollie-garside', 'liam-stobart'],
    '2026-07-06',
  ),
  account('facebook', 'Fernhythe School', 'fernhythe', 'adaeze-nwankwo', ['amanda-prosser'], '2026-04-27'),
].map((made) => (made.handle === '@osmerholthighpe' ? { ...made, twoStep: false } : made));

function account(
  platformKey: string,
  handle: string,
  workplace: Workplace,
  ownerKey: string,
  operatorKeys: string[],
  lastReviewedOn: IsoDate,
): OfficialAccount {
  const recoveryContact = `${workplace === 'central' ? 'office' : `office.${workplace}`}@${TRUST.domain}`;
  const key = `${platformKey}-${slug(handle)}`;
  return {
    key,
    platformKey,
    handle,
    workplace,
    ownerKey,
    operatorKeys,
    recoveryContact,
    twoStep: true,
    lastReviewedOn,
  };
}
