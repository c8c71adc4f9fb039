import { useQuery } from '@tanstack/react-query';
import type { MeasuresShown, SeriesShown } from '#shared/charts/measures-shown.api.ts';
import { versionInHand } from '#shared/charts/version-in-hand.ts';
import { agreedAbout } from '#shared/charts/curve-agreed.ts';
import { rebasedPlaces } from '#shared/charts/measure-chart.ts';
import { readingsOf } from '#shared/charts/series-readings.ts';
import type { CurvesShown } from '#shared/reviews/curves.api.ts';
import { curvesQuery } from './curves.queries.ts';
import { measuresQuery, seriesQuery } from './measures.queries.ts';

/** All that pages about one measure's curve start from; `missing` where the agreement has no such measure. */
export const useCurve = (contractId: string, measureId: string) => {
  const { data: shown } = useQuery({ ...measuresQuery(contractId), throwOnError: true });
  const { data: figures } = useQuery({ ...seriesQuery(contractId), throwOnError: true });
  const { data: curves } = useQuery({ ...curvesQuery(contractId), throwOnError: true });
  const missing = shown !== undefined && !shown.measures.some(({ id }) => id === measureId);
  if (shown === undefined || figures === undefined || curves === undefined) return { missing };
  return { missing, curve: curveOf(shown, figures, curves, measureId) };
};

const curveOf = (shown: MeasuresShown, figures: SeriesShown, curves: CurvesShown, measureId: string) => {
  const measure = shown.measures.find(({ id }) => id === measureId);
  const series = figures.series.find((one) => one.measureId === measureId);
  const version = measure && versionInHand(measure.versions, shown.quarterNow);
  if (!series || !version) return undefined;
  const readings = readingsOf(series, figures);
  const agreed = agreedAbout(curves, measureId, version.headline);
  const rebases = rebasedPlaces(readings, agreed.rebases);
  return { series, version, readings, agreed, rebases, curves, figures };
};

export type Curve = NonNullable<ReturnType<typeof curveOf>>;
