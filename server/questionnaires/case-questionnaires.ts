import { assessmentsOf } from '#db/stores/assessments-store.ts';
import { agreementOfCases } from '#db/stores/case-agreements-store.ts';
import { caseById } from '#db/stores/cases-store.ts';
import { followUpsOf } from '#db/stores/follow-ups-store.ts';
import { holdsCase } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { Case } from '#shared/cases/case.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Assessment } from '#shared/questionnaires/assessment.ts';
import type { AssessmentFacts } from '#shared/questionnaires/decide-assessment.ts';
import type { AssessmentShown, CaseQuestionnaires } from '#shared/questionnaires/questionnaires.api.ts';
import type { Counter } from '../platform/counter.ts';
import { usedIn } from './questionnaires-at-hand.ts';

/** A family with all that decides which forms may be kept of it. */
export interface FamilyAtHand {
  kept: Case;
  facts: AssessmentFacts;
}

const months = async ({ db }: Counter, kept: Case): Promise<number[]> => {
  const agreed = (await agreementOfCases(db, kept.contractId))?.terms.months ?? [];
  const asked = (await followUpsOf(db, kept.id)).map((followUp) => followUp.months);
  return [...new Set([...agreed, ...asked])].filter((n) => n > 0).toSorted((a, b) => a - b);
};

/**
 * Loads a family for somebody of the organisation that holds it.
 * @throws Refusal not found for everybody else, the council included
 */
export const familyAtHand = async (counter: Counter, user: User, caseId: string): Promise<FamilyAtHand> => {
  const { db, clock } = counter;
  const kept = await caseById(db, caseId);
  if (!kept || !holdsCase(user, kept))
    throw new Refusal('not found', [problem('case-unknown', 'There is no such family that you can see.')]);
  return {
    kept,
    facts: {
      today: clock.today(),
      family: kept,
      months: await months(counter, kept),
      questionnaires: await usedIn(counter, kept.contractId),
      others: await assessmentsOf(db, caseId),
    },
  };
};

/** A completed form without what its address says. */
export const assessmentShown = ({ caseId: _case, given, ...assessment }: Assessment): AssessmentShown => ({
  ...assessment,
  given: { kind: given.kind, numbers: { ...given.numbers } },
});

/** All that is needed to enter a form of a family, and the forms that are there. */
export const caseQuestionnaires = async (
  counter: Counter,
  user: User,
  caseId: string,
): Promise<CaseQuestionnaires> => {
  const { kept, facts } = await familyAtHand(counter, user, caseId);
  const { contractId, reference, referredOn, startedOn, endedOn, people } = kept;
  return {
    ...{ caseId, contractId, reference, referredOn, startedOn, endedOn },
    today: facts.today,
    people: people.map(({ number, ageAtStart }) => ({ number, ageAtStart })),
    months: [...facts.months],
    questionnaires: facts.questionnaires.map(({ name, isOn, compiled }) => ({
      ...{ name, isOn },
      definition: compiled.instrument,
    })),
    assessments: facts.others.map(assessmentShown),
  };
};
