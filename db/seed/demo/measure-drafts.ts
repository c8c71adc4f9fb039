import type { MeasureDraft } from '#shared/measures/measures.api.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { ReportingPeriod } from '#shared/periods/reporting-period.ts';
import type { Target } from '#shared/measures/measure-version.ts';
import type { DistrictKey } from './demo-areas.ts';
import type { DemoMeasure, DemoMeasureChange } from './demo-measure.ts';

/** A target as it is sent: the same, in a list that could be written to. */
const sent = (target: Target | undefined): MeasureDraft['target'] =>
  target?.per === 'year' ? { ...target, profile: [...target.profile] } : target;

/** A measure as a commissioner types it for the first return. */
export const firstDraft = (
  measure: DemoMeasure,
  fromQuarter: Quarter,
  districts: ReadonlyMap<DistrictKey, string>,
): MeasureDraft => ({
  fromQuarter,
  kind: measure.kind,
  question: measure.question,
  name: measure.name,
  purpose: measure.purpose,
  chosenBy: measure.chosenBy,
  chosenSaid: measure.chosenSaid,
  numeratorMeans: measure.numeratorMeans,
  denominatorMeans: measure.denominatorMeans,
  whoCounts: measure.whoCounts,
  whoDoesNot: measure.whoDoesNot,
  unit: measure.unit,
  polarity: measure.polarity,
  rangeLow: measure.rangeLow,
  rangeHigh: measure.rangeHigh,
  tolerancePercent: measure.tolerancePercent,
  steps: measure.steps,
  target: sent(measure.target),
  areaTargets: Object.fromEntries(
    [...districts].flatMap(([key, id]) => {
      const target = sent(measure.districtTargets[key]);
      return target === undefined ? [] : [[id, target] as const];
    }),
  ),
  headline: measure.headline,
  seasonal: measure.seasonal,
  countsPeople: measure.countsPeople,
  sensitive: measure.sensitive,
  dataStatus: measure.wanted === undefined ? 'ready' : 'wanted',
  standsIn: measure.wanted ?? '',
  source: measure.figures.how === 'taken' ? measure.figures.from.source : 'typed in',
  takenFrom: measure.figures.how === 'taken' ? measure.figures.from : undefined,
  splitAreas: measure.byDistrict ? [...districts.values()] : [],
});

/** A change of a measure, from the return it begins with. */
export interface DraftChange {
  draft: MeasureDraft;
  change: DemoMeasureChange;
  period: ReportingPeriod;
}

/** The changes of a measure in order, each made from the definition before. */
export const changedDrafts = (
  measure: DemoMeasure,
  first: MeasureDraft,
  periods: readonly ReportingPeriod[],
): DraftChange[] => {
  let before = first;
  return measure.changes.flatMap((change) => {
    const period = periods.at(-1 - change.back);
    if (period === undefined) return [];
    before = {
      ...before,
      fromQuarter: period.first,
      target: sent(change.target) ?? before.target,
      numeratorMeans: change.numeratorMeans ?? before.numeratorMeans,
      whoCounts: change.whoCounts ?? before.whoCounts,
      comparable: change.comparable,
    };
    return [{ draft: before, change, period }];
  });
};
