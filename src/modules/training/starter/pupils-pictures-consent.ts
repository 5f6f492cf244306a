import type { StarterModule } from '../model.ts';

/** Keeping apart from pupils online, family, parents, and consent for names and pictures. */
export const pupilsPicturesConsent: StarterModule = {
  key: 'pupils-pictures-consent',
  title: 'Pupils, pictures and consent',
  summary:
    'Why staff and pupils keep apart online, what holds for family, and when you may name or show somebody.',
  minutes: 10,
  targets: ['pupil-contact', 'parent-contact', 'family-ties', 'consent', 'consents'],
  passMark: 0.8,
  attempts: null,
  validMonths: 24,
  pages: [
    {
      heading: 'A request on Sunday evening',
      paragraphs: [
        'Jayden from Year 10 asks to follow Mr Hale on Instagram. He likes Mr Hale’s photographs of birds. There is nothing wrong with Jayden, nor with the birds.',
        'Mr Hale leaves the request unanswered and tells his headteacher on Monday. He has done nothing wrong, and now somebody knows.',
        'You must not befriend, follow or message a pupil, or accept when one asks. A private line between one adult and one child is what people who harm children look for. If no member of staff has one, it stands out when somebody tries.',
      ],
      picture: {
        file: 'training-apart.svg',
        alt: 'A telephone with a request to follow on it. The request is left where it is, and an arrow leads from it to a person with a tick.',
      },
    },
    {
      heading: 'Your own family',
      paragraphs: [
        'Mrs Dhillon works in the kitchen, and her son is in Year 8. Of course she may message him.',
        'Family is the exception, as far as your policy says. It asks you to say who it is, so that the tie stands in a register and nobody has to wonder.',
        'The exception is for your son. It does not reach his friends, the group chat of his class or the boy who gives him a lift. When his friend writes to you, treat it like a message from any pupil.',
      ],
    },
    {
      heading: 'Parents',
      paragraphs: [
        'Keep your own accounts apart from those of parents. This is strong advice and not a ban, since in a small town the parents are your neighbours, and family is different in any case.',
        'If you are friends with a parent, tell your headteacher. If you are a parent here yourself, be one in the class’s WhatsApp group. When somebody asks there what the homework is or why Miss Reed is away, say that the office can help.',
        'Answer parents about school through the school’s own channels. That keeps you from being on duty at eleven at night.',
      ],
    },
    {
      heading: 'Ask before you name or show',
      paragraphs: [
        'Before you post about a pupil or a colleague there has to be a written yes. It is a yes to something:',
      ],
      list: [
        'to a channel: a yes to the newsletter is not a yes to Facebook',
        'to a name or to a picture: each is asked for by itself',
        'from the right person: the colleague; for a younger child a parent; for a pupil who is old enough to understand it, the pupil, often from about thirteen',
        'for now: it can be taken back on any day, and nobody has to say why',
      ],
      picture: {
        file: 'training-consent.svg',
        alt: 'A table with a row for each child and columns for name and picture. Some boxes have a tick, one has a dash, and one row has a bar across it.',
      },
    },
    {
      heading: 'When the register says never',
      paragraphs: [
        'For some children there is a “never”. It stands above every yes, even a parent’s, and it gives no reason. Do not ask for one and do not guess.',
        'Be careful how you keep to it. A smiley over one face in the class photograph tells everyone that this child has a story. Choose another picture, or take one from behind.',
        'And if you find that such a child is already in a post, take it down first and tell your headteacher straight away.',
      ],
      picture: {
        file: 'training-never.svg',
        alt: 'Two photographs of a class. In one a single face is covered and stands out. In the other everyone is seen from behind.',
      },
    },
    {
      heading: 'Look behind the faces',
      paragraphs: [
        'Nobody’s face is in the picture of the display. Then somebody enlarges it and reads eleven first names, one reading age and a note about an allergy.',
        'Look at the edges before you post: name pegs, lanyards, exercise books, the seating plan, the screen, the badge on a jumper, faces in a window.',
        'A post about a whole class, with no names and no faces, needs nobody’s consent. “4B have built a bridge that holds a brick” is a lovely post.',
      ],
    },
    {
      heading: 'When somebody changes their mind',
      paragraphs: [
        'Ada’s father gave his yes in September. In March he writes that he would rather not. He gives no reason, and he owes none.',
        'From then on Ada is in no new post. Posts that relied on his yes come down by the day you are given, on the school’s accounts and on your own.',
        'Thank him and pass it on the same day. Asking him to think again would make the next parent think twice before saying yes.',
      ],
    },
  ],
  questions: [
    {
      kind: 'single',
      text: 'A Year 11 pupil asks to follow your private account. What do you do?',
      target: 'pupil-contact',
      options: [
        {
          text: 'Write back kindly that you may not, and tell your headteacher',
          right: false,
          reason: 'That is already a private message between you. Say it in school, if it needs saying.',
        },
        {
          text: 'Leave it unanswered and tell your headteacher',
          right: true,
          reason: 'There is then no private line, and somebody knows of it. You have done nothing wrong.',
        },
        {
          text: 'Wait until the last exam is over, and then accept',
          right: false,
          reason: 'Somebody who has just left may still be on roll, or have friends who are. Ask first.',
        },
        {
          text: 'Accept, but never write to each other there',
          right: false,
          reason:
            'Following is contact too: each sees what the other posts, and either can write at any time.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'Your daughter is in Year 9 here. Her best friend, also in Year 9, messages you to ask for a lift on Saturday.',
      target: 'family-ties',
      options: [
        {
          text: 'Answer this once, and tell your headteacher',
          right: false,
          reason: 'Telling is right. It is still a private message between you and a pupil of your school.',
        },
        {
          text: 'Answer, because your daughter’s tie is in the register',
          right: false,
          reason: 'The tie in the register is to your daughter. It does not reach her friends.',
        },
        {
          text: 'Do not answer her; arrange it between the parents',
          right: true,
          reason: 'The lift still happens. The adults arrange it, and your daughter can pass on the time.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'You are a parent in 3C’s WhatsApp group, and you work at the school. Somebody there asks why the class teacher is away.',
      target: 'parent-contact',
      options: [
        {
          text: 'Say what you know, to stop a rumour from growing',
          right: false,
          reason: 'Why a colleague is away is her affair. A rumour is for the school to answer.',
        },
        {
          text: 'Leave the group without a word',
          right: false,
          reason: 'You may be there as a parent. You only do not speak there for the school.',
        },
        {
          text: 'Say that the school office can help with that',
          right: true,
          reason: 'It is friendly, gives nothing away and sends people to somebody who may answer.',
        },
        {
          text: 'Tell the one who asked in a message of their own',
          right: false,
          reason: 'A private message is easy to pass on, and it is still about a colleague.',
        },
      ],
    },
    {
      kind: 'several',
      text: 'Mia’s mother has agreed in writing to pictures of Mia in the printed newsletter, without her name. What is covered? Choose all that apply.',
      target: 'consent',
      options: [
        {
          text: 'Mia’s picture in the printed newsletter',
          right: true,
          reason: 'That is what her mother said yes to: this channel, a picture, no name.',
        },
        {
          text: 'The same picture on the school’s Facebook page',
          right: false,
          reason:
            'That is another channel, and it needs a yes of its own. Far more people see it, for far longer.',
        },
        {
          text: '“Mia won the reading prize” in the newsletter, without a picture',
          right: false,
          reason: 'A name is asked for by itself. A yes to a picture is none to a name.',
        },
        {
          text: '“4B had a fine week of reading”, on any channel',
          right: true,
          reason: 'It shows and names nobody, so it needs nobody’s consent.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'One child in a lovely class photograph has a “never” in the register. What is the best way?',
      target: 'consents',
      options: [
        {
          text: 'Put a cheerful sticker over that one face',
          right: false,
          reason:
            'It makes everyone look at that child and wonder. Hair, height and friends are still there to see.',
        },
        {
          text: 'Ask the office what the reason is, and then decide',
          right: false,
          reason:
            'The reason is kept from all but a few, so that the child is safe. It would change nothing.',
        },
        {
          text: 'Use another picture, so that nobody is marked out',
          right: true,
          reason: 'Nobody is found, nobody is marked out, and the class still has its picture.',
        },
        {
          text: 'Use it, if the parents have signed the usual form',
          right: false,
          reason: 'A “never” stands above every yes, that of a parent included.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'You have a photograph of a wall display and there are no people in it. What do you look for before posting?',
      target: 'personal-data',
      options: [
        {
          text: 'Names, marks and notes that can be read in it',
          right: true,
          reason:
            'On a screen anyone can enlarge it. Names on pegs and covers are the ones most often missed.',
        },
        {
          text: 'Nothing more, there is no face in it',
          right: false,
          reason: 'Consent is about names as well, and other private facts may be on the wall too.',
        },
        {
          text: 'Whether the colours come out well on a telephone',
          right: false,
          reason: 'That is worth a look too, after you have made sure that no child’s name can be read.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'A father takes his consent back in March. His son is in a post from October that people liked very much.',
      target: 'consent',
      options: [
        {
          text: 'The post stays, and no new one of his son is made',
          right: false,
          reason: 'Posting it was right. Leaving it up relies on a yes that has ended.',
        },
        {
          text: 'The post comes down by the day that is set',
          right: true,
          reason: 'A yes that can be taken back is worth something only if it is then acted on.',
        },
        {
          text: 'The post stays until he gives a reason',
          right: false,
          reason: 'He owes nobody a reason, and may have a very good one.',
        },
        {
          text: 'The post stays, and his son’s name is taken out of it',
          right: false,
          reason: 'If the picture relied on his yes, it goes as well. Name and picture are two things.',
        },
      ],
    },
  ],
};
