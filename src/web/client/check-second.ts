// The second reader answers when it answers: the page with our own answer is there first, and what it says is put under it.

/** Longer than any time limit a trust can set. */
const AT_MOST_MS = 60_000;

/**
 * Asks for what the second reader says, if this page is to wait for it: by the same post as the button's, of which this one
 * region is taken.
 * @returns forget: the words have changed, so what it says of them is no longer wanted
 */
export function secondReader(form: HTMLFormElement): { forget(): void } {
  // Tells the server that somebody is here to ask later, so that it need not wait.
  const later = document.createElement('input');
  later.type = 'hidden';
  later.name = 'later';
  later.value = 'yes';
  form.append(later);
  const region = document.querySelector<HTMLElement>('[data-check="second"]');
  const waiting = region?.querySelector<HTMLElement>('[data-second="later"]');
  const asked = new AbortController();
  if (region && waiting) void fill(form, region, waiting, asked.signal);
  return {
    forget: () => {
      asked.abort();
      region?.replaceChildren();
    },
  };
}

async function fill(
  form: HTMLFormElement,
  region: HTMLElement,
  waiting: HTMLElement,
  forgotten: AbortSignal,
): Promise<void> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && name !== 'later') fields.append(name, value);
  // The words that were checked, should the browser have put others into the field.
  fields.set('draft', fields.get('checked') ?? fields.get('draft') ?? '');
  let said: Element | null = null;
  try {
    const signal = AbortSignal.any([forgotten, AbortSignal.timeout(AT_MOST_MS)]);
    const response = await fetch(form.getAttribute('action') ?? '', { method: 'POST', body: fields, signal });
    // An inert document, as for the answer while one types.
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    said = page.querySelector('[data-check="second"]');
  } catch {
    // Said below: the check stands without it.
  }
  if (forgotten.aborted) return;
  if (said?.hasChildNodes()) region.replaceChildren(...document.importNode(said, true).childNodes);
  else waiting.textContent = waiting.dataset.failed ?? '';
}
