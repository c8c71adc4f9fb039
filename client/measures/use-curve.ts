import { useQuery } from '@tanstack/react-query';
import type { MeasuresShown, SeriesShown } from '#shared/charts/measures-shown.api.ts';
import { versionInHand } from '#shared/charts/version-in-hand.ts';
import { agreedAbout } from '#shared/charts/curve-agreed.ts';
import { rebasedPlaces } from '#shared/charts/rebased-places.ts';
import { readingsOf } from '#shared/charts/series-readings.ts';
import type { AreaWithFigures } from '#shared/measures/compare-areas.ts';
import { seriesNamedByArea } from '#shared/measures/series-of-area.ts';
import type { CurvesShown } from '#shared/reviews/curves.api.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { curvesQuery } from './curves.queries.ts';
import { measuresQuery, seriesQuery } from './measures.queries.ts';

/**
 * All that pages about one measure's curve start from, as a whole or in one area; `missing` where the agreement
 * has no such measure, or the measure no figures of such an area.
 */
export const useCurve = (contractId: string, measureId: string, areaId?: string) => {
  const { data: shown } = useQuery({ ...measuresQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: figures } = useQuery({ ...seriesQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: curves } = useQuery({ ...curvesQuery(contractId), throwOnError: whenNothingIsShown });
  const missing = shown !== undefined && !shown.measures.some(({ id }) => id === measureId);
  if (shown === undefined || figures === undefined || curves === undefined) return { missing };
  const series = figures.series.find((one) => one.measureId === measureId);
  const area = areaId === undefined ? undefined : areaOf(shown, series, areaId);
  if (areaId !== undefined && area === undefined) return { missing: true };
  return { missing, curve: curveOf(shown, figures, curves, measureId, area) };
};

/** An area that has figures of the measure. */
const areaOf = (
  { areas }: MeasuresShown,
  series: SeriesShown['series'][number] | undefined,
  areaId: string,
): AreaWithFigures | undefined => {
  const accepted = series?.byArea[areaId];
  const name = areas.find(({ id }) => id === areaId)?.name;
  return accepted && name !== undefined ? { id: areaId, name, accepted } : undefined;
};

/** All that pages about one measure’s curve start from, out of what the counter answered. */
export const curveOf = (
  shown: MeasuresShown,
  figures: SeriesShown,
  curves: CurvesShown,
  measureId: string,
  area: AreaWithFigures | undefined,
) => {
  const measure = shown.measures.find(({ id }) => id === measureId);
  const whole = figures.series.find((one) => one.measureId === measureId);
  const version = measure && versionInHand(measure.versions, shown.quarterNow);
  if (!whole || !version) return undefined;
  const series = area === undefined ? whole : { ...whole, ...seriesNamedByArea(whole, area) };
  const readings = readingsOf(series, figures);
  const agreed = agreedAbout(curves, measureId, version.headline, area?.id);
  const rebases = rebasedPlaces(readings, agreed.rebases);
  return { series, version, area, readings, agreed, rebases, curves, figures };
};

export type Curve = NonNullable<ReturnType<typeof curveOf>>;
