import { finishedSupport, type Case } from '../cases/case.ts';
import { addCalendarMonths, addDays, type CalendarDay } from '../periods/calendar-day.ts';
import { atTheEnd, isUntouched, type FollowUp, type FollowUpSpan, type FollowUpTerms } from './follow-up.ts';

/**
 * When one point is due and how long it stays open: so many calendar months after the end of support, the last
 * day of the month where the day does not exist, and the window after it with its last day.
 * Source: methods, statistics 4.1.
 */
export const followUpSpan = (
  endedOn: CalendarDay,
  months: number,
  { windowDays, attemptsNeeded }: Pick<FollowUpTerms, 'windowDays' | 'attemptsNeeded'>,
): FollowUpSpan => {
  const dueOn = addCalendarMonths(endedOn, months);
  return { months, dueOn, windowDays, windowEndsOn: addDays(dueOn, windowDays), attemptsNeeded };
};

/** What the list of one family's follow-ups is made from. */
export interface DueFacts {
  today: CalendarDay;
  support: Pick<Case, 'startedOn' | 'endedOn' | 'howEnded'>;
  /** as the contract has it now */
  terms: FollowUpTerms;
  /** where a random sample is followed up: whether this family was drawn. Absent: everybody is. */
  drawn?: boolean;
  stored: readonly Omit<FollowUp, 'caseId' | 'revision'>[];
}

/** What has to be written so that the list is right; all empty when it is. */
export interface DueChanges {
  add: FollowUpSpan[];
  /** of those that are there and untouched: their new days */
  move: { id: string; span: FollowUpSpan }[];
  /** ids of those that are there, untouched, and not to be asked after all */
  remove: string[];
}

const sameSpan = (a: FollowUpSpan, b: FollowUpSpan): boolean =>
  a.dueOn === b.dueOn &&
  a.windowDays === b.windowDays &&
  a.windowEndsOn === b.windowEndsOn &&
  a.attemptsNeeded === b.attemptsNeeded;

/** The points of one family: the end, which everybody is asked about, and the months for those who are drawn. */
const pointsOf = ({ support, terms, drawn }: DueFacts): number[] => {
  if (!finishedSupport(support)) return [];
  return drawn === false ? [atTheEnd] : [atTheEnd, ...new Set(terms.months)];
};

/**
 * Follow-ups make themselves from the end of support; asking again changes nothing that is right.
 * - One about which something was written down keeps its days, whatever is corrected later.
 * - A corrected end moves the others with it, and takes them away where there was no support after all.
 * - What the contract changes (months, window, attempts) reaches those that are not due yet. One whose day has
 *   come keeps the terms it was made with, so that nobody can widen a window that was missed.
 * - A month that is added later is asked about where its day is still to come.
 */
export const dueFollowUps = (facts: DueFacts): DueChanges => {
  const { today, support, terms, stored, drawn } = facts;
  const { endedOn } = support;
  const points = pointsOf(facts);
  const changes: DueChanges = { add: [], move: [], remove: [] };
  for (const kept of stored.filter(isUntouched)) {
    const wasDue = kept.dueOn <= today;
    // who is not drawn is not asked, and what was missed stays missed
    const isPast = wasDue && (drawn !== false || kept.windowEndsOn < today);
    const stays = points.length > 0 && (isPast || points.includes(kept.months));
    if (!stays || endedOn === undefined) {
      changes.remove.push(kept.id);
      continue;
    }
    const span = followUpSpan(endedOn, kept.months, wasDue ? kept : terms);
    if (!sameSpan(kept, span)) changes.move.push({ id: kept.id, span });
  }
  if (endedOn === undefined) return changes;
  const there = new Set(stored.map(({ months }) => months));
  // a draw is made when the quarter is over, which may be after the first of them was due
  const isNew = stored.length === 0 || (drawn === true && stored.every(({ months }) => months === atTheEnd));
  changes.add = points
    .filter((months) => !there.has(months))
    .map((months) => followUpSpan(endedOn, months, terms))
    .filter(({ dueOn }) => isNew || dueOn >= today)
    .toSorted((a, b) => a.months - b.months);
  return changes;
};
