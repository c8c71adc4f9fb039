import type { CharacteristicName } from './characteristics.ts';
import type { Assessment } from '../questionnaires/assessment.ts';
import type { QuestionnaireAtHand } from '../questionnaires/decide-assessment.ts';
import type { FollowUp, FollowUpSpan, FollowUpTerms } from '../follow-ups/follow-up.ts';
import type { ShortQuestionSet } from '../follow-ups/short-questions.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import type { Case } from './case.ts';
import type { KnownByName } from './import-family-column.ts';
import type { CellProblem, ImportRow } from './import-column.ts';
import type { ImportSheet } from './import-sheets.ts';
import type { PermissionEvent } from './permission.ts';

/** What happened to a permission, with its id. */
export type EventKept = PermissionEvent & { id: string };

/** A family that is here already, with what hangs off it. */
export interface KnownFamily {
  kept: Case;
  events: readonly EventKept[];
  followUps: readonly FollowUp[];
  assessments: readonly Assessment[];
}

/** What is here already, as far as planning these rows needs it. */
export interface ImportGround extends KnownByName {
  today: CalendarDay;
  contractId: string;
  organisationId: string;
  terms: FollowUpTerms;
  /** the short questions the agreement asks now */
  questions: ShortQuestionSet;
  /** by `referenceKey` */
  known: ReadonlyMap<string, KnownFamily>;
  questionnaires: readonly QuestionnaireAtHand[];
  /** whether a family that ended on a day was drawn, where a sample is followed up; undefined: everybody is */
  drawn: (caseId: string, endedOn: CalendarDay | undefined) => boolean | undefined;
  /** whether the organisation counts the quarter in which support ended without cases */
  countedElsewhere: (endedOn: CalendarDay) => boolean;
  /** which characteristics the council asks */
  characteristicsAsked: readonly CharacteristicName[];
  newId: (prefix: string) => string;
}

export const importOutcomes = ['new', 'corrected', 'unchanged', 'refused'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** One thing a row says otherwise than it stands. */
export interface CellChange {
  what: string;
  /** '' where nothing stood */
  from: string;
  to: string;
}

/** What becomes of one row. */
export interface RowAccount {
  sheet: ImportSheet;
  row: number;
  outcome: ImportOutcome;
  /** of a row that corrects something */
  changes: CellChange[];
}

/** A question about a cell: allowed but surprising. */
export interface CellQuestion {
  sheet: ImportSheet;
  row: number;
  column: string;
  code: string;
  asks: string;
  because: string;
}

/** What bringing a file in does to one family. */
export interface FamilyPlan {
  /** as it is here; absent for one that is new */
  before?: KnownFamily;
  /** as it is from then on */
  after: Case;
  /** every event, those that are here and those that come */
  events: EventKept[];
  /** those that come, in their order */
  newEvents: EventKept[];
  /** every follow-up as it is from then on */
  followUps: FollowUp[];
  moved: { before: FollowUp; span: FollowUpSpan }[];
  removed: FollowUp[];
  /** every questionnaire as it is from then on */
  assessments: Assessment[];
}

/** All that a file would do, row by row and family by family. */
export interface FamiliesPlan {
  rows: RowAccount[];
  problems: CellProblem[];
  questions: CellQuestion[];
  /** families to which something happens, in the order of the file */
  families: FamilyPlan[];
}

/** The rows of each sheet of a file. */
export type ImportRows = Readonly<Record<ImportSheet, readonly ImportRow[]>>;

/** What planning one row adds to the account. */
export interface RowVerdict {
  outcome: ImportOutcome;
  changes?: CellChange[];
  problems?: readonly CellProblem[];
  questions?: readonly CellQuestion[];
}

/** A row that cannot be taken. */
export const refusedRow = (problems: readonly CellProblem[]): RowVerdict => ({
  outcome: 'refused',
  problems,
});

/** What differs, heading by heading. */
export const changesBetween = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): CellChange[] =>
  Object.keys({ ...before, ...after })
    .map((what) => ({ what, from: before[what] ?? '', to: after[what] ?? '' }))
    .filter(({ from, to }) => from !== to);
