/** Somebody the register has, as the server answers (src/modules/drafts/pictured/model.ts). */
export type Found = { name: string; about: string; standing: 'yes' | 'no' | 'ask' };
export type Looked = { people: Found[]; more: boolean } | { words: string };

const OFFLINE = 'We could not reach Decorum. Write the name in the list below.';
const FAILED = 'Something went wrong on our side. Write the name in the list below.';
const SIGNED_OUT = 'You are no longer signed in. Sign in again, or write the name in the list below.';
/** What tells the server where the picture is to go, and that the form is its own. */
const WITH = ['_csrf', 'where', 'platform', 'audience'];

/** Looks for a part of a name, by post: it is in no address. Rejects only when stopped through `signal`. */
export async function lookUp(form: HTMLFormElement, name: string, signal?: AbortSignal): Promise<Looked> {
  const fields = new FormData(form);
  const body = new URLSearchParams({ name });
  for (const field of WITH) body.append(field, String(fields.get(field) ?? ''));
  try {
    const answer = await fetch(`${form.getAttribute('action')}/people`, { method: 'POST', body, signal });
    if (answer.redirected) return { words: SIGNED_OUT };
    const isJson = answer.headers.get('content-type')?.startsWith('application/json');
    return isJson ? await answer.json() : { words: FAILED };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { words: OFFLINE };
  }
}
