import { quarterAfter, type Quarter } from '../periods/quarter.ts';
import { leastPeopleInFunnel, leastUnitsForFunnel, type FunnelKind } from '../statistics/read-funnel.ts';
import type { Figure, MeasureKind } from '../values/figure.ts';
import { evidenceOf, leastAnswersForRate } from './judge-better-off.ts';
import {
  asksHowManyWereDue,
  comparableSince,
  figureOf,
  versionOf,
  type AcceptedValue,
  type MeasureSeries,
} from './measure-series.ts';
import type { MeasureVersion } from './measure-version.ts';
import { figuresOverlap } from './overlapping-figures.ts';
import { seriesOfArea } from './series-of-area.ts';
import { targetOf } from './target-for-quarter.ts';

/** An area with its own accepted figures of a measure, in the order of the register. */
export interface AreaWithFigures {
  id: string;
  name: string;
  accepted: Readonly<Record<Quarter, AcceptedValue>>;
}

/** An area's figures of the whole period, added up. */
export interface ComparedArea {
  id: string;
  name: string;
  /** absent without a whole figure for every one of the quarters */
  figure?: SharedFigure;
  /** enough people for a share of its own */
  enough: boolean;
}

/** A figure of so many among so many. */
export type SharedFigure = Figure & { denominator: number };

export interface AreasCompared {
  kind: FunnelKind;
  version: MeasureVersion;
  /** the quarters the values stand in, earliest first: a whole year, or the latest one alone */
  quarters: readonly Quarter[];
  /** in the order of the register */
  areas: readonly ComparedArea[];
}

/**
 * - `no figures`: nothing is split by area yet
 * - `kind`: a larger place has more of most things, and how far single answers spread is not known
 * - `targets differ`: on purpose, so that one figure for all is no measure of any
 */
export type WhyNotCompared = 'no figures' | 'kind' | 'targets differ';

/** Whether figures of the kind may be held against each other at all. */
export const isHeldSideBySide = (kind: MeasureKind): boolean => funnelKinds[kind] !== undefined;

const funnelKinds: Readonly<Partial<Record<MeasureKind, FunnelKind>>> = { share: 'share', rate: 'rate' };

/** A whole figure: one from some of the organisations alone is a sum without one of its parts. */
const wholeFigure = (series: MeasureSeries, quarter: Quarter): Figure | undefined => {
  const { parts } = series.accepted[quarter] ?? {};
  return parts !== undefined && parts.have < parts.of ? undefined : figureOf(series, quarter);
};

const added = (figures: readonly Figure[]): SharedFigure => {
  const sum = (part: (figure: Figure) => number): number =>
    figures.reduce((total, figure) => total + part(figure), 0);
  const dues = figures.flatMap(({ due }) => due ?? []);
  return {
    numerator: sum(({ numerator }) => numerator),
    denominator: sum(({ denominator = 0 }) => denominator),
    ...(dues.length === figures.length && { due: dues.reduce((total, due) => total + due, 0) }),
  };
};

/** A better-off share of too few who answered, or of too few of those due, has no percentage of its own. */
const isEnough = (version: MeasureVersion, { numerator, denominator, due }: SharedFigure): boolean => {
  if (version.kind === 'share' && numerator > denominator) return false;
  if (!asksHowManyWereDue(version)) return denominator >= leastPeopleInFunnel;
  const evidence = evidenceOf({ betterOff: numerator, answered: denominator, due });
  return evidence === undefined
    ? due === undefined && denominator >= leastAnswersForRate
    : evidence.headline === 'rate' || evidence.headline === 'rate with care';
};

/** The values of the year up to this one that stand in one line with it; this one alone where they do not. */
const yearUpTo = (series: MeasureSeries, quarter: Quarter): Quarter[] => {
  const size = series.quartersPerValue ?? 1;
  const since = comparableSince(series, quarter);
  const version = versionOf(series, quarter);
  const all = Array.from({ length: 4 / size }, (_, n) => quarterAfter(quarter, -(4 / size - 1 - n) * size));
  const inLine = all.every(
    (one) => since !== undefined && one >= since && versionOf(series, one)?.kind === version?.kind,
  );
  return inLine && version !== undefined && !figuresOverlap(version) ? all : [quarter];
};

const gather = (
  series: MeasureSeries,
  version: MeasureVersion,
  areas: readonly AreaWithFigures[],
  quarters: readonly Quarter[],
): Pick<AreasCompared, 'quarters' | 'areas'> => ({
  quarters,
  areas: areas.map(({ id, name, accepted }) => {
    const inArea = seriesOfArea(series, id, accepted);
    const figures = quarters.flatMap((quarter) => wholeFigure(inArea, quarter) ?? []);
    if (figures.length < quarters.length) return { id, name, enough: false };
    const figure = added(figures);
    return { id, name, figure, enough: isEnough(version, figure) };
  }),
});

const targetsDiffer = (
  series: MeasureSeries,
  areas: readonly AreaWithFigures[],
  quarters: readonly Quarter[],
): boolean =>
  quarters.some((quarter) => {
    const version = versionOf(series, quarter);
    const aims = areas.map(({ id }) => JSON.stringify(version && targetOf(version, id)));
    return new Set(aims).size > 1;
  });

/**
 * The figures by which the areas of a measure may be held against each other: the last four quarters together,
 * or the latest alone where that brings more of them up to the five it takes. Never where their targets differ on purpose.
 * Source: methods, statistics 2.7; performance 'Kinds of measure'.
 * @param areas in the order of the register, which stays
 */
export const compareAreas = (
  series: MeasureSeries,
  areas: readonly AreaWithFigures[],
): AreasCompared | WhyNotCompared => {
  const split = areas.filter(({ accepted }) => Object.keys(accepted).length > 0);
  const latest = split
    .flatMap(({ accepted }) => Object.keys(accepted))
    .toSorted()
    .at(-1);
  const version = latest === undefined ? undefined : versionOf(series, latest);
  if (latest === undefined || version === undefined) return 'no figures';
  const kind = funnelKinds[version.kind];
  if (kind === undefined) return 'kind';
  const year = yearUpTo(series, latest);
  // one that none of the quarters knows is not asked any more, and so is not missing from them
  const asked = split.filter(({ accepted }) => year.some((quarter) => accepted[quarter] !== undefined));
  if (targetsDiffer(series, asked, year)) return 'targets differ';
  const overYear = gather(series, version, asked, year);
  const alone = gather(series, version, asked, [latest]);
  const [inYear, inLatest] = [overYear, alone].map(
    ({ areas: all }) => all.filter(({ enough }) => enough).length,
  );
  const overYearSays = (inYear ?? 0) >= Math.min(leastUnitsForFunnel, inLatest ?? 0);
  return { kind, version, ...(overYearSays ? overYear : alone) };
};
