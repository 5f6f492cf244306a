/** The parts of an answer's page that are shown while one types, in the order they are read. */
const REGIONS = ['answer', 'draft', 'notes', 'after'] as const;
type Region = (typeof REGIONS)[number];

const find = (root: ParentNode, name: Region | 'live'): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-check="${name}"]`);

/**
 * This page's place for a region. Where there is none yet: the answer right above the words it is about, in sight while
 * one types and before the button; the others under the composer.
 */
function regionOf(form: HTMLFormElement, draft: HTMLTextAreaElement, name: Region): HTMLElement {
  const there = find(document, name);
  if (there) return there;
  let live = find(document, 'live');
  if (!live) {
    live = document.createElement('div');
    live.dataset.check = 'live';
    (form.closest('section') ?? form).after(live);
  }
  for (const one of REGIONS) {
    const region = document.createElement('div');
    region.dataset.check = one;
    if (one === 'answer') draft.before(region);
    else live.append(region);
  }
  return find(document, name)!;
}

/**
 * Puts the answer on this page. What is being typed keeps the cursor, and stays where it is on the screen; or, right under the
 * top of it, goes down as far as it takes for the verdict to be in sight above it.
 */
export function place(form: HTMLFormElement, draft: HTMLTextAreaElement, page: Document): void {
  const top = draft.getBoundingClientRect().top;
  const typing = document.activeElement === draft;
  const focused = focusPath();
  for (const name of REGIONS) {
    const fresh = find(page, name);
    regionOf(form, draft, name).replaceChildren(
      ...(fresh ? document.importNode(fresh, true).childNodes : []),
    );
  }
  if (typing) window.scrollBy(0, draft.getBoundingClientRect().top - topWithVerdict(draft, top));
  else focused?.();
}

/** Where on the screen the words are to begin that began at `top`: lower, if the verdict has no room above and they have below. */
function topWithVerdict(draft: HTMLTextAreaElement, top: number): number {
  const title = find(document, 'answer')?.querySelector<HTMLElement>('.decorum-outcome__title');
  if (!title) return top;
  // The verdict sticks to the top of the screen for as long as the text under it is there: what stands between that and the words counts.
  const between = draft.getBoundingClientRect().top - title.parentElement!.getBoundingClientRect().bottom;
  const needed = title.offsetHeight + between;
  const height = window.visualViewport?.height ?? window.innerHeight;
  return top >= 0 && top < needed && needed + draft.offsetHeight <= height ? needed : top;
}

/** Nothing to check: nothing to say. */
export function clear(): void {
  for (const name of REGIONS) find(document, name)?.replaceChildren();
}

/** Takes away the last answer, which may no longer be true, and says that there is none. */
export function showNotChecked(form: HTMLFormElement, draft: HTMLTextAreaElement, words: string): void {
  const banner = document.createElement('section');
  banner.className = 'decorum-outcome decorum-sev--unchecked';
  banner.setAttribute('aria-labelledby', 'outcome');
  const icon = document.createElement('span');
  icon.className = 'decorum-outcome__icon';
  const drawn = iconNamed('unchecked');
  if (drawn) icon.append(drawn);
  const title = document.createElement('h2');
  title.className = 'decorum-outcome__title';
  title.id = 'outcome';
  title.textContent = 'Not checked';
  const text = document.createElement('p');
  text.className = 'decorum-outcome__text';
  text.textContent = words;
  const body = document.createElement('div');
  body.append(title, text);
  banner.append(icon, body);
  clear();
  regionOf(form, draft, 'answer').replaceChildren(banner);
}

/** An icon out of the sheet that this page's other icons come from. */
function iconNamed(name: string): Node | null {
  const other = document.querySelector('svg.decorum-icon use');
  const copy = other?.closest('svg')?.cloneNode(true) as SVGElement | undefined;
  const use = copy?.querySelector('use');
  if (!copy || !use) return null;
  use.setAttribute('href', (use.getAttribute('href') ?? '').replace(/#.*$/, `#i-${name}`));
  return copy;
}

/** How to give the focus back to what has it now, should that be replaced by a new one of its kind. */
function focusPath(): (() => void) | null {
  const active = document.activeElement;
  const region = active?.closest<HTMLElement>('[data-check]');
  if (!active || !region) return null;
  const name = region.dataset.check as Region;
  const same = [...region.querySelectorAll(active.tagName)].indexOf(active);
  return () => {
    if (active.isConnected) return;
    const fresh = find(document, name);
    const next = fresh?.querySelectorAll<HTMLElement>(active.tagName)[same];
    if (next) next.focus();
    else if (fresh) {
      fresh.tabIndex = -1;
      fresh.focus();
    }
  };
}
