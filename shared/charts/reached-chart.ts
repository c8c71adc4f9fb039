import type { Families } from '../follow-ups/families.api.ts';
import { pointWhen } from '../follow-ups/follow-up-words.ts';
import type { ReachedAgainstNot, ReachedRow } from '../follow-ups/reached-against-not.ts';
import type { Proportion } from '../statistics/newcombe-difference.ts';
import { formatCount, formatNumber, formatPercent, formatShare, plural } from '../values/format.ts';
import type { BarLook, Panel, PanelBar, PanelChart } from './bar-panels.ts';
import { fileNameFrom } from './chart-csv.ts';
import { capital, sentence } from './chart-words.ts';

/** A share only where both sides have enough families for one: the rule has worked out a difference then. */
const sideWords = ({ x, n }: Proportion, withShare: boolean): string =>
  withShare ? formatShare(x, n) : `${formatCount(x)} of ${formatCount(n)}`;

const barOf = (look: BarLook, side: Proportion, withShare: boolean): PanelBar => ({
  look,
  value: withShare ? (100 * side.x) / side.n : undefined,
  figure: withShare ? (formatPercent(side.x, side.n) ?? '') : formatCount(side.x),
  counts: withShare ? sideWords(side, false) : `of ${formatCount(side.n)}`,
});

const panelOf = ({ by, rows }: ReachedAgainstNot): Panel => ({
  title: `By ${by}`,
  rows: rows.map(({ label, reached, notReached, difference, differs }) => ({
    label: capital(label),
    bars: [
      barOf('pale', reached, difference !== undefined),
      barOf('quiet', notReached, difference !== undefined),
    ],
    note: differs ? 'Differs by more than chance' : '',
  })),
  says:
    rows.length > 0
      ? []
      : ['Not shown: the groups are too small to be told apart without telling of single families.'],
});

/** '−3 to 12 points' */
const points = ({ lower, upper }: { lower: number; upper: number }): string =>
  `${formatNumber(lower * 100, 0)} to ${formatNumber(upper * 100, 0)} points`;

interface Told {
  by: string;
  row: ReachedRow;
}

const headingOf = (all: readonly Told[], when: string): string => {
  if (!all.some(({ row }) => row.difference !== undefined))
    return `Too few families to tell whether those reached ${when} are like the others`;
  const [most, ...more] = all
    .filter(({ row }) => row.differs)
    .toSorted(
      (a, b) => Math.abs(b.row.difference?.difference ?? 0) - Math.abs(a.row.difference?.difference ?? 0),
    );
  if (most === undefined) return `No clear difference between those reached ${when} and those who were not`;
  const size = (most.row.difference?.difference ?? 0) > 0 ? 'more' : 'fewer';
  const others =
    more.length === 0 ? '' : `, and ${plural(more.length, 'more difference', 'more differences')}`;
  return `By ${most.by}, ${most.row.label}: ${size} among those reached ${when} than among those not reached${others}`;
};

/**
 * Whether those who were reached are like those who were due and were not: need, area and referral route on both
 * sides. Source: methods, statistics 4.2.
 * @returns undefined where nobody was due, or only counts are known
 */
export const reachedChart = (all: Families['reachedAgainstNot'], months: number): PanelChart | undefined => {
  const compared = all.find((each) => each.months === months)?.compared ?? [];
  const told = compared.flatMap(({ by, rows }) => rows.map((row) => ({ by, row })));
  const [sides] = compared;
  if (sides === undefined || sides.reached + sides.notReached === 0) return undefined;
  const when = pointWhen(months);
  const heading = headingOf(told, when);
  const subheading = `${plural(sides.reached, 'family', 'families')} reached ${when}, and ${formatCount(sides.notReached)} who were due and not reached. Percent of each.`;
  const notes = [
    'Where those reached differ from the others, the share better off says less about everybody.',
    'Among twenty groups one differs by chance.',
  ];
  return {
    heading,
    subheading,
    summary: [
      sentence(heading),
      ...told.map(
        ({ by, row: { label, reached, notReached, difference } }) =>
          `By ${by}, ${label}: ${sideWords(reached, difference !== undefined)} of those reached, ${sideWords(notReached, difference !== undefined)} of the others.`,
      ),
      ...notes,
    ].join(' '),
    notes,
    panels: compared.map(panelOf),
    end: 100,
    key: [
      { look: 'pale', words: 'of those reached' },
      { look: 'quiet', words: 'of those due and not reached' },
    ],
    table: {
      caption: subheading,
      columns: [
        { header: 'Group' },
        { header: 'Split' },
        { header: 'Of those reached', numeric: true },
        { header: 'Of those not reached', numeric: true },
        { header: 'Difference could be (95%)', numeric: true },
        { header: 'Differs' },
      ],
      rows: told.map(({ by, row: { label, reached, notReached, difference, differs } }) => [
        capital(label),
        capital(by),
        sideWords(reached, difference !== undefined),
        sideWords(notReached, difference !== undefined),
        difference === undefined ? '' : points(difference),
        difference === undefined ? 'too few' : differs ? 'yes' : 'not clearly',
      ]),
    },
    csv: [
      [
        'split',
        'group',
        'months after support ended',
        'reached in group',
        'reached',
        'not reached in group',
        'not reached',
        'difference',
        'lower 95%',
        'upper 95%',
      ],
      ...told.map(({ by, row: { label, reached, notReached, difference } }) => [
        by,
        label,
        months,
        reached.x,
        reached.n,
        notReached.x,
        notReached.n,
        difference?.difference,
        difference?.lower,
        difference?.upper,
      ]),
    ],
    fileName: fileNameFrom('reached-and-not-reached', String(months), 'months'),
  };
};
