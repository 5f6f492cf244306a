/** Names that no one has, the same each time: a given name of two syllables and a family name of three. */
export function inventedNames(count: number): string[] {
  const onsets = 'b br c d f g h j k l m n p r s t v w y z'.split(' ');
  const vowels = 'a e i o u ai ee ou'.split(' ');
  let state = 7;
  const next = (n: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % n;
  };
  const syllable = (): string => onsets[next(20)]! + vowels[next(8)]! + 'nrlst'[next(5)]!;
  const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
  const given = Array.from({ length: 2000 }, () => capital(syllable() + syllable()));
  return Array.from(
    { length: count },
    () => `${given[next(given.length)]} ${capital(syllable() + syllable() + syllable())}`,
  );
}
