import { periodBelowBar } from '../disclosure/period-told.ts';
import type { ReleasedCell, ReleasedTable, TableSubject } from '../disclosure/release.ts';
import type { Question } from '../measures/measure-version.ts';
import { formatCount, formatTargetValue } from '../values/format.ts';
import { rateTold } from './released-words.ts';

/** A bar, or the mark that stands where one would be. */
export interface PublicBar {
  /** from 0 to 1 of the height; absent where there is only a mark */
  height?: number;
  words: string;
  below: readonly [string, string];
  /** what the council asked for, from 0 to 1 of the height */
  target?: number;
}

/** The one chart of a question: bars by period, in words and numbers. */
export interface PublicChart {
  question: Question;
  bars: readonly PublicBar[];
  /** 'target 80', beside the last target */
  targetWords?: string;
}

/** As many bars as can be read on a telephone: a year, and the same quarter of the year before. */
const mostBars = 5;

const valueOf = ({ kind }: TableSubject, { number, rate }: ReleasedCell): number | undefined => {
  if (kind === 'share' || kind === 'mean' || kind === 'rate') return rate;
  return typeof number === 'number' ? number : undefined;
};

const wordsOf = (subject: TableSubject, cell: ReleasedCell): string => {
  const value = valueOf(subject, cell);
  if (value === undefined) {
    if (cell.number === '[c]' || cell.of === '[c]') return '[c]';
    return cell.number === '[x]' ? '[x]' : 'too few';
  }
  if (subject.kind === 'money') return formatTargetValue('money', Math.round(value / 100) * 100, '');
  return subject.kind === 'share' ? rateTold(subject, value) : formatCount(Math.round(value * 10) / 10);
};

/** The bars of a released table, or nothing where fewer than two figures can be drawn. */
export const publicChart = ({ subject, rows }: ReleasedTable): PublicChart | undefined => {
  const shown = rows.filter(({ total }) => !total).slice(-mostBars);
  const values = shown.map(({ whole }) => valueOf(subject, whole));
  if (values.filter((value) => value !== undefined).length < 2) return undefined;
  const targets = shown.flatMap(({ target }) => target ?? []);
  const highest = Math.max(...values.map((value) => value ?? 0), ...targets, 1e-9);
  const top = subject.kind === 'share' ? 100 : highest;
  const lastTarget = shown.at(-1)?.target;
  return {
    question: subject.question,
    bars: shown.map((row, n) => ({
      height: values[n] === undefined ? undefined : Math.max(0, values[n] ?? 0) / top,
      words: wordsOf(subject, row.whole),
      below: periodBelowBar(row),
      target: row.target === undefined ? undefined : row.target / top,
    })),
    targetWords:
      lastTarget === undefined ? undefined : `asked for: ${formatTargetValue(subject.kind, lastTarget, '')}`,
  };
};
