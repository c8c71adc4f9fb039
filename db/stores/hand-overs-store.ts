import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { known } from './return-rows.ts';

/** What another provider may know of a family that was handed over to it: no row, only this. */
export interface HandOver {
  caseId: string;
  fromOrganisationName: string;
  /** '' where that agreement is not for publication, or its place is withheld */
  fromContractTitle: string;
  knownAs: string;
  endedOn: string;
  arrivedOn?: string;
  /** the day on which it was said that they had not come */
  notArrivedOn?: string;
}

/** The families that were handed over to an agreement, the latest end first. */
export const handOversTo = async (db: Database, contractId: string): Promise<HandOver[]> => {
  const { cases, contracts, organisations } = db.tables;
  const rows = await db.read
    .select({
      caseId: cases.id,
      fromOrganisationName: organisations.name,
      fromContractTitle: contracts.title,
      notForPublication: contracts.notForPublication,
      placeWithheld: contracts.placeWithheld,
      knownAs: cases.knownAs,
      endedOn: cases.endedOn,
      arrivedOn: cases.arrivedOn,
      notArrivedOn: cases.notArrivedOn,
    })
    .from(cases)
    .innerJoin(organisations, eq(organisations.id, cases.organisationId))
    .innerJoin(contracts, eq(contracts.id, cases.contractId))
    .where(eq(cases.handedToContractId, contractId))
    .orderBy(desc(cases.endedOn), asc(cases.id));
  return rows.flatMap(({ endedOn, notForPublication, placeWithheld, ...row }) => {
    // Nobody is handed over before their support has ended.
    if (endedOn === null) return [];
    const isQuiet = notForPublication || placeWithheld;
    const { arrivedOn, notArrivedOn, fromContractTitle, ...handOver } = row;
    return [
      {
        ...handOver,
        fromContractTitle: isQuiet ? '' : fromContractTitle,
        endedOn,
        arrivedOn: known(arrivedOn),
        notArrivedOn: known(notArrivedOn),
      },
    ];
  });
};

/** How many families were handed over to an agreement of which nobody has said yet whether they arrived. */
export const countHandOversWaiting = (db: Database, contractId: string): Promise<number> => {
  const { cases: t } = db.tables;
  const isWaiting = and(isNotNull(t.endedOn), isNull(t.arrivedOn), isNull(t.notArrivedOn));
  return Promise.resolve(db.read.$count(t, and(eq(t.handedToContractId, contractId), isWaiting)));
};
