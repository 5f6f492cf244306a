import type { Attachment, Draft } from './model.ts';

export type BadDraft = { field: string; problem: string };

/** Where a draft can be meant for. */
export const CHANNELS = [
  'x',
  'facebook',
  'instagram',
  'linkedin',
  'tiktok',
  'youtube',
  'whatsapp',
  'snapchat',
  'blog',
  'forum',
] as const;

/** Whom a draft can be meant for. */
export const AUDIENCES = ['public', 'friends', 'private-group'] as const;

/** 'public, friends or private-group'. */
export function oneOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** The field in which a draft is meant for somewhere, or for somebody, that the checker has no name for; null for none. */
export function unknownPlace(draft: Draft): BadDraft | null {
  for (const [field, names] of [
    ['channel', CHANNELS],
    ['audience', AUDIENCES],
  ] as const) {
    const given = draft[field];
    if (given !== undefined && !(names as readonly string[]).includes(given))
      return { field, problem: `${oneOf(names)} was expected` };
  }
  return null;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

/** Reads an unknown value as a draft, or says which field is wrong. Fields it does not know are left alone. */
export function readDraft(value: unknown): Draft | BadDraft {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { field: 'draft', problem: 'a JSON object was expected' };
  const given = value as Record<string, unknown>;
  if (typeof given.text !== 'string')
    return { field: 'text', problem: given.text === undefined ? 'missing' : 'a string was expected' };
  const account = given.account ?? 'personal';
  if (account !== 'personal' && account !== 'official')
    return { field: 'account', problem: 'personal or official was expected' };
  for (const field of ['channel', 'audience', 'author_role'] as const) {
    if (given[field] !== undefined && given[field] !== null && typeof given[field] !== 'string')
      return { field, problem: 'a string was expected' };
  }
  if (
    given.id !== undefined &&
    given.id !== null &&
    typeof given.id !== 'string' &&
    typeof given.id !== 'number'
  )
    return { field: 'id', problem: 'a string was expected' };
  const attachments: Attachment[] = [];
  if (given.attachments !== undefined && given.attachments !== null) {
    if (!Array.isArray(given.attachments)) return { field: 'attachments', problem: 'a list was expected' };
    for (const [i, item] of given.attachments.entries()) {
      const attachment = item as { [field in keyof Attachment]?: unknown } | null;
      if (typeof attachment !== 'object' || attachment === null)
        return { field: `attachments[${i}]`, problem: 'an object was expected' };
      const people = attachment.people ?? [];
      if (!Array.isArray(people) || people.some((p) => typeof p !== 'string'))
        return { field: `attachments[${i}].people`, problem: 'a list of names was expected' };
      const { faces = null, others } = attachment;
      if (faces !== null && !isCount(faces))
        return { field: `attachments[${i}].faces`, problem: 'a whole number was expected' };
      const { kind = 'photo' } = attachment;
      if (kind !== null && typeof kind !== 'string')
        return { field: `attachments[${i}].kind`, problem: 'a string was expected' };
      attachments.push({
        kind: kind ?? 'photo',
        people,
        ...(faces === null ? {} : { faces }),
        ...(others === 'unrecognisable' ? { others } : {}),
      });
    }
  }
  return {
    ...(given.id === undefined || given.id === null ? {} : { id: String(given.id) }),
    text: given.text,
    account,
    ...(typeof given.channel === 'string' ? { channel: given.channel } : {}),
    ...(typeof given.audience === 'string' ? { audience: given.audience } : {}),
    ...(typeof given.author_role === 'string' ? { authorRole: given.author_role } : {}),
    attachments,
  };
}
