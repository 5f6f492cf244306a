import { negated, quoted } from '../frames.ts';
import { type ControlRule, type Proposal, wordsOf } from '../reading.ts';
import { PHRASES, TERMS } from './words/intellectual-property.ts';

export const intellectualProperty: ControlRule = {
  control: 'intellectual-property',
  lexicon: TERMS,
  phrases: PHRASES,
  judge(r, hits) {
    const out: Proposal[] = [];
    const all = r.words;
    const licensed =
      /\b(cc by|creative commons|public domain|out of copyright|with permission|with the publishers|with the authors|with kind permission|permission from|licensed|licence from|royalty free|my own|our own|made my own|own music|own jazz|all mine|wrote it myself|i made|ive made|made it myself|made them myself|we wrote|original music|bought|free from the publisher|own compositions?|by permission|has said we can|link to|linked below|library copy)\b/.test(
        all,
      );
    for (const hit of hits) {
      if (quoted(r, hit)) continue;
      const words = wordsOf(r, hit);
      const mineToo = /\b(cgp|publisher|tell|pdf|nicked|lifted|stole|scanned|department|we wrote)\b/.test(
        words,
      );
      if (licensed && !mineToo && hit.tag !== 'sell') continue;
      // Reading a book is nobody's business but the reader's; reading it out to a camera is publishing it.
      if (
        /^(reading|read|reads)\b/.test(words) &&
        !/\b(camera|video|youtube|channel|tiktok|live|upload|uploaded|recorded|recording|record|bedtime|storytime|out loud|aloud)\b/.test(
          all,
        )
      )
        continue;
      if (negated(r, hit.from, 6) && !/\b(tell|mind)\b/.test(words)) continue;
      if (
        /^(nicked|stole|stolen|pinched|lifted)/.test(words) &&
        !/\b(scheme|policy|lesson|resource|resources|website|slides|powerpoint|photo|picture|image|worksheet|display|poem|plan|logo|design|idea|unit|google|pinterest|tes|twinkl|trust|school)\b/.test(
          all,
        )
      )
        continue;
      let severity: Proposal['severity'] = 'stop';
      if (hit.tag === 'music')
        severity = /\b(showing|screening|film night|movie night|tickets?)\b/.test(words)
          ? 'approve'
          : 'change';
      else if (/\b(reading|read|storytime|bedtime|narrating|recording|to camera|on camera)\b/.test(words))
        severity = 'approve';
      else if (
        /\b(poem|google|getty|shutterstock|watermark|not my photo|typed)\b/.test(words) &&
        !/watermark|crop/.test(words)
      )
        severity = 'change';
      out.push({
        severity,
        from: hit.from,
        to: hit.to,
        message: (q) =>
          severity === 'approve'
            ? `“${q}” needs the owner’s permission. Many publishers give it when asked.`
            : severity === 'change'
              ? `“${q}” uses somebody else’s work. Swap it for one you may use, quote a short part, or link to it.`
              : `“${q}” shares, sells or passes off work that belongs to somebody else. Link to it or use your own instead.`,
        ask: severity === 'approve' ? 'headteacher' : null,
      });
    }
    return out;
  },
  examples: [
    { text: 'I scanned the whole textbook, it is in the drive for everyone', expect: 'stop' },
    { text: 'Selling Peppa Pig mugs, £8 each, made on my Cricut', expect: 'stop' },
    {
      text: 'Sports day montage with the full Beyonce track over the top',
      expect: 'change',
      context: { account: 'official' },
    },
    { text: 'Made my own phonics cards, free, creative commons', expect: 'clear' },
    { text: 'I read the whole of Middlemarch on holiday', expect: 'clear' },
    { text: 'Took the kids to see Frozen, still humming it', expect: 'clear' },
  ],
};
