import { problem, type Problem } from '../problems/problem.ts';
import { stillOpen, type CaseQuery } from './case-query.ts';
import type { LookInEmergency } from './case-rights.api.ts';
import { looksLikeAPerson } from './looks-like-a-person.ts';

/** A family that goes by the reference that was typed. */
export interface FamilyFound {
  caseId: string;
  organisationId: string;
  organisationName: string;
}

export type LookDecision =
  | { kind: 'look'; caseId: string; organisationName: string }
  /** what looks like somebody's name is asked about first: the provider reads it */
  | { kind: 'asks'; queries: CaseQuery[] }
  | { kind: 'not found'; problems: Problem[] }
  | { kind: 'invalid'; problems: Problem[] };

const listed = (names: readonly string[]): string => names.join(' or ');

/** Which family an emergency look shows: the one that goes by the reference, with the organisation where several have it. */
export const decideLook = (
  { more, confirmed, organisationId }: Pick<LookInEmergency, 'more' | 'confirmed' | 'organisationId'>,
  found: readonly FamilyFound[],
): LookDecision => {
  const queries = stillOpen(looksLikeAPerson(more, 'more', 'words'), confirmed);
  if (queries.length > 0) return { kind: 'asks', queries };
  const meant = found.filter(
    (family) => organisationId === undefined || family.organisationId === organisationId,
  );
  const [family, ...others] = meant;
  if (family === undefined)
    return {
      kind: 'not found',
      problems: [
        problem(
          'case-unknown',
          'No provider of this agreement holds a family with this reference. Ask the provider how it is written.',
          'reference',
        ),
      ],
    };
  if (others.length > 0)
    return {
      kind: 'invalid',
      problems: [
        problem(
          'several-have-it',
          `Choose whose family it is: ${listed(meant.map(({ organisationName }) => organisationName))}.`,
          'organisationId',
        ),
      ],
    };
  return { kind: 'look', caseId: family.caseId, organisationName: family.organisationName };
};
