import {
  checkCounts,
  isSafe,
  isSmall,
  leastHidden,
  type HiddenInterval,
  type SmallNumberPolicy,
} from './hidden-interval.ts';

/** A row of counts and their total. A place is a position in `cells`; the total's place is `cells.length`. */
export interface CountList {
  cells: readonly number[];
  /** absent where none is published (different people, who do not add up) */
  total?: number;
}

/** What earlier releases settled for the same list. */
export interface EarlierPlaces {
  /** hidden before: stay hidden */
  keptHidden?: readonly number[];
  /** shown before: known for good, so that hiding them protects nothing */
  known?: readonly number[];
}

export interface SuppressedList {
  /** places of the cells hidden, in order; the total has a word of its own */
  hidden: readonly number[];
  totalHidden: boolean;
  /** hidden because they are small; which ones must not be told */
  primary: readonly number[];
  /** false where nothing that could still be hidden protects them: then publish nothing of it */
  publishable: boolean;
}

/**
 * What is known of each hidden cell of a list by taking the shown ones from the total: the last one is
 * exact, several share what is left. Source: methods, statistics 5.3 '1-D'.
 * @param hidden places that are not shown and not known from elsewhere
 * @param least the smallest number that can stand behind a mark
 */
export const boundHiddenParts = (
  { cells, total }: CountList,
  hidden: readonly number[],
  least = 1,
): Map<number, HiddenInterval> => {
  const places = hidden.filter((place) => place < cells.length);
  const together = places.reduce((sum, place) => sum + (cells[place] ?? 0), 0);
  const bounded = total !== undefined && !hidden.includes(cells.length);
  const boundsOf = (): HiddenInterval => {
    if (!bounded) return { lower: least };
    if (places.length === 1) return { lower: together, upper: together };
    return { lower: least, upper: together - (places.length - 1) * least };
  };
  return new Map(places.map((place) => [place, boundsOf()]));
};

const smallPlaces = ({ cells, total }: CountList, policy: SmallNumberPolicy): number[] => {
  const everyone = (value: number) => policy.sensitive === true && value === total;
  return [...cells, ...(total === undefined ? [] : [total])].flatMap((value, place) =>
    isSmall(value, policy) || (place < cells.length && everyone(value)) ? [place] : [],
  );
};

/** Of equal ones the first. */
const smallestShown = (cells: readonly number[], taken: ReadonlySet<number>): number | undefined =>
  cells
    .map((value, place) => ({ value, place }))
    .filter(({ value, place }) => value > 0 && !taken.has(place))
    .toSorted((a, b) => a.value - b.value)
    .at(0)?.place;

/**
 * Which counts of a list with its total are hidden: the small ones, then the smallest of the others until
 * no small one can be worked out; where that does not do, the total.
 * Source: methods, statistics 5.3 '1-D, published total'.
 * @throws RangeError unless all are counts and the total is their sum
 */
export const suppressList = (
  list: CountList,
  policy: SmallNumberPolicy = {},
  earlier: EarlierPlaces = {},
): SuppressedList => {
  const { cells, total } = list;
  checkCounts(cells, policy);
  const sum = cells.reduce((so, value) => so + value, 0);
  if (total !== undefined && total !== sum) throw new RangeError(`parts of ${sum} are no total of ${total}`);
  const known = new Set(earlier.known);
  const primary = smallPlaces(list, policy);
  const hidden = new Set([...primary, ...(earlier.keptHidden ?? [])]);
  const isUnsafe = (): boolean => {
    const secret = [...hidden].filter((place) => !known.has(place));
    // a list whose total is out of sight bounds nothing
    const bounds = boundHiddenParts(list, secret, leastHidden(policy));
    return primary.some((place) => {
      const interval = bounds.get(place);
      return interval !== undefined && !isSafe(interval, policy);
    });
  };
  while (isUnsafe()) {
    const next = smallestShown(cells, new Set([...hidden, ...known])) ?? cells.length;
    if (hidden.has(next)) break;
    hidden.add(next);
  }
  const publishable = !isUnsafe();
  const everything = [...cells.keys(), cells.length];
  const places = publishable ? [...hidden].toSorted((a, b) => a - b) : everything;
  return {
    hidden: places.filter((place) => place < cells.length),
    totalHidden: places.includes(cells.length),
    primary: primary.filter((place) => place < cells.length),
    publishable,
  };
};
