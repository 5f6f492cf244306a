import { quoted } from '../frames.ts';
import { mayBeOwn, mayBePupil } from '../people/whose.ts';
import { type ControlRule, classWithin, type Proposal, wordsOf } from '../reading.ts';
import { PHRASES } from './words/pupil-contact.ts';

export const pupilContact: ControlRule = {
  control: 'pupil-contact',
  phrases: PHRASES,
  judge(r, hits) {
    const out: Proposal[] = [];
    const all = r.words;
    if (
      r.has('refusal') &&
      /\b(dont|do not|cant|cannot|never|wont|no)\b.*\b(accept|add|follow|message|dm|request)/.test(all) &&
      !/\b(but|except|just|unless)\b/.test(all)
    )
      return out;
    if (/\b(requesting to follow me|request to follow me)\b.*\bno\b/.test(all)) return out;
    const pupil =
      r.mentions.some(mayBePupil) ||
      classWithin(r, 'pupilhandle', 0, r.tokens.length) ||
      classWithin(r, 'class', 0, r.tokens.length) ||
      /\b(pupil|pupils|student|students|tutor group|my class|my form|sixth formers?|leavers|my kids from|tutees?|kids i teach|my lot|my year|one of mine|year group|my tutor|upper sixth|form group|gcse lot|exam class|ks3|ks4)\b/.test(
        all,
      );
    const family =
      r.mentions.length > 0 && r.mentions.every(mayBeOwn) && !classWithin(r, 'class', 0, r.tokens.length);
    if (!pupil || family) return out;
    const colleagues =
      /\b(staff|colleagues|parents?|mums|dads|mum|teachers|department)\b/.test(all) &&
      !r.mentions.some((m) => m.people.some((p) => p.kind === 'pupil'));
    for (const hit of hits) {
      if (quoted(r, hit)) continue;
      const words = wordsOf(r, hit);
      const direct = classWithin(r, 'pupilhandle', hit.from, hit.to);
      if (hit.tag === 'reply' && !direct) continue;
      if (colleagues && !direct && !/\b(streak|snap|insta)\b/.test(words)) continue;
      if (r.draft.account === 'official' && !direct) continue;
      if (
        /^(got|get|getting|have|ive|saved|found|has|took)/.test(words) &&
        !/\b(number|snap|insta|snapchat|instagram|whatsapp|mobile)\b/.test(words)
      )
        continue;
      if (/\b(called|rang|calling)\b/.test(words) && /\b(me|parents|home)\b/.test(words)) continue;
      out.push({
        severity: 'stop',
        from: hit.from,
        to: hit.to,
        message: (q) =>
          `“${q}” is direct contact with pupils. However kindly meant, please use the school’s own ways of reaching them.`,
        ask: 'headteacher',
      });
    }
    return out;
  },
  examples: [
    { text: 'Year 11, exams done, add me on Insta', expect: 'stop' },
    { text: '10C, any questions tonight just message me on here', expect: 'stop' },
    { text: 'New Snapchat streak with my tutor group, group chat is live', expect: 'stop' },
    { text: 'Dear students requesting to follow me: no. It is the rules.', expect: 'clear' },
    { text: 'Message me if you want the sofa', expect: 'clear' },
    { text: 'Year 9 wrote the best haiku today', expect: 'clear' },
  ],
};
