import {
  evidenceCounts,
  evidenceFigure,
  evidenceInShort,
  isEnoughForRate,
} from '../follow-ups/evidence-words.ts';
import type { Families } from '../follow-ups/families.api.ts';
import { pointWhen } from '../follow-ups/follow-up-words.ts';
import type { SplitRow } from '../follow-ups/split-table.ts';
import { newcombeDifference } from '../statistics/newcombe-difference.ts';
import type { FollowUpEvidence } from '../statistics/score-follow-up-evidence.ts';
import type { Panel, PanelBar, PanelChart, PanelRow } from './bar-panels.ts';
import { fileNameFrom } from './chart-csv.ts';
import { capital, sentence } from './chart-words.ts';
import { casesWords, intervalWords, responseWords } from './evidence-tables.ts';

type Split = Families['splits'][number];

const percent = (range: { lower: number; upper: number } | undefined) =>
  range && { low: range.lower * 100, high: range.upper * 100 };

const barOf = (evidence: FollowUpEvidence): PanelBar => {
  const { observed, observed95, worstCase, bestCase } = evidence;
  return {
    look: 'better off',
    value: observed === undefined ? undefined : observed * 100,
    interval: percent(observed95),
    outer:
      worstCase === undefined || bestCase === undefined
        ? undefined
        : percent({ lower: worstCase, upper: bestCase }),
    figure: capital(evidenceFigure(evidence)),
    counts: evidenceCounts(evidence),
  };
};

const rowOf = ({ label, evidence }: SplitRow): PanelRow => ({
  label: capital(label),
  bars: [barOf(evidence)],
  note: '',
});

const notShown = 'Not shown: the groups are too small to be told apart without telling of single families.';

const panelOf = ({ by, table }: Split): Panel => ({
  title: `By ${by}`,
  rows: table.kind === 'rows' ? table.rows.map(rowOf) : [],
  says: table.kind === 'rows' ? [] : [notShown],
});

/** A group that differs from all the others of its split. */
interface Different {
  by: string;
  row: SplitRow;
  difference: number;
}

/** Groups whose share differs from that of the rest: the Newcombe interval excludes none. */
const differentOf = ({ by, table }: Split): Different[] => {
  if (table.kind !== 'rows') return [];
  const { rows } = table;
  return rows.flatMap((row) => {
    const rest = rows.filter((each) => each !== row);
    const x = rest.reduce((sum, { betterOff }) => sum + betterOff, 0);
    const n = rest.reduce((sum, { reached }) => sum + reached, 0);
    if (row.evidence.observed === undefined || !isEnoughForRate(n)) return [];
    const { difference, lower, upper } = newcombeDifference({ x: row.betterOff, n: row.reached }, { x, n });
    return lower > 0 || upper < 0 ? [{ by, row, difference }] : [];
  });
};

const canCompare = ({ table }: Split): boolean =>
  table.kind === 'rows' && table.rows.filter(({ evidence }) => evidence.observed !== undefined).length > 1;

const headingOf = (splits: readonly Split[], when: string): string => {
  if (!splits.some(canCompare)) return `Too few could be reached to compare groups ${when}`;
  const [most] = splits
    .flatMap(differentOf)
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  if (most === undefined) return `No clear difference between groups ${when}`;
  const { by, row, difference } = most;
  return `By ${by}, ${row.label}: ${evidenceFigure(row.evidence)} better off ${when}, ${difference > 0 ? 'more' : 'fewer'} than in the other groups together`;
};

/**
 * The share better off at one point by group, one split after another, as the person who asks may see it.
 * Source: methods, statistics 2.5 and 5.2; look.md 'Headings are findings'.
 * @returns undefined where nobody was due at the point
 */
export const splitsChart = (all: Families['splits'], months: number): PanelChart | undefined => {
  const splits = all.filter((split) => split.months === months);
  const rows = splits.flatMap(({ by, table }) =>
    table.kind === 'rows' ? table.rows.map((row) => ({ by, row })) : [],
  );
  if (splits.length === 0) return undefined;
  const when = pointWhen(months);
  const heading = headingOf(splits, when);
  const subheading = `Share better off ${when}, by group. Percent of families reached.`;
  const notes = [
    'A bar is the share; the line upon it goes from where to where it could be (95%), the line below it from worst to best case of all due. Under ten reached: counts alone.',
    ...(splits.filter(canCompare).length > 0
      ? ['Among twenty groups one differs by chance: look for the same difference at other points.']
      : []),
  ];
  return {
    heading,
    subheading,
    summary: [
      sentence(heading),
      ...rows.map(({ by, row }) => `By ${by}, ${row.label}: ${evidenceInShort(row.evidence)}.`),
      ...notes,
    ].join(' '),
    notes,
    panels: splits.map(panelOf),
    end: 100,
    key: [],
    table: {
      caption: subheading,
      columns: [
        { header: 'Group' },
        { header: 'Split' },
        { header: 'Better off', numeric: true },
        { header: 'Could be (95%)', numeric: true },
        { header: 'Reached of due', numeric: true },
        { header: 'Worst to best case', numeric: true },
      ],
      rows: rows.map(({ by, row: { label, evidence } }) => [
        capital(label),
        capital(by),
        evidenceInShort(evidence),
        intervalWords(evidence),
        responseWords(evidence),
        casesWords(evidence),
      ]),
    },
    csv: [
      [
        'split',
        'group',
        'months after support ended',
        'due',
        'reached',
        'better off',
        'response rate',
        'share better off',
        'lower 95%',
        'upper 95%',
        'worst case',
        'best case',
      ],
      ...rows.map(({ by, row: { label, due, reached, betterOff, evidence } }) => [
        by,
        label,
        months,
        due,
        reached,
        betterOff,
        evidence.responseRate,
        evidence.observed,
        evidence.observed95?.lower,
        evidence.observed95?.upper,
        evidence.worstCase,
        evidence.bestCase,
      ]),
    ],
    fileName: fileNameFrom('better-off-by-group', String(months), 'months'),
  };
};
