import type { ContractStatus } from '../contracts/contract.ts';
import { statusOn } from '../contracts/contract-dates.ts';
import { reportingOf, type Reporting } from '../measures/reporting-of.ts';
import { addDays, londonDay, type CalendarDay } from '../periods/calendar-day.ts';
import type { Quarter } from '../periods/quarter.ts';
import type { ReturnStatus } from '../returns/return-status.ts';

/** The return whose due date passed last. */
export interface ReturnJudged {
  returnId: string;
  period: string;
  lastQuarter: Quarter;
  dueOn: CalendarDay;
  status: ReturnStatus;
  /** when it was first sent (ISO-UTC) */
  submittedAt?: string;
}

/** An agreement ended early has no day for it: it counts as ended before today. */
const endedOn = (
  contract: { status: ContractStatus; endsOn?: CalendarDay },
  today: CalendarDay,
): CalendarDay | undefined => {
  if (statusOn(contract, today) !== 'ended') return undefined;
  const { endsOn } = contract;
  return endsOn !== undefined && endsOn < today ? endsOn : addDays(today, -1);
};

/** What may be said of the period before its figures count, from the agreement and its latest due return. */
export const reportingFor = (
  contract: { status: ContractStatus; endsOn?: CalendarDay },
  judged: ReturnJudged | undefined,
  today: CalendarDay,
): Reporting =>
  reportingOf(
    judged && {
      status: judged.status,
      dueOn: judged.dueOn,
      sentOn: judged.submittedAt === undefined ? undefined : londonDay(judged.submittedAt),
    },
    today,
    endedOn(contract, today),
  );
