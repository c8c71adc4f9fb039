import type { MeasureVersion } from '../measures/measure-version.ts';
import { dayName } from '../periods/calendar-day.ts';
import type { ForecastKept, ForecastStepKept } from '../reviews/forecast-kept.ts';
import { compareWithBaseline, type ComparedStep } from '../statistics/compare-with-baseline.ts';
import { rangeSentence } from '../statistics/forecast-baseline.ts';
import { seasonalLabel } from '../statistics/forecast-same-quarter.ts';
import { improvementDirectionOf } from '../statistics/improvement-direction.ts';
import { formatCount, formatMoney, formatUpTo } from '../values/format.ts';
import type { ChartPeriod, LaneForecast } from './chart.ts';
import { placeOfQuarter } from './place-in-time.ts';
import type { Reading } from './series-readings.ts';
import { naturalRange } from './value-axis.ts';

/** What is drawn ahead: the baseline that was agreed last, or one that could be; and the partners' own. */
export interface ForecastsShown {
  baseline?: Pick<ForecastKept, 'steps' | 'level' | 'seasonal' | 'afterQuarter'> &
    Partial<Pick<ForecastKept, 'agreedOn' | 'personName' | 'why'>>;
  partners?: ForecastKept;
}

/** The latest of each kind: an earlier one is history, and its figures have been held against it. */
export const latestForecasts = (forecasts: readonly ForecastKept[]): ForecastsShown => {
  const latest = (kind: ForecastKept['kind']) =>
    forecasts
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => a.number - b.number)
      .at(-1);
  return { baseline: latest('baseline'), partners: latest('partners') };
};

/** A value of the axis as short as it can be: '61%', '92', '£1.2m'. A forecast has no decimals it has not earned. */
export const axisWords = ({ kind }: Pick<MeasureVersion, 'kind'>, value: number): string => {
  switch (kind) {
    case 'share':
      return `${formatUpTo(value, 0)}%`;
    case 'money':
      return formatMoney(Math.round(value), 'short');
    case 'mean':
    case 'rate':
      return formatUpTo(value, 1);
    case 'count':
    case 'different people':
    case 'snapshot':
    case 'score':
      return formatUpTo(value, 0);
  }
};

const clippedTo = (version: MeasureVersion) => {
  const { low, high } = naturalRange(version.kind, version.steps);
  return (value: number): number => Math.min(high, Math.max(low, value));
};

/** A step inside what the measure can be: for drawing and saying only, never for comparing. */
export const clipStep = (
  version: MeasureVersion,
  { quarter, value, range }: ForecastStepKept,
): ForecastStepKept => {
  const clip = clippedTo(version);
  return {
    quarter,
    value: clip(value),
    range: range && { lower: clip(range.lower), upper: clip(range.upper) },
  };
};

/** '84 (70 to 98)' */
export const stepWords = (version: MeasureVersion, step: ForecastStepKept): string => {
  const { value, range } = clipStep(version, step);
  const said = axisWords(version, value);
  return range === undefined
    ? said
    : `${said} (${axisWords(version, range.lower)} to ${axisWords(version, range.upper)})`;
};

const pointsOf = (
  version: MeasureVersion,
  steps: readonly ForecastStepKept[],
  periods: readonly ChartPeriod[],
) =>
  steps.flatMap((step) => {
    const at = placeOfQuarter(periods, step.quarter);
    if (at === undefined) return [];
    const { value, range } = clipStep(version, step);
    return [{ x: at + 0.5, value, range: range && { low: range.lower, high: range.upper } }];
  });

/**
 * The three named lines: the baseline with its range, 'if nothing changes', and the partners' own. Never one
 * 'truth'. Source: methods, statistics 2.1 'Decision'.
 */
export const forecastLines = (
  version: MeasureVersion,
  { baseline, partners }: ForecastsShown,
  periods: readonly ChartPeriod[],
): LaneForecast[] => {
  const level = baseline?.level;
  const lines: LaneForecast[] = [
    ...(baseline ? [{ kind: 'baseline' as const, points: pointsOf(version, baseline.steps, periods) }] : []),
    ...(baseline && level !== undefined
      ? [
          {
            kind: 'nothing changes' as const,
            points: pointsOf(
              version,
              baseline.steps.map(({ quarter }) => ({ quarter, value: level })),
              periods,
            ),
          },
        ]
      : []),
    ...(partners ? [{ kind: 'partners' as const, points: pointsOf(version, partners.steps, periods) }] : []),
  ];
  return lines.filter(({ points }) => points.length > 0);
};

/** Later figures held against the baseline as it was frozen, by quarter. */
export const heldAgainst = (
  { baseline }: ForecastsShown,
  readings: readonly Reading[],
  version: MeasureVersion,
): ReadonlyMap<string, ComparedStep> => {
  const latest = readings.at(-1);
  const steps = baseline?.agreedOn === undefined ? [] : baseline.steps;
  const actual = steps.map(({ quarter }) => {
    const reading = readings.find(({ period }) => period.quarter === quarter);
    // what is counted in another way since cannot be held against it
    return reading?.group === latest?.group ? reading?.rate : undefined;
  });
  const frozen = steps.map(({ value, range }, n) => ({
    ahead: n + 1,
    value,
    range: range ?? { lower: -Infinity, upper: Infinity },
  }));
  const compared = compareWithBaseline(frozen, actual, improvementDirectionOf(version.polarity));
  return new Map(
    compared.flatMap((step) => steps.slice(step.ahead - 1, step.ahead).map(({ quarter }) => [quarter, step])),
  );
};

/** 'clearly better than the baseline', 'as the baseline', 'beyond the range of the baseline'. */
export const againstWords = ({ said, clear }: ComparedStep): string => {
  if (said === undefined)
    return clear ? 'beyond the range of the baseline' : 'within the range of the baseline';
  return clear && said !== 'as the baseline' ? `clearly ${said}` : said;
};

const sinceThen = (held: ReadonlyMap<string, ComparedStep>): string[] => {
  const all = [...held.values()];
  if (all.length === 0) return [];
  const better = all.filter(({ said }) => said === 'better than the baseline').length;
  const clear = all.filter((step) => step.clear).length;
  const sided = all.some(({ said }) => said !== undefined);
  const first = sided
    ? `${formatCount(better)} of ${formatCount(all.length)} figures since then were better than the baseline`
    : `${formatCount(all.length)} figures came since then`;
  return [`${first}; ${formatCount(clear)} lay beyond its range.`];
};

/** What must be known to read the lines ahead. */
export const forecastNotes = (
  version: MeasureVersion,
  { baseline, partners }: ForecastsShown,
  held: ReadonlyMap<string, ComparedStep>,
): string[] => {
  const who = (personName = '') => (personName === '' ? '' : ` by ${personName}`);
  const agreed =
    baseline?.agreedOn === undefined
      ? 'Not agreed yet'
      : `Agreed on ${dayName(baseline.agreedOn)}${who(baseline.personName)}, and not moved since`;
  const hasRange = baseline?.steps.some(({ range }) => range !== undefined) === true;
  return [
    ...(baseline
      ? [
          `The dashed line ahead is the baseline: where it is headed if it goes on as it did. ${agreed}.`,
          ...(baseline.seasonal ? [`${seasonalLabel}.`] : []),
          ...(hasRange ? [`The fan: ${rangeSentence.charAt(0).toLowerCase()}${rangeSentence.slice(1)}`] : []),
          ...(baseline.level === undefined
            ? []
            : [
                `The dotted line is ‘if nothing changes’, neither up nor down: ${axisWords(version, clippedTo(version)(baseline.level))}, the middle of the last four figures before it.`,
              ]),
          ...sinceThen(held),
        ]
      : []),
    ...(partners
      ? [
          `Diamonds: what ${partners.author} expected on ${dayName(partners.agreedOn)}, because: ${partners.why}`,
        ]
      : []),
  ];
};
