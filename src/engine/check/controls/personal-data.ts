import { quoted } from '../frames.ts';
import { findIdentifiers, type Identifier } from '../identifiers/identifiers.ts';
import { type ControlRule, classWithin, type Proposal, type Reading, sentenceOf } from '../reading.ts';

const terms = (s: string): string[] =>
  s
    .trim()
    .split(/\s+/)
    .map((w) => w.replaceAll('_', ' '));
const KINDS: Record<Identifier['kind'], string> = {
  upn: 'a pupil number',
  ni: 'a National Insurance number',
  ssn: 'a social security number',
  card: 'a card number',
  iban: 'a bank account',
  phone: 'a telephone number',
  email: 'an email address',
  postcode: 'a postcode',
  address: 'a home address',
  date: 'a date of birth',
};

const OWN_NUMBER = /\b(?:me|my|mine|us)\b[^.!?\n]{0,30}$/i;
const OFFICE =
  /\b(?:office|school|reception|helpline|helpdesk|enquiries|switchboard|samaritans|childline|nspcc|hotline|main|box office|shop|council|surgery|bookings?|tickets?)\b/i;
const PUBLIC_PHONE = /^(?:03[0347]\d|08[047]|\+44 ?3|111|999|101|116)/;

/** A date means a birthday when the text says so, or when it stands in a list beside a name. */
function isBirthday(r: Reading, id: Identifier): boolean {
  const before =
    r.folded.length === r.text.length
      ? r.folded.slice(Math.max(0, id.start - 30), id.start)
      : r.text.slice(Math.max(0, id.start - 30), id.start).toLowerCase();
  if (/\b(?:dob|d\.o\.b|born|birth|birthday|b\.)[^.\n]{0,16}$/.test(before)) return true;
  return r.mentions.some((m) => Math.abs(r.tokens[m.to - 1]!.end - id.start) <= 4);
}

function identifiers(r: Reading): Proposal[] {
  const out: Proposal[] = [];
  for (const id of findIdentifiers(r.text)) {
    const before = r.text.slice(Math.max(0, id.start - 60), id.start);
    const around = r.text.slice(Math.max(0, id.start - 60), Math.min(r.text.length, id.end + 40));
    let severity: Proposal['severity'] = 'stop';
    if (id.kind === 'date' && !isBirthday(r, id)) continue;
    if (
      id.kind === 'postcode' &&
      !/\b(?:lives?|home|house|flat|address|round at|moved|staying)\b/i.test(around)
    )
      continue;
    if (
      id.kind === 'ni' &&
      /\b(?:order|parcel|ref|reference|tracking|qr|serial|part|delivery|invoice|flight|train|booking|code)\b/i.test(
        around,
      )
    )
      continue;
    if (
      (id.kind === 'upn' || id.kind === 'card') &&
      /\b(?:order|parcel|isbn|tracking|barcode|serial)\b/i.test(around)
    )
      continue;
    if (id.kind === 'phone') {
      const digits = id.value.replace(/\D/g, '').replace(/^44/, '0');
      if (r.register.phones.has(digits)) continue;
      if (
        /\b(?:isbn|order|parcel|ref|tracking|score|scores|results?|barcode|version|model|serial)\b[^.!?]{0,20}$/i.test(
          before,
        )
      )
        continue;
      if (
        /^\d{1,4}[-./ ]\d{1,4}(?:[-./ ]\d{1,4})?$/.test(id.value) &&
        digits.length < 9 &&
        !/\b(?:call|ring|phone|text|tel|mobile|number|fax|dial|contact)\b/i.test(around)
      )
        continue;
      if (
        PUBLIC_PHONE.test(id.value.replace(/[()]/g, '')) ||
        (OFFICE.test(around) && !/\b(?:mobile|home|personal|his|her|their)\b/i.test(around))
      )
        continue;
      severity = OWN_NUMBER.test(before)
        ? 'consider'
        : r.draft.account === 'official' || r.mentions.length > 0
          ? 'change'
          : 'stop';
      if (
        severity === 'change' &&
        r.mentions.some((m) => m.people.some((p) => p.kind === 'pupil' && !p.family))
      )
        severity = 'stop';
    }
    if (id.kind === 'email') {
      if (
        /^(?:office|info|admin|enquir\w*|contact|hello|reception|help|support|press|recruitment|jobs|hr|senco|dpo|safeguarding|tickets|bookings?|mail|no-?reply|lettings|pta)@/i.test(
          id.value,
        )
      )
        continue;
      severity = OWN_NUMBER.test(before) ? 'consider' : 'change';
    }
    if (id.kind === 'address') {
      if (
        !/\b(?:lives?|living|home|house|address|moved|round at|flat|family|billing|deliver|ship|resid\w+|his|her|their|door|mail)\b/i.test(
          around,
        ) &&
        r.draft.account === 'official'
      )
        continue;
      if (
        /\b(?:shop|pub|cafe|station|church|hall|inn|restaurant|museum|library|theatre|cinema|hospice|sale)\b/i.test(
          around,
        ) &&
        r.mentions.length === 0
      )
        continue;
      severity = /\b(?:my|our)\b/i.test(before) ? 'consider' : 'stop';
    }
    const what = KINDS[id.kind];
    out.push({
      severity,
      span: [id.start, id.end],
      message: (q) =>
        severity === 'consider'
          ? `“${q}” looks like ${what} of your own. It is yours to share; a public post is there for everyone, pupils too.`
          : `“${q}” looks like ${what}. Personal details stay off social media, whatever else has been agreed.`,
      fix: severity === 'change' && id.kind === 'phone' ? { text: 'the school office' } : null,
      ask: severity === 'stop' ? 'leadership' : null,
    });
  }
  return out;
}

export const personalData: ControlRule = {
  control: 'personal-data',
  withoutPhrases: true,
  lexicon: {
    health:
      terms(`epipen epipens epi_pen steroids insulin diabetic diabetes type_1 epilepsy epileptic seizure seizures fitting asthma asthmatic inhaler allergy allergies allergic anaphylaxis anaphylactic nut_allergy coeliac medication meds ritalin medikinet melatonin methylphenidate antidepressants chemo leukaemia cancer tumour eczema sickle_cell cystic_fibrosis tourettes tourette hearing_aid hearing_aids glass_eye
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
  },
  phrases: {
    health: ['@health'],
    status: ['@status'],
    record: ['@person ..2 attendance (is|was|at|rate|percentage|figure) ..4', '@record'],
    papers: [
      '@papers ..6 (sellotaped|taped|pinned|stuck|up on|on the board|on screen|on my screen|on the screen|in shot|in the background|behind me|visible|on display|in full view|on show|on my desk|on the wall|open|in the photo|landed|arrived|on the table|in the bin|on the bus|on the train|left on|attached|below|here|in the pic|zoom in|surnames|with names|with surnames|names on|for everyone to see|and all)',
      '(photo|pic|picture|screenshot|screen shot|snap|shot|look at|close up|copy|scan|heres|here is|this is|posting|sharing|uploaded|attached|sharing) (of)? (the|my|our|this|todays|a|year)? ..2 @papers',
      '(names|surnames|dobs|dates of birth|addresses|phone numbers|medical) (and|with|on|plus|next to) ..4 (list|sheet|board|screen|door|wall|photo|attached|below)',
      '(spot|ignore|excuse|dont look at|never mind|blur) (the|my) ..3 (@papers|screen|names on|names)',
      '(type|put|add|send|pop|drop|post|need) ..5 (dobs|dob|dates of birth|birthdays|addresses|phone numbers|medical info|passport numbers|medical details|contact numbers|home numbers) ..4 (here|below|in the chat|on here|in this group|please|pls|in|for)?',
      '(dob|d o b|date of birth|born on|national insurance|ni number|nhs number|passport number|upn|uln|pupil number|home address|sort code|account number)',
    ],
    birthday: ['@person ..3 (born|dob|date of birth) ..4'],
    lives: [
      '@person ..2 (lives|live|living|moved|staying|stays) (at|on|in|next door|opposite|round|above|over|near|with his|with her|with their|to) ..6',
      '(his|her|their) (home)? (address|house|flat) (is|at|number) ..6',
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
  },
  judge(r, hits) {
    const out = identifiers(r);
    const personIn = (from: number, to: number): boolean => {
      for (let k = from; k < to; k++) {
        if (r.ends('person', k).length > 0) return true;
      }
      return false;
    };
    const initials = (from: number, to: number): boolean => {
      for (let k = from; k + 1 < to; k++) {
        const [a, b] = [r.tokens[k]!, r.tokens[k + 1]!];
        if (
          a.word.length === 1 &&
          b.word.length === 1 &&
          a.capital &&
          b.capital &&
          a.word !== 'i' &&
          classWithin(r, 'class', from, to)
        )
          return true;
      }
      return false;
    };
    for (const hit of hits) {
      if (quoted(r, hit.from, hit.to)) continue;
      const [from, to] = sentenceOf(r, hit.from);
      const words = r.tokens
        .slice(hit.from, hit.to)
        .map((t) => t.word)
        .join(' ');
      let start = hit.from;
      let end = Math.min(to, hit.to + 2);
      if (hit.tag === 'health' || hit.tag === 'status' || hit.tag === 'record') {
        if (
          /^(attachment|odd|section|period|inside|tag|court|prison|scored|grade|grades|marks|results|report|pa|pp|operation|surgery|fitting|refuge|homeless|bursary|adopted|isolation)$/.test(
            words,
          ) &&
          !initials(from, to) &&
          !(
            personIn(from, to) &&
            Math.abs((r.mentions.find((m) => m.from >= from && m.from < to)?.to ?? -99) - hit.from) <= 4
          )
        )
          continue;
        const named = personIn(from, to) || initials(from, to);
        if (!named) continue;
        if (r.draft.account === 'official' && hit.tag === 'record') continue;
        // Good news of results in a named pupil's success is covered elsewhere; the detail itself is not consented to.
        const m = r.mentions.find(
          (x) => x.from >= from && x.from < to && x.people.some((p) => !p.family && !p.self),
        );
        if (m) {
          start = Math.min(m.from, hit.from);
          end = Math.max(m.to, hit.to);
        } else start = from;
      } else if (hit.tag === 'papers') {
        if (r.has('refusal') && /^(dob|date of birth|upn|home address|ni number)/.test(words)) continue;
        if (
          /^(dob|d o b|date of birth|born on|national insurance|ni number|nhs number|passport number|upn|uln|pupil number|home address|sort code|account number)$/.test(
            words,
          )
        ) {
          if (
            !/\d/.test(r.text.slice(r.tokens[hit.to - 1]!.end, r.tokens[hit.to - 1]!.end + 24)) ||
            words === 'upn'
          )
            continue;
        }
        if (!r.schoolTalk && r.mentions.length === 0) continue;
        if (/^(my|a) (timetable|register|spreadsheet|tracker)/.test(words)) continue;
      } else if (
        hit.tag === 'jigsaw' &&
        !/\b(foster|fostered|looked|muslim|black|chinese|deaf|blind|wheelchair|traveller|roma|trans|autistic|send|lac|fsm|refugee|jewish|sikh|polish|adopted|diabetic|epileptic)\b/.test(
          words,
        )
      )
        continue;
      else if (hit.tag === 'jigsaw' && !classWithin(r, 'pupil', from, to)) continue;
      else if (hit.tag === 'about' && !r.schoolTalk) continue;
      out.push({
        severity: 'stop',
        from: start,
        to: end,
        message: (q) =>
          `“${q}” gives personal details of somebody who can be recognised. Agreeing to be named or pictured does not cover that.`,
        ask: 'leadership',
      });
    }
    return out;
  },
  examples: [
    { text: 'Pupil number T999416021007 is wrong, can anyone help', expect: 'stop' },
    { text: 'New starter is DOB 14/02/2012, anyone know which form group', expect: 'stop' },
    { text: 'My little foster lad in Y2 was so brave today', expect: 'stop' },
    { text: 'Sofa free to a good home, ring me on 07700 900555', expect: 'consider' },
    {
      text: 'Our SEND coffee morning is on Thursday, EHCP questions welcome',
      expect: 'clear',
      context: { account: 'official' },
    },
    { text: 'The tournament is on 14/02/2026 and the order number is 550012345', expect: 'clear' },
  ],
};
