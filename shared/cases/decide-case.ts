import { isNeed } from '../contracts/needs.ts';
import { dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { plural } from '../values/format.ts';
import { ageBandOf, endsAfterSupport, finishedSupport, oldestAge, youngestAge } from './case.ts';
import { dayProblems, dayQueries } from './case-days.ts';
import { findNotAsked, type AskedOfPeople } from './characteristics-asked.ts';
import { stillOpen, type CaseQuery } from './case-query.ts';
import type { CaseDraft } from './cases.api.ts';
import { findCountedTwice } from './counted-twice.ts';
import { looksLikeAPerson } from './looks-like-a-person.ts';

/** What the decision is made from, besides the draft. */
export interface CaseFacts {
  today: CalendarDay;
  /** its own agreement, and the areas that one covers; any known area when it names none */
  contractId: string;
  areaIds: ReadonlySet<string>;
  /** the organisation holds another case in this agreement with the same `referenceKey` */
  referenceTaken: boolean;
  /** agreements of the register to which a family can be handed */
  agreementKnown: (contractId: string) => boolean;
  /** numbers of people who were there before and have a questionnaire, so that they stay */
  numbersInUse: readonly number[];
  /** the earliest day on which a follow-up after the end was answered or tried */
  firstAskedOn?: CalendarDay;
  /** the organisation typed counts for the quarter of this day, in place of families; absent: for none */
  countedElsewhere?: (endedOn: CalendarDay) => boolean;
  /** which characteristics the council asks; absent: all */
  askedOfPeople?: AskedOfPeople;
}

export type CaseDecision =
  | { kind: 'save' }
  /** allowed but surprising: asked before anything is kept */
  | { kind: 'asks'; queries: CaseQuery[] }
  | { kind: 'invalid'; problems: Problem[] };

const knownProblems = (draft: CaseDraft, facts: CaseFacts): Problem[] => {
  const problems: Problem[] = [];
  if (facts.referenceTaken)
    problems.push(
      problem(
        'reference-taken',
        `You have a family with the reference ${draft.reference} in this service. Open that one, or use another reference.`,
        'reference',
      ),
    );
  if (!facts.areaIds.has(draft.areaId))
    problems.push(problem('area-unknown', 'Choose an area of this service.', 'areaId'));
  if (!isNeed(draft.need)) problems.push(problem('need-unknown', 'Choose a need from the list.', 'need'));
  return problems;
};

const peopleProblems = (draft: CaseDraft, { numbersInUse }: CaseFacts): Problem[] => {
  const numbers = draft.people.map(({ number }) => number);
  const problems: Problem[] = [];
  if (new Set(numbers).size < numbers.length)
    problems.push(problem('number-twice', 'Give each person a number of their own.', 'people'));
  const gone = numbersInUse.filter((number) => !numbers.includes(number));
  if (gone.length > 0)
    problems.push(
      problem(
        'person-in-use',
        `Child ${gone.join(', ')} has a questionnaire and cannot be taken out.`,
        'people',
      ),
    );
  const support = draft.startedOn !== undefined;
  draft.people.forEach(({ number, ageAtStart }, n) => {
    const place = `people/${n}/ageAtStart`;
    if (ageAtStart === undefined) {
      if (support)
        problems.push(
          problem('age-missing', `Enter how old child ${number} was when support started.`, place),
        );
    } else if (ageAtStart < youngestAge || ageAtStart > oldestAge) {
      problems.push(
        problem(
          'age-out-of-range',
          `Enter an age from ${youngestAge} to ${oldestAge}, in whole years.`,
          place,
        ),
      );
    }
  });
  return problems;
};

const supportProblems = ({ startedOn, ageBand, sessions }: CaseDraft): Problem[] => {
  if (startedOn === undefined)
    return sessions !== undefined && sessions > 0
      ? [
          problem(
            'sessions-without-start',
            'Enter when support started, or take the sessions out.',
            'startedOn',
          ),
        ]
      : [];
  return ageBand === undefined
    ? [problem('age-band-missing', 'Choose the age band the support is for.', 'ageBand')]
    : [];
};

const endProblems = (draft: CaseDraft): Problem[] => {
  const { endedOn, howEnded, startedOn, whyInappropriate } = draft;
  const problems: Problem[] = [];
  if (endedOn === undefined && howEnded !== undefined)
    problems.push(problem('end-missing', 'Enter the day on which it ended.', 'endedOn'));
  if (endedOn !== undefined && howEnded === undefined)
    problems.push(problem('how-ended-missing', 'Choose how it ended.', 'howEnded'));
  if (howEnded !== undefined && endsAfterSupport.includes(howEnded) && startedOn === undefined)
    problems.push(
      problem('ended-without-support', 'Enter when support started, or choose another end.', 'startedOn'),
    );
  const inappropriate = howEnded === 'inappropriate referral';
  if (inappropriate && whyInappropriate === '')
    problems.push(
      problem('why-missing', 'Say in a few words why the referral was not right.', 'whyInappropriate'),
    );
  if (!inappropriate && whyInappropriate !== '')
    problems.push(
      problem(
        'why-not-asked',
        'Only an inappropriate referral has a reason. Take it out, or choose that end.',
        'whyInappropriate',
      ),
    );
  if (endedOn === undefined && draft.cameBack !== undefined)
    problems.push(problem('came-back-without-end', 'Enter when support ended first.', 'endedOn'));
  return problems;
};

const handOverProblems = ({ handedTo, endedOn }: CaseDraft, facts: CaseFacts): Problem[] => {
  if (handedTo === undefined) return [];
  const problems: Problem[] = [];
  if (endedOn === undefined)
    problems.push(problem('handed-over-without-end', 'Enter when your support ended.', 'endedOn'));
  if (handedTo.kind === 'agreement' && handedTo.contractId === facts.contractId)
    problems.push(
      problem(
        'handed-to-itself',
        'Choose another service than the one they come from.',
        'handedTo/contractId',
      ),
    );
  else if (handedTo.kind === 'agreement' && !facts.agreementKnown(handedTo.contractId))
    problems.push(problem('agreement-unknown', 'Choose a service from the register.', 'handedTo/contractId'));
  return problems;
};

/** What has been asked since must still have come after an end. */
const askedProblems = (draft: CaseDraft, { firstAskedOn }: CaseFacts): Problem[] => {
  if (firstAskedOn === undefined) return [];
  if (!finishedSupport(draft))
    return [
      problem(
        'asked-already',
        `A follow-up was recorded on ${dayName(firstAskedOn)}, so support has been given and has ended. Clear the follow-up first if that is wrong.`,
        draft.endedOn === undefined ? 'endedOn' : 'howEnded',
      ),
    ];
  return draft.endedOn !== undefined && draft.endedOn > firstAskedOn
    ? [
        problem(
          'ended-after-asked',
          `A follow-up was recorded on ${dayName(firstAskedOn)}: support ended on that day or before.`,
          'endedOn',
        ),
      ]
    : [];
};

const personQueries = ({ reference, whyInappropriate, handedTo }: CaseDraft): CaseQuery[] => [
  ...looksLikeAPerson(reference, 'reference', 'reference'),
  ...looksLikeAPerson(whyInappropriate, 'whyInappropriate', 'words'),
  ...(handedTo?.kind === 'agreement'
    ? looksLikeAPerson(handedTo.knownAs, 'handedTo/knownAs', 'reference')
    : []),
  ...(handedTo?.kind === 'elsewhere' ? looksLikeAPerson(handedTo.where, 'handedTo/where', 'words') : []),
];

const surprising = (draft: CaseDraft): CaseQuery[] => {
  const { howEnded, startedOn, sessions, ageBand, people } = draft;
  const queries = [...personQueries(draft), ...dayQueries(draft)];
  if (howEnded === 'inappropriate referral' && startedOn !== undefined)
    queries.push({
      code: 'inappropriate-after-start',
      place: 'howEnded',
      asks: 'Was there no support at all?',
      because: `Support started on ${dayName(startedOn)}${sessions === undefined ? '' : ` and there were ${plural(sessions, 'session', 'sessions')}`}. A family that got support and left is ‘disengaged’, and is asked how it went.`,
    });
  const ages = people.flatMap(({ ageAtStart }) => (ageAtStart === undefined ? [] : [ageAtStart]));
  if (ageBand !== undefined && ages.length > 0 && !ages.some((age) => ageBandOf(age) === ageBand))
    queries.push({
      code: 'nobody-in-band',
      place: 'ageBand',
      asks: 'Is the age band right?',
      because: `Nobody in the family is ${ageBand}: ${ages.join(', ')}.`,
    });
  return queries;
};

/**
 * Whether a case may be kept as it is typed. What it must say grows with where it is: a referral needs the
 * first lines; support in hand an age for everybody and a band; an end says how.
 * Source: methods, statistics 4.1 (no support, never due); house.md 'Presence, validity, query'.
 * @param confirmed `queryKey`s of the questions the person has said yes to
 */
export const decideCase = (
  draft: CaseDraft,
  confirmed: readonly string[],
  facts: CaseFacts,
): CaseDecision => {
  const problems = [
    ...knownProblems(draft, facts),
    ...peopleProblems(draft, facts),
    ...findNotAsked(draft.people, facts.askedOfPeople),
    ...dayProblems(draft, facts.today),
    ...supportProblems(draft),
    ...endProblems(draft),
    ...handOverProblems(draft, facts),
    ...askedProblems(draft, facts),
    ...findCountedTwice(draft, facts.countedElsewhere),
  ];
  if (problems.length > 0) return { kind: 'invalid', problems };
  const queries = stillOpen(surprising(draft), confirmed);
  return queries.length > 0 ? { kind: 'asks', queries } : { kind: 'save' };
};
