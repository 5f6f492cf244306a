import { type Acting, act, demand, read } from '../../../platform/act.ts';
import { Invalid, NotFound } from '../../../platform/errors.ts';
import { type Files, hashOf } from '../../../platform/files.ts';
import { may } from '../../../platform/permissions.ts';
import { type ReadyPicture, readyPicture } from '../../../platform/pictures/ready-picture.ts';
import { noteFile } from '../../../platform/stored-files.ts';
import { isUploaded, type Picture } from '../model.ts';
import { putPicture } from '../writing/actions.ts';
import { DRAWINGS } from './model.ts';
import { pictureIn } from './store.ts';

const MOST_ALT = 300;

/**
 * Gives a page of a draft the picture that was chosen: a file of one's own before all, else a drawing, what is there, or none.
 * @param at the page, from 0
 * @param current the picture that the page had when the form was opened
 * @throws Invalid at `file`, `picture` or `alt`; Conflict when somebody else changed the module
 */
export async function choosePicture(
  acting: Acting,
  files: Files,
  page: { moduleId: string; at: number; current: Picture | undefined },
  values: Record<string, string>,
  file: { bytes: Uint8Array } | null,
): Promise<void> {
  demand(acting.viewer, 'training.edit', 'trust');
  const own = file ? await readyPicture(file.bytes) : null;
  const alt = (values.alt ?? '').trim();
  const none = !file && !values.picture;
  const issues = [
    ...(own && 'unusable' in own ? [{ field: 'file', message: own.unusable }] : []),
    ...(!file && !none && !isOffered(values.picture!, page.current)
      ? [{ field: 'picture', message: 'Choose a picture from the list.' }]
      : []),
    ...(!none && !alt
      ? [{ field: 'alt', message: 'Say what the picture shows, for whoever does not see it.' }]
      : []),
    ...(alt.length > MOST_ALT ? [{ field: 'alt', message: `Use ${MOST_ALT} characters or fewer.` }] : []),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  const ready = own as ReadyPicture | null;
  const picture = ready ? kept(ready, alt) : none ? null : chosen(values.picture!, page.current, alt);
  await act(acting, async (work) => {
    await putPicture(work, page.moduleId, page.at, values, picture);
    if (!ready) return;
    await noteFile(work.tx, work.trustId, {
      sha256: picture!.file,
      // What a file is called may say more than its picture does.
      name: 'training picture',
      type: ready.type,
      bytes: ready.bytes.length,
      at: work.now,
      by: work.viewer.personId,
    });
    await files.put(ready.bytes);
  });
}

const isOffered = (file: string, current: Picture | undefined): boolean =>
  file === current?.file || DRAWINGS.some((one) => one.file === file);

const kept = ({ bytes, width, height }: ReadyPicture, alt: string): Picture => ({
  file: hashOf(bytes),
  alt,
  width,
  height,
});

const chosen = (file: string, current: Picture | undefined, alt: string): Picture =>
  file === current?.file ? { ...current, alt } : { file, alt };

/**
 * The bytes of a picture that was put into a module.
 * @throws NotFound where it stands in no published version, for all but those who may see drafts
 */
export async function readPicture(
  acting: Acting,
  files: Files,
  sha256: string,
): Promise<{ bytes: Uint8Array; type: string }> {
  const found = await read(acting, async ({ tx, viewer }) => {
    const picture = isUploaded({ file: sha256 }) ? await pictureIn(tx, sha256) : null;
    const shown = picture?.published || (picture?.drafted && may(viewer, 'training.read'));
    if (!picture || !shown) throw new NotFound('We cannot find this picture.');
    return picture;
  });
  return { bytes: await files.get(sha256), type: found.type };
}
