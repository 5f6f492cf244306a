import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { Details } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { Checkboxes } from '../../../../web/components/choices.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Sheet, SheetText } from '../../../../web/components/sheet.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { Form } from '../../../../web/form.tsx';
import { MEANINGS } from '../../meanings.ts';
import { kindOf } from '../../model.ts';
import { Stem } from '../../reading/text-views.tsx';
import { type DraftClause, nameOf } from '../model.ts';
import { PATH, placeOnMap, TARGET_KINDS, TARGETS, targetTitle } from './model.ts';

/** One clause, and everything it could be tied to. */
export const ClauseMapPage: FC<{
  clause: DraftClause;
  /** The words it finishes; see `stemOf`. */
  stem: string;
  seen: readonly string[];
  ticked: readonly string[];
  errors?: Issue[];
}> = ({ clause, stem, seen, ticked, errors }) => (
  <>
    <BackLink href={placeOnMap(clause.id)}>What each clause does</BackLink>
    <ErrorSummary errors={(errors ?? []).map(({ message }) => ({ text: message, href: '#targets' }))} />
    <PageHead caption="Draft policy" title={`What does ${nameOf(clause)} do?`} />
    <Sheet small>
      <Stem words={stem} />
      <SheetText>{clause.text}</SheetText>
    </Sheet>
    <Form action={`${PATH}/${clause.id}`}>
      {seen.map((target) => (
        <input type="hidden" name="seen" value={target} />
      ))}
      {TARGET_KINDS.map(([kind, title], i) => {
        const targets = TARGETS.filter((target) => kindOf(target) === kind);
        const chosen = targets.filter((target) => ticked.includes(target)).length;
        return (
          <Details
            summary={chosen > 0 ? `${title} (${chosen} ticked)` : title}
            open={chosen > 0 || (errors !== undefined && i === 0)}
          >
            <Checkboxes
              name="targets"
              idPrefix={i === 0 ? 'targets' : `targets-${kind}`}
              legend={{ content: title, class: 'govuk-visually-hidden' }}
              small
              values={ticked}
              items={targets.map((target) => ({
                value: target,
                text: targetTitle(target),
                hint: MEANINGS[target].meaning[0],
              }))}
            />
          </Details>
        );
      })}
      <Button>Save what it does</Button>
    </Form>
  </>
);
