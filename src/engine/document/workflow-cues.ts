import { anyOf, type Cue, LOGIN, OFFICER, SCHOOL, within } from './cue.ts';

const APPROVAL = '(?:approval|permission|agreement|consent)';
const FOR_WORK = `(?:for (?:\\w+ )?(?:work|job|business|education\\w*|school purposes|teaching)|as part of (?:their|your) (?:work|job)|business use)`;

/** The words by which a clause shows which workflow carries it out. */
export const WORKFLOW_CUES: Cue[] = [
  {
    target: 'acknowledgement',
    words: anyOf(
      'read(?: it)?(?:,| and)? (?:and )?(?:understand|understood|accept|sign)',
      'read this policy',
      '(?:adhere to|comply with|follow) (?:this |the )?policy',
      `(?:sign|acknowledge)${within(30)}policy`,
      `(?:sign|confirm|record)${within(40)}(?:have|has) (?:read|understood)`,
    ),
    modality: ['obligation', 'recommendation'],
  },
  {
    target: 'versions',
    words: anyOf(
      '(?:may be )?amended(?: at any time)?',
      'updated from time to time',
      'contract of employment',
      `(?:changed|revised|varied) at any time`,
      `may (?:change|amend|update|revise|vary) (?:this|these|the) (?:policy|rules|document)`,
      '(?:earlier|new|previous) versions?',
    ),
    unless: /\bActs?\b/,
  },
  {
    target: 'sign-off',
    words: anyOf(
      `approved by the${within(40)}(?:chair|CEO|trustees|board)`,
      `(?:chair|chief executive|CEO)${within(40)}signed`,
    ),
  },
  {
    target: 'outcomes',
    words: anyOf(
      `disciplin\\w+ (?:action|proceedings)`,
      '(?:under|follow) (?:the |its )?disciplinary (?:policy|procedure)',
      'gross misconduct',
      'up to and including (?:dismissal|termination)',
      'dismissal',
      'dismissed',
      '(?:lose|cost you) your job',
      'exonerate',
    ),
    unless: /\bread\b[^.;]{0,40}\b(?:with|alongside)\b/i,
  },
  {
    target: 'co-operation',
    words: anyOf(
      `co-?operate${within(40)}(?:investigations?|investigates?|complaints?|looks? into)`,
      `help${within(20)}investigations?`,
      `investigator${within(30)}(?:supervised access|export)`,
    ),
  },
  {
    target: 'removal',
    words: anyOf(
      `(?:remov\\w+|delet\\w+|take down)${within(40)}(?:postings?|posts?|content|comments?|material|pages?|images?)`,
      `take${within(20)}down`,
    ),
    modality: ['obligation', 'recommendation', 'power'],
  },
  {
    target: 'evidence',
    words: anyOf(
      'deemed to be accurate',
      'unless the contrary',
      'time and/or date',
      'presumed to be (?:right|accurate|correct|yours|theirs)',
      '(?:assumed to be )?personally responsible for (?:anything|what) (?:that )?(?:is |appears)',
      '(?:responsible|accountable|answerable) for what appears',
      'associated with them',
      'not exonerate',
      'delete the posting',
      `(?:show|prove) that (?:somebody|someone|it)`,
      'someone else used your account',
      '(?:see|challenge) the evidence',
    ),
  },
  {
    target: 'questions',
    words: anyOf(
      '(?:a |any )?questions? (?:regarding|about|on)',
      'uncertain',
      'unsure',
      'unclear',
      'not (?:sure|certain)',
      '(?:in|any|have) (?:any )?doubts?',
      'discuss (?:it|this) with',
      `(?:speak|talk) (?:to|with) (?:the |a |their |your )?(?:member of the )?${OFFICER}`,
    ),
  },
  {
    target: 'training',
    words: anyOf(
      'training',
      'trained',
      `(?:complet|attend|arrang|tak)\\w*${within(40)}(?:courses?|modules?|sessions?|workshops?|briefings?)`,
    ),
  },
  {
    target: 'business-use',
    words: anyOf(
      `prior approval${within(80)}business use`,
      'business use of social media',
      'educational and/or business (?:purposes|use)',
      `(?:${APPROVAL}|ask (?:your|the|their) (?:\\w+ )?(?:manager|head ?teacher))${within(60)}${FOR_WORK}`,
      `used? (?:social media )?${FOR_WORK}${within(30)}${APPROVAL}`,
      'remainder of this policy',
    ),
    unless: /\bpublication\b/i,
  },
  {
    target: 'login-sharing',
    words: anyOf(
      `(?:shar|pass|giv|hand)\\w*${within(40)}${LOGIN}${within(120)}(?:approval|permission|agreement)`,
      `${LOGIN}${within(60)}(?:shared?|passed|given)${within(80)}(?:approval|permission|agreement)`,
      `(?:approval|permission|agreement)${within(40)}shar\\w+${within(20)}${LOGIN}`,
    ),
    unless: /\binvestigat/i,
  },
  {
    target: 'personal-device',
    words: anyOf(
      'personal (?:devices?|phones?|mobiles?)',
      'own (?:phones?|devices?|mobiles?|cameras?)',
      'mobile telephone',
    ),
    unless: /\bunattended\b|\bown time\b/i,
  },
  {
    target: 'conditions',
    words: anyOf(
      `impose${within(30)}(?:requirements|restrictions|conditions)`,
      'set conditions',
      `restrict\\w*${within(30)}(?:sites|time)`,
    ),
  },
  {
    target: 'monitoring',
    words: anyOf(
      'monitor(?:s|ed|ing)?',
      'intercept\\w*',
      `(?:check|look at|inspect|log)${within(40)}(?:our|its|the ${SCHOOL}[’']s) (?:network|systems?)`,
    ),
    unless: /\bmonitor\w* (?:and review |the (?:effect|impl|operation)|this policy)/i,
  },
  {
    target: 'recruitment',
    words: anyOf('candidates?', 'applicants?', 'recruitment', 'shortlist\\w*', 'interview panel'),
  },
];
