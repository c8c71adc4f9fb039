import { type VersionOnForm, areaKeysOf } from './measures-asked.ts';
import type { Quarter } from '../periods/quarter.ts';
import { quarterOfYear } from '../periods/quarter.ts';
import type { ReturnFrequency } from '../periods/reporting-period.ts';
import type { PeriodValue } from '../values/figure.ts';
import type { ValueBackground } from './checks/check.ts';
import { periodValueOf } from './return-answer.ts';
import { placeKey, type PlacedAnswer, type ValuePlace } from './return-value.ts';

/** What of a return a value is checked against: the same on the screen as at the counter. */
export interface ReturnBackground {
  frequency: ReturnFrequency;
  firstQuarter: Quarter;
  partIds: readonly string[];
  /** every answer of the return that is known, in any order */
  answers: readonly PlacedAnswer[];
  /** earlier values of the boxes of this place, oldest first with gaps (earlier-series.ts) */
  earlierOf: (place: ValuePlace) => readonly (PeriodValue | undefined)[];
}

/** What the value at this place is checked against. */
export const backgroundOf = (
  background: ReturnBackground,
  version: VersionOnForm,
  place: ValuePlace,
): ValueBackground => {
  const at = (there: ValuePlace) =>
    periodValueOf(version, background.answers.find((each) => placeKey(each) === placeKey(there))?.answer);
  const inArea = (areaKey: string) => at({ ...place, areaKey });
  const isSplit = version.splitAreas.length > 0;
  const others = areaKeysOf(version).filter((key) => key !== '' && key !== place.areaKey);
  return {
    earlier: background.earlierOf(place),
    frequency: background.frequency,
    startsYear: quarterOfYear(background.firstQuarter) === 1,
    ...(isSplit && place.areaKey === '' ? { areas: others.map(inArea) } : {}),
    ...(place.areaKey === '' ? {} : { within: { total: inArea(''), others: others.map(inArea) } }),
    ...(place.scope === 'whole'
      ? { parts: background.partIds.map((partId) => at({ ...place, partId, scope: 'part' })) }
      : {}),
  };
};
