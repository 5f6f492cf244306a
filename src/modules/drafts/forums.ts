import type { Spot } from './mend.ts';
import type { Chip, Note } from './model.ts';
import type { Place } from './places.ts';
import type { ForumRow } from './store.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An address without what does not tell two apart: 'https://www.Forum.example/' is 'forum.example'. */
function address(link: string): string {
  return link
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
}

/** The whole link that an address is part of, without the mark that closes the sentence after it. */
function wholeLink(text: string, at: number, length: number): Spot {
  const before = text.slice(0, at).search(/[^\s("“‘'<]{0,12}$/);
  const rest = /^\S*?(?=[.,;:!?)"”’'>]*(?:\s|$))/.exec(text.slice(at + length))?.[0] ?? '';
  return { start: before, end: at + length + rest.length };
}

/**
 * Whether the draft goes to, or leads to, a forum that the trust has decided to keep away from (clauses 3.2 and 3.3 of the
 * source policy): the group named in the composer, the service itself, or a link in the words. Naming one is fine.
 */
export function forumNotes(
  text: string,
  place: Place,
  group: string,
  forums: readonly ForumRow[],
  chips: Chip[],
): Note[] {
  const lower = text.toLowerCase();
  const named = plain(group);
  return forums.flatMap((forum) => {
    const link = forum.link ? address(forum.link) : '';
    const goesThere =
      (named !== '' && named === plain(forum.name)) ||
      (link !== '' && address(group).startsWith(link)) ||
      (place.platform !== null && plain(place.platform.name) === plain(forum.name));
    const start = link === '' ? -1 : lower.indexOf(link);
    // A letter that changes its length in lower case would move every offset after it.
    const spot = start >= 0 && lower.length === text.length ? wholeLink(text, start, link.length) : null;
    if (!goesThere && start < 0) return [];
    const decided =
      forum.decision === 'leave'
        ? 'Staff have been asked to leave this forum'
        : 'Staff have been asked to keep away from this forum';
    return [
      {
        key: `forums ${forum.name}`,
        rule: 'forums' as const,
        severity: 'stop' as const,
        about: 'Forums',
        chips,
        spots: spot ? [spot] : [],
        quote: spot ? text.slice(spot.start, spot.end) : '',
        message: goesThere
          ? `${decided} (${forum.name}), so nothing can be posted there.`
          : `This leads to ${forum.name}. ${decided}, so leave the link out.`,
        fix: null,
        ask: 'leadership' as const,
      },
    ];
  });
}
