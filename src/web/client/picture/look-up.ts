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

/**
 * Asks again for everybody who was chosen, one after another: a consent counts for the place it was given for.
 * @param look rejects only when stopped, and so does this
 * @returns `unknown`: the names of those of whom nothing could be learnt; after one failure nobody else is asked for
 */
export async function lookUpAgain(
  chosen: readonly Found[],
  look: (name: string) => Promise<Looked>,
): Promise<{ found: Found[]; unknown: string[] }> {
  const found: Found[] = [];
  const unknown: string[] = [];
  let failed = false;
  for (const { name, about } of chosen) {
    const looked: Looked = failed ? { words: '' } : await look(name);
    failed = 'words' in looked;
    const fresh = 'people' in looked && looked.people.find((one) => one.name === name && one.about === about);
    if (fresh) found.push(fresh);
    else unknown.push(name);
  }
  return { found, unknown };
}
