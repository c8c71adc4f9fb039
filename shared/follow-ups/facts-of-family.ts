import { finishedSupport, type Case } from '../cases/case.ts';
import type { PermissionEvent } from '../cases/permission.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import { familyCharacteristics } from './family-characteristics.ts';
import type { GroupedFact } from './family-groups.ts';
import type { FollowUp } from './follow-up.ts';
import { followUpFactOf } from './follow-up-fact.ts';

/** What became of one family at every point: none where support was not given, or is not over. */
export const factsOfFamily = (
  family: Case,
  followUps: readonly FollowUp[],
  events: readonly PermissionEvent[],
  today: CalendarDay,
): GroupedFact[] => {
  const { startedOn, endedOn, areaId, need, ageBand, route, people } = family;
  if (startedOn === undefined || endedOn === undefined || !finishedSupport(family)) return [];
  const characteristics = familyCharacteristics(people.map((person) => person.characteristics));
  return followUps.map((followUp) => ({
    ...followUpFactOf({ ...family, endedOn }, followUp, events, today),
    areaId,
    need,
    ageBand,
    route,
    startedOn,
    characteristics,
  }));
};
