import type { ReturnStatus } from './return-status.ts';

/**
 * How a part of a return is seen: as it stands now, as it was last sent, or not at all.
 */
export type PartSight = 'as it is' | 'as sent' | 'hidden';

/** Who is looking: somebody of the lead, somebody of the part's own organisation, or anybody else. */
export type Onlooker = 'lead' | 'own' | 'other';

/**
 * Nobody but the provider sees a value before its return is sent: not the council, not another member of
 * the consortium. The lead answers for the whole, so it sees every part. While a return is with the
 * provider again, everybody else keeps seeing it as it was sent.
 * Source: issue 'People and sign-in'; methods, performance 'Where a contract stands'.
 */
export const partSight = (status: ReturnStatus, everSent: boolean, onlooker: Onlooker): PartSight => {
  if (status === 'submitted' || status === 'accepted') return 'as it is';
  if (onlooker !== 'other') return 'as it is';
  return everSent ? 'as sent' : 'hidden';
};
