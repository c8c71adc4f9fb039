import { numbersWithAssessments } from '#db/stores/assessments-store.ts';
import { takesFamilies, type AgreementOfCases } from '#db/stores/case-agreements-store.ts';
import { caseIdByReference } from '#db/stores/cases-store.ts';
import { quartersCounted } from '#db/stores/counts-store.ts';
import type { CaseDraft } from '#shared/cases/cases.api.ts';
import type { CaseFacts } from '#shared/cases/decide-case.ts';
import { firstAskedOn } from '#shared/follow-ups/first-asked-on.ts';
import { quarterOf } from '#shared/periods/quarter.ts';
import type { Counter } from '../platform/counter.ts';
import type { CaseAtHand } from './case-at-hand.ts';

/** What it takes to decide about a draft. @param before the case it changes; absent when it is added */
export const caseFacts = async (
  { db, clock }: Counter,
  agreement: AgreementOfCases,
  organisationId: string,
  draft: CaseDraft,
  before?: CaseAtHand,
): Promise<CaseFacts> => {
  const { contractId, areaIds } = agreement;
  const { handedTo, reference } = draft;
  const sameReference = await caseIdByReference(db, { contractId, organisationId }, reference);
  const known = handedTo?.kind === 'agreement' && (await takesFamilies(db, handedTo.contractId));
  const counted = await quartersCounted(db, { contractId, organisationId });
  return {
    today: clock.today(),
    contractId,
    areaIds,
    referenceTaken: sameReference !== undefined && sameReference !== before?.kept.id,
    agreementKnown: () => known,
    numbersInUse: before === undefined ? [] : await numbersWithAssessments(db, before.kept.id),
    firstAskedOn: firstAskedOn(before?.followUps ?? []),
    countedElsewhere: (endedOn) => counted.has(quarterOf(endedOn)),
  };
};
