import { terms } from './word-list.ts';

// Word lists shared by several controls.

/** Strong swearing and its forms: `obscenity`, and what disguises are undone for. */
export const SWEARS =
  terms(`fuck fucks fucked fucker fuckers fucking fuckin fuckwit fuckwits fuckery fuckup fucktard motherfucker motherfuckers motherfucking clusterfuck mindfuck
 fck fcking fking fkn fuk fukin feck fecking feckin frigging friggin shit shits shitty shite shitter shitshow shitstorm shithole shithouse shithead shitless shitting shat
 bullshit horseshit dogshit batshit apeshit crock_of_shit wank wanker wankers wanking wankered twat twats twatted arse arses arsed arsehole arseholes arsewipe ass_hole asshole
 assholes dumbass jackass badass smartass bollocks bollock bollocking bollox bellend bell_end bellends knobhead knobheads knobend knob_end dickhead dickheads dick dicks cock cocks cockup
 cunt cunts piss pissed pissing piss_up pisstake piss_take pisser pissy prick pricks tosser tossers tosspot bastard bastards bitch bitches bitching bitchy
 slag slags slapper slut sluts whore whores minge gash tits titties clusterfck jizz jizzed cum cumming spunk spunky bugger buggered buggering minger crap crappy crapping dickish shag shagging shagged
 pussy fanny pube pubes bukkake blowjob handjob wanky bawbag fannybaws gobshite gobshites shitbag scrote nobhead nobheads pillock`);

/** Swear words in languages often heard in UK schools. */
export const FOREIGN_SWEARS =
  terms(`merde putain connard connasse salope encule enculer ta_gueule nique_ta_mere bordel_de_merde puta putas puto mierda joder cono cabron pendejo hijo_de_puta gilipollas chinga chingada
 scheisse scheiss arschloch fotze wichser ficken verpiss kurwa kurwy kurde_mol spierdalaj pierdole pierdolic chuj dupek skurwysyn jebany jebac cazzo stronzo vaffanculo minchia merda caralho foda_se porra
 bhenchod behenchod bhosdike madarchod chutiya chutiye gaandu gandu harami kutti randi lund bakchod cyka blyat suka blyad pizdec amina_koyim orospu siktir kus_emak sharmouta kos_omak kahba ibne
 godverdomme klootzak kut_zooi lort fanden perkele vittu saatana satana jävla javla helvete ffans pule muie pizda`);

/** Slurs: `hate` on their own unless reclaimed, quoted or taught. */
export const SLURS =
  terms(`nigger niggers nigga niggas niggah coon coons darkie darkies wog wogs golliwog paki pakis packi pakki chink chinks chinky gook gooks jap japs nip slope spic spics wetback wetbacks beaner beaners
 raghead ragheads towelhead towelheads camel_jockey sand_nigger muzzie muzzies muzrat muzzrat mudslime kike kikes yid yids heeb hymie sheeny shylock gyppo gyppos gippo gippos gypo pikey pikeys pikies
 do_as_you_likey tinker_scum fag fags faggot faggots faggy poof poofs poofter poofters poofy bender benders shirtlifter shirt_lifter batty_boy battyboy bumboy bum_bandit dyke dykes lezza lezzer lezzers carpet_muncher rug_muncher
 tranny trannies trannys shemale shemales he_she ladyboy troon troons trans_trender tranz transtrender cuntboy retard retards retarded tard libtard spaz spaza spazz spastic spastics spakka spacker mong mongs mongo mongol window_licker window_lickers
 cripple cripples flid joey_deacon raspberry_ripple half_caste halfcaste jungle_bunny porch_monkey kaffir coconut_traitor uncle_tom house_negro negro negroes bogtrotter bog_trotter mick_bastard taig taigs
 femoid femoids foid foids roastie roasties thot bint kraut krauts eyetie dago dagos wop wops polack polacks honky untermensch untermenschen jewess goyim_knows shvartze abo abos squaw redskin redskins slanteye zipperhead towel_head`);

/** Groups the law and the policy protect. */
export const GROUPS =
  terms(`women woman females female girls ladies men_in_dresses black_people blacks black_folk black_men black_women black_lads black_kids brown_people brown_folk coloureds coloured_people asians asian asian_people chinese indians pakistanis bangladeshis
 africans somalis nigerians arabs turks kurds afghans albanians romanians bulgarians poles polish eastern_europeans east_europeans europeans irish paddies paddy jocks taffs germans french italians greeks mexicans latinos hispanics
 foreigners immigrants immigrant migrants migrant refugees refugee asylum_seekers asylum_seeker illegals illegal_immigrants boat_people dinghy_people channel_migrants incomers
 muslims muslim moslems moslem islam islamists jews jew jewish_people hindus hindu sikhs sikh christians catholics catholic protestants buddhists atheists religious_people zionists
 gypsies gypsy travellers traveller travelling_community romani roma romany gays gay gay_people gay_men lesbians lesbian homosexuals homosexual homos bisexuals bi_people queers queer lgbt lgbtq lgbtqia lgbt_people
 trans trans_people transgender transgenders transgender_people trans_women trans_men trans_kids transsexuals transexuals transwomen non_binary nonbinary they_thems gender_benders
 disabled disabled_people the_disabled handicapped deaf_people blind_people autistics autistic autistic_people downs_syndrome wheelchair_users special_needs_kids people_with_disabilities mentally_ill
 white_people whites ethnics ethnic_minorities minorities people_of_colour poc single_mums feminists feminist gender_ideology people_of_color black_person gay_person trans_person disabled_person muslim_person jewish_person gay_man trans_man trans_woman black_man black_woman disabled_man disabled_woman`);

/** What is said of a group or a person to call them worthless or less than human. */
export const VILE =
  terms(`vermin scum subhuman subhumans sub_human parasites parasite leeches leech cockroaches cockroach rats plague disease cancer virus infestation filth filthy dirty disgusting repulsive revolting vile gross abomination abominations
 animals animal savages savage beasts apes ape monkeys monkey pigs pig dogs inferior worthless useless_lot evil degenerate degenerates perverts pervert perverted paedos pedos paedophiles groomers groomer rapists rapist terrorists terrorist criminals
 thieves thieving robbers scroungers scrounger spongers sponging lazy stupid thick dumb idiots idiotic morons moronic retarded trash garbage rubbish scumbags scumbag lowlifes lowlife invaders invading swarm swarms horde hordes
 sick_in_the_head mentally_ill crazy insane freaks freak weird weirdos monsters demons demonic unnatural sinful immoral backward uncivilised uncivilized barbaric primitive hysterical hormonal emotional_wrecks inbred
 liars greedy cheats dishonest untrustworthy ugly fat smelly stink stinking pathetic disgrace disgraceful horrible hideous weak cowards cowardly dangerous violent aggressive shit shite pieces_of_shit piece_of_shit cunts bastards bitches whores sluts awful
 not_human not_people not_normal not_natural not_real_women not_real_men a_joke a_burden a_drain a_threat a_curse a_problem a_scourge a_menace a_blight a_stain a_mistake not_welcome not_british not_english`);

/** Words that name people who work for, govern, or lead a school. */
export const STAFF =
  terms(`head heads headteacher headteachers head_teacher headmaster headmistress heid ht deputy deputies deputy_head assistant_head slt senior_leadership leadership senior_leaders leadership_team smt management line_manager principal vice_principal
 boss bosses gaffer ceo chief_exec chief_executive chair_of_trustees chair_of_governors chair trustees trustee governors governor governing_body board colleague colleagues staffroom staff teachers teacher_next_door supply_teacher supply_teachers supply
 ta tas teaching_assistant teaching_assistants lsa support_staff caretaker caretakers site_manager site_team premises office_staff school_office receptionist reception finance_team business_manager bursar hr it_support it_team technician technicians
 senco sendco dsl pastoral_lead pastoral_team head_of_year head_of_department hod head_of_english head_of_maths head_of_science head_of_pe head_of_music cover_supervisor midday_supervisor dinner_lady dinner_ladies lunchtime_supervisor
 nqt nqts ect ects new_teacher student_teacher trainee exams_officer head_office central_team the_trust maths_department english_department science_department pe_department department maths_team english_team`);

/** Words for pupils, singly or as a group. */
export const PUPILS =
  terms(`pupil pupils student students kid kids child children class classes lad lads lass lasses boy boys girl girls little_one little_ones bairn bairns tutor_group form bottom_set top_set set_five set_5 set_4 set_four sixth_form sixth_formers
 year_group infants juniors reception_class nursery_class y1 y2 y3 y4 y5 y6 y7 y8 y9 y10 y11 y12 y13 ks1 ks2 ks3 ks4 ks5 leavers teenagers teens my_lot`);

export const PARENTS = terms(
  `parent parents mum mums mam mams mummy mummies dad dads daddy daddies carer carers families family_of pta parent_association grandma grandparents grandad step_dad stepdad mother father mothers fathers`,
);

/** People and firms that work with a school. */
export const CONTRACTORS =
  terms(`caterers catering_company contractors contractor builders cleaners cleaning_company cleaning_contractor supply_agency agency bus_company coach_company coach_firm photographer photographers school_photographer
 it_company suppliers supplier security_firm uniform_shop uniform_supplier canteen kitchen payroll_company payroll mowing_firm boiler_people boiler_firm boiler_company`);

/** English words that are also given names, nicknames or surnames: never a person by themselves. */
export const COMMON_WORDS = new Set(
  terms(`grace will mark hope faith joy rose ruby daisy violet ivy summer autumn winter may june april august dawn eve art dean chase frank miles sunny hunter penny christian bill bob jack nick rob pat sue drew wade grant lance chip dale glen heath cliff
 brook river robin martin jay wren kitty lily holly hazel iris poppy olive jasmine heather amber jade pearl gem crystal sky star angel bliss charity constance destiny diamond mercy patience prudence sage basil ginger pepper cherry fern flora jet ace axel
 beau blaze bishop carter cash colt cooper duke earl ford fox gene guy harry hardy jude king knight lane major mason max noble norm parker pierce prince ray reed rich rod royal rusty scout sterling stone tanner tucker tyler victor ward west win wolf woody
 young mo mac hp jcb spud alf harps bea noor mohammed rowan heron jasper jordan london paris chelsea florence sienna sydney georgia savannah india china brooklyn israel kent devon austin carol carole dot dolly honey bunny candy melody harmony aria viola
 ash ashe elm bay bud don ken van ed al les ali sam lee tim tom dan ben jo kit kay bee bell belle dale gay gale harper saint true trinity justice honour honor liberty page paige piper porter potter rain raven robyn sandy sherry skip storm tan teddy trip
 vale viv wes wood young craig cook baker butler taylor smith gill lamb eze bell english french day long short brown black white green gray grey hart hill hall kirk long love moon moss mott pace paine power price read rush sharp stott swift tran underwood
 wall waters webb wells winters wise worth jelly beth marina coral rocky sonny precious princess blessing gift sunday wednesday friday monday temple lennon major mercedes portia tiger nell art bevan steph alfie reception`),
);
