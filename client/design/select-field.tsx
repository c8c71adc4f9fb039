import { classNames } from './class-names.ts';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';

export interface SelectFieldProps<Value extends string> extends FieldProps<Value | ''> {
  options: readonly { value: Value; label: string }[];
  /** the words of the first, empty option ('All themes', 'Choose one'); without it there is none */
  none?: string;
}

/** One of a longer list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { id, error, options, none, value, onChange, onBlur } = props;
  return (
    <FieldFrame {...props}>
      <select
        className={classNames('govuk-select', error !== undefined && 'govuk-select--error')}
        id={id}
        name={props.name ?? id}
        disabled={props.disabled}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
        value={value}
        onChange={(event) => onChange(options.find((o) => o.value === event.target.value)?.value ?? '')}
        onBlur={onBlur}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
