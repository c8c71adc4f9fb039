import { describedBy, FieldFrame } from './field-frame.tsx';

export interface FileFieldProps {
  id: string;
  label: string;
  hint: string;
  /** the ends of the names it may have */
  accept?: string;
  error?: string;
  onChange: (file: File | undefined) => void;
}

/** A box for one file: CSV unless it says otherwise. */
export function FileField({ id, label, hint, accept = '.csv,text/csv', error, onChange }: FileFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        className="govuk-file-upload"
        id={id}
        name={id}
        type="file"
        accept={accept}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => onChange(event.target.files?.[0])}
      />
    </FieldFrame>
  );
}
