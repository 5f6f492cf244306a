import type { PLACES, Place } from '../../../engine/targets.ts';
import { DEEDS } from './deeds.ts';
import { type Meaning, minutesIn } from './shape.ts';

type NoWorkflow = { [P in Place]: (typeof PLACES)[P]['kind'] extends 'workflow' ? never : P }[Place];

const STANCES = {
  permitted: 'Nobody has to do it.',
  encouraged: 'You are welcome to, and nobody has to.',
  required: 'It can be part of your work: your manager tells you whether it is part of yours.',
} as const;

/** The registers, the settings of the trust, and the pages that show rather than ask. */
export const REGISTER_MEANINGS: Record<NoWorkflow, Meaning> = {
  platforms: {
    short: 'What counts',
    meaning: [
      'Networks, group chats, pictures and video, blogs, forums: if others can see or share it, this policy covers it.',
      'A service that is new or missing from the list counts as well.',
    ],
    doHere: [DEEDS.platforms, DEEDS.check],
  },
  engagements: {
    short: 'Your headteacher',
    meaning: [
      'Your headteacher is the head of the school you work in. With two schools, it is the one the matter is about.',
      'When a head is away, somebody is recorded as acting for them, and your questions go there.',
    ],
    doHere: [DEEDS.record, DEEDS.people, DEEDS.schools],
  },
  coverage: {
    short: 'Who is covered',
    meaning: [
      'Everyone who works for the trust is covered: employees, casual and agency staff, volunteers, governors and trustees.',
      'So are contractors and suppliers who can use the trust’s systems.',
    ],
    doHere: [DEEDS.coverage, DEEDS.acknowledge],
  },
  'related-policies': {
    short: 'Other rules apply',
    meaning: ['What would break the law or another of the trust’s policies in person breaks it online too.'],
    doHere: [DEEDS.relatedPolicies],
  },
  forums: {
    short: 'Forums and groups',
    meaning: [
      'Stay out of forums and groups that the trust has listed. If one you use goes bad, leave it and say so.',
      'If you are unsure about a group, ask one of your school’s senior leaders before you join.',
    ],
    doHere: [DEEDS.forums, DEEDS.check],
  },
  'official-accounts': {
    short: 'Official accounts',
    meaning: [
      'Each official account has an owner, people who run it, two-step sign-in and a yearly review.',
      'If you help run one, tell its owner before you leave, so that the login can be changed.',
    ],
    doHere: [DEEDS.accounts, DEEDS.businessUse],
  },
  'family-ties': {
    short: 'Family ties',
    meaning: [
      'Contact with a pupil or a parent of your own immediate family is not what this is about.',
      'A register of such ties saves you from being asked about them twice.',
      'Only those who need to know can see it.',
    ],
    doHere: [DEEDS.familyTies],
  },
  standards: {
    short: 'Professional standards',
    meaning: [
      'Post as someone children look up to. Part Two of the Teachers’ Standards is the measure, for all staff.',
      'You may have a private life and opinions. What matters is respect for others and trust in you.',
    ],
    doHere: [DEEDS.standards, DEEDS.check],
  },
  consents: {
    short: 'Consent register',
    meaning: [
      'The register says yes or no for each person and channel, name and picture apart.',
      '“Never” means never, whatever else it says, and nobody has to tell you why.',
      'People can change their minds. You are then told which of your posts to take down, and by when.',
    ],
    doHere: [DEEDS.consents, DEEDS.askConsent, DEEDS.myConsent],
  },
  allowance: {
    short: 'Minutes a day',
    meaning: [
      'The trust allows you some minutes of personal use a day in working hours. Breaks are yours and not counted.',
    ],
    set: (settings) => {
      const minutes = minutesIn(settings);
      if (minutes === null) return null;
      return [
        minutes === 0
          ? 'The trust allows no personal use in working hours. Breaks are yours and not counted.'
          : `The trust allows you ${minutes} minutes of personal use a day in working hours. Breaks are yours and not counted.`,
      ];
    },
    doHere: [DEEDS.minutes],
  },
  stance: {
    short: 'Posting for work',
    meaning: [
      'The trust has decided whether posting for work is permitted, encouraged or required. The clause says which.',
      'Whichever it is, you need permission before you start.',
    ],
    set: ({ business_use_stance: stance }) =>
      typeof stance === 'string' && Object.hasOwn(STANCES, stance)
        ? [
            `The trust has decided that posting for work is ${stance}. ${STANCES[stance as keyof typeof STANCES]}`,
            'You need permission before you start.',
          ]
        : null,
    doHere: [DEEDS.businessUse],
  },
  ownership: {
    short: 'Owner and review',
    meaning: [
      'The policy has an owner and a date by which it is reviewed. Your headteacher runs it in your school.',
    ],
    doHere: [DEEDS.read, DEEDS.versions],
  },
  reading: {
    short: 'Know the policy',
    meaning: [
      'The policy is yours to read, search and print at any time. Each clause has its own page with what it means for you.',
    ],
    doHere: [DEEDS.read, DEEDS.check],
  },
  audience: {
    short: 'Who can see it',
    meaning: [
      'A post can be copied, forwarded or photographed, so write it as if anyone could read it.',
      'The checker tells you who can really see what you post, for each service and audience.',
    ],
    doHere: [DEEDS.check],
  },
  team: {
    short: 'Leading a team',
    meaning: [
      'If you lead people, make sure that they know the policy, and speak to them early when something is not right.',
      'Take a serious matter to your headteacher, and leave the investigating to the person appointed.',
    ],
    doHere: [DEEDS.team, DEEDS.coverage],
  },
  picture: {
    short: 'How it is working',
    meaning: [
      'The trust looks at how the policy is working as a whole, by school and clause, with nobody named.',
      'It helps you to post well, and keeps children and colleagues safe.',
    ],
    doHere: [DEEDS.picture, DEEDS.read],
  },
};
