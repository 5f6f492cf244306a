import type { Person } from '../register.ts';
import type { Mention } from './mentions.ts';

type Named = Pick<Mention, 'people'>;

/** The author, or the author's family: theirs to speak of. */
export function isOwn(person: Person): boolean {
  return person.family || person.self;
}

/** The name may be that of the author's own family. */
export function mayBeOwn(mention: Named): boolean {
  return mention.people.some(isOwn);
}

/** The name may be somebody's who is not of the author's family. */
export function mayBeOther(mention: Named): boolean {
  return mention.people.some((person) => !isOwn(person));
}

/** The name may be that of a pupil who is not of the author's family. */
export function mayBePupil(mention: Named): boolean {
  return mention.people.some((person) => person.kind === 'pupil' && !person.family);
}
