import { useState } from 'react';
import type { InTheArea } from '#shared/outcomes/in-the-area.api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { useContributions } from './outcomes.queries.ts';

export interface ContributesFormProps {
  contractId: string;
  shown: InTheArea;
}

const saidIn = ({ indicators }: InTheArea): string[] =>
  indicators.filter(({ contributes }) => contributes).map(({ indicator }) => indicator.id);

/** Which of them this service is meant to help with: it tells why it is bought, never how well it does. */
export function ContributesForm({ contractId, shown }: ContributesFormProps) {
  const [chosen, setChosen] = useState<readonly string[]>(() => saidIn(shown));
  const act = useContributions(contractId);
  const problems = formProblems(act.error, ['indicatorIds']);
  return (
    <form
      className="bo-two-thirds bo-area-choice"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(chosen);
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={act.failureCount} />
      <CheckboxesField
        id="indicatorIds"
        label="What is this service meant to help with?"
        labelSize="m"
        hint="It stands first here, and the service is listed with the indicator. It never becomes a target of the provider."
        choices={shown.indicators.map(({ indicator }) => ({ value: indicator.id, label: indicator.name }))}
        value={chosen}
        error={problems.at('indicatorIds')}
        onChange={(next) => {
          act.reset();
          setChosen(next);
        }}
      />
      <Button type="submit" kind="secondary" busy={act.isPending}>
        Save
      </Button>
      <p className="govuk-body bo-quiet" role="status">
        {act.isSuccess ? 'Saved.' : ''}
      </p>
    </form>
  );
}
