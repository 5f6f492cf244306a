import type { Context } from 'hono';
import type { FC, PropsWithChildren } from 'hono/jsx';
import { useContext } from 'hono/jsx';
import { seen } from '../platform/clean.ts';
import { Invalid, type Issue } from '../platform/errors.ts';
import { PageContextOf } from './context.ts';
import { CSRF_FIELD } from './csrf.ts';
import type { Posted } from './route.ts';
import { WordsBeside } from './words-beside.ts';

const MEGABYTE = 1024 * 1024;
/** The most that a form may come to besides a file, and one without a file. Words alone come nowhere near either. */
const MOST = { besideFile: MEGABYTE / 2, words: 2 * MEGABYTE } as const;
/** How much of what is too large is still listened to, so that the browser gets to see the answer. */
const DRAIN_AT_MOST = { upload: 256 * MEGABYTE, words: 8 * MEGABYTE } as const;

type FormProps = PropsWithChildren<{
  action: string;
  id?: string;
  class?: string;
  upload?: boolean;
  label?: string;
}>;

/** A form that posts, with the token that proves it is ours. Every posted form of the product is this one. */
export const Form: FC<FormProps> = ({ action, id, class: className, upload, label, children }) => (
  <form
    method="post"
    action={action}
    id={id}
    class={className}
    novalidate
    aria-label={label}
    enctype={upload ? 'multipart/form-data' : undefined}
  >
    <CsrfInput />
    {children}
  </form>
);

const CsrfInput: FC = () => (
  <input type="hidden" name={CSRF_FIELD} value={useContext(PageContextOf).csrfToken} />
);

/**
 * Reads a posted form once. No more than the limit is ever held, whatever the request says of its own length.
 * @param upload where someone signed in may send a file: the most it may hold, in megabytes
 * @throws Invalid at field `file` for a body over the limit, and at its field for a name with a NUL in it
 */
export async function readForm(c: Context, upload?: number): Promise<Posted> {
  const body = await bodyOf(c, upload);
  // Read from a copy of the bytes: the stream of the request itself knows no limit.
  const type = c.req.header('content-type') ?? '';
  const data = await new Response(body, { headers: { 'content-type': type } }).formData();
  const values = valuesOf(data);
  const files = new Map<string, { name: string; bytes: Uint8Array }>();
  for (const [name, value] of data) {
    if (typeof value !== 'string' && value.name)
      files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return {
    values,
    all: (name) => data.getAll(name).flatMap((value) => (typeof value === 'string' ? asTyped(value) : [])),
    file: (name) => files.get(name) ?? null,
  };
}

/** The fields that are words. */
function valuesOf(data: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of data) {
    if (name.includes('\0'))
      throw new Invalid({
        field: name.replaceAll('\0', ''),
        message: 'There is a character in the name of a field that cannot be kept.',
      });
    if (typeof value === 'string') values[name] = asTyped(value);
  }
  joinDays(values);
  return values;
}

/** A form that is over its limit. What was typed beside the file comes with it, so that the page can keep it. */
class TooLarge extends Invalid {
  readonly typed: Record<string, string>;
  constructor(message: string, typed: Record<string, string>) {
    super({ field: 'file', message });
    this.typed = typed;
  }
}

/** What was typed, without what nobody can see. Half of a pair of surrogates is no character and cannot be stored. */
const asTyped = (value: string): string => seen(value.toWellFormed().replaceAll('\r\n', '\n'));

/** A date comes in three boxes, `NAME-day`, `NAME-month`, `NAME-year`: as `NAME` they stand together, '1/9/2026'. */
function joinDays(values: Record<string, string>): void {
  for (const name of Object.keys(values).flatMap((field) => /^(.+)-day$/.exec(field)?.[1] ?? [])) {
    const boxes = ['day', 'month', 'year'].map((part) => values[`${name}-${part}`]);
    if (boxes.includes(undefined)) continue;
    const written = boxes.map((text) => text!.replace(/^0+(?=\d)/, ''));
    // A month may be written by name: '1 September 2026'.
    values[name] = written.some(Boolean) ? written.join(/^\d*$/.test(written[1]!) ? '/' : ' ') : '';
  }
}

async function bodyOf(c: Context, upload: number | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const most = upload ? upload * MEGABYTE + MOST.besideFile : MOST.words;
  const told = Number(c.req.header('content-length') ?? 0);
  let chunks: Uint8Array[] = [];
  let seen = 0;
  const words = new WordsBeside(MOST.besideFile);
  for await (const chunk of c.req.raw.body ?? []) {
    seen += chunk.length;
    if (upload) words.add(chunk);
    if (told <= most && seen <= most) chunks.push(chunk);
    else chunks = [];
    if (seen > DRAIN_AT_MOST[upload ? 'upload' : 'words']) break;
  }
  if (told > most || seen > most)
    throw new TooLarge(
      upload
        ? `The file is bigger than ${upload} MB. Choose a smaller file.`
        : 'This is more than one form can take. Send less at once.',
      valuesOf(await words.fields(c.req.header('content-type') ?? '')),
    );
  return Buffer.concat(chunks);
}

/**
 * Runs an action for a form: its `Invalid` comes back as issues for the page to show at their fields.
 * Where the form itself was too large to read, `typed` is what stood beside its file.
 */
export async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; errors: Issue[]; typed?: Record<string, string> }> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof TooLarge) return { ok: false, errors: error.issues, typed: error.typed };
    if (error instanceof Invalid) return { ok: false, errors: error.issues };
    throw error;
  }
}

/** The message for one field, if it has one. */
export function errorAt(errors: Issue[] | undefined, field: string): string | undefined {
  return errors?.find((issue) => issue.field === field)?.message;
}
