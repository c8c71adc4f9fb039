import type { FormProblems } from '../api/form-problems.ts';
import { NumberField } from '../design/number-field.tsx';
import { TextField } from '../design/text-field.tsx';

/** What an indicator is called and counts, as typed. */
export interface TypedIndicator {
  name: string;
  counts: string;
  among: string;
  per: string;
  source: string;
}

export const emptyIndicator: TypedIndicator = { name: '', counts: '', among: '', per: '100', source: '' };

export interface FiguresFieldsProps {
  typed: TypedIndicator;
  onChange: (typed: TypedIndicator) => void;
  at: FormProblems['at'];
}

const boxes: readonly { key: Exclude<keyof TypedIndicator, 'per'>; label: string; hint: string }[] = [
  {
    key: 'name',
    label: 'What the indicator is called',
    hint: 'The same name again adds to it, such as ‘Young people in work or learning’.',
  },
  {
    key: 'counts',
    label: 'What is counted',
    hint: 'In the plural, such as ‘young people in work or learning’.',
  },
  { key: 'among', label: 'Among whom', hint: 'Such as ‘residents aged 16 and 17’.' },
  { key: 'source', label: 'Where the figures come from', hint: 'Who published them, and under which title.' },
];

/** For other figures: what they are. There is no box for a target, because nobody alone moves them. */
export function FiguresFields({ typed, onChange, at }: FiguresFieldsProps) {
  return (
    <>
      {boxes.map(({ key, label, hint }) => (
        <TextField
          key={key}
          id={key}
          label={label}
          hint={hint}
          value={typed[key]}
          error={at(key)}
          onChange={(text) => onChange({ ...typed, [key]: text })}
        />
      ))}
      <NumberField
        id="per"
        label="Rates are told per how many"
        hint="100 for percentages, 1000 for rarer things."
        width={10}
        value={typed.per}
        error={at('per')}
        onChange={(per) => onChange({ ...typed, per })}
      />
    </>
  );
}
