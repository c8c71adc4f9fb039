import type { Instant } from '../periods/instant.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { plural } from '../values/format.ts';

/*
 * Guessing is slowed down a lane at a time. A lane is one account from one known device, or one account from
 * one network address: whoever guesses at somebody's password elsewhere fills their own lane and never the
 * owner's (OWASP, Slow Down Online Guessing Attacks with Device Cookies; shared/decisions).
 */

/** Wrong passwords that cost nothing: people mistype. */
export const freeTries = 5;

/** Failures are forgotten after this long. */
export const failuresCountHours = 24;

const longestWaitMinutes = 60;

/** How many minutes to wait after so many failures in a lane: 0, then 1, 2, 4 ... to an hour. */
export const waitMinutes = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(longestWaitMinutes, 2 ** (failures - freeTries));

/** From when on failures still count. */
export const failuresCountFrom = (now: Instant): Instant =>
  new Date(Date.parse(now) - failuresCountHours * 3_600_000).toISOString();

/**
 * Whether another try has to wait.
 * @param failedAt when the lane's failures that still count were, in any order
 * @returns the seconds still to wait, 0 when a try is allowed now
 */
export const secondsToWait = (failedAt: readonly Instant[], now: Instant): number => {
  const last = failedAt.toSorted().at(-1);
  if (last === undefined) return 0;
  const until = Date.parse(last) + waitMinutes(failedAt.length) * 60_000;
  return Math.max(0, Math.ceil((until - Date.parse(now)) / 1000));
};

/** What the person is told; the same for an address that has no account. */
export const waitProblem = (seconds: number): Problem => {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return problem(
    'sign-in-wait',
    `That was too many wrong passwords from here. Wait ${plural(minutes, 'minute', 'minutes')}, then try again. If you have forgotten the password, ask an administrator for a new one.`,
  );
};
