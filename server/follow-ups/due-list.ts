import { questionsChosen, titlesOfAgreements } from '#db/stores/case-agreements-store.ts';
import { casesById, permissionEventsOfCases } from '#db/stores/cases-store.ts';
import { followUpsOpen } from '#db/stores/follow-ups-store.ts';
import type { User } from '#shared/access/roles.ts';
import { permissionOn } from '#shared/cases/permission.ts';
import { followUpSeen } from '#shared/follow-ups/follow-up-seen.ts';
import type { DueList } from '#shared/follow-ups/follow-ups.api.ts';
import { questionsShown } from '#shared/follow-ups/questions-shown.ts';
import { chosenQuestions, usualQuestions } from '#shared/follow-ups/short-questions.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';

/** Whom the person's organisation is to ask now, the window that closes first on top. Who said no is not on it. */
export const dueList = async ({ db, clock }: Counter, user: User): Promise<DueList> => {
  insist(user, 'ask families');
  const today = clock.today();
  const open = await followUpsOpen(db, user.organisationId, today);
  const caseIds = [...new Set(open.map(({ caseId }) => caseId))];
  const cases = new Map((await casesById(db, caseIds)).map((kept) => [kept.id, kept]));
  const permissions = await permissionEventsOfCases(db, caseIds);
  const contractIds = [...new Set([...cases.values()].map(({ contractId }) => contractId))];
  const titles = await titlesOfAgreements(db, contractIds);
  const due = open.flatMap((followUp) => {
    const kept = cases.get(followUp.caseId);
    if (!kept) return [];
    const events = permissions.get(kept.id) ?? [];
    const seen = followUpSeen(kept, followUp, events, today);
    if (seen.state !== 'pending') return [];
    return [
      {
        ...seen,
        caseId: kept.id,
        caseRevision: kept.revision,
        contractId: kept.contractId,
        contractTitle: titles.get(kept.contractId) ?? '',
        reference: kept.reference,
        contact: permissionOn(events, 'contact'),
      },
    ];
  });
  const chosen = await questionsChosen(db, user.organisationId);
  const questionsOf = chosen.map(({ contractId, codes }) => ({
    contractId,
    questions: questionsShown(chosenQuestions(codes)),
  }));
  return { today, questions: questionsShown(usualQuestions), questionsOf, due };
};
