import type { AxisStanding, Standing } from '../measures/standing.ts';

const axisShown = ({ word, line, why, withCare, measures }: AxisStanding) => ({
  word,
  line,
  why,
  withCare,
  measures: measures.map(({ measureId, name, judgement }) => ({
    measureId,
    name,
    status: judgement.judged ? judgement.status : undefined,
    why: judgement.why,
  })),
});

/** Where a contract stands, as it goes to the screens: the words and reasons, without what they were made from. */
export const standingShown = ({ quarter, delivery, betterOff }: Standing) => ({
  quarter,
  delivery: axisShown(delivery),
  betterOff: axisShown(betterOff),
});
