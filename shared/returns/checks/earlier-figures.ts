import { formatCount, formatMoney, formatPercent, formatUpTo } from '../../values/format.ts';
import type { Figure, MeasureKind, PeriodValue } from '../../values/figure.ts';
import { rateOf } from '../../values/rate-of.ts';
import type { ReturnFrequency } from '../../periods/reporting-period.ts';
import type { Checked } from './check.ts';

/** The figure in a period's value; nil is none: 0, or 0 of 0 where it is shared out. Missing is undefined. */
export const figureIn = (kind: MeasureKind, value: PeriodValue | undefined): Figure | undefined => {
  if (value?.state === 'value') return value.figure;
  if (value?.state !== 'nil') return undefined;
  return kind === 'share' || kind === 'mean' ? { numerator: 0, denominator: 0 } : { numerator: 0 };
};

/** The figure that is being checked, if the answer is whole. */
export const figureNow = ({ version, value }: Checked): Figure | undefined => figureIn(version.kind, value);

/** The earlier figures, oldest first, with a gap where a period has none. */
export const figuresBefore = ({ version, background }: Checked): (Figure | undefined)[] =>
  background.earlier.map((value) => figureIn(version.kind, value));

/** The earlier figures that are there, oldest first. */
export const figuresKnown = (checked: Checked): Figure[] =>
  figuresBefore(checked).filter((figure) => figure !== undefined);

/** A figure short, as a question says it: '9', '9 of 41', '£1,204'. */
export const shortly = (kind: MeasureKind, { numerator, denominator }: Figure): string => {
  switch (kind) {
    case 'share':
    case 'rate':
      return `${formatCount(numerator)} of ${formatCount(denominator ?? 0)}`;
    case 'mean':
      return `${formatUpTo(numerator, 2)} from ${formatCount(denominator ?? 0)}`;
    case 'money':
      return formatMoney(numerator, 'exact');
    case 'score':
      return `step ${formatCount(numerator)}`;
    case 'count':
    case 'different people':
    case 'snapshot':
      return formatCount(numerator);
  }
};

/** What a figure comes to, as text to compare: '22%', '9', '12.4'. Undefined for 0 of 0. */
const comesTo = (kind: MeasureKind, figure: Figure): { rate: number; text: string } | undefined => {
  const rate = rateOf(kind, figure);
  if (rate === undefined) return undefined;
  if (kind === 'share') return { rate, text: formatPercent(figure.numerator, figure.denominator ?? 0) ?? '' };
  if (kind === 'mean' || kind === 'rate') return { rate, text: formatUpTo(rate, 1) };
  return { rate, text: shortly(kind, figure) };
};

const periodWords: Readonly<Record<ReturnFrequency, { one: string; many: string }>> = {
  quarterly: { one: 'quarter', many: 'quarters' },
  'half-yearly': { one: 'half-year', many: 'half-years' },
  yearly: { one: 'year', many: 'years' },
};

/** 'quarter' or 'quarters', as long as a period of the agreement is. */
export const periodWord = (frequency: ReturnFrequency, n: number): string =>
  n === 1 ? periodWords[frequency].one : periodWords[frequency].many;

const numberWords = ['', 'one', 'two', 'three', 'four'];

/** 'The last four quarters were between 21 and 27.', of the last four figures that are there. */
export const lastFourSentence = (checked: Checked): string => {
  const { version, background } = checked;
  const last = figuresKnown(checked)
    .flatMap((figure) => comesTo(version.kind, figure) ?? [])
    .slice(-4);
  const sorted = last.toSorted((a, b) => a.rate - b.rate);
  const [low, high] = [sorted[0]?.text ?? '', sorted.at(-1)?.text ?? ''];
  const word = periodWord(background.frequency, last.length);
  if (last.length === 1) return `The last ${word} was ${low}.`;
  const many = `The last ${numberWords[last.length] ?? ''} ${word}`;
  return low === high ? `${many} were ${low}.` : `${many} were between ${low} and ${high}.`;
};

/** 'Is 9 of 41 right?' */
export const isItRight = (checked: Checked, figure: Figure): string =>
  `Is ${shortly(checked.version.kind, figure)} right?`;
