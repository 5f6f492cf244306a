// Test support: maps the options of GOV.UK Frontend's Nunjucks macros to our props, one adapter a component, for
// fixtures.test.tsx. Options are `any`: they are what the fixtures' JSON holds.
import { raw } from 'hono/html';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Details, InsetText, WarningText } from './asides.tsx';
import type { Attrs, Content, PartSpec } from './attrs.ts';
import { Button } from './button.tsx';
import { Checkboxes, type ChoiceItem, Radios } from './choices.tsx';
import { DateInput, type DatePart } from './date-input.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { ErrorMessage, Fieldset, Hint, Label } from './field.tsx';
import { FileUpload } from './file-upload.tsx';
import { Input } from './input.tsx';
import { NotificationBanner } from './notification-banner.tsx';
import { type PageItem, type PageLink, Pagination } from './pagination.tsx';
import { Panel } from './panel.tsx';
import { PasswordInput } from './password-input.tsx';
import { Select } from './select.tsx';
import { type SummaryAction, SummaryList } from './summary-list.tsx';
import { type CellSpec, Table } from './table.tsx';
import { Tag } from './tag.tsx';
import { TaskList } from './task-list.tsx';
import { CharacterCount, Textarea } from './textarea.tsx';
import { BackLink, Breadcrumbs, PhaseBanner, SkipLink } from './wayfinding.tsx';

// biome-ignore lint/suspicious/noExplicitAny: see above
type Options = any;
interface Adapter {
  render: (options: Options) => JSX.Element;
  /** Fixtures that are not compared, by name, and why. */
  skip?: Record<string, string>;
}

const content = (o: Options): Content => (o?.html ? raw(o.html) : o?.text);

/** Nunjucks attributes: plain values are written as they are (nothing gives ""), optional ones may be left out. */
function attrs(o: Options): Attrs | undefined {
  if (!o) return undefined;
  return Object.fromEntries(
    Object.entries(o as Record<string, Options>).map(([name, value]) => {
      if (value !== null && typeof value === 'object')
        return [name, value.optional ? (value.value ?? undefined) : (value.value ?? '')];
      return [name, value === null || value === undefined ? '' : String(value)];
    }),
  );
}
const piece = (o: Options): PartSpec | undefined =>
  o ? { content: content(o), class: o.classes, attrs: attrs(o.attributes) } : undefined;
const label = (o: Options) => ({ ...piece(o ?? {}), content: content(o), pageHeading: o?.isPageHeading });
const error = (o: Options) =>
  o ? { ...piece(o), content: content(o), hiddenText: o.visuallyHiddenText } : undefined;
const group = (o: Options) =>
  o?.formGroup ? { class: o.formGroup.classes, attrs: attrs(o.formGroup.attributes) } : undefined;
const field = (o: Options) => ({
  name: o.name,
  id: o.id,
  hint: piece(o.hint),
  error: error(o.errorMessage),
  describedBy: o.describedBy,
  class: o.classes,
  attrs: attrs(o.attributes),
  group: group(o),
  before: content(o.formGroup?.beforeInput ?? o.formGroup?.beforeInputs),
  after: content(o.formGroup?.afterInput ?? o.formGroup?.afterInputs),
});
const fieldset = (o: Options) =>
  o.fieldset
    ? { describedBy: o.fieldset.describedBy, class: o.fieldset.classes, attrs: attrs(o.fieldset.attributes) }
    : undefined;

const choices = (items: Options[]): ChoiceItem[] =>
  items.map((item) => {
    if (!item) return null;
    if (item.divider) return { divider: item.divider };
    return {
      value: item.value ?? '',
      text: content(item),
      hint: item.hint && (item.hint.text || item.hint.html) ? piece(item.hint) : undefined,
      checked: item.checked ?? undefined,
      disabled: item.disabled,
      conditional: item.conditional?.html ? raw(item.conditional.html) : undefined,
      id: item.id,
      name: item.name,
      behaviour: item.behaviour,
      label: item.label && { class: item.label.classes, attrs: attrs(item.label.attributes) },
      attrs: attrs(item.attributes),
    };
  });

const cell = (o: Options): CellSpec => ({
  content: content(o),
  numeric: o.format === 'numeric',
  class: o.classes,
  colspan: o.colspan,
  rowspan: o.rowspan,
  attrs: attrs(o.attributes),
});
const action = (o: Options): SummaryAction => ({
  text: content(o),
  href: o.href,
  hiddenText: o.visuallyHiddenText,
  class: o.classes,
  attrs: attrs(o.attributes),
});
const pageLink = (o: Options): PageLink | undefined =>
  o?.href ? { href: o.href, text: content(o), label: o.labelText, attrs: attrs(o.attributes) } : undefined;
const SCRIPT_WORDS =
  'the words of GOV.UK Frontend’s script are its English ones; we have no option for others';
const NO_ERRORS = 'our summary shows nothing when there are no errors';
const INTERRUPTION = 'no page of ours interrupts: the panel is for the end of a journey';

/** One adapter for each component we have. */
export const ADAPTERS: Record<string, Adapter> = {
  'back-link': {
    render: (o) => (
      <BackLink href={o.href || '#'} class={o.classes} attrs={attrs(o.attributes)}>
        {content(o) || undefined}
      </BackLink>
    ),
  },
  breadcrumbs: {
    render: (o) => (
      <Breadcrumbs
        items={(o.items ?? []).map((i: Options) => ({
          text: content(i),
          href: i.href,
          attrs: attrs(i.attributes),
        }))}
        collapseOnPhone={o.collapseOnMobile}
        label={o.labelText}
        class={o.classes}
        attrs={attrs(o.attributes)}
      />
    ),
  },
  button: {
    render: (o) => (
      <Button
        href={o.href}
        type={o.type}
        name={o.name}
        value={o.value}
        id={o.id}
        disabled={o.disabled}
        preventDoubleClick={o.preventDoubleClick}
        start={o.isStartButton}
        class={o.classes}
        attrs={attrs(o.attributes)}
      >
        {content(o)}
      </Button>
    ),
  },
  'character-count': {
    skip: {
      'with neither maxlength nor maxwords set': SCRIPT_WORDS,
      'with translations': SCRIPT_WORDS,
    },
    render: (o) => (
      <CharacterCount
        {...field(o)}
        label={label(o.label)}
        value={o.value}
        rows={o.rows}
        spellcheck={o.spellcheck}
        maxLength={o.maxlength}
        maxWords={o.maxwords}
        threshold={o.threshold}
        countType={o.countType}
        description={o.textareaDescriptionText}
        countClass={o.countMessage?.classes}
      />
    ),
  },
  checkboxes: {
    render: (o) => (
      <Checkboxes
        {...field(o)}
        idPrefix={o.idPrefix}
        legend={o.fieldset?.legend && label(o.fieldset.legend)}
        fieldset={fieldset(o)}
        items={choices(o.items)}
        values={o.values}
      />
    ),
  },
  'date-input': {
    render: (o) => {
      const named = (key: string): DatePart | null => {
        if (o[key] === false) return null;
        return datePart({ name: key, ...o[key] }, o, key === 'year' ? 4 : 2);
      };
      const items = o.items?.length
        ? o.items.map((i: Options) => i && datePart(i, o))
        : ['day', 'month', 'year'].map(named);
      return (
        <DateInput
          {...field(o)}
          id={o.id}
          legend={o.fieldset?.legend && label(o.fieldset.legend)}
          fieldset={fieldset(o)}
          namePrefix={o.namePrefix}
          items={items}
        />
      );
    },
  },
  details: {
    render: (o) => (
      <Details
        summary={o.summaryHtml ? raw(o.summaryHtml) : o.summaryText}
        open={o.open}
        id={o.id}
        class={o.classes}
        attrs={attrs(o.attributes)}
      >
        {content(o)}
      </Details>
    ),
  },
  'error-message': { render: (o) => <ErrorMessage id={o.id} error={error(o) ?? { content: '' }} /> },
  'error-summary': {
    skip: {
      'autofocus disabled': NO_ERRORS,
      'autofocus explicitly enabled': NO_ERRORS,
    },
    render: (o) => (
      <ErrorSummary
        title={o.titleHtml ? raw(o.titleHtml) : o.titleText}
        description={o.descriptionHtml ? raw(o.descriptionHtml) : o.descriptionText}
        errors={(o.errorList ?? []).map((e: Options) => ({
          text: content(e),
          href: e.href,
          attrs: attrs(e.attributes),
        }))}
        disableAutoFocus={o.disableAutoFocus}
        class={o.classes}
        attrs={attrs(o.attributes)}
      />
    ),
  },
  fieldset: {
    render: (o) => (
      <Fieldset
        legend={o.legend && label(o.legend)}
        describedBy={o.describedBy}
        role={o.role}
        class={o.classes}
        attrs={attrs(o.attributes)}
      >
        {o.html ? raw(o.html) : undefined}
      </Fieldset>
    ),
  },
  'file-upload': {
    skip: {
      translated: SCRIPT_WORDS,
    },
    render: (o) => (
      <FileUpload
        {...field(o)}
        label={label(o.label)}
        multiple={o.multiple}
        disabled={o.disabled}
        enhanced={o.javascript && { class: o.wrapperClasses, attrs: attrs(o.wrapperAttributes) }}
      />
    ),
  },
  hint: { render: (o) => <Hint id={o.id} hint={piece(o) ?? ''} /> },
  input: {
    render: (o) => (
      <Input
        {...field(o)}
        label={label(o.label)}
        value={o.value}
        type={o.type}
        prefix={piece(o.prefix)}
        suffix={piece(o.suffix)}
        spellcheck={o.spellcheck}
        disabled={o.disabled}
        autocomplete={o.autocomplete}
        autocapitalize={o.autocapitalize}
        inputmode={o.inputmode}
        pattern={o.pattern}
        wrapper={o.inputWrapper && { class: o.inputWrapper.classes, attrs: attrs(o.inputWrapper.attributes) }}
      />
    ),
  },
  'inset-text': {
    render: (o) => (
      <InsetText id={o.id} class={o.classes} attrs={attrs(o.attributes)}>
        {content(o)}
      </InsetText>
    ),
  },
  label: { render: (o) => <Label for={o.for} label={label(o)} /> },
  'notification-banner': {
    render: (o) => (
      <NotificationBanner
        type={o.type}
        title={o.titleHtml ? raw(o.titleHtml) : o.titleText}
        titleLevel={o.titleHeadingLevel || undefined}
        titleId={o.titleId || undefined}
        text={o.text}
        role={o.role}
        disableAutoFocus={o.disableAutoFocus}
        class={o.classes}
        attrs={attrs(o.attributes)}
      >
        {o.html ? raw(o.html) : undefined}
      </NotificationBanner>
    ),
  },
  pagination: {
    render: (o) => (
      <Pagination
        previous={pageLink(o.previous)}
        next={pageLink(o.next)}
        items={o.items?.map((i: Options): PageItem | null => {
          if (!i || Object.keys(i).length === 0) return null;
          return i.ellipsis
            ? { ellipsis: true }
            : {
                number: i.number,
                href: i.href,
                current: i.current,
                hiddenText: i.visuallyHiddenText,
                attrs: attrs(i.attributes),
              };
        })}
        landmark={o.landmarkLabel}
        class={o.classes}
        attrs={attrs(o.attributes)}
      />
    ),
  },
  panel: {
    skip: {
      interruption: INTERRUPTION,
      'interruption with custom classes': INTERRUPTION,
      'interruption, button link': INTERRUPTION,
      'interruption, no actions': INTERRUPTION,
      'interruption, no actions items': INTERRUPTION,
      'interruption, submit action': INTERRUPTION,
      'interruption, with actions classes and attributes': INTERRUPTION,
      'interruption-with-content-with-long-line-length': INTERRUPTION,
      'interruption-with-headings-content-and-lists': INTERRUPTION,
    },
    render: (o) => (
      <Panel
        title={o.titleHtml ? raw(o.titleHtml) : o.titleText}
        level={o.headingLevel}
        class={o.classes}
        attrs={attrs(o.attributes)}
      >
        {content(o)}
      </Panel>
    ),
  },
  'password-input': {
    skip: {
      'with translations': SCRIPT_WORDS,
    },
    render: (o) => (
      <PasswordInput
        {...field(o)}
        label={label(o.label)}
        value={o.value}
        disabled={o.disabled}
        autocomplete={o.autocomplete}
        toggleClass={o.button?.classes}
      />
    ),
  },
  'phase-banner': {
    render: (o) => (
      <PhaseBanner
        tag={content(o.tag)}
        tagClass={o.tag?.classes}
        class={o.classes}
        attrs={attrs(o.attributes)}
      >
        {content(o)}
      </PhaseBanner>
    ),
  },
  radios: {
    render: (o) => (
      <Radios
        {...field(o)}
        idPrefix={o.idPrefix}
        legend={o.fieldset?.legend && label(o.fieldset.legend)}
        fieldset={fieldset(o)}
        items={choices(o.items)}
        value={o.value}
      />
    ),
  },
  select: {
    render: (o) => (
      <Select
        {...field(o)}
        label={label(o.label)}
        items={(o.items ?? []).map((i: Options) => i && { ...i, attrs: attrs(i.attributes) })}
        value={o.value}
        disabled={o.disabled}
      />
    ),
  },
  'skip-link': {
    render: (o) => (
      <SkipLink href={o.href || '#content'} class={o.classes} attrs={attrs(o.attributes)}>
        {content(o)}
      </SkipLink>
    ),
  },
  'summary-list': {
    render: (o) => {
      const list = {
        class: o.classes,
        attrs: attrs(o.attributes),
        rows: o.rows.map(
          (r: Options) =>
            r && {
              key: piece(r.key),
              value: piece(r.value),
              class: r.classes,
              actions: r.actions?.items?.map(action),
              actionsClass: r.actions?.classes,
            },
        ),
      };
      if (!o.card) return <SummaryList {...list} />;
      const { title, actions } = o.card;
      return (
        <SummaryList
          {...list}
          card={{
            title: piece(title),
            level: title?.headingLevel,
            actions: actions?.items?.map(action),
            actionsClass: actions?.classes,
            class: o.card.classes,
            attrs: attrs(o.card.attributes),
          }}
        />
      );
    },
  },
  table: {
    render: (o) => (
      <Table
        caption={o.caption}
        captionClass={o.captionClasses}
        head={o.head?.map(cell)}
        rows={o.rows.map((r: Options) => (r ? r.map(cell) : null))}
        firstCellIsHeader={o.firstCellIsHeader}
        class={o.classes}
        attrs={attrs(o.attributes)}
      />
    ),
  },
  tag: {
    render: (o) => (
      <Tag class={o.classes} attrs={attrs(o.attributes)}>
        {content(o)}
      </Tag>
    ),
  },
  'task-list': {
    render: (o) => (
      <TaskList
        idPrefix={o.idPrefix}
        class={o.classes}
        attrs={attrs(o.attributes)}
        items={o.items.map(
          (i: Options) =>
            i && {
              title: piece(i.title),
              href: i.href,
              hint: content(i.hint),
              class: i.classes,
              status: {
                class: i.status.classes,
                content: i.status.tag ? (
                  <Tag class={i.status.tag.classes} attrs={attrs(i.status.tag.attributes)}>
                    {content(i.status.tag)}
                  </Tag>
                ) : (
                  content(i.status)
                ),
              },
            },
        )}
      />
    ),
  },
  textarea: {
    render: (o) => (
      <Textarea
        {...field(o)}
        label={label(o.label)}
        value={o.value}
        rows={o.rows || undefined}
        spellcheck={o.spellcheck}
        disabled={o.disabled}
        autocomplete={o.autocomplete}
      />
    ),
  },
  'warning-text': {
    render: (o) => (
      <WarningText hiddenText={o.iconFallbackText} class={o.classes} attrs={attrs(o.attributes)}>
        {content(o)}
      </WarningText>
    ),
  },
};

function datePart(i: Options, o: Options, width?: 2 | 4): DatePart {
  const name = i.name ?? '';
  return {
    name,
    label: i.label,
    value: i.value ?? o[name]?.value ?? o.values?.[o.namePrefix ? `${o.namePrefix}-${name}` : name],
    id: i.id,
    error: i.error,
    width,
    class: i.classes,
    inputmode: i.inputmode,
    autocomplete: i.autocomplete,
    pattern: i.pattern,
    attrs: attrs(i.attributes),
  };
}
