/** One click takes a wording back: the words as they were, for as long as nothing else was typed. */
export function undoBar(
  draft: HTMLTextAreaElement,
  undone: () => void,
): { offer(before: string): void; forget(): void } {
  const bar = document.createElement('div');
  bar.className = 'decorum-cluster decorum-gap-top';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button govuk-button--secondary decorum-button--small';
  button.textContent = 'Undo';
  const words = document.createElement('span');
  words.textContent = 'Your words were changed.';
  bar.append(words, button);
  let kept: string | null = null;
  const forget = (): void => {
    kept = null;
    bar.remove();
  };
  button.addEventListener('click', () => {
    if (kept === null) return;
    draft.value = kept;
    forget();
    draft.focus();
    undone();
  });
  return {
    forget,
    offer: (before) => {
      kept = before;
      draft.after(bar);
      button.focus();
    },
  };
}
