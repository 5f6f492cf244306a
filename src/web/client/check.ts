// "Can I post this?" as one types: the form is posted a moment after the last key, to the same code that answers the
// button, and the answer's regions are taken out of the page that comes back. Nothing is stored here or there.
import { type Answer, askFor } from './check-ask.ts';
import { clear, place, showNotChecked } from './check-regions.ts';
import { announcer } from './check-say.ts';
import { secondReader } from './check-second.ts';
import { undoBar } from './check-undo.ts';

/** Long enough that one is not checked in the middle of a word, short enough to feel at once. */
const PAUSE_MS = 400;
/** How old an answer may be when somebody comes back to the page: what was allowed may have been revoked since, or granted. */
const STALE_MS = 60_000;

const form = document.querySelector<HTMLFormElement>('form#draft-form');
const draft = form?.querySelector<HTMLTextAreaElement>('textarea[name="draft"]');
if (form && draft) begin(form, draft);

function begin(form: HTMLFormElement, draft: HTMLTextAreaElement): void {
  const say = announcer(draft);
  const inPicture = form.querySelector<HTMLTextAreaElement>('textarea[name="words"]');
  // Before a button leaves words out there may have been none left out: then taking it back makes the draft whole again.
  const leftOut = () => document.querySelector('input[name="out"][form="draft-form"]');
  let wasWhole = false;
  const undo = undoBar(draft, () => {
    if (wasWhole) leftOut()?.remove();
    void check();
  });
  const second = secondReader(form);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: AbortController | undefined;
  let askedAt = Date.now();

  /** Asks for the answer to what stands in the form now; an older question is no longer waited for. */
  async function check(button?: HTMLButtonElement, sameWords = false): Promise<void> {
    clearTimeout(timer);
    latest?.abort();
    askedAt = Date.now();
    if (!sameWords) second.forget();
    // A picture with words in it can be posted without any others.
    if (draft.value.trim() === '' && !inPicture?.value.trim()) {
      clear();
      return;
    }
    const mine = new AbortController();
    latest = mine;
    const before = draft.value;
    if (button) wasWhole = leftOut() === null;
    const answer: Answer = await askFor(form, button, mine.signal);
    // Something newer was asked, or typed while a wording was being put in: that is what counts.
    if (mine.signal.aborted) return;
    if (answer.kind === 'not-checked') {
      showNotChecked(form, draft, answer.words);
      say(`Not checked. ${answer.words}`);
      return;
    }
    if (button && draft.value !== before) return check();
    place(form, draft, answer.page);
    if (button && answer.text !== before) {
      draft.value = answer.text;
      undo.offer(before);
    }
    say(answer.summary, Boolean(button));
  }

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), PAUSE_MS);
  };
  form.addEventListener('input', (event) => {
    if (event.target === draft) undo.forget();
    soon();
  });
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>(
      'button[name="fix"], button[name="move"]',
    );
    if (button?.form !== form) return;
    event.preventDefault();
    if (button.name === 'fix') return void check(button);
    const where = form.querySelector<HTMLSelectElement>('select[name="where"]');
    if (where) where.value = button.value;
    void check();
    where?.focus();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - askedAt > STALE_MS)
      void check(undefined, true);
  });
  // Words that the browser kept when one came back to this page.
  if (!document.querySelector('[data-check="answer"]')) void check();
}
