import type { Context } from 'hono';
import type { FC, PropsWithChildren } from 'hono/jsx';
import { useContext } from 'hono/jsx';
import { Invalid, type Issue } from '../platform/errors.ts';
import { PageContextOf } from './context.ts';
import { CSRF_FIELD } from './csrf.ts';
import type { Posted } from './route.ts';

/** The largest file we take, in bytes; said in messages as 20 MB. */
export const MAX_FILE = 20 * 1024 * 1024;
const MAX_BODY = MAX_FILE + 512 * 1024;
const DRAIN_AT_MOST = 256 * 1024 * 1024;

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
 * Reads a posted form once.
 * @throws Invalid at field `file` for a body over the limit: the body is read to its end first, so the browser gets to see the answer
 */
export async function readForm(c: Context): Promise<Posted> {
  const length = Number(c.req.header('content-length') ?? 0);
  if (length > MAX_BODY) {
    await drain(c.req.raw.body);
    throw new Invalid({ field: 'file', message: 'The file is bigger than 20 MB. Choose a smaller file.' });
  }
  const data = await c.req.formData();
  const values: Record<string, string> = {};
  for (const [name, value] of data)
    if (typeof value === 'string') values[name] = value.replaceAll('\r\n', '\n').trim();
  const files = new Map<string, { name: string; bytes: Uint8Array }>();
  for (const [name, value] of data) {
    if (typeof value !== 'string' && value.name)
      files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return {
    values,
    all: (name) => data.getAll(name).filter((v): v is string => typeof v === 'string'),
    file: (name) => files.get(name) ?? null,
  };
}

async function drain(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body) return;
  let seen = 0;
  for await (const chunk of body) {
    seen += chunk.length;
    if (seen > DRAIN_AT_MOST) return;
  }
}

/** Runs an action for a form: its `Invalid` comes back as issues for the page to show at their fields. */
export async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; errors: Issue[] }> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Invalid) return { ok: false, errors: error.issues };
    throw error;
  }
}

/** The message for one field, if it has one. */
export function errorAt(errors: Issue[] | undefined, field: string): string | undefined {
  return errors?.find((issue) => issue.field === field)?.message;
}
