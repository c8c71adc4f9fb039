import type { ReactNode } from 'react';
import { Button, TextButton } from '../../design/button.tsx';

export interface RepeatedRowsProps<Row> {
  /** the id of the button that adds a row: a problem about the whole list leads there */
  id: string;
  legend: string;
  hint?: string;
  /** what is wrong with the list as a whole */
  error?: string;
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** a row before anything is typed */
  empty: Row;
  addText: string;
  removeText: string;
  /** what a row is about, for those who listen: 'Stepping Stones' */
  nameOf: (row: Row, place: number) => string;
  children: (row: Row, place: number, change: (part: Partial<Row>) => void) => ReactNode;
}

/** Several of the same: each in a frame of its own, one more by a button, one less by another. */
export function RepeatedRows<Row>(props: RepeatedRowsProps<Row>) {
  const { id, legend, hint, error, rows, onChange, empty, addText, removeText, nameOf, children } = props;
  const change = (place: number) => (part: Partial<Row>) =>
    onChange(rows.map((row, index) => (index === place ? { ...row, ...part } : row)));
  return (
    <fieldset className="govuk-fieldset govuk-form-group">
      <legend className="govuk-fieldset__legend">{legend}</legend>
      {hint === undefined ? null : <p className="govuk-hint">{hint}</p>}
      {error === undefined ? null : (
        <p className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      {rows.map((row, place) => (
        // Rows have no name of their own: what was typed third stays third.
        <div key={place} className="bo-empty">
          {children(row, place, change(place))}
          <TextButton onPress={() => onChange(rows.filter((_, index) => index !== place))}>
            {removeText}
            <span className="govuk-visually-hidden"> ({nameOf(row, place)})</span>
          </TextButton>
        </div>
      ))}
      <Button kind="secondary" small id={id} onPress={() => onChange([...rows, empty])}>
        {addText}
      </Button>
    </fieldset>
  );
}
