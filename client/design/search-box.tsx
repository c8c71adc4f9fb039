import { Button } from './button.tsx';
import { classNames } from './class-names.ts';

export interface SearchBoxProps {
  id: string;
  label: string;
  labelHidden?: boolean;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  /** Enter or the button; a page that searches while one types may leave it out */
  onSearch?: () => void;
  buttonText?: string;
}

/** A box that finds something by half a word. */
export function SearchBox(props: SearchBoxProps) {
  const { id, label, labelHidden = false, hint, value, onChange, onSearch, buttonText = 'Search' } = props;
  return (
    <search className="bo-search">
      <form
        className="govuk-form-group"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch?.();
        }}
      >
        <label className={classNames('govuk-label', labelHidden && 'govuk-visually-hidden')} htmlFor={id}>
          {label}
        </label>
        {hint === undefined ? null : (
          <div id={`${id}-hint`} className="govuk-hint">
            {hint}
          </div>
        )}
        <div className="bo-search__row">
          <input
            className="govuk-input"
            id={id}
            name={id}
            type="search"
            autoComplete="off"
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {onSearch === undefined ? null : <Button type="submit">{buttonText}</Button>}
        </div>
      </form>
    </search>
  );
}
