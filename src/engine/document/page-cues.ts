import type { Cue } from './cue.ts';

const OFFICER =
  '(?:head ?teacher|head|principal|line manager|manager|senior leadership team|senior leaders?|SLT|DSL|designated safeguarding lead|chair)';

/** The words by which a clause shows in which place of the product it is carried out. */
export const PAGE_CUES: Cue[] = [
  {
    target: 'picture',
    words: /\b(?:minimi[sz]e\b[^.;]{0,30}\brisks?|risks? (?:to|associated))\b/i,
    modality: ['statement'],
  },
  {
    target: 'acknowledgement',
    words:
      /\b(?:read(?: it)?(?:,| and)? (?:and )?(?:understand|understood|accept|sign)|(?:adhere to|comply with|follow) (?:this |the )?policy|(?:sign|acknowledge)\b[^.;]{0,30}\bpolicy)\b/i,
    modality: ['obligation', 'recommendation'],
  },
  {
    target: 'use-meter',
    words:
      /\b(?:personal use\b|\d+ (?:minutes|hours?)\b|(?:IT )?resources and communications systems are used only|productivity|amount of working time|excessive use)\b/i,
  },
  {
    target: 'allowance',
    words: /\b(?:\d+|ten|fifteen|twenty|thirty|sixty) ?(?:minutes?|mins|hours?)\b[^.;]{0,40}\bday\b/i,
  },
  {
    target: 'versions',
    words:
      /\b(?:amended at any time|may be amended|updated from time to time|contract of employment|(?:changed|revised|varied) at any time)\b/i,
  },
  {
    target: 'platforms',
    words:
      /\b(?:Facebook|LinkedIn|WhatsApp|Instagram|YouTube|TikTok|Snapchat|all forms of social media|networking sites|instant messaging)\b/i,
    modality: ['statement'],
  },
  {
    target: 'report',
    words:
      /\b(?:professional and personal purposes|during work hours or otherwise|equipment belonging to (?:members of )?staff|regardless of whether|(?:should|must)\b[^.;]{0,20}\b(?:be reported|report)|report\b[^.;]{0,60}\bto\b|contact the (?:head ?teacher|principal))/i,
    unless: /\b(?:annual report|reports? to (?:the )?governors)\b/i,
  },
  {
    target: 'outcomes',
    words:
      /\b(?:disciplin\w+ (?:action|proceedings)[^.;]{0,50}|gross misconduct|up to and including (?:dismissal|termination)|dismissal|exonerate)\b/i,
  },
  { target: 'co-operation', words: /\bco-?operate\b[^.;]{0,30}\binvestigation\b/i },
  {
    target: 'removal',
    words:
      /\b(?:remov\w+|delet\w+|take down)\b[^.;]{0,40}\b(?:postings?|posts?|content|comments?|material)\b/i,
    modality: ['obligation', 'recommendation', 'power'],
  },
  {
    target: 'engagements',
    words:
      /\b(?:at which the\b[^.;]{0,60}\bengaged|references to personnel|where (?:the|that) (?:member of staff|employee) works)\b/i,
  },
  {
    target: 'coverage',
    words:
      /\b(?:policy (?:covers|applies to)\b[^.;]{0,60}\b(?:individuals?|staff|employees|everyone|volunteers|governors)|third parties who have access|agency (?:staff|workers)|contractors)\b/i,
  },
  {
    target: 'ownership',
    words:
      /\b(?:overall responsibility|day-? ?to-? ?day responsibility|delegated|responsible for (?:the )?(?:review|maintenance|implementation)|review(?:ed)? (?:date|this policy|annually|every))\b/i,
  },
  { target: 'training', words: /\b(?:training|trained)\b/i },
  {
    target: 'team',
    words:
      /\b(?:(?:leadership team|managers?)\b[^.;]{0,60}\bresponsib\w+|managers? (?:must|should|will) (?:ensure|make sure))\b/i,
  },
  {
    target: 'questions',
    words: new RegExp(
      `\\b(?:questions? (?:regarding|about|on)|uncertain|unsure|in (?:any )?doubt|discuss (?:it|this) with|(?:speak|talk) (?:to|with) (?:the |a |their |your )?(?:member of the )?${OFFICER})\\b`,
      'i',
    ),
  },
  {
    target: 'related-policies',
    words:
      /\b(?:(?:other|above|related) (?:policies|laws)|(?:disciplinary|communications? systems|bullying|opportunities|data protection|safeguarding|whistleblowing|equality|harassment) (?:policy|procedure|obligations)|policies of the|other laws)\b/i,
  },
  {
    target: 'forums',
    words: /\b(?:forums?|sites? of individuals or groups|groups with individuals)\b/i,
    modality: ['prohibition', 'recommendation'],
    unless: /\bin another forum\b/i,
  },
  {
    target: 'evidence',
    words:
      /\b(?:deemed to be accurate|unless the contrary|time and\/or date|assumed to be personally responsible|associated with them|not exonerate|delete the posting)\b/i,
  },
  {
    target: 'audience',
    words:
      /\b(?:never completely private|entitlement to privacy|privacy settings|who can see|freely viewed|is (?:never|not) private)\b/i,
  },
  {
    target: 'stance',
    words:
      /\[[^[\]]*\b(?:permitted|encouraged|required)\b[^[\]]*\]|\b(?:permitted|encouraged|required) to (?:post|use social media)\b[^.;]{0,60}\b(?:profile|business|school)\b/i,
  },
  {
    target: 'business-use',
    words:
      /\b(?:prior approval\b[^.;]{0,80}\bbusiness use|business use of social media|educational and\/or business (?:purposes|use)|approval\b[^.;]{0,60}\bfor (?:work|school|business) (?:use|purposes)|remainder of this policy)\b/i,
  },
  {
    target: 'login-sharing',
    words:
      /\bshare\b[^.;]{0,30}\b(?:log-?in details|passwords?|login)\b[^.;]{0,120}\b(?:approval|permission)\b/i,
  },
  {
    target: 'personal-device',
    words: /\b(?:personal device|own (?:phone|device)|own phones?|mobile telephone)\b/i,
    unless: /\bunattended\b/i,
  },
  {
    target: 'official-accounts',
    words:
      /\b(?:official (?:account|page|channel)s?|accounts?, profiles and pages|(?:trust|school)[’']?s? (?:social media )?accounts?)\b/i,
  },
  {
    target: 'conditions',
    words:
      /\b(?:impose\b[^.;]{0,30}\b(?:requirements|restrictions|conditions)|set conditions|restrict\w*\b[^.;]{0,30}\b(?:sites|time))\b/i,
  },
  {
    target: 'press-enquiry',
    words: /\b(?:contacted for comments?|for publication|(?:press|media) enquir\w+|journalists?)\b/i,
  },
  {
    target: 'reading',
    words:
      /\b(?:rules, guidelines and recommendations|following (?:sections|principles|general principles)|personally responsible for what)\b/i,
  },
  { target: 'family-ties', words: /\b(?:immediate family|family members?|close relatives?|relatives?)\b/i },
  {
    target: 'standards',
    words:
      /\b(?:Teachers?[’']?s?[’']?\s+Standards|professional (?:image|standards|conduct)|ethical standards?)\b/i,
  },
  {
    target: 'consents',
    words:
      /\b(?:permission and consent|written (?:permission|consent)|consent (?:for|of|from)|parental consent)\b/i,
    unless: /\bconsents? to\b[^.;]{0,20}\bmonitor/i,
  },
  {
    target: 'monitoring',
    words:
      /\b(?:monitor\w*|intercept\w*)\b[^.;]{0,60}\b(?:activities|use|systems?|communications?|resources|posts|accounts|staff)\b/i,
  },
  { target: 'recruitment', words: /\b(?:candidates?|applicants?|recruitment|shortlist\w*)\b/i },
  { target: 'sign-off', words: /\bapproved by the\b[^.;]{0,40}\b(?:chair|CEO|trustees|board)\b/i },
];
