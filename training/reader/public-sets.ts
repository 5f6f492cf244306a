import { parse } from 'csv-parse/sync';
import { fetchedFile } from './fetched.ts';

/** A sentence of a public set, and whether people who judged it took it for hate. */
export type Judged = { text: string; hateful: boolean };
type Row = Record<string, string>;
type Source = {
  address: string;
  sha256: string;
  read: (bytes: Buffer) => Judged[];
};

const rows = (bytes: Buffer): Row[] => parse(bytes, { columns: true, relax_quotes: true });
const GITHUB = 'https://raw.githubusercontent.com/';

const hatemoji = (bytes: Buffer): Judged[] =>
  rows(bytes).map(({ text, label_gold }) => ({ text: text!, hateful: label_gold === '1' }));

/** Scores from 1 (harmless) to 5; what the judges left in the middle teaches little. */
const toxigen = (bytes: Buffer): Judged[] =>
  (JSON.parse(bytes.toString()) as { text: string; toxicity_score: number; label: string }[])
    .filter(({ toxicity_score: score }) => score <= 2 || score >= 3.5)
    .map(({ text, label }) => ({ text: text.replaceAll('_x000D_', ' ').trim(), hateful: label === 'hate' }));

/** Slurs among friends, and whatever is hateful without being sexist, are not told apart there: they are left out. */
const edos = (bytes: Buffer): Judged[] =>
  rows(bytes)
    .filter(({ rewire_id, label_category }) =>
      label_category === 'none'
        ? rewire_id!.endsWith('7') || rewire_id!.endsWith('3')
        : !label_category!.startsWith('3'),
    )
    .map(({ text, label_sexist }) => ({
      text: text!.replace(/\[(USER|URL)\]/g, '').trim(),
      hateful: label_sexist === 'sexist',
    }));

/**
 * Ways to speak against what was said: in them a hateful sentence is quoted, not meant. Public sets have next to none, so that
 * whoever learns from them alone takes every quotation for hate.
 */
const AGAINST: ((said: string) => string)[] = [
  (said) => `Somebody on the bus said "${said}" and nobody moved. I did.`,
  (said) => `"${said}" is not an opinion, it is abuse, and it has no place here.`,
  (said) => `Told today: "${said}". I am still shaking. Nobody should have to hear that.`,
  (said) => `Anyone who writes "${said}" can unfollow me.`,
  (said) => `What do you say to a child who repeats "${said}"? We talked for an hour about why it hurts.`,
  (said) => `Reported a comment that read "${said}". It came down in ten minutes, well done the moderators.`,
  (said) => `You can not shout "${said}" and then call it banter. It is wrong and you know it.`,
  (said) => `My neighbour got "${said}" through the letterbox. Whoever did it is a coward.`,
];
const EVERY = 4;

/** Public sets that may be learnt from; licences in NOTICE. HateCheck is for measuring, and is not among them. */
const SOURCES: Source[] = [
  ...[
    ['train', 'IlWBilsQFTh2MgBoRRvlgu2Hai7vsiolC9L2R40YFeU='],
    ['validation', 'chCU1E/OuSOgs4l5NRJqZUu7HwkrH+1qdNgOSoRcb0M='],
    ['test', 'SwZ7RFxkRdvUA218dd3iH3KSi/0x22PRxT1mImxTvpk='],
  ].map(([part, sha256]) => ({
    address: `${GITHUB}HannahKirk/Hatemoji/a626f63216158748d072e581efc00267031f4404/HatemojiBuild/${part}.csv`,
    sha256: sha256!,
    read: hatemoji,
  })),
  {
    address: `${GITHUB}microsoft/SafeNLP/e351b6cb892284cf843b88e363b1a6dbaded584e/data/toxiGen.json`,
    sha256: 'QoY7mX9UWDO4yb/n/JUK6szCdNSfc4Y4TbFH+s50X8M=',
    read: toxigen,
  },
  {
    address: `${GITHUB}rewire-online/edos/b1f1fbcca9d42de0395432ada8fcfb5c35f68c77/data/edos_labelled_aggregated.csv`,
    sha256: 'YHvbt2bhgDoo8OuPwhwUtrnfogA59ya6Z2dDhYS0f5s=',
    read: edos,
  },
];

/** Every sentence of the public sets, each once, and some of the hateful ones quoted to speak against them. @throws Error when a set cannot be had or is not what was published */
export async function publicSentences(): Promise<Judged[]> {
  const all: Judged[] = [];
  for (const { address, sha256, read } of SOURCES) all.push(...read(await fetchedFile(address, sha256)));
  const each = [...new Map(all.filter(({ text }) => text !== '').map((one) => [one.text, one])).values()];
  const hateful = each.filter((one) => one.hateful && !one.text.includes('"'));
  const answered = hateful
    .filter((_, i) => i % EVERY === 0)
    .map(({ text }, i) => ({
      text: AGAINST[i % AGAINST.length]!(text.replace(/[.!]$/, '')),
      hateful: false,
    }));
  return [...each, ...answered];
}
