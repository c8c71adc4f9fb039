import type { Columns } from './columns.sqlite.ts';
import { defineCaseRightsTables } from './tables/case-rights.ts';
import { defineCaseTables } from './tables/cases.ts';
import { defineContractTables } from './tables/contracts.ts';
import { defineCountTables } from './tables/counts.ts';
import { defineCurveTables } from './tables/curves.ts';
import { defineFollowUpTables } from './tables/follow-ups.ts';
import { defineHistoryTables } from './tables/history.ts';
import { defineImportTables } from './tables/imports.ts';
import { defineMeasureTables } from './tables/measures.ts';
import { defineOrganisationTables } from './tables/organisations.ts';
import { defineOutcomeTables } from './tables/outcomes.ts';
import { definePeopleTables } from './tables/people.ts';
import { defineQuestionnaireTables } from './tables/questionnaires.ts';
import { defineReleaseTables } from './tables/releases.ts';
import { defineReturnTables } from './tables/returns.ts';
import { defineReviewTables } from './tables/reviews.ts';
import { defineSampleTables } from './tables/samples.ts';

/** Every table, written once in the words of an alphabet (columns.sqlite.ts, columns.postgres.ts). */
export const defineTables = (c: Columns) => {
  const organisations = defineOrganisationTables(c);
  const people = definePeopleTables(c, organisations);
  const contracts = defineContractTables(c, organisations, people);
  const measures = defineMeasureTables(c, contracts);
  const returns = defineReturnTables(c, organisations, people, contracts, measures);
  const cases = defineCaseTables(c, organisations, people, contracts);
  const history = defineHistoryTables(c, people);
  return {
    ...organisations,
    ...people,
    ...contracts,
    ...measures,
    ...returns,
    ...defineReviewTables(c, contracts, measures, people),
    ...defineCurveTables(c, contracts, measures, people),
    ...cases,
    ...defineCaseRightsTables(c, organisations, people, contracts, cases),
    ...defineFollowUpTables(c, organisations, contracts, cases),
    ...defineCountTables(c, organisations, people, contracts),
    ...defineSampleTables(c, people, contracts),
    ...defineQuestionnaireTables(c, organisations, people, contracts, cases),
    ...history,
    ...defineImportTables(c, organisations, contracts, history),
    ...defineOutcomeTables(c, people, contracts),
    ...defineReleaseTables(c, people, contracts),
  };
};

export type Tables = ReturnType<typeof defineTables>;
