import { problem, type Problem } from '../problems/problem.ts';
import type { ContractDraft } from './contracts.api.ts';
import { draftFields, type DraftField, type DraftNames } from './draft-fields.ts';
import { isNeed } from './needs.ts';

const repeated = (values: readonly (string | number)[]): boolean => new Set(values).size < values.length;

const partyProblems = ({ parties }: ContractDraft): Problem[] => {
  const problems: Problem[] = [];
  if (parties.filter(({ role }) => role === 'lead').length > 1) {
    problems.push(problem('two-leads', 'Choose one organisation as the lead provider.', 'parties'));
  }
  if (repeated(parties.map(({ organisationId, role }) => `${organisationId} ${role}`))) {
    problems.push(
      problem('party-twice', 'List each organisation once for each thing it is to the agreement.', 'parties'),
    );
  }
  return problems;
};

const dateProblems = ({ startsOn, endsOn, noticeOn, extensions }: ContractDraft): Problem[] => {
  const problems: Problem[] = [];
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
    problems.push(problem('ends-before-start', 'The end date must be on or after the start date.', 'endsOn'));
  }
  if (noticeOn !== undefined && endsOn !== undefined && noticeOn > endsOn) {
    problems.push(
      problem('notice-after-end', 'The notice date must be on or before the end date.', 'noticeOn'),
    );
  }
  if (startsOn !== undefined && extensions.some(({ untilOn }) => untilOn < startsOn)) {
    problems.push(
      problem('extension-before-start', 'An extension must end after the agreement starts.', 'extensions'),
    );
  }
  return problems;
};

/** No family goes while it can still be asked: the last point and its window, in whole months. */
const leastRetention = ({ followUpMonths, followUpWindowDays }: ContractDraft): number =>
  Math.max(0, ...followUpMonths) + Math.ceil(followUpWindowDays / 28);

/** What is impossible about an agreement as it is typed. Empty when it can be kept. */
export const decideContract = (draft: ContractDraft): Problem[] => {
  const problems = [...partyProblems(draft), ...dateProblems(draft)];
  if (draft.ageFrom !== undefined && draft.ageTo !== undefined && draft.ageTo < draft.ageFrom) {
    problems.push(problem('ages-turned-round', 'The highest age must not be below the lowest.', 'ageTo'));
  }
  if (!draft.needs.every(isNeed)) {
    problems.push(problem('need-unknown', 'Choose needs from the list.', 'needs'));
  }
  if (repeated(draft.needs)) problems.push(problem('need-twice', 'Choose each need once.', 'needs'));
  if (repeated(draft.areaIds)) problems.push(problem('area-twice', 'Choose each area once.', 'areaIds'));
  if (repeated(draft.followUpMonths)) {
    problems.push(
      problem('follow-up-twice', 'Name each number of months once, such as 3, 6, 9.', 'followUpMonths'),
    );
  }
  if (draft.retentionMonths !== undefined && draft.retentionMonths < leastRetention(draft)) {
    problems.push(
      problem(
        'kept-too-short',
        `Keep families for ${leastRetention(draft)} months or more: until then they can still be asked again.`,
        'retentionMonths',
      ),
    );
  }
  return problems;
};

/** What a draft names that is not known: an organisation or an area that went, or never was. */
export const decideNamesKnown = (
  { parties, areaIds }: Pick<ContractDraft, 'parties' | 'areaIds'>,
  known: DraftNames,
): Problem[] => [
  ...(parties.every(({ organisationId }) => known.organisations.has(organisationId))
    ? []
    : [problem('organisation-unknown', 'Choose organisations from the list.', 'parties')]),
  ...(areaIds.every((id) => known.areas.has(id))
    ? []
    : [problem('area-unknown', 'Choose areas from the list.', 'areaIds')]),
];

/** Fields of an agreement that is no longer being prepared which nobody changes without saying why. */
const wantReason: readonly DraftField[] = ['yearlyPence', 'totalPence', 'endsOn', 'status'];

/**
 * What is missing from a change: a reason, where the price, the end or the status of a live or ended agreement
 * changes, because somebody will ask years later.
 */
export const decideReason = (
  before: Pick<ContractDraft, 'status'>,
  changed: readonly DraftField[],
  why: string,
): Problem[] => {
  const asked = changed.find((field) => wantReason.includes(field));
  if (asked === undefined || why !== '' || before.status === 'being prepared') return [];
  return [
    problem('reason-missing', `Say why this changes: ${draftFields[asked].name.toLowerCase()}.`, 'why'),
  ];
};
