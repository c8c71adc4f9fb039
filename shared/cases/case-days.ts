import { dayName, daysBetween, type CalendarDay } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { CaseQuery } from './case-query.ts';
import type { CaseDraft } from './cases.api.ts';

interface PlacedDay {
  place: string;
  on: CalendarDay | undefined;
}

const concernDays = ({ concerns }: CaseDraft): PlacedDay[] =>
  concerns.flatMap(({ raisedOn, answeredOn }, n) => [
    { place: `concerns/${n}/raisedOn`, on: raisedOn },
    { place: `concerns/${n}/answeredOn`, on: answeredOn },
  ]);

/** Days of what has happened. The planned end is none of them, nor the day from which a family is not asked. */
const happened = (draft: CaseDraft): PlacedDay[] => [
  { place: 'referredOn', on: draft.referredOn },
  { place: 'assessedOn', on: draft.assessedOn },
  { place: 'startedOn', on: draft.startedOn },
  { place: 'endedOn', on: draft.endedOn },
  { place: 'cameBack/on', on: draft.cameBack?.on },
  ...concernDays(draft),
];

interface InOrder {
  place: string;
  on: (draft: CaseDraft) => CalendarDay | undefined;
  notBefore: (draft: CaseDraft) => CalendarDay | undefined;
  code: string;
  sentence: string;
}

/** What cannot come before what. Of two lines about one box only the first that is broken speaks. */
const order: readonly InOrder[] = [
  {
    place: 'assessedOn',
    on: ({ assessedOn }) => assessedOn,
    notBefore: ({ referredOn }) => referredOn,
    code: 'assessed-before-referred',
    sentence: 'The assessment cannot be before the referral.',
  },
  {
    place: 'startedOn',
    on: ({ startedOn }) => startedOn,
    notBefore: ({ referredOn }) => referredOn,
    code: 'started-before-referred',
    sentence: 'Support cannot start before the referral.',
  },
  {
    place: 'plannedEndOn',
    on: ({ plannedEndOn }) => plannedEndOn,
    notBefore: ({ startedOn, referredOn }) => startedOn ?? referredOn,
    code: 'planned-before-start',
    sentence: 'The planned end cannot be before the start.',
  },
  {
    place: 'endedOn',
    on: ({ endedOn }) => endedOn,
    notBefore: ({ startedOn }) => startedOn,
    code: 'ended-before-start',
    sentence: 'Support cannot end before it starts.',
  },
  {
    place: 'endedOn',
    on: ({ endedOn }) => endedOn,
    notBefore: ({ assessedOn }) => assessedOn,
    code: 'ended-before-assessed',
    sentence: 'The end cannot be before the assessment.',
  },
  {
    place: 'endedOn',
    on: ({ endedOn }) => endedOn,
    notBefore: ({ referredOn }) => referredOn,
    code: 'ended-before-referred',
    sentence: 'The end cannot be before the referral.',
  },
  {
    place: 'cameBack/on',
    on: ({ cameBack }) => cameBack?.on,
    notBefore: ({ endedOn }) => endedOn,
    code: 'came-back-before-end',
    sentence: 'A family cannot come back before its support ended.',
  },
];

const orderProblems = (draft: CaseDraft): Problem[] =>
  order.flatMap(({ place, on, notBefore, code, sentence }) => {
    const [day, least] = [on(draft), notBefore(draft)];
    if (day === undefined || least === undefined || day >= least) return [];
    return [problem(code, `${sentence} That was on ${dayName(least)}. Check both dates.`, place)];
  });

const concernProblems = ({ concerns, referredOn }: CaseDraft): Problem[] =>
  concerns.flatMap(({ raisedOn, answeredOn }, n) => {
    if (raisedOn < referredOn)
      return [
        problem(
          'concern-before-referral',
          `A concern about this family cannot be before its referral on ${dayName(referredOn)}.`,
          `concerns/${n}/raisedOn`,
        ),
      ];
    if (answeredOn !== undefined && answeredOn < raisedOn)
      return [
        problem(
          'answered-before-raised',
          `A concern cannot be answered before it was raised on ${dayName(raisedOn)}.`,
          `concerns/${n}/answeredOn`,
        ),
      ];
    return [];
  });

const firstOfEachPlace = (problems: readonly Problem[]): Problem[] =>
  problems.filter((each, n) => problems.findIndex(({ place }) => place === each.place) === n);

/** What cannot be about the days of a case: in the future, or before what they follow. */
export const dayProblems = (draft: CaseDraft, today: CalendarDay): Problem[] =>
  firstOfEachPlace([
    ...happened(draft)
      .filter(({ on }) => on !== undefined && on > today)
      .map(({ place }) =>
        problem('in-the-future', `Enter a day that has been: today is ${dayName(today)}.`, place),
      ),
    ...orderProblems(draft),
    ...concernProblems(draft),
  ]);

/** Longer between two days than support or a waiting list usually takes: mostly a slip in the year. */
const longestGapDays = 3 * 365;

const gaps: readonly { place: 'startedOn' | 'endedOn'; since: 'referredOn' | 'startedOn'; words: string }[] =
  [
    { place: 'startedOn', since: 'referredOn', words: 'between the referral and the start' },
    { place: 'endedOn', since: 'startedOn', words: 'between the start and the end' },
  ];

/** Days that may be but are far apart. */
export const dayQueries = (draft: CaseDraft): CaseQuery[] =>
  gaps.flatMap(({ place, since, words }) => {
    const [from, to] = [draft[since], draft[place]];
    if (from === undefined || to === undefined || daysBetween(from, to) <= longestGapDays) return [];
    return [
      {
        code: 'years-apart',
        place,
        asks: 'Is the year right?',
        because: `There are more than three years ${words}: ${dayName(from)} to ${dayName(to)}.`,
      },
    ];
  });
