import type { ReportingPeriod } from '#shared/periods/reporting-period.ts';
import { periodEnd, dueOn as dueDay, usualWorkingDaysToReturn } from '#shared/periods/reporting-period.ts';
import { addDays, type CalendarDay } from '#shared/periods/calendar-day.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import { quarterAfter, quarterEnd, quarterOf, quarterOfYear, quarterStart } from '#shared/periods/quarter.ts';
import { isWorkingDay, workingDaysAfter } from '#shared/periods/working-days.ts';
import type { GapKind, StoryBox } from '#shared/returns/return-boxes.ts';
import { returnsToMake } from '#shared/returns/returns-to-make.ts';
import { chanceFor } from './chance.ts';
import type { DemoAgreement, DemoGap, NewestReturn } from './demo-agreement.ts';
import { planBoxes, type PlannedBox } from './plan-boxes.ts';
import { tellStory } from './stories/tell-story.ts';

export interface PlannedGap {
  kind: GapKind;
  what: string;
  sentTo: string;
  people: number;
}

/** One return of the demo county: what stands in it, and when what happens to it. Times are ISO-UTC. */
export interface PlannedReturn {
  agreement: DemoAgreement;
  period: ReportingPeriod;
  /** 0 for the newest */
  back: number;
  boxes: readonly PlannedBox[];
  /** the boxes of the returns before, as far back as people look */
  earlier: readonly PlannedBox[];
  story: readonly { box: StoryBox; text: string }[];
  gaps: readonly PlannedGap[];
  minutes: number;
  status: NewestReturn;
  filledAt: string;
  submittedAt: string;
  /** a question came back first, and was answered */
  asked?: { question: string; askedAt: string; answer: string; answeredAt: string };
  /** when the council accepted it, or sent it back */
  settledAt: string;
  /** what the council says when it accepts it; mostly nothing */
  thanks: string;
}

/** The last quarter that is over on the day. */
export const lastFullQuarter = (today: CalendarDay): Quarter => quarterAfter(quarterOf(today), -1);

/**
 * The day the agreement starts: so that it has had the returns it should by the end of the newest quarter.
 * Agreements that report by half-year or year start with one.
 */
export const startOf = ({ quarters, frequency }: DemoAgreement, newest: Quarter): CalendarDay => {
  const first = quarterAfter(newest, 1 - quarters);
  const length = { quarterly: 1, 'half-yearly': 2, yearly: 4 }[frequency ?? 'quarterly'];
  return quarterStart(quarterAfter(first, -((quarterOfYear(first) - 1) % length)));
};

/** The periods an agreement has sent returns for, or should have, oldest first. */
export const periodsOf = (agreement: DemoAgreement, newest: Quarter): ReportingPeriod[] =>
  returnsToMake(
    { startsOn: startOf(agreement, newest), returnFrequency: agreement.frequency ?? 'quarterly' },
    [],
    addDays(quarterEnd(newest), 1),
  );

const workingDay = (day: CalendarDay): CalendarDay => (isWorkingDay(day) ? day : workingDaysAfter(day, 1));

const timeOn = (day: CalendarDay, seed: readonly (string | number)[], from: number, to: number): string => {
  const chance = chanceFor(...seed, day);
  const [hour, minute] = [chance.whole(from, to), chance.whole(0, 59)];
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`;
};

const gapsOf = (
  { turnedAway = [], nobodyProvides = [], boxes }: DemoAgreement,
  seed: readonly (string | number)[],
): PlannedGap[] => {
  const lines = (kind: GapKind, gaps: readonly DemoGap[]): PlannedGap[] =>
    boxes !== undefined && !boxes.includes(kind)
      ? []
      : gaps.flatMap(({ what, sentTo = '', people }) => {
          const count = chanceFor(...seed, 'gap', what).poisson(people);
          return count === 0 ? [] : [{ kind, what, sentTo, people: count }];
        });
  return [...lines('not taken on', turnedAway), ...lines('nobody provides', nobodyProvides)];
};

/** Questions a contract manager asks, and what the provider adds to its story. */
const questions = [
  {
    question: 'Thank you. Could you say a word about why fewer answered than last time?',
    answer: 'Added after your question: half of the phone numbers we had no longer worked.',
  },
  {
    question: 'The figures are fine. Please say in the story what you did about the waiting.',
    answer: 'Added after your question: we opened a second evening, and the wait is down to three weeks.',
  },
  {
    question: 'Is the number who finished for the quarter alone, or since April?',
    answer: 'Added after your question: it is for the quarter alone.',
  },
] as const;

/** How many returns back a figure is compared with. */
const returnsLookedBack = 8;
/** What a contract manager says to a return that needs no question. */
const thanks = [
  'Thank you. The story helps to read the figures.',
  'Thank you for being frank about what got in the way.',
  'All clear. Let us talk about what you will try when we meet.',
  'Thank you, and please thank your team.',
] as const;

/** One return in this many came back with a question before it was accepted. */
const oneInSoMany = 14;

const askedFirst = (
  { theme, boxes }: DemoAgreement,
  seed: readonly (string | number)[],
  submittedOn: CalendarDay,
) => {
  // What is answered here fits a service that many people come to.
  if (!['families', 'young people', 'schools'].includes(theme) || boxes !== undefined) return undefined;
  const chance = chanceFor(...seed, 'asked');
  const asked = chance.pick(questions);
  if (chance.whole(1, oneInSoMany) !== 1 || asked === undefined) return undefined;
  const askedOn = workingDaysAfter(submittedOn, chance.whole(3, 9));
  const answeredOn = workingDaysAfter(askedOn, chance.whole(1, 6));
  return {
    ...asked,
    askedAt: timeOn(askedOn, seed, 9, 15),
    answeredAt: timeOn(answeredOn, seed, 9, 15),
    answeredOn,
  };
};

/** Everything about each return of an agreement, oldest first, the same for the same seed. */
export const planReturns = (agreement: DemoAgreement, newest: Quarter, seed: string): PlannedReturn[] => {
  const periods = periodsOf(agreement, newest);
  const boxes = periods.map(({ last }, n) => planBoxes(agreement, seed, last, n, periods.length));
  return periods.map((period, n) => {
    const back = periods.length - 1 - n;
    const words = [seed, agreement.key, period.code];
    const chance = chanceFor(...words, 'days');
    const late = agreement.late?.find(([which]) => which === back)?.[1];
    const usual = workingDaysAfter(periodEnd(period), usualWorkingDaysToReturn - chance.whole(0, 7));
    const submittedOn = late === undefined ? usual : workingDay(addDays(dueDay(period), late));
    const asked = back === 0 ? undefined : askedFirst(agreement, words, submittedOn);
    const settledOn = workingDaysAfter(
      asked?.answeredOn ?? submittedOn,
      chance.whole(2, back === 0 ? 8 : 12),
    );
    return {
      agreement,
      period,
      back,
      boxes: boxes[n] ?? [],
      earlier: boxes.slice(Math.max(0, n - returnsLookedBack), n).flat(),
      story: tellStory({ agreement, seed, quarter: period.last, back }),
      gaps: gapsOf(agreement, words),
      minutes: Math.max(15, Math.round((agreement.minutes * (1 + 0.18 * chance.normal())) / 5) * 5),
      status: back === 0 ? (agreement.newest ?? 'accepted') : 'accepted',
      filledAt: timeOn(submittedOn, words, 8, 10),
      submittedAt: timeOn(submittedOn, words, 11, 16),
      asked,
      settledAt: timeOn(settledOn, words, 9, 16),
      thanks: chance.whole(1, 5) === 1 ? (chance.pick(thanks) ?? '') : '',
    };
  });
};
