import type { FollowUp, FollowUpResult } from '#shared/follow-ups/follow-up.ts';
import type { Tables } from '../schema/define-tables.ts';
import { known } from './return-rows.ts';

export type FollowUpRow = Tables['followUps']['$inferSelect'];

/** What the columns say became of it. @throws Error when a row breaks the rules every write goes through */
const resultFrom = (row: FollowUpRow): FollowUpResult | undefined => {
  if (row.resultKind === null) return undefined;
  if (row.resultOn === null || row.askedBy === null)
    throw new Error('a follow-up has a result without its day or who asked');
  if (row.resultKind === 'declined') return { kind: 'declined', on: row.resultOn, askedBy: row.askedBy };
  return {
    kind: 'reached',
    on: row.resultOn,
    askedBy: row.askedBy,
    questions: row.questions,
    answers: row.answers,
    betterOff: row.betterOff === true,
    ownWords: row.ownWords,
    badAgain: known(row.badAgain),
  };
};

export const followUpFrom = (row: FollowUpRow): FollowUp => ({
  id: row.id,
  caseId: row.caseId,
  months: row.months,
  dueOn: row.dueOn,
  windowDays: row.windowDays,
  windowEndsOn: row.windowEndsOn,
  attemptsNeeded: row.attemptsNeeded,
  result: resultFrom(row),
  attempts: row.attempts,
  revision: row.revision,
});

type FoundColumns = Pick<
  FollowUpRow,
  | 'resultKind'
  | 'resultOn'
  | 'askedBy'
  | 'questions'
  | 'answers'
  | 'betterOff'
  | 'ownWords'
  | 'badAgain'
  | 'attempts'
>;

/** The columns that say what was found. */
export const columnsOfFound = ({ result, attempts }: Pick<FollowUp, 'result' | 'attempts'>): FoundColumns => {
  const reached = result?.kind === 'reached' ? result : undefined;
  return {
    resultKind: result?.kind ?? null,
    resultOn: result?.on ?? null,
    askedBy: result?.askedBy ?? null,
    questions: reached?.questions ?? '',
    answers: reached?.answers ?? {},
    betterOff: reached?.betterOff ?? null,
    ownWords: reached?.ownWords ?? '',
    badAgain: reached?.badAgain ?? null,
    attempts,
  };
};
