import type { AskedQuestion } from './asked.ts';

/** What people asked in the autumn of 2026, in the order in which they did. Names of pupils are left out, as the form asks. */
export const QUESTIONS: readonly AskedQuestion[] = [
  {
    key: 'debate',
    at: '2026-09-16T16:05:00Z',
    by: 'leila-haddad',
    about: 'post',
    question: 'It names nobody and shows nobody. May it go on my own page?',
    draft:
      'Second in the county! My year 9 debaters were calm, quick and kind tonight. A very proud teacher.',
    after: [
      {
        at: '2026-09-17T07:40:00Z',
        by: 'farida-rahmani',
        step: 'answer',
        decision: 'go-ahead',
        clause: '5.4',
        words:
          'Yes. Nobody can be told from it, and it is good to hear. If you add a picture later, ask first.',
      },
      { at: '2026-09-17T11:20:00Z', by: 'leila-haddad', step: 'thank' },
      {
        at: '2026-09-18T09:15:00Z',
        by: 'farida-rahmani',
        step: 'guidance',
        as: 'published',
        clause: '5.4',
        asked: 'May I say on my own account that a team of ours did well?',
        answer:
          'Yes, as long as nobody can be told from it: no names, no faces, nothing that fits one pupil alone. With a picture, look in the consent register first.',
      },
    ],
  },
  {
    key: 'second-thoughts',
    at: '2026-09-29T12:31:00Z',
    by: 'leila-haddad',
    about: 'other',
    question: 'Does the limit on personal use count my free period?',
    after: [{ at: '2026-09-29T12:50:00Z', by: 'leila-haddad', step: 'withdraw' }],
  },
  {
    key: 'estate-group',
    at: '2026-10-07T15:50:00Z',
    by: 'leila-haddad',
    about: 'forum',
    question:
      'There is a group for the street I live in. Some neighbours have children at our school. May I stay in it?',
    after: [
      {
        at: '2026-10-08T12:10:00Z',
        by: 'colm-devaney',
        step: 'answer',
        clause: '7.5',
        words:
          'You may stay. It is about the street. Leave anything about school alone there, and if a parent asks you about a pupil, send them to the office.',
      },
      {
        at: '2026-10-09T10:05:00Z',
        by: 'colm-devaney',
        step: 'guidance',
        as: 'published',
        clause: '7.5',
        asked: 'May I be in a neighbourhood group that parents are in too?',
        answer:
          'Yes. Keep school out of it: no pupils, no colleagues, no news of the school. If a parent asks you something there, tell them to contact the office.',
      },
    ],
  },
  {
    key: 'science-meme',
    at: '2026-10-14T16:20:00Z',
    by: 'bronwen-pryce',
    about: 'other',
    question: 'May my team share a joke about exam boards on their own accounts?',
    after: [
      {
        at: '2026-10-15T08:05:00Z',
        by: 'colm-devaney',
        step: 'answer',
        clause: '3.1',
        words:
          'A joke about an exam board is an opinion, and lawful. Nobody should say where they work beside it.',
      },
      {
        at: '2026-10-15T12:40:00Z',
        by: 'bronwen-pryce',
        step: 'ask-again',
        words:
          'Two of them have the school in their profile. Is it enough to say that the views are their own?',
      },
      {
        at: '2026-10-15T15:30:00Z',
        by: 'colm-devaney',
        step: 'answer',
        clause: '6.7',
        words: 'Yes. “Views are my own” in the profile is what the policy asks for.',
      },
      { at: '2026-10-16T07:55:00Z', by: 'bronwen-pryce', step: 'thank' },
    ],
  },
  {
    key: 'quiz-night',
    at: '2026-10-20T15:10:00Z',
    by: 'mei-lau',
    about: 'post',
    question: 'It is meant kindly. Is it?',
    draft: 'Staff quiz: the office beat the teachers again. We shall never hear the end of it.',
    after: [
      {
        at: '2026-10-21T07:20:00Z',
        by: 'gareth-probyn',
        step: 'answer',
        decision: 'change',
        clause: '4.4',
        words: 'It is kind. Leave out “again”: last year is a sore point. No need to show me the next one.',
      },
    ],
  },
  {
    key: 'fund-raising',
    at: '2026-11-03T17:15:00Z',
    by: 'desmond-clarkson',
    about: 'other',
    question: 'I run a page for our village hall. May I ask there for money for the school’s minibus?',
    after: [
      {
        at: '2026-11-05T08:30:00Z',
        by: 'farida-rahmani',
        step: 'answer',
        clause: '6.6',
        words:
          'Please share the school’s own appeal, and say that you are a governor. Let the school’s account do the asking.',
      },
      {
        at: '2026-11-06T10:00:00Z',
        by: 'farida-rahmani',
        step: 'guidance',
        as: 'draft',
        clause: '6.6',
        asked: 'May I raise money for the school on a page of my own?',
        answer: 'Share the appeal that the school has put out, and say what you are to the school.',
      },
    ],
  },
  {
    key: 'reading-morning',
    at: '2026-11-10T10:45:00Z',
    by: 'wilf-hargrave',
    about: 'other',
    question: 'A mother of a child I read with wants to be friends on Facebook. What do I do?',
    after: [
      {
        at: '2026-11-11T08:10:00Z',
        by: 'gareth-probyn',
        step: 'answer',
        clause: '7.5',
        words:
          'Leave it unanswered. If she asks, say that the school would rather you did not. She will understand.',
      },
      { at: '2026-11-11T18:20:00Z', by: 'wilf-hargrave', step: 'thank' },
    ],
  },
  {
    key: 'sixth-form-film',
    at: '2026-11-09T16:40:00Z',
    by: 'arjun-pillai',
    about: 'post',
    question: 'They made it themselves, and two of them are in it. May it go on my page?',
    draft: 'Our sixth form made a film about the harbour. Three minutes that will make your day.',
    after: [
      {
        at: '2026-11-17T09:10:00Z',
        by: 'alistair-pendry',
        step: 'answer',
        decision: 'do-not-post',
        clause: '5.4',
        words:
          'Two pupils are in it, and it is your own page. Let the school post it, once both have agreed.',
      },
    ],
  },
  {
    key: 'union-rally',
    at: '2026-11-16T12:25:00Z',
    by: 'tomasz-wilczek',
    about: 'forum',
    question: 'May I join a group that organises a march for school funding?',
    after: [
      {
        at: '2026-11-19T10:10:00Z',
        by: 'colm-devaney',
        step: 'pass-on',
        reason: 'I help to run this group myself, so somebody else should say.',
      },
    ],
  },
  {
    key: 'board-column',
    at: '2026-11-12T11:00:00Z',
    by: 'alistair-pendry',
    about: 'other',
    question:
      'A trade magazine has asked me for a column about governance. Is that a matter for this policy?',
    after: [
      {
        at: '2026-11-13T09:45:00Z',
        by: 'comfort-adjei',
        step: 'answer',
        clause: '9.9',
        words:
          'Only where it speaks about the trust. Send the board what you would say of us before you hand it in.',
      },
    ],
  },
  {
    key: 'cricket-square',
    at: '2026-11-18T14:30:00Z',
    by: 'dale-gallimore',
    about: 'other',
    question: 'May I put photographs of the new cricket square on my firm’s page? Nobody is in them.',
  },
  {
    key: 'lunch-queue',
    at: '2026-11-19T12:35:00Z',
    by: 'leila-haddad',
    about: 'post',
    question: 'I was cross when I wrote it. Can any of it stay?',
    draft:
      'Our school office is useless and the new lunch queue is a shambles. Forty minutes for a sandwich.',
    finding: '1',
  },
  {
    key: 'nativity',
    at: '2026-11-19T15:20:00Z',
    by: 'kezia-boateng',
    about: 'other',
    question: 'Parents film the nativity and tag me. Do I have to take the tags off?',
    after: [
      {
        at: '2026-11-19T18:40:00Z',
        by: 'kezia-boateng',
        step: 'add',
        words: 'I mean on my own account, not on the school’s.',
      },
    ],
  },
  {
    key: 'heads-podcast',
    at: '2026-11-19T17:05:00Z',
    by: 'gareth-probyn',
    about: 'other',
    question: 'A podcast for headteachers wants me for half an hour on small schools. Whom do I ask?',
  },
  {
    key: 'privacy-week',
    at: '2026-11-20T10:15:00Z',
    by: 'rhodri-bevan',
    about: 'other',
    question: 'May I answer questions about data protection in a group for people in my job?',
  },
  {
    key: 'aurora',
    at: '2026-11-20T13:10:00Z',
    by: 'callum-reddy',
    about: 'post',
    question: 'The roof is the school’s. Does that matter?',
    draft: 'Aurora over Osmerholt last night, from the roof of the science block. Worth the cold feet.',
  },
];
