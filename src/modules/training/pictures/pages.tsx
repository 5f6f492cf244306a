import type { Issue } from '../../../platform/errors.ts';
import { NotFound } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { PICTURE_MEGABYTES } from '../../../platform/pictures/ready-picture.ts';
import { attempt } from '../../../web/form.tsx';
import { get, type Route, type SignedInRequest, upload } from '../../../web/route.ts';
import { POLICY } from '../../../web/security.ts';
import { readModule } from '../catalogue/actions.ts';
import type { LessonPage, TrustModule } from '../model.ts';
import { choosePicture, readPicture } from './actions.ts';
import { PictureForm } from './views.tsx';

/** Pictures of modules: choosing one, or bringing one's own; and their bytes. */
export function pictureRoutes({ files }: Parts): Route[] {
  const path = '/training/modules/:id/edit/pages/:number/picture';
  return [
    get('/training/pictures/:sha256', 'self', async (r) => {
      const { bytes, type } = await readPicture(r.acting, files, r.param('sha256'));
      return r.c.body(Uint8Array.from(bytes), 200, {
        'content-type': type,
        // Opened by itself it may do nothing at all.
        [POLICY]: "default-src 'none'; sandbox",
        'cache-control': 'private, max-age=86400',
      });
    }),
    get(path, 'training.edit', (r) => form(r)),
    upload(path, 'training.edit', PICTURE_MEGABYTES, async (r) => {
      const { module, page, at } = await pageOf(r);
      const posted = await attempt(() => r.form());
      if (!posted.ok) return form(r, posted.typed, posted.errors);
      const { values, file } = posted.value;
      const of = { moduleId: module.id, at, current: page.picture };
      const done = await attempt(() => choosePicture(r.acting, files, of, values, file('file')));
      if (!done.ok) return form(r, values, done.errors);
      return r.redirect(`/training/modules/${module.id}/edit#page-${at + 1}`, 'Picture saved');
    }),
  ];
}

async function pageOf(r: SignedInRequest): Promise<{ module: TrustModule; page: LessonPage; at: number }> {
  const { module } = await readModule(r.acting, r.param('id'));
  const at = Number(r.param('number')) - 1;
  const page = module.draft.pages[at];
  if (!page) throw new NotFound('There is no such page.');
  return { module, page, at };
}

async function form(
  r: SignedInRequest,
  values?: Record<string, string>,
  errors?: Issue[],
): Promise<Response> {
  const { module, page, at } = await pageOf(r);
  const stored: Record<string, string> = {
    picture: page.picture?.file ?? '',
    alt: page.picture?.alt ?? '',
    revision: String(module.revision),
  };
  const body = (
    <PictureForm {...{ module, page, errors }} number={at + 1} values={{ ...stored, ...values }} />
  );
  return r.page(`Picture of page ${at + 1}`, body, { nav: 'training', errors });
}
