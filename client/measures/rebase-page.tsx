import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { quarterName } from '#shared/periods/quarter.ts';
import type { RebaseReason } from '#shared/statistics/allow-rebase.ts';
import { formProblems } from '../api/form-problems.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { MeasureChart } from '../charts/measure-chart.tsx';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { LineList } from '../design/line-list.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { SelectField } from '../design/select-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { useSaid } from '../design/use-said.tsx';
import { useRebase, useTakeBackRebase } from './curves.queries.ts';
import { MeasureFormPage } from './measure-form-page.tsx';
import { useCurve, type Curve } from './use-curve.ts';

const reasons: readonly { value: RebaseReason; label: string; hint: string }[] = [
  {
    value: 'known cause',
    label: 'The service itself changed',
    hint: 'Needs 7 figures in a row on the new side of the old average.',
  },
  {
    value: 'definition changed',
    label: 'What is counted changed',
    hint: 'The measure means something else since.',
  },
  {
    value: 'recording changed',
    label: 'How it is counted changed',
    hint: 'Such as a new system, or another form.',
  },
];

/** Lets the limits of a measure begin anew, as a whole or in one area, for a stated cause; it can be taken back. */
export function RebasePage() {
  const { contractId, measureId } = useParams({
    from: '/signed-in/contracts/$contractId/measures/$measureId/rebase',
  });
  const { area } = useSearch({ from: '/signed-in/contracts/$contractId/measures/$measureId/rebase' });
  const { missing, curve } = useCurve(contractId, measureId, area);
  const { say, said } = useSaid();
  if (missing) return <PageNotFound />;
  const name = curve?.version.name;
  const over = curve?.area === undefined ? name : `${name ?? ''}, ${curve.area.name}`;
  return (
    <MeasureFormPage contractId={contractId} title="Let the limits begin anew" over={over}>
      {curve === undefined ? (
        <LoadingFrame shapes={['figure', 'form']} words="Loading the chart" />
      ) : (
        <>
          {said}
          <Rebasing contractId={contractId} measureId={measureId} curve={curve} onDone={say} />
        </>
      )}
    </MeasureFormPage>
  );
}

export interface RebasingProps {
  contractId: string;
  measureId: string;
  curve: Curve;
  onDone: (heading: string, next?: string) => void;
}

/** The chart as it is read now, the form, and where the limits begin anew already. */
export function Rebasing({ contractId, measureId, curve, onDone }: RebasingProps) {
  return (
    <>
      <MeasureChart
        series={curve.series}
        upTo={curve.figures.upTo}
        dueThrough={curve.figures.dueThrough}
        agreed={curve.agreed}
        areaKey={curve.area?.id}
        headingLevel={2}
      />
      <p className="govuk-body">
        The limits say what is usual. Where it is known that something changed for good, what is usual has
        changed too. This is a judgement, so it wants a cause, and it is never done without one.
      </p>
      <RebaseForm {...{ contractId, measureId, curve, onDone }} />
      <RebasesSoFar {...{ contractId, measureId, curve, onDone }} />
    </>
  );
}

function RebaseForm({ contractId, measureId, curve, onDone }: RebasingProps) {
  const [fromQuarter, setFromQuarter] = useState('');
  const [reason, setReason] = useState<RebaseReason | ''>('');
  const [cause, setCause] = useState('');
  const rebase = useRebase(contractId, measureId, () =>
    onDone(`The limits begin anew from ${quarterName(fromQuarter)}.`, 'It can be taken back below.'),
  );
  const problems = formProblems(rebase.error, ['fromQuarter', 'reason', 'cause']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        rebase.mutate(
          { fromQuarter, reason, cause, areaId: curve.area?.id },
          {
            onSuccess: () => {
              setFromQuarter('');
              setReason('');
              setCause('');
            },
          },
        );
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={rebase.failureCount} />
      <SelectField
        id="fromQuarter"
        label="From which quarter?"
        none="Choose a quarter"
        options={curve.readings
          .slice(1)
          .toReversed()
          .map(({ period: { first } }) => ({ value: first, label: quarterName(first) }))}
        error={problems.at('fromQuarter')}
        value={fromQuarter}
        onChange={setFromQuarter}
      />
      <RadiosField
        id="reason"
        label="What changed?"
        choices={reasons}
        error={problems.at('reason')}
        value={reason}
        onChange={setReason}
      />
      <TextField
        id="cause"
        label="What is known to have changed, and when?"
        error={problems.at('cause')}
        value={cause}
        onChange={setCause}
      />
      <Button type="submit" busy={rebase.isPending}>
        Begin anew from there
      </Button>
    </form>
  );
}

function RebasesSoFar({ contractId, measureId, curve, onDone }: RebasingProps) {
  const takeBack = useTakeBackRebase(contractId, measureId, () =>
    onDone('Taken back: these limits go on as before.'),
  );
  const problems = formProblems(takeBack.error, []);
  if (curve.agreed.rebases.length === 0) return null;
  return (
    <section aria-labelledby="so-far">
      <h2 className="govuk-heading-m" id="so-far">
        Where they begin anew now
      </h2>
      <ErrorSummary problems={problems.summary} attempt={takeBack.failureCount} />
      <LineList
        lines={curve.agreed.rebases.map(({ id, fromQuarter, cause, personName }) => ({
          key: id,
          text: (
            <>
              {quarterName(fromQuarter)}: {cause}
              <span className="bo-lines__more">{personName}</span>
              <div className="govuk-!-margin-top-2">
                <Button small kind="secondary" busy={takeBack.isPending} onPress={() => takeBack.mutate(id)}>
                  Take it back<span className="govuk-visually-hidden">: {quarterName(fromQuarter)}</span>
                </Button>
              </div>
            </>
          ),
        }))}
      />
    </section>
  );
}
