import type { Modality } from './model.ts';

/** `strength` 3 must, 2 should, 1 be aware. */
export type Rule = { modality: Modality; strength: number; cue: RegExp };

const ORGANISATION =
  '(?:trust|school|academy|college|federation|partnership|MAT|we|employer|organisation|governing (?:body|board))';
const HOLDER = `(?:${ORGANISATION}|schools|academies|trustees|governors?|(?:executive )?head ?teachers?|head of school|principals?|board|(?:senior )?leadership team|(?:senior )?leaders|management|managers?|line managers?|HR|chair|CEO|chief executive|local governing body|IT (?:team|department|support))`;
/** Anyone who may be told to act, last word first: "account holders", "members of staff". */
const PERSON =
  '(?:staff|employees?|colleagues?|teachers?|head ?teachers?|principals?|heads?(?: of \\w+)?|managers?|leaders?|governors?|trustees?|directors?|chair|CEO|chief executive|volunteers?|holders?|users?|owners?|administrators?|moderators?|officers?|lead|leads|teams?|board|committee|members?(?: of staff)?|workers?|assistants?|individuals?|everyone|everybody|anyone|people|person|contractors?|trust|school|schools|academy|college|federation|partnership|HR|DSL|DPO|we|you|it|they)';
const ADVERB =
  '(?:\\s+(?:also|only|still|always|at all times|in future|therefore|then|normally|usually|generally))?';

const rule =
  (modality: Modality) =>
  (strength: number, ...cues: RegExp[]): Rule[] =>
    cues.map((cue) => ({ modality, strength, cue }));
const power = rule('power');
const ban = rule('prohibition');
const duty = rule('obligation');
const advice = rule('recommendation');
const leave = rule('permission');

/** The words by which a sentence commands. In order: of two rules whose words overlap the earlier wins. */
export const RULES: Rule[] = [
  ...ban(
    3,
    /\b(?:must|may|shall|can)(?:\s+also)? only\b|\bonly\b[^.;]{0,60}\b(?:may|must|can)\b(?!\s+not)/i,
    // Before the powers and leaves that stand in these sentences.
    /\b(?:nobody|no-?one|no (?:member of staff|colleague|employee|teacher|adult|person))\b[^.;]{0,60}\b(?:may|should|must|shall|can|is to|is (?:permitted|allowed|authorised|entitled))\b/i,
    /\bno (?:\w+ ){1,4}?(?:may|must|should|shall|can)\b/i,
    /\bneither\b[^.;]{0,60}\bnor\b[^.;]{0,60}\b(?:may|should|must|shall|can|is to|are to)\b/i,
  ),
  // What need not be done.
  ...leave(
    3,
    /\b(?:do|does|will) not (?:need|have) to\b|\bneed not\b|\bneedn[’']t\b|\b(?:don|doesn)[’']t (?:need|have) to\b/i,
    /\bno (?:\w+ )?(?:approval|permission|consent|agreement) is (?:required|needed|necessary)\b/i,
    /\bnothing\b(?! (?:here|in this)\b)[^.;]{0,40}\b(?:stops|prevents|prohibits|forbids|restricts)\b/i,
  ),
  // What may or will follow, and what those in charge may do.
  ...power(
    3,
    /\b(?:may|might|could|can|will|shall)(?:\s+(?:also|still|well|itself|in itself|therefore|then))*\s+(?:result in|lead to|constitute|amount to|be (?:subject|liable) to|be treated as|be regarded as|be considered (?:as )?(?:gross )?misconduct|be dealt with|face|give rise to)\b[^.;]{0,60}?\b(?:disciplin\w+|dismissal|misconduct|sanctions?|action|termination|prosecution|proceedings|withdrawal|removal|suspension|loss|(?:removed|suspended|withdrawn|closed))\b/i,
    /\bdisciplinary (?:action|proceedings|measures)\s+(?:may|might|could|can|will)\b(?:\s+also)?\s+be\s+(?:taken|brought|started)\b/i,
    /\b(?:reserves?|retains?) the right\b|\bat the (?:sole |absolute )?discretion of\b/i,
    /\b(?:may|might|could|can)(?:\s+also)? be (?:required|asked|directed|instructed|requested) to\b/i,
    new RegExp(
      `\\b${HOLDER}${ADVERB}\\s+(?:(?:may|can)(?!\\s+not\\b)|(?:is|are) (?:entitled|at liberty) to|(?:has|have) (?:the )?(?:right|power|authority|discretion) to|has discretion)\\b`,
      'i',
    ),
    new RegExp(
      `\\b${ORGANISATION}\\s+will\\b(?:,[^,.;]{2,40},)?\\s+(?:(?:also|routinely|regularly|periodically)\\s+)?(?:monitor|intercept|inspect|search)\\b`,
      'i',
    ),
    /\b(?:use|usage|accounts?|activity|activities|access|systems?|devices?|communications?|internet)\b[^.;]{0,40}\b(?:may be|can be|will be|is|are) (?:\w+ly )?(?:monitored|intercepted|inspected|suspended|withdrawn|blocked|searched|recorded|logged)\b/i,
    /\b(?:exceptions?|permission|approval|consent|extensions?)\b[^.;]{0,30}\b(?:may|can) be (?:agreed|granted|given|made|allowed|refused|withdrawn)\b/i,
  ),
  // What must not be done.
  ...ban(
    3,
    /\b(?:must|shall|may|can)(?:\s+\w+ly)?\s*(?:not|never)\b(?!\s+only\b)|\bcannot\b|\bmustn[’']t\b|\bcan[’']t\b|\b(?:staff|employees?|you|we|teachers?|volunteers?|governors?|trust|school|academy|colleagues|users|managers?|volunteers)\s+(?:(?:will|agree to)\s+(?:not|never)\b|won[’']t\b)/i,
    /\b(?:is|are|be|remains?)(?:\s+(?:strictly|expressly|also|therefore|absolutely))*\s+(?:prohibited|forbidden|banned|off limits|not (?:permitted|allowed|acceptable|tolerated|appropriate|authorised|entitled|to\b)|unacceptable|(?:\w+ly )?inappropriate|never (?:permitted|allowed|acceptable|appropriate))\b/i,
    /\b(?:under|in) no circumstances\b|(?:\b(?:must|should|may|can|shall) )?\bat no (?:time|point|stage)\b|\b(?:must|should|shall|may|can) be (?:neither|no(?! (?:later|more|longer|less|fewer|older|earlier)))\b|\bon no account\b|\b(?:no|none of the) (?:members? of )?(?:staff|employees?|one|person|worker|volunteers?|adults?|images?|photographs?|content|information)\b[^.;]{0,40}\b(?:may|should|must|shall|can|is to|are to)\b/i,
    /\b(?:must|shall|are to|is to|required to|expected to)(?:\s+\w+ly|\s+always|\s+also)?\s+(?:refrain|desist|abstain) from\b|\b(?:do|does|will) not (?:allow|permit)\b/i,
  ),
  ...ban(
    2,
    /\b(?:should|ought)(?:\s+\w+ly)?\s*(?:not|never)\b(?!\s+(?:assume|expect|think|forget|feel|worry|underestimate)\b)|\bshouldn[’']t\b/i,
    /\bshould(?:\s+also)? only\b/i,
  ),
  // The last also as an entry of a table: "TikTok: Not allowed".
  ...ban(
    3,
    /^(?:please\s+)?(?:do not|don[’']t|never)\b/i,
    /(?:^|:\s)not (?:allowed|permitted|acceptable)\b/i,
  ),
  // What must be done.
  ...duty(
    3,
    /\b(?:must|shall)\b/i,
    /\bwill be asked to\b/i,
    /\b(?:is|are|be|will be|remain)(?:\s+(?:also|therefore|still))?\s+(?:required|obliged|expected|bound|instructed|under a duty)\s+(?:to|not to)\b/i,
    /\b(?:is|are)(?:\s+\w+)?\s+(?:required|needed|necessary)\s+(?:for|from|before|by|in|when|whenever)\b|\b(?:approval|consent|permission|agreement|authorisation|training)\b[^.;]{0,40}\b(?:is|are) (?:required|needed|necessary)\b/i,
    /\brequires? (?:(?:the|prior|written|express|explicit)\s+)*(?:approval|consent|permission|agreement|authorisation)\b/i,
    /\b(?:it is|is|are) (?:essential|important|vital|imperative|crucial|compulsory|mandatory|a requirement)\b(?!\s+to (?:note|remember|recognise|understand)\b)/i,
    /\b(?:requires?|expects?)\s+(?:(?:all|that|its|every|each|our|of)\s+){0,3}(?:members? of\s+)?(?:staff|employees?|everyone|individuals?|you|volunteers?|governors?|colleagues|teachers?|managers?|them|users?|workers?)\b/i,
    /\b(?:has|have|bears?|takes?|with)\s+(?:an?\s+|the\s+)?(?:(?!parental)\w+\s+)?(?:responsibility|duty|obligation)\b/i,
    /\b(?:it is|is) the (?:responsibility|duty) of\b|\bit (?:falls to|is for) (?:the |each |every |all )?\w+/i,
    /\b(?:is|are)\s+(?:\w+\s+)?(?:responsible|accountable)\s+for(?:\s*:|\s+(?:\w+ing\b|the\s+(?:success|implementation|operation|effective|day|maintenance|review|oversight|overall|delivery|management|monitoring|enforcement|training)\b|\w+ing\b))/i,
    /\b(?:has|have|needs?)\s+to\b(?!\s+do with)|\b(?<!\b(?:aims?|purposes?|objectives?|intentions?|intent|goals?|policy|role|procedure|below|above|bodies)\s+)(?:is|are) to (?:be )?(?!the\b|staff\b)\w+/i,
    new RegExp(
      `\\b${PERSON}\\s+(?:will|agree to|undertakes? to|agrees to)(?:(?:\\s+also)?\\s*:|\\s+(?!be\\b|find\\b|not\\b|have\\b|also be\\b)(?:\\w+ly\\s+)?\\w+)`,
      'i',
    ),
    new RegExp(`\\b${PERSON}\\s+(?:ensures?|makes? sure|undertakes? to)\\b`, 'i'),
    new RegExp(
      `\\b${PERSON}\\s+will be (?:given|provided|offered|told|informed|shown|supported|trained)\\b`,
      'i',
    ),
  ),
  ...duty(
    2,
    /\bshould(?:\s+\w+ly|\s+also|\s+immediately|\s+always|\s+be)*\s+(?:report(?:ed)?|refer(?:red)?|contact|inform|notify|tell|direct(?:ed)?|alert|raised?)\b/i,
  ),
  // Advice.
  ...advice(
    1,
    /\bshould(?:\s+\w+|\s+at all times){0,2}?\s+(?:(?:not\s+|never\s+)?(?:assume|expect|think|forget|underestimate)|be (?:aware|mindful|conscious)|bear in mind|remember|note|recognise|understand)\b/i,
    /^(?:please\s+)?(?:always\s+)?(?:remember|bear in mind|be aware|be mindful|note that)\b/i,
  ),
  ...advice(
    2,
    /\b(?:should|ought to)\b|\bideally\b/i,
    /\b(?:may|might) (?:also )?(?:(?:wish|want|like|prefer) to|find it (?:helpful|useful|easier|best))\b|\bwould (?:be (?:wise|well advised)|do well) to\b/i,
    /\b(?:is|are)(?:\s+\w+ly)?\s+(?:advised|encouraged|discouraged|recommended|urged|reminded|asked|invited|advisable)\b/i,
    new RegExp(
      `\\b(?:${ORGANISATION}|governors)\\s+(?:would\\s+)?(?:\\w+ly\\s+)?(?:recommends?|advises?|suggests?|encourages?|discourages?|urges?|asks?)\\b`,
      'i',
    ),
    /\bit is (?:\w+ly )?(?:recommended|advisable|good practice|best practice|sensible|wise|a good idea|worth \w+ing)\b|\b(?:good|best) practice is\b/i,
  ),
  // What one may do.
  ...leave(
    3,
    /\b(?:is|are|be)(?:\s+\w+ly)?\s+(?:permitted|allowed|welcome|free|at liberty|entitled|authorised|acceptable|tolerated|permissible)\b|\bit is (?:fine|ok|okay|all right) (?:to|for)\b|\b(?:has|have) the right to\b|\bno objection to\b/i,
    /\b(?:staff|employees?|teachers?|volunteers?|governors?|colleagues|you|members?|individuals?|workers?|they|adults?|departments?|leaders?|parents?|pupils?|personal use|accounts?|photographs?|images?|posts?)(?:\s+(?:of staff|members))?\s+(?:may|can)\b(?!\s+(?:not|be (?:able|deemed|seen|viewed|misconstrued|held|traced|attributed|personally|liable|subject))\b)/i,
    /\b(?:(?:any|every|each|an?) (?:member of staff|colleague|employee|teacher|volunteer)\b|(?:staff|colleagues|employees|teachers|volunteers) who\b)[^.;]{0,80}?\s(?:may|can)\b(?!\s+(?:not|be)\b)/i,
    /\b(?:reports?|concerns?|complaints?|questions|requests|suggestions)\s+(?:may|can)(?:\s+also)? be (?:made|raised|sent|submitted)\b/i,
  ),
];
