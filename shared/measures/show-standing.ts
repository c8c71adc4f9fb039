import type { z } from 'zod';
import type { standingShape } from './measures.api.ts';
import type { AxisStanding, Standing } from './standing.ts';

/** A standing as it goes to a screen: words and reasons, without the definitions behind them. */
export type ShownStanding = z.infer<typeof standingShape>;

const showAxis = ({ word, line, why, withCare, measures }: AxisStanding): ShownStanding['delivery'] => ({
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

/** The wire shape of a standing. */
export const showStanding = ({ quarter, delivery, betterOff }: Standing): ShownStanding => ({
  quarter,
  delivery: showAxis(delivery),
  betterOff: showAxis(betterOff),
});
