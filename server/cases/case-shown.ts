import { titlesOfAgreements } from '#db/stores/case-agreements-store.ts';
import type { User } from '#shared/access/roles.ts';
import { caseStatusOf } from '#shared/cases/case.ts';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { draftOfCase } from '#shared/cases/draft-of-case.ts';
import { permissionOn } from '#shared/cases/permission.ts';
import { followUpSeen } from '#shared/follow-ups/follow-up-seen.ts';
import type { Counter } from '../platform/counter.ts';
import { caseAtHand, type CaseAtHand } from './case-at-hand.ts';

const handedOver = async ({ db }: Counter, { kept }: CaseAtHand): Promise<CaseShown['handedOver']> => {
  const { handedTo } = kept;
  if (handedTo?.kind !== 'agreement') return undefined;
  const titles = await titlesOfAgreements(db, [handedTo.contractId]);
  const { arrivedOn, notArrivedOn } = handedTo;
  return { contractTitle: titles.get(handedTo.contractId) ?? '', arrivedOn, notArrivedOn };
};

/** A case, whole, with what happened to it. Whether the person may see it is asked before. */
export const shownOf = async (counter: Counter, at: CaseAtHand): Promise<CaseShown> => {
  const { kept, events, followUps } = at;
  const today = counter.clock.today();
  return {
    id: kept.id,
    contractId: kept.contractId,
    organisationId: kept.organisationId,
    status: caseStatusOf(kept),
    draft: draftOfCase(kept),
    people: kept.people.map(({ id, number }) => ({ id, number })),
    handedOver: await handedOver(counter, at),
    contact: permissionOn(events, 'contact'),
    quote: permissionOn(events, 'quote'),
    permissionEvents: events.map(({ id: _id, caseId: _case, ...event }) => event),
    followUps: followUps.map((followUp) => followUpSeen(kept, followUp, events, today)),
    revision: kept.revision,
  };
};

/** A case, whole, as the provider that holds it sees it. */
export const caseShown = async (counter: Counter, user: User, caseId: string): Promise<CaseShown> =>
  shownOf(counter, await caseAtHand(counter, user, caseId));
