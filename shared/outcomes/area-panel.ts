import { quarterAfter, type Quarter } from '../periods/quarter.ts';
import type { Indicator, IndicatorValue } from './indicator.ts';
import { numberIn } from './indicator.ts';
import { calendarYearOf, type Month } from './month.ts';
import type { District, Population } from './places.ts';
import {
  changeOnLastYear,
  forceShift,
  lastWholeQuarter,
  peopleIn,
  quarterPoints,
  rollingYears,
  type QuarterPoint,
  type RollingPoint,
  type YearChange,
} from './quarterly.ts';
import { relativeChange, type AreaCounts, type ComparedChange } from './relative-change.ts';
import { sayChange, sayForceShift } from './say-change.ts';
import type { NotAMeasure } from './indicator.ts';

/** What is known of all districts: what one district's panel is worked out from. */
export interface PanelGround {
  indicator: Indicator;
  districts: readonly District[];
  values: readonly IndicatorValue[];
  populations: readonly Population[];
  /** what the force recorded in all, by month */
  force: { name: string; counts: ReadonlyMap<Month, number> };
}

/** An indicator in one district, as it is shown. */
export interface AreaPanel extends NotAMeasure {
  areaCode: string;
  areaName: string;
  /** the last whole quarter; absent where there is none */
  quarter?: Quarter;
  quarters: QuarterPoint[];
  rolling: RollingPoint[];
  /** on the same quarter last year */
  change?: YearChange;
  /** the last quarter, and the last four, against the same of the year before and against the others */
  quarterCompared?: ComparedChange;
  yearCompared?: ComparedChange;
  /** the finding in a sentence */
  sentence: string;
  /** that the whole force moved */
  forceNote?: string;
  /** of which year the residents are, where not of each quarter's own */
  peopleNote?: string;
}

const countsByArea = (values: readonly IndicatorValue[]): Map<string, Map<Month, number>> => {
  const byArea = new Map<string, Map<Month, number>>();
  for (const { areaCode, period, numerator } of values) {
    const count = numberIn(numerator);
    if (count === undefined) continue;
    const counts = byArea.get(areaCode) ?? new Map<Month, number>();
    byArea.set(areaCode, counts.set(period, count));
  }
  return byArea;
};

/** The counts of every district, in the order of the codes. */
export const districtCounts = ({ districts, values }: PanelGround): (AreaCounts & { name: string })[] => {
  const byArea = countsByArea(values);
  return districts.map(({ code, name }) => ({ code, name, counts: byArea.get(code) ?? new Map() }));
};

/**
 * One district's panel: by quarter, by rolling year, against last year and against the others.
 * Source: methods, statistics 3.1 to 3.5.
 * @param compareWith the districts it is held against; every other one unless named
 */
export const areaPanel = (
  ground: PanelGround,
  areaCode: string,
  compareWith?: readonly string[],
): AreaPanel | undefined => {
  const all = districtCounts(ground);
  const own = all.find(({ code }) => code === areaCode);
  if (!own) return undefined;
  const { indicator, populations, force } = ground;
  const others = all.filter(
    ({ code }) => code !== areaCode && (compareWith === undefined || compareWith.includes(code)),
  );
  const people = (year: number) => peopleIn(populations, areaCode, year);
  const peopleOf = (year: number) => people(year)?.people;
  const quarter = lastWholeQuarter(own.counts);
  const shown = {
    areaCode,
    areaName: own.name,
    quarters: quarterPoints(own.counts, peopleOf, indicator.per),
    rolling: rollingYears(own.counts, peopleOf, indicator.per),
  };
  if (quarter === undefined) return { ...shown, sentence: `There is no whole quarter yet for ${own.name}.` };
  const change = changeOnLastYear(own.counts, quarter);
  const quarterCompared = relativeChange(own, others, [quarter]);
  const shift = forceShift(force.counts, quarter);
  const latest = people(calendarYearOf(quarter));
  return {
    ...shown,
    quarter,
    change,
    quarterCompared,
    yearCompared: relativeChange(
      own,
      others,
      [-3, -2, -1, 0].map((n) => quarterAfter(quarter, n)),
    ),
    sentence: sayChange(
      {
        counts: indicator.counts,
        area: own.name,
        others: compareWith === undefined ? 'the other districts' : 'the districts it is compared with',
        quarter,
      },
      change,
      quarterCompared,
    ),
    ...(shift && { forceNote: sayForceShift(force.name, shift) }),
    ...(latest?.ofAnotherYear === true && {
      peopleNote: `Rates are worked out with the residents of ${latest.year}, the nearest estimate there is.`,
    }),
  };
};
