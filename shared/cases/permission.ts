import type { CalendarDay } from '../periods/calendar-day.ts';

/** Two permissions, asked for apart: to be contacted again, and to have their own words quoted. */
export const permissionScopes = ['contact', 'quote'] as const;
export type PermissionScope = (typeof permissionScopes)[number];

/** What may happen to a permission, in the past tense. */
export const permissionActs = ['asked', 'given', 'declined', 'withdrawn'] as const;
export type PermissionAct = (typeof permissionActs)[number];

/** Where it stands: always the fold of its events. */
export const permissionStates = ['not asked', ...permissionActs] as const;
export type PermissionState = (typeof permissionStates)[number];

/** Who gave it: a young person only where competent, which the worker judges. */
export const permissionGivers = ['parent', 'young person'] as const;
export type PermissionGiver = (typeof permissionGivers)[number];

/** Who asks, for permission or how things are. */
export const askers = ['own worker', 'other worker', 'self-completed'] as const;
export type Asker = (typeof askers)[number];

export const contactChannels = ['phone', 'text', 'email', 'letter', 'visit', 'video call'] as const;
export type ContactChannel = (typeof contactChannels)[number];

export const timesOfDay = ['morning', 'afternoon', 'evening'] as const;
export type TimeOfDay = (typeof timesOfDay)[number];

export const contactRules = ['as said', 'ask the worker first', 'never contact'] as const;
export type ContactRule = (typeof contactRules)[number];

/** How and when it is safe to get in touch. An empty list means that nobody said, not that any will do. */
export interface SafeContact {
  rule: ContactRule;
  /** 1 Monday to 7 Sunday */
  days: number[];
  times: TimeOfDay[];
  channels: ContactChannel[];
}

/** Something that happened to a permission. */
export interface PermissionEvent {
  scope: PermissionScope;
  act: PermissionAct;
  on: CalendarDay;
  givenBy?: PermissionGiver;
  askedBy?: Asker;
  /** which privacy notice they were given, by the name or version the organisation calls it */
  privacyNotice: string;
  /** with a permission to contact that was given */
  safe?: SafeContact;
}

export type PermissionDetail = 'givenBy' | 'askedBy' | 'privacyNotice' | 'safe';

/** One line of the workflow. */
export interface PermissionTransition {
  act: PermissionAct;
  from: readonly PermissionState[];
  /** what has to be said with it; `safe` belongs to a permission to contact alone */
  wants: readonly PermissionDetail[];
  /** the words of its button */
  button: string;
}

/**
 * The workflow of a permission: the one table that buttons, validation, API and tests read. What is given may be
 * given anew, which is how safe times change. Nobody who said no is put back to 'asked': only the family itself
 * turns a no into a yes.
 */
export const permissionTransitions: readonly PermissionTransition[] = [
  {
    act: 'asked',
    from: ['not asked'],
    wants: ['askedBy', 'privacyNotice'],
    button: 'Asked, no answer yet',
  },
  {
    act: 'given',
    from: ['not asked', 'asked', 'given', 'declined', 'withdrawn'],
    wants: ['givenBy', 'askedBy', 'privacyNotice', 'safe'],
    button: 'They said yes',
  },
  { act: 'declined', from: ['not asked', 'asked'], wants: ['askedBy'], button: 'They said no' },
  { act: 'withdrawn', from: ['given'], wants: [], button: 'They no longer want it' },
];

/** The line of the table for an act. */
export const permissionTransitionFor = (act: PermissionAct): PermissionTransition => {
  const found = permissionTransitions.find((line) => line.act === act);
  if (found === undefined) throw new RangeError(`no transition for ${act}`);
  return found;
};

/** What may happen next, in the order of the table. */
export const permissionTransitionsOpen = (state: PermissionState): PermissionTransition[] =>
  permissionTransitions.filter(({ from }) => from.includes(state));

/** A permission at a day. */
export interface Permission {
  state: PermissionState;
  /** the day of the last event; absent while not asked */
  since?: CalendarDay;
  /** how it is safe, as last said; absent until it was given */
  safe?: SafeContact;
}

/** The events of one permission up to a day, the earliest first; of one day, in the order they were written down. */
export const eventsUpTo = (
  events: readonly PermissionEvent[],
  scope: PermissionScope,
  day?: CalendarDay,
): PermissionEvent[] =>
  events
    .filter((event) => event.scope === scope && (day === undefined || event.on <= day))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/**
 * Where a permission stood at the end of a day, worked out from what happened to it.
 * @param events in the order they were written down
 * @param day everything so far when absent
 * @throws RangeError when an event could not have followed the ones before
 */
export const permissionOn = (
  events: readonly PermissionEvent[],
  scope: PermissionScope,
  day?: CalendarDay,
): Permission =>
  eventsUpTo(events, scope, day).reduce<Permission>(
    ({ state, safe }, event) => {
      if (!permissionTransitionFor(event.act).from.includes(state))
        throw new RangeError(`a permission that is ${state} cannot have been ${event.act}`);
      return { state: event.act, since: event.on, safe: event.safe ?? safe };
    },
    { state: 'not asked' },
  );

/**
 * Whether the family may be contacted. 'Never contact' is a no, however it came to be said: it stays in the
 * denominators, so that nobody's figures get better by it.
 */
export const mayContact = ({ state, safe }: Permission): boolean =>
  state === 'given' && safe?.rule !== 'never contact';

/** Whether the family said no: at the start, later, or by 'never contact'. Never shown as a failure. */
export const saidNo = ({ state, safe }: Permission): boolean =>
  state === 'declined' || state === 'withdrawn' || (state === 'given' && safe?.rule === 'never contact');

/** Whether the family's own words may stand anywhere but with the provider: a permission of its own. */
export const mayQuote = ({ state }: Permission): boolean => state === 'given';
