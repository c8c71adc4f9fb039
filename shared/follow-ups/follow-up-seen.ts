import type { Case } from '../cases/case.ts';
import type { PermissionEvent } from '../cases/permission.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import type { FollowUp } from './follow-up.ts';
import { followUpFactOf } from './follow-up-fact.ts';
import { followUpState } from './follow-up-state.ts';
import type { FollowUpShown } from './follow-ups.api.ts';

/** A follow-up as the provider that holds the case sees it: what is kept, and the state it is in on a day. */
export const followUpSeen = (
  { endedOn, cameBack, notToAsk }: Pick<Case, 'endedOn' | 'cameBack' | 'notToAsk'>,
  followUp: FollowUp,
  events: readonly PermissionEvent[],
  today: CalendarDay,
): FollowUpShown => {
  const { caseId: _family, ...kept } = followUp;
  // An end that was taken back leaves what was answered then, with the day it had.
  const ended = endedOn ?? followUp.dueOn;
  const fact = followUpFactOf({ endedOn: ended, cameBack, notToAsk }, followUp, events, today);
  return { ...kept, state: followUpState(fact, today) };
};
