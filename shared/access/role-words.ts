import type { Role } from './roles.ts';

/** What each role is for, as the choice of roles says it. */
export const roleHints: Readonly<Record<Role, string>> = {
  administrator: 'Looks after people, organisations and settings.',
  commissioner: 'Looks after agreements: their measures, their returns, their actions.',
  'provider worker': 'Fills in returns for the services of their organisation.',
  'provider manager': 'Fills in returns and sends them.',
  'board member': 'Reads every agreement and how it performs.',
  'portfolio holder': 'Of the executive: reads every agreement and how it performs.',
  auditor: 'Reads figures and their history, and changes nothing.',
};

/** 'Commissioner', for the beginning of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 'administrator and commissioner'; 'no role' where there is none. */
export const roleList = (held: readonly Role[]): string =>
  held.length === 0
    ? 'no role'
    : held.length === 1
      ? (held[0] ?? '')
      : `${held.slice(0, -1).join(', ')} and ${held.at(-1) ?? ''}`;
