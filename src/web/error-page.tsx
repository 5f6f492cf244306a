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
  409: 'Go back to see how things stand now. Nothing of theirs was lost.',
  422: 'Go back, change it and send it again.',
  500: 'Nothing you were doing was saved. Wait a minute and try again.',
} as const;

/** Where nobody else need have been the cause. */
const NEXT_UNCAUSED = 'Go back to see how things stand now. What you just did has changed nothing.';

type More = {
  /** In place of the usual one: see `Conflict`. */
  heading?: string;
  /** The path of the page to go back to: see `cameFrom`. */
  back?: string | null;
};

/** One page for everything that could not be done: what happened, what to do, the way back and the way home. */
export function errorPage(
  request: PublicRequest,
  status: keyof typeof HEADINGS,
  message: string,
  { heading, back }: More = {},
): Promise<Response> {
  const title = heading ?? HEADINGS[status];
  const body = (
    <Column>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{message}</p>
      <p class="govuk-body">{heading ? NEXT_UNCAUSED : NEXT[status]}</p>
      {back && (
        <p class="govuk-body">
          <a class="govuk-link" href={back}>
            Go back to where you were
          </a>
        </p>
      )}
      <HomeLink />
    </Column>
  );
  return request.page(title, body, { status });
}
