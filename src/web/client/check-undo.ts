/** One click takes a wording back: the words as they were, for as long as nothing else was typed. */
export function undoBar(
  draft: HTMLTextAreaElement,
  undone: () => void,
): { offer(before: string): void; forget(): void } {
  const bar = document.createElement('p');
  bar.className = 'decorum-undo';
  bar.hidden = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button govuk-button--secondary decorum-button--small';
  button.textContent = 'Undo';
  bar.append('Your words were changed. ', button);
  draft.after(bar);
  let kept: string | null = null;
  const forget = (): void => {
    kept = null;
    bar.hidden = true;
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
      bar.hidden = false;
      button.focus();
    },
  };
}
