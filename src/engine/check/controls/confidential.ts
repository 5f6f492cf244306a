import { negated, quoted } from '../frames.ts';
import { type ControlRule, type Proposal, sentenceOf } from '../reading.ts';

export const confidential: ControlRule = {
  control: 'confidential',
  phrases: {
    safeguarding: [
      '(police|coppers|social services|social worker|ambulance|paramedics) (in|here|back|round|called|out|on site|at the gate) ..2 (again|today|school|this morning|about|for|over|y*|to)',
      '(kid|lad|lass|boy|girl|child|pupil|one of ours|one of mine|y7|y8|y9|y10|y11|little one) ..5 (came in|turned up|arrived|showed) ..3 (bruises|bruised|black eye|starving|hungry|same clothes|filthy|marks|no shoes|no coat|crying|burns|cut)',
      '(kid|lad|lass|boy|girl|child|pupil|one of ours|one of mine) ..4 (taken into care|in care|on a plan|on a cp|run away|ran away|gone missing|missing again|self harming|overdosed|pregnant|groomed|been groomed|county lines|carrying a knife|been arrested|sectioned|excluded)',
      '(home visit|welfare check|strategy meeting|cin meeting|core group|lac review|pep meeting|child protection conference) ..6',
      '(social services|social worker|social workers|childrens services|child protection|cin|section 47|s47|mash|lado|early help|cps|foster placement|emergency placement|police) (is|are|was|were|came|coming|called|involved|been|have|has|at|on|interviewing|turned up|took|taken|arrested|in|today|tomorrow|now|called in|round|meeting|strategy|plan|referral)',
      '(she|he|they|a child|a girl|a boy|a kid|one of mine|little one|little lass|little lad|pupil|student) (told|disclosed|confided|said|opened up|admitted|let slip|showed) (to)? (me|us|me what|the dsl|today|this) ..8 (dad|step dad|stepdad|uncle|mum|mam|brother|home|bruise|bruises|hit|hits|hurts|touch|touches|does|did|abuse|drinks|locked|hungry|police|pregnant|cut|cutting|harm|die|drugs|hurting)',
      '(disclosure|disclosed|safeguarding (concern|referral|case|issue|incident|disclosure|meeting)|cpoms|my concern) ..6 (today|about|from|on|this|after|with|in|logged|entry|for|involving|yesterday|again|against)',
      '(made|making|did|done|had|took|put in) (a|my first|another|the) (disclosure|safeguarding referral|referral|mash referral|lado referral|cpoms entry)',
      '(safeguarding|lado|police|dbs) (allegation|investigation|enquiry|inquiry|complaint) ',
      '(taken|going|being taken|put|placed|removed) (into|in) (care|to care|foster care|a refuge)',
      '(child protection|strategy|core group|tac|taf|cin|pep|exclusion|disciplinary|governors disciplinary|reintegration) (plan|meeting|conference|panel|hearing|review) ..6 (today|for|about|tomorrow|on|this|went|was|at|with|lasted|again)',
    ],
    hr: [
      '(told|asked) to (stay|remain|work from) (at)? (home|away)',
      '(hr|human resources|occupational health|union rep) (are|is|look|looking|have|involved|investigating|got|came|coming|meeting|interview*|want|wants) ..6',
      '(isnt|not|wasnt|isnt really|not really|never) ..2 (off with|off sick|ill|on leave|on jury|on holiday|poorly|flu|retiring|taking early) ..8 (suspended|told|gone|sacked|hr|investigat*|pushed|asked|marched|paid|stay home)',
      '(pushed|forced|eased|edged|bullied) out',
      '(didnt|doesnt|hasnt|wont) (jump|resign|retire|leave) ..4 (pushed|was pushed|told to|had no choice)',
      '(sack|sacking|suspending|suspend|restructuring|demoting|dismissing|getting rid of) (@name|her|him|@staff|the) ..6',
      '(written|final|verbal) warning ..4',
      '(contract|contracts) (not|arent|wont|isnt|being) ..2 (renewed|extended|ended|terminated|cut)',
      '(first|next|tas|teachers|who is|whos) ..3 (for the chop|on the list|in the firing line|facing the axe|for the push|to go)',
      '(is|are|was|were|been|being|got|getting|gets|gonna be|to be|has been|have been|theyre|hes|shes) (being)? (suspended|sacked|fired|dismissed|made redundant|marched off|escorted off|escorted from|investigated|let go|disciplined|managed out|performance managed|on capability|put on capability|on a support plan|on gardening leave|permanently excluded|expelled|excluded|given notice|restructured|demoted|bumped|paid off|put at risk)',
      '(on|put on|started on|facing|going through|up for|taken to|starting) (a)? (capability|disciplinary|grievance|support plan|informal support|gardening leave|redundancy|settlement|formal warning|final written warning|competency|gross misconduct)',
      '(redundancies|redundancy|job cuts|jobs are going|jobs going|jobs to go|staff cuts|restructure|restructuring|voluntary redundancy|consultation) (is|are|at|coming|announced|on|list|next|in|to be|this|before|after|planned|letters|will|starts|meeting|round)',
      '(jobs|posts|tas|teachers|staff|positions|roles) (are|is|to|being|will be|gone|going|at) ..2 (cut|going|axed|risk|go|lost|cut by|be cut|be lost|for the chop)',
      '(cheque|settlement|pay off|payoff|payout|paid off|nda|gagging|hush money|compromise agreement|confidentiality agreement|non disclosure) ..8 (signed|clause|agreement|trust|head|school|teacher|leaving|keep quiet|writing|paid|gagging|whatever|to go|silence|stapled)',
      '(tribunal|grievance|grievances|disciplinary|investigation|allegation|allegations|gross misconduct|appeal hearing) ..10 (monday|tuesday|wednesday|thursday|friday|witness|trust|against|against the|next week|tomorrow|head|outcome|upheld|over|about|settled|lost|won)',
      '(real|actual|true|proper) reason ..4 (left|leaving|gone|off|resigned|quit|retiring|absent|isnt here|not here|stepped down|went)',
      '(off|signed off|gone off) (sick)? with (stress|anxiety|depression|his nerves|her nerves|burnout|a breakdown|work related)',
      '(leaving|resigned|handing in|handed in|retiring|stepping down|off to|got the|got a job|new head|new ht|interview* for) ..6 (not announced|hasnt been announced|nobody knows|secret|dont tell|not public|keep it quiet|shh|hush|before it is|hasnt told|doesnt know|havent told|dont know yet|🤫|🤐)',
      '(candidate|candidates|applicants|applicant|shortlist|shortlisted|shortlisting) ..8 (today|number|one of them|cried|worst|hilarious|said|lied|internal|got it|frontrunner|turned up|only|couldnt|nervous|marks)',
      '(interviewed|interviewing) ..2 (three|four|five|two|six|seven|candidates|people|someone|a woman|a man|a bloke|a lady) ..8',
      '(salary|salaries|payslip|payslips|pay spine|wage|earning|earns|paid) ..6 (@staff|@name|ceo|head|spreadsheet|list|everyone|found|printer|photocopier|left)',
      '(appraisal|performance management|pm|lesson obs|observation|lesson observation|book scrutiny|learning walk) (for|of|with|result|results|outcome|grade|feedback) ..2 (@name|her|his|their|a colleague)',
      'line from the (ucas|ucas ref|reference)',
      '(ucas|ucas ref|reference|references) (i|ive|ref) ..3 (finished|wrote|written|writing|just|for)',
    ],
    exams: [
      'embargo* ..8',
      '(results|grades|pass rate|grade 4|grade 5|a to c) ..8 (here first|before its out|ahead of|not out yet|dont tell|early doors)',
      '(seen|saw|opened|peeked at|looked at|had a look at|read|got|got hold of) ..4 (exam paper|exam|paper|mark scheme|pre release|insert|exam questions) ..8 (today|this afternoon|afternoon|tomorrow|morning|ahead|before|early|in the cupboard|safe|already|packs)',
      '(question|q1|q2|q3|q4|q5|q6|q7|q8|q9|q10|essay|extract|insert) (is|is on|will be|are on|comes up|came up) ..10',
      '(comes up|coming up|going to come up|gonna come up|definitely on|came up|in it) ..6 (tell|yours|exam|paper|tomorrow|revise|this afternoon|today|section|lads|kids|students)',
      '(tell|get|make sure) (yours|your lot|your class|your kids|them|ur class|the kids|everyone) to (revise|learn|look at|do|focus|memorise|cram|brush up)',
      '(grade|grades|results|boundaries|grade boundaries|predicted|marks|scores|sats results|progress 8|p8|outcomes) ..6 (before|early|embargo|embargoed|embargoed until|not out|arent out|tomorrow|dont tell|are in and|leaked|just seen|already know|havent told|download*|midnight|our worst|worst ever|dropped|tanked|dire|are shocking|are down|until thursday)',
      '(live|unreleased|secure|sealed|nea|controlled assessment|moderation|moderator|moderated|remark|malpractice) ..5 (paper|material|question|materials|upload|sample|fiddled|helped|inflated|rewrote|rewritten|boosted|cheated|investigation|told|marks|grade|grades|test|sats)',
      '(changed|bumped|boosted|massaged|fiddled|inflated|rewrote|nudged|adjusted|tweaked) ..4 (grades|marks|scores|answers|coursework|results|nea|data|register|attendance)',
      '(sats|phonics) ..8 (word|words|alien word|alien words|question|answer|reading text|text was|opened|spelling) ..4 (is|was|are|were|tomorrow|this year)',
    ],
    money: [
      '(were|we are|trust is|school is|theyre|weve|were about) ..3 (@price|k|grand|in the hole|in the red|skint|broke|overdrawn|bankrupt) ..4',
      '(in the hole|black hole|hole in the budget|budget hole|shortfall|overdrawn|overspend) ..6',
      '(cant|couldnt|struggling to|nearly didnt) (pay|make) ..2 (wages|payroll|salaries|staff|the bills|suppliers)',
      '(deficit|overspent|overspend|in the red|skint|broke|bankrupt|insolvent|black hole|hole in (the|our) (budget|accounts)|bail out|bailout|bailed out|financial notice|notice to improve|esfa|cant make payroll|cant pay|reserves) ..10 (school|trust|budget|million|thousand|k|grand|we|year|next|auditor*|governor*|board|accounts|pounds|by|of)?',
      '(budget|accounts|reserves|balance|bank|audit) ..5 (deficit|hole|overspent|in the red|black hole|short|wont balance|doesnt balance|gone|empty|missing|frozen|minus|shortfall|down)',
      '(short by|down by|overspent by|owe|owes|lost|missing|spent|paying|paid) ..2 (@num|@price|grand|million|thousand|m|hundred) ..8 (school|trust|budget|consultants|ceo|head|reserves|governors|finance)',
      '(contract|tender|quote|bid) ..5 (going to|goes to|awarded|won|lost|worth|before|leaked|cheapest|undercut|rival|of @price)',
    ],
    governors: [
      '(governors|governing body|board|trustees|slt|leadership|full governors|fgb|committee|governors meeting|trust board) ..3 (voted|agreed|decided|minuted|split|rowed|rejected|approved|told us|are about to|signed off|are planning|plan to) ..10',
      '(part two|part 2|confidential) (minutes|minute|item|items|papers|paper)',
      '(minutes|papers|agenda|board pack|risk register|sef|sip|ofsted report|draft report|report|feedback) ..6 (leaked|not public|draft|under embargo|before its|confidential|unpublished|before publication|arrives|says|is going to|ri|requires improvement|inadequate|good|not out)',
      '@person asked (tonight|today|us|what|if|whether|me|in) ..4',
    ],
    plans: [
      '(theyre|they are|were|we are|trust is|school is|going to be|its|about to|planning to|plan to|going to|are|is|will be|to be) ..2 (shutting|closing|closed|merging|merged|taken over|rebrokered|selling|sold|scrapping|scrapped|axing|axed|dropping|cutting|cut|demolish*|academis*|ditching|swallow*|shut|shut down|close|merge|scrap) ..6 (nursery|sixth form|school|unit|site|department|playing field|playing fields|trust|music|drama|hub|provision|a level|french|german|in july|in september|next year|by easter|by christmas|at easter|at christmas|@school|canteen|@named-school)',
      '(staff|parents|teachers|governors|unions|union|nobody|no one|families|pupils) (dont|wont|havent|arent|hasnt|didnt|isnt|has not|have not|will not) ..2 (find out|been told|told yet|know yet|being told|been informed|officially know|supposed to know|meant to know)',
      '(nobodys|no ones|nobody has|nobodies|not|havent|no one has|they havent|hasnt|not been|trust hasnt|head hasnt|school hasnt|never) ..2 (told|telling|informed|warned|reported) (the)? ..1 (parents|staff|families|ico|governors|union|anyone|pupils|public|teachers|police)',
      '(merger|takeover|rebroker*|re brokered|closure|consultation|restructure|announcement) ..5 (announced|next|on|monday|coming|before|secret|signed|done deal|is happening|confirmed|leaked|but|due)',
      '(ofsted|hmi|inspectors|inspection) ..3 (rang|phoned|are in|in tomorrow|coming tomorrow|tomorrow|arrive|arrived|draft|told us|feedback|two days)',
      '(weve|we|school|@school|theyve) ..4 (got|getting|going to get|gonna get|been given) ..2 (ri|requires improvement|inadequate|special measures|downgraded|failed)',
      'got the call',
    ],
    incidents: [
      '(weve|we|been|got|were|school|trust|someone|office|they|@school) ..4 (ransomware|ransomwared|hacked|cyber attack|cyberattack|phished|data breach|lost (a|the|my|our) (laptop|usb|memory stick|stick|drive)|left (a|the|my) (usb|memory stick|laptop|folder|register|trip folder)|sent it to the wrong|wrong parents?) ..8',
      '(knife|knives|weapon|machete|drugs|weed|spice|cannabis|cocaine|blade|bomb threat|gas leak|asbestos|raac|legionella|overdose|stabbing|intruder|break in|broken into|burgled|flasher) ..8 (today|in school|at school|in the toilets|on site|in his bag|in her bag|in a bag|y7|y8|y9|y10|y11|found|locker|corridor|classroom|playground|gates|changing rooms|hushed up|covered up|hushing|kept quiet|cover up|@school|pupil|kid|nobody)',
      '(fight|assault|assaulted|attacked|punched|bitten|ambulance|fire|lockdown|evacuated) ..6 (hushed|covered up|in the toilets|in the corridor|in my classroom|a pupil|a kid|by a y*|by a kid|by a pupil|nobody|again today|science block|at @school|kept quiet|not told)',
      '(went|gone|been|put|whole school) (in|into) lockdown',
      '(found|caught|confiscated|discovered|seized) ..6 (knife|blade|machete|drugs|weed|vapes|cocaine|gun|weapon|phone with|pictures|images|nudes|alcohol|vodka|spice|cannabis) ..8',
      '(covered up|hushed up|covering up|hushing up|brushed under|swept under|swept it under|keep it quiet|keeping it quiet|kept it quiet|kept quiet|told not to (say|tell|talk|discuss|mention|post)|told to keep quiet|told us not to|been told not to|not allowed to say|im not supposed to|not meant to|shouldnt be saying|shouldnt say|shouldnt tell|sworn to secrecy|off the record)',
      '(alarm|cctv|cameras|gate|gates|lock|locks|back door|side door|fence|side gate|fire door) ..5 (broken|not working|doesnt work|dont work|off|knackered|bust|wont lock|doesnt lock|never locked|unlocked|propped|down|dead|been out)',
    ],
    secret: [
      '(keep this|keep it|this is|its|strictly) (under|between|to yourselves|to yourself|quiet|confidential|secret|hush|on the|top secret|not to go) ..4',
      '(between|strictly between) (us|you and me|ourselves|these four walls|you me|friends)',
      '(dont|do not) ask (me)? (how|where) i (know|got|found|heard)',
      '(you)? (didnt|did not|never) (hear|heard|get) (it|this|that)? from me',
      '(not|isnt|hasnt been|wont be|not been|not yet|before its|before it is|until its|ahead of being) (been)? (announced|public|official|out|published|common knowledge|supposed to)',
      '(hush hush|on the qt|on the quiet|on the down low|inside info|insider info|heres the tea|spill the tea|spilling the tea|hot off the press|top secret|rumour has it|gossip alert|goss)',
      '(🤫|🤐)',
    ],
  },
  judge(r, hits) {
    const out: Proposal[] = [];
    if (r.draft.account === 'official') return out;
    const tags = new Set(hits.map((h) => h.tag));
    const secret = tags.has('secret');
    for (const hit of hits) {
      if (hit.tag === 'secret') continue;
      if (quoted(r, hit.from, hit.to) && !secret) continue;
      if (r.has('refusal') && !secret && !/safeguarding|hr/.test(hit.tag)) continue;
      const [from, to] = sentenceOf(r, hit.from);
      if (
        hit.tag === 'exams' &&
        /^(question|q\d+|essay|extract|insert)$/.test(r.tokens[hit.from]!.word) &&
        !secret &&
        !/\b(seen|saw|opened|peek\w*|leaked|hold of|tell yours|tell your)\b/.test(r.words)
      )
        continue;
      if (negated(r, hit.from + 1, 3) && !/plans|incidents|secret/.test(hit.tag)) continue;
      const ours = r.schoolTalk || r.mentions.length > 0 || secret;
      if (!ours) continue;
      const general =
        r.has('taught') ||
        r.has('fiction') ||
        r.tokens
          .slice(from, to)
          .some((t) =>
            /^(if|ofsteds|governments|dfe|ministers|nationally|schools|policy|training|resources)$/.test(
              t.word,
            ),
          );
      if (general && !secret) continue;
      out.push({
        severity: 'stop',
        from: hit.from,
        to: Math.min(to, hit.to + 3),
        message: (q) =>
          `“${q}” is something known through the job and not public. Please keep it off social media, private groups too; if it worries you, the right people will want to hear it.`,
        ask: hit.tag === 'safeguarding' ? 'leadership' : 'headteacher',
      });
    }
    if (out.length === 0 && secret && r.schoolTalk && !r.has('fiction') && !r.has('refusal')) {
      const hit = hits.find((h) => h.tag === 'secret')!;
      const talks = r.tokens.some((t) =>
        /^(head|slt|staff|trust|school|exam|paper|ofsted|governors|jobs|job|leaving|grades|results|kid|pupil|lad|lass|excluded|deputy)$/.test(
          t.word,
        ),
      );
      if (talks && !/^(🤫)$/.test(r.tokens[hit.from]!.word)) {
        const [from, to] = sentenceOf(r, hit.from);
        out.push({
          severity: 'stop',
          from,
          to: Math.min(r.tokens.length, to + 25),
          message: (q) =>
            `“${q}” passes on something you say is not for passing on. If it came through the job, it stays there.`,
          ask: 'headteacher',
        });
      }
    }
    return out;
  },
  examples: [
    { text: 'Social services are coming to school at 3 about one of mine', expect: 'stop' },
    { text: 'They are closing the sixth form in July and staff have not been told', expect: 'stop' },
    { text: 'The deputy has been suspended, do not ask how I know', expect: 'stop' },
    { text: 'If you are worried about a child, tell the DSL', expect: 'clear' },
    { text: 'The shop on the corner is closing in July', expect: 'clear' },
    { text: 'Governors of schools everywhere give their time for nothing', expect: 'clear' },
  ],
};
