import { problem, type Problem } from '../problems/problem.ts';
import type { ContractDraft } from './contracts.api.ts';

/** What is impossible about an agreement as it is typed. Empty when it can be kept. */
export const decideContract = (draft: ContractDraft): Problem[] => {
  const problems: Problem[] = [];
  const leads = draft.parties.filter(({ role }) => role === 'lead');
  if (leads.length > 1) {
    problems.push(problem('two-leads', 'Choose one organisation as the lead provider.', 'parties'));
  }
  if (draft.startsOn && draft.endsOn && draft.endsOn < draft.startsOn) {
    problems.push(problem('ends-before-start', 'The end date must be on or after the start date.', 'endsOn'));
  }
  if (draft.ageFrom !== undefined && draft.ageTo !== undefined && draft.ageTo < draft.ageFrom) {
    problems.push(problem('ages-turned-round', 'The highest age must not be below the lowest.', 'ageTo'));
  }
  return problems;
};
