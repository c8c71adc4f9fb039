import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MeasuresShown, SeriesShown } from '#shared/charts/measures-shown.api.ts';
import { isHeldSideBySide, type AreaWithFigures } from '#shared/measures/compare-areas.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { measuresQuery } from './measures.queries.ts';
import { useCurve } from './use-curve.ts';

/** Areas that have figures of the measure, in the order of the register. */
const areasOf = (
  shown: MeasuresShown | undefined,
  byArea: SeriesShown['series'][number]['byArea'] = {},
): AreaWithFigures[] =>
  (shown?.areas ?? []).flatMap(({ id, name }) => {
    const accepted = byArea[id];
    return accepted === undefined ? [] : [{ id, name, accepted }];
  });

/** A measure's curve with its areas, and whether those who deliver it can be seen side by side. */
export const useAreas = (contractId: string, measureId: string) => {
  const { missing, curve } = useCurve(contractId, measureId);
  const { data: shown } = useQuery({ ...measuresQuery(contractId), throwOnError: whenNothingIsShown });
  const byArea = curve?.series.byArea;
  const areas = useMemo(() => areasOf(shown, byArea), [shown, byArea]);
  const severalDeliver =
    shown?.severalDeliver === true && curve !== undefined && isHeldSideBySide(curve.version.kind);
  return { missing, curve, areas, severalDeliver };
};
