import { attribution } from './controls/attribution.ts';
import { confidential } from './controls/confidential.ts';
import { consent } from './controls/consent.ts';
import { credentials } from './controls/credentials.ts';
import { disclaimer } from './controls/disclaimer.ts';
import { disparagement } from './controls/disparagement.ts';
import { extremism } from './controls/extremism.ts';
import { harassment } from './controls/harassment.ts';
import { hate } from './controls/hate.ts';
import { intellectualProperty } from './controls/intellectual-property.ts';
import { obscenity } from './controls/obscenity.ts';
import { officialAccount } from './controls/official-account.ts';
import { parentContact } from './controls/parent-contact.ts';
import { personalData } from './controls/personal-data.ts';
import { press } from './controls/press.ts';
import { pupilContact } from './controls/pupil-contact.ts';
import { reference } from './controls/reference.ts';
import { violence } from './controls/violence.ts';
import type { ControlRule } from './reading.ts';

/** Every control there is, in the order findings of one place are told. */
export const RULES: readonly ControlRule[] = [
  hate,
  extremism,
  violence,
  harassment,
  obscenity,
  disparagement,
  confidential,
  personalData,
  consent,
  reference,
  attribution,
  disclaimer,
  intellectualProperty,
  credentials,
  press,
  pupilContact,
  parentContact,
  officialAccount,
];
