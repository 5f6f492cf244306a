import { isLegible } from './lines.ts';
import type { Parts } from './parts.ts';
import { FAILED, NotRead, readWords, type WordReader } from './read-words.ts';

/** Reads the words of the picture that is attached into the composer's own field, where the person sees and mends them. */
export type WordsPanel = {
  /** A picture is there to be read; at once where `now`. */
  offer(picture: Blob, now: boolean): void;
  /** It is gone, and with it the words that were read in it and that nobody has changed. */
  clear(): void;
};

const NOTHING = 'We could not read words in it. Type what can be read.';

/** What a field holds after words were read: those of an earlier picture give way, what the person wrote stays. */
export function withRead(held: string, readBefore: string, read: string): string {
  const kept = readBefore === '' ? held : held.replace(readBefore, '');
  return [kept.trim(), read].filter((text) => text !== '').join('\n\n');
}

/** @param field the composer's: what stands in it is what is checked, whoever wrote it */
export function wordsPanel(part: Parts, reader: WordReader, field: HTMLTextAreaElement): WordsPanel {
  const [button, stop] = [part<HTMLButtonElement>('read'), part<HTMLButtonElement>('stop')];
  const progress = part<HTMLProgressElement>('read-progress');
  let picture: Blob | null = null;
  let written = '';
  let latest: AbortController | undefined;

  const say = (words: string): void => {
    if (part('reading').textContent !== words) part('reading').textContent = words;
  };
  const write = (text: string): void => {
    if (field.value === text) return;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  /** While it reads there is a way to stop it, and none to begin again. */
  const show = (reading: boolean): void => {
    const inIt = document.activeElement === (reading ? button : stop);
    button.hidden = reading;
    stop.hidden = !reading;
    progress.hidden = !reading;
    if (inIt) (reading ? stop : button).focus();
  };

  function tell(done: number | null): void {
    if (done === null) progress.removeAttribute('value');
    else progress.value = done;
    // In quarters, so that whoever listens is not told a hundred times.
    const quarters = Math.floor((done ?? 0) * 4);
    say(
      done === null
        ? 'Getting ready to read. The first time this can take some seconds.'
        : quarters === 0
          ? 'Reading the words.'
          : `Reading the words: ${['a quarter', 'half', 'three quarters', 'nearly all'][quarters - 1]} done.`,
    );
  }

  async function read(): Promise<void> {
    if (!picture) return;
    latest?.abort();
    const mine = new AbortController();
    latest = mine;
    part('to-words').hidden = true;
    show(true);
    let told: string;
    let next = 'Read the words again';
    try {
      const found = await readWords(
        picture,
        reader,
        mine.signal,
        (done) => !mine.signal.aborted && tell(done),
      );
      if (mine.signal.aborted) return;
      const { text } = isLegible(found) ? found : { text: '' };
      write(withRead(field.value, written, text));
      written = text;
      told = text === '' ? NOTHING : readWordsOf(text);
    } catch (error) {
      if (mine.signal.aborted) return;
      told = error instanceof NotRead ? error.message : FAILED;
      next = 'Try again';
    }
    show(false);
    button.textContent = next;
    say(told);
    part('to-words').hidden = false;
  }

  button.addEventListener('click', () => read());
  stop.addEventListener('click', () => {
    latest?.abort();
    show(false);
    say('Stopped. Type what can be read, or read it again.');
  });
  return {
    offer: (one, now) => {
      const isRead = one === picture && written !== '';
      picture = one;
      if (now && !isRead) void read();
    },
    clear: () => {
      latest?.abort();
      picture = null;
      if (written !== '' && field.value === written) write('');
      written = '';
      show(false);
      button.textContent = 'Read the words in it';
      say('');
      part('to-words').hidden = true;
    },
  };
}

function readWordsOf(text: string): string {
  const count = text.split(/\s+/).length;
  const words = count === 1 ? 'We read 1 word.' : `We read ${count} words.`;
  return `${words} They are in “Words in the picture”, and are checked from there. Compare them with the picture: a letter may be wrong.`;
}
