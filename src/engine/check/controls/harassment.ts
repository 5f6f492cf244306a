import { atArmsLength, quoted } from '../frames.ts';
import { type ControlRule, classWithin, type Proposal } from '../reading.ts';

export const harassment: ControlRule = {
  control: 'harassment',
  phrases: {
    pile: [
      '(who can|bet i can|bet you cant|see who can|first to|see if we can|get|make|making|made) ..3 (@name|@staff|him|her) ..2 (cry|crack|snap|quit|leave|resign|swear|lose it|blub|break down|walk out) ..3',
      '(@name|his|her|their) ..1 (email|number|address|inbox|phone|snap|handle|mobile|profile) ..10 (go wild|have at it|let her know|let him know|do your worst|off you go|make it ring|fill it|get stuck in|have fun|be creative)',
      'you (all)? know what to do',
      '(wear|dress|come) (as|like) (@name|her|him) ..6 (day|friday|party|do)',
      '(start|started|starting|got) a ..2 (petition|campaign|group chat|sweepstake|whatsapp|group) ..4 (about|against|to get rid of|without|on) (@name|her|him|the new|@staff)',
      '(everyone|everybody|all of you|lets all) ..2 (ignore|blank|avoid|laugh at|boo|heckle|mute|unfollow|block|report|complain about) (@name|him|her|the new)',
      '(doing|do) (my|an|the) (impression|impersonation) of (@name|her|him)',
      '(she|he|@name) (cried|was crying|burst into tears|went red|nearly cried) ..4 (hilarious|brilliant|lol|😂|🤣|again|result|worth it|legendary)',
      '(how long|how many) ..5 (till|until|before) (she|he|@name) (cries|quits|cracks|leaves|snaps|twigs|notices|resigns|breaks)',
      '(everyone|everybody|all of you|lets all|lets|you lot|lads|ladies|girls|guys|please all|go|go and|we should all|can we all|can everyone|get on|jump on|hop on|head to|head over to) ..6 (profile|page|insta|instagram|facebook|account|inbox|dms|dm|twitter|comments|posts|review|reviews|google reviews|rate my teachers|voicemail|phone|number|email|emails|timeline) ..6',
      '(stick|put|leave|drop|post|spam|send|fill|flood|bombard|bomb) ..4 (on|under|in|at|with|to) ..2 (every|his|her|their|all) ..5 (pic|pics|post|posts|photo|photos|comment|comments|page|inbox|dms|profile|selfie|selfies|email|emails|mentions|reviews)',
      '(spam|bombard|flood|mob|dogpile|pile on|pile in on|mass report|brigade|dox|doxx|expose) (him|her|them|his|her|their|@name|@handle) ..3',
      '(one|1) star (review|reviews|rating|ratings|him|her|them) ',
      '(heres|here is|this is) (his|her|their) (number|address|email|mobile|home|house|profile|insta|facebook|account|full name)',
      '(tag|tagging|at) (him|her|them|@name) (in|until|till|every|so|non stop|all) ',
      '(share|repost|rt|retweet|screenshot|forward) (this|it|his|her|their) ..6 (so everyone|until everyone|make (him|her|them)|name and shame|viral|his wife|her husband|ruin|knows what)',
      '(make|making) (his|her|their|@name) (life|lives|day|week|time|existence|job) (a)? (misery|miserable|hell|living hell|impossible|difficult|unbearable)',
      '(lets|lets all|we|everyone|you) ..3 (make|made|see if we can make|bet i can make) (him|her|them|@name) (cry|quit|leave|resign|crack|snap|squirm)',
      '(operation|project|mission|plan|campaign) ..1 (freeze|get rid|oust|ignore|bye|out|goodbye|shut out|boot|sack) ',
      '(operation|project|mission) ..2 @name',
      '(nobody|no one|dont|dont anyone|dont anybody|everyone|lets not|none of you) ..2 (tell|talk|speak|invite|sit|reply|eat|include|help|save) ..2 (to|with|with)? (him|her|them|@name) ..10',
      '(freeze|freezing|froze|shut|shutting|leave|leaving|ice|icing|blank|blanking|cut) (him|her|them|@name) (out|off|dead|day)?',
      '(blanking|sending to coventry|send to coventry|silent treatment|coventry) ..3 (@name|him|her|them|@staff)',
      '(sweepstake|sweepstakes|bets|betting|book|bet|wager|odds|poll|vote|votes|bingo) ..8 (cries|cry|quits|quit|resigns|leaves|breakdown|sacked|fired|goes off sick|off sick|lasts|last until|meltdown|snaps|marriage|divorce|pregnant)',
      '(new|@name) ..3 bingo ..6',
      '(awards|award|poll|vote|votes) ..8 (worst|ugliest|fattest|smelliest|laziest|most likely to (cry|quit|be sacked|get sacked)|biggest (arse|gob|nose|moaner|creep|slag))',
      '(worst|ugliest|biggest|fattest|smelliest|weirdest) (hair|arse|dressed|teeth|breath|nose|gob|moaner|teacher|face|shoes|voice|wardrobe|belly|bum) ',
      '(caption|photoshop|meme|rate) (this|her|him|these|@name)',
      '(marks|score|scores|rating|rate|ratings|rank|ranking) (out of (ten|10)|them|him|her|these|the|all|our|each) ..8 (female|male|nqt|ect|teacher|teachers|ta|tas|@staff|mums|mum|mams|lads|girls|women|@name|staff|new|her|him|legs)',
      '(hottest|fittest|sexiest|ugliest|fit list|shag list|hot or not|snog marry|would you rather) ..6 (@staff|@name|mum|mums|teacher|teachers|ta|staff|department|office|mams)',
      '(@staff|@name|mum|nqt|ect|ta|the new) ..5 (id smash|phwoar|phwoarr|phoar|fit as|is fit|is well fit|so fit|would you|i would|i definitely would|cant stop staring|undressing|nice legs|lovely legs|bending over|short skirt|great arse|nice arse|great pair|nice pair|tight)',
      '(phwoar|phwoarr|phoar|have you seen the|clock the|get a load of|check out the) ..5 (legs|arse|bum|rack|chest|boobs|pair|skirt|backside|behind) ..5',
      '(i)? (did|had|done) (a|my)? (impression|impersonation|impressions) of (@name|her|his|the) ..4 (stammer|stutter|lisp|accent|limp|walk)',
      '(mocking|mimic*|taking off|imitating) (his|her|their|@name) ..2 (stammer|stutter|lisp|accent|limp|walk|voice)',
      '(who|whos|anyone) (wants|up|in|fancies|fancy|going) ..3 (winding|wind|prank|ruin|annoy|haunt|stalk|scare|frighten) ..2 (up)? (@name|him|her|them|@staff)',
      '(hide|hid|hiding|moved|nicked|swapped|glued|unplugged|cling filmed) (his|her|their|@name) ..4 (again|every day|everyday|til|till|until|day)',
    ],
    menace: [
      'i know (where|what time|which|what) ..2 (you|he|she|they) (live|lives|leave|leaves|park|parks|go|goes|work|finish|finishes|walk|walks|drink|drinks|get|gets|drop|train)',
      '(still|keep|why are you|stop|are you|you still) (ignoring|blanking|avoiding|ghosting) (me|my)',
      '(second|third|fourth|fifth|sixth|seventh|tenth|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|nth) (message|time of asking|text|email|dm|call|time ive asked|attempt|voicemail|request)',
      '(not|isnt|arent) (someone|somebody|a man|a woman|the sort|a person) (people|you|anyone|women) (ignore|ignores|says no|say no|cross|crosses|turn down|walk away)',
      '(drink|dinner|date|coffee|night|weekend|kiss) ..4 or (i|ill|im|else|your) ..8',
      '(i|ill|i can|i could|we can|we could|it would be a shame) (can|will|could)? (make|make sure) ..5 (interesting|difficult|hard|miserable|hell|painful|awkward|very quiet|regret|pay|never work|nobody ever|a misery)',
      '(youll|you will|hell|hell|shell|theyll|youre going to|gonna) (regret|pay for|wish youd|be sorry|live to regret)',
      '(watch|mind|check) (yourself|your step|your back|your mouth)',
      '(ive|i have|got|weve) (got|kept|saved|all|screenshots)? ..3 (screenshots|photos|pictures|nudes|recordings|receipts) ..6 (wife|husband|head|hr|everyone|everybody|public|mum|out there|careful|unless|or|would be a shame|nice if)',
      '(send|show) (me|us) (a)? (pic|pics|photo|nudes|nude|picture|cheeky) ..4',
      '(thinking about you|cant stop thinking about you|dreamt about you|dreamed about you|watching you|watched you|saw you through|followed you|waiting for you|outside your house|outside your flat|drove past your) ..4',
      '(you|your) ..3 (look|looked|looking) (so|well|really|proper|absolutely)? (sexy|fit|hot|gorgeous|tasty|delicious) ..8 (work|staffroom|briefing|meeting|skirt|dress|lesson|today|classroom)',
      '(answer|reply|text|message|call|ring) me (back)? (or|otherwise|last chance|final warning|now or)',
      '(last|final) (chance|warning) ..6 (@name|you|reply|answer|or)',
      '(shut|shutting) (your|his|her|ya) (mouth|gob|trap|face)',
      '(everyone|everybody|nobody|no one) (hates|likes|wants|here hates|would miss|can stand) (you|him|her|@name)',
      '(do us|do everyone|do the world) a favour and (leave|quit|resign|go|die|retire|disappear|jump)',
      '(get|go) (out|back) ..3 before (i|we|someone) (make|makes|force|drag)',
    ],
  },
  judge(r, hits) {
    const out: Proposal[] = [];
    for (const hit of hits) {
      if (quoted(r, hit.from, hit.to) || atArmsLength(r, hit.from, hit.to)) continue;
      if (r.has('fiction') || (r.has('refusal') && r.has('condemned'))) continue;
      const words = r.tokens
        .slice(hit.from, hit.to)
        .map((t) => t.word)
        .join(' ');
      const person =
        r.mentions.some((m) => m.people.some((p) => !p.family && !p.self)) ||
        classWithin(r, 'staff', 0, r.tokens.length) ||
        classWithin(r, 'handle', 0, r.tokens.length) ||
        (hit.tag === 'menace'
          ? /\b(him|her|them|his|their|you|your|she|he|me)\b/
          : /\b(him|her|his|she|he|new)\b/
        ).test(r.words);
      if (!person) continue;
      // A poll or a request about a page is only a pile-on when it is aimed at somebody.
      if (
        hit.tag === 'pile' &&
        /\b(profile|page|insta|instagram|facebook|account|review|reviews|comments|posts|twitter|phone|number|email)\b/.test(
          words,
        ) &&
        !/\b(his|her|their|him|hers)\b/.test(words) &&
        r.mentions.length === 0
      )
        continue;
      if (
        /^you (all )?know what to do$/.test(words) &&
        !/\b(email|number|address|inbox|profile|phone|page|reviews?)\b/.test(r.words)
      )
        continue;
      if (hit.tag === 'pile' && r.draft.account === 'official') continue;
      out.push({
        severity: 'stop',
        from: hit.from,
        to: hit.to,
        message: (q) =>
          hit.tag === 'pile'
            ? `“${q}” singles somebody out, or asks others to join in. It may be meant as a joke; it will not feel like one to them.`
            : `“${q}” would feel like pressure or a threat to the person it is for. Please do not send or post it.`,
        ask: 'headteacher',
      });
    }
    return out;
  },
  examples: [
    { text: 'Everybody go on her profile and leave a laughing face under every photo', expect: 'stop' },
    { text: 'Why are you ignoring me? I know where you live', expect: 'stop' },
    { text: 'Rate the new female NQT out of ten lads', expect: 'stop' },
    { text: 'Everyone go and look at the new library page, it is lovely', expect: 'clear' },
    { text: 'I know what time the shop shuts, I am already in the queue', expect: 'clear' },
    {
      text: 'If someone at work is making your life a misery, keep a diary and tell your union',
      expect: 'clear',
    },
  ],
};
