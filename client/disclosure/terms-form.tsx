import { useState } from 'react';
import { mostThreshold } from '#shared/disclosure/release.ts';
import { smallBelow } from '#shared/statistics/hidden-interval.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { SelectField } from '../design/select-field.tsx';
import type { FiguresFormProps } from './words-form.tsx';

const thresholds = Array.from({ length: mostThreshold - smallBelow + 1 }, (_, n) => {
  const value = String(smallBelow + n);
  return { value, label: `fewer than ${value}` };
});

/** What is agreed about small numbers: kept apart, because it is seldom changed. */
export function TermsForm({ figures, act }: FiguresFormProps) {
  const [threshold, setThreshold] = useState(String(figures.threshold));
  const [rounded, setRounded] = useState(figures.rounded);
  const problems = formProblems(act.error, ['threshold']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ agree: { threshold: Number(threshold), rounded, revision: figures.revision } });
      }}
    >
      <h3 className="govuk-heading-m">Small numbers</h3>
      <SelectField
        id="threshold"
        label="Hide groups of"
        options={thresholds}
        value={threshold}
        error={problems.at('threshold')}
        onChange={setThreshold}
      />
      <CheckboxesField
        id="rounded"
        label="Rounding"
        choices={[{ value: 'rounded', label: 'Round what is shown to the nearest 5' }]}
        value={rounded ? ['rounded'] : []}
        onChange={(chosen) => setRounded(chosen.length > 0)}
      />
      <Button type="submit" kind="secondary" busy={act.isPending}>
        Save this
      </Button>
    </form>
  );
}
