import { terms } from '../../word-list.ts';

/** Terms only this control needs, for its phrases as @name. */
export const TERMS = {
  who: terms(
    'caretaker inspector inspectors ref referee linesman driver drivers neighbour neighbours bloke man woman guy lad lads boy kid kids mp mps minister politician politicians councillor councillors judge ex boss head headteacher deputy slt governor governors colleague teacher teachers ta parent parents mum dad mums dads cyclist cyclists warden protester protesters protestors scab scabs landlord him her them landlords bastard bastards idiot idiots scumbag paedo paedos nonce nonces thug thugs banker bankers tory tories lefties journalist journalists copper coppers police bully husband wife',
  ),
  them: terms(
    'him her them em you u ya him_and_her the_lot_of_them they someone somebody anyone everybody your_face his_face her_face',
  ),
  bodypart: terms('legs leg arms arm neck face jaw nose teeth skull kneecaps knees ribs fingers throat guts'),
};

/** Phrases by tag, in the language of phrases/pattern.ts. */
export const PHRASES = {
  threat: [
    '(ill|i will|im going to|im gonna|imma|ima|gonna|going to|we will|well|were going to|were gonna|i am going to|i swear|want to|wanna|like to|love to|about to|tempted to|ready to|gotta|i could|i should) ..2 (kill|murder|stab|shoot|batter|punch|smash|slap|strangle|throttle|hurt|bury|knock out|knife|lamp|deck|hit|kick|beat|break|burn|gas|lynch|hang|rape|torch|skin|gut|strangle|headbutt|glass|execute|slaughter|end|destroy|attack|bomb) (the|every|all|each|that|this|those|these|any|some)? ..1 (@them|@group|@staff|@name|@slur)',
    '(ill|i will|im going to|im gonna|gonna|going to|we will|were gonna|id|want to|wanna|someone|somebody|should|would) ..2 (break|snap|smash|knock|kick|punch|bash|stave|cave|rip|slit|cut|wring|stamp on|rearrange|bust) (his|her|your|their|ur|the) @bodypart ..2',
    '(break|smash|snap|knock|kick|cave|stamp|slit|wring) (his|her|your|their|ur) @bodypart (in|out|off)?',
    '(thats|is|its) a promise not a threat',
    'not a threat its a promise',
    '(ill|i will|im gonna|were gonna|gonna) (swing|do time|go to jail|go down) for (him|her|them|you|that|this|@name)',
    '(watch|watching) (your|his|her|their) back',
    '(sleep|keep) with one eye open',
    '(youre|hes|shes|theyre|you are) (a)? (dead|dead man|dead meat|a dead man|a marked man|marked man|gonna get it|going to get it|getting it|next)',
    '(sort|sorted|sorting|deal with|do) (him|her|@name) (out|in)? (good|proper|properly|once and for all|for good|round the back|outside|behind|after work|in the car park|tonight|myself)',
    '(put|putting) (him|her|them|you|someone|@name) (in|through) (hospital|the hospital|a coma|the ground|a box|a window|the window|the wall|a wall|a wheelchair|intensive care|a bin)',
    '(see|meet|catch|get|find|wait for|waiting for) (you|him|her|them) (outside|in the car park|round the back|behind the|after school|after work|at home time|in an alley) ..4 (🔪|👊|🥊|💀|sorted|hurt|regret|teeth)?',
    '(shank|shiv|jump|merk|duff up|do over|fill in|kick the shit out of|beat the shit out of|kick the living|kick seven shades|beat seven|beat the living|smash the living|knock seven bells|knock ten bells) ..1 (out of)? (@them|@name|@staff|me)',
  ],
  urging: [
    '(want|wants|like|love|happily|gladly|going|gonna|ill|id|someone|somebody|should|would|could|tempted|deserves|needs|see|watch|lets) ..4 @who ..3 (through|under|off|down|in front of|into|over) (a|the|that) ..1 (wall|bus|train|window|cliff|bridge|stairs|river|canal|lake|sea|roof|tube|tram|lorry|skip|wood chipper|woodchipper)',
    '(throw|push|shove|chuck|launch|drop|drown|feed|run|mow|kick) (the|that|this|those|all)? ..1 @who ..2 (through|under|off|down|in front of|into|over|to) (a|the) ..1 (wall|bus|train|window|cliff|bridge|stairs|river|canal|lake|sea|roof|tube|tram|lorry|lions|crocodiles|pigs|sharks|dogs|car)',
    '(wants|needs|deserves|want|need|deserve) (to be)? (drowning|burning|flogging|whipping|castrating|kneecapping|putting down|taking out|teaching a lesson|neutering|slapping|a good slap|smacking|punching|battering|knifing|bombing|a bullet|a brick|knocking out|sorting out with)',
    '(would|could|should|id|ill|gonna|wanna|want to|going to|happily|gladly|going to) ..2 (kill|strangle|murder|throttle|batter|punch|slap|shoot|stab|smack|deck|lamp|clobber|thump|hit|drown|poison|hurt) (that|this|the|those|these) ..2 @who',
    '(if i had|give me|pass me|someone get me|hand me|wheres my|bring) (a|the)? (gun|shotgun|baseball bat|bat|machete|knife|axe|chainsaw|hammer|flamethrower|petrol can) ..8',
    '(needs|need|wants|want|deserves|deserve|could do with|should get|due|asking for|begging for|overdue|ought to get|should have got|gonna get|getting) (a|an|some|to get a|his|her|their) (good|proper|damn|bloody|fucking|right|massive|quick|little|swift|hard)? (slap|slapping|kicking|smack|hiding|beating|thump|thumping|battering|punch|bullet|noose|rope|shoeing|bat|brick|lynching|caning|leathering|knife|stabbing|shooting|hammering|pasting|clout|boot|taste of)',
    '(needs|need|wants|want|deserves|deserve|should be|ought to be|oughta be|wants to be|needs to be|should all be|must be|deserve to be) (to be)? (all)? (taken out and)? (shooting|shot|hanging|hung|hanged|stringing up|strung up|lynched|stabbed|battered|kneecapped|put down|horsewhipped|drowned|burned|burnt|slapped|beaten|birched|flogged|castrated|gassed|run over|chinned|decked|knifed|executed|neutered|bombed|torched|beheaded|raped|whipped)',
    '(someone|somebody|anyone|people|lets|we|they|you|everyone|everybody|go|should|please|can someone|will someone|who wants to) ..3 (burn|torch|firebomb|bomb|petrol bomb|brick|smash|trash|set fire to|blow up|key|slash) ..3 (house|houses|car|cars|hotel|mosque|office|offices|place|windows|window|tyres|building|van|hostel|home|shop|synagogue|temple|church|camp|down|school|staffroom|camera|cameras)',
    '(burn|torch|firebomb|petrol bomb|blow up|bomb|smash up) (the|that|this|it|their|his|her|them) ..2 (hotel|mosque|house|houses|place|down|hostel|building|camp|van|synagogue|lot|out|office|cameras?)',
    '(one|just one|light a|strike a|anyone got a|pass the|whos got the) (match|matches|lighter|petrol|molotov) ..6 (and|would|away|problem|sorts|sorted|solve|solves|breezy|whoosh|up in flames|goes up|bye|gone)',
    '(brick|bricks|bullet|petrol|petrol bomb|firework) (through|in|for) (his|her|their|your|every|@name|that) ..1 (window|windows|letterbox|letter box|door|head|house|car|skull|brain)',
    '(sort|sorts|sorted|solve|solves|fix|fixes) (the problem|the problem itself|itself|it|this) ..2 (🔥|💥|🔫|💣|🧨)',
    '(you|we|i|they|lads|boys) (all)? know what to do ..3 (🧱|🔥|💥|🔫|🔪|👊|🥊|💣|🪓|⛽|🏏|🔨|🧨|🪨)',
    '(🧱|🔥|🔫|🔪|👊|🥊|💣|🪓|🧨|🪨) ..3 (his|her|their|him|them|that|the) (house|car|windows?|van|place|door)',
    '(his|her|their|that|the|@name) ..3 (car|house|van|window|windows|place|tyres|door|home|bike) ..8 (🧱|🔥|💥|🔫|🔪|💣|🪓|⛽|🔨|🧨|🪨|⚰)',
    '(him|her|them|@name|you|@staff|head|boss) ..4 (🔫|🔪|💣|🪓|⚰|🪦|🧨|☠) ',
    '(round|over|down) there (tonight|tomorrow|now|later|at) ..4 (boys|lads|all|everyone|mob|tooled|with|bring|sort|before|🔥|👊)',
    '(meet|meeting|gather|mob up|tool up|tooled up|bring|get) ..6 (bats|bricks|balaclavas|petrol|weapons|machetes|knives|blades|hammers|baseball bats|knuckle dusters|masks on|no faces)',
    '(before|cos|because|since) the (coppers|police|old bill|law|feds) ..4 (do|does|wont|dont|sod all|nothing|nowt|anything)',
    'accidents (do)? happen',
    '(little|good|one|quick|gentle|small) (nudge|push|shove) ..6 (stairs|accident|accidents|cliff|roof|oops|bus|train|platform|ladder|edge|who would know|🤷|problem solved|sorted)',
    '(stairs|roof|ladder|cliff|platform|balcony|edge) ..10 (little|one|quick|gentle|small) (nudge|push|shove)',
    '(sink|drown|torpedo|shoot|machine gun|fire on|open fire on|bomb) (the rest|them all|them|the lot|the boats|the dinghies|every|em)',
    '(hope|hoping|pray|praying|wish) (he|she|they|you|his|her|their|@name|@group|all|every) ..5 (die|dies|dead|hit by|run over|burn|burns|rot|rots|suffers|suffer|gets cancer|killed|stabbed|shot|drown|drowns|choke|chokes|get raped|gets raped|breaks his|breaks her|breaks their)',
    '(string|hang|shoot|kill|gas|lynch|stab|drown|castrate|birch|horsewhip) (em|them|him|her) (all|up|high|every)? ..1 (all|from|lamppost|lampposts|traitors|up|bastards|dead)',
    '(bring back|reintroduce) (the)? (hanging|birch|rope|noose|gallows|guillotine|electric chair|firing squad|lynching) ..3 (for|and|@name|@group)',
    '(go|get|pop) round (his|her|their|to his|to her|@name) ..2 (house|gaff|place|home|address|door)? ..3 (sort|teach|show|batter|bat|brick|lads|mob|tonight|wait|smash|make him)',
    '(teach|show) (him|her|them|you|the) ..4 (lesson|manners) ..6 (fist|fists|car park|bat|boots|round the back|behind|outside|👊|🥊|hard way|never forget)',
    '(kill|hang|top|neck) (yourself|urself|himself|herself)',
    '(kys|kms)',
    '(rat poison|poison|arsenic|laxative*|bleach|cyanide) (in|into) (his|her|their|the|@name) ..3 (tea|coffee|mug|drink|brew|water|lunch|sandwich|urn|squash)',
    '(cut|cutting|loosen|tamper* with|unscrew) (his|her|their|the|@name) ..1 (brakes|brake lines|brake|wheel nuts)',
    '(head|heads) on (a)? (spike|spikes|stick|pike|pikes|block|plate) ',
    '(bomb|shoot up|burn down|blow up|torch) (the|this|that) (school|place|academy|office|trust|hall|head office)',
  ],
};
