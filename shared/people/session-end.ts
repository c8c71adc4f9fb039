import type { Instant } from '../periods/instant.ts';

/** A session ends after this long without use. */
export const idleHours = 12;

/** And after this long in any case, however much it is used (OWASP ASVS 3.3: an absolute limit). */
export const longestDays = 7;

const after = (instant: Instant, hours: number): number => Date.parse(instant) + hours * 3_600_000;

/** When a session that was opened then and used now ends, unless it is used again. */
export const sessionEnd = (openedAt: Instant, now: Instant): Instant =>
  new Date(Math.min(after(now, idleHours), after(openedAt, longestDays * 24))).toISOString();
