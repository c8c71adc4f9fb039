import { classNames } from './class-names.ts';
import { describedBy, FieldFrame, type BoxWidth, type FieldProps } from './field-frame.tsx';

export interface TextFieldProps extends FieldProps<string> {
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'tel';
  width?: BoxWidth;
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search' | 'url' | 'tel';
  /** words or a sign before and after the box, such as £ or 'people' */
  prefix?: string;
  suffix?: string;
  spellCheck?: boolean;
  /** Enter in this box, which then does not send the form it stands in */
  onEnter?: () => void;
  className?: string;
}

/** One line of text. What is typed is handed on as typed. */
export function TextField(props: TextFieldProps) {
  const { id, error, width, value, onChange, onBlur, type = 'text', prefix, suffix } = props;
  const box = (
    <input
      className={classNames(
        'govuk-input',
        width && `govuk-input--width-${String(width)}`,
        error !== undefined && 'govuk-input--error',
        props.className,
      )}
      id={id}
      name={props.name ?? id}
      type={type}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete}
      spellCheck={props.spellCheck}
      disabled={props.disabled}
      aria-describedby={describedBy(props)}
      aria-invalid={error === undefined ? undefined : true}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || props.onEnter === undefined) return;
        event.preventDefault();
        props.onEnter();
      }}
    />
  );
  return (
    <FieldFrame {...props} className={undefined}>
      {prefix === undefined && suffix === undefined ? (
        box
      ) : (
        <div className="govuk-input__wrapper">
          {prefix === undefined ? null : (
            <div className="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          )}
          {box}
          {suffix === undefined ? null : (
            <div className="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
