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

/** Hate, and what is neither hateful nor offensive; the offensive between them hangs on who speaks. */
const davidson = (bytes: Buffer): Judged[] =>
  rows(bytes)
    .filter((row) => row.class !== '1')
    .map((row) => ({
      text: row
        .tweet!.replace(/https?:\S+|&#\d+;|^[\s!"]*RT @\S+|@\w+/g, ' ')
        .replaceAll('&amp;', '&')
        .replace(/\s+/g, ' ')
        .trim(),
      hateful: row.class === '0',
    }));

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
  {
    address: `${GITHUB}t-davidson/hate-speech-and-offensive-language/cb50f7e9eb855a99abc51423bf40df0e26d6fe30/data/labeled_data.csv`,
    sha256: '/Li8fGgSCuSvBKW5rNWFhVE+3hHhVI6/NqXCBAtvYoE=',
    read: davidson,
  },
];

/** Every sentence of the public sets, each once. @throws Error when a set cannot be had or is not what was published */
export async function publicSentences(): Promise<Judged[]> {
  const all: Judged[] = [];
  for (const { address, sha256, read } of SOURCES) all.push(...read(await fetchedFile(address, sha256)));
  return [...new Map(all.filter(({ text }) => text !== '').map((one) => [one.text, one])).values()];
}
