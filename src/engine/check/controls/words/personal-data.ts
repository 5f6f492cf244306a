import { terms } from '../../word-list.ts';

/** Terms only this control needs, for its phrases as @name. */
export const TERMS = {
  health:
    terms(`ocd down_syndrome downs_syndrome cutting_herself cutting_himself cut_herself cut_himself transplant wet_his_bed wet_her_bed bed_wetting lost_a_baby psychiatric gender_clinic puberty_blockers epipen epipens epi_pen steroids insulin diabetic diabetes type_1 epilepsy epileptic seizure seizures fitting asthma asthmatic inhaler allergy allergies allergic anaphylaxis anaphylactic nut_allergy coeliac medication meds ritalin medikinet melatonin methylphenidate antidepressants chemo leukaemia cancer tumour eczema sickle_cell cystic_fibrosis tourettes tourette hearing_aid hearing_aids glass_eye
 nits worms headlice head_lice scabies incontinent soiled wet_himself wet_herself catheter feeding_tube gastrostomy nappy nappies sick_note surgery miscarriage ivf pregnant pregnancy scan_results depressed depression anxiety panic_attacks self_harm self_harming self_harms overdose overdosed suicidal eating_disorder anorexia anorexic bulimia bipolar schizophrenia psychosis rehab section sectioned camhs counselling counsellor therapist
 adhd add_diagnosis odd autism autistic asd asperger aspergers pda dyslexia dyslexic dyspraxia dyspraxic dyscalculia selective_mute selective_mutism attachment attachment_disorder foetal_alcohol fasd semh slcn mld sld pmld speech_therapy ehcp ehcps ehc_plan education_health_and_care iep send_register sen_register sen sen_support k_code diagnosis diagnosed assessment_for ed_psych educational_psychologist one_to_one_funding top_up_funding exam_access access_arrangements reader_and_scribe hiv hepatitis stoma period started_her_periods`),
  status: terms(
    `foster fostered foster_carer foster_carers foster_placement looked_after looked_after_child lac cla cic in_care care_order adopted adoption sgo kinship_carer special_guardianship pupil_premium pp fsm free_school_meals free_meals bursary young_carer asylum_seeker unaccompanied immigration_status refugee_status eal_register homeless temporary_accommodation hostel refuge food_bank evicted prison inside custody tag ankle_tag court injunction restraining_order step_dads parents_are_splitting divorce custody_battle`,
  ),
  record: terms(
    `attendance persistent_absence pa absences unauthorised exclusion fixed_term_exclusion behaviour_points behaviour_log detentions isolation report_card target_grade predicted_grade reading_age sats_score sats_scores cat_score cat_scores scored working_below working_towards greater_depth gds bottom_of_the_class grade grades results marks test_score mock_result mock_results flight_path`,
  ),
  papers: terms(
    `register registers class_list class_lists class_register markbook mark_book gradebook sims arbor bromcom cpoms provision_map medical_list allergy_list fsm_list pp_list send_list sen_list seating_plan seating_plans contact_sheet contact_list contacts_list emergency_contacts trip_list consent_forms medical_forms passport passports passport_photos birth_certificate birth_certificates pupil_passport pupil_passports behaviour_sheet data_sheet pupil_files care_plan care_plans personnel_file payslips contact_details attendance_data dbs_certificate`,
  ),
};

/** Phrases by tag, in the language of phrases/pattern.ts. */
const ONE = '(pupil|student|tutee|boy|girl|lad|lass|kid|child|bairn|sixth former|teenager|teen)';

export const PHRASES = {
  // One pupil whom colleagues or parents would know; says nothing by itself.
  somebody: [
    'one of (my|our|the) ..3 (pupils|students|tutees|kids|boys|girls|lads|lasses|children|class|form|set|group|sixth formers|leavers|little ones|y1s|y2s|y3s|y4s|y5s|y6s|y7s|y8s|y9s|y10s|y11s|y12s|y13s|reception|9s|year|@class)',
    'one of (mine|ours)',
    `(a|another|some|that|this|the|our|poor|wee) ..3 ${ONE} ..2 (in|of|from) (mine|(my|our) ..2 (class|form|set|group|year)|@class|reception|nursery)`,
    `(a|the|that|another) ${ONE} (with|who has|on) ..4 (in|of|from) (my|our|@class)`,
    `(a|another|this|the) (pupil|student|tutee|child) of (mine|ours)`,
    `(my|our) ..3 (pupil|student|tutee)`,
    `@class ..2 ${ONE}`,
    `^ ${ONE} in (my|our|@class|reception)`,
    `(my|our|the|that) ..1 (sen|send|ehcp|semh|k code|one to one|1 1) ..1 ${ONE}`,
    `(my|our) (foster|looked after|fostered|lac) ..1 ${ONE}`,
    '(poor|bless the|the) (little|wee)? (lamb|love|mite|soul|thing|poppet|chap|sausage) (in|of|from) (my|our|@class|year @num|reception)',
  ],
  // So few that those around can tell who.
  few: [
    '(2|3|4|5|6|two|three|four|five|six) of (my|our) (pupils|students|tutees|class|form|set|tutor group) ..1 (with|who have|have|has|on) ..1 (@health|@status)',
    '(2|3|4|5|6|two|three|four|five|six|both) (of the)? (kids|pupils|students|children|boys|girls|lads|lasses|little ones|tutees) (with|who have|on) ..1 (@health|@status)',
  ],
  health: ['@health'],
  status: ['@status'],
  record: ['@person ..2 attendance (is|was|at|rate|percentage|figure) ..4', '@record'],
  papers: [
    '@papers ..6 (sellotaped|taped|pinned|stuck|up on|on the board|on screen|on my screen|on the screen|in shot|in the background|behind me|visible|on display|in full view|on show|on my desk|on the wall|open on|in the photo|landed|arrived|on the table|in the bin|on the bus|on the train|left on|attached|below|here|in the pic|zoom in|surnames|with names|with surnames|names on|for everyone to see|and all)',
    '(photo|pic|picture|screenshot|screen shot|snap|shot|look at|close up|copy|scan|heres|here is|this is|posting|sharing|uploaded|attached|sharing) (of)? (the|my|our|this|todays|a|year)? ..2 @papers',
    '(names|surnames|dobs|dates of birth|addresses|phone numbers|medical) (and|with|on|plus|next to) ..4 (list|sheet|board|screen|door|wall|photo|attached|below)',
    '(spot|ignore|excuse|dont look at|never mind|blur) (the|my) ..3 (@papers|screen|names on|names)',
    '(type|put|add|send|pop|drop|post|need) ..5 (dobs|dob|dates of birth|birthdays|addresses|phone numbers|medical info|passport numbers|medical details|contact numbers|home numbers) ..4 (here|below|in the chat|on here|in this group|please|pls|in|for)?',
    '(dob|d o b|date of birth|born on|national insurance|ni number|nhs number|passport number|upn|uln|pupil number|home address|sort code|account number)',
  ],
  list: [
    '(spreadsheet|spread sheet|excel|csv|export|list|sheet|tracker|table) ..4 (pupil premium|pp|fsm|free school meals|dobs|dates of birth|sen|send|ehcps|lac|upns|medical needs|addresses|home addresses) ..8 (attached|enclosed|below|in the comments|in this chat|in the chat|link|linked|in the drive|on the drive|uploaded|help yourself|help yourselves|dm me|message me)',
    '(attached|attaching|uploaded|uploading|heres|here is|sharing|shared|dropped|popped|posted|sent) ..4 (spreadsheet|spread sheet|excel|csv|export|list|sheet|tracker|table) ..6 (pupil premium|pp|fsm|free school meals|dobs|dates of birth|sen|send|ehcps|lac|upns|medical needs|addresses|home addresses)',
  ],
  birthday: ['@person ..3 (born|dob|date of birth) ..4'],
  lives: [
    '@person ..2 (lives|live|living|moved|staying|stays) (at|on|in|next door|opposite|round|above|over|near|with his|with her|with their|to) ..6',
    '(his|her|their) (home)? (address|house|flat) (is|at|number) ..3 @num',
    '(the|that) @pupil ..2 (who)? (lives|live) (at|on|opposite|next door) ..4',
  ],
  phone: ['@person ..1 (number|mobile|phone) (is)? ..3 @num'],
  jigsaw: [
    '(the|my)? (only|one|single|first) ..5 (in|at|on) ..2 @class',
    '(only|one of only|sole) ..4 (looked after|foster*|muslim|black|chinese|deaf|blind|wheelchair|traveller|roma|trans|autistic|send|lac|fsm|refugee|jewish|sikh|polish|adopted|diabetic|epileptic|down*) ..8',
  ],
  about: [
    '(a|my|our|the|this|that|one|little|poor|another) ..4 (foster|fostered|looked after|adopted|autistic|epileptic|diabetic|lac|cla|adhd|asd|dyslexic|refugee|traveller|trans|deaf|blind) (lad|lass|boy|girl|kid|child|pupil|student|one|twins|little one|bairn)',
    '(his|her|their|whose|kids|childs|pupils|lads|girls|boys|@person) (dad|mum|mam|step dad|stepdad|father|mother|brother|sister) ..3 (in prison|inside|in jail|sent down|in rehab|on tag|been arrested|arrested|deported|died|killed|overdosed|an alcoholic|on benefits|left them|walked out|in hospital|sectioned|on heroin|on drugs|beats|a dealer)',
    '@person ..3 (on|has|have|is|was|with|needs|takes|back on|off with|got|getting|diagnosed|having|had|under) ..4 @health',
  ],
};
