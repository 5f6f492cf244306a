import type { StarterModule } from '../model.ts';

/** Confidences and personal data: what is one, group chats, references, accused colleagues, and leaks. */
export const keepingConfidences: StarterModule = {
  key: 'keeping-confidences',
  title: 'Keeping confidences',
  summary:
    'What stays at work, why leaving out the name is seldom enough, and how group chats and references go wrong.',
  minutes: 10,
  targets: ['confidential', 'personal-data', 'reference'],
  passMark: 0.8,
  attempts: null,
  validMonths: 12,
  pages: [
    {
      heading: 'What you know because you work here',
      paragraphs: [
        'Who is on a child protection plan. Whose father has moved out. Why the Year 4 teacher is off. What was said at the governors’ meeting after the public had left.',
        'You know such things through your work, and people outside do not. They stay at work: not on a network, in no group chat, not as a story with the names taken out.',
        'That holds for people who are here now and people who have gone. It goes on after you have left, too.',
      ],
    },
    {
      heading: 'Without a name is not without a person',
      paragraphs: [
        '“One of my twins had the police at home again. Poor little things.” There is no name in it. There is one pair of twins in the class.',
        'Readers put pieces together: your school from your profile, the year from last week’s post, the day from this one. A neighbour saw the police car.',
        'Ask yourself whether the family would know that they are meant. If they would, then so would the people next door.',
      ],
      picture: {
        file: 'training-pieces.svg',
        alt: 'Four pieces of a jigsaw, marked with a school, a year, a day and two children, lie around a house.',
      },
    },
    {
      heading: 'Personal data, in words and in the background',
      paragraphs: [
        'An address, a birthday, a health condition, a special need, attendance, marks, a pupil’s number: facts about somebody else that came to you through the trust do not belong in a post.',
        'They get out most often by accident. You photograph your new desk, and on the screen behind you is the list of medicines. You share a funny timetable, and it has initials.',
        'Health, religion, origins and the like are guarded by law with special care. So is everything about a child.',
      ],
      picture: {
        file: 'training-background.svg',
        alt: 'A photograph of a mug on a desk. A magnifying glass over the screen behind the mug shows a list of names.',
      },
    },
    {
      heading: 'Group chats',
      paragraphs: [
        'The teachers of Year 2 have a WhatsApp group. It is handy for who has the glue sticks. It is no place for which child was sick on whom, or what a mother said.',
        'A chat feels like a room, and nobody can lock it. A phone is lost, lent or left on a table. A message meant for one group lands in another. Whoever joins next term may read back.',
        'When somebody asks the trust for what is held about them, work talk on private phones may have to be searched as well. Write as if the person you write about will read it one day.',
      ],
      picture: {
        file: 'training-wrong-group.svg',
        alt: 'Two chat groups side by side. A message meant for the small one flies into the large one.',
      },
    },
    {
      heading: 'References',
      paragraphs: [
        'A former colleague asks for a line on LinkedIn: “You know how good I was with the sixth form.” It is kindly meant, and it would be read as the word of the school.',
        'Give no reference on social media, neither a good one nor a bad one. Pass the request to your headteacher, who can give a proper one.',
        'Congratulations are always fine. “So pleased for you, they are lucky to have you” is a wish between friends.',
      ],
    },
    {
      heading: 'When a teacher is accused',
      paragraphs: [
        'In England and Wales it is a crime to publish something that is likely to lead people to a teacher whom a pupil of the same school has accused of an offence, as a rule until there is a charge. The Education Act 2002 says so.',
        'A name is not needed for that. “We all know which PE teacher” is enough, and so is passing on what somebody else wrote.',
        'So say nothing, share nothing, and “like” nothing about it. If you have something to tell, tell your headteacher, the safeguarding lead or the police.',
      ],
    },
    {
      heading: 'If something has got out',
      paragraphs: ['It can happen to careful people. What helps is speed.'],
      list: [
        'Take it down, or ask whoever received it to delete it and not to pass it on',
        'Tell the data protection officer and your headteacher at once, at the weekend too: the trust may have only 72 hours to report it',
        'Write down what it was, who could see it, from when and until when',
        'Say it plainly: an honest early word counts in your favour',
      ],
    },
  ],
  questions: [
    {
      kind: 'single',
      text: 'Which of these can be posted?',
      target: 'confidential',
      options: [
        {
          text: '“Police at one of my Year 10s’ homes again. Watch this space.”',
          right: false,
          reason: 'You know it through work, and a neighbour will know at once who it is.',
        },
        {
          text: '“Long day, kind colleagues, and now a very hot bath with a book.”',
          right: true,
          reason: 'It gives nobody away. It tells how you are, and that is yours to tell.',
        },
        {
          text: '“Cannot say who, but one of our governors is in deep trouble.”',
          right: false,
          reason: 'Nine governors are now suspected by their neighbours, and one of them rightly.',
        },
        {
          text: '“My class is a pupil down. Guess why.”',
          right: false,
          reason: 'The other families know who has gone. Now they have been told why, by you.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'You left the school two years ago. A former pupil there is now in the news. You know something about her childhood.',
      target: 'confidential',
      options: [
        {
          text: 'You may tell it once you have left the school',
          right: false,
          reason: 'What you learned in confidence goes on being one after you leave.',
        },
        {
          text: 'You may tell it once she is grown up',
          right: false,
          reason: 'The policy protects people of the past as well. It is for her to tell, or not.',
        },
        {
          text: 'It stays with you, as it did while you worked there',
          right: true,
          reason: 'A confidence outlasts her time at school, and yours.',
        },
      ],
    },
    {
      kind: 'several',
      text: 'You want to post a picture of your tidy desk. What has to be out of it? Choose all that apply.',
      target: 'personal-data',
      options: [
        {
          text: 'The seating plan beside the keyboard',
          right: true,
          reason: 'It has names, and often notes about needs. It can be read when somebody enlarges it.',
        },
        {
          text: 'Your mug and the plant that you forgot to water',
          right: false,
          reason: 'They say nothing about anybody else. The plant may have a view.',
        },
        {
          text: 'The screen, with the register on it',
          right: true,
          reason: 'Attendance is personal data, and so is a list of names by class.',
        },
        {
          text: 'The yellow note with “ring Kai’s gran re inhaler”',
          right: true,
          reason: 'It tells of a child’s health and family. Notes like this one are most often overlooked.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'In the year group’s chat a colleague writes what a mother told her about her divorce. What helps most?',
      target: 'confidential',
      options: [
        {
          text: 'Say that this is not for the chat, and to speak in school',
          right: true,
          reason:
            'It is said kindly, it stops there, and what the school needs to know still reaches the right person.',
        },
        {
          text: 'Add what you know about it, and leave it there',
          right: false,
          reason: 'Now there are two confidences in the chat. Those who need to know can be told in school.',
        },
        {
          text: 'Say nothing, and let it scroll by',
          right: false,
          reason: 'Staff who need not know it have now read it, and the chat is on ten phones.',
        },
        {
          text: 'Take a picture of the chat, and keep it in case it matters',
          right: false,
          reason:
            'That makes one more copy. If it has to be reported, say where it is and let others save it.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'A former colleague asks you to recommend him on LinkedIn. You would hire him tomorrow.',
      target: 'reference',
      options: [
        {
          text: 'Write it as yourself, and leave the school’s name out',
          right: false,
          reason: 'Your profile says where you worked together. It would be read as the school’s word.',
        },
        {
          text: 'Wish him luck, and pass the request to your headteacher',
          right: true,
          reason: 'He gets a reference that counts, and your good wishes as well.',
        },
        {
          text: 'Write a short one, and tell your headteacher that you have',
          right: false,
          reason: 'It is public by then, and a good one that turns out wrong does harm too.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'A pupil has accused a teacher at your school. Nobody has been charged. In a local group somebody asks who it is.',
      target: 'confidential',
      options: [
        {
          text: 'Give only the initials, to protect the others in the department',
          right: false,
          reason:
            'Initials may be enough to identify somebody, and that is a crime before there is a charge.',
        },
        {
          text: 'Write only who it is not, and tell your headteacher',
          right: false,
          reason: 'Each name that you rule out points at whoever is left.',
        },
        {
          text: 'Share what others wrote, without adding anything',
          right: false,
          reason: 'Passing it on is publishing it. The law makes no difference for a share.',
        },
        {
          text: 'Write nothing there, and tell your headteacher that it is being asked',
          right: true,
          reason: 'It keeps you within the law, and the school can have the thread looked at.',
        },
      ],
    },
  ],
};
