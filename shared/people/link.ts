import type { Instant } from '../periods/instant.ts';
import { problem, type Problem } from '../problems/problem.ts';

/** What a link sent to a person is for. The set-up address makes the first account. */
export const linkPurposes = ['set-up', 'invitation', 'new password'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** How long each link works. A new password is asked for by somebody who waits for it. */
export const linkHours: Readonly<Record<LinkPurpose, number>> = {
  'set-up': 24,
  invitation: 7 * 24,
  'new password': 24,
};

/** The moment from which a link made now no longer works. */
export const linkEnd = (purpose: LinkPurpose, now: Instant): Instant =>
  new Date(Date.parse(now) + linkHours[purpose] * 3_600_000).toISOString();

/** A link as it was made and what became of it; the link's secret itself is kept nowhere. */
export interface Link {
  id: string;
  purpose: LinkPurpose;
  personId?: string;
  createdBy?: string;
  createdAt: Instant;
  expiresAt: Instant;
  usedAt?: Instant;
  withdrawnAt?: Instant;
}

const askAgain = 'Ask whoever sent it for a new one.';

/** Whether a link still works, and if not why and what to do. Undefined: no such link was ever made. */
export const decideLink = (link: Link | undefined, now: Instant): Problem[] => {
  if (link === undefined) {
    return [problem('link-unknown', 'This link is not one of ours. Check that you copied all of it.')];
  }
  if (link.usedAt !== undefined) {
    return [problem('link-used', 'This link has been used. Sign in with the password that was chosen then.')];
  }
  if (link.withdrawnAt !== undefined) {
    return [problem('link-withdrawn', `This link has been withdrawn or replaced. ${askAgain}`)];
  }
  if (link.expiresAt <= now) {
    return [problem('link-too-old', `This link is too old. ${askAgain}`)];
  }
  return [];
};
