import type { Area } from '../contracts/contract.ts';
import { placesShown } from '../contracts/publication.ts';
import {
  comparableSince,
  figureOf,
  versionOf,
  type AcceptedValue,
  type MeasureSeries,
} from '../measures/measure-series.ts';
import type { MeasureVersion } from '../measures/measure-version.ts';
import { figuresOverlap } from '../measures/overlapping-figures.ts';
import { targetForValue } from '../measures/target-for-quarter.ts';
import { quarterAfter, type Quarter } from '../periods/quarter.ts';
import type { AreaShare, ExactRow, ExactTable, TableSubject } from './release.ts';

/** How far back a release goes. */
export const quartersReleased = 12;

/** A measure with its accepted figures, as a whole and by area. */
export interface SeriesByArea extends MeasureSeries {
  byArea: Readonly<Record<string, Readonly<Record<Quarter, AcceptedValue>>>>;
}

/** Where people were counted outside every area of the list. */
const elsewhere = { id: 'elsewhere', code: '', name: 'Elsewhere' } as const;

const subjectOf = (version: MeasureVersion, series: SeriesByArea): TableSubject => ({
  measureId: series.measureId,
  question: version.question,
  name: version.name,
  purpose: version.purpose,
  kind: version.kind,
  unit: version.unit,
  numeratorMeans: version.numeratorMeans,
  denominatorMeans: version.denominatorMeans,
  headline: version.headline,
  countsPeople: series.versions.some(({ countsPeople }) => countsPeople),
  sensitive: series.versions.some(({ sensitive }) => sensitive),
  overlaps: figuresOverlap(version),
  quartersPerRow: series.quartersPerValue ?? 1,
});

/** A figure of an area: those counted, and of how many. */
const areaFigure = (series: SeriesByArea, areaId: string, quarter: Quarter) =>
  figureOf({ ...series, accepted: series.byArea[areaId] ?? {} }, quarter);

/** Counts of the areas, with the rest as its own; undefined unless all are there and fit into the whole. */
const areaCounts = (
  series: SeriesByArea,
  quarter: Quarter,
  areas: readonly Area[],
): Record<string, number> | undefined => {
  const whole = figureOf(series, quarter);
  if (whole === undefined || areas.length === 0) return undefined;
  const counts = areas.map(({ id }): [string, number | undefined] => [
    id,
    areaFigure(series, id, quarter)?.numerator,
  ]);
  const rest = counts.reduce((left, [, count]) => left - (count ?? 0), whole.numerator);
  if (rest < 0 || counts.some(([, count]) => count === undefined)) return undefined;
  const known = counts.map(([id, count]): [string, number] => [id, count ?? 0]);
  return Object.fromEntries([...known, [elsewhere.id, rest]]);
};

/** Shares of the areas, with the rest as its own; undefined unless all are there and fit into the whole. */
const areaShares = (
  series: SeriesByArea,
  quarter: Quarter,
  areas: readonly Area[],
): Record<string, AreaShare> | undefined => {
  const whole = figureOf(series, quarter);
  if (whole?.denominator === undefined || areas.length === 0) return undefined;
  const shares = areas.flatMap(({ id }): [string, AreaShare][] => {
    const { numerator, denominator } = areaFigure(series, id, quarter) ?? {};
    return numerator === undefined || denominator === undefined ? [] : [[id, { numerator, denominator }]];
  });
  const rest = shares.reduce(
    (left, [, { numerator, denominator }]) => ({
      numerator: left.numerator - numerator,
      denominator: left.denominator - denominator,
    }),
    { numerator: whole.numerator, denominator: whole.denominator },
  );
  const fits = rest.numerator >= 0 && rest.numerator <= rest.denominator;
  return fits && shares.length === areas.length
    ? Object.fromEntries([...shares, [elsewhere.id, rest]])
    : undefined;
};

const isShare = (series: SeriesByArea, quarter: Quarter): boolean =>
  versionOf(series, quarter)?.kind === 'share';

const rowOf = (series: SeriesByArea, quarter: Quarter, areas: readonly Area[]): ExactRow => {
  const accepted = series.accepted[quarter];
  return {
    quarter,
    whole: figureOf(series, quarter),
    missing: accepted?.value.state === 'missing' ? accepted.value.reason : undefined,
    areas: isShare(series, quarter) ? {} : (areaCounts(series, quarter, areas) ?? {}),
    areaShares: isShare(series, quarter) ? areaShares(series, quarter, areas) : undefined,
    partial: accepted?.parts !== undefined && accepted.parts.have < accepted.parts.of,
    target: targetForValue(series, quarter),
  };
};

/** The areas a table is split by: of one kind, so that they nest in the whole and not in each other. */
const areasShown = (
  { splitAreas, kind }: MeasureVersion,
  areas: readonly Area[],
  contract: { placeWithheld: boolean },
): readonly Area[] => {
  const own = placesShown({ ...contract, areas }).filter(({ id }) => splitAreas.includes(id));
  return (kind === 'count' || kind === 'share') && new Set(own.map((area) => area.kind)).size === 1
    ? own
    : [];
};

/** Drops 'elsewhere' where nobody ever was. */
const withoutEmpty = (rows: readonly ExactRow[]): { rows: ExactRow[]; used: boolean } => {
  const used = rows.some(
    ({ areas, areaShares: shares }) => (areas[elsewhere.id] ?? shares?.[elsewhere.id]?.denominator ?? 0) > 0,
  );
  const kept = <Of>(areas: Readonly<Record<string, Of>>) =>
    Object.fromEntries(Object.entries(areas).filter(([id]) => used || id !== elsewhere.id));
  return {
    used,
    rows: rows.map((row) => ({
      ...row,
      areas: kept(row.areas),
      areaShares: row.areaShares && kept(row.areaShares),
    })),
  };
};

/**
 * The tables of an agreement on their way to an audience: each measure's accepted figures of the last twelve
 * quarters, as far back as they can be compared. Cases and what families said are in none of them.
 * @param upTo the last quarter told of
 */
export const tablesOfSeries = (
  all: readonly SeriesByArea[],
  areas: readonly Area[],
  contract: { placeWithheld: boolean },
  upTo: Quarter,
): ExactTable[] =>
  all.flatMap((series) => {
    const from = quarterAfter(upTo, 1 - quartersReleased);
    const within = Object.keys(series.accepted)
      .filter((quarter) => quarter >= from && quarter <= upTo)
      .toSorted();
    const newest = within.at(-1);
    const version = newest === undefined ? undefined : versionOf(series, newest);
    if (newest === undefined || version === undefined) return [];
    const since = comparableSince(series, newest) ?? newest;
    const split = areasShown(version, areas, contract);
    const { rows, used } = withoutEmpty(
      within.filter((quarter) => quarter >= since).map((quarter) => rowOf(series, quarter, split)),
    );
    const shown: Area[] = used
      ? [...split, { ...elsewhere, kind: split[0]?.kind ?? 'district' }]
      : [...split];
    return [{ subject: subjectOf(version, series), areas: shown, rows }];
  });
