import type { StarterModule } from '../model.ts';

/** Posting for the trust: approval, official accounts, logins, devices, conditions and the press. */
export const officialAccounts: StarterModule = {
  key: 'official-accounts',
  title: 'Official accounts and posting for the school',
  summary:
    'What to ask before you post for the school, how its accounts and logins are kept, and what to do about the press.',
  minutes: 10,
  targets: [
    'business-use',
    'official-account',
    'official-accounts',
    'login-sharing',
    'credentials',
    'personal-device',
    'conditions',
    'press-enquiry',
    'press',
  ],
  passMark: 0.8,
  attempts: null,
  validMonths: 12,
  pages: [
    {
      heading: 'Two kinds of account',
      paragraphs: [
        'The school’s page belongs to the school. It stays when people leave, somebody answers for it, and families know that it is real. Your own account belongs to you.',
        'Keep the two apart. News of the school goes out from the school’s account. On your own you may share what the school has published, and say that you enjoyed it.',
        'Miss Adeyemi opens “5C at Northfield” on Instagram one evening. She means well. When she moves to Leeds in July, 140 pictures of pupils are on an account that nobody else can open.',
      ],
      picture: {
        file: 'training-two-accounts.svg',
        alt: 'On the left a page with a school on it and three keys. On the right a page with one person on it and one key.',
      },
    },
    {
      heading: 'Ask before you begin',
      paragraphs: [
        'Before you post for the school, or use social media for your work in any other way, ask your manager. Your request says:',
      ],
      list: [
        'what it is for, and for whom',
        'which account and which service',
        'what you will post about, and what you will leave out',
        'how much working time it takes, and until when',
      ],
    },
    {
      heading: 'An approval is a frame',
      paragraphs: [
        'Your manager may say yes to a part, or with conditions: art club and not the whole department, one service, half an hour on Thursdays, a short training module first.',
        'Inside the frame you are free to get on with it, and the time is working time. Anything outside it needs a new question.',
        'An approval ends on its day, and it can be ended before. If that happens while you are in the middle of a post, stop there. Your words are not lost, and you can ask again.',
      ],
      picture: {
        file: 'training-frame.svg',
        alt: 'A picture frame with an art brush, a clock and a calendar inside. A trophy lies outside it.',
      },
    },
    {
      heading: 'Who holds the keys',
      paragraphs: [
        'Each official account has an owner, a list of those who run it, a contact for getting back in, and two-step sign-in: a password and then a code from a phone or a key.',
        'Sharing its login needs written approval first, even with somebody you trust. If five people know a password, nobody can say who posted.',
        'Never read out a code to somebody who rings, even if they say that they are from IT. When somebody who had the login leaves, it is changed that day.',
      ],
      picture: {
        file: 'training-two-step.svg',
        alt: 'A door with two locks. Beside the first is a key, beside the second a telephone with a code on it.',
      },
    },
    {
      heading: 'Whose device',
      paragraphs: [
        'Use the trust’s device and network for the trust’s posts. Then pictures of pupils stay off private phones, where they would slip into a family’s shared album overnight.',
        'Sometimes that does not work. Year 5 are on a hill in Wales and the tablet is in Northfield. If you can see that coming, ask for permission to use your own phone beforehand, in writing.',
        'When you are back, move the pictures where they belong and delete them from your phone and from its backup.',
      ],
    },
    {
      heading: 'When a reporter rings',
      paragraphs: [
        'It is ten past three. A friendly voice from the Gazette asks about “the incident at the gate”, and the deadline is five o’clock.',
        'Say that you will pass it on, and do so at once. Your headteacher needs to know who asked, for which paper or page, what they want to know and by when.',
        'Answer only with written approval, and then in the words that were approved. A local blogger, a podcast or the owner of a parents’ group who wants a comment to publish counts as press too. “No comment” is a comment, so leave that out as well.',
      ],
      picture: {
        file: 'training-press.svg',
        alt: 'A telephone with a microphone in front of it, a clock beside it, and an arrow to a sheet with two signatures.',
      },
    },
  ],
  questions: [
    {
      kind: 'single',
      text: 'Mr Osei wants to show families what the gardening club grows. What comes first?',
      target: 'business-use',
      options: [
        {
          text: 'He opens an account for the club and tells the office',
          right: false,
          reason:
            'An account in the school’s name is opened after approval, so that more than one person can reach it.',
        },
        {
          text: 'He posts from his own account for a trial month',
          right: false,
          reason: 'News of the school on a personal account is just what approval is there to avoid.',
        },
        {
          text: 'He asks his manager, saying what, where and for how long',
          right: true,
          reason: 'With a yes to those three he can begin, and his time on it counts as work.',
        },
        {
          text: 'He asks the families in the club whether they would like it',
          right: false,
          reason: 'That is good to know later. Permission to post for the school comes from his manager.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'You are approved to post about art club on Instagram until Easter. In February the football team wins the cup.',
      target: 'conditions',
      options: [
        {
          text: 'Post it there, and tell whoever runs the sports page',
          right: false,
          reason:
            'The approval is for art club. Others may be approved for sport, and know which pupils may be shown.',
        },
        {
          text: 'Pass it to whoever posts about sport, or ask for a wider approval',
          right: true,
          reason: 'The cup gets its post, from the right place and with the right consents.',
        },
        {
          text: 'Post it on your own account, where no approval counts',
          right: false,
          reason: 'School news on a personal account goes further outside the frame.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'You are ill, and the open evening has to be announced. A colleague asks you for the login by text message.',
      target: 'login-sharing',
      options: [
        {
          text: 'Send it, and change the password when you are back',
          right: false,
          reason: 'A password in a text stays in two phones and their backups. Nothing was approved either.',
        },
        {
          text: 'Read it out on the phone instead of writing it',
          right: false,
          reason: 'It is still shared, and from then on nobody can say which of you posted what.',
        },
        {
          text: 'Send it, but keep the second step to yourself',
          right: false,
          reason:
            'She could not sign in with that alone, and would ring for the code. One step would be lost.',
        },
        {
          text: 'Name somebody who is on the list and can post it',
          right: true,
          reason:
            'That is what the list is for. If nobody else is on it, your manager can approve a second person.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'Somebody rings: “IT here. Your school account is locked. Please read me the code on your phone.”',
      target: 'credentials',
      options: [
        {
          text: 'Read it out at once, before the minute is over',
          right: false,
          reason: 'A minute is all that a thief needs. It is why such calls are always in a hurry.',
        },
        {
          text: 'Ask for their name, then read it out',
          right: false,
          reason: 'Anyone can give a name. People in IT have no need of your code.',
        },
        {
          text: 'Ring off and call IT back, so that you know who it is',
          right: true,
          reason: 'If it was IT, no harm is done. If it was not, they will want to hear of it at once.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'At 3:10pm a journalist asks you what happened at the gate. Her deadline is at five. What do you do?',
      target: 'press-enquiry',
      options: [
        {
          text: 'Say “No comment”, and tell your head next week',
          right: false,
          reason:
            'That can be printed and sounds like something to hide. By next week the deadline is long past.',
        },
        {
          text: 'Say that you will pass it on, and tell your head now',
          right: true,
          reason: 'The school then has nearly two hours to agree its words, and she gets an answer.',
        },
        {
          text: 'Tell her what you saw, but ask her not to use your name',
          right: false,
          reason:
            'Others will work out who stood at the gate. An answer needs written approval, with or without a name.',
        },
        {
          text: 'Answer by message, and keep a copy of what you wrote',
          right: false,
          reason: 'A copy proves what you said. What was missing is approval before you said it.',
        },
      ],
    },
    {
      kind: 'several',
      text: 'Which of these are fine without asking anybody? Choose all that apply.',
      target: 'official-account',
      options: [
        {
          text: 'Sharing the school’s post about the open evening on your own page',
          right: true,
          reason: 'It is public already, and you add only that you liked it.',
        },
        {
          text: 'A class page in the school’s name on a new service',
          right: false,
          reason: 'That is posting for the school, on an account that nobody has approved.',
        },
        {
          text: 'Telling a reporter which number to ring at the school office',
          right: true,
          reason: 'Saying whom to contact is no comment on the matter. You may always do it.',
        },
        {
          text: 'Announcing on your own page that the school will close early',
          right: false,
          reason: 'That is for the school to announce. Families have to be able to rely on it.',
        },
      ],
    },
  ],
};
