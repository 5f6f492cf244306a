import type { Cue } from './cue.ts';
import type { Modality } from './model.ts';

const BANS: Modality[] = ['prohibition', 'recommendation', 'obligation'];

/** The words by which a clause shows which control of the checker carries it out. */
export const CONTROL_CUES: Cue[] = [
  {
    target: 'hate',
    words:
      /\b(?:racis[tm]|sexis[tm]|homophob\w+|transphob\w+|Islamophob\w+|anti-?semiti\w+|hatred|discriminat\w+|hate speech)\b/i,
    modality: BANS,
  },
  { target: 'extremism', words: /\b(?:extremis\w+|radicalis\w+|terroris\w+)\b/i, modality: BANS },
  {
    target: 'violence',
    words: /\b(?:incit\w+\b[^.;]{0,30}\bviolence|violence|violent|threat(?:s|en\w*))\b/i,
    modality: BANS,
  },
  {
    target: 'harassment',
    words: /\b(?:harass\w+|bully\w*|intimidat\w+|hostile working environment)\b/i,
    modality: BANS,
  },
  {
    target: 'obscenity',
    words: /\b(?:obscen\w+|indecent|pornograph\w+|libellous|sexually explicit|profan\w+|insults)\b/i,
    modality: BANS,
  },
  {
    target: 'disparagement',
    words:
      /\b(?:disparag\w+|defam\w+|reflects? poorly|into disrepute|damag\w+ the [\w’' ]{0,24}reputation)\b/i,
    modality: BANS,
    unless: /\bsees? content\b/i,
  },
  { target: 'confidential', words: /\bconfidential\w*\b/i, modality: BANS },
  {
    target: 'personal-data',
    words: /\b(?:data protection|personal (?:data|information|details)|UK GDPR|GDPR)\b/i,
    modality: BANS,
  },
  {
    target: 'consent',
    words:
      /\b(?:(?:written |parental )?(?:permission and )?consent\b[^.;]{0,60}|without (?:their|the)\b[^.;]{0,40}\b(?:permission|consent))/i,
    modality: BANS,
    unless: /\bconsents? to\b[^.;]{0,20}\bmonitor/i,
  },
  { target: 'reference', words: /\b(?:provide|give|write)\b[^.;]{0,20}\breferences?\b/i },
  {
    target: 'attribution',
    words:
      /\b(?:speaking on their own behalf|own behalf|first person|on behalf of the (?:trust|school|academy)|speak for the (?:trust|school))\b/i,
  },
  {
    target: 'disclaimer',
    words:
      /\b(?:disclaimer|views? (?:do|does|are|in)\b[^.;]{0,40}(?:not represent|represent|own)|their own views?|(?:discloses?|name) their (?:affiliation|employer))\b/i,
  },
  { target: 'intellectual-property', words: /\b(?:intellectual property|copyright|trade ?marks?)\b/i },
  {
    target: 'credentials',
    words:
      /\b(?:(?:share|disclose|write|give)\b[^.;]{0,30}\b(?:log-?in details|passwords?|login)|passwords?|log-?in details)\b/i,
    modality: BANS,
    unless: /\binvestigation\b/i,
  },
  {
    target: 'press',
    words:
      /\b(?:press|journalists?|media (?:enquir|contact|outlet)\w*|comments? about the\b[^.;]{0,30}\bfor publication|for publication|contacted for comments?|reporters?)\b/i,
  },
  {
    target: 'pupil-contact',
    words: /\b(?:contact|friends?|follow|message|connect)\b[^.;]{0,60}\b(?:pupils?|students?)\b/i,
    modality: BANS,
  },
  {
    target: 'parent-contact',
    words: /\b(?:contact|friends?|follow|message|connect)\b[^.;]{0,60}\b(?:parents?|carers?)\b/i,
    modality: BANS,
    unless: /\b(?:guardian|consent)\b/i,
  },
  {
    target: 'official-account',
    words:
      /\b(?:official (?:account|page|channel)s?|accounts?, profiles and pages set up|accounts? (?:set up|approved|owned|run) (?:and paid for )?by the (?:trust|school|academy)|(?:trust|school)[’']?s? (?:social media )?accounts?|from using personal accounts)\b/i,
  },
];
