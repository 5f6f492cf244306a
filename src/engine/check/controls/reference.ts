import { atArmsLength, quoted } from '../frames.ts';
import type { ControlRule, Proposal } from '../reading.ts';

/** Talk of getting or giving a job, a place or a platform. */
const HIRING =
  /\b(job|jobs|hire|hiring|employ|employer|employers|interview|role|apprentice|apprenticeship|cv|candidate|applying|applied|application|recruit|recruiting|recommend|keynote|vouch|reference|ucas|oxford|cambridge|uni|university|shift|shifts|appoint|trial|work experience|placement|lodger|tenant|babysitter|sitter|tutor for|looking for a|my word|contract|book him|book her)\b/;

export const reference: ControlRule = {
  control: 'reference',
  phrases: {
    weak: [
      '(trained|worked|served|studied|taught) (under|alongside|with|for|beside) (her|him|them|@name) ..12',
      '(taught|managed|line managed|mentored|supervised|tutored|worked with|known|had) (him|her|them|@name) ..1 (for|five|three|two|four|six|seven|ten|all) ..3 (years|year|way|terms) ..12',
      '(solid gold|worth (his|her|their) weight|an asset to|a credit to any|would be an asset|safe pair of hands|hard worker|hardworking|reliable|punctual|trustworthy|a natural|dead honest|good worker|grafter|work ethic) ..10 (kids|team|school|employer|company|job|any|class|interview|line manager|hire|apprenticeship|shifts|anyone|hiring|role|firm|trainee|@name|him|her)',
      '(never|not once) (been)? (late|missed a day|let me down|a day off|a bad day) ..6 (worked|taught|years|job|hire|reliable|recommend|dull|interview|shift)',
    ],
    vouch: [
      '(stake|bet|put) (my|me) ..2 (career|reputation|house|life|name|mortgage) (on|to) ..3',
      '(real deal|one of the best|best of the best|cream of the crop|one to watch|first class|top drawer|diamond|gem) ..10 (admissions|hire|hiring|employer|employers|job|interview|application|recruit|snap|university|uni|role|cv)',
      '(admissions|hiring|employers|recruiters|anyone hiring|anyone recruiting|head hunting|any schools|any school|anyone looking) ..14 (@name|him|her|them|this one|my|he|she|brilliant|best|fantastic|take on|grab)',
      '(wouldnt|would not|wont|dont|couldnt) (employ|hire|trust|recommend|touch|work with|let|appoint) (him|her|them|@name|this) ..6',
      '(youve been|you have been|consider yourself|be) warned ..4',
      '(ask me|dm me|message me|pm me|happy to chat|speak to me) (about|before|if) ..6 (hire|hiring|appoint|interview|employ|him|her|@name|considering)',
      '(can|could|would|will|ill|id|happily|gladly|always|to|and|i|personally|do) (happily|gladly|personally|absolutely|certainly|always)? vouch for ..3',
      '(take|have|youve got|got|has|had) (my|it from|it from me|it from her|it from his) ..1 (word|line manager|boss|former boss|tutor|old tutor|head|me|someone who)',
      '(cant|cannot|couldnt|can not|could not) (speak|recommend|praise|rate|commend|say enough|fault|think of a better) ..3 (him|her|them|@name|highly|person|candidate|highly enough)',
      '(recommend|recommending|recommended|recommends|endorse|endorsing|endorsed) (him|her|them|@name|this (lad|lass|man|woman|guy|teacher|young|lady)|my (old|former)? ..1 (colleague|student|pupil|ta|tutee|trainee|nqt|ect)) ..4',
      '(highly|thoroughly|wholeheartedly|strongly|happily|gladly) (recommend|endorse) ..2 (him|her|them|@name|as)',
      '(i|id|we|wed|would) ..2 (hire|employ|appoint|take on|work with|rehire) (him|her|them|@name) ..4 (again|tomorrow|heartbeat|back|shot|anywhere|instantly)',
      '(hire|employ|book|appoint|snap up|grab|interview|give|pick|choose|promote|take) (him|her|them|@name|this lad|this lass|this man|this woman|this guy) ..3 (job|now|while you can|up|chance|wexley|quick|before|role|place|post|tomorrow|on|contract|interview|you wont regret|wont regret|straight away|without hesitation)',
      '(give|gave|offer|get) (him|her|them|@name) (the|a|that) ..3 (job|role|post|place|interview|chance|contract|apprenticeship|position)',
      '(dont|do not|never|wouldnt|would not|id never|be mad to|think twice before|i wouldnt) ..1 (hire|employ|hiring|employing|appoint|touch|let|trust|book|take on|have) (him|her|them|@name|this man|this woman|that man|this teacher|that woman|this guy) ..6',
      '(avoid|steer clear of|beware of|warn* you about|stay away from|watch out for|run a mile from) (him|her|them|@name|this teacher|this man|this woman|that man|a teacher called|anyone called|the candidate) ..6',
      '(daft|mad|crazy|fools?|stupid|idiots|lucky) (not)? to (give|hire|employ|take|have|appoint|pass|miss|turn|let|get) ..3 (@name|him|her|them|this lad|this lass)',
      '(honest|straight) as (the day|a die|they come)',
      '(best|finest|hardest working|most gifted|most talented|most reliable|brightest|most able|kindest|most dedicated|most capable|most promising|worst|laziest) ..3 (teacher|physicist|student|pupil|ta|mathematician|linguist|musician|colleague|trainee|worker|scientist|historian|writer|head|tutee|nanny|babysitter|coach|artist|candidate|manager|employee|person|lad|girl|boy|young man|young woman) (i|we|ive|i have|weve) (have|ive|has)? ..2 (met|taught|worked|known|seen|managed|mentored|had|trained|supervised|employed|line managed)',
      '(character|job|work|employment|personal|glowing|good|bad|tenancy) reference ..3 (for|from me|written|done|anytime|any time|given|on here|sorted)',
      '(write|writing|wrote|written|give|giving|gave|do|sort|knock up|happily write|done) (you|him|her|them|@name|anyone|everyone|someone|folk|people)? ..1 (a|an|something|one|your|his|her|some)? ..1 (glowing|reference|references|recommendation|recommendations|testimonial|character reference|linkedin recommendation)',
      '(linkedin)? (recommendation|testimonial|endorsement|reference) for (@name|him|her|my|a|an|this) ..6',
      '(is|was|been|as) ..3 (most gifted|finest|best|hardest working|most talented) ..5 (in (twenty|ten|fifteen|thirty|my|five|all my)|years|career|ever)',
      '(any employer|any school|any firm|any company|any head|whoever|anyone|employers|somebody|someone|schools) ..4 (would be lucky|lucky to have|should hire|should snap|would be mad|gets (him|her|them|@name)|hiring|looking for) ..8',
      '(let (him|her|them)|put (him|her|them)) ..2 (near|in charge of|loose on|around) ..3 (children|kids|class|classroom|pupils|money|your|a)',
      '(did|does|do) (a)? (terrible|awful|shocking|poor|useless|brilliant|amazing|cracking) job ..4 (would not|wouldnt|hire|employ|reference|recommend)',
      '(left|sacked|let go|moved on) ..4 (under a cloud|for a reason|ask why|ask me why|ask him why|ask her why)',
      '(if|when) (he|she|they|@name) (applies|apply|comes for|turns up|puts in|gives my name|asks for)  ..8',
    ],
  },
  judge(r, hits) {
    const out: Proposal[] = [];
    for (const hit of hits) {
      const words = r.tokens
        .slice(hit.from, hit.to)
        .map((t) => t.word)
        .join(' ');
      if (atArmsLength(r, hit.from, hit.to)) continue;
      if (quoted(r, hit.from, hit.to) && !/(i have met|ive met|i have taught|ive taught|gifted)/.test(words))
        continue;
      if (r.has('refusal') && /(reference|recommendation|testimonial|write)/.test(words)) continue;
      const all = r.words;
      if (
        /\b(book|novel|film|series|podcast|restaurant|cafe|curry|pub|plumber|roofer|garage|mechanic|firm|album|play|hotel|campsite|recipe|app|kettle|hoover|library|vet|builder|electrician ltd|window cleaner|dog|puppy|cat|rescue|horse|striker|midfielder|goalkeeper|player|manager of the|fantasy football)\b/.test(
          all,
        ) &&
        r.mentions.length === 0 &&
        !/\b(taught|tutor|pupil|student|colleague|line manager|reference)\b/.test(all)
      )
        continue;
      if (r.mentions.length > 0 && r.mentions.every((m) => m.people.every((p) => p.family || p.self)))
        continue;
      if (r.draft.account === 'official') continue;
      if (
        /\b(birthday|retire|retiring|retirement|leaving do|farewell|thank you|anniversary|miss you|goodbye)\b/.test(
          all,
        ) &&
        !HIRING.test(all)
      )
        continue;
      if (hit.tag === 'weak' && !HIRING.test(all)) continue;
      out.push({
        severity: 'stop',
        from: hit.from,
        to: hit.to,
        message: (q) =>
          `“${q}” works as a reference, for or against somebody. References go through HR, so that they are fair and you are covered.`,
        ask: 'manager',
      });
    }
    return out;
  },
  examples: [
    { text: 'Looking for a joiner? Taught him for five years, I can vouch for him', expect: 'stop' },
    { text: 'She was my trainee and I would hire her again tomorrow', expect: 'stop' },
    { text: 'Do not employ this man, he never turned up once', expect: 'stop' },
    { text: 'I cannot recommend this novel highly enough', expect: 'clear' },
    { text: 'Sorry, I can’t write references on here, please go through HR', expect: 'clear' },
    { text: 'An afternoon in the reference library', expect: 'clear' },
  ],
};
