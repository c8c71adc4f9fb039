import { useQuery } from '@tanstack/react-query';
import { agreedAbout } from '#shared/charts/curve-agreed.ts';
import { rebasedPlaces } from '#shared/charts/rebased-places.ts';
import { proposeBaseline } from '#shared/charts/propose-baseline.ts';
import { readingsOf } from '#shared/charts/series-readings.ts';
import { versionInHand } from '#shared/charts/version-in-hand.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { contractQuery } from '../contracts/contracts.queries.ts';
import { curvesQuery } from '../measures/curves.queries.ts';
import { measuresQuery, seriesQuery } from '../measures/measures.queries.ts';
import { overviewQuery } from '../overview/overview.queries.ts';
import { actionsQuery } from './reviews.queries.ts';

/** What is known about the measure and its agreement; undefined while it is being fetched. */
export const useWhatIsKnown = (contractId: string, measureId: string) => {
  const { data: contract } = useQuery({ ...contractQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: shown } = useQuery({ ...measuresQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: figures } = useQuery({ ...seriesQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: agreedOn } = useQuery({ ...curvesQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: overview } = useQuery({ ...overviewQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: list } = useQuery({ ...actionsQuery(contractId), throwOnError: whenNothingIsShown });
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
