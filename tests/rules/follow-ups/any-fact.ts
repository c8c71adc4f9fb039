import fc from 'fast-check';
import { addCalendarMonths, addDays } from '#shared/periods/calendar-day.ts';
import type { FollowUpFact } from '#shared/follow-ups/follow-up-state.ts';
import { aFact } from '../../fixtures/a-family.ts';

const dayFrom = (first: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(first, n));

/** Any day of the two years in which the families below are asked. */
export const anyToday = dayFrom('2026-01-01', 1000);

/** Any family at any point, with anything that may have become of it. */
export const anyFact: fc.Arbitrary<FollowUpFact> = fc
  .record({
    caseId: fc.integer({ min: 1, max: 400 }).map(String),
    months: fc.constantFrom(0, 3, 6, 9),
    endedOn: dayFrom('2026-01-01', 365),
    excluded: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    back: fc.option(fc.integer({ min: -30, max: 300 }), { nil: undefined, freq: 3 }),
    answered: fc.option(fc.integer({ min: -20, max: 50 }), { nil: undefined, freq: 3 }),
    answer: fc.constantFrom('reached' as const, 'declined' as const),
    betterOff: fc.boolean(),
    permission: fc.constantFrom('agreed', 'said no', 'not asked'),
    attempts: fc.integer({ min: 0, max: 4 }),
    attemptSpread: fc.integer({ min: 1, max: 4 }),
    attemptsNeeded: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ back, answered, answer, betterOff, permission, attempts, attemptSpread, ...rest }) => {
    const dueOn = addCalendarMonths(rest.endedOn, rest.months);
    const given =
      answered === undefined
        ? {}
        : {
            answer,
            answeredOn: addDays(dueOn, answered),
            ...(answer === 'reached' ? { betterOff } : {}),
          };
    return aFact({
      ...rest,
      ...given,
      cameBackOn: back === undefined ? undefined : addDays(rest.endedOn, back),
      agreed: permission === 'agreed',
      saidNo: permission === 'said no',
      attempts,
      attemptSpread: Math.min(attempts, attemptSpread),
    });
  });
