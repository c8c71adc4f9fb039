import type { Quarter } from '../periods/quarter.ts';
import type { AcceptedValue, MeasureSeries } from './measure-series.ts';
import { targetOf } from './target-for-quarter.ts';

/**
 * A measure in one area, as a series of its own: the area's figures against the area's target. An area
 * without a target of its own has the whole's where that can be asked of a part (shares, means, rates,
 * scores); a count of the whole is no aim for an area. Judged by the same rules as the whole.
 * Source: methods, performance 'Kinds of measure' (targets may differ by area on purpose).
 */
export const seriesOfArea = (
  series: MeasureSeries,
  areaId: string,
  accepted: Readonly<Record<Quarter, AcceptedValue>>,
): MeasureSeries => ({
  measureId: series.measureId,
  quartersPerValue: series.quartersPerValue,
  endedFrom: series.endedFrom,
  versions: series.versions.map((version) => ({
    ...version,
    target: targetOf(version, areaId),
    areaTargets: {},
  })),
  accepted,
});

/** The same under a name that says where: for a chart of its own. */
export const seriesNamedByArea = (
  series: MeasureSeries,
  { id, name, accepted }: { id: string; name: string; accepted: Readonly<Record<Quarter, AcceptedValue>> },
): MeasureSeries => {
  const own = seriesOfArea(series, id, accepted);
  return {
    ...own,
    versions: own.versions.map((version) => ({ ...version, name: `${version.name}, ${name}` })),
  };
};
