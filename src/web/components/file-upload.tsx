import type { FC } from 'hono/jsx';
import { type Attrs, cls, has, spread } from './attrs.ts';
import { type FieldProps, fieldIds, LabelledGroup, type LabelPart } from './field.tsx';

export interface FileUploadProps extends FieldProps {
  label: LabelPart;
  multiple?: boolean;
  disabled?: boolean;
  /** What kinds of file the browser offers, as in `accept=".docx,.pdf"`. The server still looks for itself. */
  accept?: string;
  /** GOV.UK Frontend's enhanced file upload, where its script runs. */
  enhanced?: { class?: string; attrs?: Attrs } | boolean;
}

/** A file. The form around it needs `enctype="multipart/form-data"`. */
export const FileUpload: FC<FileUploadProps> = (props) => {
  const { id, describedBy } = fieldIds(props);
  const control = (
    <input
      class={cls('govuk-file-upload', props.class, has(props.error) && 'govuk-file-upload--error')}
      id={id}
      name={props.name}
      type="file"
      accept={props.accept}
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={describedBy}
      {...spread(props.attrs)}
    />
  );
  const wrapper = props.enhanced === true ? {} : props.enhanced;
  return (
    <LabelledGroup field={props} label={props.label}>
      {props.before}
      {wrapper ? (
        <div
          class={cls('govuk-file-upload-wrapper', wrapper.class)}
          data-module="govuk-file-upload"
          {...spread(wrapper.attrs)}
        >
          {control}
        </div>
      ) : (
        control
      )}
      {props.after}
    </LabelledGroup>
  );
};
