import { atArmsLength, negated, quoted } from '../frames.ts';
import { hostileSentence, refusesHate } from '../hostility.ts';
import { type ControlRule, classWithin, type Hit, type Proposal, type Reading } from '../reading.ts';

/** Slurs that are also ordinary words: they count only beside a person or a group, or aimed at somebody. */
const DOUBLE = new Set(
  'slope nip jap japs spic coon coons chink chinks cripple crippled fag fags faggot faggots dyke dykes bender benders poof retard mong abo bint coloured thot flid cracker negro negroes tranny taig yid yids kraut krauts squaw bumboy mongol mongo sheeny redskin redskins foids'.split(
    ' ',
  ),
);
const AIMED =
  /^(you|youre|your|he|hes|she|shes|they|theyre|them|those|these|bloody|fucking|dirty|filthy|stupid|little|old|all|typical|a|an|the|such|some|them|another|no|is|are|im|hate|every|like|being|lot|of|this|that|any|bunch|common|just|only|worse|disgusting|horrible|ugly|many|lots|too)$/;

function slurIsMeant(r: Reading, hit: Hit): boolean {
  const word = r.tokens[hit.from]!.word;
  if (!DOUBLE.has(word)) return true;
  const before = r.tokens[hit.from - 1];
  const after = r.tokens[hit.to];
  if (
    /^fag/.test(word) &&
    (/^(and|in|with|for|tins?)$/.test(after?.word ?? '') ||
      /^(doing|making|eating|eat|smoke|smoking|on|a)$/.test(before?.word ?? ''))
  )
    return false;
  if (/^(nip|slope|fag|chink|bender|mong)$/.test(word))
    return (
      /^(you|youre|fucking|dirty|hes|shes|stupid|little|filthy)$/.test(before?.word ?? '') ||
      r.tokens[hit.from]!.disguised
    );
  return r.tokens[hit.from]!.disguised || AIMED.test(before?.word ?? '') || before === undefined;
}

export const hate: ControlRule = {
  control: 'hate',
  lexicon: {
    hateful:
      'hate hates hated loathe loathes despise despises detest detests resent abhor cannot_stand cant_stand cant_bear can_not_stand hatred_for sick_of sick_to_death_of fed_up_of fed_up_with tired_of had_enough_of disgusted_by'
        .split(' ')
        .map((w) => w.replaceAll('_', ' ')),
    expel:
      'deport exterminate eradicate gas lynch hang shoot burn kill sterilise sterilize castrate drown stone behead execute shove boot kick ban cull get_rid_of wipe_out round_up lock_up put_down send_back send_home throw_out kick_out stamp_out clear_out'
        .split(' ')
        .map((w) => w.replaceAll('_', ' ')),
    peoples:
      'irish paddy paddies scots scotsman jock welsh taff polish poles pole romanian romanians bulgarian albanian albanians somali pakistani pakistanis indian indians bangladeshi chinese asian asians african nigerian jamaican jewish jew muslim muslims arab arabs traveller travellers gypsy gypsies roma french germans german italian italians greek turks turk eastern_europeans eastern_european foreigner foreigners immigrant immigrants women woman female females blonde blondes girls gay gays lesbian lesbians'
        .split(' ')
        .map((w) => w.replaceAll('_', ' ')),
    badtrait:
      'drunk drunks drunken lazy thick stupid thieving tight stingy greedy dirty smelly stink nick nicks nicking nicked steal steals stealing thief thieves scrounging scroungers benefits dole late useless hysterical hormonal emotional dramatic bossy nagging drivers driver gossip cooking kitchen sneaky shifty dodgy crafty rude loud bombs bomb bomber bombers terrorists curry takeaway cash violent fighting fight breeding breed breeds lie lies liars grooming drugs dealers knives machetes cant_drive cant_park count_your lock_your hide_your check_your'
        .split(' ')
        .map((w) => w.replaceAll('_', ' ')),
  },
  phrases: {
    couple: [
      '(two|couple of|pair of|them) (lads|men|blokes|women|girls|lasses|fellas|dads|mums) (holding hands|kissing|snogging|cuddling|getting married)',
    ],
    slur: ['@slur'],
    group: ['@group'],
    verb: [
      '(i|we|you|god|everyone|everybody)? (really|absolutely|just|fucking|so|truly|do|utterly)? @hateful (all|these|those|the|every|you|fucking|bloody|how|most)? (of)? (the|those|you)? ..1 @group',
    ],
    expel: [
      '(lets|we|should|must|need|to|just|id|ill|please|someone|they|would|all|wanna|want|gonna) ..3 @expel (all|these|those|the|every|you|of|them|bloody|fucking)? (the|those)? @group',
      '^ @expel (all|these|those|the|every|you|of|them|bloody|fucking) (the|those)? @group',
      '@group (should|must|need|needs|ought|deserve|deserves|want|wants) ..3 (die|deported|hanged|hung|shot|gassed|killed|burned|burnt|burn|rot|exterminated|eradicated|banned|sterilised|drowned|locked|beaten|raped|removed|punished|culled|shooting|hanging|slapped|silenced|expelled|wiped|attacked|hurt|suffer|put down|castrated)',
      'death to ..2 @group',
      '(kill|gas|burn|hang|deport|shoot|bomb) (all|every|the) ..2 @group',
    ],
    vile: [
      '@group (people|folk|folks|lot|men|women|kids|like you|like that|these days|nowadays)? (is|are|r|being|were|was|really|just|all|will|have) ..3 @vile',
      '@vile (fucking|bloody|little|old)? @group',
      '@group (is|are) (nothing|no) (but|more|better) ..3',
      '@group (is|are|aint|arent|isnt) (not|never)? (really|even|fully|truly|real)? (human|people|normal|natural|british|english|welcome|women|men)',
      '(bunch|load|pack|swarm|horde|flood|plague|infestation|tide|invasion|wave) of ..2 @group',
      '(youre|you are|she is|shes|he is|hes|they are|theyre) (just|nothing but|all|only)? (a|an|some)? @vile ..1 @group',
      '@group (make|makes|made) (me|us) (sick|puke|vomit|ill|want to)',
      '@group (is|are) (taking|ruining|destroying|stealing|invading|polluting|infecting|killing|everywhere|getting everything|running|breeding|swarming|flooding|replacing)',
      '(you|stupid|fucking|bloody|filthy|dirty|disgusting|vile|evil|horrible|ugly|typical|lazy) (fucking|bloody|little|old|stupid|dirty)? @group $',
    ],
    unwanted: [
      '@group (do not|dont|does not|doesnt|never|should not|shouldnt|cannot|cant) ..2 (belong|deserve|integrate|contribute|fit in|have rights|be allowed|be trusted|exist|vote|drive|raise|be near)',
      '@group (should|need to|must|can) ..2 (go home|go back|leave|get out|stay|keep|know their place|shut up|be banned)',
      '(no|keep|kick|get|keep out|throw|chuck|want) (the|all|these|those|any|more|our)? ..2 @group (out|off|away|here|allowed)',
      '(get|keep) (the|these|those|all)? @group (out|away|off)',
      '(world|country|place|town|school|street|britain|england|uk) ..3 (better|nicer|safer|cleaner) ..2 (without|off without) ..4 @group',
      '(too many|overrun (by|with)|full of|crawling with|infested with|swamped (by|with)|flooded with|invaded by) ..1 @group',
      'no more @group',
      '@group (out|go home|get out|not welcome)',
      '(wish|want) ..2 @group (would|to|were|was) ..2 (die|dead|leave|disappear|vanish|gone|go|get out|shut up|never born)',
      '(protect|save) (our|your) (kids|children|daughters|women) from ..2 @group',
      '@group (shouldnt|should not|dont|do not|cant|cannot) ..1 (be|have) ..2 (around|near|teaching|allowed|in) ..2 (kids|children|schools|toilets|rights|country|sport|here)',
    ],
    stereotype: [
      '(god|nature|evolution|science) ..4 (women|men|wives|girls) ..6 (brains|hips|kitchen|babies|drive|charge|cook|breed|place)',
      '(women|woman|girls|females|a woman|wife|female) ..6 (in charge|running things|as head|for prime minister|in football|commentating|refereeing|driving|reading maps) ..8 (disaster|joke|never|knew|hormones|period|crying|moody|wont work|go wrong|doomed|tears|emotional)',
      '(white|english|british|christian|straight) (men|man|people|lads|kids|boys|working class) ..4 (last|bottom|back of the queue|second class|punished|not allowed|persecuted|under attack|forgotten|scapegoat*)',
      '(jumping|jump|skipped|front of|top) (the|of the)? (housing|waiting|council)? (queue|list) ..6 (they|foreign|immigrant*|refugee*|boat|asylum|muslim*)',
      '(hotels|housing|houses|flats|new builds|benefits|phones|free) ..4 (for|to) (the)? ..1 @group ..8',
      '(tinted|terrorist|osama|bin laden|bomber|suicide vest|rucksack) ..6 (beard|turban|airport|tube|mosque|taxi|looking)',
      '(nappy|rag|tea towel|towel|bedsheet|sheet) on (his|her|their|the) head*',
      '(chinese|asian|oriental) ..3 (eyes|virus|flu|takeaway accent|accent)',
      '(ching chong|me love you long time|no tickee|so solly|velly|flied lice|allahu akbar)',
      '(man|bloke|men|fella) ..4 (pretending|pretends|thinks|dressed|dressing|larping|claiming|calls himself|identifies) ..4 (woman|a woman|women|girl|lady|female)',
      '(real|actual|proper|biological) (women|woman|men) ..4 (have|not|dont|cant|born|only)',
      '(pronouns|she her|he him|they them) ..5 (joke|nonsense|bullshit|made up|mental|ridiculous|attack helicopter|cat|toaster|kettle|prosecco|tired|hungry)',
      '(hearing voices|straitjacket|straightjacket|loony bin|funny farm|nut house|nuthouse|looney bin) ..4',
      '(dumb|deaf|blind|lame|crippled) as a ..3',
      '(blue badge|disabled) (space|parking|bay|badge) ..8 (nothing wrong|faker|faking|lazy|fat|walked fine|leg looked)',
      '(typical|bloody|all|these|those|fucking|lazy|drunk|thieving|dirty) ..1 @peoples ..6 @badtrait',
      '(typical|trust a|never trust a|leave it to a|what do you expect from|well thats what you get with) ..1 @peoples',
      '@peoples ..5 (count your|lock your|hide your|check your|lock up|watch your|nail down|mind your) ',
      '@peoples (cant|cannot|never could|dont know how to) (drive|park|read a map|take a joke|cook|count|queue|be trusted|do maths|throw|parallel park|run)',
      '(run|jump|throw|cry|scream|drive|fight|hit|moan|play) like a (girl|woman|fairy|poof|spaz|queer|big girl)',
      '(women|woman|female|females|lady|girl|girls|birds|bird|wife|wives|lass) ..6 (kitchen|kettle|ironing|hoover|make me a sandwich|cook my tea|know their place|her place|their place|wash up|sink|make babies|pretty little)',
      '(get|go) back (in|to) (the|your) kitchen',
      '(hormonal|hysterical|emotional) (females|women|woman|birds|girls|cow|cows)',
      '(bring back|back in|in) the days when men were men',
      '(women|female) drivers',
      'time of the month',
      '(on|got) (her|the) (rag|blob)',
      'that time of month',
      '(that|thats|this is|its|so|how|well|is so|looking|looks) (so|well|really|a bit|proper|pretty|totally) (gay|retarded|spastic|special needs|autistic|downsy)',
      '(backs to the wall|bum the|bent as a|limp wrist*|light on his feet|bats for the other|take it up the|drop the soap)',
      'adam and steve',
      '(men|blokes|fellas|geezer|man|bloke|fella) in (a)? (dresses|dress|frocks|frock|skirts|wigs|wig|lipstick|drag) ..10',
      '(attack helicopter|identify as a (cat|helicopter|toaster|lamp|fridge|chair|dog)|identifies as a (cat|dog|helicopter|toaster|lamp)|hes not a she|real woman not|chicks with dicks|mentally ill man|41 percent)',
      '(special|sunshine|window lickers|short) bus',
      '(looks|acting|act|talks|walks|dribbling|drooling|behaving) like a (downs|spaz|mong|retard|vegetable|cabbage|special needs|autistic)',
      'care in the community',
      '(benefit|dla|pip|disability) (scroungers|scrounger|cheats)',
      '(faking|fake|swinging the lead|putting on) ..3 (disability|disabled|wheelchair|blue badge|autism|adhd)',
      '(a|some) bit (special|slow|simple|mong) (bless|if you know|in the head)',
      '(curry|garlic|spicy|cabbage) (muncher|munchers|stinks|smells|stinking)',
      '(lock up|hide|count|nail down|chain up) your (silver|lead|bikes|wheels|hubcaps|tools|sheds|daughters|dogs|spoons|valuables|wallets|scrap|copper) ..10 (@peoples|traveller*|gyps*|caravan*)',
      '(caravans|traveller*|gyps*|romanians|albanians|roma|polish|poles|eastern europeans) ..15 (lock|count|hide|nail|chain|check|watch) (up|down)? your',
      '(jewish|jew|jews|zionist|rothschild*|soros|globalist*|them lot) ..6 (control|controls|own|owns|run|runs|behind|bankers|banks|media|money|purse strings|pull the strings|pulling the strings|lobby)',
      '(hook|big|long) nose*',
      '(chosen people|goyim|six gorillion|holohoax|holocaust (is|was|never) (a|fake|exaggerated|happened)|happy merchant|jewed|jew down|jewed down|tight as a jew)',
      '(every|another|one of) (corner|single)? (shop|takeaway|taxi) ..4 (bomb|groom|isis|terror*)',
      '(all look the same|look the same to me|cant tell them apart|they all look)',
      '(monkey|gorilla|ape|baboon|banana|jungle) (noises|noise|chants|skin|boy|man|music)',
      '(go|send|ship|put) ..3 back to (africa|pakistan|india|poland|romania|somalia|jamaica|calais|france|the jungle|where)',
      '(all|those|these) (single mums|single mothers) ..6 (benefits|council|scroung*|kids by)',
    ],
    guarded: [
      '(count|lock|hide|nail down|chain up|lock up|bolt down|watch) (up|down)? your ..1 (bikes|bike|lead|silver|wheels|hubcaps|tools|sheds|shed|dogs|dog|spoons|valuables|wallets|scrap|copper|daughters|cats|doors|van|caravan|gates)',
    ],
    theirs: [
      '(their|there) country now',
      '(not|isnt) (our|my|a) (white|british|english|christian)? country any ?(more|longer)',
      '(our|own) country back',
      'take (our|the|back our) country back',
      'back (to)? where (they|you|he|she|theyve|youve|hes|shes|it|his lot|that lot) (came|come|belong|belongs|crawled)',
      '(send|ship|kick|boot|deport|chuck) (them|em|him|her|the lot|this lot|that lot|it|those|these) ..2 (all)? (back|home|packing|off|out of the country)',
      'speak (bloody|fucking|proper|the queens|some)? english ..6 (or|country|here|this is|in england|go)',
      '(this is|its) england',
      '(english|england|britain|british) for the (english|british)',
      '(white|british|english|native|indigenous) (people|folk|kids|children|lads|brits|british|race|english)? (are|is|being|getting) ..3 (replaced|outnumbered|a minority|outbred|bred out|wiped out|extinct|second class)',
      '(counted|counting|count) (the)? (white|brown|black|faces|how many white)',
      'look after our own (first|before)',
      '(invasion|invading|invaders) ..8 (boats|dinghies|dover|channel|coast|shores|country)',
      '(boats|dinghies|boat|dinghy) ..8 (sink|sinking|drown|float*|torpedo|target practice|machine gun|shark*|turn back|puncture|invasion|invad*)',
      '(small boat|dinghy|migrant) ..3 (meme|memes|joke|jokes)',
      'floating ones are',
      '(offended by|cancelled for|banned for|rename|renamed|pander* to|in case it offends|so as not to offend|cant say|not allowed to say) ..5 (ramadan|eid|diwali|muslims|islam|allah|them|that lot|you know who|christmas|some people)',
      '(ramadan|eid|mosque|mosques|sharia|halal|burka*|burqa*|hijab*|niqab*|turban*|prayer mat|call to prayer|quran|koran|muhammad|allah) ..12 (their country|taken over|taking over|takeover|ban|banned|offended|letterbox*|letter box*|bin bag|bin bags|postbox*|ninja*|tea towel|tea towels|curtain*|bomb|bacon|pork|pig|pigs|enough is enough|not british|creeping|invasion|jihad|fancy dress|ghost)',
      '(letterbox|letter box|postbox|bin bag|ninja|tea towel|darth vader) ..6 (burka*|burqa*|niqab*|hijab*|muslim*|islam*)',
      '(bacon|pork|pigs head|ham) ..6 (mosque|muslim*|halal|islam*)',
      '(being|been|get|getting) (replaced|outbred|bred out)',
      '(you|we) all know (what|which|who) (they|that lot|those lot|them lot) (are|is) like',
      '(that|this|them|their) lot (down|over|up|from|at|in) ..5 (smell|stink|thiev*|bomb*|breed*|benefits|nick|rob|scroung*)',
      'no (blacks|dogs|irish|muslims|jews|gays|dss|foreigners)',
      '(paint|blacked|blacking) (up|face)',
      '(ethnic|cultural|diversity) (enrichment|enricher*|hire|hires|quota|box ticked|tick box)',
      '(dei|diversity|token|quota|woke) (hire|hires|appointment|candidate|black|asian|woman|gay)',
      '(got|get|gave|given) ..4 (because|cos|cause|coz) (hes|shes|theyre|she is|he is|they are) (black|asian|brown|a woman|gay|trans|muslim|disabled|ethnic|female|foreign)',
    ],
    emoji: [
      '(🐒|🐵|🦍|🍌|🙈) ..3 (him|her|them|player|winger|striker|number|mp|mayor|family)',
      '(player|striker|winger|midfielder|mp|mayor|family|neighbours|newsreader|presenter|ref) ..12 (🐒|🍌|🦍|🐵)',
      '(mosque|muslim*|imam|halal|ramadan|eid) ..10 (🐷|🐖|🥓|💣|💥)',
      '(jew|jews|jewish|israel|synagogue|banks|bankers) ..8 (👃|🐀|🤑|💰)',
      '(gyp*|traveller*|roma|caravan*) ..10 (🔥|🚯|🗑|🐀)',
      '(👳|🧕) ..4 (💣|💥|🐷|🐖|✈|🔪)',
      '(trans|pride|🏳|drag) ..8 (🤮|🤢|🚮|🗑|🤡|🔫)',
      '(🤮|🤢|🚮|🔫) ..4 (trans|pride|🏳|gay|gays|drag)',
      '(🤰|👩|👱) ..3 (🍳|🧹|🧺)',
    ],
  },
  judge(r, hits) {
    const out: Proposal[] = [];
    for (const hit of hits) {
      let { from, to } = hit;
      if (hit.tag === 'slur') {
        if (!slurIsMeant(r, hit)) continue;
        if (r.has('own') && !r.tokens.some((t) => /^(you|youre|they|theyre|them)$/.test(t.word) && !t.quoted))
          continue;
        if (
          quoted(r, hit.from, hit.to) &&
          (r.has('condemned') || r.has('reported') || r.has('taught') || r.has('own'))
        )
          continue;
        if (atArmsLength(r, hit.from, hit.to)) continue;
      } else if (hit.tag === 'group') {
        if (r.has('taught') || r.has('reported') || r.has('condemned') || quoted(r, hit.from, hit.to))
          continue;
        const range = hostileSentence(r, hit.from);
        if (!range) continue;
        [from, to] = range;
        from = Math.min(from, hit.from);
        to = Math.max(to, hit.to);
      } else {
        if (/verb|vile|expel|unwanted/.test(hit.tag) && refusesHate(r, hit.from)) continue;
        if (
          hit.tag === 'couple' &&
          !/\b(not in front of|keep it (?:at home|private|to yourself|indoors|behind)|down our throats?|disgusting|put me off|sick|dont need to see|nobody needs|unnatural|vomit|🤮|🤢)\b/.test(
            r.words,
          )
        )
          continue;
        if (hit.tag === 'guarded' && !classWithin(r, 'peoples', 0, r.tokens.length)) continue;
        if (quoted(r, hit.from, hit.to)) continue;
        if (atArmsLength(r, hit.from, hit.to)) continue;
        if (r.has('taught') && r.has('reported')) continue;
        if (hit.tag !== 'unwanted' && hit.tag !== 'theirs' && negated(r, hit.from, 3)) continue;
        if (
          (hit.tag === 'verb' || hit.tag === 'vile') &&
          r.tokens
            .slice(hit.from, hit.to)
            .some((t) => /^(when|how|that|because|who|if|people)$/.test(t.word) && !/people/.test(t.word))
        )
          continue;
      }
      out.push({
        severity: 'stop',
        from,
        to,
        message: (q) =>
          `“${q}” puts people down for who they are. It should not be posted, even as a joke or in a private group.`,
        ask: 'headteacher',
      });
    }
    return out;
  },
  examples: [
    { text: 'I hate all immigrants, send them back where they came from', expect: 'stop' },
    { text: 'Typical women drivers, get back in the kitchen', expect: 'stop' },
    { text: 'Those Muslims are vermin', expect: 'stop' },
    {
      text: 'A man on the bus called my friend a "paki" this morning. It is vile and it has to stop.',
      expect: 'clear',
    },
    { text: 'I hate Mondays and I hate marking', expect: 'clear' },
    { text: 'Proud to march with gay and trans people at Pride today', expect: 'clear' },
  ],
};
