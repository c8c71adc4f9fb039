import type { ReturnAnswer, ReturnValue } from '#shared/returns/return-value.ts';
import { missingReasons } from '#shared/values/figure.ts';
import type { Tables } from '../schema/define-tables.ts';

type ReturnRow = Tables['returns']['$inferSelect'];
type ValueRow = Tables['returnValues']['$inferSelect'];

/** A null of the tables is absent in code. */
export const known = <T>(value: T | null): T | undefined => value ?? undefined;

/** A return's own row: which period of which contract, when it is due, where it is. */
export interface ReturnKept {
  id: string;
  contractId: string;
  period: string;
  firstQuarter: string;
  lastQuarter: string;
  dueOn: string;
  status: ReturnRow['status'];
  /** when it was first sent: being on time is about that, however often it goes back and forth */
  submittedAt?: string;
  acceptedAt?: string;
  revision: number;
}

export const returnFrom = (row: ReturnRow): ReturnKept => ({
  id: row.id,
  contractId: row.contractId,
  period: row.period,
  firstQuarter: row.firstQuarter,
  lastQuarter: row.lastQuarter,
  dueOn: row.dueOn,
  status: row.status,
  submittedAt: known(row.submittedAt),
  acceptedAt: known(row.acceptedAt),
  revision: row.revision,
});

/** The columns in which an answer stands. */
export type AnswerColumns = Pick<
  ValueRow,
  'state' | 'numerator' | 'denominator' | 'due' | 'missingReason' | 'missingNote'
>;

/** What the columns say. @throws Error when a row breaks the rules every write goes through */
export const answerFrom = (row: AnswerColumns): ReturnAnswer => {
  switch (row.state) {
    case 'value':
      return {
        state: 'value',
        ...(row.numerator === null ? {} : { numerator: row.numerator }),
        ...(row.denominator === null ? {} : { denominator: row.denominator }),
        ...(row.due === null ? {} : { due: row.due }),
      };
    case 'missing': {
      const reason = missingReasons.find((word) => word === row.missingReason);
      if (reason === undefined) throw new Error('a missing value is stored without its reason');
      return { state: 'missing', reason, note: row.missingNote };
    }
    case 'nil':
      return { state: 'nil' };
  }
};

/** The columns that say it. */
export const columnsOfAnswer = (answer: ReturnAnswer): AnswerColumns => ({
  state: answer.state,
  numerator: answer.state === 'value' ? (answer.numerator ?? null) : null,
  denominator: answer.state === 'value' ? (answer.denominator ?? null) : null,
  due: answer.state === 'value' ? (answer.due ?? null) : null,
  missingReason: answer.state === 'missing' ? answer.reason : null,
  missingNote: answer.state === 'missing' ? answer.note : '',
});

export const valueFrom = (row: ValueRow): ReturnValue => ({
  id: row.id,
  partId: row.partId,
  measureId: row.measureId,
  measureVersionId: row.measureVersionId,
  areaKey: row.areaKey,
  scope: row.scope,
  answer: answerFrom(row),
  explanation: row.explanation,
  revision: row.revision,
  savedAt: row.savedAt,
  savedBy: row.savedBy,
});
