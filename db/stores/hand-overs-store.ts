import { asc, desc, eq } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { known } from './return-rows.ts';

/** What another provider may know of a family that was handed over to it: no row, only this. */
export interface HandOver {
  caseId: string;
  fromOrganisationName: string;
  fromContractTitle: string;
  knownAs: string;
  endedOn: string;
  arrivedOn?: string;
}

/** The families that were handed over to an agreement, the latest end first. */
export const handOversTo = async (db: Database, contractId: string): Promise<HandOver[]> => {
  const { cases, contracts, organisations } = db.tables;
  const rows = await db.read
    .select({
      caseId: cases.id,
      fromOrganisationName: organisations.name,
      fromContractTitle: contracts.title,
      knownAs: cases.knownAs,
      endedOn: cases.endedOn,
      arrivedOn: cases.arrivedOn,
    })
    .from(cases)
    .innerJoin(organisations, eq(organisations.id, cases.organisationId))
    .innerJoin(contracts, eq(contracts.id, cases.contractId))
    .where(eq(cases.handedToContractId, contractId))
    .orderBy(desc(cases.endedOn), asc(cases.id));
  // Nobody is handed over before their support has ended.
  return rows.flatMap(({ endedOn, arrivedOn, ...handOver }) =>
    endedOn === null ? [] : [{ ...handOver, endedOn, arrivedOn: known(arrivedOn) }],
  );
};
