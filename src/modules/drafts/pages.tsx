import { check } from '../../engine/check/check.ts';
import { Invalid } from '../../platform/errors.ts';
import { faultOf } from '../../platform/fault.ts';
import type { Parts } from '../../platform/parts.ts';
import { attempt } from '../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../web/route.ts';
import {
  type AskedBy,
  type ComposerChoices,
  checkDraft,
  composerChoices,
  mayCheckAgain,
  whomThisAsks,
} from './actions.ts';
import type { Engine } from './ground.ts';
import type { Checked } from './model.ts';
import { findPictured, maySearchAgain } from './pictured/actions.ts';
import { COMMON_PLATFORMS } from './places.ts';
import { secondOpinion } from './second-reader/actions.ts';
import type { SecondAnswer } from './second-reader/model.ts';
import { secondReaderRoutes } from './second-reader/setting/pages.tsx';
import { AnswerPage, NotCheckedPage } from './views.tsx';
import { titleOf } from './views-answer.tsx';
import { ComposerPage } from './views-composer.tsx';
import { NOBODY_NAMED } from './whom.ts';

const OFTEN: Record<AskedBy, string> = {
  live: 'That was a lot of checks in one minute. Go on writing, and press the button when you are done.',
  pressed: 'That was a lot of checks in one minute. Wait a minute, then press the button again.',
};
const SHOWN = { nav: 'check', scripts: ['check', 'picture'], ownPictures: true };

/**
 * "Can I post this?". The draft comes by post only, so that it is in no address, and goes into the answer only.
 * @param engine the checker; given by tests alone
 */
export function draftRoutes(parts: Parts, engine: Engine = check): Route[] {
  return [
    get('/check', 'self', async (r) =>
      r.page('Can I post this?', <ComposerPage {...(await composerChoices(r.acting))} />, SHOWN),
    ),
    post('/check', 'self', (r) => answer(parts, r, engine, 'pressed')),
    // The same answer while someone types: the script takes its regions out of this page.
    post('/check/live', 'self', (r) => answer(parts, r, engine, 'live')),
    // For the script that asks who is in a picture. By post, so that no name is in an address or a log.
    post('/check/people', 'self', (r) => search(parts, r)),
    ...secondReaderRoutes(parts),
  ];
}

async function search(parts: Parts, r: SignedInRequest): Promise<Response> {
  if (!(await maySearchAgain(parts, r.acting)))
    return r.c.json(
      { words: 'That was a lot of searches in one minute. Wait a little, or type the name.' },
      429,
    );
  const { values } = await r.form();
  const found = await attempt(() => findPictured(r.acting, values));
  return found.ok ? r.c.json(found.value) : r.c.json({ words: found.errors[0]!.message }, 422);
}

/** What was posted; "Check it for @ashfield" has chosen that account. */
async function composed(r: SignedInRequest): Promise<Record<string, string>> {
  const { move, ...values } = (await r.form()).values;
  return move ? { ...values, where: move } : values;
}

/** The second reader may be asked only when someone pressed the button. */
async function answer(parts: Parts, r: SignedInRequest, engine: Engine, by: AskedBy): Promise<Response> {
  const values = await composed(r);
  try {
    if (!(await mayCheckAgain(parts, r.acting, by))) return notChecked(r, OFTEN[by], 429);
    const checked = await checkDraft(r.acting, values, engine);
    const choices = await composerChoices(r.acting);
    const said = by === 'pressed' ? await secondSays(parts, r, checked, values) : null;
    const body = <AnswerPage checked={checked} said={said} {...choices} values={values} />;
    return r.page(titleOf(checked), body, SHOWN);
  } catch (error) {
    if (error instanceof Invalid) {
      const body = (
        <ComposerPage {...(await composerChoices(r.acting))} values={values} errors={error.issues} />
      );
      return r.page('Can I post this?', body, { ...SHOWN, errors: error.issues });
    }
    parts.log.error(faultOf(error), 'a draft could not be checked');
    return notChecked(
      r,
      'Something went wrong on our side, so we cannot say whether this is fine to post. Try again in a minute.',
      503,
    );
  }
}

/** Whatever becomes of asking the second reader, the check itself stands. */
async function secondSays(
  parts: Parts,
  r: SignedInRequest,
  checked: Checked,
  values: Record<string, string>,
): Promise<SecondAnswer | null> {
  try {
    return await secondOpinion(parts, r.acting, checked, values);
  } catch (error) {
    parts.log.error(faultOf(error), 'the second reader could not be asked');
    return { kind: 'failed' };
  }
}

async function notChecked(r: SignedInRequest, words: string, status: 429 | 503): Promise<Response> {
  const values = await composed(r);
  // What failed may be the very thing the choices are read from.
  const choices = await composerChoices(r.acting).catch(
    (): ComposerChoices => ({ where: [], platforms: COMMON_PLATFORMS, search: false, second: null }),
  );
  const { headteacher } = await whomThisAsks(r.acting).catch(() => NOBODY_NAMED);
  const body = (
    <NotCheckedPage {...choices} values={values} text={values.draft ?? ''}>
      {words} Your words are still here. Until they are checked, ask {headteacher}.
    </NotCheckedPage>
  );
  return r.page('Not checked: can I post this?', body, { ...SHOWN, status });
}
