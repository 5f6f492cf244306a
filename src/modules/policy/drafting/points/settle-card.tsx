import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { Details } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { Radios } from '../../../../web/components/choices.tsx';
import { Fix, LintCard } from '../../../../web/components/finding.tsx';
import { Sheet, SheetText } from '../../../../web/components/sheet.tsx';
import { Textarea } from '../../../../web/components/textarea.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import { Stem } from '../../reading/text-views.tsx';
import { chipOf } from '../model.ts';
import { STANCES } from '../settings/model.ts';
import type { OpenPoint } from './actions.ts';
import { canBeAccepted, optionsIn, titleOf } from './model.ts';
import { fixFor } from './offered-words.ts';

/** Words typed into one point's form that have not been saved. */
export type Typed = { pointId: string; text?: string; reason?: string; revision?: number };
/** The clause's words with the words meant marked in them. */
export const Quoted: FC<{ text: string; quote: string }> = ({ text, quote }) => {
  const at = quote === '' ? -1 : text.indexOf(quote);
  if (at < 0) return <SheetText>{text}</SheetText>;
  return (
    <SheetText>
      {text.slice(0, at)}
      <mark class="decorum-quote decorum-sev--change">{quote}</mark>
      {text.slice(at + quote.length)}
    </SheetText>
  );
};

/** One point to settle before signing: the clause on a sheet, what is the matter, and ways to settle it. */
export const SettleCard: FC<{ point: OpenPoint; errors?: Issue[]; typed?: Typed }> = ({
  point,
  errors,
  typed,
}) => {
  const { id, kind, clause, stem, quote, message } = point;
  const options = kind === 'open-option' ? optionsIn(quote) : [];
  const fix = fixFor(kind, clause.text);
  const differs = kind === 'minutes-differ' || kind === 'stance-differs';
  const plain = options.length === 0 && !fix && !differs;
  const wordsError = errorAt(errors, `words-${id}`);
  const reasonError = errorAt(errors, `reason-${id}`);
  return (
    <div id={`point-${id}`}>
      <LintCard
        title={titleOf(kind)}
        id={`title-${id}`}
        clause={{ number: chipOf(clause), href: `/policy/draft/clauses/${clause.id}` }}
      >
        <Sheet small>
          <Stem words={stem} />
          <Quoted text={clause.text} quote={quote} />
        </Sheet>
        {options.length === 0 && <p class="govuk-body-s">{message}</p>}
        <Form action={`/policy/draft/points/${id}`} label={`${titleOf(kind)}, ${chipOf(clause)}`}>
          <input type="hidden" name="revision" value={String(typed?.revision ?? clause.revision)} />
          {options.length > 0 && (
            <Options point={point} options={options} error={errorAt(errors, `option-${id}`)} />
          )}
          {fix && (
            <>
              <Fix lead={fix.lead} words={fix.text} />
              <div class="govuk-form-group">
                <Button small name="do" value="fix">
                  Use these words
                </Button>
              </div>
            </>
          )}
          {differs && (
            <div class="govuk-form-group">
              <Button small name="do" value="take">
                Use what the clause says
              </Button>
            </div>
          )}
          <Details summary="Write my own" open={plain || Boolean(wordsError) || typed?.text !== undefined}>
            <Textarea
              name="words"
              id={`words-${id}`}
              label="The words of the clause"
              sheet
              rows={4}
              value={typed?.text ?? clause.text}
              error={wordsError}
            />
            <Button variant={plain ? 'primary' : 'secondary'} small name="do" value="words">
              Use my words
            </Button>
          </Details>
          {canBeAccepted(kind) && (
            <Details summary="Keep it, with a reason" open={Boolean(reasonError)}>
              <Textarea
                name="reason"
                id={`reason-${id}`}
                label="Why can it stay as it is?"
                hint="The reason stays with the draft, and the Chair and the chief executive can read it."
                rows={3}
                value={typed?.reason ?? ''}
                error={reasonError}
              />
              <Button variant="secondary" small name="do" value="keep">
                Keep the clause as it is
              </Button>
            </Details>
          )}
        </Form>
      </LintCard>
    </div>
  );
};

const Options: FC<{ point: OpenPoint; options: readonly string[]; error: string | undefined }> = ({
  point: { id },
  options,
  error,
}) => (
  <>
    <Radios
      name="option"
      idPrefix={`option-${id}`}
      legend={{ content: 'Which does your trust mean?', size: 's' }}
      small
      error={error}
      items={options.map((option) => ({
        value: option,
        text: option.charAt(0).toUpperCase() + option.slice(1),
        hint: STANCES[option.toLowerCase() as keyof typeof STANCES]?.hint,
      }))}
    />
    <Button name="do" value="option">
      Use this wording
    </Button>
  </>
);
