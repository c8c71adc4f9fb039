import { commissionersKnown } from '#db/stores/contract-people-store.ts';
import { areasKnown } from '#db/stores/contracts-store.ts';
import { organisationsKnown } from '#db/stores/organisations-store.ts';
import { characteristicsAsked } from '#db/stores/settings-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { RegisterChoices } from '#shared/contracts/register.api.ts';
import type { Counter } from '../platform/counter.ts';
import { readRegister } from './read-register.ts';

/**
 * What filters and forms choose from. Whoever does not see all the council's organisations and people chooses
 * from those that stand in the agreements they see.
 */
export const readChoices = async (counter: Counter, user: User): Promise<RegisterChoices> => {
  const { rows } = await readRegister(counter, user, {});
  const { db } = counter;
  const all = may(user, 'see organisations').yes;
  const seen = new Set(
    rows.flatMap(({ buyerId, providers }) => [
      buyerId,
      ...providers.map(({ organisationId }) => organisationId),
    ]),
  );
  const managers = new Map(
    rows.flatMap(({ contractManager }) =>
      contractManager?.personId === undefined ? [] : [[contractManager.personId, contractManager.name]],
    ),
  );
  const organisations = await organisationsKnown(db, all ? undefined : [...seen]);
  const directorates = new Set(rows.map(({ directorate }) => directorate).filter(Boolean));
  return {
    organisations: organisations.map(({ id, name, kind }) => ({ id, name, kind })),
    areas: await areasKnown(db),
    characteristicsAsked: await characteristicsAsked(db),
    directorates: [...directorates].sort((a, b) => a.localeCompare(b, 'en-GB')),
    commissioners: all
      ? await commissionersKnown(db)
      : [...managers]
          .map(([id, name]) => ({ id, name }))
          .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  };
};
