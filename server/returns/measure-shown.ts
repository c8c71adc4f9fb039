import { targetForValue } from '#shared/measures/target-for-quarter.ts';
import { frequencyOfReturn, quartersPerValue } from '#shared/returns/earlier-series.ts';
import type { MeasureAsked, VersionOnForm } from '#shared/returns/measures-asked.ts';
import type { MeasureOnReturn } from '#shared/returns/returns.api.ts';
import type { ReturnAtHand } from './return-at-hand.ts';
import type { ReturnContents } from './return-contents.ts';

/** The parts of a definition that the form shows. */
const onForm = (version: VersionOnForm): MeasureOnReturn['version'] => ({
  id: version.id,
  measureId: version.measureId,
  kind: version.kind,
  question: version.question,
  name: version.name,
  purpose: version.purpose,
  numeratorMeans: version.numeratorMeans,
  denominatorMeans: version.denominatorMeans,
  whoCounts: version.whoCounts,
  whoDoesNot: version.whoDoesNot,
  unit: version.unit,
  polarity: version.polarity,
  rangeLow: version.rangeLow,
  rangeHigh: version.rangeHigh,
  steps: version.steps,
  headline: version.headline,
  splitAreas: [...version.splitAreas],
  takenFrom: version.takenFrom,
});

/** A measure as the form shows it, with what is aimed for in the return's period. */
export const measureShown = (
  { kept }: ReturnAtHand,
  { measures }: ReturnContents,
  { measureId, version }: MeasureAsked,
): MeasureOnReturn[] => {
  const measure = measures.find(({ id }) => id === measureId);
  if (!measure) return [];
  const { lastQuarter } = kept;
  const series = {
    measureId,
    versions: measure.versions,
    accepted: { [lastQuarter]: { value: { state: 'not yet due' as const }, versionId: version.id } },
    quartersPerValue: quartersPerValue[frequencyOfReturn(kept.period)],
  };
  const areaTargets = version.splitAreas.flatMap((areaId) => {
    const aim = targetForValue(series, lastQuarter, areaId);
    return aim === undefined ? [] : [[areaId, aim] as const];
  });
  return [
    {
      measureId,
      version: onForm(version),
      target: targetForValue(series, lastQuarter),
      areaTargets: Object.fromEntries(areaTargets),
    },
  ];
};
