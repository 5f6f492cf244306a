/** A place in JSON text: a UTF-16 offset, and the field whose value stands there ('pupils[2].name'; empty for the whole). */
export type JsonPlace = { at: number; field: string };

const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has none of them inside a string
  /(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

type Open = { list: boolean; index: number; key: string };
type Next = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'nothing';

/** Where a text stops being JSON; null where it is JSON throughout. */
export function faultIn(text: string): JsonPlace | null {
  return walk(text, () => false);
}

/** Where the value of a field begins in a text that is JSON; null where it has none. */
export function placeOf(text: string, field: string): JsonPlace | null {
  return walk(text, (path) => path === field);
}

/** The line of a text, from 1, in which an offset lies. */
export function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** Goes through a text as far as the first fault or the first value at a wanted field, whichever comes first. */
function walk(text: string, wanted: (field: string) => boolean): JsonPlace | null {
  const open: Open[] = [];
  let next: Next = 'value';
  let at = 0;
  const close = (): Next => {
    open.pop();
    return open.length === 0 ? 'nothing' : 'comma';
  };
  while (true) {
    let begin = at;
    while (' \t\r\n'.includes(text[begin] ?? '.')) begin++;
    const here = { at: begin, field: fieldOf(open) };
    if (begin === text.length) return next === 'nothing' ? null : here;
    TOKEN.lastIndex = begin;
    const token = TOKEN.exec(text);
    if (!token) return here;
    const [whole, mark, words] = token;
    const inside = open.at(-1);
    at = begin + whole.length;
    if (next === 'value' || next === 'first value') {
      if (mark === ']' && next === 'first value') next = close();
      else if (wanted(here.field)) return here;
      else if (mark === '{' || mark === '[') {
        open.push({ list: mark === '[', index: 0, key: '' });
        next = mark === '[' ? 'first value' : 'first key';
      } else if (mark) return here;
      else next = inside ? 'comma' : 'nothing';
    } else if (next === 'key' || next === 'first key') {
      if (mark === '}' && next === 'first key') next = close();
      else if (!words) return here;
      else {
        inside!.key = JSON.parse(words) as string;
        next = 'colon';
      }
    } else if (next === 'colon') {
      if (mark !== ':') return here;
      next = 'value';
    } else if (next === 'comma' && mark === ',') {
      inside!.index++;
      inside!.key = '';
      next = inside!.list ? 'value' : 'key';
    } else if (next === 'comma' && mark === (inside!.list ? ']' : '}')) next = close();
    else return here;
  }
}

function fieldOf(open: readonly Open[]): string {
  return open.reduce((path, { list, index, key }) => {
    if (list) return `${path}[${index}]`;
    if (key === '') return path;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}
