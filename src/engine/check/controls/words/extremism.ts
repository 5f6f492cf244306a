import { terms } from '../../word-list.ts';

/** Terms only this control needs, for its phrases as @name. */
export const TERMS = {
  // Groups proscribed in the United Kingdom, movements Prevent works on, and their plain names.
  extremists:
    terms(`national_action combat_18 c18 blood_and_honour sonnenkrieg atomwaffen feuerkrieg the_base patriotic_alternative britain_first english_defence_league edl national_front bnp generation_identity identitarian identitarians hundred_handers active_club active_clubs white_stag
 isis isil daesh islamic_state al_qaeda al_qaida alqaeda al_muhajiroun almuhajiroun hizb_ut_tahrir islam4uk boko_haram al_shabaab hamas hezbollah hizballah taliban the_caliphate caliphate khilafah ira provisional_ira new_ira continuity_ira inla uvf uda uff red_hand_commando pkk
 ku_klux_klan kkk aryan_brotherhood aryan_nations nazis nazi neo_nazis third_reich waffen_ss the_ss hitler adolf adolf_hitler mosley oswald_mosley enoch enoch_powell breivik anders_breivik tarrant brenton_tarrant elliot_rodger saint_tarrant saint_breivik st_tarrant bin_laden thomas_mair the_order_of_nine_angles o9a maniacs_murder_cult
 terrorgram iron_march incels incel blackpill black_pill palestine_action russian_imperial_movement wagner_group grey_wolves khalistan_tiger_force babbar_khalsa wolfs_hook proud_boys oath_keepers three_percenters accelerationism accelerationists the_movement homeland_party sinn_fein_ira`),
  praise:
    terms(`respect heroes hero legend legends lads martyr martyrs did_nothing_wrong had_a_point have_a_point has_a_point had_the_right_idea have_the_right_idea was_right were_right are_right is_right got_it_right had_it_right right_all_along right_about had_some_good willing_to only_ones_who only_people_who only_ones_telling only_ones_brave
 stand_up_for stood_up_for standing_up_for speaking_for speak_for_us long_live glory glory_to hail heil salute saluting up_the join joined joining signed_up sign_up signing_up support supporting proud_member donate donated fund raising_for brave bravery admire admiration inspiration inspiring misunderstood back_them back_him backing based goat needed needs we_need bring_back came_back finish_the_job finished_the_job
 invite link telegram channel rally march meetup meet_up recruit recruiting follow welcome_pack membership sticker stickers leaflets flag freedom_fighters freedom_fighter revolution victory win winning god_bless bless_them love_them good_on good_lads fair_play god_willing inshallah alhamdulillah ✊ 🫡 🙌 ❤ 💪 🔥 🦁 ⚡ 🖤 🏴 😍 👏`),
};

/** Phrases by tag, in the language of phrases/pattern.ts. */
export const PHRASES = {
  group: ['@extremists'],
  code: [
    '14 words',
    'fourteen words',
    '(1488|14 88|8814|88 14)',
    '⚡ ⚡',
    '(we must|must) secure the existence',
    'white (power|pride|genocide|jihad|sharia|supremacy|race war)',
    '(great replacement|great reset ..4 replace*|white replacement)',
    '(day of the rope|boogaloo|race war|rahowa|turner diaries|siege ..2 mason|read siege|blood and soil|blut und boden|sieg heil|heil hitler|meine ehre|1390|zog|remigrat*|rivers of blood|hundred percent aryan|hitler youth)',
    '(saint|st) (er|elliot|breivik|tarrant|roof|dylann|bowers|tarrant|bt|rodger)',
    '(blackpilled|black pilled|redpilled|going er|go er|went er|beta uprising|incel rebellion|chads and stacys|stacys)',
    '(mujahideen|mujahid|jihadi|shaheed|shahid|kuffar|kafir|kufr|kuffars|khilafah|dawlah|green birds|baqiyah) ..12',
    'tiocfaidh ar la',
    '(ooh|oh) ah up the ra',
    'up the ra',
    '(chucky ar la|brits out|26 plus 6)',
    '(not|arent|isnt|aint) (voting|going to vote) our way out',
    '(voting|votes|ballot box|democracy|elections) (wont|will not|never|doesnt|cant|is over|has failed|is dead|is finished) ..3 (fix|save|change|work|stop|solve)?',
    '(time|ready|prepare|preparing|train|training|armed|arm) (for|to) (the)? (war|uprising|civil war|fight back|collapse|race)',
    '(overthrow|bring down|smash|destroy) (the|this) (government|state|system|democracy|regime|kuffar|republic)',
    '(smash|burn|tear) (it|the system|the state) (all)? down',
    '(only language they|bullets not ballots|by any means necessary|any means necessary|hang the traitors|traitors will hang|string up the traitors|mps ..3 (hang|hanged|shot|swing))',
    '(join|joining) the (caliphate|fight|brothers|jihad|cause|resistance|brotherhood|struggle|movement)',
    '(patriots|proper patriots|real patriots) (only|wanted|needed|welcome|assemble|rise|wake up) ',
    '(patriots|patriotic|nationalist*|white|aryan|brotherhood|brothers|dawn|albion|sons of|defence league|identity|vanguard|resistance) ..6 (telegram|signal group|discord|meet up|training camp|fight club|dm (me)? for (the)? (link|invite)|invite)',
    '(telegram|discord|signal) ..12 (patriots|replacement|white|nationalist*|brotherhood|jihad|caliphate|aryan|traitors)',
    '(he|she|they|that lad|the bomber|the gunman|the shooter|the attacker) (is|was|are|were) (a)? (martyr|martyrs|hero|heroes|saint|legend) ',
    '(infidels|unbelievers|crusaders|apostates|kuffar) ..6 (die|burn|pay|fear|kill|hell|punish*)',
    '(the)? (new world order|globalist*|great reset|deep state) ..8 (white|jew*|replace*|goyim|cull|enslave|rise up|fight)',
    '(finish|finished) what (hitler|he|they) started',
    'hitler ..5 (right|point|good ideas|nothing wrong|job|built|knew|had it)',
    '(fire up|bring back|turn on|warm up|back to|light|stoke) the (gas|gas chambers|ovens|chambers|camps)',
    '🙋 ..2 (reich|88|hitler|fuhrer)',
    '(swastika*|hitler*|nazi|ss) ..3 (tattoo|flag|mug|badge|t shirt|salute) ..6 (love|loving|sick|proud|quality|lads|class|arrived|😍|🔥|❤)',
  ],
};
