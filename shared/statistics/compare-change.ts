import { medianOf } from './median-of.ts';
import { Z_95, type Interval } from './wilson-interval.ts';

/** One area's count in the same quarters before and after. */
export interface AreaChange {
  code: string;
  before: number;
  after: number;
  /** where the population changed: both, and of every area */
  peopleBefore?: number;
  peopleAfter?: number;
}

export interface RelativeChange {
  /** its change over the change of all the others together: 0.9 is a tenth lower than theirs */
  ratio: number;
  /** 95%, widened by the dispersion */
  interval: Interval;
  placebo: Placebo;
}

/** What comes out when every area in turn is taken for the one with the contract. */
export interface Placebo {
  /** 1 for the largest fall; equal changes share the lower rank */
  rank: number;
  /** how many areas were ranked: those with a count in both times */
  among: number;
  /** share of areas whose change is at least as far from the usual one */
  p: number;
  /** the smallest `p` that so many areas can give: never 'significant' from 12 */
  smallestP: number;
}

/** Two changes that are equal but for rounding. */
const nearlyEqual = 1e-12;

const logChange = ({ before, after, peopleBefore = 1, peopleAfter = 1 }: AreaChange): number =>
  Math.log(after / peopleAfter / (before / peopleBefore));

const hasBoth = ({ before, after }: AreaChange): boolean => before > 0 && after > 0;

/**
 * Where an area's change stands among the changes of all areas; it needs no distribution.
 * Source: methods, statistics 3.3 'Placebo rank'.
 */
const rankPlacebo = (own: AreaChange, areas: readonly AreaChange[]): Placebo => {
  const changes = areas.filter(hasBoth).map(logChange);
  const [usual, change] = [medianOf(changes), logChange(own)];
  const distance = Math.abs(change - usual);
  const asFar = changes.filter((each) => Math.abs(each - usual) >= distance - nearlyEqual);
  const among = changes.length;
  return {
    rank: 1 + changes.filter((each) => each < change - nearlyEqual).length,
    among,
    p: asFar.length / among,
    smallestP: 1 / among,
  };
};

const checkAreas = (areas: readonly AreaChange[], phi: number): void => {
  const odd = areas.find(
    ({ before, after, peopleBefore = 1, peopleAfter = 1 }) =>
      !(before >= 0 && after >= 0 && peopleBefore > 0 && peopleAfter > 0),
  );
  if (odd !== undefined) throw new RangeError(`no counts of ${odd.code}`);
  const known = areas.filter(
    ({ peopleBefore, peopleAfter }) => peopleBefore !== undefined && peopleAfter !== undefined,
  );
  const told = areas.filter(
    ({ peopleBefore, peopleAfter }) => peopleBefore !== undefined || peopleAfter !== undefined,
  );
  if (told.length > 0 && known.length < areas.length)
    throw new RangeError('people of some areas are missing');
  if (new Set(areas.map(({ code }) => code)).size < areas.length) throw new RangeError('an area comes twice');
  if (!(phi >= 1)) throw new RangeError(`no dispersion: ${phi}`);
};

const pool = (areas: readonly AreaChange[]): AreaChange => {
  const added = (part: (area: AreaChange) => number): number =>
    areas.reduce((sum, area) => sum + part(area), 0);
  return {
    code: 'comparators',
    before: added(({ before }) => before),
    after: added(({ after }) => after),
    peopleBefore: added(({ peopleBefore = 1 }) => peopleBefore),
    peopleAfter: added(({ peopleAfter = 1 }) => peopleAfter),
  };
};

/**
 * Did one area change more than the others: the ratio of its change to theirs, with a 95% interval that
 * allows for dispersion, and its place among the changes of all. The quarters before and after must be the
 * same ones of the year, with data of every area. Source: methods, statistics 3.3.
 * @param code the area of the contract; all the others are comparators
 * @param phi see `chooseDispersion`
 * @returns undefined where the area, or all the others together, have none before or after: no ratio of 0
 * @throws RangeError for an unknown or doubled area, no comparator, counts below 0, or phi below 1
 */
export const compareChange = (
  areas: readonly AreaChange[],
  code: string,
  phi: number,
): RelativeChange | undefined => {
  checkAreas(areas, phi);
  const own = areas.find((area) => area.code === code);
  if (own === undefined) throw new RangeError(`no area: ${code}`);
  if (areas.length < 2) throw new RangeError('no area to compare with');
  const others = pool(areas.filter((area) => area.code !== code));
  if (!hasBoth(own) || !hasBoth(others)) return undefined;
  const counts = [own.before, own.after, others.before, others.after];
  const half = Z_95 * Math.sqrt(phi * counts.reduce((sum, count) => sum + 1 / count, 0));
  const ratio = logChange(own) - logChange(others);
  return {
    ratio: Math.exp(ratio),
    interval: { lower: Math.exp(ratio - half), upper: Math.exp(ratio + half) },
    placebo: rankPlacebo(own, areas),
  };
};
