import type { StarterModule } from '../model.ts';

/** What the policy covers, whose accounts it means and at what hour, and what to do when in doubt. */
export const policyInTenMinutes: StarterModule = {
  key: 'policy-in-ten-minutes',
  title: 'The policy in ten minutes',
  summary: 'What the social media policy covers, whose accounts it means, at what hours, and whom to ask.',
  minutes: 10,
  targets: ['reading', 'platforms', 'audience', 'use-meter', 'questions', 'acknowledgement'],
  passMark: 0.8,
  attempts: null,
  validMonths: null,
  pages: [
    {
      heading: 'A photograph at nine in the evening',
      paragraphs: [
        'It is the last week of term. A teaching assistant puts a picture of the Year 6 leavers on her own page, for forty friends. She is proud of them, and it is nine in the evening.',
        'By breakfast the picture is in two parents’ WhatsApp groups. One child in it has moved here so that a relative cannot find her. Nobody meant any harm.',
        'The policy is there for evenings like that one. You need not leave social media. You are asked to keep pupils safe, to be fair to the people you work with, and to be clear about who is speaking.',
      ],
    },
    {
      heading: 'Whom it covers',
      paragraphs: ['Everyone who works for the trust, for money or as a volunteer, for any number of hours:'],
      list: [
        'teachers, assistants and the office',
        'the caretaker, the kitchen and the lunchtime supervisors',
        'the supply teacher who is here for a day',
        'the volunteer who hears readers on Tuesdays',
        'governors and trustees',
        'people from other firms who can use the trust’s systems',
      ],
    },
    {
      heading: 'Every service, old and new',
      paragraphs: [
        'The policy means any service on which something can be published or sent: networks for friends or for work, group chats, picture and video sites, blogs, forums and reviews.',
        'A service need not be on a list. If an app that nobody has heard of becomes the talk of the summer, the same rules are there in September.',
        'Messages count as well. A parents’ WhatsApp group is a place from which words travel, and so is the one of the staff room.',
      ],
    },
    {
      heading: 'Your phone, your evening',
      paragraphs: [
        'Most of what you do in your own time is your own affair: your holiday, your team, your politics, your cat.',
        'What touches pupils, colleagues or the school is covered wherever you are. It is the same rule at your desk and on your sofa, on the school’s tablet and on your own phone, at noon and at midnight.',
        'The policy also says how much personal use fits into your working hours. Your breaks are left out of that, and so is posting that was approved as part of your work.',
      ],
      picture: {
        file: 'training-any-hour.svg',
        alt: 'A school by day with a tablet below it, a house by night with a telephone below it, and one line that joins them.',
      },
    },
    {
      heading: 'Who can really see it',
      paragraphs: [
        'Mr Byrne has 62 friends on his page, and strict settings. On Friday he grumbles there about a class. One of the 62 is the cousin of a parent.',
        'A setting decides who sees a post first. It has no say in who sees it second. A screenshot takes a moment, and deleting the post does not reach it.',
        'Imagine it read aloud at the school gate by somebody who has never met you. If it would still sound fair there, you are on firm ground.',
      ],
      picture: {
        file: 'training-who-sees-it.svg',
        alt: 'A post in a small ring of friends. An arrow leads out of the ring to a telephone, and from there to many people.',
      },
    },
    {
      heading: 'When you are not sure',
      paragraphs: [
        'Put the words into “Check a post” first. It shows which of them may be a problem, why, and how to mend them. A draft that you only check is kept nowhere.',
        'If you are still in doubt, ask your headteacher, which means the head of the school where you work. Hold the post back until you have an answer.',
        'Nobody may hold it against you that you asked. A post can nearly always wait until Monday.',
      ],
      picture: {
        file: 'training-hold.svg',
        alt: 'A sheet with a draft on it, a hand held up before it, and a speech bubble with a question mark.',
      },
    },
    {
      heading: 'Read it, and say so',
      paragraphs: [
        'You are asked to read the policy and to record that you have. Each version carries its date, and what you did is judged by the version of that day.',
        'When a change matters, you are asked again. You can see what changed, so you need not compare two documents by hand.',
        'If something does go wrong, a person looks into it and hears you before anything is decided. A machine only points at words. It never decides about people.',
      ],
    },
  ],
  questions: [
    {
      kind: 'single',
      text: 'The caretaker posts something about a pupil at ten on a Saturday night, from his own phone. Can the policy apply?',
      target: 'report',
      options: [
        {
          text: 'Only if he was on duty that evening',
          right: false,
          reason:
            'Being on duty matters for how much personal use fits into working hours. What is said about a pupil matters at any hour.',
        },
        {
          text: 'No, the phone is his own and not the school’s',
          right: false,
          reason: 'The policy follows what was posted. It makes no difference who paid for the phone.',
        },
        {
          text: 'Yes, the hour and the phone do not settle it',
          right: true,
          reason:
            'What was said, about whom, and who can see it are what count. A report may not be turned away because it was Saturday.',
        },
        {
          text: 'Only if the pupil or a parent complains about it first',
          right: false,
          reason:
            'A complaint may be how the school hears of it. The rule was there before anyone complained.',
        },
      ],
    },
    {
      kind: 'several',
      text: 'Whom does the policy cover? Choose all that apply.',
      target: 'engagements',
      options: [
        {
          text: 'A supply teacher who is here for one day',
          right: true,
          reason: 'One day is enough. Agency staff meet the same pupils and hear the same things.',
        },
        {
          text: 'A parent who writes about the school',
          right: false,
          reason:
            'Parents are not bound by a policy for staff. If what a parent writes attacks a colleague, tell your headteacher.',
        },
        {
          text: 'A governor who visits twice a term',
          right: true,
          reason:
            'Governors and trustees are covered. What they say online is easily taken for the school’s word.',
        },
        {
          text: 'An engineer from another firm with a login to the network',
          right: true,
          reason: 'People from outside who can use the trust’s systems follow the policy too.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'Miss Okafor finds a new app for sharing short videos. It is on no list of the trust’s. How does she treat it?',
      target: 'platforms',
      options: [
        {
          text: 'Like any other service, from the first day that she uses it',
          right: true,
          reason:
            'The policy means every service for publishing or sending. Lists help, and they are never complete.',
        },
        {
          text: 'As free of rules until somebody adds it to the list',
          right: false,
          reason:
            'A missing name on a list is not a permission. Pupils can be hurt on a new app just as well.',
        },
        {
          text: 'As forbidden until the trust has looked at it',
          right: false,
          reason:
            'Using a new app for herself is fine. What she posts there has to be as sound as elsewhere.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'A teacher has forty friends on a private account and writes there about a hard lesson. Who may come to read it?',
      target: 'audience',
      options: [
        {
          text: 'Her forty friends, and nobody besides them',
          right: false,
          reason: 'They read it first. Any of them can show it to somebody else or send a picture of it on.',
        },
        {
          text: 'Her friends and the people who run the service',
          right: false,
          reason:
            'Those, and everyone to whom one of her friends shows it. She cannot know who that will be.',
        },
        {
          text: 'Anybody, if one friend passes it on',
          right: true,
          reason:
            'A screenshot needs one friend and one moment. Settings help, but they do not follow the post.',
        },
        {
          text: 'Nobody, once she has deleted it',
          right: false,
          reason:
            'Deleting early is right and counts in her favour. Copies that were made overnight are still there.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'It is Friday at five. One sentence of your post about the winter fair worries you, and your headteacher has gone home.',
      target: 'questions',
      options: [
        {
          text: 'Post it for close friends only, and ask on Monday',
          right: false,
          reason: 'Once it is seen, the answer on Monday comes too late. A smaller circle is still a circle.',
        },
        {
          text: 'Ask, and keep the post back until you have an answer',
          right: true,
          reason: 'A question holds nothing up that cannot wait, and you will know instead of guessing.',
        },
        {
          text: 'Post it now and delete it if anybody objects to it',
          right: false,
          reason: 'Whoever would object may never tell you, and by then others have read it.',
        },
        {
          text: 'Let a colleague decide, and post it if they are happy',
          right: false,
          reason:
            'A second pair of eyes helps. Where the policy is unclear, the answer is your headteacher’s.',
        },
      ],
    },
    {
      kind: 'several',
      text: 'Which of these are your own affair? Choose all that apply.',
      target: 'reading',
      options: [
        {
          text: 'A picture of the view from your holiday flat',
          right: true,
          reason: 'Nothing in it concerns the school. Enjoy the sea.',
        },
        {
          text: 'A funny thing a pupil’s mother told you at parents’ evening',
          right: false,
          reason: 'You heard it through your work. She, or somebody who knows her, will recognise it.',
        },
        {
          text: 'Which party you will vote for, and your reasons',
          right: true,
          reason: 'Lawful political opinion is yours to hold and to say, as yourself.',
        },
        {
          text: 'Your pile of marking, with names on the covers',
          right: false,
          reason: 'The names belong to pupils, and so do the marks if any can be read.',
        },
      ],
    },
  ],
};
