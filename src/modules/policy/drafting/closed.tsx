import type { FC } from 'hono/jsx';
import { CopyBox } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import type { Posted, SignedInRequest } from '../../../web/route.ts';
import type { Version } from '../model.ts';
import { DraftClosed } from './change.ts';

type Handler = (r: SignedInRequest) => Promise<Response>;
/** What was typed, and what it is called: 'Your words'. */
type Typed = { label: string; words: string | undefined };

/**
 * Where a page of the draft leads when there is none to work on: to the steps, which say so. What was posted is told
 * that it came too late.
 * @throws DraftClosed for a form
 */
export function toSteps(r: SignedInRequest, draft: Version | null | undefined): Response {
  if (r.c.req.method === 'POST') throw new DraftClosed(draft ?? null);
  return r.redirect('/policy/draft');
}

/** A form of the draft: where no draft is left to take what was typed, it is shown, to be copied. */
export function keepingWords(save: Handler, typed: (values: Posted['values']) => readonly Typed[]): Handler {
  return async (r) => {
    try {
      return await save(r);
    } catch (error) {
      if (!(error instanceof DraftClosed)) throw error;
      const { values } = await r.form();
      const body = <ClosedPage closed={error} typed={typed(values)} />;
      return r.page(error.heading!, body, { nav: 'draft', status: 409 });
    }
  };
}

const ClosedPage: FC<{ closed: DraftClosed; typed: readonly Typed[] }> = ({ closed, typed }) => (
  <>
    <PageHead caption="Draft policy" title={closed.heading!} />
    <p class="govuk-body">{closed.message} Nothing of yours was saved.</p>
    {typed.map(({ label, words }) => words && <CopyBox label={`${label}, to copy`}>{words}</CopyBox>)}
    <Button href="/policy/draft">See how it stands</Button>
  </>
);
