import { useEffect, useState } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';

export interface TextAreaFieldProps extends FieldProps<string> {
  rows?: number;
  /** most characters allowed; the count is shown, and more can be typed but is called too many */
  limit?: number;
}

const left = (limit: number, length: number): string => {
  const over = length - limit;
  const characters = (n: number) => (n === 1 ? '1 character' : `${String(n)} characters`);
  return over > 0 ? `You have ${characters(over)} too many` : `You have ${characters(-over)} left`;
};

/** Several lines of text, with a count of what is left where there is a limit. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { id, error, rows = 4, limit, value, onChange, onBlur } = props;
  const tooLong = limit !== undefined && value.length > limit;
  return (
    <FieldFrame {...props} className={limit === undefined ? undefined : 'govuk-character-count'}>
      <textarea
        className={classNames('govuk-textarea', (error !== undefined || tooLong) && 'govuk-textarea--error')}
        id={id}
        name={props.name ?? id}
        rows={rows}
        disabled={props.disabled}
        aria-describedby={describedBy(props, limit === undefined ? undefined : `${id}-limit`)}
        aria-invalid={error !== undefined || tooLong ? true : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
      {limit === undefined ? null : <CharactersLeft id={id} limit={limit} length={value.length} />}
    </FieldFrame>
  );
}

/** Seen at once; read out only when typing has paused, so that it does not talk over the typist. */
function CharactersLeft({ id, limit, length }: { id: string; limit: number; length: number }) {
  const [spoken, setSpoken] = useState('');
  const words = left(limit, length);
  useEffect(() => {
    if (length === 0) return;
    const timer = setTimeout(() => setSpoken(words), 1000);
    return () => clearTimeout(timer);
  }, [words, length]);
  return (
    <>
      <div id={`${id}-limit`} className="govuk-visually-hidden">
        You can enter up to {limit} characters
      </div>
      <div
        className={classNames(
          'govuk-character-count__message',
          length > limit ? 'govuk-error-message' : 'govuk-hint',
        )}
        aria-hidden="true"
      >
        {words}
      </div>
      <div className="govuk-visually-hidden" role="status">
        {spoken}
      </div>
    </>
  );
}
