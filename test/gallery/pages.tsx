import type { FC } from 'hono/jsx';
import { Case } from './pages/case.tsx';
import { CheckClear, CheckFindings } from './pages/check.tsx';
import { Home } from './pages/home.tsx';
import { Decide, Inbox, InboxEmpty } from './pages/inbox.tsx';
import { Parts } from './pages/parts.tsx';
import { Clause, Policy } from './pages/policy.tsx';
import { ErrorPage, FirstRun, SignIn } from './pages/public.tsx';
import { Consents, Import } from './pages/registers.tsx';

const PAGES: Record<string, FC> = {
  '00-parts': Parts,
  '01-first-run': FirstRun,
  '02-sign-in': SignIn,
  '03-home': Home,
  '04-check-clear': CheckClear,
  '04-check-findings': CheckFindings,
  '05-policy': Policy,
  '06-clause': Clause,
  '07-inbox': Inbox,
  '08-request': Decide,
  '09-case': Case,
  '11-consents': Consents,
  '12-import': Import,
  '13-empty': InboxEmpty,
  '13-error': ErrorPage,
};

/** Every page of the gallery by name, as whole documents. */
export function galleryPages(): { name: string; html: string }[] {
  return Object.entries(PAGES).map(([name, Page]) => ({ name, html: String(<Page />) }));
}
