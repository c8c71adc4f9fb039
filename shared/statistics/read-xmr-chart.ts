import { drawXmrLimits } from './draw-xmr-limits.ts';
import { markXmrPoints } from './mark-xmr-points.ts';
import type { AssuranceIcon } from './sign-assurance.ts';
import { shownAssurance, signAssurance } from './sign-assurance.ts';
import type { VariationIcon } from './sign-variation.ts';
import { pointsBothWays, shownVariation, signVariation } from './sign-variation.ts';
import type {
  ImprovementDirection,
  LimitStatus,
  XmrGroup,
  XmrPoint,
  XmrProfile,
  XmrSeries,
} from './xmr-series.ts';

/** All that an XmR chart of one series says. */
export interface XmrReading {
  groups: readonly XmrGroup[];
  points: readonly XmrPoint[];
  /** position of the latest value of the latest group; absent when that group has none */
  latestAt?: number;
  /** of the latest group */
  status: LimitStatus;
  /** true between 6 and 12 points: the icon is drawn with a 'provisional' badge */
  provisional: boolean;
  /** by the rules alone, however few the points */
  variation: VariationIcon;
  assurance?: AssuranceIcon;
  /** what may be drawn */
  shownVariation: VariationIcon | 'insufficient data';
  shownAssurance?: AssuranceIcon;
  /** the latest point triggers rules that point both ways */
  conflict: boolean;
}

const noPoint: XmrPoint = { rules: [] };

/**
 * Limits, marked points, and the icons of the latest point, in one reading.
 * Source: methods, statistics 1.1 to 1.4.
 * @param meaning which way is better, and the target in the unit of the values where there is one
 * @throws RangeError as `drawXmrLimits`
 */
export const readXmrChart = (
  series: XmrSeries,
  meaning: { direction: ImprovementDirection; target?: number },
  profile: XmrProfile = 'recommended',
): XmrReading => {
  const groups = drawXmrLimits(series, profile);
  const points = markXmrPoints(series, groups, profile);
  const group = groups.at(-1);
  const status = group?.status ?? 'insufficient';
  const latestAt = points.findLastIndex(({ value }) => value !== undefined);
  const inLatestGroup = group !== undefined && latestAt >= group.start;
  const latest = inLatestGroup ? (points[latestAt] ?? noPoint) : noPoint;
  const variation = signVariation(latest, meaning.direction);
  const assurance = signAssurance(group?.limits, meaning.target, meaning.direction, profile);
  return {
    groups,
    points,
    latestAt: inLatestGroup ? latestAt : undefined,
    status,
    provisional: status === 'trial',
    variation,
    assurance,
    shownVariation: shownVariation(variation, status),
    shownAssurance: shownAssurance(assurance, status),
    conflict: pointsBothWays(latest),
  };
};

/**
 * The sentence a chart of so few points carries; undefined from 13 on.
 * Source: methods, statistics 1.4 (short series do not cry wolf, they are blind).
 * @param written the number of points as text, from format.ts
 */
export const shortSeriesSentence = (status: LimitStatus, written: string): string | undefined => {
  switch (status) {
    case 'insufficient':
      return `With ${written} points there are too few for limits.`;
    case 'trial':
      return `Trial limits (${written} points). With ${written} points this chart would miss most real changes.`;
    case 'full':
      return undefined;
  }
};
