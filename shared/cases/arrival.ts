import { dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { HandedTo } from './case.ts';
import type { SayArrival } from './cases.api.ts';

/** What the provider that a family was handed to has said of its arrival. */
export type Arrival = Pick<Extract<HandedTo, { kind: 'agreement' }>, 'arrivedOn' | 'notArrivedOn'>;

/** Whether nobody has said yet that they came, or that they did not. */
export const isWaitedFor = ({ arrivedOn, notArrivedOn }: Arrival): boolean =>
  arrivedOn === undefined && notArrivedOn === undefined;

/** What is kept of it, or why the other provider cannot say it. What was said before gives way. */
export type ArrivalDecision = { kind: 'save'; arrival: Arrival } | { kind: 'invalid'; problems: Problem[] };

/**
 * What the other provider may say of a family that was handed over to it: the day from which it is there, which
 * comes neither before support ended nor after today; or, today, that it has not come; or that it takes either back.
 */
export const decideArrival = (
  said: SayArrival,
  { endedOn, today }: { endedOn: CalendarDay; today: CalendarDay },
): ArrivalDecision => {
  if (said.kind === 'not known yet') return { kind: 'save', arrival: {} };
  if (said.kind === 'did not arrive') return { kind: 'save', arrival: { notArrivedOn: today } };
  const { arrivedOn } = said;
  const refuse = (code: string, sentence: string): ArrivalDecision => ({
    kind: 'invalid',
    problems: [problem(code, sentence, 'arrivedOn')],
  });
  if (arrivedOn > today)
    return refuse('in-the-future', `Enter a day that has been: today is ${dayName(today)}.`);
  if (arrivedOn < endedOn)
    return refuse(
      'arrived-before-handed-over',
      `They were handed over on ${dayName(endedOn)}. Enter that day or a later one.`,
    );
  return { kind: 'save', arrival: { arrivedOn } };
};

/** What is known of it, as the part of a sentence about where they went. */
export const arrivalWords = ({ arrivedOn, notArrivedOn }: Arrival): string => {
  if (arrivedOn !== undefined) return `there since ${dayName(arrivedOn)}`;
  return notArrivedOn === undefined
    ? 'not yet confirmed there'
    : `had not arrived on ${dayName(notArrivedOn)}, they say`;
};
