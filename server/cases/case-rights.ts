import { looksAtCase } from '#db/stores/emergency-looks-store.ts';
import { holdOf } from '#db/stores/legal-holds-store.ts';
import { retentionOf } from '#db/stores/retention-store.ts';
import { answersForCase } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { CaseRights } from '#shared/cases/case-rights.api.ts';
import { dueToGoOn } from '#shared/cases/retention.ts';
import type { Counter } from '../platform/counter.ts';
import { caseAtHand } from './case-at-hand.ts';

/** What stands in the way of erasing a family, when it is due to go, and who of the council has looked. */
export const caseRights = async (counter: Counter, user: User, caseId: string): Promise<CaseRights> => {
  const { kept } = await caseAtHand(counter, user, caseId);
  const { db } = counter;
  return {
    caseId,
    contractId: kept.contractId,
    reference: kept.reference,
    revision: kept.revision,
    hold: await holdOf(db, caseId),
    dueToGoOn: dueToGoOn(kept.endedOn, await retentionOf(db, kept.contractId)),
    answers: answersForCase(user, kept).yes,
    looks: await looksAtCase(db, caseId),
  };
};
