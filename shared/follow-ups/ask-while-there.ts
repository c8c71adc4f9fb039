import { atTheEnd } from './follow-up.ts';
import type { FollowUpShown } from './follow-ups.api.ts';

/**
 * The follow-up that can be asked in the visit in which support ends: the one of that day, while it is open and
 * nobody has answered. It takes no permission, but a family that said no is not asked (`followUpState`).
 */
export const askWhileThere = (followUps: readonly FollowUpShown[]): FollowUpShown | undefined =>
  followUps.find(({ months, state }) => months === atTheEnd && state === 'pending');
