import { scaleLinear } from 'd3-scale';
import type { LoadedForm } from '../outcomes/loaded-values.ts';
import { formatUpTo } from '../values/format.ts';
import type { ValueAxis } from './chart.ts';

/** A share over fewer points than this would make every ripple look like a wave. */
const leastPoints = 10;
/** So would anything else over less than this part of its largest figure. */
const leastPart = 0.2;

/** Fine enough that rounding outwards leaves little room unused: only the foot and the top are written. */
const steps = 8;

/**
 * One axis for many small lines: from the least to the most that any of them or its interval reaches, rounded
 * outwards, so that intervals can be seen. Lines need no nought, bars would; it is on the axis where it is near, and
 * where it is not the picture says so.
 * @param values everything that is drawn, a share in percent
 */
export const spreadAxis = (form: LoadedForm, values: readonly number[]): ValueAxis => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const top = form === 'share' ? 100 : Infinity;
  const span = Math.max(most - least, form === 'share' ? leastPoints : leastPart * most);
  const room = (span - (most - least)) / 2;
  const low = least < span ? 0 : Math.max(0, least - room);
  const scale = scaleLinear()
    .domain([low, Math.min(top, Math.max(most + room, low + span) || 1)])
    .nice(steps);
  const [from = 0, to = 1] = scale.domain();
  const ends = { low: Math.max(0, from), high: Math.min(top, to) };
  const ticks = scale
    .ticks(steps)
    .filter((at) => at >= ends.low && at <= ends.high)
    .map((at) => ({ at, words: form === 'share' ? `${formatUpTo(at, 1)}%` : formatUpTo(at, 2) }));
  return { ...ends, ticks };
};
