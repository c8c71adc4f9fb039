import type { MeasureSeries } from '../measures/measure-series.ts';
import type { MeasureVersion, Target } from '../measures/measure-version.ts';

const targetShown = (target: Target) =>
  target.per === 'quarter'
    ? target
    : { ...target, profile: [...target.profile] satisfies [number, number, number, number] };

const versionShown = ({ target, areaTargets, splitAreas, ...version }: MeasureVersion) => ({
  ...version,
  target: target && targetShown(target),
  areaTargets: Object.fromEntries(Object.entries(areaTargets).map(([area, own]) => [area, targetShown(own)])),
  splitAreas: [...splitAreas],
});

/** A measure over time as it goes to the screens, whose charts read the same type again. */
export const seriesShown = ({
  measureId,
  versions,
  accepted,
  quartersPerValue,
  endedFrom,
}: MeasureSeries) => ({
  measureId,
  versions: versions.map(versionShown),
  accepted: { ...accepted },
  quartersPerValue,
  endedFrom,
});
