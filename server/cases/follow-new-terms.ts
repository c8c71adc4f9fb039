import { agreementOfCases, type AgreementOfCases } from '#db/stores/case-agreements-store.ts';
import { lockCase } from '#db/stores/case-writes.ts';
import { caseById } from '#db/stores/cases-store.ts';
import { agreementsFollowedUp, casesToFollowAnew } from '#db/stores/follow-up-terms-store.ts';
import { followUpsOf } from '#db/stores/follow-ups-store.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { caseLine } from './case-line.ts';
import { followUpChanges } from './follow-up-changes.ts';

/** Brings the follow-ups of one family to what its agreement says now. */
export const followFamily = async (
  counter: Counter,
  agreement: AgreementOfCases,
  caseId: string,
): Promise<void> => {
  const { db, clock } = counter;
  const kept = await caseById(db, caseId);
  if (!kept) return;
  const changes = followUpChanges(counter, agreement, kept, await followUpsOf(db, caseId));
  if (changes.length === 0) return;
  const line = caseLine(counter, undefined, clock.now(), caseId, 'Follow-ups follow the agreement');
  await db.writeAll([lockCase(db, kept), ...changes, line]).catch((error: unknown) => {
    // Somebody is working on this family: it is right with what they save, or the next time.
    if (!(error instanceof Refusal)) throw error;
  });
};

/**
 * Brings follow-ups that are still to come to what their agreements say now: months, and how long to ask. One
 * whose day has come keeps the terms it was made with. Doing it twice is the same as once.
 */
export const followNewTerms = async (counter: Counter): Promise<void> => {
  const { db, clock } = counter;
  for (const contractId of await agreementsFollowedUp(db)) {
    const agreement = await agreementOfCases(db, contractId);
    if (!agreement) continue;
    for (const caseId of await casesToFollowAnew(db, agreement, clock.today()))
      await followFamily(counter, agreement, caseId);
  }
};
