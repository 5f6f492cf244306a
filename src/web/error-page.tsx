import { Column } from './components/split.tsx';
import { HomeLink } from './components/wayfinding.tsx';
import type { PublicRequest } from './route.ts';

const HEADINGS = {
  403: 'You cannot open this page',
  404: 'We cannot find this page',
  409: 'Someone else was here first',
  422: 'Something needs another look',
  500: 'Something went wrong on our side',
} as const;

const NEXT = {
  403: 'If you think you should be able to, ask the person who looks after Decorum at your trust.',
  404: 'Check the address, or start from the home page.',
  409: 'Load the page again to see how things stand now. Nothing of theirs was lost.',
  422: 'Go back, change it and send it again.',
  500: 'Nothing you were doing was saved. Wait a minute and try again.',
} as const;

/** One page for everything that could not be done: what happened, what to do, and the way home. */
export function errorPage(
  request: PublicRequest,
  status: keyof typeof HEADINGS,
  message: string,
): Promise<Response> {
  const body = (
    <Column>
      <h1 class="govuk-heading-l">{HEADINGS[status]}</h1>
      <p class="govuk-body-l">{message}</p>
      <p class="govuk-body">{NEXT[status]}</p>
      <HomeLink />
    </Column>
  );
  return request.page(HEADINGS[status], body, { status });
}
