import { looksAtFamiliesOf } from '#db/stores/emergency-looks-store.ts';
import { countHandOversWaiting } from '#db/stores/hand-overs-store.ts';
import { countDueToGo } from '#db/stores/retention-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Home } from '#shared/home/home.api.ts';
import type { HomeContract } from '#shared/home/home-facts.ts';
import { addDays } from '#shared/periods/calendar-day.ts';
import type { Counter } from '../platform/counter.ts';

type Provider = NonNullable<Home['provider']>;

/** How long a look in an emergency stays on the first page; on the family's page it stays for good. */
const daysTold = 90;

/**
 * What a provider is told about families: who of the council looked, who was handed over to it and may have arrived,
 * and whom nothing keeps any more.
 */
export const familiesPart = async (
  { db, clock }: Counter,
  { organisationId }: User,
  contracts: readonly Pick<HomeContract, 'id' | 'title'>[],
): Promise<Pick<Provider, 'looks' | 'handedOver' | 'dueToGo'>> => {
  const since = `${addDays(clock.today(), -daysTold)}T00:00:00.000Z`;
  const dueToGo = [];
  const handedOver = [];
  for (const { id: contractId, title } of contracts) {
    const families = await countDueToGo(db, { contractId, organisationId }, clock.today());
    if (families > 0) dueToGo.push({ contractId, title, families });
    const waiting = await countHandOversWaiting(db, contractId);
    if (waiting > 0) handedOver.push({ contractId, title, families: waiting });
  }
  return { looks: await looksAtFamiliesOf(db, organisationId, since), handedOver, dueToGo };
};
