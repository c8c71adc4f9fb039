import { problem, type Problem } from '../../problems/problem.ts';
import { formatCount, formatMoney } from '../../values/format.ts';
import type { Figure, MeasureKind } from '../../values/figure.ts';
import type { NumberPart } from '../numbers-asked.ts';
import type { Checked, ImpossibleRule } from './check.ts';
import { figureIn } from './earlier-figures.ts';

/** The numbers of a kind that areas share out between them. What a mean adds up may fall, so only its n is. */
const sharedOut: Readonly<Record<MeasureKind, readonly NumberPart[]>> = {
  count: ['numerator'],
  'different people': ['numerator'],
  share: ['numerator', 'denominator', 'due'],
  mean: ['denominator'],
  rate: ['numerator', 'denominator'],
  snapshot: ['numerator'],
  money: ['numerator'],
  score: [],
};

/** One person may live in two areas in a quarter: then only a single area above the whole is impossible. */
const together = (kind: MeasureKind, numbers: readonly number[]): number =>
  kind === 'different people' ? Math.max(0, ...numbers) : numbers.reduce((sum, n) => sum + n, 0);

const totalsAndAreas = ({
  version,
  answer,
  background: { areas, within },
}: Checked): { total: Partial<Figure> | undefined; areas: readonly Partial<Figure>[] } => {
  const typed = answer.state === 'value' ? answer : {};
  const figures = (areas ?? within?.others ?? []).map((value) => figureIn(version.kind, value) ?? {});
  return areas === undefined
    ? { total: figureIn(version.kind, within?.total), areas: [typed, ...figures] }
    : { total: typed, areas: figures };
};

/**
 * The areas of a measure cannot come to more than the whole.
 * Source: methods, performance 'Checks on a return' (a split whose parts exceed the total).
 */
export const refuseSplitAboveTotal: ImpossibleRule = (checked) => {
  const { version, background } = checked;
  if (background.areas === undefined && background.within === undefined) return [];
  const { total, areas } = totalsAndAreas(checked);
  const text = (n: number) => (version.kind === 'money' ? formatMoney(n, 'exact') : formatCount(n));
  return sharedOut[version.kind].flatMap((part): Problem[] => {
    const whole = total?.[part];
    const sum = together(
      version.kind,
      areas.map((figure) => figure[part]).filter((n) => n !== undefined),
    );
    if (whole === undefined || sum <= whole) return [];
    const who = version.kind === 'different people' ? 'One area has' : 'The areas add up to';
    const sentence = `${who} ${text(sum)}, which is more than the total of ${text(whole)}. Change the total or an area.`;
    return [problem('split-above-total', sentence, part)];
  });
};
