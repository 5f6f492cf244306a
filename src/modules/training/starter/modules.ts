import type { StarterModule } from '../model.ts';
import { keepingConfidences } from './keeping-confidences.ts';
import { officialAccounts } from './official-accounts.ts';
import { policyInTenMinutes } from './policy-in-ten-minutes.ts';
import { pupilsPicturesConsent } from './pupils-pictures-consent.ts';
import { speakingForYourself } from './speaking-for-yourself.ts';
import { whenSomethingGoesWrong } from './when-something-goes-wrong.ts';

/** The modules that come with Decorum, in the order in which somebody new would take them. */
export const STARTER_MODULES: readonly StarterModule[] = [
  policyInTenMinutes,
  pupilsPicturesConsent,
  speakingForYourself,
  officialAccounts,
  keepingConfidences,
  whenSomethingGoesWrong,
];
