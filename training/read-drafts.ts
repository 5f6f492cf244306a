import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, Severity } from '../src/engine/check/model.ts';
import { CONTROLS, type Control } from '../src/engine/targets.ts';

/** What a reader would find: the control, how grave, and the very words; null when the picture alone is at fault. */
export type Expected = { control: Control; severity: Severity; span: string | null; at?: number };

/** `finding` has at least one; `hard-negative` is clear but built to trip a checker; `clear` is clear and ordinary. */
export type Kind = 'finding' | 'hard-negative' | 'clear';

export type LabelledDraft = Draft & {
  id: string;
  kind: Kind;
  expect: Expected[];
  /** Controls a checker may also name here: a second reading, or one the main finding swallows. */
  tolerate: Control[];
};

/** One line that cannot be read: `file:line: what is wrong`. */
export class BadLine extends Error {}

const KINDS: Record<string, Kind> = { f: 'finding', h: 'hard-negative', c: 'clear' };
const CHANNELS = 'x facebook instagram linkedin tiktok youtube whatsapp snapchat blog forum'.split(' ');
const HEAD = /^([fhc]) (personal|official) (\S+) (public|friends|private-group) ([a-z-]+) \| (.+)$/;
const MARKED = /\{([a-z-]+)\.(stop|approve|change|consider): ([^{}]*)\}/g;

/** A word of the list, or an error that names it. */
function known<T extends string>(word: string, list: readonly T[], what: string, where: string): T {
  if (!list.includes(word as T)) throw new BadLine(`${where}: ${what} ${word} is not known`);
  return word as T;
}

/**
 * Reads one line of the corpus; its form is told in training/README.md.
 * @throws BadLine that says where and what
 */
export function readLine(line: string, where: string): LabelledDraft {
  const head = HEAD.exec(line);
  if (!head) throw new BadLine(`${where}: cannot be read as KIND ACCOUNT CHANNEL AUDIENCE ROLE | TEXT`);
  const [, kind, account, channel, audience, authorRole, rest] = head as unknown as string[];
  known(channel!, CHANNELS, 'the channel', where);
  if (account === 'official' && audience !== 'public')
    throw new BadLine(`${where}: an official account is always public`);
  const [body, tolerated = ''] = rest!.split(' ~~ ');
  const [marked, picture] = body!.split(' || ');
  const expect: Expected[] = [];
  let text = '';
  let last = 0;
  for (const m of marked!.matchAll(MARKED)) {
    text += marked!.slice(last, m.index);
    const control = known(m[1]!, CONTROLS, 'the control', where);
    const span = lineBreaks(m[3]!);
    expect.push({ control, severity: m[2] as Severity, span, at: lineBreaks(text).length });
    text += m[3]!;
    last = m.index + m[0].length;
  }
  text = lineBreaks(text + marked!.slice(last));
  if (/[{}]/.test(text)) throw new BadLine(`${where}: a span is not closed, or its control has no severity`);
  if ((kind === 'f') !== expect.length > 0)
    throw new BadLine(`${where}: findings have a marked span, and nothing else has`);
  return {
    id: createHash('sha256').update(text).digest('hex').slice(0, 12),
    kind: KINDS[kind!]!,
    text,
    account: account as Draft['account'],
    channel: channel!,
    audience: audience!,
    authorRole: authorRole!,
    attachments: picture === undefined ? [] : [readPicture(picture, where)],
    expect,
    tolerate: tolerated
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean)
      .map((word) => known(word, CONTROLS, 'the tolerated control', where)),
  };
}

const lineBreaks = (words: string): string => words.replaceAll('\\n', '\n');

function readPicture(words: string, where: string): { kind: string; people: string[] } {
  const picture = /^(photo|video):\s*([^(]*)(?:\(.*\))?\s*$/.exec(words);
  if (!picture) throw new BadLine(`${where}: a picture is written photo: NAMES (what it shows)`);
  const people = picture[2]!
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return { kind: picture[1]!, people };
}

/** Every draft of the corpus, in the order of its files. @throws BadLine at the first line that cannot be read */
export function readCorpus(folder: string): LabelledDraft[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, i) => (line.trim() === '' ? [] : [readLine(line, `${name}:${i + 1}`)])),
    );
}

/**
 * Whether a draft belongs to the fifth that nobody looks at while rules are written. Decided by the words alone, so that
 * a draft never changes sides when others are added.
 */
export function isUnseen(draft: { id: string }): boolean {
  return Number.parseInt(draft.id.slice(0, 8), 16) % 5 === 0;
}

/** Words from which on a clear draft counts among those that a checker can go wrong about. */
const FEW = 6;

/** Whether a draft is clear and of a few words ("See you tomorrow"): such are counted apart, so that they flatter no figure. */
export function isShort({ kind, text }: Pick<LabelledDraft, 'kind' | 'text'>): boolean {
  return kind !== 'finding' && text.trim().split(/\s+/, FEW).length < FEW;
}
