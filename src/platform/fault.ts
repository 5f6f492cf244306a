const KNOWN_KIND = /^[A-Z]\w{1,40}(?:Error|Exception)?$/;
const KNOWN_CODE = /^[A-Z0-9_]{2,30}$/;

/**
 * What may be logged of an error: its kind, its code and where it happened. Never its message, nor anything that
 * came with it: either may hold what someone wrote.
 */
export function faultOf(error: unknown): { kind: string; code?: string; frames: string[] } {
  const code = codeOf(error);
  if (!(error instanceof Error)) return { kind: typeof error, ...code, frames: [] };
  const stack = error.stack ?? '';
  // Frames follow the message; a message can have lines that look like frames, so it is cut off first.
  const end = stack.indexOf(error.message);
  const frames = end < 0 ? [] : (stack.slice(end + error.message.length).match(/^ {4}at .*$/gm) ?? []);
  const kind = KNOWN_KIND.test(error.constructor.name) ? error.constructor.name : 'Error';
  return { kind, ...code, frames: frames.slice(0, 6) };
}

/** Libraries hand on what an error held too, without its class. */
function codeOf(error: unknown): { code?: string } {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && KNOWN_CODE.test(code) ? { code } : {};
}
