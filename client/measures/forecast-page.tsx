import { useParams } from '@tanstack/react-router';
import { decideBaseline } from '#shared/reviews/decide-forecast.ts';
import { proposeBaseline } from '#shared/charts/propose-baseline.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { MeasureChart } from '../charts/measure-chart.tsx';
import { Details } from '../design/details.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { useSaid } from '../design/use-said.tsx';
import { AgreeBaselineForm } from './agree-baseline-form.tsx';
import { MeasureFormPage } from './measure-form-page.tsx';
import { PartnersForecastForm } from './partners-forecast-form.tsx';
import { useCurve, type Curve } from './use-curve.ts';

/** Where a measure is headed: the baseline that was agreed or could be, and what the partners expect. */
export function ForecastPage() {
  const { contractId, measureId } = useParams({
    from: '/signed-in/contracts/$contractId/measures/$measureId/forecast',
  });
  const { missing, curve } = useCurve(contractId, measureId);
  if (missing) return <PageNotFound />;
  return (
    <MeasureFormPage contractId={contractId} title="Where it is headed" over={curve?.version.name}>
      {curve === undefined ? (
        <LoadingFrame shapes={['figure', 'form']} words="Loading the forecast" />
      ) : (
        <Forecast contractId={contractId} measureId={measureId} curve={curve} />
      )}
    </MeasureFormPage>
  );
}

interface ForecastProps {
  contractId: string;
  measureId: string;
  curve: Curve;
}

function Forecast({ contractId, measureId, curve }: ForecastProps) {
  const { series, readings, agreed, rebases, curves, figures } = curve;
  const { say, said } = useSaid();
  const baselines = agreed.forecasts.filter(({ kind }) => kind === 'baseline');
  const level = rebases.at(-1) ?? 0;
  const proposed = proposeBaseline(readings, level);
  const decided = decideBaseline(readings, level, baselines);
  const forecast = 'forecast' in proposed ? proposed.forecast : undefined;
  return (
    <>
      {said}
      <MeasureChart
        series={series}
        upTo={figures.upTo}
        dueThrough={figures.dueThrough}
        agreed={agreed}
        proposed={forecast}
        headingLevel={2}
      />
      {'problems' in proposed ? (
        <p className="govuk-body">{proposed.problems.map(({ sentence }) => sentence).join(' ')}</p>
      ) : null}
      <h2 className="govuk-heading-m">The baseline</h2>
      <p className="govuk-body">
        Where the figures are headed if we go on as we do now. Once it is agreed it stays as it is for a year,
        and later figures are held against it: doing better than the baseline is success, slowing down a fall
        is too.
      </p>
      {curves.mayAgree && 'forecast' in decided ? (
        <AgreeBaselineForm
          contractId={contractId}
          measureId={measureId}
          afterQuarter={decided.forecast.afterQuarter}
          onDone={() =>
            say('The baseline is agreed.', 'It is the dashed line, and later figures are held against it.')
          }
        />
      ) : null}
      {'problems' in decided && 'forecast' in proposed ? (
        <p className="govuk-body">{decided.problems.map(({ sentence }) => sentence).join(' ')}</p>
      ) : null}
      {!curves.mayAgree && baselines.length === 0 ? (
        <p className="govuk-body">
          None is agreed yet. Whoever looks after the agreement agrees it with the provider.
        </p>
      ) : null}
      {baselines.length === 0 ? null : (
        <Details summary="Baselines agreed so far">
          <ul className="govuk-list govuk-list--bullet">
            {baselines.map(({ id, agreedOn, personName, why }) => (
              <li key={id}>
                {dayName(agreedOn)}, {personName}: {why}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {curves.mayAct ? (
        <PartnersForecastForm
          contractId={contractId}
          measureId={measureId}
          curve={curve}
          onDone={() => say('What they expect is written down.', 'It stands on the chart as diamonds.')}
        />
      ) : null}
    </>
  );
}
