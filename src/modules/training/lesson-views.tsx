import type { FC } from 'hono/jsx';
import { useAsset } from '../../web/components/assets.tsx';
import { Sheet, SheetText } from '../../web/components/sheet.tsx';
import type { LessonPage, Picture } from './model.ts';

const Drawing: FC<{ picture: Picture }> = ({ picture }) => (
  <img class="decorum-drawing" src={useAsset(picture.file)} alt={picture.alt} />
);

/** What a page of a module says; its heading stands above it. */
export const PageWords: FC<{ page: LessonPage }> = ({ page }) => (
  <Sheet ariaLabel={page.heading}>
    {page.picture && <Drawing picture={page.picture} />}
    {page.paragraphs.map((words) => (
      <SheetText>{words}</SheetText>
    ))}
    {page.list && page.list.length > 0 && (
      <ul class="govuk-list govuk-list--bullet decorum-sheet__list">
        {page.list.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    )}
  </Sheet>
);
