import type { DistrictSeries } from '../outcomes/district-series.ts';
import type { QuarterPoint } from '../outcomes/quarterly.ts';
import type { Indicator } from '../outcomes/indicator.ts';
import type { LoadedForm } from '../outcomes/loaded-values.ts';
import { formatRate, perWords, rateUnit, tellRate, type ToldOf } from '../outcomes/tell-rates.ts';
import { quarterName, quarterShortName, sameQuarterLastYear, type Quarter } from '../periods/quarter.ts';
import type { Interval } from '../statistics/wilson-interval.ts';
import { formatCount, formatUpTo } from '../values/format.ts';
import { fileNameFrom } from './chart-csv.ts';
import type { ValueAxis } from './chart.ts';
import type { AreaPicture } from './indicator-picture.ts';
import { percentChange } from './indicator-words.ts';
import { valueAxis } from './value-axis.ts';

/** One district in a picture of many: a small line on the scale they all share. */
export interface DistrictCell {
  name: string;
  /** by place in `periods`; undefined where there is none */
  values: readonly (number | undefined)[];
  /** from where to where each could be, where that is known */
  ranges?: readonly (Interval | undefined)[];
  /** the latest figure as text; '' where there is none */
  label: string;
  /** the one the page is about */
  strong: boolean;
}

/** A wider area through the same periods. */
export interface DistrictsBeside {
  name: string;
  values: readonly (number | undefined)[];
  /** with its latest figure: 'England, 75%' */
  label: string;
}

/** All districts on one scale, each in a plot of its own, in the order of their names: never ranked. */
export interface DistrictsPicture extends AreaPicture {
  /** the first period and the last, as they are written below a plot */
  ends: readonly [string, string];
  axis: ValueAxis;
  cells: readonly DistrictCell[];
  /** what they are all held against, drawn pale in every plot and never as one of them */
  beside?: DistrictsBeside;
}

export const byName = (a: { areaName: string }, b: { areaName: string }): number =>
  a.areaName.localeCompare(b.areaName, 'en-GB');

/** 'From 2.31 to 4.02 per 1,000 residents': how far districts lie apart, which claims nothing of why. */
export const fromTo = (form: LoadedForm, values: readonly number[], told: ToldOf): string => {
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) =>
    form === 'number' ? formatUpTo(value, 2) : tellRate(form, value, told),
  );
  const unit = form === 'number' ? '' : ` ${rateUnit(form, told)}`;
  return `${least === most ? (least ?? '') : `From ${least ?? ''} to ${most ?? ''}`}${unit}`;
};

const at = ({ quarters }: DistrictSeries, quarter: Quarter): QuarterPoint | undefined =>
  quarters.find((each) => each.quarter === quarter);

/** From where to where every small plot goes: they have no room for an axis of their own. */
export const scaleNotes = ({ low, ticks }: ValueAxis): string[] => {
  const [foot, top] = [ticks[0], ticks.at(-1)];
  if (foot === undefined || top === undefined) return [];
  return [
    low === 0
      ? `Every plot goes from ${foot.words} to the pale line at ${top.words}.`
      : `Every plot goes from ${foot.words} at its foot to the pale line at ${top.words}, and does not begin at nought: heights show differences, not sizes.`,
  ];
};

/** What a row of the districts' table says of one quarter. */
export interface DistrictRow {
  areaCode: string;
  areaName: string;
  count: string;
  rate: string;
  yearBefore: string;
  change: string;
}

/** Every district in one quarter, in the order of their names. */
export const districtRows = (series: readonly DistrictSeries[], quarter: Quarter): DistrictRow[] =>
  series.toSorted(byName).map((each) => {
    const [now, then] = [at(each, quarter), at(each, sameQuarterLastYear(quarter))?.count];
    const counted = now?.count !== undefined && then !== undefined && then > 0;
    return {
      areaCode: each.areaCode,
      areaName: each.areaName,
      count: now?.count === undefined ? 'no figure' : formatCount(now.count),
      rate: now?.rate === undefined ? '' : formatRate(now.rate),
      yearBefore: then === undefined ? '' : formatCount(then),
      change: counted ? (percentChange(then, now.count ?? 0) ?? '') : '',
    };
  });

/**
 * All districts through the quarters, as rates on one scale.
 * @param strong the code of the district that the page is about
 * @returns undefined where no district has a rate
 */
export const districtsPicture = (
  indicator: Indicator,
  series: readonly DistrictSeries[],
  strong?: string,
): DistrictsPicture | undefined => {
  const quarters = [
    ...new Set(series.flatMap((each) => each.quarters.map(({ quarter }) => quarter))),
  ].toSorted();
  const [first, last] = [quarters[0], quarters.at(-1)];
  const rates = series.flatMap((each) => each.quarters.flatMap(({ rate }) => rate ?? []));
  const latest = series.flatMap((each) => (last === undefined ? [] : (at(each, last)?.rate ?? [])));
  if (first === undefined || last === undefined || latest.length === 0) return undefined;
  const ordered = series.toSorted(byName);
  const axis = valueAxis({ kind: 'rate', values: rates, fromZero: true });
  const heading = `${fromTo('rate', latest, indicator)} in ${quarterShortName(last)}, by district`;
  const readings = districtRows(series, last).map(({ areaName, count, rate, yearBefore }) => {
    const before = yearBefore === '' ? '' : `; ${yearBefore} in the same quarter a year before`;
    const per = rate === '' ? '' : `, ${rate} ${perWords(indicator)}`;
    return `${areaName}, ${quarterName(last)}: ${count}${count === 'no figure' ? '' : ' recorded'}${per}${before}`;
  });
  return {
    heading,
    subheading: `${indicator.name}: each quarter from ${quarterShortName(first)} to ${quarterShortName(last)}, ${perWords(indicator)}. All districts on one scale, by name.`,
    summary: `${heading}. ${readings.join('. ')}.`,
    notes: [
      ...scaleNotes(axis),
      'Districts differ in many ways: a town centre has more of most things. None is better or worse.',
    ],
    readings,
    ends: [quarterShortName(first), quarterShortName(last)],
    axis,
    cells: ordered.map((each) => ({
      name: each.areaName,
      values: quarters.map((quarter) => at(each, quarter)?.rate),
      label: labelOf(at(each, last)?.rate),
      strong: each.areaCode === strong,
    })),
    table: {
      caption: `${indicator.counts}, ${perWords(indicator)}, by district and quarter`,
      columns: [
        { header: 'District' },
        ...quarters.map((quarter) => ({ header: quarterShortName(quarter), numeric: true })),
      ],
      rows: ordered.map((each) => [
        each.areaName,
        ...quarters.map((quarter) => labelOf(at(each, quarter)?.rate)),
      ]),
    },
    csv: [
      ['area code', 'area', 'quarter', 'count', `rate per ${indicator.per} in the quarter`],
      ...ordered.flatMap((each) =>
        each.quarters.map(({ quarter, count, rate }) => [each.areaCode, each.areaName, quarter, count, rate]),
      ),
    ],
    fileName: fileNameFrom(indicator.name, 'districts'),
  };
};

const labelOf = (rate: number | undefined): string => (rate === undefined ? '' : formatRate(rate));
