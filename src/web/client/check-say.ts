/** How long nobody has typed before the answer is read out. */
const QUIET_MS = 1200;

/**
 * Reads answers out to those who listen: politely, when typing has paused, and only what has changed.
 * @returns say the words; `again` says them even if they were said last
 */
export function announcer(draft: HTMLTextAreaElement): (words: string, again?: boolean) => void {
  const line = document.createElement('div');
  line.className = 'govuk-visually-hidden';
  line.setAttribute('aria-live', 'polite');
  line.dataset.checkSays = '';
  draft.form?.append(line);
  let said = '';
  let next = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    if (next === '' || next === said) return;
    timer = setTimeout(() => {
      said = next;
      line.textContent = next;
    }, QUIET_MS);
  };
  draft.addEventListener('input', wait);
  return (words, again = false) => {
    if (again) said = '';
    next = words;
    wait();
  };
}
