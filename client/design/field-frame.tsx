import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type LabelSize = 's' | 'm' | 'l';

/** What every field takes. `onChange` gets the new value itself, not the event. */
export interface FieldProps<Value> {
  /** the id of the box; a problem's link leads here, the hint is `id-hint` and the error `id-error` */
  id: string;
  label: string;
  labelSize?: LabelSize;
  /** keep the label for those who listen only (a search box, a box in a table) */
  labelHidden?: boolean;
  hint?: ReactNode;
  /** the sentence that says how to mend it; present means the field is marked as wrong */
  error?: string;
  value: Value;
  onChange: (value: Value) => void;
  onBlur?: () => void;
  name?: string;
  disabled?: boolean;
}

/** Width of a box in characters, as govuk-frontend's; without it the box is as wide as its column. */
export type BoxWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30;

/** The ids that describe a field, for `aria-describedby`; `more` is any further id. */
export const describedBy = (
  { id, hint, error }: { id: string; hint?: ReactNode; error?: string },
  more?: string,
): string | undefined =>
  classNames(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`, more);

/** Hint and error of a field, in the order they are read. */
export function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint === undefined ? null : (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  );
}

interface FieldFrameProps {
  id: string;
  label: string;
  labelSize?: LabelSize;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string;
  className?: string;
  children: ReactNode;
}

/** Label, hint and error round one box. */
export function FieldFrame(props: FieldFrameProps) {
  const { id, label, labelSize, labelHidden = false, hint, error, className, children } = props;
  return (
    <div
      className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error', className)}
    >
      <label
        className={classNames(
          'govuk-label',
          labelSize && `govuk-label--${labelSize}`,
          labelHidden && 'govuk-visually-hidden',
        )}
        htmlFor={id}
      >
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** Legend, hint and error round several boxes that answer one question. */
export function FieldsetFrame(props: FieldFrameProps) {
  const { id, label, labelSize, labelHidden = false, hint, error, className, children } = props;
  return (
    <div
      className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error', className)}
    >
      <fieldset className="govuk-fieldset" aria-describedby={describedBy({ id, hint, error })}>
        <legend
          className={classNames(
            'govuk-fieldset__legend',
            labelSize && `govuk-fieldset__legend--${labelSize}`,
            labelHidden && 'govuk-visually-hidden',
          )}
        >
          {label}
        </legend>
        <HintAndError id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
