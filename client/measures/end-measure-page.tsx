import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import { quarterAfter, quarterName, quartersBetween } from '#shared/periods/quarter.ts';
import { formProblems } from '../api/form-problems.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { Button, ButtonGroup } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { SelectField } from '../design/select-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { MeasureFormPage } from './measure-form-page.tsx';
import { measuresQuery, useEndMeasure } from './measures.queries.ts';

/** Stops asking for a measure from a quarter on. It can be taken back. */
export function EndMeasurePage() {
  const { contractId, measureId } = useParams({
    from: '/signed-in/contracts/$contractId/measures/$measureId/end',
  });
  const [refused, setRefused] = useState(false);
  const { data: shown } = useQuery({ ...measuresQuery(contractId), throwOnError: whenNothingIsShown });
  const measure = shown?.measures.find(({ id }) => id === measureId);
  if (shown !== undefined && measure === undefined) return <PageNotFound />;
  return (
    <MeasureFormPage
      refused={refused}
      contractId={contractId}
      title="Stop asking for this measure"
      over={measure?.versions.at(-1)?.name}
    >
      {shown === undefined ? (
        <LoadingFrame shapes={['form']} />
      ) : (
        <EndMeasure shown={shown} measureId={measureId} onRefused={setRefused} />
      )}
    </MeasureFormPage>
  );
}

interface EndMeasureProps {
  shown: MeasuresShown;
  measureId: string;
  onRefused: (refused: boolean) => void;
}

function EndMeasure({ shown, measureId, onRefused }: EndMeasureProps) {
  const { contractId, quarterNow, lastSentQuarter } = shown;
  const navigate = useNavigate();
  const end = useEndMeasure(contractId, measureId);
  const first =
    lastSentQuarter === undefined ? quarterAfter(quarterNow, -1) : quarterAfter(lastSentQuarter, 1);
  const [fromQuarter, setFromQuarter] = useState(first > quarterNow ? first : quarterNow);
  const [why, setWhy] = useState('');
  const problems = formProblems(end.error, ['fromQuarter', 'why']);
  const { refused } = problems;
  useEffect(() => onRefused(refused), [refused, onRefused]);
  const page = `/contracts/${contractId}/measures/${measureId}`;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        end.mutate(
          { fromQuarter, why },
          {
            onSuccess: () =>
              void navigate({
                to: '/contracts/$contractId/measures/$measureId',
                params: { contractId, measureId },
              }),
          },
        );
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={end.failureCount} />
      <p className="govuk-body">
        Its figures, definitions and history stay. Returns no longer ask for it from the quarter you choose.
        You can take this back.
      </p>
      <SelectField
        id="fromQuarter"
        label="From which quarter?"
        options={quartersBetween(first, quarterAfter(quarterNow, 8)).map((quarter) => ({
          value: quarter,
          label: quarterName(quarter),
        }))}
        error={problems.at('fromQuarter')}
        value={fromQuarter}
        onChange={setFromQuarter}
      />
      <TextField
        id="why"
        label="Why is it no longer asked?"
        error={problems.at('why')}
        value={why}
        onChange={setWhy}
      />
      <ButtonGroup>
        <Button type="submit" busy={end.isPending}>
          Stop asking for it
        </Button>
        <Link href={page}>Leave it as it is</Link>
      </ButtonGroup>
    </form>
  );
}
