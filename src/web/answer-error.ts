import { answers, type Database } from '../platform/database/database.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '../platform/errors.ts';
import { faultOf } from '../platform/fault.ts';
import type { Log } from '../platform/log.ts';
import { errorPage } from './error-page.tsx';
import { newReference } from './plain-error.tsx';
import type { PublicRequest } from './route.ts';

type Where = {
  log: Log;
  db: Database;
  /** The pattern of the route, for the log: nobody's id. */
  route: string;
  /** The page to go back to, where things can be looked at or put right. */
  back: string | null;
};

/**
 * The page for what a handler threw: the one place where errors become HTTP. An error that leaves no way to make a page,
 * the database being away, is thrown on: see `answerPlainly`.
 */
export async function answerError(
  error: unknown,
  request: PublicRequest,
  { log, db, route, back }: Where,
): Promise<Response> {
  if (error instanceof NotAllowed) return errorPage(request, 403, error.message);
  if (error instanceof NotFound) return errorPage(request, 404, error.message);
  if (error instanceof Conflict)
    return errorPage(request, 409, error.message, { heading: error.heading, back });
  if (error instanceof Invalid)
    return errorPage(request, 422, error.issues.map((i) => i.message).join(' '), { back });
  if (isCollision(error)) {
    const says = 'Somebody did the same at the same moment. Nothing was done twice.';
    return errorPage(request, 409, says, { back });
  }
  if (!(await answers(db))) throw error;
  const reference = newReference();
  log.error({ reference, route, ...faultOf(error) }, 'request failed');
  return errorPage(request, 500, `If you ask for help, give this reference: ${reference}.`);
}

/** Two at once, stopped by the database itself: a row that may be there once only, a deadlock, an order that cannot be. */
function isCollision(error: unknown): boolean {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return code === '23505' || code === '40P01' || code === '40001';
}
