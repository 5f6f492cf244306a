import type { Reading } from '../reading.ts';

/** Words of a draft whose picture is likely to show a thing or a place. */
const THING =
  /\b(sheds?|sign|menu|timetable|dates|poster|flyer|leaflet|map|logo|website|app|screenshots?|price list|prospectus|cover|letter|infographic|artwork|sculptures?|displays?|shelves|building|block|minibus|goalposts|trophy|trophies|cabinet|tree|rainbow|sunrise|sunset|snow|pond|chickens?|eggs?|dog|cakes|lost property|coat|lunch|lasagne|dinner|empty|not a soul|stage set|equipment|books|update)\b/;
const PEOPLE =
  /\b(pupils?|students?|class|year \d+|years \d+|children|kids|team|squad|choir|band|club|council|runners|players|winners|champions|athletes|faces|smiles|leavers|everyone|visitors|staff|teachers?|parents|us|we|who|with their)\b/;

/** A picture for which nobody said who is in it, though the words do not say that it shows a thing. */
export function hasUnnamedPicture(r: Reading): boolean {
  const { attachments = [] } = r.draft;
  const unnamed = attachments.some(
    ({ kind, people = [] }) => people.length === 0 && /^(?:photo|video|picture|image)$/.test(kind),
  );
  return unnamed && !(THING.test(r.words) && !PEOPLE.test(r.words));
}
