import { aimBeside } from '#shared/measures/aim.ts';
import { periodWord } from '#shared/returns/checks/earlier-figures.ts';
import { quartersPerValue } from '#shared/returns/earlier-series.ts';
import { placeKey, type ValuePlace } from '#shared/returns/return-value.ts';
import type { MeasureOnReturn, ReturnShown } from '#shared/returns/returns.api.ts';
import { quarterAfter } from '#shared/periods/quarter.ts';
import { formatPeriodValue } from '#shared/values/format.ts';

/** The value of the same boxes so many quarters ago, in words. */
export const earlierWords = (
  shown: Pick<ReturnShown, 'lastQuarter' | 'earlier'>,
  { version }: Pick<MeasureOnReturn, 'version'>,
  place: ValuePlace,
  quartersAgo: number,
): string | undefined => {
  const quarter = quarterAfter(shown.lastQuarter, -quartersAgo);
  const value = shown.earlier
    .find((each) => placeKey(each) === placeKey(place))
    ?.values.find((each) => each.quarter === quarter)?.value;
  return value && formatPeriodValue(version.kind, value, version.unit);
};

/** 'Last quarter 28 families · target 30 families': what a box of an area is read beside. */
export const besideArea = (
  shown: Pick<ReturnShown, 'lastQuarter' | 'earlier' | 'frequency'>,
  measure: Pick<MeasureOnReturn, 'version' | 'areaTargets'>,
  place: ValuePlace,
): string => {
  const last = earlierWords(shown, measure, place, quartersPerValue[shown.frequency]);
  const target = aimBeside(measure.version, measure.areaTargets[place.areaKey]);
  const before = `Last ${periodWord(shown.frequency, 1)} ${last ?? 'no figure'}`;
  return target === undefined ? before : `${before} · target ${target}`;
};
