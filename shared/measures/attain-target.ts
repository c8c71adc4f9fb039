import type { Interval } from '../statistics/wilson-interval.ts';
import type { Judged } from './judgement.ts';
import type { MeasureVersion } from './measure-version.ts';

/** In percent. Nothing is drawn further out, so that one easy count cannot hide a failing one. */
export const attainmentCap = 120;

const capped = (percent: number): number => Math.min(attainmentCap, Math.max(0, percent));

/**
 * Whether nought of it is none of it. A better-off mean, and any worked out from a questionnaire, is a
 * score or a change of one: its nought is where the scale happens to begin, and it may fall below.
 */
const hasRealZero = (version: MeasureVersion): boolean =>
  version.kind !== 'score' &&
  !(version.kind === 'mean' && (version.question === 'better off' || version.source === 'instrument'));

const shareWhole = 100;

/**
 * How far a value has come towards its target, in percent, 0 to 120: for drawing, never for judging.
 * A share where lower is better is turned round first, so that '14% late' and '86% on time' are the same
 * mark. Undefined where there is no such thing: change scores, ranges, steps, targets of 0 (for a turned
 * share, of 100).
 * Source: methods, performance 'Attainment'.
 * @param value and @param aim in the unit `rateOf` gives
 */
export const attainTarget = (version: MeasureVersion, value: number, aim: number): number | undefined => {
  if (!hasRealZero(version)) return undefined;
  const turned = version.kind === 'share' && version.polarity === 'lower';
  const [reached, wanted] = turned ? [shareWhole - value, shareWhole - aim] : [value, aim];
  if (wanted === 0) return undefined;
  switch (version.polarity) {
    case 'within a range':
    case 'neither':
      return undefined;
    case 'higher':
      return capped((100 * reached) / wanted);
    case 'lower':
      if (turned) return capped((100 * reached) / wanted);
      return reached === 0 ? attainmentCap : capped((100 * wanted) / reached);
  }
};

/** The attainment of what was judged, and of both ends of its interval, the lower attainment first. */
export interface Attainment {
  percent: number;
  /** absent where the figure has no interval */
  bar?: Interval;
}

/** Undefined where the measure is judged and listed but cannot be drawn. */
export const attainmentOf = (version: MeasureVersion, judged: Judged): Attainment | undefined => {
  const { aim, value, interval } = judged;
  const percent = aim === undefined ? undefined : attainTarget(version, value, aim);
  if (aim === undefined || percent === undefined) return undefined;
  if (interval === undefined) return { percent };
  const ends = [interval.lower, interval.upper].map((end) => attainTarget(version, end, aim) ?? percent);
  return { percent, bar: { lower: Math.min(...ends), upper: Math.max(...ends) } };
};
