import { RadiosField } from '../design/radios-field.tsx';
import { TextField } from '../design/text-field.tsx';
import type { MeasureFieldsProps } from './measure-form.tsx';

/** Whether the line runs on over the change, and why: asked at every change. */
export function ComparableFields({ typed, change, at }: MeasureFieldsProps) {
  return (
    <>
      <RadiosField
        id="comparable"
        label="May figures after the change be compared with those before?"
        labelSize="s"
        choices={[
          { value: 'yes', label: 'Yes', hint: 'Only the words or the target change: the line runs on.' },
          { value: 'no', label: 'No', hint: 'Something else is counted now: the line breaks there.' },
        ]}
        error={at('comparable') ?? at('comparable-withPrevious')}
        value={typed.comparable}
        onChange={(comparable) => change({ comparable })}
      />
      <TextField
        id="comparable-why"
        label="Why is it changed, and why may they be compared, or not?"
        hint="It stands in the history, and on the chart where the line breaks."
        error={at('comparable-why')}
        value={typed.comparableWhy}
        onChange={(comparableWhy) => change({ comparableWhy })}
      />
    </>
  );
}
