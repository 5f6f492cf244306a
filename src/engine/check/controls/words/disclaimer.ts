/** Phrases by tag, in the language of phrases/pattern.ts. */
export const PHRASES = {
  disclaimer: [
    '(views|view|opinion|opinions|thoughts|words|ramblings|rants|moans|tweets) ..3 (my|our) own',
    '(my|personal|own) (own)? (view|views|opinion|opinions|thoughts|take)',
    '(all|these|purely|just|strictly|only|entirely) (my|mine|me|personal) ..2 ',
    '(views|opinions|view) ..2 (mine|personal)',
    '(just|only) (me|my) (talking|speaking|saying|own|tuppence|twopenneth|two pence|2p|opinion|view)',
    '(not|nowt|nothing|isnt|arent|no|dont|doesnt|do not|does not) ..4 (represent|represents|speak for|speaking for|views of|on behalf of|to do with|reflect|reflects|my employers|my employer|the trusts|the schools|theirs|them|school policy|endorsed|official|employers)',
    '(speaking|posting|writing|talking|saying this) (for|as) (myself|a private|me|a person|an individual|a mum|a dad|a parent)',
    '(in a|a) personal capacity',
    '(own|personal) (capacity|time|account)',
    '(opinions|views|thoughts) (are)? mine',
    '(not|never) (the)? (views|opinion|opinions|voice) of',
    '(mine alone|me myself and i|nobody elses|no one elses|not theirs|not my employers|not my employer|imho)',
    '(my|me) own (thinking|thoughts|take|two penneth)',
    '(post|posting|speak|speaking|write|writing|talk|talking) for (nobody|no one) but (me|myself)',
    'what follows is (personal|mine|my own|just me)',
    'this is (just|only)? me (talking|speaking|saying|writing)',
    'not (the)? (schools|trusts|bosses|boss|heads|headteachers|employers|works)',
  ],
  affiliation: [
    '(i|im|ive|we|my) ..4 (teach|work|works|worked|cook|clean|coach|govern|volunteer|drive|cycle|commute|walk|run|started|start|train|am|based|job|jobs|been) ..3 (at|for|in|to|with) ..2 @named-school',
    '(teacher|ta|tas|hlta|teaching assistant|head|deputy|nqt|ect|governor|caretaker|cook|dinner lady|dinners|midday|technician|librarian|senco|tutor|lecturer|cleaner|receptionist|volunteer|staff|nurse|secretary|site manager|lunchtime|supervisor|coach|y6|y5|y4|y3|y2|y1|ks1|ks2|reception|nursery|eyfs|english|maths|science|physics|chemistry|biology|history|geography|music|drama|art|pe|dt|re|bio|pastoral|lead|office|admin|employee|colleague|trainee|teaching|sendco|staffer|leader|principal|assistant) ..1 (at|for|in|of|from|over at|here at|with)? (the)? @named-school',
    '@named-school ..1 (teacher|ta|tas|hlta|head|deputy|governor|caretaker|cook|dinner lady|technician|librarian|senco|tutor|cleaner|receptionist|volunteer|staff|by day|staffroom|site team|office|admin|team|nqt|ect|lot|trainee|employee|sendco|through and through|crew|family|life|and proud|here|colleague|colleagues|maths|english|science|pe|music)',
    '(proud|love|loving|lucky|happy|honoured|privileged|grateful|delighted|thrilled|pleased|best|blessed|buzzing|chuffed) ..8 @named-school',
    '(my|our) ..3 (school|classroom|job|work|workplace|employer|boss|lot|kids|class|pupils|students|year) ..3 (at|in|is)? @named-school',
    '@named-school ..2 (my|our) (school|work|workplace|job|employer|lot|home)',
    '(here|over|down|back|day|morning|term|week|year|years|shift|first|another|life|christmas) ..4 (at|in) @named-school',
  ],
  // A school that is not named is still one that friends know.
  workplace: [
    '(i|im|ive) ..2 (teach|teaching|taught|work|working) (at|in|for) (the|our|my|a) ..1 (high school|primary school|secondary school|middle school|junior school|infant school|grammar school|special school|village school|local school|academy)',
  ],
  opinion: [
    '(should|shouldnt|ought|cruelty|cruel|no place|place|deserve|deserves|must|truth|harm|harms|damage|damaging|failing|fails|matters|problem|answer|lie|myth|nobody|myself|think|feel|prefer|rather|bring back|must stop|need to|needs to|wants scrapping|want scrapping|scrap|scrapping|abolish|ban|end|fund|underfunded|cuts|cut|pay|wage|wages|vote|voting|voted|election|campaign|campaigning|strike|striking|ballot|union|government|minister|ministers|mp|mps|council|councillor|councillors|ofsted|dfe|policy|policies|political|tory|tories|labour|lib|reform|green|greens|brexit|immigration|gaza|palestine|israel|ukraine|climate|tax|vat|private|grammar|academies|academisation|curriculum|sats|homework|phonics|exams|gcse|uniform|phones|inclusion|wrong|unfair|disgrace|disgraceful|scandal|outrage|outrageous|nonsense|rubbish|ridiculous|terrible|awful|madness|insane|shocking|broken|joke|pointless|useless|waste|overrated|underrated|worst|hate|sick|fed|believe|think|reckon|opinion|argue|frankly|honestly|surely|why|stop|never|enough|fight|protest|petition|boycott|reckons|gutter|try|gives|give|rip|crap|worse|better)',
  ],
  mildonly: [
    '(plain wrong|is wrong|factually|correction|typo|please fix|mistake|actually its|inaccurate|incorrect|misquoted|error)',
  ],
  union: [
    '(unison|neu|nasuwt|gmb|unite|nahd|nahht|naht|ascl|union|ballot|picket|solidarity|strike|striking|✊)',
  ],
  praise: [
    '(proud|love|loving|lovely|best|brilliant|amazing|fantastic|kindest|wonderful|grateful|lucky|happy|great|incredible|magic|thank|thanks|congratulations|congrats|well done|delighted|honoured|blessed|favourite|joy|❤|💛|💙|🥰|😍|🎉|👏)',
  ],
};
