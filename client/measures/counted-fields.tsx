import { measureKinds } from '#shared/values/figure.ts';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { TextField } from '../design/text-field.tsx';
import type { MeasureFieldsProps } from './measure-form.tsx';
import { hasDenominator, kindWords } from './measure-words.ts';

const marks = [
  { value: 'countsPeople', label: 'It counts people' },
  {
    value: 'sensitive',
    label: 'It is sensitive',
    hint: 'Such as police contact or health: small numbers are guarded more closely.',
  },
  {
    value: 'seasonal',
    label: 'It goes up and down with the months of the year',
    hint: 'Then it is held against the same quarter a year before, and has no limits.',
  },
] as const;

/** What is counted, of whom, who counts and who does not. */
export function CountedFields(props: MeasureFieldsProps) {
  const { typed, change, at } = props;
  return (
    <>
      {typed.takenFrom === undefined ? <Worded {...props} /> : null}
      <TextAreaField
        id="whoCounts"
        label="Who counts?"
        rows={2}
        limit={600}
        error={at('whoCounts')}
        value={typed.whoCounts}
        onChange={(whoCounts) => change({ whoCounts })}
      />
      <TextAreaField
        id="whoDoesNot"
        label="Who does not?"
        rows={2}
        limit={600}
        error={at('whoDoesNot')}
        value={typed.whoDoesNot}
        onChange={(whoDoesNot) => change({ whoDoesNot })}
      />
      <CheckboxesField
        id="marks"
        label="What should be known about it?"
        small
        choices={marks}
        value={marks.map(({ value }) => value).filter((mark) => typed[mark] === true)}
        onChange={(chosen) =>
          change({
            countsPeople: chosen.includes('countsPeople'),
            sensitive: chosen.includes('sensitive'),
            seasonal: chosen.includes('seasonal') ? true : undefined,
          })
        }
      />
    </>
  );
}

/** The kind of figure and what it is made of; what is counted from families says that itself. */
function Worded({ typed, change, at }: MeasureFieldsProps) {
  return (
    <>
      <RadiosField
        id="kind"
        label="What kind of figure is it?"
        labelSize="s"
        small
        choices={measureKinds.map((value) => ({ value, ...kindWords[value] }))}
        error={at('kind')}
        value={typed.kind}
        onChange={(kind) => change({ kind, steps: kind === 'score' ? (typed.steps ?? 5) : undefined })}
      />
      {typed.kind === 'score' ? (
        <RadiosField
          id="steps"
          label="How many steps?"
          inline
          choices={[
            { value: '3', label: 'Three' },
            { value: '5', label: 'Five' },
          ]}
          error={at('steps')}
          value={typed.steps === 3 ? '3' : '5'}
          onChange={(steps) => change({ steps: Number(steps) })}
        />
      ) : null}
      <TextField
        id="unit"
        label="What is the unit?"
        hint={
          typed.kind === 'money'
            ? 'Leave it empty: money is in pounds.'
            : 'The word behind the number: families, sessions, days.'
        }
        width={20}
        error={at('unit')}
        value={typed.unit}
        onChange={(unit) => change({ unit })}
      />
      <TextAreaField
        rows={2}
        id="numeratorMeans"
        label="What is counted?"
        labelSize="s"
        hint="Start with the unit: ‘families whose support ended in the quarter’."
        error={at('numeratorMeans')}
        value={typed.numeratorMeans}
        onChange={(numeratorMeans) => change({ numeratorMeans })}
      />
      {hasDenominator(typed.kind) ? (
        <TextAreaField
          rows={2}
          id="denominatorMeans"
          label="Of whom, or of what?"
          labelSize="s"
          hint="‘families who asked for help’"
          error={at('denominatorMeans')}
          value={typed.denominatorMeans}
          onChange={(denominatorMeans) => change({ denominatorMeans })}
        />
      ) : null}
    </>
  );
}
