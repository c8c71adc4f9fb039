/** What a change can be about. */
export const historySubjects = [
  'contract',
  'organisation',
  'person',
  'measure',
  'return',
  'action',
  'case',
  'settings',
  'import',
] as const;
export type HistorySubject = (typeof historySubjects)[number];

/** One change: who, when, of what, from what to what, and why where a reason was asked (mission M25). */
export interface HistoryLine {
  id: string;
  at: string;
  /** absent when the product did it by itself */
  personId?: string;
  personName?: string;
  subject: HistorySubject;
  subjectId: string;
  contractId?: string;
  /** the field or thing in the user's words: 'Price a year' */
  what: string;
  from: string;
  to: string;
  why: string;
}
