import type { AcceptedValue, MeasureSeries } from '#shared/measures/measure-series.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { MeasureDraft } from '#shared/measures/measures.api.ts';
import { quarterAfter } from '#shared/periods/quarter.ts';
import type { Figure, PeriodValue } from '#shared/values/figure.ts';

/** The quarter most tests judge: July to September 2026. */
export const now = '2026-Q2';

/** A count of families, target 80 a quarter, from April 2024; `over` changes what a test is about. */
export const aVersion = (over: Partial<MeasureVersion> = {}): MeasureVersion => ({
  id: `mev_${String(over.number ?? 1).padStart(20, '0')}`,
  measureId: 'mea_00000000000000000001',
  contractId: 'con_00000000000000000001',
  number: 1,
  fromQuarter: '2024-Q1',
  kind: 'count',
  question: 'how much',
  name: 'Families helped',
  purpose: 'So that every family finds a place.',
  chosenBy: 'Parents',
  chosenSaid: 'Count us once.',
  numeratorMeans: 'families helped to the end',
  denominatorMeans: '',
  whoCounts: '',
  whoDoesNot: '',
  unit: 'families',
  polarity: 'higher',
  tolerancePercent: 10,
  target: { per: 'quarter', value: 80 },
  areaTargets: {},
  headline: true,
  countsPeople: true,
  sensitive: false,
  dataStatus: 'ready',
  standsIn: '',
  source: 'typed in',
  splitAreas: [],
  ...over,
});

/** A share of families seen in time, target 90%. */
export const aShare = (over: Partial<MeasureVersion> = {}): MeasureVersion =>
  aVersion({
    kind: 'share',
    question: 'how well',
    name: 'Seen within 10 days',
    numeratorMeans: 'families seen within 10 working days',
    denominatorMeans: 'families first seen in the quarter',
    target: { per: 'quarter', value: 90 },
    ...over,
  });

/** A followed-up share of families, target 60%. */
export const aBetterOff = (over: Partial<MeasureVersion> = {}): MeasureVersion =>
  aShare({
    question: 'better off',
    name: 'Still in agreement at 6 months',
    numeratorMeans: 'families still in agreement at 6 months',
    denominatorMeans: 'families that answered',
    target: { per: 'quarter', value: 60 },
    ...over,
  });

/** A value as a test writes it. */
export type Given = number | readonly number[] | PeriodValue | AcceptedValue;

const isNumbers = (given: Given): given is readonly number[] => Array.isArray(given);

/** 92 is a count; [19, 31] is 19 of 31; [19, 31, 46] says 46 were due as well. */
const accepted = (given: Given): AcceptedValue => {
  if (typeof given === 'number') return { value: { state: 'value', figure: { numerator: given } } };
  if (isNumbers(given)) {
    const [numerator = 0, denominator, due] = given;
    const figure: Figure = { numerator };
    if (denominator !== undefined) figure.denominator = denominator;
    if (due !== undefined) figure.due = due;
    return { value: { state: 'value', figure } };
  }
  return 'state' in given ? { value: given } : given;
};

/** A series of one or more versions with its accepted values by quarter. */
export const aSeries = (
  versions: MeasureVersion | readonly MeasureVersion[],
  values: Readonly<Record<string, Given>> = {},
  over: Partial<MeasureSeries> = {},
): MeasureSeries => {
  const all = 'id' in versions ? [versions] : versions;
  return {
    measureId: all[0]?.measureId ?? 'mea_00000000000000000001',
    versions: all,
    accepted: Object.fromEntries(
      Object.entries(values).map(([quarter, given]) => [quarter, accepted(given)]),
    ),
    ...over,
  };
};

/** Values that end with this quarter, the earliest first; undefined leaves a quarter without one. */
export const upToNow = (...values: readonly (Given | undefined)[]): Record<string, Given> =>
  Object.fromEntries(
    values.flatMap((given, n) =>
      given === undefined ? [] : [[quarterAfter(now, n - values.length + 1), given]],
    ),
  );

/** A draft as a person writes it, without a target's particulars wrong. */
export const aDraft = (over: Partial<MeasureDraft> = {}): MeasureDraft => {
  const { id: _id, measureId: _measure, contractId: _contract, number: _number, ...rest } = aVersion();
  return {
    ...rest,
    target: { per: 'quarter', value: 80 },
    areaTargets: {},
    splitAreas: [],
    ...over,
  };
};
