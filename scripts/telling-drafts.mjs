/** Ten drafts that tell what the checker can do, as a teacher of the example trust types them; `why` says what is telling. */
export const TELLING_DRAFTS = [
  {
    name: '1-summer-the-season',
    text: 'Summer was lovely. Two weeks in Wales and not one email.',
    why: 'There is a pupil called Summer Day. Here nobody is meant.',
  },
  {
    name: '2-summer-the-pupil',
    text: 'Summer in 9B read her poem to the whole hall and there was not a dry eye.',
    why: 'The same word, and a class: now it is the pupil, and the register knows who has agreed to what.',
  },
  {
    name: '3-history',
    text: 'Year 9 read the leaflets of 1936 today. "Drive them out" was printed on card with a nice border. Nobody spoke for a while.',
    why: 'Words of hatred, taught and not meant.',
  },
  {
    name: '4-disguise',
    text: 'What a load of b0ll*cks that training was.',
    why: 'A digit and a star do not hide a word.',
  },
  {
    name: '5-no-bad-word',
    text: 'Our head could lose a staring contest with a lamp post and still call it leadership.',
    why: 'No word of it is bad. What it does is.',
  },
  {
    name: '6-a-view-and-a-place-of-work',
    text: 'I teach at Osmerholt High School and I think homework does more harm than good.',
    why: 'A fair opinion: only the words that say whose it is are missing, and they are offered.',
  },
  {
    name: '7-what-a-child-told',
    text: 'Jack in Year 3 told me his dad hits him. I cannot stop thinking about it.',
    why: 'Kindly meant, and nothing for social media. It says whom to tell instead.',
  },
  {
    name: '8-a-hint-at-a-password',
    text: 'Whoever has my laptop: the password is the caretaker’s dog and the year we moved.',
    why: 'No password stands there, and everybody has it.',
  },
  {
    name: '9-union',
    text: 'Proud to stand on the picket line with the union tomorrow. Children deserve teachers who are not worn out.',
    why: 'Union speech is protected: it is clear, and marked so that nobody takes it for anything else.',
  },
  {
    name: '10-idiom',
    text: 'If one more person takes the good stapler I will murder them in cold blood and hide them in the stock cupboard.',
    why: 'A joke to whoever reads it, and taken for a threat: here the checker is wrong. “Wrong? Say why” is where one says so.',
  },
];

/** The page that shows them. @param outcomes what the checker said of each, in order */
export function pageOf(outcomes) {
  const parts = TELLING_DRAFTS.map(
    ({ name, text, why }, i) =>
      `## ${i + 1}. ${outcomes[i]}\n\n> ${text}\n\n${why}\n\n![What the checker says: ${outcomes[i]}](telling-drafts/${name}.png)\n`,
  );
  return `# Ten telling drafts\n\nEach was typed into “Can I post this?” of the example trust by a teacher of Osmerholt High School, on a phone, for friends on Facebook. \`node scripts/screens.mjs\` takes the pictures anew and writes this page from what the checker answers.\n\n${parts.join('\n')}`;
}
