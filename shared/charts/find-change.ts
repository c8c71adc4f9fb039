import { figuresOverlap } from '../measures/overlapping-figures.ts';
import type { XmrReading } from '../statistics/read-xmr-chart.ts';
import { mannKendall } from '../statistics/mann-kendall.ts';
import { pointTypeOf } from '../statistics/sign-variation.ts';
import type { MeasureKind } from '../values/figure.ts';
import type { Reading } from './series-readings.ts';
import { judgeYearAgo, yearAgoOf } from './year-ago.ts';

/** What of a reading a change is looked for in. */
export type ReadingOfChange = Pick<Reading, 'state' | 'group' | 'rate' | 'figure'> & {
  period: Pick<Reading['period'], 'quarter'>;
  version: Pick<Reading['version'], 'kind' | 'name' | 'numeratorMeans' | 'unit' | 'seasonal'>;
};

/**
 * What may be said of a series, and by which test. `too few`: fewer figures than any test of ours can use.
 * `overlaps`: each figure holds part of the one before, so that no test of ours holds.
 */
export type Finding =
  | { says: 'more' | 'less'; by: 'unusual' | 'trend' | 'a year ago' }
  | { says: 'both ways' }
  | { says: 'no clear change' }
  | { says: 'too few' }
  | { says: 'overlaps' };

const leastForTrend = 8;
const trendLevel = 0.1;

/** The latest figure by the rules of the limits. */
const byLimits = (xmr: XmrReading): Finding | undefined => {
  if (xmr.status === 'insufficient' || xmr.latestAt === undefined) return undefined;
  const latest = xmr.points[xmr.latestAt];
  if (latest === undefined || latest.rules.length === 0) return undefined;
  if (xmr.conflict) return { says: 'both ways' };
  const high = pointTypeOf(latest, 'neutral') === 'special cause neutral high';
  const trend = latest.rules[0] === 'trend increasing' || latest.rules[0] === 'trend decreasing';
  return { says: high ? 'more' : 'less', by: trend ? 'trend' : 'unusual' };
};

const byTrend = (rates: readonly number[]): Finding | undefined => {
  if (rates.length < leastForTrend) return undefined;
  const { s, p } = mannKendall(rates);
  return p < trendLevel ? { says: s > 0 ? 'more' : 'less', by: 'trend' } : undefined;
};

const byYearAgo = (inLine: readonly ReadingOfChange[], latest: ReadingOfChange): Finding | undefined => {
  const ago = yearAgoOf(inLine, latest);
  const says = ago && judgeYearAgo(latest, ago);
  return says && { says, by: 'a year ago' };
};

/** With a season only the same quarter says something: a trend over all of them is the season's own. */
const findSeasonal = (inLine: readonly ReadingOfChange[], latest: ReadingOfChange): Finding =>
  byYearAgo(inLine, latest) ?? { says: yearAgoOf(inLine, latest) ? 'no clear change' : 'too few' };

/**
 * Whether a series changed, said only where a rule says so: first the limits at the latest figure, then the
 * trend over at least 8 figures, then the same quarter a year ago for shares; otherwise no clear change, and
 * too few figures where there are not 6 that may be compared. What has a season is held against the same quarter
 * a year ago alone.
 * Source: look.md 'Headings are findings, and findings are tested'.
 */
export const findChange = (readings: readonly ReadingOfChange[], xmr: XmrReading): Finding => {
  const latest = readings.findLast(({ state }) => state === 'figure');
  if (latest === undefined || latest.version.kind === 'score') return { says: 'too few' };
  if (figuresOverlap(latest.version)) return { says: 'overlaps' };
  // everything restarts where limits began anew
  const level = xmr.groups.at(-1)?.start ?? 0;
  const inLine = readings.filter(({ group }, n) => group === latest.group && n >= level);
  if (latest.version.seasonal === true) return findSeasonal(inLine, latest);
  const rates = inLine.flatMap(({ rate }) => rate ?? []);
  const found = byLimits(xmr) ?? byTrend(rates) ?? byYearAgo(inLine, latest);
  if (found) return found;
  return { says: xmr.status === 'insufficient' ? 'too few' : 'no clear change' };
};

/** Words for more and less: people are counted, money is spent, a share is higher or lower. */
export const comparing: Readonly<Record<MeasureKind, { more: string; less: string }>> = {
  count: { more: 'more', less: 'fewer' },
  'different people': { more: 'more', less: 'fewer' },
  snapshot: { more: 'more', less: 'fewer' },
  money: { more: 'more', less: 'less' },
  share: { more: 'higher', less: 'lower' },
  mean: { more: 'higher', less: 'lower' },
  rate: { more: 'higher', less: 'lower' },
  score: { more: 'higher', less: 'lower' },
};

/** The finding behind a figure: '92 families, more than usual'. */
export const findingWords = (finding: Finding, kind: MeasureKind): string => {
  switch (finding.says) {
    case 'too few':
      return 'too few figures to tell a change';
    case 'overlaps':
      return 'each figure holds part of the one before';
    case 'no clear change':
      return 'no clear change';
    case 'both ways':
      return 'unusual, with signs both ways';
    case 'more':
    case 'less':
      if (finding.by === 'trend') return finding.says === 'more' ? 'rising' : 'falling';
      return `${comparing[kind][finding.says]} than ${finding.by === 'unusual' ? 'usual' : 'a year ago'}`;
  }
};

const counted: ReadonlySet<MeasureKind> = new Set(['count', 'different people', 'snapshot']);

/**
 * The finding as a sentence about something: 'more families than usual', 'no clear change in the share
 * better off'. Starts in lower case.
 * @param what for what is counted its unit ('families'), else a phrase with its article ('the share better off')
 */
export const findingAbout = (finding: Finding, kind: MeasureKind, what: string): string => {
  const countable = counted.has(kind);
  const subject = countable ? `the number of ${what}` : what;
  switch (finding.says) {
    case 'too few':
      return `there are too few figures to tell a change in ${subject}`;
    case 'overlaps':
      return `no test of a change in ${subject}: each figure holds part of the one before`;
    case 'no clear change':
      return `no clear change in ${subject}`;
    case 'both ways':
      return `signs both ways in ${subject}`;
    case 'more':
    case 'less': {
      const compared = comparing[kind][finding.says];
      if (finding.by === 'trend') return `${subject} is ${finding.says === 'more' ? 'rising' : 'falling'}`;
      const than = finding.by === 'unusual' ? 'than usual' : 'than a year ago';
      return countable ? `${compared} ${what} ${than}` : `${subject} is ${compared} ${than}`;
    }
  }
};
