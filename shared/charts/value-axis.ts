import { scaleLinear } from 'd3-scale';
import { formatMoney, formatUpTo } from '../values/format.ts';
import type { MeasureKind } from '../values/figure.ts';
import type { ValueAxis } from './chart.ts';

export interface AxisWanted {
  kind: MeasureKind;
  /** everything that is drawn, in the unit of the axis */
  values: readonly number[];
  /** bars stand on nought */
  fromZero: boolean;
  /** for scores: how many steps */
  steps?: number;
}

/** What a kind can be at all: nothing outside is drawn. Source: methods, statistics 1.3 rule 6. */
export const naturalRange = (kind: MeasureKind, steps?: number): { low: number; high: number } => {
  if (kind === 'share') return { low: 0, high: 100 };
  if (kind === 'score') return { low: 1, high: steps ?? Infinity };
  if (kind === 'mean') return { low: -Infinity, high: Infinity };
  return { low: 0, high: Infinity };
};

/** Kinds that are counted in wholes: an axis of theirs has no halves. */
const wholes: ReadonlySet<MeasureKind> = new Set(['count', 'different people', 'snapshot', 'score']);

/** A share over less than so many points would make every ripple look like a wave. */
const leastSpan: Readonly<Partial<Record<MeasureKind, number>>> = { share: 30 };

const tickWords = (kind: MeasureKind, at: number): string => {
  if (kind === 'share') return `${formatUpTo(at, 0)}%`;
  if (kind === 'money') return formatMoney(at, 'short');
  return formatUpTo(at, 2);
};

const within = (n: number, range: { low: number; high: number }): number =>
  Math.min(range.high, Math.max(range.low, n));

/** Low and high before they are made round. */
const reach = ({ kind, values, fromZero, steps }: AxisWanted): [number, number] => {
  const range = naturalRange(kind, steps);
  if (kind === 'score' && steps !== undefined) return [1, steps];
  if (values.length === 0) return [0, kind === 'share' ? 100 : 1];
  const highest = Math.max(...values);
  const lowest = Math.min(...values);
  // Nought is on the axis where it is near: leaving it out must pay.
  const least = leastSpan[kind] ?? 0;
  const span = Math.max(highest - lowest, least);
  const startsAtZero = fromZero || (lowest >= 0 && lowest < span);
  if (startsAtZero) return [Math.min(0, lowest), Math.max(highest, least, kind === 'money' ? 100 : 1)];
  const room = (span - (highest - lowest)) / 2 + span * 0.1;
  return [within(lowest - room, range), within(highest + room, range)];
};

/**
 * The axis upwards for what is drawn: round ends, four or five ticks, whole ones for what is counted.
 */
export const valueAxis = (wanted: AxisWanted): ValueAxis => {
  const { kind, steps } = wanted;
  const range = naturalRange(kind, steps);
  const scale = scaleLinear().domain(reach(wanted)).nice(4);
  const [low = 0, high = 1] = scale.domain();
  const ends = { low: within(low, range), high: within(high, range) };
  const ticks = scale
    .ticks(4)
    .filter((at) => at >= ends.low && at <= ends.high && (!wholes.has(kind) || Number.isInteger(at)))
    .map((at) => ({ at, words: tickWords(kind, at) }));
  return { ...ends, ticks };
};
