import { useState } from 'react';
import { quarterName } from '#shared/periods/quarter.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { TextField } from '../design/text-field.tsx';
import { useAgreeBaseline } from './curves.queries.ts';

export interface AgreeBaselineFormProps {
  contractId: string;
  measureId: string;
  /** the last quarter that the line starts from */
  afterQuarter: string;
  onDone: () => void;
}

const fieldId = 'baseline-why';

/** Freezes the line that the rule gives. */
export function AgreeBaselineForm({ contractId, measureId, afterQuarter, onDone }: AgreeBaselineFormProps) {
  const [why, setWhy] = useState('');
  const agree = useAgreeBaseline(contractId, measureId, onDone);
  const problems = formProblems(agree.error, ['why']);
  // The partners' forecast below asks for its own reason.
  const summary = problems.summary.map((each) => (each.fieldId === undefined ? each : { ...each, fieldId }));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        agree.mutate({ afterQuarter, why });
      }}
    >
      <ErrorSummary problems={summary} attempt={agree.failureCount} />
      <TextField
        id={fieldId}
        label="Where was it agreed, and why now?"
        hint={`The line starts after ${quarterName(afterQuarter)}. Such as ‘At the review on 14 July, with both providers’.`}
        error={problems.at('why')}
        value={why}
        onChange={setWhy}
      />
      <Button type="submit" busy={agree.isPending}>
        Agree this baseline
      </Button>
    </form>
  );
}
