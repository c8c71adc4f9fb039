import { dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { CaseQuery } from './case-query.ts';
import { stillOpen } from './case-query.ts';
import type { PermissionEventDraft } from './cases.api.ts';
import { looksLikeAPerson } from './looks-like-a-person.ts';
import {
  eventsUpTo,
  permissionOn,
  permissionTransitionFor,
  type PermissionDetail,
  type PermissionEvent,
  type PermissionState,
} from './permission.ts';

/** What the decision is made from, besides the event. */
export interface PermissionFacts {
  today: CalendarDay;
  referredOn: CalendarDay;
  /** all events of the case, in the order they were written down */
  events: readonly PermissionEvent[];
}

export type PermissionDecision =
  | { kind: 'save' }
  | { kind: 'asks'; queries: CaseQuery[] }
  | { kind: 'invalid' | 'conflict'; problems: Problem[] };

const details: Readonly<
  Record<PermissionDetail, { missing: string; given: (event: PermissionEventDraft) => boolean }>
> = {
  givenBy: { missing: 'Say who gave it.', given: ({ givenBy }) => givenBy !== undefined },
  askedBy: { missing: 'Say who asked.', given: ({ askedBy }) => askedBy !== undefined },
  privacyNotice: {
    missing: 'Say which privacy notice they were given.',
    given: ({ privacyNotice }) => privacyNotice !== '',
  },
  safe: {
    missing: 'Say how and when it is safe to get in touch.',
    given: ({ safe }) => safe !== undefined,
  },
};

// Object.keys loses the keys' type; the table above has exactly these.
const detailNames = Object.keys(details) as PermissionDetail[];

/** How it is safe to get in touch is nothing to do with quoting. */
const isWanted = (event: PermissionEventDraft, name: PermissionDetail): boolean =>
  permissionTransitionFor(event.act).wants.includes(name) && (name !== 'safe' || event.scope === 'contact');

const detailProblems = (event: PermissionEventDraft): Problem[] =>
  detailNames.flatMap((name) => {
    const { missing, given } = details[name];
    if (isWanted(event, name)) return given(event) ? [] : [problem('detail-missing', missing, name)];
    return given(event)
      ? [problem('detail-not-asked', 'This does not belong to what happened. Take it out.', name)]
      : [];
  });

const repeated = (values: readonly (string | number)[]): boolean => new Set(values).size < values.length;

const safeProblems = ({ safe }: PermissionEventDraft): Problem[] => {
  if (safe === undefined) return [];
  if (safe.rule === 'as said' && safe.channels.length === 0)
    return [
      problem(
        'no-safe-channel',
        'Choose how it is safe to get in touch, or choose that the worker is asked first.',
        'safe/channels',
      ),
    ];
  return (['days', 'times', 'channels'] as const)
    .filter((name) => repeated(safe[name]))
    .map((name) => problem('safe-twice', 'Choose each once.', `safe/${name}`));
};

const dayProblems = ({ on }: PermissionEventDraft, { today, referredOn }: PermissionFacts): Problem[] => {
  if (on > today)
    return [problem('in-the-future', `Enter a day that has been: today is ${dayName(today)}.`, 'on')];
  return on < referredOn
    ? [problem('before-referral', `They were referred on ${dayName(referredOn)}. Enter a later day.`, 'on')]
    : [];
};

const isNow: Readonly<Record<PermissionState, string>> = {
  'not asked': 'they had not been asked',
  asked: 'they had been asked',
  given: 'they had said yes',
  declined: 'they had said no',
  withdrawn: 'they had taken their yes back',
};

/** Whether the events still follow one another once this one stands among them. */
const orderProblems = (event: PermissionEventDraft, events: readonly PermissionEvent[]): Problem[] => {
  const { scope, act, on } = event;
  const before = permissionOn(events, scope, on);
  const sentence = (state: PermissionState) =>
    `On ${dayName(on)} ${isNow[state]}. Check the day, or what happened.`;
  if (!permissionTransitionFor(act).from.includes(before.state))
    return [problem('not-in-this-status', sentence(before.state))];
  const [next] = eventsUpTo(events, scope).filter((later) => later.on > on);
  return next === undefined || permissionTransitionFor(next.act).from.includes(act)
    ? []
    : [
        problem(
          'later-event-in-the-way',
          `It cannot stand before what was recorded for ${dayName(next.on)}. Check the day.`,
        ),
      ];
};

/**
 * Whether something that happened to a permission may be written down: it has what belongs to it, and follows
 * from what happened before.
 */
export const decidePermission = (
  event: PermissionEventDraft,
  confirmed: readonly string[],
  facts: PermissionFacts,
): PermissionDecision => {
  const problems = [...detailProblems(event), ...safeProblems(event), ...dayProblems(event, facts)];
  if (problems.length > 0) return { kind: 'invalid', problems };
  const inOrder = orderProblems(event, facts.events);
  if (inOrder.length > 0) return { kind: 'conflict', problems: inOrder };
  const queries = stillOpen(looksLikeAPerson(event.privacyNotice, 'privacyNotice', 'words'), confirmed);
  return queries.length > 0 ? { kind: 'asks', queries } : { kind: 'save' };
};
