import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldsetFrame, type FieldProps } from './field-frame.tsx';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
  /** shown below the choice while it is chosen, such as the box for a reason */
  reveals?: ReactNode;
}

export interface RadiosFieldProps<Value extends string> extends Omit<FieldProps<Value | ''>, 'onChange'> {
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  inline?: boolean;
  small?: boolean;
}

/** One of several. The first choice carries the field's id, so that a problem's link leads to it. */
export function RadiosField<Value extends string>(props: RadiosFieldProps<Value>) {
  const { id, choices, value, onChange, onBlur, inline = false, small = false } = props;
  return (
    <FieldsetFrame {...props}>
      <div
        className={classNames(
          'govuk-radios',
          inline && 'govuk-radios--inline',
          small && 'govuk-radios--small',
        )}
      >
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${String(index + 1)}`;
          const chosen = choice.value === value;
          return (
            <div key={choice.value}>
              <div className="govuk-radios__item">
                <input
                  className="govuk-radios__input"
                  id={choiceId}
                  name={props.name ?? id}
                  type="radio"
                  value={choice.value}
                  checked={chosen}
                  disabled={props.disabled}
                  aria-describedby={choice.hint === undefined ? undefined : `${choiceId}-choice-hint`}
                  onChange={() => onChange(choice.value)}
                  onBlur={onBlur}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={choiceId}>
                  {choice.label}
                </label>
                {choice.hint === undefined ? null : (
                  <div id={`${choiceId}-choice-hint`} className="govuk-hint govuk-radios__hint">
                    {choice.hint}
                  </div>
                )}
              </div>
              {chosen && choice.reveals !== undefined ? (
                <div className="govuk-radios__conditional">{choice.reveals}</div>
              ) : null}
            </div>
          );
        })}
      </div>
    </FieldsetFrame>
  );
}
