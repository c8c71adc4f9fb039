import { useState } from 'react';
import { answersNeeded, howManyToDraw } from '#shared/follow-ups/draw-sample.ts';
import type { SampleShown } from '#shared/follow-ups/sample.api.ts';
import { quarterAfter, quarterName, quarterOf } from '#shared/periods/quarter.ts';
import { plural } from '#shared/values/format.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Note } from '../design/note.tsx';
import { NumberField } from '../design/number-field.tsx';
import { SelectField } from '../design/select-field.tsx';
import type { SampleProposed, useSample } from './sample.queries.ts';

const wholeIn = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));

export interface SampleFormProps {
  sample: SampleShown;
  act: ReturnType<typeof useSample>;
  onPropose: (terms: SampleProposed) => void;
}

/** A proposal, with what it would have come to in the last quarter. */
export function SampleForm({ sample: { today, lastQuarter }, act, onPropose }: SampleFormProps) {
  const now = quarterOf(today);
  const [fromQuarter, setFromQuarter] = useState(now);
  const [margin, setMargin] = useState('10');
  const [response, setResponse] = useState('60');
  const problems = formProblems(act.error, ['fromQuarter', 'marginPercent', 'responsePercent']);
  const [marginPercent, responsePercent] = [wholeIn(margin), wholeIn(response)];
  return (
    <form
      className="bo-two-thirds"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onPropose({ fromQuarter, marginPercent, responsePercent });
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={act.failureCount} />
      <h3 className="govuk-heading-m">Ask a random sample in place of everybody</h3>
      <p className="govuk-body">
        It spares a small provider work. The product draws, when a quarter is over; nobody can be picked, and
        nobody swapped. It takes both sides: the contract manager and a manager of the lead provider.
      </p>
      <SelectField
        id="fromQuarter"
        label="From which quarter in which support ended"
        options={[0, 1, 2, 3].map((n) => {
          const quarter = quarterAfter(now, n);
          return { value: quarter, label: quarterName(quarter) };
        })}
        value={fromQuarter}
        error={problems.at('fromQuarter')}
        onChange={(quarter) => setFromQuarter(quarter === '' ? now : quarter)}
      />
      <NumberField
        id="marginPercent"
        label="How many percentage points the share may be off"
        hint="95 times in 100 it is not further off than this."
        value={margin}
        error={problems.at('marginPercent')}
        onChange={setMargin}
      />
      <NumberField
        id="responsePercent"
        label="How many of 100 you ask usually answer"
        value={response}
        error={problems.at('responsePercent')}
        onChange={setResponse}
      />
      <Example families={lastQuarter} marginPercent={marginPercent} responsePercent={responsePercent} />
      <Button type="submit" busy={act.isPending}>
        Propose it
      </Button>
    </form>
  );
}

interface ExampleProps {
  families: SampleShown['lastQuarter'];
  marginPercent: number | undefined;
  responsePercent: number | undefined;
}

const isIn = (number: number | undefined, from: number, to: number): number is number =>
  number !== undefined && Number.isInteger(number) && number >= from && number <= to;

function Example({ families: { quarter, families }, marginPercent, responsePercent }: ExampleProps) {
  if (families === 0 || !isIn(marginPercent, 3, 25) || !isIn(responsePercent, 20, 100)) return null;
  const drawn = howManyToDraw({ families, marginPercent, responsePercent });
  const answers = answersNeeded({ families, marginPercent });
  return (
    <Note>
      <span role="status">
        Of the {plural(families, 'family', 'families')} of {quarterName(quarter)}{' '}
        {drawn === families
          ? 'everybody would be asked: a sample would not spare anybody.'
          : `${drawn} would be drawn, so that ${answers} answer.`}
      </span>
    </Note>
  );
}
