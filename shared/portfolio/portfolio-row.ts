import { readingsOf } from '../charts/series-readings.ts';
import type { ContractStatus } from '../contracts/contract.ts';
import { statusOn } from '../contracts/contract-dates.ts';
import { headlineFor } from '../measures/describe-overview.ts';
import { quarterBefore, type MeasureSeries } from '../measures/measure-series.ts';
import type { Question } from '../measures/measure-version.ts';
import { standingOf, type Standing } from '../measures/standing.ts';
import {
  nextDates,
  type DatesOfContract,
  type NextDate,
  type ReturnAwaited,
} from '../overview/next-dates.ts';
import { reportingFor, type ReturnJudged } from '../overview/reporting-for.ts';
import { forSpark, sparkOf, type Spark } from '../overview/spark.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import { quarterAfter, quarterOf, type Quarter } from '../periods/quarter.ts';
import { periodName } from '../periods/reporting-period.ts';
import { axisInRow, type AxisInRow } from './axis-in-row.ts';
import { returnStateOf, returnWords, type ReturnState } from './return-words.ts';
import { whatChanged } from './what-changed.ts';

/** What is known of one agreement before it becomes a row. Plain values only: the same facts, the same row. */
export interface PortfolioFacts {
  contract: DatesOfContract & {
    id: string;
    title: string;
    directorate: string;
    yearlyPence?: number;
    provider?: string;
    contractManager?: { personId?: string; name: string };
  };
  judged?: ReturnJudged & { since?: string };
  /** returns that were never sent */
  awaited: readonly ReturnAwaited[];
  /** measures whose target the provider has challenged and the council has not answered */
  challenged: readonly string[];
  today: CalendarDay;
}

/** One agreement in the portfolio. Money in pence. */
export interface PortfolioRow {
  contractId: string;
  title: string;
  provider?: string;
  directorate: string;
  /** as of today */
  status: ContractStatus;
  yearlyPence?: number;
  contractManager?: { personId?: string; name: string };
  /** the return whose due date passed last */
  judged?: { returnId: string; periodName: string };
  returnState: ReturnState;
  returnWords: string;
  delivery: AxisInRow;
  betterOff: AxisInRow;
  /** the run of the headline of *how much*, and of *better off* */
  howMuchSpark?: Spark & { name: string };
  betterOffSpark?: Spark & { name: string };
  /** what is different from the period before, '' where nothing is */
  changed: string;
  next?: NextDate;
}

const sparkFor = (
  series: readonly MeasureSeries[],
  question: Question,
  judged: Quarter,
): PortfolioRow['howMuchSpark'] => {
  const shown = headlineFor(series, question, judged);
  if (shown === undefined) return undefined;
  const readings = readingsOf(forSpark(shown.series, judged), { upTo: judged, dueThrough: judged });
  const spark = sparkOf(readings, shown.series.quartersPerValue ?? 1);
  return spark && { ...spark, name: shown.version.name };
};

/** Where it stood the period before, where figures of that were accepted. */
const standingBefore = (series: readonly MeasureSeries[], judged: Quarter): Standing | undefined => {
  const [any] = series;
  if (any === undefined) return undefined;
  const quarter = quarterBefore(any, judged);
  const accepted = series.some((each) => each.accepted[quarter] !== undefined);
  return accepted ? standingOf({ quarter, series, reporting: { figures: true } }) : undefined;
};

/**
 * One agreement's row: its latest due return, where it stands on both axes, the run of its headlines, what
 * changed, and the next day that matters. From accepted figures only.
 * Source: screens.md 'Commissioner', 'Home'; methods, performance 'Where a contract stands'.
 * @param series its headline measures in their order
 */
export const portfolioRow = (facts: PortfolioFacts, series: readonly MeasureSeries[]): PortfolioRow => {
  const { contract, judged, today } = facts;
  const quarter = judged?.lastQuarter ?? quarterAfter(quarterOf(today), -1);
  const reporting = reportingFor(contract, judged, today);
  const standing = standingOf({ quarter, series, reporting, challenged: facts.challenged });
  const before = reporting.figures ? standingBefore(series, quarter) : undefined;
  const [next] = nextDates(contract, facts.awaited, today);
  const { id, title, provider, directorate, yearlyPence, contractManager } = contract;
  return {
    contractId: id,
    title,
    provider,
    directorate,
    status: statusOn(contract, today),
    yearlyPence,
    contractManager,
    judged: judged && { returnId: judged.returnId, periodName: periodName(judged.period) },
    returnState: returnStateOf(judged),
    returnWords: returnWords(judged, today),
    delivery: axisInRow(standing.delivery),
    betterOff: axisInRow(standing.betterOff),
    howMuchSpark: sparkFor(series, 'how much', quarter),
    betterOffSpark: sparkFor(series, 'better off', quarter),
    changed: before === undefined ? '' : whatChanged(before, standing),
    next,
  };
};
