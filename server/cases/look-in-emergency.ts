import { areaById } from '#db/stores/areas-store.ts';
import { titlesOfAgreements } from '#db/stores/case-agreements-store.ts';
import { caseById } from '#db/stores/cases-store.ts';
import { casesByReference, noteLook } from '#db/stores/emergency-looks-store.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { EmergencyLook, LookInEmergency } from '#shared/cases/case-rights.api.ts';
import { decideLook } from '#shared/cases/decide-look.ts';
import { lookReasonWords } from '#shared/cases/emergency-look.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist, insistOnContract } from '../platform/insist.ts';
import { noSuchCase, withWhatHappened } from './case-at-hand.ts';
import { caseLine } from './case-line.ts';
import { shownOf } from './case-shown.ts';

/** A look that found nobody stands in the agreement's history, so that nobody tries one reference after another. */
const noteThatNobodyWasFound = (
  { db, clock, id }: Counter,
  user: User,
  { contractId, reason }: LookInEmergency,
) =>
  db.writeAll([
    appendHistory(db, {
      id: id('his'),
      at: clock.now(),
      personId: user.personId,
      subject: 'contract',
      subjectId: contractId,
      contractId,
      what: 'An emergency look found no family',
      from: '',
      to: '',
      why: lookReasonWords[reason],
    }),
  ]);

/** Shows one family to an administrator for this one request, with a reason, and tells its provider. */
export const lookInEmergency = async (
  counter: Counter,
  user: User,
  asked: LookInEmergency,
): Promise<EmergencyLook> => {
  insist(user, 'look in an emergency');
  const { contractId, reference, reason, more } = asked;
  await insistOnContract(counter, user, 'see contract', contractId);
  const { db, clock, id } = counter;
  const decision = decideLook(asked, await casesByReference(db, contractId, reference));
  if (decision.kind === 'asks') return decision;
  if (decision.kind === 'not found') await noteThatNobodyWasFound(counter, user, asked);
  if (decision.kind !== 'look') throw new Refusal(decision.kind, decision.problems);
  const kept = await caseById(db, decision.caseId);
  if (!kept) throw noSuchCase();
  const { id: caseId, organisationId } = kept;
  const at = clock.now();
  await db.writeAll([
    noteLook(db, { id: id('eml'), caseId, organisationId, at, personId: user.personId, reason, more }),
    caseLine(counter, user, at, caseId, 'The council looked in an emergency', lookReasonWords[reason]),
  ]);
  return {
    kind: 'looked',
    organisationName: decision.organisationName,
    contractTitle: (await titlesOfAgreements(db, [contractId])).get(contractId) ?? '',
    areaName: (await areaById(db, kept.areaId))?.name ?? '',
    case: await shownOf(counter, await withWhatHappened(counter, kept)),
  };
};
