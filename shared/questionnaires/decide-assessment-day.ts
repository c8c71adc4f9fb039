import type { Case } from '../cases/case.ts';
import { countsFrom } from '../follow-ups/follow-up-state.ts';
import { addCalendarMonths, dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Assessment, TimePoint } from './assessment.ts';
import { byTimePoint, monthsAfterEnd, timePointInWords } from './time-points.ts';

/** The days of a family's support. */
export type SupportDays = Pick<Case, 'referredOn' | 'startedOn' | 'endedOn'>;

const says = (code: string, sentence: string): Problem => problem(code, sentence, 'on');

const atTheStart = (on: CalendarDay, { referredOn, endedOn }: SupportDays): Problem | undefined => {
  if (on < referredOn)
    return says(
      'before-referral',
      `The family was referred on ${dayName(referredOn)}. Enter a day from then on, or correct the referral.`,
    );
  return endedOn !== undefined && on > endedOn
    ? says(
        'start-after-end',
        `Support ended on ${dayName(endedOn)}, so a form of ${dayName(on)} is not one of its start. Choose another time, or check the day.`,
      )
    : undefined;
};

const atTheEnd = (on: CalendarDay, { startedOn }: SupportDays): Problem | undefined => {
  if (startedOn === undefined)
    return says('support-not-started', 'Support has not started. Enter its first day on the family’s page.');
  return on < startedOn
    ? says('end-before-start', `Support started on ${dayName(startedOn)}. Enter a day after that.`)
    : undefined;
};

/** From when on a follow-up of so many months counts: the rule of all follow-ups. */
const countsAfter = (endedOn: CalendarDay, months: number): CalendarDay =>
  countsFrom(addCalendarMonths(endedOn, months));

const afterTheEnd = (
  on: CalendarDay,
  months: number,
  { endedOn }: SupportDays,
  all: readonly number[],
): Problem | undefined => {
  if (endedOn === undefined)
    return says('support-not-ended', 'Support has not ended. Record its end on the family’s page first.');
  if (on < endedOn)
    return says('followed-up-before-end', `Support ended on ${dayName(endedOn)}. Enter a day after that.`);
  const first = countsAfter(endedOn, months);
  if (on < first)
    return says(
      'followed-up-too-early',
      `A form of ${timePointInWords(`${months} months`)} counts from ${dayName(first)}. Choose another time, or check the day.`,
    );
  const next = all.toSorted((a, b) => a - b).find((each) => each > months);
  return next !== undefined && on >= countsAfter(endedOn, next)
    ? says(
        'later-point',
        `On ${dayName(on)} it is the form of ${timePointInWords(`${next} months`)}. Choose that, or check the day.`,
      )
    : undefined;
};

/** The forms of one person, questionnaire and informant stand in the order of their days. */
const outOfOrder = (
  on: CalendarDay,
  point: TimePoint,
  others: readonly Pick<Assessment, 'point' | 'on'>[],
): Problem | undefined => {
  const wrong = others.find((other) => (byTimePoint(other.point, point) < 0 ? other.on > on : other.on < on));
  if (wrong === undefined) return undefined;
  const side = byTimePoint(wrong.point, point) < 0 ? 'from then on' : 'up to then';
  return says(
    'days-out-of-order',
    `The form ${timePointInWords(wrong.point)} is of ${dayName(wrong.on)}. Enter a day ${side}, or correct that one.`,
  );
};

/**
 * Whether a form can be of a day: not of the future; at the start not before the referral or after the end; later
 * not before that point of support, and not when the next one has come.
 * @param months those at which the family is followed up
 * @param others of the same person, questionnaire and informant
 */
export const findDayProblem = (
  { point, on }: Pick<Assessment, 'point' | 'on'>,
  today: CalendarDay,
  support: SupportDays,
  months: readonly number[],
  others: readonly Pick<Assessment, 'point' | 'on'>[],
): Problem | undefined => {
  if (on > today)
    return says('filled-in-the-future', `Enter a day that has been: today is ${dayName(today)}.`);
  const after = monthsAfterEnd(point);
  const wrong =
    after === undefined
      ? atTheStart(on, support)
      : after === 0
        ? atTheEnd(on, support)
        : afterTheEnd(on, after, support, months);
  return wrong ?? outOfOrder(on, point, others);
};
