import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { agreedAbout } from '#shared/charts/curve-agreed.ts';
import { rebasedPlaces } from '#shared/charts/measure-chart.ts';
import { proposeBaseline } from '#shared/charts/propose-baseline.ts';
import { readingsOf } from '#shared/charts/series-readings.ts';
import { versionInHand } from '#shared/charts/version-in-hand.ts';
import { openCurve } from '#shared/reviews/decide-curve.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { contractQuery } from '../contracts/contracts.queries.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { curvesQuery } from '../measures/curves.queries.ts';
import { measuresQuery, seriesQuery } from '../measures/measures.queries.ts';
import { overviewQuery } from '../overview/overview.queries.ts';
import { sessionQuery } from '../people/people.queries.ts';
import { CurveForm } from './curve-form.tsx';
import { turnedCurvesQuery } from './curve.queries.ts';
import { actionsQuery } from './reviews.queries.ts';

/** What is known about the measure and its agreement; undefined while it is being fetched. */
const useWhatIsKnown = (contractId: string, measureId: string) => {
  const { data: contract } = useQuery({ ...contractQuery(contractId), throwOnError: true });
  const { data: shown } = useQuery({ ...measuresQuery(contractId), throwOnError: true });
  const { data: figures } = useQuery({ ...seriesQuery(contractId), throwOnError: true });
  const { data: agreedOn } = useQuery({ ...curvesQuery(contractId), throwOnError: true });
  const { data: overview } = useQuery({ ...overviewQuery(contractId), throwOnError: true });
  const { data: list } = useQuery({ ...actionsQuery(contractId), throwOnError: true });
  const missing = shown !== undefined && !shown.measures.some(({ id }) => id === measureId);
  const measure = shown?.measures.find(({ id }) => id === measureId);
  const version = shown && measure && versionInHand(measure.versions, shown.quarterNow);
  const series = figures?.series.find((one) => one.measureId === measureId);
  if (!contract || !figures || !agreedOn || !overview || !list || !version || !series) return { missing };
  const readings = readingsOf(series, figures);
  const agreed = agreedAbout(agreedOn, measureId, version.headline);
  const proposed = proposeBaseline(readings, rebasedPlaces(readings, agreed.rebases).at(-1) ?? 0);
  const forecast = 'forecast' in proposed ? proposed.forecast : undefined;
  return { missing, known: { contract, version, series, figures, agreed, forecast, overview, list } };
};

export type WhatIsKnown = NonNullable<ReturnType<typeof useWhatIsKnown>['known']>;

/** The questions of turning the curve of a measure, filled with what is known, and ending in actions. */
export function TurnCurvePage() {
  const { contractId, measureId } = useParams({
    from: '/signed-in/contracts/$contractId/measures/$measureId/curve',
  });
  const { missing, known } = useWhatIsKnown(contractId, measureId);
  const { data: turned } = useQuery(turnedCurvesQuery(contractId, measureId));
  const { data: session } = useSuspenseQuery(sessionQuery);
  if (missing) return <PageNotFound />;
  const open = turned && openCurve(turned.curves);
  return (
    <PageBody
      width="form"
      breadcrumbs={
        <Breadcrumbs
          steps={[
            { text: 'Contracts', href: '/contracts' },
            { text: known?.contract.title ?? 'Agreement', href: `/contracts/${contractId}` },
            { text: 'Measures', href: `/contracts/${contractId}/measures` },
            { text: 'Turn the curve' },
          ]}
        />
      }
    >
      <div className="bo-two-thirds">
        <PageTitle title="Turn the curve" over={known?.version.name} />
        {known === undefined || turned === undefined ? (
          <LoadingFrame shapes={['text', 'figure', 'form']} words="Loading the questions" />
        ) : (
          <CurveForm
            key={String(open?.number)}
            contractId={contractId}
            measureId={measureId}
            known={known}
            curves={turned.curves}
            today={session.today}
          />
        )}
      </div>
    </PageBody>
  );
}
