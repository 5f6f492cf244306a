import { type Reading, sentenceOf, wordsOf } from './reading.ts';
import { wordSet } from './word-list.ts';

/** Said of people, these put them down. Stems are spelt out so that honest neighbours ("sickle") stay out. */
const CONTEMPT =
  wordSet(`disgusting disgust disgusts disgusted sickening sickens sick vile vermin scum filth filthy dirty dirtiest gross repulsive repulsed repulses revolting nauseating abhorrent abominable abomination despicable horrible horrid hideous ugly
 stupid stupidest dumb dumbest thick idiot idiots idiotic moron morons moronic brainless imbeciles worthless useless pointless inferior subhuman inhuman animals animal apes ape monkeys monkey pigs dogs rats cockroaches parasites parasite leeches plague cancer disease virus pest pests
 evil wicked demonic devil degenerate degenerates depraved pervert perverts perverted paedophiles pedophiles rapists criminals criminal thieves terrorists terrorist murderers liars cheats scroungers lazy greedy weak cowardly cowards pathetic loathsome contemptible detestable insufferable unbearable annoying
 uncivilised uncivilized uneducated barbaric barbarians backward primitive savage savages dangerous threat menace burden curse stain blight scourge problem mistake freaks freak unnatural abnormal deviant deviants sinful immoral shameful disgrace insane crazy lunatics psychos mental trash garbage rubbish waste shit shite crap bastards bitches whores sluts cunts fuckers wankers toxic poison poisonous
 hate hates hated hating hatred despise despises despised detest detests loathe loathes abhor resent revile scorn disdain rage furious fury enraged anger angry despicable lesser nothing worse worst fucked unworthy subservient disgraceful monstrous repugnant ghastly trashy vulgar ignorant retarded spastic infest infesting ruin ruins ruining ruined spoil invade invading invasion fuck fucking damn curse hateful`);

/** Wishes and calls to harm or drive out. */
const HARM =
  wordSet(`kill kills killing killed die dies dying dead death murder murdered slaughter slaughtered massacre exterminate exterminated eradicate eradicated gas gassed gassing hang hanged hung lynch lynched shoot shot burn burned burnt burning beat beaten beating stab stabbed attack attacked punish punished rape raped hurt harm destroy destroyed bomb
 deport deported expel expelled banish remove removed cleanse cleansed wipe drown drowned castrate sterilise sterilised sterilize enslave enslaved strangle torture tortured assault execute executed suffer suffers suffering raping attacking abusing abuse killing shooting stabbing hurting beheaded behead illegal punch slap cull culled gone disappear vanish silenced banned`);

/** Good things which, denied to people, put them down. */
const WORTH = wordSet(
  'human humans people person normal real equal equals worth worthy deserve deserves deserved rights right respect trusted trust place belong belongs welcome allowed exist love loved like civilised civilized intelligent smart care decent important valuable attractive good useful member honest clean capable able clever nice beautiful trustworthy contribute integrate civil matter worthwhile better value lives life freedom vote safe accepted shit',
);

/** Where beasts are kept and waste goes: whoever says that people belong there calls them that. */
const LESSER_PLACE =
  /\b(?:belongs? (?:in|on|at)|be (?:dumped|thrown|chucked|tossed|put|kept|locked(?: up)?) (?:in|into|on)) (?:a |an |the )?(?:zoos?|cages?|kennels?|sty|pigsty|pigpen|sewers?|gutters?|landfill|scrapheap|dump|skip|bin|dustbin|incinerator)\b(?! (?:lorry|hire|store|rota|duty))/;

const DENIAL = wordSet(
  'not no never isnt arent wasnt werent dont doesnt didnt cant cannot shouldnt wouldnt wont aint nobody none nothing neither hardly barely without less',
);
const MODAL = wordSet(
  'love start someone somebody people go laughing should must deserve deserves need needs ought want wants gonna will ill lets hope wish would going time let all every id please',
);

/** "Do not deserve to be tortured", "not worth any less": the denial turns the harm, not the worth. */
function harmFollows(r: Reading, at: number): boolean {
  for (let k = at + 1; k <= at + 4 && k < r.tokens.length; k++)
    if (
      HARM.has(r.tokens[k]!.word) ||
      CONTEMPT.has(r.tokens[k]!.word) ||
      /^(less|different|inferior)$/.test(r.tokens[k]!.word)
    )
      return true;
  return false;
}

function sentenceEnd(r: Reading, at: number): number {
  return at < r.tokens.length ? sentenceOf(r, at)[1] : at;
}

/** A clipped second sentence says more of the same: "Rats off a ship." */
function shortAside(r: Reading, at: number): boolean {
  const end = sentenceEnd(r, at);
  if (end <= at || end - at > 7) return false;
  for (let k = at; k < end; k++) if (/^(i|my|me|we|our|it|its|is|was)$/.test(r.tokens[k]!.word)) return false;
  return true;
}

function findPronoun(r: Reading, at: number): boolean {
  for (let k = at; k < Math.min(at + 8, sentenceEnd(r, at)); k++)
    if (/^(them|theyre|they|kind)$/.test(r.tokens[k]!.word)) return true;
  return false;
}

/** Speech against such speech: it names the words in order to refuse them. */
const COUNTER =
  /\b(?:saying|thinking|calling|claiming|believing|threatening|telling|suggesting|arguing|implying|insulting|treating|attacking|wanting|wishing)\b.*\b(?:shows?|makes?|is|are|gets?|will|means|never|wrong|shouldnt|should|isnt|get|says)\b|\b(?:people|anyone|anybody|whoever|those|someone|everyone|men|idiots) (?:who|that)\b|\bif you\b.*\b(?:hate|say|think|call|are|need|should)\b|\b(?:how dare|why do people|who says|who said|stop|its wrong|it is wrong|not ok|not okay|never ok|unacceptable|wrong to|shame on|no one should|nobody should|disagree|offensive|bigot|bigots|bigotry|racist|racists|racism|sexist|sexists|sexism|homophobic|homophobia|homophobes|transphobic|transphobia|misogyny|misogynist|prejudice|prejudiced|ableist|xenophobic|islamophobia|islamophobic|antisemitic|antisemitism)\b/;

/**
 * Hostility to a protected group by composition: a group, what is said of it, and whether it is denied. Denied contempt
 * is no contempt ("not vermin"); denied worth is ("not human"). Returns the token range, or null.
 */
export function hostileSentence(r: Reading, at: number): [number, number] | null {
  const [from, to] = sentenceOf(r, at);
  const near = Math.max(from, at - 12);
  const until = Math.min(to, at + 16);
  const words = wordsOf(r, { from, to });
  if (COUNTER.test(words)) return null;
  if (LESSER_PLACE.test(words)) return [at, to];
  // What follows of "them" is still about the group.
  const onward =
    /^(they|theyre|them|their|your|you|those|these|its|that)$/.test(r.tokens[to]?.word ?? '') ||
    findPronoun(r, to) ||
    shortAside(r, to);
  let modal = false;
  let score = 0;
  let first = at;
  let last = at + 1;
  for (let k = near; k < (onward ? Math.min(sentenceEnd(r, to), to + 14) : until); k++) {
    const t = r.tokens[k]!;
    if (t.quoted) continue;
    if (MODAL.has(t.word)) modal = true;
    const contempt = CONTEMPT.has(t.word) && r.ends('group', k).length === 0;
    const harm = HARM.has(t.word);
    if (contempt || (harm && (modal || k < at))) {
      const denied = deniedJustBefore(r, k, near);
      if (denied) continue;
      score++;
      first = Math.min(first, k);
      last = Math.max(last, k + 1);
    } else if (WORTH.has(t.word) && deniedJustBefore(r, k, near) && k > at && !harmFollows(r, k)) {
      score++;
      last = Math.max(last, k + 1);
    }
  }
  return score > 0 ? [first, last] : null;
}

function deniedJustBefore(r: Reading, at: number, floor: number): boolean {
  for (let k = at - 1; k >= floor && k >= at - 5; k--) {
    if (DENIAL.has(r.tokens[k]!.word)) return true;
    if (r.ends('group', k).length > 0) return k > floor && DENIAL.has(r.tokens[k - 1]!.word);
  }
  return false;
}

/** Whether the sentence at a token names hateful words only to refuse them. */
export function refusesHate(r: Reading, at: number): boolean {
  const [from, to] = sentenceOf(r, at);
  return COUNTER.test(wordsOf(r, { from, to }));
}
