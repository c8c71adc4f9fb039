import type { AxisStanding, Standing } from '../measures/standing.ts';

const changeOn = (axis: string, before: AxisStanding, now: AxisStanding): string[] =>
  before.word === now.word ? [] : [`${axis}: was ${before.word}`];

/** 'Better off: was close': what is different from the period before; '' where both words are the same. */
export const whatChanged = (before: Standing, now: Standing): string =>
  [
    ...changeOn('Delivery', before.delivery, now.delivery),
    ...changeOn('Better off', before.betterOff, now.betterOff),
  ].join('. ');
