import type { Parts } from '../../../platform/parts.ts';
import type { PublicRequest } from '../../../web/route.ts';
import { callAuth } from '../../../web/session.ts';

/** What the sign-in service said: its answer with the cookies to pass on, and the code of what was wrong. */
export type Answer = {
  response: Response;
  ok: boolean;
  /** e.g. INVALID_EMAIL_OR_PASSWORD */
  code: string;
  body: Record<string, unknown>;
};

/** Asks the sign-in service as the person's own browser would. */
export async function ask(
  parts: Parts,
  r: PublicRequest,
  path: string,
  body: Record<string, unknown>,
): Promise<Answer> {
  const response = await callAuth(r.c, parts.auth, parts.publicUrl, path, body);
  const said = (await response
    .clone()
    .json()
    .catch(() => ({}))) as Record<string, unknown>;
  return {
    response,
    ok: response.ok,
    code: typeof said.code === 'string' ? said.code : '',
    body: said ?? {},
  };
}
