import { useState } from 'react';
import { classNames } from './class-names.ts';
import { isoFromParts, partsFromIso, type DateParts } from './date-parts.ts';
import { FieldsetFrame, type FieldProps } from './field-frame.tsx';

const boxes: readonly { part: keyof DateParts; label: string; width: 2 | 4 }[] = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
];

/**
 * A calendar day in three boxes; `value` is ISO text or ''. The boxes keep what was typed ('7' stays '7').
 * `onBlur` is called when focus leaves the whole field, not between its boxes.
 */
export function DateField(props: FieldProps<string>) {
  const { id, error, value, onChange, onBlur } = props;
  const [typed, setTyped] = useState<DateParts>(() => partsFromIso(value));
  // The value was changed from outside (loaded, undone): show that instead of what was typed before.
  const parts = isoFromParts(typed) === value ? typed : partsFromIso(value);
  return (
    <FieldsetFrame {...props}>
      <div
        className="govuk-date-input"
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.();
        }}
      >
        {boxes.map(({ part, label, width }) => {
          const boxId = part === 'day' ? id : `${id}-${part}`;
          return (
            <div key={part} className="govuk-date-input__item">
              <div className="govuk-form-group">
                <label className="govuk-label govuk-date-input__label" htmlFor={boxId}>
                  {label}
                </label>
                <input
                  className={classNames(
                    'govuk-input govuk-date-input__input bo-number',
                    `govuk-input--width-${String(width)}`,
                    error !== undefined && 'govuk-input--error',
                  )}
                  id={boxId}
                  name={`${props.name ?? id}-${part}`}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  disabled={props.disabled}
                  aria-invalid={error === undefined ? undefined : true}
                  value={parts[part]}
                  onChange={(event) => {
                    const next = { ...parts, [part]: event.target.value };
                    setTyped(next);
                    onChange(isoFromParts(next));
                  }}
                />
              </div>
            </div>
          );
        })}
      </div>
    </FieldsetFrame>
  );
}
