import type { FC, PropsWithChildren } from 'hono/jsx';
import { Form } from '../form.tsx';
import { PrivacyLine } from './asides.tsx';
import { type Content, has } from './attrs.ts';
import { Button } from './button.tsx';
import type { ErrorPart } from './field.tsx';
import { Select, type SelectProps } from './select.tsx';
import { Textarea } from './textarea.tsx';

export interface HeroProps {
  /** "Good morning, Leah" */
  greeting?: Content;
  action: string;
  /** Where it can go: the person's own accounts, then the trust's. */
  where: Pick<SelectProps, 'items' | 'value' | 'error'>;
  draft?: string;
  error?: ErrorPart;
  /** More fields, between the draft and the channel (pictures, who is in them). */
  children?: Content;
  /** Whether there is a second reader, to whom the words can go. */
  second?: boolean;
}

/** "Can I post this?": the form itself, on the one dark ground there is. Posts `draft` and `where`. */
export const Hero: FC<HeroProps> = (props) => (
  <section class="decorum-hero">
    {has(props.greeting) && <span class="govuk-caption-m">{props.greeting}</span>}
    <Form action={props.action} id="draft-form">
      <Textarea
        label={{ content: 'Can I post this?', size: 'l', pageHeading: true }}
        name="draft"
        rows={4}
        sheet
        value={props.draft ?? ''}
        hint="Type or paste your words. You will see what the policy says about them."
        error={props.error}
      />
      {props.children}
      <div class="decorum-hero__row">
        <Select label="Where will it go?" name="where" {...props.where} />
        <Button variant="inverse">Check it</Button>
      </div>
      <PrivacyLine>
        {props.second
          ? 'Checked, then forgotten. Nothing you type here is kept or logged here, or shown to anyone but the second reader.'
          : 'Checked, then forgotten. Nothing you type here is kept, logged or shown to anyone.'}
      </PrivacyLine>
    </Form>
  </section>
);

/** A sheet with its margin rule; what is on and beside it are its children. */
const SheetPicture: FC<PropsWithChildren<{ label: string }>> = ({ label, children }) => (
  <svg
    class="decorum-picture"
    viewBox="0 0 240 100"
    role="img"
    aria-label={label}
    fill="none"
    stroke-width="2.5"
    stroke-linecap="round"
  >
    <rect class="decorum-picture__sheet" x="42" y="14" width="112" height="112" rx="3" stroke-width="1.5" />
    <path class="decorum-picture__rule" d="M62 14v112" stroke-width="1.5" />
    {children}
  </svg>
);

const PolicyPicture: FC = () => (
  <SheetPicture label="A policy sheet with a marked line and a note in its margin">
    <path class="decorum-picture__line" d="M74 34h58M74 48h40M74 76h62M74 90h34" />
    <path class="decorum-picture__mark" d="M74 62h52" />
    <path class="decorum-picture__mark" d="M134 62h34" stroke-width="1.5" stroke-dasharray="3 5" />
    <rect class="decorum-picture__sheet" x="170" y="44" width="52" height="36" rx="8" stroke-width="1.5" />
    <path class="decorum-picture__mark" d="M180 57h18" />
    <path class="decorum-picture__line" d="M180 67h32" />
  </SheetPicture>
);

const DocumentPicture: FC = () => (
  <SheetPicture label="Your own policy document, ready to be read">
    <path
      class="decorum-picture__line decorum-picture__line--dotted"
      d="M74 34h40M74 48h60M74 62h48M74 76h56"
    />
    <circle class="decorum-picture__sheet" cx="154" cy="62" r="19" stroke-width="1.5" />
    <path class="decorum-picture__mark" d="M154 53v18M145 62h18" />
  </SheetPicture>
);

/** Equal ways in, side by side: `Choice` inside. */
export const Choices: FC<PropsWithChildren> = ({ children }) => <div class="decorum-choices">{children}</div>;

/** One way in: a picture, what it is, what to expect, and one button (its children). */
export const Choice: FC<PropsWithChildren<{ title: string; id: string; picture: 'policy' | 'document' }>> = ({
  title,
  id,
  picture,
  children,
}) => (
  <section class="decorum-choice" aria-labelledby={id}>
    {picture === 'policy' ? <PolicyPicture /> : <DocumentPicture />}
    <h2 class="govuk-heading-m" id={id}>
      {title}
    </h2>
    {children}
  </section>
);

/** Nothing here: good news, and what comes next (its children). */
export const EmptyState: FC<PropsWithChildren<{ title: string; id?: string }>> = ({
  title,
  id = 'none',
  children,
}) => (
  <section class="decorum-card decorum-empty" aria-labelledby={id}>
    <svg
      class="decorum-picture"
      viewBox="0 0 240 120"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <rect class="decorum-picture__ground" x="0" y="10" width="240" height="100" rx="12" stroke="none" />
      <rect class="decorum-picture__sheet" x="64" y="4" width="112" height="112" rx="3" stroke-width="1.5" />
      <path class="decorum-picture__rule" d="M84 4v112" stroke-width="1.5" />
      <path class="decorum-picture__mark" d="m110 62 12 12 24-28" stroke-width="4" />
    </svg>
    <h2 class="govuk-heading-m" id={id}>
      {title}
    </h2>
    {children}
  </section>
);
