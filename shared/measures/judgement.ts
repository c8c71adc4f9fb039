import type { Interval } from '../statistics/wilson-interval.ts';
import type { Figure } from '../values/figure.ts';
import { unitWord } from '../values/unit-word.ts';

/** Against a target, from best to worst. Source: methods, performance 'Attainment and status'. */
export const targetStatuses = ['met', 'close', 'missed'] as const;
export type TargetStatus = (typeof targetStatuses)[number];

/** What a verdict would become: for a better-off share it may be that none is left. */
const statusesOneAway = [...targetStatuses, 'not enough evidence'] as const;
export type StatusOneAway = (typeof statusesOneAway)[number];

/** One person, family, ... more or less, and the verdict would be another. */
export interface OneAway {
  direction: 'fewer' | 'more';
  wouldBe: StatusOneAway;
  /** 'one family fewer': the caller says what it would then be */
  words: string;
}

export interface Judged {
  judged: true;
  status: TargetStatus;
  /** one sentence with the figure, the target and the reason */
  why: string;
  over: 'quarter' | 'year to date';
  /** what was judged: one quarter's figure, or the year to date's */
  figure: Figure;
  /** what it comes to, in the unit the target is set in: for drawing and attainment */
  value: number;
  /** absent for a range */
  aim?: number;
  /** from where to where it plausibly lies, in the same unit; absent where chance plays no part in the rule */
  interval?: Interval;
  /** what the figure rests on, where it is to be read with care: '31 of 46 reached' */
  care?: string;
  /** where one more or one fewer would change the status, the worse first */
  oneAway: readonly OneAway[];
}

export const reasonsNotJudged = [
  'no target',
  'no figure',
  'too early to say',
  'not enough evidence',
  'some figures missing',
] as const;
export type ReasonNotJudged = (typeof reasonsNotJudged)[number];

export interface NotJudged {
  judged: false;
  reason: ReasonNotJudged;
  why: string;
}

export type Judgement = Judged | NotJudged;

export const notJudged = (reason: ReasonNotJudged, why: string): NotJudged => ({
  judged: false,
  reason,
  why,
});

/** 'one family fewer'; 'one fewer' where the unit is not said. */
const oneWords = (unit: string, direction: OneAway['direction']): string =>
  ['one', unitWord(1, unit), direction].filter((word) => word !== '').join(' ');

/**
 * Whether one more or one fewer in the numerator would change the status of a share.
 * Source: methods, performance 'Attainment and status' ('one family fewer and this would be close').
 * @param statusWith the status if the numerator were that
 */
export const findOneAway = (
  status: TargetStatus,
  figure: { numerator: number; denominator: number },
  unit: string,
  statusWith: (numerator: number) => StatusOneAway,
): OneAway[] => {
  const steps = [
    { direction: 'fewer' as const, numerator: figure.numerator - 1 },
    { direction: 'more' as const, numerator: figure.numerator + 1 },
  ];
  return steps
    .filter(({ numerator }) => numerator >= 0 && numerator <= figure.denominator)
    .map(({ direction, numerator }) => ({ direction, wouldBe: statusWith(numerator) }))
    .filter(({ wouldBe }) => wouldBe !== status)
    .map((away) => ({ ...away, words: oneWords(unit, away.direction) }))
    .toSorted((a, b) => statusesOneAway.indexOf(b.wouldBe) - statusesOneAway.indexOf(a.wouldBe));
};

/** Whether 'one family fewer and this would be close', or the like, holds. */
export const isFragile = (judged: Judged): boolean => judged.oneAway.length > 0;

/** 'one family fewer and this would be close'; `word` is what it would then be. */
export const oneAwaySentence = (away: OneAway, word: string): string =>
  word === 'not enough evidence'
    ? `${away.words} and there would not be enough evidence`
    : `${away.words} and this would be ${word}`;

/** The worse of what one more or one fewer would change, in words; undefined where neither would. */
export const fragileWords = (judged: Judged): string | undefined => {
  const [first] = judged.oneAway;
  return first && oneAwaySentence(first, first.wouldBe);
};
