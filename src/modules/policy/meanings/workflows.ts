import type { PLACES, Place } from '../../../engine/targets.ts';
import { DEEDS } from './deeds.ts';
import { type Meaning, minutesIn } from './shape.ts';

type Workflow = { [P in Place]: (typeof PLACES)[P]['kind'] extends 'workflow' ? P : never }[Place];

const COUNTING = [
  'Only the trust’s own systems are counted, breaks and approved work left out, and minutes are never rounded up.',
  'A number decides nothing. If a day looks long, you are asked about it first.',
];

/** The places where something is asked, decided or settled between people. */
export const WORKFLOW_MEANINGS: Record<Workflow, Meaning> = {
  acknowledgement: {
    short: 'Read and acknowledge',
    meaning: [
      'Read the version in force, then say that you have read and understood it. You get a receipt.',
      'We ask again only when something that matters has changed.',
    ],
    doHere: [DEEDS.acknowledge, DEEDS.read],
  },
  versions: {
    short: 'Versions',
    meaning: [
      'The policy can change. You can see what changed, when, and what was in force on any past day.',
      'What you did is judged by the version that was in force when you did it.',
    ],
    doHere: [DEEDS.versions, DEEDS.read],
  },
  'sign-off': {
    short: 'Signed before in force',
    meaning: [
      'A version counts only when the Chair and the chief executive have both signed it.',
      'The signed words have a fingerprint, so anyone can check that nothing was altered afterwards.',
    ],
    doHere: [DEEDS.versions, DEEDS.ledger],
  },
  report: {
    short: 'Report something',
    meaning: [
      'If you see social media misused, tell your headteacher, by name or in confidence.',
      'If it is about your headteacher, tell the Chair. If it is about the Chair, tell another trustee.',
      'It does not matter whose device it was, whose account, or what time of day.',
    ],
    doHere: [DEEDS.report],
  },
  outcomes: {
    short: 'Fair outcomes',
    meaning: [
      'A breach can lead to discipline. A person decides, after hearing you, and somebody else hears an appeal.',
      'A post about belief, union activity or wrongdoing at work is weighed with particular care.',
    ],
    doHere: [DEEDS.cases, DEEDS.read],
  },
  'co-operation': {
    short: 'Help an investigation',
    meaning: [
      'If a matter is looked into, you are expected to help and to answer honestly.',
      'You can sign in yourself while the investigator watches, or hand over an export. Keep your password to yourself.',
    ],
    doHere: [DEEDS.coOperate],
  },
  removal: {
    short: 'Taking a post down',
    meaning: [
      'If you are asked to remove a post, you are told which clause, why and by when.',
      'Take it down by then. Leaving it up can be a breach of its own.',
    ],
    doHere: [DEEDS.remove],
  },
  evidence: {
    short: 'Evidence and your answer',
    meaning: [
      'You are taken to have posted what is on your accounts, at the time shown, until there is reason to think otherwise.',
      'If that is wrong, say so and show why. Your answer stays beside the evidence.',
      'Deleting a post early counts in your favour, and the matter stays open.',
    ],
    doHere: [DEEDS.evidence],
  },
  questions: {
    short: 'Ask first',
    meaning: [
      'If you are unsure, ask your headteacher and hold the post back until you have an answer.',
      'Asking is never held against you.',
    ],
    doHere: [DEEDS.ask, DEEDS.guidance, DEEDS.check],
  },
  training: {
    short: 'Training',
    meaning: [
      'Some roles and some permissions need a short piece of training first. It counts as working time.',
    ],
    doHere: [DEEDS.train],
  },
  'business-use': {
    short: 'Permission to post',
    meaning: [
      'Before you post for the trust, ask your manager. Say what, where and for how long.',
      'Time you spend on approved posting does not count as personal use.',
    ],
    doHere: [DEEDS.businessUse, DEEDS.check],
  },
  'login-sharing': {
    short: 'Sharing a login',
    meaning: [
      'Ask your manager in writing before anyone else gets the login of an official account.',
      'When someone who has it leaves, it must be changed.',
    ],
    doHere: [DEEDS.loginSharing, DEEDS.accounts],
  },
  'personal-device': {
    short: 'Your own device',
    meaning: [
      'Use the trust’s devices and network for the trust’s posts.',
      'If you need to use your own phone, on a trip for example, ask your manager first.',
    ],
    doHere: [DEEDS.personalDevice],
  },
  conditions: {
    short: 'Conditions',
    meaning: ['A permission can come with limits: what you post about, which sites, how much working time.'],
    doHere: [DEEDS.conditions],
  },
  'press-enquiry': {
    short: 'Press enquiries',
    meaning: [
      'Pass the enquiry to your headteacher the day it comes: who asked, what about and by when.',
      'If you are to answer, you agree the words first.',
    ],
    doHere: [DEEDS.press],
  },
  'use-meter': {
    short: 'Personal use',
    meaning: [
      'You may use social media for yourself now and then in working hours, up to the trust’s daily limit.',
      ...COUNTING,
    ],
    set: (settings) => {
      const minutes = minutesIn(settings);
      if (minutes === null) return null;
      return [
        minutes === 0
          ? 'You may not use social media for yourself in working hours. Breaks are yours.'
          : `You may use social media for yourself now and then in working hours, up to ${minutes} minutes a day.`,
        ...COUNTING,
      ];
    },
    doHere: [DEEDS.minutes],
  },
  monitoring: {
    short: 'Monitoring with a purpose',
    meaning: [
      'The trust may look at how its own systems are used, for a purpose it has written down and told you about.',
      'You can see what is held about you, who looked and why.',
    ],
    doHere: [DEEDS.monitoring],
  },
  recruitment: {
    short: 'Online checks',
    meaning: [
      'Shortlisted candidates may be searched for online. They are told beforehand, and the search is the same for all.',
      'If you are on the panel, leave the searching to someone else. A candidate can answer whatever is found.',
    ],
    doHere: [DEEDS.recruitment],
  },
};
