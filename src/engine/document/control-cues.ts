import { anyOf, type Cue, LOGIN, PICTURE, RULES_FOR_PEOPLE, SCHOOL, within } from './cue.ts';

const PEOPLE =
  '(?:colleagues?|staff|pupils?|students?|parents?|famil(?:y|ies)|governors?|leaders?|managers?|employees?|teachers?)';
const TRAIT =
  '(?:race|religion|faith|belief|gender|disabilit(?:y|ies)|sexuality|sexual orientation|colour|ethnicity|protected characteristics?)';
const MAKE_FRIENDS =
  '(?:contact|friends?|befriend(?:ing)?|follow(?:ing)?(?! (?:the|this|these|our) )|messag(?:e|es|ing)|connect(?:ing)?|add(?:ing)?|requests?|chat(?:ting)?|games?|talk(?:ing)? to|communicat(?:e|ing))';
const PUPILS = '(?:pupils?|students?|learners?)';
const PARENTS = '(?:parents?|carers?)';
/** Who is told of a pupil is no contact with one. */
const TELLS =
  /\b(?:contact|tell|inform|message) (?:the|your|a) (?:head|DSL|designated|school office|manager)/i;
const MONITORING = /\bconsents? to\b[^.;]{0,20}\bmonitor/i;
const PRESS = anyOf(
  'the press',
  'press (?:officers?|office|enquir(?:y|ies)|requests?)',
  '(?<!social )media (?:enquir(?:y|ies)|contacts?|outlets?|organisations?|requests?)',
  'newspapers?',
  'journalists?',
  'reporters?',
  'broadcasters?',
  'for publication',
  'contacted for comments?',
);

/** The words by which a clause shows which control of the checker carries it out. */
export const CONTROL_CUES: Cue[] = [
  {
    target: 'hate',
    words: anyOf(
      'racis[tm]',
      'sexis[tm]',
      'homophob\\w+',
      'transphob\\w+',
      'Islamophob\\w+',
      'anti-?semiti\\w+',
      'hatred',
      'hateful',
      'hate speech',
      'discriminat\\w+',
      'prejudice[sd]?',
      'bigot\\w*',
      `(?:jok\\w+|mock\\w*|fun of|demean\\w*|belittl\\w+|insult\\w*|attack\\w*|offen\\w+)${within(60)}${TRAIT}`,
    ),
    modality: RULES_FOR_PEOPLE,
  },
  {
    target: 'extremism',
    words: anyOf(
      'extremis\\w+',
      'extreme (?:views|ideas|beliefs)',
      'radicalis\\w+',
      'terror(?:is[tm]s?)?',
      '(?:banned|proscribed) (?:organisation|group)s?',
    ),
    modality: RULES_FOR_PEOPLE,
  },
  {
    target: 'violence',
    words: anyOf(
      `incit\\w+${within(30)}violence`,
      'violence',
      'violent',
      'threats?',
      'threaten\\w*',
      '(?:hurt|harm) (?:another|other|some|any)\\w*',
    ),
    modality: RULES_FOR_PEOPLE,
  },
  {
    target: 'harassment',
    words: anyOf(
      'harass\\w+',
      'bull(?:y|ies|ied|ying)',
      'intimidat\\w+',
      'humiliat\\w+',
      'victimis\\w+',
      'gang\\w* up',
      'teas(?:e|ing)',
      'troll\\w*',
      'hostile working environment',
    ),
    modality: RULES_FOR_PEOPLE,
  },
  {
    target: 'obscenity',
    words: anyOf(
      'obscen\\w+',
      'indecen\\w+',
      'pornograph\\w+',
      'libellous',
      'sexually explicit',
      'sexual (?:or|content|material|comments?|remarks?|images?)',
      'profan\\w+',
      'vulgar\\w*',
      'insults',
      'swear(?:ing)?(?: words?)?',
      '(?:foul|crude|offensive|bad|abusive) language',
      `(?:rude|offensive|crude) (?:${PICTURE}|material|content|jokes?|remarks?)`,
      'language online',
    ),
    modality: RULES_FOR_PEOPLE,
  },
  {
    target: 'disparagement',
    words: anyOf(
      'disparag\\w+',
      'defam\\w+',
      'derogatory',
      'reflects? poorly',
      'into disrepute',
      'in a bad light',
      `damag\\w+ the [\\w’' ]{0,24}reputation`,
      `run(?:s|ning)? down`,
      `negative comments? about${within(30)}${SCHOOL}`,
      'grievances',
      `(?:insult|mock|ridicul|criticis|belittl|libel|slander)\\w*${within(60)}(?:${SCHOOL}|${PEOPLE})`,
    ),
    modality: RULES_FOR_PEOPLE,
    unless: /\bsees? content\b/i,
  },
  {
    target: 'confidential',
    words: anyOf(
      'confidential\\w*',
      'in confidence through',
      '(?:sensitive|internal|private) (?:or \\w+ )?(?:information|matters|business)',
      `learn(?:ed|t|s)? (?:at|through|from) (?:\\w+ )?work`,
      `discuss(?:ing)? (?:\\w+ )?${PEOPLE}`,
      `(?:said|decided|discussed) in (?:\\w+ )?meetings?`,
      'identify a (?:teacher|colleague|member of staff)',
    ),
    modality: RULES_FOR_PEOPLE,
    unless: /\bdiscuss(?:ing)? (?:\w+ )?(?:managers?|leaders?|staff) (?:about|with)\b/i,
  },
  {
    target: 'personal-data',
    words: anyOf(
      'data protection',
      'personal (?:data|information|details)',
      '(?:UK )?GDPR',
      '(?:home|e-?mail) address(?:es)?',
      'addresses',
      'dates? of birth',
      '(?:tele)?phone numbers?',
      'mobile numbers?',
      'contact details',
    ),
    modality: RULES_FOR_PEOPLE,
  },
  {
    target: 'consent',
    words: anyOf(
      '(?:written |parental )?(?:permission and )?consent',
      `without (?:their|the)${within(40)}(?:permission|consent)`,
      `(?:${PARENTS}|colleagues?)${within(30)}(?:agree[sd]?|agreed in writing|permission)`,
      `permission${within(40)}${PICTURE}`,
      `${PICTURE}${within(40)}(?:agree[sd]?|permission)`,
      `ask${within(30)}before${within(20)}(?:tag|name)`,
    ),
    modality: RULES_FOR_PEOPLE,
    unless: new RegExp(`${MONITORING.source}|\\bother people[’']s\\b|\\bowners?\\b`, 'i'),
  },
  {
    target: 'reference',
    words: anyOf(
      `(?:provide|give|write)${within(20)}references?(?! to)`,
      'references (?:for|on|go|must)',
      `(?:recommend|endors)\\w*${within(30)}(?:colleagues?|employees?|pupils?|members? of staff)`,
    ),
  },
  {
    target: 'attribution',
    words: anyOf(
      'own behalf',
      'first person',
      'as yourself',
      'speak(?:ing)? for (?:yourself|themselves|oneself)',
      `(?:on behalf of|speak(?:ing|s)? for|represent(?:ing)?) (?:the |your |their )?${SCHOOL}`,
      `${SCHOOL}[’']?s behalf`,
    ),
    unless: /\bviews?\b|\bopinions?\b/i,
  },
  {
    target: 'disclaimer',
    words: anyOf(
      'disclaimer',
      '(?:views?|opinions?) (?:do|does|are|in)\\b[^.;]{0,40}(?:represent|own|personal)',
      'their own (?:views?|opinions?)',
      '(?:discloses?|name) their (?:affiliation|employer)',
    ),
  },
  {
    target: 'intellectual-property',
    words: anyOf(
      'intellectual property',
      'copyright',
      'trade ?marks?',
      `(?:other people|others|somebody else|someone else)[’']?s? (?:${PICTURE}|music|writing|work|material)`,
      `work (?:that )?belong(?:s|ing) to (?:somebody|someone|others?|another)`,
      `(?:${PICTURE}|music|songs?)${within(60)}licen[cs]ed?`,
      'plagiaris\\w+',
    ),
  },
  {
    target: 'credentials',
    words: anyOf(
      `(?:share|disclose|write|give)${within(30)}${LOGIN}`,
      `${LOGIN}(?! (?:of|for) )`,
      '(?:lock|log out of) (?:\\w+ ){0,2}(?:screens?|devices?|phones?|accounts?|computers?)',
      `(?:anyone|anybody|someone|somebody|others?) else use${within(10)}accounts?`,
    ),
    modality: RULES_FOR_PEOPLE,
    unless: /\binvestigat/i,
  },
  { target: 'press', words: PRESS },
  { target: 'press-enquiry', words: PRESS },
  {
    target: 'pupil-contact',
    words: anyOf(`${MAKE_FRIENDS}${within(60)}${PUPILS}`),
    modality: RULES_FOR_PEOPLE,
    unless: TELLS,
  },
  {
    target: 'pupil-contact',
    words: anyOf(
      `${PUPILS}${within(40)}(?:contacts? you|as friends?|connect with you|follow you|message you)`,
    ),
    modality: RULES_FOR_PEOPLE,
  },
  {
    target: 'parent-contact',
    words: anyOf(
      `${MAKE_FRIENDS}${within(60)}${PARENTS}`,
      `${PARENTS}${within(30)}as friends?`,
      `accounts apart from${within(20)}${PARENTS}`,
    ),
    modality: RULES_FOR_PEOPLE,
    unless: new RegExp(`\\b(?:guardian|consent)\\b|${TELLS.source}`, 'i'),
  },
  {
    target: 'official-account',
    words: anyOf(
      '(?:official|approved) (?:accounts?|pages?|channels?)',
      'accounts?, profiles and pages set up',
      `accounts? (?:set up|approved|owned|run) (?:and paid for )?by the ${SCHOOL}`,
      `${SCHOOL}[’']?s? (?:own |approved )?(?:social media )?(?:accounts?|pages?|channels?)`,
      'from using personal accounts',
    ),
    modality: RULES_FOR_PEOPLE,
  },
];
