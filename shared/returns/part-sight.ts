import type { ReturnStatus } from './return-status.ts';

/**
 * How a part of a return is seen: as it stands now, as it was last sent, or not at all.
 */
export type PartSight = 'as it is' | 'as sent' | 'hidden';

/**
 * Who is looking: somebody of the lead, of the part's own organisation, of another organisation that delivers
 * the same agreement, or anybody else who may see its returns.
 */
export type Onlooker = 'lead' | 'own' | 'another member' | 'other';

/** Whether they fill the part in: its own organisation does, and the lead, which answers for the whole. */
export const fillsPart = (onlooker: Onlooker): boolean => onlooker === 'lead' || onlooker === 'own';

/**
 * Nobody but the provider sees a value before its return is sent. The lead answers for the whole, so it sees
 * every part. Another member of the consortium sees none but its own, sent or not: they are somebody else's
 * figures (shared/decisions, 12). While a return is with the provider again, everybody else keeps seeing it
 * as it was sent.
 * Source: issue 'People and sign-in'; methods, performance 'Where a contract stands'.
 */
export const partSight = (status: ReturnStatus, everSent: boolean, onlooker: Onlooker): PartSight => {
  if (fillsPart(onlooker)) return 'as it is';
  if (onlooker === 'another member') return 'hidden';
  if (status === 'submitted' || status === 'accepted') return 'as it is';
  return everSent ? 'as sent' : 'hidden';
};
