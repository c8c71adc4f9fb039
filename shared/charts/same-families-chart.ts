import type { Families } from '../follow-ups/families.api.ts';
import { isEnoughForRate } from '../follow-ups/evidence-words.ts';
import { pointTitle } from '../follow-ups/follow-up-words.ts';
import type { ReachedShare } from '../follow-ups/same-families.ts';
import { newcombeDifference } from '../statistics/newcombe-difference.ts';
import { formatCount, formatPercent, formatProportionRange, formatShare, plural } from '../values/format.ts';
import type { Chart, LaneMark } from './chart.ts';
import { fileNameFrom } from './chart-csv.ts';
import { sentence } from './chart-words.ts';
import { laneOverPoints, placesOf } from './points-chart.ts';

type Same = NonNullable<Families['sameFamilies']>;

const markOf = ({ betterOff, reached, interval }: ReachedShare, at: number): LaneMark =>
  interval === undefined
    ? { at, x: at + 0.5, state: 'gap', label: '' }
    : {
        at,
        x: at + 0.5,
        state: 'figure',
        value: (100 * betterOff) / reached,
        interval: { low: interval.lower * 100, high: interval.upper * 100 },
        label: formatPercent(betterOff, reached) ?? '',
      };

/** Under ten counts only. */
const shareWords = ({ betterOff, reached }: ReachedShare): string =>
  isEnoughForRate(reached)
    ? formatShare(betterOff, reached)
    : `${formatCount(betterOff)} of ${formatCount(reached)}`;

type Change = 'more' | 'fewer' | 'no clear change';

/** From the first point to the last, said only where the interval of the difference excludes none. */
const changeOf = (line: readonly ReachedShare[]): Change | undefined => {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  if (!isEnoughForRate(first.reached) || !isEnoughForRate(last.reached)) return undefined;
  const { lower, upper } = newcombeDifference(
    { x: last.betterOff, n: last.reached },
    { x: first.betterOff, n: first.reached },
  );
  if (lower > 0) return 'more';
  return upper < 0 ? 'fewer' : 'no clear change';
};

const headingOf = ({ allReached, sameReached }: Same): string => {
  const [first, last] = [sameReached[0], sameReached.at(-1)];
  const change = changeOf(sameReached);
  if (first === undefined || last === undefined || change === undefined)
    return `Too few families were reached every time to follow the same ones: ${formatCount(first?.reached ?? 0)}`;
  const share = ({ betterOff, reached }: ReachedShare) => formatPercent(betterOff, reached) ?? '';
  const same = `Of the same ${plural(first.reached, 'family', 'families')} ${share(first)} were better off after ${formatCount(first.months)} months and ${share(last)} after ${formatCount(last.months)}`;
  if (change !== 'no clear change') return `${same}: ${change}`;
  const all = changeOf(allReached);
  // methods, statistics 4.2: if all reached improve and the same families do not, attrition did it
  return all === 'more' || all === 'fewer'
    ? `${same}: no clear change, so that of all reached comes from who could still be reached`
    : `${same}: no clear change`;
};

const couldBe = ({ interval }: ReachedShare): string =>
  interval === undefined ? '' : formatProportionRange(interval.lower, interval.upper);

/**
 * All families reached at each point above, those reached at every one of them below: whether a change comes from
 * families or from who could still be reached. Source: methods, statistics 4.2.
 * @returns undefined while no family has been through all points
 */
export const sameFamiliesChart = (same: Same | undefined): Chart | undefined => {
  if (same === undefined || same.families === 0 || same.sameReached.length < 2) return undefined;
  const { families, allReached, sameReached } = same;
  const heading = headingOf(same);
  const subheading = `${plural(families, 'family', 'families')} whose last follow-up is over. Percent of those reached.`;
  const pairs = allReached.flatMap((all, n) => {
    const own = sameReached[n];
    return own === undefined ? [] : [{ all, own }];
  });
  const readings = pairs.map(
    ({ all, own }) =>
      `${pointTitle(all.months)}: ${shareWords(all)} of all reached; ${shareWords(own)} of the same families.`,
  );
  const notes = [
    'Above, everybody reached at that point; below, only those reached at every point. If the upper line rises and the lower does not, it was the others dropping out that did it.',
    ...(sameReached.some(({ interval }) => interval === undefined)
      ? ['No mark where fewer than ten were reached: the table has the counts.']
      : []),
  ];
  return {
    heading,
    subheading,
    summary: [sentence(heading), ...readings, ...notes].join(' '),
    notes,
    periods: placesOf(allReached.map(({ months }) => months)),
    readings,
    lanes: [
      laneOverPoints('All who were reached', allReached.map(markOf)),
      laneOverPoints('The same families, reached every time', sameReached.map(markOf)),
    ],
    table: {
      caption: subheading,
      columns: [
        { header: 'Asked' },
        { header: 'All reached', numeric: true },
        { header: 'Could be (95%)', numeric: true },
        { header: 'The same families', numeric: true },
        { header: 'Could be (95%)', numeric: true },
      ],
      rows: pairs.map(({ all, own }) => [
        pointTitle(all.months),
        shareWords(all),
        couldBe(all),
        shareWords(own),
        couldBe(own),
      ]),
    },
    csv: [
      [
        'months after support ended',
        'reached',
        'better off',
        'same families reached',
        'same families better off',
      ],
      ...pairs.map(({ all, own }) => [all.months, all.reached, all.betterOff, own.reached, own.betterOff]),
    ],
    fileName: fileNameFrom('the-same-families'),
  };
};
