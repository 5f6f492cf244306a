import type { StarterModule } from '../model.ts';

/** Mending one's own mistake, reporting, removal, a fair hearing, and being looked after. */
export const whenSomethingGoesWrong: StarterModule = {
  key: 'when-something-goes-wrong',
  title: 'When something goes wrong',
  summary:
    'What to do about a mistake of your own or something you have seen, what happens then, and where help is.',
  minutes: 10,
  targets: ['questions', 'report', 'removal', 'co-operation', 'evidence', 'outcomes'],
  passMark: 0.8,
  attempts: null,
  validMonths: 24,
  pages: [
    {
      heading: 'The mistake was yours',
      paragraphs: [
        'At break you see that the picture you put up last night has a pupil’s name on a coat peg. It makes your stomach drop.',
        'Take it down now, and then tell your headteacher: what it was, since when, and who may have seen it. That is a short talk, and a far better one than the talk after somebody else has found it.',
        'Deleting early counts in your favour. It does not close the matter, since others may have seen it, and a family may have to be told.',
      ],
      picture: {
        file: 'training-take-down-and-tell.svg',
        alt: 'Two steps. First a post is lifted off a board. Then two people talk at a table.',
      },
    },
    {
      heading: 'You have seen something',
      paragraphs: [
        'Tell your headteacher. If it is about your headteacher, tell the Chair. You may give your name, or ask for it to be kept in confidence. Nobody may make you suffer for an honest report.',
        'If a child may be at risk, tell the safeguarding lead at once; if it is a member of staff who may be the risk, tell your headteacher. In danger ring 999. That cannot wait for a form.',
        'No report is turned away because the post was made on a Sunday, on somebody’s own phone or on a private account.',
      ],
    },
    {
      heading: 'Keep what matters',
      paragraphs: [
        'Note the address of the post and the time it shows, and take one screenshot for the report. Do not pass it round, do not answer it, and do not go looking for more. Getting behind a lock or making up an account to see more is never for you to do.',
        'There is one thing never to copy: a sexual picture of anybody under 18. Saving or sending it can be a crime, even with the best reasons. Do not look further, put the device down, and tell the safeguarding lead or the police straight away.',
      ],
      picture: {
        file: 'training-keep-what-matters.svg',
        alt: 'A notepad with an address, a time and one picture on it. Beside it a shield.',
      },
    },
    {
      heading: 'You are asked to take a post down',
      paragraphs: [
        'The request comes in writing. It says which post, which part of the policy, why, and by when.',
        'Take the post down by then. Refusing can be a breach of its own, even where the post turns out to have been harmless.',
        'You may say that you disagree, and why. Your answer stays on record beside the request. Taking it down admits nothing, and it gives people time to talk.',
      ],
    },
    {
      heading: 'What happens then',
      paragraphs: [
        'Many matters end with a talk. If it goes further, it goes by the trust’s disciplinary procedure, and these are the usual steps:',
      ],
      list: [
        'one person looks into it, another hears it, and a third hears an appeal',
        'what you are asked about, and the evidence, reach you before the meeting',
        'a colleague or somebody from your union may come to the hearing with you',
        'a suspension is on pay, is as short as it can be, and is no punishment',
        'you can appeal against the outcome',
      ],
      picture: {
        file: 'training-three-people.svg',
        alt: 'Three people in three separate rooms: one with a magnifying glass, one at a table, one with a pair of scales.',
      },
    },
    {
      heading: 'Your side of it',
      paragraphs: [
        'What is on your account is taken to be yours, at the time shown on it, until there is reason to think otherwise. If it was your flatmate, or the time is wrong, say so and show what you can. Both accounts stay on record.',
        'You are expected to help when something is looked into. If an account has to be seen, offer to sign in yourself while somebody watches, or to hand over an export. Keep your password to yourself. No form here asks for one.',
      ],
    },
    {
      heading: 'Looking after yourself',
      paragraphs: [
        'You may be on the other end of it. A parent calls you names in the town group, and forty people like it. Do not answer, even once. Tell your headteacher: dealing with it is the school’s task, and you should not have to read the replies on your own.',
        'Block whoever you wish. You may ask a friend to keep watch instead of you.',
        'Your union can help, whichever side you are on. So can Education Support, a charity whose helpline is free, confidential and there day and night for everyone who works in education.',
      ],
      picture: {
        file: 'training-not-alone.svg',
        alt: 'A person puts a telephone face down on a table. A second person sits beside them with two cups of tea.',
      },
    },
  ],
  questions: [
    {
      kind: 'single',
      text: 'You find that your post from yesterday shows a pupil’s name. What do you do first?',
      target: 'report',
      options: [
        {
          text: 'Ask the family whether they mind it being there',
          right: false,
          reason:
            'While you wait for their answer, more people read it. The talk with the family comes after.',
        },
        {
          text: 'Take it down, and tell your headteacher after that',
          right: true,
          reason:
            'It stops the harm, and it lets the school look after the family. Both count in your favour.',
        },
        {
          text: 'Take it down, and wait to see whether anyone says something',
          right: false,
          reason: 'Taking it down is right. The family may still need to know, and only you can start that.',
        },
        {
          text: 'Leave it as it is, and tell your headteacher',
          right: false,
          reason: 'Deleting early counts for you, if you say that you did it. Note first what it showed.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'You see a post by your own headteacher that mocks a family. To whom do you report it?',
      target: 'report',
      options: [
        {
          text: 'To your headteacher, like every other report',
          right: false,
          reason: 'Nobody deals with a report about themselves. It goes past the person whom it is about.',
        },
        {
          text: 'To the local paper, without giving your name',
          right: false,
          reason:
            'There is a route inside that goes past your headteacher. Telling the press is protected in narrow cases only.',
        },
        {
          text: 'To the Chair, with your name or in confidence',
          right: true,
          reason: 'A report about a headteacher goes to the Chair, and you may not be made to suffer for it.',
        },
        {
          text: 'To nobody, if it was a Sunday',
          right: false,
          reason:
            'The hour is no reason to turn a report away, and the headteacher is bound by the same policy.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'A pupil shows you a phone. On it is a naked picture of another pupil. What do you do?',
      target: 'report',
      options: [
        {
          text: 'Take a screenshot, and hand it to your headteacher',
          right: false,
          reason: 'Making a copy can be a crime, even as proof. The police can secure it without yours.',
        },
        {
          text: 'Have the pupil send it to you, then delete it from the phone',
          right: false,
          reason:
            'Sending and having it can be crimes as well, and deleting may destroy what the police need.',
        },
        {
          text: 'Look no further, copy nothing, tell the safeguarding lead now',
          right: true,
          reason: 'It keeps the children safe, and you too. They know what to do with the phone.',
        },
        {
          text: 'Ask the pupils who else has it, and report it at the end of the day',
          right: false,
          reason:
            'Asking around spreads it and can spoil what follows. This one cannot wait until the day is over.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'You are asked in writing to remove a post by 5pm tomorrow. You believe that the post was fair.',
      target: 'removal',
      options: [
        {
          text: 'Leave it up until you have been heard',
          right: false,
          reason:
            'Then a second matter is added to the first. You will be heard, and the post can be down meanwhile.',
        },
        {
          text: 'Take it down in time, and say why you disagree',
          right: true,
          reason: 'You have kept to the request, you have admitted nothing, and your view is on record.',
        },
        {
          text: 'Take it down, and post the same again in other words',
          right: false,
          reason: 'It will be read as refusing. If you think that another wording is sound, ask first.',
        },
        {
          text: 'Set it to friends only before the time is up',
          right: false,
          reason: 'It is still up, and any friend can pass it on. You were asked to remove it.',
        },
      ],
    },
    {
      kind: 'several',
      text: 'It comes to a hearing about one of your posts. What may you count on? Choose all that apply.',
      target: 'outcomes',
      options: [
        {
          text: 'Whoever investigated it is not the one who decides',
          right: true,
          reason: 'Investigation, hearing and appeal are three people’s work.',
        },
        {
          text: 'You see the evidence before the meeting',
          right: true,
          reason: 'It comes with the invitation, so that you can prepare your answer.',
        },
        {
          text: 'Nothing you wrote in your own time can be brought up',
          right: false,
          reason:
            'Own time is covered where it touches pupils, colleagues or the school. It is weighed like the rest.',
        },
        {
          text: 'A colleague or your union may come with you',
          right: true,
          reason: 'You have a right to be accompanied, and it helps to have somebody who listens with you.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'An investigator needs to see messages on your account. What do you offer?',
      target: 'co-operation',
      options: [
        {
          text: 'Your password, written down, for this one day',
          right: false,
          reason: 'Helping does not mean handing over your keys. There are ways in which you keep them.',
        },
        {
          text: 'To sign in yourself while they look on, or an export',
          right: true,
          reason: 'They see what is needed, and you keep your password and the rest of your account.',
        },
        {
          text: 'Nothing, whatever they ask for',
          right: false,
          reason:
            'You are expected to help with what concerns the matter. It can be done without laying everything open.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'Parents are mocking you by name in the town’s group. What serves you best this evening?',
      target: 'report',
      options: [
        {
          text: 'Answer once, calmly, to put the facts straight',
          right: false,
          reason: 'It feeds the thread, and you may say more than you may. The school can answer for you.',
        },
        {
          text: 'Read it to the end, and then tell your head',
          right: false,
          reason: 'It seldom helps to read it all. Somebody else can keep watch and note what matters.',
        },
        {
          text: 'Put it away, tell your head, and talk to someone',
          right: true,
          reason: 'Dealing with it is the school’s task. You do not have to carry it by yourself.',
        },
        {
          text: 'Ask colleagues to join in and to answer for you',
          right: false,
          reason: 'The thread grows, and colleagues are drawn into it in the name of the school.',
        },
      ],
    },
  ],
};
