// A picture beside the draft: looked at in this browser for faces, for words and for where it was taken, and never sent. What
// comes of it is written into the composer's own fields (kind of picture, words, names, how many faces, nobody), which are
// what is checked.
import { type AskWho, askWho } from './picture/ask-who.ts';
import { findFaces } from './picture/find-faces.ts';
import { partsOf } from './picture/parts.ts';
import type { Box } from './picture/pieces.ts';
import { placeNote } from './picture/place.ts';
import { drawBoxes, factsOf, loadPicture, NotShown } from './picture/preview.ts';
import { type WordsPanel, wordsPanel } from './picture/words-panel.ts';

/** What devices call a picture of their own screen. */
const SCREENSHOT = /^(?:screen[ _-]?shot|screen[ _-]?capture|snip)/i;

/** The field for the number takes two figures. */
const MOST_FACES = 99;

const panel = document.querySelector<HTMLElement>('[data-photo="panel"]');
const form = panel?.closest('form');
const names = form?.querySelector<HTMLTextAreaElement>('textarea[name="people"]');
const words = form?.querySelector<HTMLTextAreaElement>('textarea[name="words"]');
if (panel && form && names && words) begin(panel, form, names, words);

function begin(
  panel: HTMLElement,
  form: HTMLFormElement,
  names: HTMLTextAreaElement,
  words: HTMLTextAreaElement,
): void {
  const part = partsOf(panel);
  const file = part<HTMLInputElement>('file');
  const number = part<HTMLInputElement>('number');
  const place = placeNote(part);
  // Not for everyone: see maySearch.
  const who: AskWho | null = panel.querySelector('[data-photo="who"]') && askWho(part, form, names);
  const { words: script, core, language } = panel.dataset;
  const reads: WordsPanel = wordsPanel(part, { script: script!, core: core!, language: language! }, words);
  const kinds = [...form.querySelectorAll<HTMLInputElement>('input[name="picture"]')];
  let latest: AbortController | undefined;
  let image: HTMLImageElement | undefined;
  /** The kind that we chose for the person, because none was chosen. */
  let ours: string | null = null;

  /** Writes how many faces there are into the form, so that it is checked beside how many people are named. */
  function tellFaces(people: number | null): void {
    const field = form.querySelector<HTMLInputElement>('input[name="faces"]');
    const value = people === null ? '' : String(people);
    if (!field || field.value === value) return;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async function attach(chosen: File): Promise<void> {
    forget();
    tellFaces(null);
    const mine = new AbortController();
    latest = mine;
    try {
      const loaded = await loadPicture(chosen);
      if (mine.signal.aborted) return URL.revokeObjectURL(loaded.src);
      image = loaded;
    } catch (error) {
      if (!(error instanceof NotShown) || mine.signal.aborted) return;
      refuse(error.message);
      return;
    }
    part('frame').replaceChildren(image);
    part('facts').textContent = factsOf(chosen, image);
    part('shown').hidden = false;
    const guess = SCREENSHOT.test(chosen.name) ? 'screenshot' : 'photo';
    if (choose('none', guess)) ours = guess;
    reads.offer(chosen, kindNow() === 'screenshot');
    await place.show(chosen, mine.signal);
    await count(image, mine.signal);
  }

  async function count(picture: HTMLImageElement, signal: AbortSignal): Promise<void> {
    const progress = part<HTMLProgressElement>('progress');
    const { faces: script, weights } = panel.dataset;
    say('Looking for faces. This can take some seconds.');
    progress.hidden = false;
    let faces: Box[] | null = null;
    try {
      faces = await findFaces(picture, { script: script!, weights: weights! }, signal, (done, of) => {
        progress.max = of;
        progress.value = done;
      });
    } catch {
      // An old browser, no connection, too little memory: the person counts instead.
    }
    if (signal.aborted) return;
    progress.hidden = true;
    say(
      faces
        ? seenWords(faces.length)
        : 'We could not look for faces in this browser. Say yourself who can be seen.',
    );
    if (faces) drawBoxes(part, picture, faces);
    number.value = faces ? String(faces.length) : '';
    tellFaces(faces ? Math.min(faces.length, MOST_FACES) : null);
    part('number-field').hidden = false;
    who?.expect(faces ? faces.length || null : null);
  }

  function corrected(): void {
    const people = /^\d{1,2}$/.test(number.value.trim()) ? Number(number.value) : null;
    who?.expect(people);
    tellFaces(people);
    const nobody = form.querySelector<HTMLInputElement>('input[name="nobody"]');
    if (!nobody || people === null || nobody.checked === (people === 0)) return;
    nobody.checked = people === 0;
    nobody.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Changes the kind of picture from one to another. False where it was something else: that is the person's own word. */
  function choose(from: string, to: string): boolean {
    const next = kinds.find(({ value }) => value === to);
    if (!next || kindNow() !== from) return false;
    next.checked = true;
    next.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }

  function kindNow(): string | undefined {
    return kinds.find(({ checked }) => checked)?.value;
  }

  /** The picture is gone, and with it what only it said. */
  function remove(): void {
    file.value = '';
    forget();
    tellFaces(null);
    if (ours && names.value.trim() === '' && words.value.trim() === '') choose(ours, 'none');
    ours = null;
  }

  function forget(): void {
    latest?.abort();
    reads.clear();
    if (image) URL.revokeObjectURL(image.src);
    image = undefined;
    place.clear();
    who?.clear();
    say('');
    refuse('');
    part('frame').replaceChildren();
    for (const one of ['shown', 'number-field', 'progress']) part(one).hidden = true;
  }

  function say(words: string): void {
    part('count').textContent = words;
  }

  function refuse(words: string): void {
    part('error').textContent = words;
    part('error').hidden = words === '';
    part('field').classList.toggle('govuk-form-group--error', words !== '');
    if (words !== '') file.value = '';
  }

  // What is typed here is not the draft: the check does not wait for it, and Enter does not send the form.
  panel.addEventListener('input', (event) => event.stopPropagation());
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text')
      event.preventDefault();
  });
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen) void attach(chosen);
    // Some browsers take the file away when the next one was not chosen after all.
    else remove();
  });
  number.addEventListener('input', corrected);
  form.addEventListener('change', ({ target }) => {
    // Whoever says that it is a screenshot wants its words read.
    if (
      image &&
      target instanceof HTMLInputElement &&
      target.name === 'picture' &&
      target.value === 'screenshot'
    )
      reads.offer(file.files![0]!, true);
  });
  part('remove').addEventListener('click', () => {
    remove();
    file.focus();
  });
  panel.hidden = false;
  // Some browsers keep the file when one comes back to the page. Where they do not, the faces that it came back with stand.
  const kept = file.files?.[0];
  if (kept) void attach(kept);
}

function seenWords(people: number): string {
  if (people === 0) return 'We can see no face. Whoever can be recognised all the same, name below.';
  return people === 1 ? 'We can see 1 person.' : `We can see ${people} people, numbered from left to right.`;
}
