import { axisEnds } from '../charts/axis-ends.ts';
import { chooseLanes } from '../charts/outputs-next-to-outcomes.ts';
import type { Contract } from '../contracts/contract.ts';
import type { FamilyOutcomes } from '../follow-ups/family-outcomes.ts';
import { describeOverview } from '../measures/describe-overview.ts';
import type { MeasureSeries } from '../measures/measure-series.ts';
import { questions } from '../measures/measure-version.ts';
import type { Reporting } from '../measures/reporting-of.ts';
import { standingOf } from '../measures/standing.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import { periodName } from '../periods/reporting-period.ts';
import { quarterOf, type Quarter } from '../periods/quarter.ts';
import type { Action } from '../reviews/action.ts';
import { openActions } from '../reviews/action-words.ts';
import { familiesCard } from './families-card.ts';
import { nextDates, type ReturnAwaited } from './next-dates.ts';
import type { Overview } from './overview.api.ts';
import { periodNameOf } from './period-name-of.ts';
import { quartersShown } from './quarter-shown.ts';
import { reportingFor, type ReturnJudged } from './reporting-for.ts';
import { questionCard } from './question-card.ts';
import { seriesShown } from './series-shown.ts';
import { standingShown } from './standing-shown.ts';
import { storiesFrom, type StoryWritten } from './stories.ts';

export interface OverviewFacts {
  contract: Contract;
  /** every measure in its order, with accepted values only */
  series: readonly MeasureSeries[];
  judged?: ReturnJudged;
  /** returns that were never sent */
  awaited: readonly ReturnAwaited[];
  stories: readonly StoryWritten[];
  flags: readonly { id: string; measureId: string; text: string; raisedAt: string }[];
  actions: readonly Action[];
  /** what became of families, where that is known */
  outcomes?: FamilyOutcomes;
  today: CalendarDay;
}

const nameOf = (series: readonly MeasureSeries[], measureId: string): string =>
  series.find((each) => each.measureId === measureId)?.versions.at(-1)?.name ?? '';

const isAsked = ({ endedFrom }: MeasureSeries, today: CalendarDay): boolean =>
  endedFrom === undefined || endedFrom > quarterOf(today);

const withoutFigures = (asked: number, reporting: Reporting): string => {
  if (asked === 0) return 'Nothing is measured here yet, so nobody can say whether anyone is better off.';
  return reporting.figures
    ? 'There are no accepted figures yet.'
    : `There are no figures yet. ${reporting.why}`;
};

const leadOf = (
  { series }: OverviewFacts,
  figures: Quarter | undefined,
  asked: number,
  reporting: Reporting,
): string => {
  if (figures === undefined) return withoutFigures(asked, reporting);
  return describeOverview(series, figures);
};

/** Only the two measures that stand next to each other go to the screen. */
const chartOf = (
  { contract, series, outcomes: families, today }: OverviewFacts,
  latestAccepted: Quarter | undefined,
): Overview['chart'] => {
  const ends = axisEnds(contract, latestAccepted, today);
  const { outputs, outcomes } = chooseLanes(series, ends.upTo);
  const chosen = series.filter((each) => each === outputs || each === outcomes);
  const anything = chosen.some(({ accepted }) => Object.keys(accepted).length > 0);
  return anything || families !== undefined ? { ...ends, series: chosen.map(seriesShown) } : undefined;
};

/**
 * Everything the overview shows, except what the person may do. Only accepted figures come into it.
 * Source: look.md 'Contract overview'; methods, performance 'Where a contract stands'.
 */
export const overviewOf = (facts: OverviewFacts): Omit<Overview, 'may'> => {
  const { contract, series, judged, today } = facts;
  const quarters = quartersShown(series, judged?.lastQuarter, today);
  const reporting = reportingFor(contract, judged, today);
  const asked = series.filter((each) => isAsked(each, today)).length;
  const shown = quarters.figures ?? quarters.judged;
  const standing = standingOf({
    quarter: quarters.judged,
    series,
    reporting,
    challenged: facts.flags.map(({ measureId }) => measureId),
  });
  return {
    contractId: contract.id,
    judged: judged && {
      returnId: judged.returnId,
      periodName: periodName(judged.period),
      dueOn: judged.dueOn,
    },
    figures:
      quarters.figures === undefined
        ? undefined
        : {
            quarter: quarters.figures,
            periodName: periodNameOf(quarters.figures, contract.returnFrequency),
            isJudged: quarters.figures === quarters.judged,
          },
    measuresAsked: asked,
    lead: leadOf(facts, quarters.figures, asked, reporting),
    cards: questions.map((question) => questionCard(series, question, shown, quarters.judged)),
    standing: standingShown(standing),
    chart: chartOf(facts, quarters.latestAccepted),
    families: facts.outcomes && { ...facts.outcomes, card: familiesCard(facts.outcomes) },
    stories: storiesFrom(facts.stories),
    flags: facts.flags.map((flag) => ({ ...flag, measureName: nameOf(series, flag.measureId) })),
    actions: openActions(facts.actions),
    dates: nextDates(contract, facts.awaited, today),
    sides: {
      council: contract.buyerName,
      provider: contract.parties.find(({ role }) => role === 'lead')?.organisationName,
    },
  };
};
