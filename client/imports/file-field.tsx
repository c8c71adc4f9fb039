import { describedBy, FieldFrame } from '../design/field-frame.tsx';

export interface FileFieldProps {
  id: string;
  label: string;
  hint: string;
  error?: string;
  onChange: (file: File | undefined) => void;
}

/** A box for one CSV file. */
export function FileField({ id, label, hint, error, onChange }: FileFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        className="govuk-file-upload"
        id={id}
        name={id}
        type="file"
        accept=".csv,text/csv"
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => onChange(event.target.files?.[0])}
      />
    </FieldFrame>
  );
}
