import { terms } from '../../word-list.ts';

/** Terms only this control needs, for its phrases as @name. */
export const TERMS = {
  metaphor: terms(
    'joke circus zoo clown clowns snake snakes rat rats pit dragon witch cow animals monsters little_monsters prison dump trash asylum cult nightmare creep rough raffle chaos losers loser pigs dogs sheep robots dictator hitler gestapo stasi fossil dinosaur bully drunk brat brats weirdo sinking_ship car_crash lies crap shit shite stupid ridiculous worst horrible nasty vile evil wet_lettuce doormat dire no_idea dont_care doesnt_care laughing_stock crooked bent spoilt rabble waster',
  ),
  scorn: terms(`
    puppet puppets nodding_dogs damp_flannel wet_flannel wet_blanket charlatan charlatans amateur amateurs amateurish entitled ungrateful
    ignorant prat prats twit twits wally wallies pillock pillocks fools berk berks bellend bellends knob wazzock eejit eejits
    chimps buffoon buffoons halfwits gobby mouthy whinging whingers moaners moaning_minnies snobs snobby stuck_up chavtastic
    jobsworth power_crazed bully_boys bully_boy egomaniac egos shirker shirkers skiver skivers slacker slackers coasting clock_watcher
    underqualified unqualified out_of_touch tone_deaf cheap_and_nasty tight_fisted penny_pinching overcooked undercooked grey_mush inedible rancid
    useless incompetent incompetence clueless hopeless shambles shambolic clown_show muppet muppets
    idiot idiots idiotic moron morons moronic cretin cretins imbecile imbeciles numpty numpties
    plonker plonkers dimwit dimwits halfwit halfwits dunce dunces waste_of_space waste_of_oxygen
    waste_of_money waste_of_a_salary waste_of_skin lazy bone_idle workshy spineless gutless toxic
    rotten corrupt crooks crook liar liars two_faced backstabber backstabbers backstabbing weasel
    weasels creeps sleazy slimy slimeball pathetic embarrassment disgrace disgraceful shameful
    appalling abysmal atrocious woeful train_wreck dumpster_fire dumping_ground sweatshop hellhole
    hell_hole cesspit snake_pit madhouse bedlam chaotic feral thick thickos thicko brainless gormless
    braindead little_shits little_sods scumbags scum chav chavs chavvy pikeys oiks oik spoiled vermin
    zoo_animals savages inbred delinquents thugs yobs wasters no_hopers lost_causes bullies bullying
    tyrant tyrants dictators dictatorship despot control_freak micromanager micromanaging power_mad
    power_hungry narcissist psycho psychopath battle_axe old_bag old_bat harridan hag gobby nutter
    nutters fruitcake cowboys rip_off rip_offs robbing_us ripping_us_off cheapskates cheapskate
    inedible slop swill overpaid fat_cats fat_cat gravy_train snouts nepotism cronies crony cronyism
    jobs_for_the_boys old_boys_club brown_nose brown_noser arse_licker crawler crawlers yes_men
    yes_man lapdog lapdogs sycophant cant_teach couldnt_teach cant_spell cant_add cant_run
    cant_manage cant_organise couldnt_organise couldnt_run couldnt_manage couldnt_lead
    no_idea_what_hes_doing no_idea_what_he_is_doing no_idea_what_shes_doing no_idea_what_she_is_doing
    no_idea_what_theyre_doing no_idea_what_they_are_doing couldnt_care_less havent_a_clue hasnt_a_clue no_clue not_a_clue hasnt_got_a_clue havent_got_a_clue
    out_of_his_depth out_of_her_depth out_of_their_depth not_fit_to unfit_to not_fit_for lost_the_plot
    not_the_sharpest few_sandwiches_short sandwich_short brain_cell brain_cells one_brain_cell
    sharing_a_brain_cell empty_vessel piss_up_in_a_brewery in_a_brewery run_a_bath run_a_tap
    chocolate_teapot chocolate_fireguard ashtray_on_a_motorbike wet_wipe deadwood dead_wood bollocks
    fraud frauds fraudster con_artist thief thieves cheats cheat drunkard alcoholic freak perv pervert
    arrogant smug pompous hypocrites hypocrite hypocrisy vindictive spiteful jobsworth jobsworths
    fiddling fiddled creaming trousering pocketing dont_send_your_kids wouldnt_send
    avoid_like_the_plague failing falling_apart falling_down going_downhill gone_downhill
    gone_to_the_dogs race_to_the_bottom rock_bottom 🤡 🐍 🎪 🤥 🗑 🧌
  `),
};

/** Phrases by tag, in the language of phrases/pattern.ts. */
export const PHRASES = {
  scorn: [
    '@scorn',
    '(is|are|was|were|like|such|what|absolute|total|complete|utter|pure|bunch of|pack of|load of|run like|hes|shes|theyre|full of|teaching|teach|another|little|bloody|liar and|and) (a|an|the|of|some|little|absolute|total|utter|bloody|complete|real|just)? (bunch of|load of|pack of|set of|pair of)? [ @metaphor ]',
  ],
  plain: [
    '(my|our|this|the) ..1 (@staff|school|academy|nursery|college|trust) (is|are|was|were) (really|just|so|such|honestly|absolutely|completely|truly|a|an|the|total|complete|utter|absolute|proper|right|real|worst)? (a|an|total|complete|utter|absolute|proper|right|real|worst)? (bully|bullies|rubbish|terrible|awful|dreadful|crap|useless|horrible|vile|nasty|nightmare|joke|dump|hole|shambles|disgrace|liar|coward|tyrant|snake|clown|disaster|embarrassment)',
    '@school (is|was) (really|just|so|such|honestly|absolutely|completely|truly|a|an|the|total|complete|utter|absolute|proper|right|real)? (a|an|total|complete|utter|absolute|proper|right|real)? (rubbish|terrible|awful|dreadful|crap|useless|horrible|vile|nightmare|joke|dump|hole|shambles|disgrace|disaster|embarrassment) (school|place|employer)?',
    'what a (joke|dump|shambles|disgrace|hole) (this|our|that|the) (school|place|trust|academy) (is|was|has become)',
  ],
  hashtag: [
    '(liar|liars|lies|lying|fail|fails|failing|shame|shambles|bullies|toxic|greedy|joke|clowns|circus|scandal|disgrace)',
  ],
  // What is meant stands before or after these: they mark nothing by themselves.
  hint: [
    '(lets just say|just saying|no smoke without|draw your own conclusions|do the maths|funny how|funny that|coincidence i think not|make of that what you will|asking for a friend|not naming names|naming no names) ..12',
    '(no wonder|explains a lot|explains everything|speaks volumes|says a lot about) ..8',
  ],
  work: [
    '(look at the|get a load of the|check out the|just look at the|behold the|enjoy the) state of (this|these|that) ..2 (answer|answers|essay|essays|homework|spelling|spellings|handwriting|paragraph|drawing|test paper|mock|mocks|coursework|write up|poem|sums) ..4 (from|by|of|in) (one of (mine|ours|my|our)|my ..1 (class|set|form|group|lot)|@class|a @pupil|some @pupil)',
  ],
  sarcasm: [
    '(couldnt|cant|could not|cannot|unable to|wouldnt) (boil|pour|tie|find|spell|count|lead|teach|cook|organise|park|manage|run|plan|clean|fix|mend|write) ..5',
    '(reason|why) ..3 (we cant have nice things|i drink|im leaving|i left|behaviour is|nothing works|results are|we fail|schools fail)',
    '(kids|children|pupils|they) ..2 (came|come|went|go|going|coming) (out|home)? ..1 (starving|hungry|filthy|freezing|crying|feral|with food poisoning)',
    '(charisma|personality|intellect|intelligence|warmth|brains|backbone|leadership skills|people skills|social skills|vision|talent|empathy|imagination|work ethic|manners|morals) (of|like|than) (a|an) ..3',
    '(half|all|none of) the (intellect|charisma|brains|talent|warmth|personality|charm|backbone)',
    '(thick|dim|dense|daft|slow|slippery|bent|useful|sharp|welcoming|reliable|honest) as (a|mince|pig|two|muck|planks|bricks|custard|soup|eels?)',
    '(would|could|should) (not|never)? ..2 (left|stay|have stayed|stick|go back) (in|to|at) ..2 (golf club|estate agency|estate agents|tesco|retirement|bed|the pub|industry|the army|playgroup|nursery)',
    '(nothing like|nothing beats|love it when|love how|gotta love|another day another|so nice of|how generous of) ..4 (@staff|@school|@name|@parent) ..10 (nonsense|nod|nodding|ignore|ignoring|blame|blaming|lie|lying|forget|forgetting|forgot|swan|hide|hiding|dump|dumping|cut|cutting|asleep|golf|biscuits|nothing|shouting|moaning|complain|complaining|wrong|late|without|instead)',
    '(promoted|promotion|pay rise|bonus|award|job|headship) ..4 (for|because|by) (sleeping|licking|crawling|nodding|doing nothing|shouting|being|knowing|bullying|failing|creeping|who|golf)',
    '(raise|raising|dragged up|brought up|drag up|feed|send) (their|your|them|those|these) (kids|children|kid|in|on) ..6 (wolves|feral|red bull|monster|crisps|greggs|no coat|no manners|screens|ipads?|pyjamas|barn|zoo|haribo)',
    '(parents|mums|dads|mum|dad|family) ..6 (pyjamas|onesie|vape|vaping|jeremy kyle|benefits|red bull|prosecco|gobby|wet lettuce|entitled|helicopter|a karen|karens|tattoo|tattoos|range rover|botox|lip filler|fillers|jogging bottoms)',
    '(where|how) ..3 (good|great|decent|young|new|dreams|careers|talent|hope|morale|joy|creativity|enthusiasm) ..3 (go|goes|come|comes|teachers|staff)? ..2 (to die|to be turned|to rot|to retire|to quit|go to die|goes to die|to cry)',
    '(turned into|treated like|treated as) (a|the)? (spreadsheet|spreadsheets|numbers|number|robots|robot|dirt|something on|criminals|children|cattle|mushrooms|data)',
    '(i)? wouldnt (give|feed|send|trust|let|put|wish|piss|employ|hire|leave) ..6 (dog|dogs|hamster|cat|goldfish|pet|kids|kid|child|enemy|plant|tortoise|bargepole|near|on fire|there|here|with|boil)',
    '(cant|cannot) polish a ..6',
    '(you know what|lipstick on a pig|turd)',
    '(couldnt|cant|could not|wouldnt know|doesnt know|does not know|dont know) ..3 (organise|arrange|find|run|lead|manage|spot|spell|count|teach) ..3 (brewery|arse|bath|tap|raffle|backside|elbow|map|queue|whelk|themselves|himself|herself|a|their|his|her)',
    '(asked|thought|thinks|said) ..1 what (a|an|the) ..2 (stands for|means|is|was)',
    '(asked|thought|thinks|said) ..2 what ..1 (stands for|means)',
    '(look at the|get a load of the|what a|the) (state|face|gob|nerve|cheek|hair|outfit) (of|on) ..3',
    '(more money than sense|all the gear no idea|all fur coat|think (theyre|shes|hes) (something|somebody|god)|thinks (shes|hes|theyre|he is|she is) (god|the|something|special|it|a celebrity)|up (herself|himself|themselves)|full of (himself|herself|themselves|it)|in love with (himself|herself|the sound))',
    '(apple|apples) (doesnt|dont|didnt|never) fall* (far|very far)',
    '(barely|can hardly|struggle to|cant even|couldnt even|unable to|never learned to) (read|write|spell|string a sentence|tie|count|speak|dress|parent|wipe|use|turn up|do|say|manage|control|run)',
    '(parents|mums|dads|families|they) ..4 (dont|couldnt|never|wont|cant) ..3 (bother|be bothered|care|wash|feed|parent|work|read|be arsed|wipe|control|turn up|discipline)',
    '(bred|breed|breeding) like ',
    '(brain|brains|iq|brain cell|personality|intelligence|charisma|empathy) (of|like) (a|an|between|cheese|wood|them) ..3',
    '(not|isnt|aint|arent) (exactly|really|the)? ..1 (sharpest|brightest|rocket scientist|rocket scientists|einstein|genius|brain of britain|full shilling|all there|playing with a full deck)',
    '(lights are on|thick as|dim as|daft as|bent as|useless as|much use as|as much use|as useful as|slippery as|effective as|as reliable as|about as) ..8',
    '(and they wonder why|and he wonders why|and she wonders why|you couldnt make it up|make it make sense|what a shower|shower of|pack of lies) ..4',
    '(dimmer|lazier|sorrier|thicker|ruder|dirtier) (bunch|load|pack|set|shower) of ..2',
    '(bunch|load|pack|shower|set) of ..1 (dirtbags|wasters|brats|clowns|jokers|losers|animals|liars|snobs|moaners|bullies|crooks|idiots)',
    '(how|why) (he|she|they|this man|this woman|that man|that woman|@name|any of them) (got|gets|ever got|has|still has|still have|kept|keeps|became|is still|are still) ..4 (job|jobs|qts|work|qualified|in charge|promoted|role|headship|here|post|teacher|head|leadership)',
    '(got|gets|landed|won|bagged|given|earned) ..2 (job|post|role|promotion|headship|deputy headship) on (her|his|their) (back|knees)',
    '(slept|sucked|crawled|brown nosed|licked|kissed|wormed|lied|bullied) (his|her|their) way ',
    '(fingers|hand|hands|snout|nose|snouts) in the (till|trough|raffle|kitty|pot|cash|tin)',
    '(raffle|pta|fund|funds|collection|petty cash|money|kitty|tin|donations|fete|cake sale) ..12 (new (car|kitchen|hot tub|conservatory|handbag|boobs|extension|patio|caravan|sofa)|hot tub|holiday|went missing|gone missing|disappeared|vanished|tenerife|dubai|cruise|where did|same week|coincidence|pocket)',
    '(hot tub|new car|new kitchen|new extension|conservatory|cruise|maldives|dubai) ..12 (raffle|pta|fund|petty cash|kitty|school money|trip money)',
    '(pays|paying|pay|paid) ..4 (himself|herself|themselves|the ceo|ceo|chief exec) ..8 (while|when|but|and we)',
    '(got|gets|promoted to|appointed|made) (assistant|deputy|head|ahead|head of) ..6 (course|obviously|golf|mates|mate|nephew|niece|wife|husband|drinking buddy|shagging|surprise|🤡|🐍|🎪)',
    '(never|not) (once|ever)? (seen|set foot|taught|been seen|stepped|done) ..5 (classroom|lesson|day|work|years|child|corridor|duty)',
    '(hides|hiding|hid|skives|skiving|swans|swanning|swanned|strolls|lounges|naps) (in|behind|under|about|around|through|off) (his|her|their|the)? ..2 (office|desk|door|all day|golf|early|car|cupboard|late|meetings|meeting|at)',
    '(nobody|no one|everyone|every teacher|half the staff|staff|teachers|everybody) ..4 (is leaving|are leaving|leaving|hates|wants out|has left|resigning|quitting|in tears|crying|scared of|terrified|respects|rates|likes|trusts|jumping ship|off with stress|handing in|have quit|walked out|on their knees)',
    '(morale|behaviour|leadership|teaching|standards|food|heating|management|communication|discipline|safeguarding|workload|support|staffing) (is|has|was) ..3 (floor|rock|shocking|shot|awful|dire|non existent|nonexistent|a joke|gone|terrible|zero|through the floor|collapsed|poor|in the gutter|in the toilet|diabolical|rubbish|bobbins|pants|out of control|on its knees)',
    '(school|place|trust|academy|building|site|department|office) (is|was|has been|are|were) (a|an|absolute|total|utter|pure|falling|in|literally|completely|always|still)? ..1 (mess|chaos|shambles|bedlam|death trap|deathtrap|filthy|disgusting|falling apart|joke|tip|dump|squalor|pits|disgrace|farce|pigsty|embarrassment)',
    'it (was|is) (a|an|absolute|total|utter|pure)? ..1 (bedlam|shambles|disgrace|farce)',
    '(no one|nobody) (could|knew|can|knows|bothered|had|has|checked|thought) ..4 (find|what|where|how|anything|registers|register|who|idea|clue|to)',
    '(run|ran|runs|led|managed|staffed|governed|built|designed|cleaned|cooked) by (idiots|clowns|monkeys|muppets|amateurs|cowboys|morons|a|people who|toddlers|accountants|bullies|someone who|children|donkeys|chimps)',
    '(spent|blew|wasted|splashed|forked out|shelled out) ..8 (while we|while staff|while the|and yet|and we cant|but cant|but we cant) ..10',

    '(typical|bloody|flipping|blooming|chuffing|ruddy) (slt|management|smt|head|governors|trust|office|pta|hr|parents|parent|mums|finance|it|payroll|caterers|cleaners|y7|y8|y9|y10|y11|year|boys|ta|supply|@school|@name)',
    '(grubby|lazy|moaning|creepy|sleazy|dodgy|smelly|fat|mad|thick|useless|grumpy|miserable|drunk|stinky|sweaty|baldy|bitter|bonkers|batty|nasty|psycho|loony|crazy|old|shifty|slimy|clueless|hopeless|tight|sour|two faced|gobby|mardy) @name',
    '@name ..3 (the|a|an)? (snake|rat|cow|dinosaur|fossil|jobsworth|dragon|witch|robot|moaner|grass|snitch|creep|doormat|liar|bully|waste|joke|clown|nightmare|disaster|walking|skiver|sloth|snail|slug|gossip|troll|grinch|dementor|umbridge)',
    '(has|have|had) (fixed|mended|repaired|sorted|organised|planned|helped|improved|cleaned) ..8 (it is now|its now|now its|which now|now a|again|water feature|worse|🙄|😂|🤡)',
    '(god help|pity|feel sorry for|heaven help) (the|their|his|her|whoever|anyone|any|those|your) ..5 (parents|teacher|teachers|school|gets|whoever|inherits|getting|next year|september|kids|children)',
    '(wont|will not|never) (amount to|go far|get anywhere|achieve)',
    '(set|class|group|year|lot|bunch|cohort|tutor group) ..3 (from hell|of doom|from the pit|worst|thickest|thick|laziest|nightmare|horror|horrors|dregs|divvies|morons|feral)',
    '(worst|thickest|laziest|dumbest|rudest|most useless|most pointless|stupidest|nastiest|ugliest|dullest|roughest) ..4 (class|year|set|group|school|head|trust|kids|parents|teacher|teachers|staff|department|management|pupils|students|cohort|slt|boss|governors|office|in the)',
    '(my)? (favourite|top|actual|genuine|real) (exam|mock|essay|answer|answers|howlers|howler|mistakes|wrong answers|spellings|line) ..10 (thinks|thought|wrote|believes|spelt|spelled)',
    '(howler|howlers|thickest answers|stupidest answers|funniest wrong|worst answers|worst essay) ..6',
  ],
};
