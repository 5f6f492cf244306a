/** Phrases by tag, in the language of phrases/pattern.ts. */
const DAY =
  '(today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|until further notice|this week|next week|early|lunchtime|at (1|2|3|11|12|10))';
const WHY =
  '(snow|ice|icy|weather|boiler|burst|pipe|pipes|heating|water|flood|flooding|power|storm|gas leak|inset|polling|strike)';

export const PHRASES = {
  // News of one's own school to those who go there; official-account.ts asks that no other school is meant.
  closure: [
    `^ (school|schools|academy|nursery) (is|will be|closure|closed|shut|opens|open|reopens|reopen|closes|closing|finishes|will|due) ..6 (${DAY}|${WHY}|open|pupils|students|children|normal)`,
    `^ (the|our) (school|academy|nursery) (is|will be|closure|closed|shut|opens|open|reopens|reopen|closes|closing|finishes|will|due) ..6 (${DAY}|${WHY}|open|pupils|students|children|normal)`,
    `(school|academy|nursery) (is|will be|closed|shut|opens|reopens|closes|closing|finishes|will not|will close|will open) ..5 (${DAY}|${WHY}|to all|to pupils|to years?|to students)`,
    `^ no school ..2 (${DAY}|${WHY})`,
    `^ (were|we are|we will be|well be|closed|shut) ..2 (closed|shut|tomorrow|today|closing) ..4`,
    `due to ..3 school will ..4`,
  ],
  bulletin: [
    '(@class|year @num|reception|nursery|ks1|ks2|parents|all pupils|pupils|students) ..6 (mocks|exams?|trip|coach|bus|money|forms|letters|kit|wellies|photos|sports day|meeting|options|sats|homework|swimming|gates|uniform) ..8',
    '(parents evening|term) ..2 (is (on|at|moved|cancelled|now)|moved|cancelled|starts?|running)',
    '(trip money|non uniform day|inset day|school photos|sports day|world book day|after school clubs?|school lunch prices?|nativity tickets|gates open|school bus|options forms|nursery places|reception places|school dinners?) ..6 (is|are|on (the|@num|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|due|moved|starts?|open|opens|at|off|cancelled|running|available|go up|goes up|from|late)',
  ],
  rogue: [
    '(made|set up|started|starting|created|creating|launched|launching|setting up|built|opened|running|got) (us|a|an|our|my|the|up|you)? ..5 (page|account|insta|instagram|tiktok|facebook|channel|group|twitter|profile|youtube|blog|snapchat|discord|server) ..12',
    '(follow|like and follow|check out|find us|join|subscribe) ..3 (@handle|our (new)? ..2 (page|account|insta|tiktok|channel|group|class)|us on|us at) ..8',
    '(class|year|department|dept|school|club|team|tutor group|form) (page|account|insta|instagram|tiktok|twitter|facebook|channel|blog|snapchat|youtube)',
  ],
  marketing: [
    '@school ..6 (still)? (has|have|got|with) ..2 (places|spaces|vacancies|room) ..4',
    '(places|spaces) (left|available|still|going|remaining) ..6 (@school|sixth form|nursery|reception|year|y7|y12)',
    '(open (evening|day|morning|night|event)|taster day|tours|tour|come and see us|come and visit|come visit|book a tour|book your place|see you there) ..10 @school',
    '@school ..12 (open evening|open day|open morning|taster|enrol|enrolling|apply|places left|places available|applications|now recruiting|recruiting|vacancy|vacancies|hiring|come and join|join us|come and work|prospectus|come and see)',
    '(apply|applications|enrol|enrolment|vacancy|vacancies|hiring|recruiting|come and work|we need a|were looking for|join our|join us|come join|come and join) ..12 (@school|our school|my school|our team|our department|our trust)',
    '(reasons|reason|why) ..3 (to)? (pick|choose|come to|join|send|go to|love|you should|apply|work at|study at) ..5 @school',
    '(send your kids|bring your kids|choose|pick) ..3 @school',
  ],
  money: [
    '(trip|dinner|uniform|deposit|hoodie|prom|show|production|fair|cake) (money|payments?|deposit|cash|fund|tickets?) ..6 (paypal|my account|monzo|revolut|my bank|bank transfer|to me|cash app)',
    '(gofundme|go fund me|justgiving|just giving|crowdfunder|crowdfund|crowdfunding|paypal|monzo|bank account|my account|bank transfer|amazon wishlist|amazon wish list|wishlist|wish list|venmo|cash app) ..14 (school|class|classroom|minibus|library|playground|@school|trip|production|books|pupils|kids|my account|equipment|pta|department|tutor group|kits|kit|year)',
    '(school|class|classroom|minibus|library|playground|@school|trip|production|books|pupils|equipment|pta|department|kits) ..14 (gofundme|go fund me|justgiving|just giving|crowdfunder|paypal|monzo|my bank|bank account|into my|my account|amazon wishlist|wish list|wishlist|to me|cash to me|transfer me)',
    '(selling|sell|buy|get your|grab your|tickets|ticket) ..4 (tickets|ticket|programmes|raffle|hoodies|leavers hoodies|cakes|uniform|yearbooks) ..10 (production|show|play|concert|panto|nativity|school|disco|prom|fair|fete|@school|leavers|into my|my bank|my account|dm me|message me|quid|@price)',
    '(into|to|in) my (bank|account|paypal|monzo|bank account)',
  ],
  teaching: [
    '(homework|hw|todays lesson|todays work|lesson|revision|revision session|revision sessions|cover work|set work|worksheet|seating|reading list|live lesson|tutorial|tutorials|phonics lesson|spellings|class work|classwork) ..10 (on here|here|on my (channel|page|tiktok|insta|blog|youtube|story|instagram|facebook|twitter)|below|in my stories|in the comments|link in bio|live tonight|tonight live|at 7|at 8|on my|streaming|live on|posted|posting|upload*|join me|for (@class|year|my (class|y|set|year|lot|kids|students)))',
    '(y7|y8|y9|y10|y11|y12|y13|year|my class|my set|set|10c|my gcse|gcse) ..10 (homework|revision|lesson|essay|spellings|worksheet) ..6 (here|on here|live|tonight|my channel|below|link|bio|posted|due|is up|on my)',
    '(subscribe|my channel|my youtube|my tiktok) ..14 (revision|gcse|lesson|lessons|phonics|classes|my students|my class|my pupils)',
    '(use|using|used|post|tweet|tweets|posting) ..2 (my|my own|your own) ..3 (twitter|insta|instagram|facebook|tiktok|account|page|phone|profile) ..10 (school|open evening|trip|trust|official|class|tweets|work|sports day|@school|parents|event)',
    '(open evening|trip|school|trust|class|sports day) ..6 (from|on) my (own|personal)? (twitter|insta|facebook|account|page|tiktok|phone|profile)',
  ],
  notice: [
    '(@school|school|nursery) (is|will be|are|closed|shut|remains|reopens|opens) ..4 (closed|shut|open|opening|closing|reopening|tomorrow|today|monday|snow|late) ..8',
    '(reminder|reminders|notice|note|important|attention|dear|calling all|message to|heads up|announcement|update) ..3 (@parent|parents|families|all pupils|y7|y8|y9|y10|y11|year|@school|4k|2f|pupils|students) ..12',
    '(coach|coaches|bus|trip|trips|kit|forms|letters|permission slips|slips|pick up|pickup|collection|photos|non uniform|inset|parents evening) ..4 (leaves|leave|back by|back at|due|in by|will be|is at|running late|delayed|collected) ..8',
    '(@school|our) ..4 (production|concert|summer fair|christmas fair|summer fete|show|sports day|carol service|nativity|fundraiser|leavers assembly|prom) ..8 (tickets|doors|thursday|friday|saturday|tonight|on (the)?|at (6|7|2)|come along|everyone welcome|tomorrow|pm|from)',
    '(trust|school|@school) (announcement|news|update|notice|press release|newsletter|statement)',
    '(welcome|welcoming|introducing|meet|delighted to announce|pleased to announce|proud to announce|thrilled to announce|excited to announce|we are hiring|were hiring|weve appointed|we have appointed) ..12 (@school|our new|the trust|our team|trust)',
  ],
};
