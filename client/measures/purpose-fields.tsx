import { TextAreaField } from '../design/text-area-field.tsx';
import { TextField } from '../design/text-field.tsx';
import type { MeasureFieldsProps } from './measure-form.tsx';

/** Why it is asked, and who helped choose it: families and young people above all. */
export function PurposeFields({ typed, change, at }: MeasureFieldsProps) {
  return (
    <>
      <TextAreaField
        rows={2}
        id="purpose"
        label="Why is it asked?"
        labelSize="s"
        hint="One sentence. It is shown wherever the target is shown."
        error={at('purpose')}
        value={typed.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <TextField
        id="chosenBy"
        label="Who helped choose it?"
        labelSize="s"
        hint="Families and young people above all; then the provider. You may leave it empty for now."
        error={at('chosenBy')}
        value={typed.chosenBy}
        onChange={(chosenBy) => change({ chosenBy })}
      />
      <TextAreaField
        id="chosenSaid"
        label="What did they say?"
        rows={2}
        limit={1000}
        error={at('chosenSaid')}
        value={typed.chosenSaid}
        onChange={(chosenSaid) => change({ chosenSaid })}
      />
    </>
  );
}
