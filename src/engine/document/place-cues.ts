import { anyOf, type Cue, SCHOOL, within } from './cue.ts';

const MANAGERS = '(?:leadership team|managers?|heads? of department|team leaders?|everyone who leads a team)';

/** The words by which a clause shows which register, setting or page of the product carries it out. */
export const PLACE_CUES: Cue[] = [
  {
    target: 'picture',
    words: anyOf(`minimi[sz]e${within(30)}risks?`, 'risks? (?:to|associated)'),
    modality: ['statement'],
  },
  {
    target: 'picture',
    words: anyOf(`(?:trustees|governors|board)${within(60)}(?:how many|how the policy is working)`),
  },
  {
    target: 'platforms',
    words: anyOf(
      'Facebook',
      'LinkedIn',
      'WhatsApp',
      'Instagram',
      'YouTube',
      'TikTok',
      'Snapchat',
      'all forms of social media',
      'networking sites',
      'instant messaging',
    ),
    modality: ['statement'],
  },
  {
    target: 'engagements',
    words: anyOf(
      `at which the${within(60)}engaged`,
      'references to personnel',
      'where (?:the|that) (?:member of staff|employee) works',
      'school where you are engaged',
    ),
  },
  {
    target: 'coverage',
    words: anyOf(
      `(?:policy|rules|guidance|document) (?:covers?|appl(?:y|ies) to)${within(60)}(?:individuals?|staff|employees|everyone|volunteers|governors|teachers)`,
      'covered by this policy',
      'third parties who have access',
      'agency (?:staff|workers)',
      'contractors',
    ),
  },
  {
    target: 'ownership',
    words: anyOf(
      'overall responsibility',
      'day-? ?to-? ?day responsibility',
      'delegated',
      'responsible for (?:the )?(?:review|maintenance|implementation)',
      'review(?:ed)? (?:date|this policy|annually|every)',
      'reviews (?:this policy|it)',
      '(?:owns|in charge of) this policy',
      'keep it under review',
    ),
  },
  {
    target: 'team',
    words: anyOf(
      `${MANAGERS}${within(60)}responsib\\w+`,
      `${MANAGERS} (?:must|should|will) (?:act|ensure|make sure|see) `.trimEnd(),
    ),
  },
  {
    target: 'related-policies',
    words: anyOf(
      '(?:other|above|related) (?:policies|laws)',
      '(?:disciplinary|communications? systems|bullying|opportunities|data protection|safeguarding|whistleblowing|equality|harassment|behaviour) (?:policy|procedure|obligations)',
      `another of the ${SCHOOL}[’']s policies`,
      'policies of the',
      'other laws',
    ),
    unless: /\bface action\b/i,
  },
  {
    target: 'forums',
    words: anyOf(
      'forums?',
      'sites? of individuals or groups',
      'groups with individuals',
      `(?:join|promote|leave)${within(20)}groups?`,
      'doubts about a group',
    ),
    modality: ['prohibition', 'recommendation', 'obligation'],
    unless: /\bin another forum\b/i,
  },
  {
    target: 'audience',
    words: anyOf(
      'never completely private',
      'entitlement to privacy',
      'privacy settings',
      'who can see',
      'freely viewed',
      'is (?:never|not) private',
      `(?:nothing|anything|everything|whatever) (?:that )?you (?:post|write|say)${within(50)}(?:private|public|read|seen|reach)`,
    ),
  },
  {
    target: 'stance',
    words: anyOf(
      '(?:permitted|encouraged|required) to (?:post|use social media)\\b[^.;]{0,60}\\b(?:profile|business|school|teaching|work)',
      `encourages? (?:\\w+ ){0,3}to use social media${within(40)}(?:work|teaching|school|learning)`,
      `(?:use of|using) social media for (?:the |school )?[\\w’' ]{0,24}(?:work|business) is (?:permitted|encouraged|required|allowed)`,
    ),
  },
  // An option left open is printed in brackets, which are no words.
  { target: 'stance', words: /\[[^[\]]*\b(?:permitted|encouraged|required)\b[^[\]]*\]/i },
  {
    target: 'official-accounts',
    words: anyOf(
      '(?:official|approved) (?:accounts?|pages?|channels?)',
      'accounts?, profiles and pages',
      `${SCHOOL}[’']?s? (?:own |approved )?(?:social media )?(?:accounts?|pages?|channels?)`,
    ),
  },
  {
    target: 'reading',
    words: anyOf(
      'rules, guidelines and recommendations',
      'following (?:sections|principles|general principles)',
      'personally responsible for what',
    ),
  },
  {
    target: 'reading',
    words: /^["“'‘][^"”'’]{2,40}["”'’] (?:means|includes|refers to)\b/,
    modality: ['statement'],
  },
  {
    target: 'family-ties',
    words: anyOf('immediate family', 'family members?', 'close relatives?', 'relatives?'),
  },
  {
    target: 'standards',
    words: anyOf(
      "Teachers?[’']?s?[’']?\\s+Standards",
      'professional (?:image|standards|conduct)',
      'ethical standards?',
    ),
  },
  {
    target: 'consents',
    words: anyOf(
      'permission and consent',
      'written (?:permission|consent)',
      'consent (?:for|of|from|register|covers|ends)',
      '(?:own|their|withdraw) consent',
      'parental consent',
      `(?:parents?|carers?|colleagues?)${within(30)}(?:agreed|agree|permission)${within(30)}in writing`,
    ),
    unless: /\bconsents? to\b[^.;]{0,20}\bmonitor/i,
  },
];
