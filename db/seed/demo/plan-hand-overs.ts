import { addDays } from '#shared/periods/calendar-day.ts';
import { quarterEnd, type Quarter } from '#shared/periods/quarter.ts';
import type { PlannedFamily } from './plan-families.ts';

/** Where a family went on to, what it is known by there, and whether it came. */
export interface PlannedHandOver {
  agreement: string;
  knownAs: string;
  cameAfterDays?: number;
  didNotComeAfterDays?: number;
}

/** What became of the newest hand-overs: one family came, one did not, and of one nobody has said it yet. */
const whatBecame = [{ cameAfterDays: 9 }, { didNotComeAfterDays: 24 }, {}] as const;

/** Support that ended so long before the newest quarter's end: by then it is known whether they came. */
const daysToArrive = 30;

type Ended = Pick<PlannedFamily, 'howEnded' | 'endedOn' | 'permission'>;

/** Of the families that needed more, the newest were handed over to a service that the council knows. */
export const handedOver = <T extends Ended>(
  planned: readonly T[],
  agreement: string | undefined,
  newest: Quarter,
): ReadonlyMap<T, PlannedHandOver> => {
  if (agreement === undefined) return new Map();
  const ended = planned.filter(
    ({ howEnded, endedOn = '', permission }) =>
      howEnded === 'moved to specialist help' &&
      permission === 'given' &&
      endedOn <= addDays(quarterEnd(newest), -daysToArrive),
  );
  const last = ended
    .toSorted((a, b) => ((a.endedOn ?? '') < (b.endedOn ?? '') ? -1 : 1))
    .slice(-whatBecame.length);
  return new Map(
    last.map((family, n) => [family, { agreement, knownAs: `S-${31 + n}`, ...whatBecame[n] }] as const),
  );
};
