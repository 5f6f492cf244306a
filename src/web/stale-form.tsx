import type { FC } from 'hono/jsx';
import { CopyBox } from './components/asides.tsx';
import { Button } from './components/button.tsx';
import { Column } from './components/split.tsx';
import { HomeLink } from './components/wayfinding.tsx';
import { CSRF_FIELD } from './csrf.ts';
import { Form } from './form.tsx';
import type { Posted, PublicRequest } from './route.ts';
import { isSecret } from './secret-fields.ts';

/** What the page brought along and nobody typed: the token, what a form was loaded with, what was checked before. */
const CARRIED = new RegExp(`^(${CSRF_FIELD}|was(-.+)?|checked|username)$`);

/** What was typed in a form, secrets apart. One word is nothing to save, and may be an id that the page carried. */
function written(posted: Posted | null): string[] {
  return Object.keys(posted?.values ?? {})
    .filter((name) => !CARRIED.test(name) && !isSecret(name))
    .flatMap((name) => posted!.all(name))
    .filter((words) => /\s/.test(words));
}

const Written: FC<{ words: readonly string[] }> = ({ words }) => (
  <>
    {words.map((one) => (
      <CopyBox label="What you wrote, to copy">{one}</CopyBox>
    ))}
  </>
);

/**
 * A form whose token is no longer ours: nothing was done with it, and what was written in it is there to be copied.
 * @param posted the form as it was sent; null for one that came from elsewhere
 */
export function staleFormPage(request: PublicRequest, posted: Posted | null): Promise<Response> {
  const title = 'This page has to be loaded again';
  const body = (
    <Column>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">
        It was open too long, or you signed in or out in another tab since. Nothing was saved or sent.
      </p>
      <p class="govuk-body">Go back, load the page again and send it once more.</p>
      <Written words={written(posted)} />
      <p class="govuk-body">If it happens again, ask the person who looks after Decorum at your trust.</p>
      <HomeLink />
    </Column>
  );
  return request.page(title, body, { status: 403 });
}

/**
 * A form that was sent after its sender's session had ended: it can be sent again from this page, once they have signed in
 * beside it. Without our token it is only there to be copied; null when there is nothing to keep.
 * @param posted the form as it was sent; null for one that came from elsewhere
 */
export function signedOutPage(
  request: PublicRequest,
  posted: Posted | null,
  tokenIsOurs: boolean,
): Promise<Response> | null {
  const words = written(posted);
  if (!posted || !(tokenIsOurs || words.length > 0)) return null;
  const title = 'You have been signed out';
  const { pathname, search } = new URL(request.c.req.url);
  const body = (
    <Column>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">Nothing was saved or sent. What you typed is still here.</p>
      <ol class="govuk-list govuk-list--number">
        <li>
          <a class="govuk-link" href="/sign-in" target="_blank" rel="noopener">
            Sign in (opens in a new tab)
          </a>
        </li>
        <li>Come back to this tab.</li>
        <li>{tokenIsOurs ? 'Send it again.' : 'Copy what you wrote, go back and send it once more.'}</li>
      </ol>
      {tokenIsOurs && (
        <Form action={pathname + search}>
          <SentFields posted={posted} />
          <Button>Send it again</Button>
        </Form>
      )}
      <Written words={words} />
    </Column>
  );
  return request.page(title, body, { status: 403 });
}

/** Everything that a form held, unseen, but secrets: the page it is sent to asks for those again. */
const SentFields: FC<{ posted: Posted }> = ({ posted }) => (
  <>
    {Object.keys(posted.values)
      .filter((name) => name !== CSRF_FIELD && !isSecret(name))
      .flatMap((name) => posted.all(name).map((value) => <input type="hidden" name={name} value={value} />))}
  </>
);
