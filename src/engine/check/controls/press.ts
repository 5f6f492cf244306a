import { quoted } from '../frames.ts';
import { type ControlRule, type Proposal, wordsOf } from '../reading.ts';
import { PHRASES, TERMS } from './words/press.ts';

export const press: ControlRule = {
  control: 'press',
  lexicon: TERMS,
  phrases: PHRASES,
  judge(r, hits) {
    const out: Proposal[] = [];
    if (r.draft.account === 'official') return out;
    if (hits.some((h) => h.tag === 'nocomment')) return out;
    const all = r.words;
    let media = false;
    let aboutSchool = r.schoolTalk || r.namesSchool;
    for (let k = 0; k < r.tokens.length; k++) {
      const t = r.tokens[k]!;
      if (
        r.ends('journalist', k).length ||
        r
          .ends('outlet', k)
          .some((to) => to > k + 1 || (t.capital && k > 0 && r.tokens[k - 1]!.sentence === t.sentence)) ||
        /^(gazette|echo|bbc|itv|guardian|lbc|podcast|vlogger|youtuber|documentary|newspaper|press|radio|newsnight|panorama|chronicle|herald|telegraph|mail|tes|paper|papers|camera|channel|reporter|journo|news|programme|episode|observer|mirror|metro|times)$/.test(
          t.word,
        )
      )
        media = true;
      if (
        t.kind === 'handle' &&
        /(bbc|itv|news|gazette|echo|chronicle|herald|journo|reporter|press|radio|podcast|mail|times|guardian|tes|schoolsweek|post|star|sky|lbc|talk|observer|pod|tv|fm|courier|mercury|argus|express|mirror)/.test(
          t.word,
        )
      )
        media = true;
      if (
        /^(merger|strike|roof|cuts|boiler|heating|exclusions|pay|closure|caterers|coach|crossing|teachers|teaching|teacher|work|employer|boss|job)$/.test(
          t.word,
        )
      )
        aboutSchool = true;
    }
    if (!media) return out;
    for (const hit of hits) {
      if (quoted(r, hit)) continue;
      if (r.has('fiction') && !aboutSchool) continue;
      const words = wordsOf(r, hit);
      if (!aboutSchool && !/\b(quote|record|camera|interview|use that|print|story)\b/.test(words)) continue;
      if (
        !aboutSchool &&
        /\b(crossword|crosswords|recipe|garden|allotment|football|cricket|bake|birdwatch|knitting|running|marathon|band|cat|dog|letter)\b/.test(
          all,
        )
      )
        continue;
      if (
        /\b(listening|listened|listen to|love this podcast|watching|watched|reading)\b/.test(all) &&
        !/\b(i|ill|me|my) ..?.?(spoke|talked|chat|interview|quote)/.test(all) &&
        !/\b(happy to|dm|use that|quote|interview|recorded|guest|go on|come on|told|spoke)\b/.test(all)
      )
        continue;
      if (
        /\b(published|poem|novel|short story|choir|gig|charity|hospice|parkrun|my band|recipe)\b/.test(all) &&
        !r.namesSchool &&
        !/\b(school|trust|head|slt|teacher|teachers)\b/.test(all)
      )
        continue;
      out.push({
        severity: 'approve',
        from: hit.from,
        to: hit.to,
        message: (q) =>
          `“${q}” answers or offers to talk to the press. Your headteacher deals with that, and needs to agree in writing first.`,
        fix: null,
        ask: 'headteacher',
      });
    }
    return out;
  },
  examples: [
    { text: '@WexleyGazette happy to give you a quote about school', expect: 'approve' },
    { text: 'I spoke to a journalist about exclusions, piece is out Monday', expect: 'approve' },
    { text: 'Recorded an episode of a podcast about teaching at our school', expect: 'approve' },
    {
      text: 'Thanks for asking, please contact the headteacher for any comment to the press',
      expect: 'clear',
    },
    { text: 'My letter about crosswords is in the paper', expect: 'clear' },
    { text: 'Listening to a podcast on the drive in', expect: 'clear' },
  ],
};
