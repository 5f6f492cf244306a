import type { PublicRequest } from './route.ts';

/** A file to keep, as the answer to a request. `name` is plain: letters, digits, hyphens and dots. */
export function attachment(
  r: PublicRequest,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type = 'text/csv; charset=utf-8',
): Response {
  // A spreadsheet takes a file without a mark for Windows-1252 and spoils every accent.
  const body = typeof content === 'string' && type.startsWith('text/csv') ? `\uFEFF${content}` : content;
  return r.c.body(body, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  });
}
