import { numbersWithAssessments } from '#db/stores/assessments-store.ts';
import type { AgreementOfCases } from '#db/stores/case-agreements-store.ts';
import { caseIdByReference } from '#db/stores/cases-store.ts';
import { quartersCounted } from '#db/stores/counts-store.ts';
import { agreementsNamed } from '#db/stores/hand-over-agreements-store.ts';
import { characteristicsAsked } from '#db/stores/settings-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { CaseDraft } from '#shared/cases/cases.api.ts';
import type { CaseFacts } from '#shared/cases/decide-case.ts';
import { firstAskedOn } from '#shared/follow-ups/first-asked-on.ts';
import { quarterOf } from '#shared/periods/quarter.ts';
import type { Counter } from '../platform/counter.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { takingFrom } from './taking-from.ts';

/** Where a family is already stays where it is, whatever became of that agreement; another must take it. */
const takes = async (
  counter: Counter,
  user: User,
  handedTo: CaseDraft['handedTo'],
  before: CaseAtHand | undefined,
): Promise<boolean> => {
  if (handedTo?.kind !== 'agreement') return false;
  const stood = before?.kept.handedTo;
  if (stood?.kind === 'agreement' && stood.contractId === handedTo.contractId) return true;
  const named = await agreementsNamed(counter.db, [handedTo.contractId]);
  return (await takingFrom(counter, user, named)).length > 0;
};

/** What it takes to decide about a draft. @param before the case it changes; absent when it is added */
export const caseFacts = async (
  counter: Counter,
  user: User,
  agreement: AgreementOfCases,
  draft: CaseDraft,
  before?: CaseAtHand,
): Promise<CaseFacts> => {
  const { db, clock } = counter;
  const { contractId, areaIds } = agreement;
  const { organisationId } = user;
  const { handedTo, reference } = draft;
  const sameReference = await caseIdByReference(db, { contractId, organisationId }, reference);
  const known = await takes(counter, user, handedTo, before);
  const counted = await quartersCounted(db, { contractId, organisationId });
  return {
    today: clock.today(),
    contractId,
    areaIds,
    referenceTaken: sameReference !== undefined && sameReference !== before?.kept.id,
    agreementKnown: () => known,
    numbersInUse: before === undefined ? [] : await numbersWithAssessments(db, before.kept.id),
    firstAskedOn: firstAskedOn(before?.followUps ?? []),
    askedOfPeople: { asked: await characteristicsAsked(db), before: before?.kept.people ?? [] },
    countedElsewhere: (endedOn) => counted.has(quarterOf(endedOn)),
  };
};
