/** What came of asking. `page` is the answer's page, never shown as a whole; `text` the words after a fix. */
export type Answer =
  | { kind: 'checked'; page: Document; text: string; summary: string }
  | { kind: 'not-checked'; words: string };

const OFFLINE =
  'We could not reach Decorum. Your words are still here. We will check them when you go on writing.';
const SIGNED_OUT = 'You are no longer signed in. Copy your words, then sign in again.';
const FAILED =
  'Something went wrong on our side. Your words are still here. Try the button, or try again in a minute.';

/**
 * Posts the form as the button would, to the address for checks as one types. Resolves for every outcome but being stopped
 * through `signal`; what could not be checked is never "checked".
 */
export async function askFor(
  form: HTMLFormElement,
  button: HTMLButtonElement | undefined,
  signal: AbortSignal,
): Promise<Answer> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  if (button) fields.append(button.name, button.value);
  let response: Response;
  let html: string;
  try {
    response = await fetch(`${form.getAttribute('action')}/live`, { method: 'POST', body: fields, signal });
    html = await response.text();
  } catch {
    return { kind: 'not-checked', words: OFFLINE };
  }
  if (response.redirected) return { kind: 'not-checked', words: SIGNED_OUT };
  // An inert document: no script of it runs, no picture of it loads. What people wrote is escaped in it by the
  // server, as on every page.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const title = page.querySelector('[data-check="answer"] .decorum-outcome__title')?.textContent;
  const refused = page.querySelector('.govuk-error-summary__list')?.textContent?.trim();
  if (refused) return { kind: 'not-checked', words: refused };
  if (!title || (!response.ok && response.status !== 429 && response.status !== 503))
    return { kind: 'not-checked', words: FAILED };
  const notes = page.querySelectorAll('.decorum-finding').length;
  const text = page.querySelector<HTMLTextAreaElement>('textarea[name="draft"]')?.value ?? '';
  const count = notes === 0 ? '' : notes === 1 ? ' One note.' : ` ${notes} notes.`;
  return { kind: 'checked', page, text, summary: `${title}.${count}` };
}
