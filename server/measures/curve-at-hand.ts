import { forecastsOfContract, rebasesOfContract } from '#db/stores/curves-store.ts';
import { reportsOfContract, seriesOfOneContract } from '#db/stores/contract-series-store.ts';
import type { SeriesOfContract } from '#db/stores/measures-store.ts';
import { axisEnds } from '#shared/charts/axis-ends.ts';
import { agreedAbout, type CurvesAgreed } from '#shared/charts/curve-agreed.ts';
import { rebasedPlaces } from '#shared/charts/rebased-places.ts';
import { readingsOf, type Reading } from '#shared/charts/series-readings.ts';
import { seriesOfArea } from '#shared/measures/series-of-area.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { latestAccepted } from './latest-accepted.ts';

/** What acts on the curve of one measure start from. */
export interface CurveAtHand {
  series: SeriesOfContract;
  version: MeasureVersion;
  /** as its chart reads them, earliest first */
  readings: Reading[];
  agreed: CurvesAgreed;
  /** places from which limits begin anew already */
  rebases: number[];
}

/**
 * The curve of a measure as its chart draws it, of the whole or of one area; refused where the measure is not
 * there or has no figure.
 */
export const curveAtHand = async (
  { db, clock }: Counter,
  contractId: string,
  measureId: string,
  areaId?: string,
): Promise<CurveAtHand> => {
  const [contract, all, forecasts, rebases] = await Promise.all([
    reportsOfContract(db, contractId),
    seriesOfOneContract(db, contractId),
    forecastsOfContract(db, contractId),
    rebasesOfContract(db, contractId),
  ]);
  const whole = all.find((one) => one.measureId === measureId);
  if (!contract || !whole)
    throw new Refusal('not found', [
      problem(
        'measure-unknown',
        'There is no such measure in this agreement. It may have been added elsewhere.',
      ),
    ]);
  const series = areaId === undefined ? whole : inArea(whole, areaId);
  const readings = readingsOf(series, axisEnds(contract, latestAccepted(all), clock.today()));
  const version = readings.at(-1)?.version;
  if (!version)
    throw new Refusal('invalid', [problem('no-figure', 'There is no accepted figure yet to start from.')]);
  const agreed = agreedAbout({ forecasts, rebases, actions: [] }, measureId, version.headline, areaId);
  return { series, version, readings, agreed, rebases: rebasedPlaces(readings, agreed.rebases) };
};

const inArea = (series: SeriesOfContract, areaId: string): SeriesOfContract => {
  const accepted = series.byArea[areaId];
  if (accepted === undefined)
    throw new Refusal('invalid', [
      problem('area-not-split', 'This measure has no figures of that area. Choose another.', 'areaId'),
    ]);
  return { ...series, ...seriesOfArea(series, areaId, accepted) };
};
