import { classNames } from './class-names.ts';
import { FieldsetFrame, type FieldProps } from './field-frame.tsx';
import type { Choice } from './radios-field.tsx';

export interface CheckboxesFieldProps<Value extends string> extends FieldProps<readonly Value[]> {
  choices: readonly Choice<Value>[];
  small?: boolean;
}

/** Any of several. The chosen values are handed on in the order of the choices. */
export function CheckboxesField<Value extends string>(props: CheckboxesFieldProps<Value>) {
  const { id, choices, value, onChange, onBlur, small = false } = props;
  const turn = (turned: Value, on: boolean): void => {
    onChange(
      choices.map((choice) => choice.value).filter((each) => (each === turned ? on : value.includes(each))),
    );
  };
  return (
    <FieldsetFrame {...props}>
      <div className={classNames('govuk-checkboxes', small && 'govuk-checkboxes--small')}>
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${String(index + 1)}`;
          const chosen = value.includes(choice.value);
          return (
            <div key={choice.value}>
              <div className="govuk-checkboxes__item">
                <input
                  className="govuk-checkboxes__input"
                  id={choiceId}
                  name={props.name ?? id}
                  type="checkbox"
                  value={choice.value}
                  checked={chosen}
                  disabled={props.disabled}
                  aria-describedby={choice.hint === undefined ? undefined : `${choiceId}-choice-hint`}
                  onChange={(event) => turn(choice.value, event.target.checked)}
                  onBlur={onBlur}
                />
                <label className="govuk-label govuk-checkboxes__label" htmlFor={choiceId}>
                  {choice.label}
                </label>
                {choice.hint === undefined ? null : (
                  <div id={`${choiceId}-choice-hint`} className="govuk-hint govuk-checkboxes__hint">
                    {choice.hint}
                  </div>
                )}
              </div>
              {chosen && choice.reveals !== undefined ? (
                <div className="govuk-checkboxes__conditional">{choice.reveals}</div>
              ) : null}
            </div>
          );
        })}
      </div>
    </FieldsetFrame>
  );
}
