import { areasSetUp } from '#db/stores/areas-store.ts';
import { commissionersKnown } from '#db/stores/contract-people-store.ts';
import { lastImportRun } from '#db/stores/imports-store.ts';
import { peopleKnown } from '#db/stores/people-store.ts';
import { portfolioContracts, providersWithoutAccount } from '#db/stores/portfolio-store.ts';
import { councilKnown } from '#db/stores/settings-store.ts';
import { statusOn } from '#shared/contracts/contract-dates.ts';
import type { Home } from '#shared/home/home.api.ts';
import type { Person } from '#shared/people/person.ts';
import { londonDay } from '#shared/periods/calendar-day.ts';
import type { Counter } from '../platform/counter.ts';

type Administrator = NonNullable<Home['administrator']>;

const waitingOf = (people: readonly Person[]): Administrator['waiting'] =>
  people
    .filter(({ status }) => status === 'invited')
    .map(({ id, name, organisationName, createdAt }) => ({
      personId: id,
      name,
      organisationName,
      invitedOn: londonDay(createdAt),
    }));

const registerPart = async ({ db, clock }: Counter) => {
  const contracts = await portfolioContracts(db, 'all');
  const today = clock.today();
  const live = contracts.filter((contract) => statusOn(contract, today) === 'live');
  return {
    inRegister: contracts.length,
    lookedAfterByNobody: live.filter(({ contractManager }) => contractManager === undefined).length,
  };
};

/** Who has not come in, who cannot, and what is set up so far. */
export const administratorPart = async (counter: Counter): Promise<Administrator> => {
  const { db } = counter;
  const people = await peopleKnown(db);
  const council = await councilKnown(db);
  const run = await lastImportRun(db);
  return {
    waiting: waitingOf(people),
    withoutAccount: await providersWithoutAccount(db),
    ...(await registerPart(counter)),
    commissioners: (await commissionersKnown(db)).length,
    accounts: people.filter(({ status }) => status === 'active').length,
    areas: await areasSetUp(db),
    contactIsKnown: [council?.email, council?.phone, council?.website].some((way = '') => way !== ''),
    lastImport: run && { fileName: run.fileName, rows: run.rows, on: londonDay(run.at) },
  };
};
