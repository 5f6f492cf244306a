import type { StarterModule } from '../model.ts';

/** Whose view it is; belief, politics, union and whistleblowing, which nobody may stop; where the line is. */
export const speakingForYourself: StarterModule = {
  key: 'speaking-for-yourself',
  title: 'Speaking for yourself',
  summary:
    'How to say what you think as yourself, what nobody may stop you from saying, and where the line is.',
  minutes: 10,
  targets: ['attribution', 'disclaimer', 'disparagement', 'harassment', 'outcomes'],
  passMark: 0.8,
  attempts: null,
  validMonths: 24,
  pages: [
    {
      heading: '“I” and “we”',
      paragraphs: [
        'Ms Lind teaches history and thinks that phones distract children. She writes: “I think phones have no place in a lesson.” That is her view, and she may say so.',
        'Had she written “We at Northfield are getting rid of phones”, parents would ring the office in the morning about a decision that nobody has made.',
        'On your own account say “I”. Decisions of the school, its news and its answers are announced by those who have been given that task.',
      ],
      picture: {
        file: 'training-i-and-we.svg',
        alt: 'One person with a speech bubble that says I. Beside it a school building with a speech bubble that says we.',
      },
    },
    {
      heading: 'If people can see where you work',
      paragraphs: [
        'Your profile says “science teacher, Northfield”, or your post makes it plain. Then a reader may take your view for the school’s. One sentence clears that up: say that the views are your own.',
        'The sentence shows who is speaking, and it does no more. It does not make a confidence less of a confidence, or an insult less of one.',
        'You may also leave your workplace off your profile. Nobody has to name it.',
      ],
    },
    {
      heading: 'Beliefs and politics are yours',
      paragraphs: [
        'You may hold a religious belief, another belief about how to live, or none, and say so online. The same goes for politics: how to vote, what schools are paid, whether uniforms make sense.',
        'Others may disagree with you, even strongly, and you with them. That a view is unpopular in the staff room is no reason to act against it.',
        'What counts is how it is said. “I believe this teaching is wrong” speaks about an idea. “People like that should not be near children” is aimed at people.',
      ],
      picture: {
        file: 'training-idea-or-person.svg',
        alt: 'Two people face each other. One arrow points at a page of ideas between them and has a tick. Another points at a person and has a bar.',
      },
    },
    {
      heading: 'Your union',
      paragraphs: [
        'You may belong to a trade union, say so, and take part in what it lawfully does. You may share its ballot, explain why you are on strike, and argue about pay, workload or funding in public.',
        'You may not be treated worse for being a member, or for its lawful activities. No approval is needed either, as long as you speak for yourself or for your union and not for the school.',
        'The usual care stays: keep pupils out of it, keep confidences, and argue with the decision rather than insult whoever made it.',
      ],
    },
    {
      heading: 'Speaking up about wrongdoing',
      paragraphs: [
        'The law protects workers who speak up about such things as a crime, a danger to somebody’s health or safety, or a cover-up, when they reasonably believe it is in the public interest. No policy and no contract can take that away.',
        'It protects you most surely if you tell your employer, or a body that the law names for such matters. Telling the world online is protected only in narrow cases, so take advice first, from your union for example, or from Protect, a charity that gives it free of charge.',
        'You may always go to the police, your union, a lawyer or whoever looks after safeguarding.',
      ],
    },
    {
      heading: 'Where the line is',
      paragraphs: [
        'You may have had a dreadful week, and say so. “Tired to the bone, roll on half term” harms nobody.',
        'The line is crossed when you run down people you work with or for: pupils, parents, colleagues, governors, the trust. Leaving out the name helps little, since those who know the school can tell.',
        'If something at work is truly wrong, take it to somebody who can put it right. That is worth more than forty hearts under a post.',
      ],
    },
    {
      heading: 'If somebody objects to your post',
      paragraphs: [
        'A post about belief, politics, the union or wrongdoing is never judged by a machine. A person has to look at it, and has more to weigh than whether somebody was offended:',
      ],
      list: [
        'what you said, and in what tone',
        'who was likely to see it',
        'how closely it is tied to the school, and what power you hold over those it is about',
        'what it did to other people and to their rights',
        'whether a lighter step, such as a talk, would be enough',
      ],
      picture: {
        file: 'training-weighing.svg',
        alt: 'A pair of scales held by a person. In one pan lies a speech bubble, in the other a group of people.',
      },
    },
  ],
  questions: [
    {
      kind: 'single',
      text: 'Which of these speaks for yourself?',
      target: 'attribution',
      options: [
        {
          text: '“We have decided at Northfield to drop homework in Year 7.”',
          right: false,
          reason: 'It announces a decision in the name of the school. Leave that to those who have the task.',
        },
        {
          text: '“In my view most homework in Year 7 is wasted.”',
          right: true,
          reason: 'It is clear whose view it is, and it is a view that one may hold.',
        },
        {
          text: '“Our school thinks homework is wasted.”',
          right: false,
          reason: 'A school’s view is not one teacher’s to give, even where colleagues would nod.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'Your profile names your school and says “views my own”. What does that sentence do?',
      target: 'disclaimer',
      options: [
        {
          text: 'It tells readers that you speak for yourself and not for the school',
          right: true,
          reason:
            'That is all it does, and it is worth having. Everything else about the post stays as it is.',
        },
        {
          text: 'It makes everything you post there a private matter of yours',
          right: false,
          reason: 'A post about a pupil or colleague is covered, whatever the profile says.',
        },
        {
          text: 'It allows you to announce news of the school ahead of others',
          right: false,
          reason: 'The school’s news is the school’s business and goes out from its own accounts.',
        },
      ],
    },
    {
      kind: 'several',
      text: 'Which of these may nobody at work stop you from saying as yourself? Choose all that apply.',
      target: 'outcomes',
      options: [
        {
          text: '“I am on strike on Thursday. Here is why.”',
          right: true,
          reason: 'Taking part in lawful union activity, and saying so, is protected.',
        },
        {
          text: '“I go to church, and my faith shapes how I vote.”',
          right: true,
          reason: 'It says what you believe and harms nobody. Belief and politics are yours.',
        },
        {
          text: '“Parents in our street are too thick to help with maths.”',
          right: false,
          reason: 'That is an insult to families you serve. No belief or cause is in it.',
        },
        {
          text: '“The government spends too little on schools like ours.”',
          right: true,
          reason: 'Public debate about education is open to those who know it best.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'You think that exam papers were altered, and that somebody is hiding it. What serves you and the pupils best?',
      target: 'report',
      options: [
        {
          text: 'Put it online with names, before anyone can cover it up',
          right: false,
          reason:
            'Telling the world first is protected only in narrow cases, and it may spoil what could be proved.',
        },
        {
          text: 'Say nothing, because the policy forbids criticism of colleagues',
          right: false,
          reason: 'No policy can stop you from speaking up about wrongdoing. You are asked to report it.',
        },
        {
          text: 'Report it to the trust or a body named in law',
          right: true,
          reason:
            'There your protection is strongest, and there it can be put right. Take advice if you wish.',
        },
        {
          text: 'Hint at it online and see who reacts',
          right: false,
          reason: 'People will guess, perhaps wrongly, and a colleague who did nothing may be blamed.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'A colleague posts a lawful belief that many in the staff room dislike. Somebody complains. What has to happen?',
      target: 'outcomes',
      options: [
        {
          text: 'She has to delete it, and to say that she is sorry',
          right: false,
          reason:
            'That somebody is offended does not settle it. The belief is protected, and its tone has to be weighed.',
        },
        {
          text: 'A person weighs what was said, how, and its effect',
          right: true,
          reason:
            'Tone, readers, the tie to the school and lighter steps all count before anything is decided.',
        },
        {
          text: 'Nothing at all, whatever words she chose',
          right: false,
          reason:
            'The belief is protected. Words aimed at people, or that harm their rights, can still go too far.',
        },
        {
          text: 'The checker decides whether it breaks the policy',
          right: false,
          reason: 'The checker marks such a post for a person to look at. It decides nothing about anybody.',
        },
      ],
    },
    {
      kind: 'single',
      text: 'After a hard Friday, which post is sound?',
      target: 'disparagement',
      options: [
        {
          text: '“My head could not run a bath, let alone a school.”',
          right: false,
          reason: 'It runs down a colleague, and everyone who knows you knows whom you mean.',
        },
        {
          text: '“Guess which Year 9s ruined my week.”',
          right: false,
          reason: 'It invites people to guess who they are. The pupils themselves will be first.',
        },
        {
          text: '“Worn out. Very glad that it is the weekend.”',
          right: true,
          reason: 'It says how you are and runs nobody down. You may have hard weeks and say so.',
        },
        {
          text: '“Some people in this staff room should try working for once.”',
          right: false,
          reason: 'Your colleagues will each wonder whether they are meant, and some will know.',
        },
      ],
    },
  ],
};
