import { areasKnown } from '#db/stores/contracts-store.ts';
import { countersOf } from '#db/stores/counts-store.ts';
import { holdersOfFamilies, isSensitiveService } from '#db/stores/family-holders-store.ts';
import { characteristicsAsked } from '#db/stores/settings-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { Families } from '#shared/follow-ups/families.api.ts';
import { familyFigures } from '#shared/follow-ups/family-figures.ts';
import type { SplitAudience } from '#shared/follow-ups/split-table.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { familiesKnown } from './families-known.ts';

/**
 * Exact splits are for whoever holds every family they are made of. Where several organisations hold some, each
 * would read the other's families in them. Source: decisions 0012, 0014.
 */
const audienceOf = (holders: readonly string[], keepsCases: boolean, user: User): SplitAudience =>
  keepsCases && holders.every((holder) => holder === user.organisationId) ? 'provider' : 'others';

/** What became of the families of a contract, in figures, as far as the person may see them. */
export const familiesShown = async (counter: Counter, user: User, contractId: string): Promise<Families> => {
  const stake = await insistOnContract(counter, user, 'see family figures', contractId);
  const { db, clock } = counter;
  const today = clock.today();
  const keepsCases = may(user, 'see cases', stake).yes;
  const holders = [...(await holdersOfFamilies(db, contractId)), ...(await countersOf(db, contractId))];
  const audience = audienceOf(holders, keepsCases, user);
  const sensitive = await isSensitiveService(db, contractId);
  const names = new Map((await areasKnown(db)).map(({ id, name }) => [id, name]));
  const known = await familiesKnown(counter, contractId, today);
  const areaName = (id: string): string => names.get(id) ?? '';
  return {
    contractId,
    today,
    ...familyFigures(known, {
      ...{ today, audience, sensitive, areaName },
      characteristicsAsked: await characteristicsAsked(db),
    }),
    keepsCases,
  };
};
