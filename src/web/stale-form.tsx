import { CopyBox } from './components/asides.tsx';
import { Column } from './components/split.tsx';
import { HomeLink } from './components/wayfinding.tsx';
import type { PublicRequest } from './route.ts';

const TITLE = 'This page has to be loaded again';

/** Fields in which people write at length. Named one by one, so that no password is ever among them. */
const WRITTEN_IN = ['draft', 'text', 'words', 'changeNote', 'reason', 'first', 'second', 'people'] as const;

/**
 * A form whose token is no longer ours: nothing was done with it, and what was written in it is there to be copied.
 * @param values the fields as they were sent; none of a form that came from elsewhere
 */
export function staleFormPage(request: PublicRequest, values: Record<string, string>): Promise<Response> {
  // One word is nothing to save, and may be an id that the page carried.
  const written = WRITTEN_IN.flatMap((name) => values[name] ?? []).filter((words) => /\s/.test(words));
  const body = (
    <Column>
      <h1 class="govuk-heading-l">{TITLE}</h1>
      <p class="govuk-body-l">
        It was open too long, or you signed in or out in another tab since. Nothing was saved or sent.
      </p>
      <p class="govuk-body">Go back, load the page again and send it once more.</p>
      {written.map((words) => (
        <CopyBox label="What you wrote, to copy">{words}</CopyBox>
      ))}
      <p class="govuk-body">If it happens again, ask the person who looks after Decorum at your trust.</p>
      <HomeLink />
    </Column>
  );
  return request.page(TITLE, body, { status: 403 });
}
