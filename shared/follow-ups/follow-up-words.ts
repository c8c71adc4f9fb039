import { dayName } from '../periods/calendar-day.ts';
import { plural } from '../values/format.ts';
import { atTheEnd, type BadAgainChoice } from './follow-up.ts';
import { countsFrom } from './follow-up-state.ts';
import type { FollowUpShown } from './follow-ups.api.ts';

/** What is offered first when things are bad again, as a worker says it. */
export const badAgainWords: Readonly<Record<BadAgainChoice, string>> = {
  'needs help again': 'They need help again',
  'raise a concern now': 'I raise a concern now',
  neither: 'Neither: they have what they need, or do not want it',
};

/** 'At the end', '3 months after'. */
export const pointTitle = (months: number): string =>
  months === atTheEnd ? 'At the end of support' : `${plural(months, 'month', 'months')} after support ended`;

/** The same in the middle of a sentence. */
export const pointWhen = (months: number): string =>
  months === atTheEnd ? 'at the end of support' : pointTitle(months);

/** The same as short as it can be: 'End', '3 months'. */
export const pointShort = (months: number): string =>
  months === atTheEnd ? 'End' : plural(months, 'month', 'months');

const tried = ({ attempts }: Pick<FollowUpShown, 'attempts'>): string =>
  attempts.length === 0 ? '' : `, tried ${plural(attempts.length, 'time', 'times')}`;

/** What there is to know about one follow-up beside its state: when to ask, or what came of it. */
export const followUpLine = (followUp: FollowUpShown): string => {
  const { state, result, dueOn, windowEndsOn } = followUp;
  if (result?.kind === 'reached')
    return `Asked on ${dayName(result.on)}: ${result.betterOff ? 'better off' : 'not better off'}`;
  if (result?.kind === 'declined') return `Asked on ${dayName(result.on)}`;
  switch (state) {
    case 'not yet due':
      return `Ask from ${dayName(countsFrom(dueOn))} to ${dayName(windowEndsOn)}`;
    case 'pending':
      return `Ask until ${dayName(windowEndsOn)}${tried(followUp)}`;
    case 'not consented':
      return 'It counts as their choice, never as a failure';
    case 'reached':
      return 'They came back for the same need before it was due';
    case 'lost':
    case 'missed':
    case 'excluded':
    case 'declined':
      return `The time to ask ended on ${dayName(windowEndsOn)}${tried(followUp)}`;
  }
};
