import { dayName, type CalendarDay } from '../periods/calendar-day.ts';
import type { PermissionScope, PermissionState, PermissionTransition, SafeContact } from './permission.ts';

export const dayNamesOfWeek = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** What each permission is for, as its heading asks it. */
export const permissionScopeWords: Readonly<Record<PermissionScope, string>> = {
  contact: 'May we ask them later how things are?',
  quote: 'May we quote their own words?',
};

const stateWords: Readonly<Record<PermissionState, string>> = {
  'not asked': 'not asked yet',
  asked: 'asked, no answer yet',
  given: 'they said yes',
  declined: 'they said no',
  withdrawn: 'they no longer want it',
};

/** A permission as a cell of a list says it. */
export const permissionWords = (state: PermissionState): string => stateWords[state];

/** What happened, as its button says it. A yes over a yes is how safe times and ways change. */
export const permissionButtonWords = (
  { act, button }: Pick<PermissionTransition, 'act' | 'button'>,
  state: PermissionState,
  scope: PermissionScope,
): string => {
  if (act !== 'given' || state !== 'given') return button;
  return scope === 'contact' ? 'Safe times or ways have changed' : 'They said yes again';
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 'They said yes, on 14 July 2026.' */
export const permissionSentence = (state: PermissionState, since: CalendarDay | undefined): string =>
  `${capital(stateWords[state])}${since === undefined ? '' : `, on ${dayName(since)}`}.`;

const listed = (words: readonly string[], joint: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`;

/** 'By phone or text, on Monday and Wednesday, in the evening'. What nobody said is not said here either. */
export const safeWaysWords = ({ days, times, channels }: Omit<SafeContact, 'rule'>): string => {
  const named = days.flatMap((day) => dayNamesOfWeek[day - 1] ?? []);
  const parts = [
    channels.length === 0 ? '' : `by ${listed(channels, 'or')}`,
    named.length === 0 ? '' : `on ${listed(named, 'and')}`,
    times.length === 0 ? '' : `in the ${listed(times, 'or')}`,
  ];
  return capital(parts.filter((part) => part !== '').join(', '));
};
