import type { Control } from '../../../engine/targets.ts';
import { DEEDS } from './deeds.ts';
import type { Meaning } from './shape.ts';

/** The eighteen rules of the draft checker, as the person who writes a post meets them. */
export const CONTROL_MEANINGS: Record<Control, Meaning> = {
  hate: {
    short: 'No hatred',
    meaning: [
      'Leave out anything that attacks, mocks or stereotypes people for who they are or what they believe.',
      'You may hold and say what you believe. The line is crossed when it is turned against people.',
    ],
    example: {
      fine: 'I disagree with the bishop about this, and here is why.',
      not: 'People of that religion cannot be trusted with children.',
    },
    doHere: [DEEDS.check, DEEDS.report],
  },
  extremism: {
    short: 'No extremism',
    meaning: [
      'Do not praise, promote or join a group or cause that is known to be extremist.',
      'You may teach about it, report it or speak against it.',
    ],
    example: {
      fine: 'Today we looked at how propaganda posters worked in the 1930s.',
      not: 'We are not voting our way out of this. Patriots, the link to join is below.',
    },
    doHere: [DEEDS.check, DEEDS.forums, DEEDS.report],
  },
  violence: {
    short: 'No threats or violence',
    meaning: [
      'Do not threaten anyone, or wish or urge harm to people or property.',
      'Everyday turns of phrase are fine when nobody could take them for a threat.',
    ],
    example: {
      fine: 'That Year 9 cross-country nearly killed me.',
      not: 'Someone ought to wait for him outside and sort him out.',
    },
    doHere: [DEEDS.check, DEEDS.report],
  },
  harassment: {
    short: 'No harassment',
    meaning: [
      'Do not target a person with insults, mockery or repeated messages, or ask others to.',
      'You may disagree with someone. Speak to what they said, and then let it rest.',
    ],
    example: {
      fine: 'I see it differently from the last speaker.',
      not: 'Everyone go and tell her what you think of her. Her page is in the comments.',
    },
    doHere: [DEEDS.check, DEEDS.report],
  },
  obscenity: {
    short: 'Language and decency',
    meaning: [
      'Keep swearing, sexual content and crude emoji out of what you post, hidden letters included.',
      'Pupils and parents find more than you expect, even on a private account.',
    ],
    example: { fine: 'What an exhausting, glorious week.', not: 'Absolute sh*t show of a week.' },
    doHere: [DEEDS.check],
  },
  disparagement: {
    short: 'Do not run down',
    meaning: [
      'Do not belittle or libel the trust, its people, families or firms, by name or so that others can guess.',
      'If something is wrong at work, take it to someone who can put it right. Raising a concern properly is protected.',
    ],
    example: {
      fine: 'I wish schools had more money for books.',
      not: 'Our head has no idea what she is doing, and the parents are worse.',
    },
    doHere: [DEEDS.check, DEEDS.ask, DEEDS.report],
  },
  confidential: {
    short: 'Keep confidences',
    meaning: [
      'What you learn through your work and the public does not know stays at work, also after you leave.',
      'Leaving out the name is seldom enough. People who know the school can tell who it is.',
    ],
    example: {
      fine: 'Long day, good team.',
      not: 'Police in again about one of my Year 10s. Watch this space.',
    },
    doHere: [DEEDS.check, DEEDS.ask],
  },
  'personal-data': {
    short: 'Personal data',
    meaning: [
      'Do not post other people’s private facts: address, birthday, health, needs, attendance, marks, numbers.',
      'Look at what is in a picture too: lists, screens, labels, name badges. The checker reads the words of a screenshot.',
    ],
    example: {
      fine: 'Our library is open until 4:30pm every day this week.',
      not: 'Me at my desk in school, with the medical list on the screen behind me.',
    },
    doHere: [DEEDS.check],
  },
  consent: {
    short: 'Written consent',
    meaning: [
      'Before you name or show a pupil or a colleague, look for their written yes, for that channel.',
      'Name and picture count apart: a yes to one is not a yes to the other.',
      'A whole class, without names or faces, needs no consent.',
    ],
    example: {
      fine: 'Year 4 loved the science fair.',
      not: 'So proud of Maisie in 4B, who won the science fair.',
    },
    doHere: [DEEDS.check, DEEDS.consents, DEEDS.askConsent, DEEDS.myConsent],
  },
  reference: {
    short: 'No references',
    meaning: [
      'Do not vouch for or warn against a person on social media. It can be taken as the word of the trust.',
      'Pass a request for a reference to your headteacher. Congratulating someone is fine.',
    ],
    example: {
      fine: 'Congratulations on the new job.',
      not: 'I worked with Dan for six years and would hire him again tomorrow.',
    },
    doHere: [DEEDS.check, DEEDS.ask],
  },
  attribution: {
    short: 'Speak for yourself',
    meaning: [
      'On your own account say “I”, and leave speaking for the trust to those who are authorised to.',
      'Do not announce decisions, or say what “we” at the school think.',
    ],
    example: {
      fine: 'I think phones distract children.',
      not: 'We at the school believe phones should be banned, and that is what we will do.',
    },
    doHere: [DEEDS.check],
  },
  disclaimer: {
    short: 'Views your own',
    meaning: [
      'If your post or profile shows where you work and you give a view, say that the view is your own.',
      'The checker can add the sentence for you.',
    ],
    example: {
      fine: 'I teach at the high school. My views, not theirs: homework is overrated.',
      not: 'I teach at the high school, and homework is overrated.',
    },
    doHere: [DEEDS.check],
  },
  'intellectual-property': {
    short: 'Other people’s work',
    meaning: [
      'Share music, pictures, worksheets, films or books only if you made them or may share them.',
      'A short quotation with its author is fine. Resources you make at work may belong to the trust, so ask first.',
    ],
    example: {
      fine: 'Reading this wonderful book with my class. Link to the publisher below.',
      not: 'Here is the whole textbook as a PDF, help yourselves.',
    },
    doHere: [DEEDS.check, DEEDS.ask],
  },
  credentials: {
    short: 'Keep logins to yourself',
    meaning: [
      'Keep passwords, codes and hints to yourself, and lock your devices.',
      'To share the login of an official account you need written approval first. Nobody may demand your own.',
    ],
    example: {
      fine: 'Ask the IT team if you cannot sign in.',
      not: 'The class iPad code is still the head’s birthday.',
    },
    doHere: [DEEDS.check, DEEDS.loginSharing],
  },
  press: {
    short: 'Press and comment requests',
    meaning: [
      'If a journalist or anyone else wants a comment to publish, get written approval before you answer.',
      'You may always say whom to contact.',
    ],
    example: {
      fine: 'Please contact the school office about that.',
      not: 'Happy to tell the Gazette what happened at our school. Message me.',
    },
    doHere: [DEEDS.press, DEEDS.check],
  },
  'pupil-contact': {
    short: 'No contact with pupils',
    meaning: [
      'Do not befriend, follow or message a pupil, or accept a request from one. This may be gross misconduct.',
      'Your own immediate family is different only where the policy says so.',
      'If a pupil contacts you, leave it unanswered and tell your headteacher. You have done nothing wrong.',
    ],
    example: {
      fine: 'I do not add pupils here, so please ask me in school.',
      not: 'Year 11, message me tonight if you are stuck on the coursework.',
    },
    doHere: [DEEDS.check, DEEDS.familyTies, DEEDS.report],
  },
  'parent-contact': {
    short: 'Contact with parents',
    meaning: [
      'Keep your own accounts apart from those of parents. This is advice, so a person decides, not a machine.',
      'Family is fine. If a friend or neighbour is a parent, tell your headteacher.',
    ],
    example: {
      fine: 'Parents can reach us through the school office.',
      not: 'Any 3B parents, add me and I will send you the spellings.',
    },
    doHere: [DEEDS.check, DEEDS.familyTies, DEEDS.ask],
  },
  'official-account': {
    short: 'Use official accounts',
    meaning: [
      'Post the trust’s business from an official account, never from your own.',
      'Do not open an account in the name of a school or class before it is approved.',
      'Sharing a post that an official account has published is fine.',
    ],
    example: {
      fine: 'Sharing our school’s post about the open evening.',
      not: 'I have made an Instagram for 5C, follow us for photos.',
    },
    doHere: [DEEDS.check, DEEDS.accounts, DEEDS.businessUse],
  },
};
