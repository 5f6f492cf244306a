/** Finds the parts of the panel that the server drew: `data-photo` names them. */
export type Parts = <E extends HTMLElement = HTMLElement>(name: string) => E;

/** @throws when a part is asked for that the page does not have: the server and this script do not fit */
export function partsOf(panel: HTMLElement): Parts {
  return <E extends HTMLElement>(name: string): E => {
    const found = panel.querySelector<E>(`[data-photo="${name}"]`);
    if (!found) throw new Error(`the panel has no part ${name}`);
    return found;
  };
}

/** An element with its text and classes. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}
