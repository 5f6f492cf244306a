import type { RequestType } from '../model.ts';
import { deadlineOf, decisionDue } from '../press/deadline.ts';
import { beginWording } from '../press/wording.ts';

/** Somebody wants a comment to publish: nobody answers without their headteacher's approval of the exact words (clause 6.1.8). */
export const pressEnquiry: RequestType = {
  key: 'press-enquiry',
  name: 'Press enquiry',
  ask: 'Pass on a press enquiry',
  intro: [
    'Somebody wants you to comment for publication: a newspaper, a broadcaster, a podcast, a blog. Pass it on here before you answer. You may always say whom to contact instead.',
    'Your headteacher is told at once, whatever the day, and again as the deadline nears. They approve the exact words, which they may change, or answer the enquiry themselves. The checker then lets those words through, and only those.',
  ],
  enacts: 'press-enquiry',
  fields: [
    {
      name: 'outlet',
      kind: 'short-text',
      label: 'Who is asking?',
      hint: 'The newspaper, programme or site, such as “The Wexley Gazette”.',
      most: 100,
      missing: 'Say who is asking.',
    },
    {
      name: 'contact',
      kind: 'short-text',
      label: 'How can they be reached?',
      hint: 'The journalist’s name, telephone number or email address.',
      most: 200,
      optional: true,
      missing: '',
    },
    {
      name: 'question',
      kind: 'long-text',
      label: 'What do they want to know?',
      hint: 'Their own words, if you have them. Leave out the names of pupils and families.',
      most: 2000,
      missing: 'Say what they want to know.',
    },
    {
      name: 'day',
      kind: 'day',
      notBefore: 'today',
      label: 'Their deadline: which day?',
      missing: 'Give the day by which they want an answer. If they gave none, say tomorrow.',
    },
    {
      name: 'time',
      kind: 'time',
      label: 'Their deadline: at what time?',
      hint: 'Such as 15:00 or 3pm.',
      missing: 'Give the time by which they want an answer. If they gave none, say 5pm.',
    },
    {
      name: 'wording',
      kind: 'long-text',
      label: 'What would you like to say?',
      hint: 'Word for word. Leave it empty if your headteacher should find the words.',
      most: 3000,
      optional: true,
      missing: '',
    },
  ],
  title: ({ outlet }) => `Press enquiry: ${outlet}`,
  check(answers, now) {
    const deadline = deadlineOf(answers);
    return deadline && deadline > now
      ? []
      : [{ field: 'time', message: 'This is over already. Give a deadline that is still to come.' }];
  },
  approver: 'head',
  conditions: ['wording', 'words'],
  suggests: ({ wording }) => (typeof wording === 'string' && wording !== '' ? { wording } : {}),
  must: ['wording'],
  lasts: { usual: 14, longest: 60 },
  reminders: [],
  decideWithin: 1,
  decideBy: (answers, now) => decisionDue(deadlineOf(answers) ?? now, now),
  deadline: deadlineOf,
  urgent: true,
  async effects(work, approval, moment) {
    if (moment === 'begins') await beginWording(work, approval);
  },
};
