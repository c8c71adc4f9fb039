import { agreementOfCases } from '#db/stores/case-agreements-store.ts';
import { countSheetsOf } from '#db/stores/counts-store.ts';
import { countedCases } from '#db/stores/counted-cases-store.ts';
import { erasedCountsOf } from '#db/stores/erasures-store.ts';
import { followUpFacts } from '#db/stores/follow-up-facts-store.ts';
import { countCases, type Contribution, type CountedCase, type Days } from '#shared/cases/count-cases.ts';
import { countFollowUps } from '#shared/follow-ups/count-follow-ups.ts';
import { finishedOfErased } from '#shared/follow-ups/erased-families.ts';
import { figureFromCounts } from '#shared/follow-ups/figure-from-counts.ts';
import { quarterEnd, quarterStart, quartersBetween } from '#shared/periods/quarter.ts';
import type { MeasureAsked } from '#shared/returns/measures-asked.ts';
import type { PlacedAnswer } from '#shared/returns/return-value.ts';
import { takenAnswers, type Given } from '#shared/returns/taken-values.ts';
import { countAssessments } from '#shared/questionnaires/count-assessments.ts';
import type { Counter } from '../platform/counter.ts';
import { questionnairesBehind } from './questionnaires-behind.ts';
import type { ReturnAtHand } from './return-at-hand.ts';

/** What the families of a contract, and counts in their place, add to its measures in the period of a return. */
export interface FamiliesBehind {
  cases: readonly CountedCase[];
  keepsFamilies: (organisationId: string) => boolean;
  /** undefined where the organisation neither keeps families nor sends counts */
  givenBy: (measure: MeasureAsked, organisationId: string) => Given | undefined;
  /** what families alone add, one by one */
  contributionsOf: (measure: MeasureAsked, organisationId: string) => Contribution[];
  /** whether counts have a part in it */
  sentCounts: (organisationId: string) => boolean;
}

const isTaken = ({ version }: MeasureAsked): boolean => version.takenFrom !== undefined;

const asksFinished = ({ version: { takenFrom } }: MeasureAsked): boolean =>
  takenFrom?.source === 'cases' && takenFrom.what === 'finished';

const asksFollowUps = ({ version }: MeasureAsked): boolean => version.takenFrom?.source === 'follow-ups';

/**
 * Loads the families behind the measures that are taken from them. Nothing is asked of the records where none is.
 * Families that were erased count where asking again was done with and where support ended, for the lead or for the only one that keeps
 * families: whose they were is not known any more.
 */
export const familiesBehind = async (
  counter: Counter,
  { kept, parts }: Pick<ReturnAtHand, 'kept' | 'parts'>,
  measures: readonly MeasureAsked[],
): Promise<FamiliesBehind | undefined> => {
  if (!measures.some(isTaken)) return undefined;
  const { db, clock } = counter;
  const today = clock.today();
  const days: Days = { from: quarterStart(kept.firstQuarter), to: quarterEnd(kept.lastQuarter) };
  const cases = await countedCases(db, kept.contractId);
  const asked = measures.some(asksFollowUps) ? await followUpFacts(db, kept.contractId, today) : [];
  const keepers = new Set(cases.map(({ organisationId }) => organisationId));
  const holders = new Map(cases.map(({ id, organisationId }) => [id, organisationId]));
  const areas = new Map(cases.map(({ id, areaId }) => [id, areaId]));
  const questionnaires = await questionnairesBehind(counter, kept.contractId, measures, areas);
  const [only] = keepers.size === 1 ? keepers : [];
  const ofErased = only ?? parts.find(({ lead }) => lead)?.organisationId;
  const erased = measures.some(asksFinished) ? await erasedCountsOf(db, kept.contractId) : [];
  const quarters = quartersBetween(kept.firstQuarter, kept.lastQuarter);
  const contributionsOf: FamiliesBehind['contributionsOf'] = ({ version: { takenFrom } }, organisationId) => {
    if (takenFrom === undefined) return [];
    if (takenFrom.source === 'cases') {
      const theirs = cases.filter((one) => one.organisationId === organisationId);
      const gone = takenFrom.what === 'finished' && organisationId === ofErased;
      return [...countCases(theirs, takenFrom, days), ...(gone ? finishedOfErased(erased, quarters) : [])];
    }
    if (takenFrom.source === 'instrument') {
      const forms = questionnaires.get(takenFrom.instrumentId);
      if (forms === undefined) return [];
      const theirs = forms.assessments.filter((one) => one.organisationId === organisationId);
      return countAssessments(theirs, takenFrom, forms.counting, days, today);
    }
    const theirs = asked.filter(({ caseId }) => (holders.get(caseId) ?? ofErased) === organisationId);
    return countFollowUps(theirs, takenFrom, days, today);
  };
  const sheets = (await countSheetsOf(db, kept.contractId)).filter(({ rows }) => rows.length > 0);
  const windowDays =
    sheets.length === 0 ? 0 : ((await agreementOfCases(db, kept.contractId))?.terms.windowDays ?? 0);
  const sentCounts = (organisationId: string) =>
    sheets.some((each) => each.organisationId === organisationId);
  const keepsFamilies = (organisationId: string) => keepers.has(organisationId);
  return {
    ...{ cases, keepsFamilies, contributionsOf, sentCounts },
    givenBy: (measure, organisationId) => {
      const { takenFrom } = measure.version;
      if (takenFrom === undefined) return undefined;
      if (!sentCounts(organisationId))
        return keepsFamilies(organisationId) ? contributionsOf(measure, organisationId) : undefined;
      const rows = sheets.flatMap((each) => (each.organisationId === organisationId ? each.rows : []));
      const counts = { rows, keepsFamilies: keepsFamilies(organisationId), windowDays };
      const added = figureFromCounts(counts, takenFrom, quarters);
      return 'state' in added ? added : [...contributionsOf(measure, organisationId), ...added];
    },
  };
};

/** The figures that the provider's families give for a return today; none for what is typed in. */
export const takenFigures = async (
  counter: Counter,
  at: Pick<ReturnAtHand, 'kept' | 'parts'>,
  measures: readonly MeasureAsked[],
): Promise<PlacedAnswer[]> => {
  const behind = await familiesBehind(counter, at, measures);
  return behind === undefined ? [] : takenAnswers(measures, at.parts, behind.givenBy);
};
