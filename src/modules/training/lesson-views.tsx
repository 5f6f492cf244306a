import type { FC } from 'hono/jsx';
import { Details } from '../../web/components/asides.tsx';
import { useAsset } from '../../web/components/assets.tsx';
import { ClauseChip, type ClauseRef } from '../../web/components/clause.tsx';
import { Sheet, SheetText } from '../../web/components/sheet.tsx';
import { Cluster } from '../../web/components/split.tsx';
import { isUploaded, type LessonPage, type Picture } from './model.ts';

/** A drawing of ours or a picture of the trust's own. @param small as it is chosen from a list */
export const Illustration: FC<{ picture: Picture; small?: boolean }> = ({ picture, small = false }) =>
  isUploaded(picture) ? (
    <Shown picture={picture} small={small} src={`/training/pictures/${picture.file}`} />
  ) : (
    <Drawing picture={picture} small={small} />
  );

const Drawing: FC<{ picture: Picture; small: boolean }> = ({ picture, small }) => (
  <Shown picture={picture} small={small} src={useAsset(picture.file)} />
);

const Shown: FC<{ picture: Picture; small: boolean; src: string }> = ({ picture, small, src }) => (
  <img
    class={small ? 'decorum-drawing decorum-drawing--small' : 'decorum-drawing'}
    src={src}
    alt={picture.alt}
    width={picture.width}
    height={picture.height}
    loading={small ? 'lazy' : undefined}
  />
);

/** What a page of a module says; its heading stands above it. */
export const PageWords: FC<{ page: LessonPage }> = ({ page }) => (
  <Sheet ariaLabel={page.heading}>
    {page.picture && <Illustration picture={page.picture} />}
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

/** What a module is about. Many clauses would push the rest away on a telephone. */
export const ClausesOf: FC<{ clauses: readonly ClauseRef[] }> = ({ clauses }) => {
  const chips = <Cluster items={clauses.map((clause) => <ClauseChip clause={clause} />)} />;
  return clauses.length > 4 ? (
    <Details summary={`The ${clauses.length} clauses it is about`}>{chips}</Details>
  ) : (
    chips
  );
};
