import { z } from 'zod';
import { problem } from '#shared/problems/problem.ts';
import { PlaceSet } from '#shared/statistics/count-table.ts';
import { suppressList } from '#shared/statistics/suppress-list.ts';
import { suppressTable } from '#shared/statistics/suppress-table.ts';
import { countShape, notLookedAt } from './figure-shapes.ts';
import { readInput, refuse, type Inputs } from './read-inputs.ts';

const beside = notLookedAt(
  ...['primary', 'secondary', 'suppressed', 'total_suppressed', 'published', 'attacker_interval'],
  ...['augmented', 'secondary_loss', 'secondary_count', 'optimal_inner_secondary', 'status', 'audit_safe'],
  ...['ssbtools_gauss_pattern', 'ssbtools_pattern_fails_width_rule_for'],
);
const threshold = z.number().int('Give a whole number.').min(2).max(1000);

const listShape = z.strictObject({
  ...beside,
  kind: z.literal('1d'),
  threshold,
  cells: z.array(countShape).min(1, 'Give at least one cell.').max(1000),
  total: z.number().int('Give a whole number.').min(0),
});
const tableShape = z.strictObject({
  ...beside,
  kind: z.literal('2d'),
  threshold,
  inner: z
    .array(z.array(countShape).min(1, 'Give at least one column.').max(20, 'Give at most 20 columns.'))
    .min(1, 'Give at least one row.')
    .max(20, 'Give at most 20 rows.'),
});
const inputShape = z.discriminatedUnion('kind', [listShape, tableShape], {
  error: 'Give "kind": "1d" with cells and total, or "2d" with inner.',
});

/** What stands in the place of a hidden number, whatever the reason. */
const mark = 'c';

type Input = z.output<typeof inputShape>;

const hideInList = ({ cells, total, threshold: below }: Extract<Input, { kind: '1d' }>) => {
  const { hidden, totalHidden } = suppressList({ cells, total }, { threshold: below });
  return {
    suppressed: hidden,
    total_suppressed: totalHidden,
    published: [
      ...cells.map((value, at) => (hidden.includes(at) ? mark : value)),
      totalHidden ? mark : total,
    ],
  };
};

const hideInTable = ({ inner, threshold: below }: Extract<Input, { kind: '2d' }>) => {
  const { table, hidden } = suppressTable(inner, { threshold: below });
  const places = new PlaceSet(hidden);
  return {
    suppressed: hidden,
    published: table.map((row, i) => row.map((value, j) => (places.has([i, j]) ? mark : value))),
  };
};

const sumOf = (cells: readonly number[]): number => cells.reduce((sum, value) => sum + value, 0);

/** Method `suppression`: which numbers of a list or a table with its totals are hidden from the public. */
export const recomputeSuppression = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const input = readInput(inputShape, given, place);
    if (input.kind === '1d') {
      if (sumOf(input.cells) === input.total) return hideInList(input);
      const sentence = `The cells add up to ${sumOf(input.cells)}, the total is ${input.total}. Correct one of them.`;
      return refuse(given, place, [problem('no-sum', sentence, 'total')]);
    }
    const columns = input.inner[0]?.length;
    if (input.inner.every((row) => row.length === columns)) return hideInTable(input);
    return refuse(given, place, [
      problem('different-lengths', 'Give rows of the same number of columns.', 'inner'),
    ]);
  });
