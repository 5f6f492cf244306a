import type { FC, PropsWithChildren } from 'hono/jsx';
import { Details } from './asides.tsx';
import { type Content, cls, has } from './attrs.ts';
import { Button, type ButtonProps } from './button.tsx';
import { ClauseChip, type ClauseRef } from './clause.tsx';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Icon, type IconName } from './icon.tsx';
import { type Severity, SeverityTag, severityClass } from './severity.tsx';
import { Tag } from './tag.tsx';

export interface FixProps {
  /** "You could say", "You could add", "You could end the clause". */
  lead?: string;
  /** The words offered, without quotation marks. */
  words: string;
  /** That they are the person's own, with others left out. */
  kept?: boolean;
  /** The button that uses them: its text, and how it submits (`form`, `name`, `value`). */
  use?: ButtonProps & { text: string; hiddenText?: string };
}

/** Wording the software offers, always with a button that uses it (or with buttons right after it, as in an import). */
export const Fix: FC<FixProps> = ({ lead = 'You could say', words, kept, use }) => {
  const { text, hiddenText, ...button } = use ?? { text: '' };
  return (
    <div class="decorum-fix">
      <p>{lead}</p>
      <p>{kept ? <q>{words}</q> : <ins>“{words}”</ins>}</p>
      {use && (
        <Button variant="secondary" small {...button}>
          {text}
          {hiddenText && <span class="govuk-visually-hidden"> {hiddenText}</span>}
        </Button>
      )}
    </div>
  );
};

/** Other places for a text as it is, each with a button that takes it there. */
export interface MoveProps {
  lead: string;
  to: (ButtonProps & { text: string })[];
}

const Move: FC<MoveProps> = ({ lead, to }) => (
  <div class="decorum-fix">
    <p>{lead}</p>
    <div class="govuk-button-group">
      {to.map(({ text, ...button }) => (
        <Button variant="secondary" small {...button}>
          {text}
        </Button>
      ))}
    </div>
  </div>
);

/** The notes beside a draft, in the order of their numbers. */
export const Findings: FC<PropsWithChildren> = ({ children }) => <ol class="decorum-findings">{children}</ol>;

/** Answers for everybody that a finding leads to, and how they are named. */
export type FindingGuidance = { says: string; links: readonly { text: string; href: string }[] };

export interface FindingNoteProps {
  number: number;
  severity: Severity;
  clauses: readonly ClauseRef[];
  /** The words it means, as they stand in the draft. Absent where the picture alone is at fault. */
  quote?: string;
  /** Where the words stand, when that is more than once. */
  places?: Content;
  fix?: FixProps;
  move?: MoveProps;
  /** A page where one asks for what is missing, or sees what there is. It opens beside the draft, which is kept nowhere. */
  request?: { words: string; href: string } | undefined;
  /** Whom to ask, or that nobody need be asked. */
  ask?: Content;
  askIcon?: IconName;
  /** The button that asks about it, and how it submits. */
  askButton?: ButtonProps & { text: string };
  /** What somebody else asked about the like, and where the answer is. */
  guidance?: FindingGuidance;
  /** How the button submits with which somebody says that the finding is wrong. */
  wrong?: Pick<ButtonProps, 'form' | 'name' | 'value'>;
  level?: HeadingLevel;
}

/** So many clauses are named at once; the others are one line that opens. */
const MOST_CLAUSES = 2;

/** A note beside a draft: number, severity, clause, quote, why (its children), words to use, whom to ask, what if it is wrong. In that order. */
export const FindingNote: FC<PropsWithChildren<FindingNoteProps>> = (props) => {
  const { number, severity, clauses, fix } = props;
  return (
    <li class={cls('decorum-finding', severityClass(severity))} id={`finding-${number}`}>
      <span class="decorum-ref" aria-hidden="true">
        {number}
      </span>
      <Heading level={props.level ?? 3} class="decorum-finding__head">
        <span class="govuk-visually-hidden">Finding {number}:</span>
        <SeverityTag severity={severity} />
        {clauses.slice(0, MOST_CLAUSES).map((clause) => (
          <ClauseChip clause={clause} />
        ))}
      </Heading>
      <MoreClauses clauses={clauses.slice(MOST_CLAUSES)} />
      {props.quote && (
        <blockquote>
          <q class="decorum-quote">{props.quote}</q>
        </blockquote>
      )}
      {has(props.places) && props.places}
      <p>{props.children}</p>
      {fix && <Fix {...fix} use={fix.use && { hiddenText: `for finding ${number}`, ...fix.use }} />}
      {props.move && <Move {...props.move} />}
      {props.request && (
        <p class="decorum-ask">
          <Icon name="approve" />
          <a class="govuk-link" href={props.request.href} target="_blank" rel="noopener">
            {props.request.words} (opens in a new tab)
          </a>
        </p>
      )}
      {has(props.ask) && (
        <p class="decorum-ask">
          <Icon name={props.askIcon ?? 'ask'} />
          <span>{props.ask}</span>
        </p>
      )}
      {props.guidance && (
        <p class="decorum-ask">
          <Icon name="search" />
          <span>
            {props.guidance.says}
            {props.guidance.links.map(({ text, href }) => (
              <>
                {' '}
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </>
            ))}
          </span>
        </p>
      )}
      {props.askButton && <AskButton {...props.askButton} number={number} />}
      {props.wrong && (
        <p class="decorum-finding__wrong">
          <button type="submit" class="decorum-button--link" {...props.wrong}>
            Wrong? Say why<span class="govuk-visually-hidden"> about finding {number}</span>
          </button>
        </p>
      )}
    </li>
  );
};

const AskButton: FC<ButtonProps & { text: string; number: number }> = ({ text, number, ...button }) => (
  <Button variant="secondary" small class="decorum-gap-top" {...button}>
    {text}
    <span class="govuk-visually-hidden"> (finding {number})</span>
  </Button>
);

/** The clauses that a note has besides, each with its words. */
const MoreClauses: FC<{ clauses: readonly ClauseRef[] }> = ({ clauses }) =>
  clauses.length === 0 ? null : (
    <Details
      class="decorum-finding__more"
      summary={`and ${clauses.length} more ${clauses.length === 1 ? 'clause' : 'clauses'}`}
    >
      <ul class="govuk-list">
        {clauses.map(({ says, ...clause }) => (
          <li>
            <ClauseChip clause={clause} short={says !== undefined} /> {says}
          </li>
        ))}
      </ul>
    </Details>
  );

/** One point of a trust's own document to settle before anyone can sign: what, the trust's words, then one question. */
export const LintCard: FC<
  PropsWithChildren<{ title: string; clause: ClauseRef; id: string; level?: HeadingLevel }>
> = (props) => (
  <section class="decorum-lint" aria-labelledby={props.id}>
    <Heading level={props.level ?? 2} class="decorum-finding__head" id={props.id}>
      <Tag colour="yellow" icon="unchecked">
        Settle before signing
      </Tag>
      <span>{props.title}</span>
      <ClauseChip clause={props.clause} short />
    </Heading>
    {props.children}
  </section>
);
