// A policy of 300 clauses, made from parts in our own words, with the rows that it should come out as.

const duties = [
  ['obligation', 'Staff must keep a note of the approval for project'],
  ['prohibition', 'Staff must not post a picture from event'],
  ['recommendation', 'Staff are encouraged to read briefing'],
  ['power', 'The Trust may close the account for project'],
  ['permission', 'Staff may, if they wish, follow the account for club'],
  ['statement', 'This paragraph explains the arrangements for visit'],
] as const;
const topics = [
  'Sport',
  'Music',
  'Trips',
  'Clubs',
  'Exams',
  'Transport',
  'Catering',
  'Boarding',
  'Nursery',
  'Sixth form',
];
const roman = ['i', 'ii', 'iii', 'iv', 'v'];

/** 10 sections, each with 8 numbered clauses; every second clause has lettered items, some with numerals. */
export function longPolicy(): { text: string; rows: string } {
  const lines = ['LONGACRE SCHOOLS TRUST', 'Staff social media policy', '', 'Contents', ''];
  topics.forEach((topic, at) => {
    lines.push(`${at + 1}. ${topic} ${'.'.repeat(40)} ${at * 3 + 2}`);
  });
  const rows: string[] = [];
  let page = 1;
  const add = (depth: number, number: string, modality: string, words: string) => {
    const margin = '   '.repeat(depth);
    lines.push('', `${margin}${number} ${words}`);
    rows.push(`${'  '.repeat(depth)}${number.replace(/\.$/, '')}|${modality}|${words}`);
    if (rows.length % 21 === 0) lines.push('', `Longacre Schools Trust          Page ${page++} of 14`);
  };
  topics.forEach((topic, at) => {
    add(0, `${at + 1}.`, '#', topic);
    for (let clause = 1; clause <= 9; clause++) {
      const number = `${at + 1}.${clause}`;
      if (clause % 2 === 1) {
        const [modality, words] = duties[(at * 7 + clause) % duties.length]!;
        add(1, number, modality, `${words} ${number.replace('.', '-')}.`);
        continue;
      }
      const banned = clause % 4 === 0;
      const modality = banned ? 'prohibition' : 'obligation';
      add(1, number, modality, `For ${topic.toLowerCase()}, staff must${banned ? ' not' : ''}:`);
      add(2, '(a)', modality, `share the list for group ${number.replace('.', '-')} with:`);
      for (const mark of roman.slice(0, 1 + (clause % 3)))
        add(3, `(${mark})`, modality, `office ${mark.length};`);
      add(2, '(b)', modality, `use the form for group ${number.replace('.', '-')}; and`);
      add(2, '(c)', modality, `change the setting for group ${number.replace('.', '-')}.`);
    }
  });
  return { text: `${lines.join('\n')}\n`, rows: `${rows.join('\n')}\n` };
}
