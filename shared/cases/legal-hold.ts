import type { CalendarDay } from '../periods/calendar-day.ts';

/** Why what is held about a family must stay, whatever else would have it go. */
export const holdReasons = [
  'court or police',
  'claim or complaint',
  'review or inquiry',
  'copy asked for',
] as const;
export type HoldReason = (typeof holdReasons)[number];

export const holdReasonWords: Readonly<Record<HoldReason, string>> = {
  'court or police': 'a court, a coroner or the police asked for it',
  'claim or complaint': 'there is a claim or a complaint',
  'review or inquiry': 'there is a safeguarding review or an inquiry',
  'copy asked for': 'the family asked for a copy of it',
};

/** Why a hold was lifted. */
export const liftReasons = ['matter closed', 'whoever asked says so', 'set by mistake'] as const;
export type LiftReason = (typeof liftReasons)[number];

export const liftReasonWords: Readonly<Record<LiftReason, string>> = {
  'matter closed': 'the matter is closed',
  'whoever asked says so': 'whoever asked for it says that it may go',
  'set by mistake': 'it was set by mistake',
};

/** A legal hold on a family: while it stands nothing about it is erased. */
export interface LegalHold {
  id: string;
  reason: HoldReason;
  setOn: CalendarDay;
  setByName: string;
}
