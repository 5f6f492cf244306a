/** What is kept of a form whose file is too large: the start and the end of its body, where its other fields stand. */
export class WordsBeside {
  readonly #most: number;
  readonly #start: Uint8Array[] = [];
  readonly #end: Uint8Array[] = [];
  #started = 0;
  #ending = 0;

  /** @param most bytes kept of the start, and about as many of the end */
  constructor(most: number) {
    this.#most = most;
  }

  /** The next bytes of the body. */
  add(chunk: Uint8Array): void {
    const room = this.#most - this.#started;
    const first = chunk.subarray(0, Math.max(0, room));
    const rest = chunk.subarray(first.length);
    if (first.length > 0) this.#start.push(first);
    this.#started += first.length;
    if (rest.length === 0) return;
    this.#end.push(rest);
    this.#ending += rest.length;
    while (this.#ending - this.#end[0]!.length >= this.#most) this.#ending -= this.#end.shift()!.length;
  }

  /** The fields that are words and came whole. @param type the content type of the request, which names the boundary */
  async fields(type: string): Promise<FormData> {
    const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
    if (!boundary) return new FormData();
    const between = `\r\n--${boundary[1] ?? boundary[2]}`;
    const parts = (chunks: Uint8Array[]) => `\r\n${Buffer.concat(chunks).toString('latin1')}`.split(between);
    // The last of the start and the first of the end are pieces of the file.
    const whole = [...parts(this.#start).slice(0, -1), ...parts(this.#end).slice(1)].filter(isWords);
    const body = Buffer.from([...whole, '--\r\n'].map((part) => between + part).join(''), 'latin1');
    return new Response(body.subarray(2), { headers: { 'content-type': type } }).formData();
  }
}

const isWords = (part: string): boolean =>
  part.startsWith('\r\n') && !/filename\*?=/i.test(part.slice(0, part.indexOf('\r\n\r\n')));
