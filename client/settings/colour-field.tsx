import { contrastWithWhite, isColour, leastContrast } from '#shared/settings/contrast.ts';
import { formatNumber } from '#shared/values/format.ts';
import { TextField } from '../design/text-field.tsx';

interface ColourFieldProps {
  id: string;
  label: string;
  error?: string;
  value: string;
  onChange: (colour: string) => void;
}

const contrastWords = (colour: string): string =>
  isColour(colour)
    ? `Its contrast with white is ${formatNumber(Math.floor(contrastWithWhite(colour) * 10) / 10, 1)} to 1; at least ${formatNumber(leastContrast, 1)} is needed.`
    : 'Write it as # and six signs, like #0b5453.';

/** A colour as text and as a picker, with what it looks like under white words. */
export function ColourField({ id, label, error, value, onChange }: ColourFieldProps) {
  return (
    <>
      <TextField
        id={id}
        label={label}
        hint={contrastWords(value)}
        width={10}
        spellCheck={false}
        error={error}
        value={value}
        onChange={onChange}
      />
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`${id}-picker`}>
          Or pick it
        </label>
        <input
          type="color"
          id={`${id}-picker`}
          value={isColour(value) ? value : '#000000'}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </>
  );
}
