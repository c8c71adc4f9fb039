import { expect, it } from 'vitest';
import { stakeOf } from '#db/stores/contract-stake-store.ts';
import {
  addContracts,
  endContractManager,
  giveContract,
  startContractManager,
  takeContractBack,
} from '#db/stores/contract-writes.ts';
import { stakesOf } from '#db/stores/contracts-store.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { addPerson } from '#db/stores/people-store.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';
const numbered = (prefix: string, number: number) => `${prefix}_${String(number).padStart(20, '0')}`;
const org = (n: number) => numbered('org', n);
const per = (n: number) => numbered('per', n);
const con = (n: number) => numbered('con', n);

onBothEngines('authority on one agreement', (database) => {
  const settle = async () => {
    const db = database();
    let made = 0;
    const newId = (prefix: string) => numbered(prefix, (made += 1));
    await db.writeAll([
      ...(['council', 'provider', 'provider', 'commissioning partner'] as const).flatMap((kind, n) =>
        addOrganisation(
          db,
          { id: org(n), name: `Organisation ${n}`, kind, website: '', identifiers: [], revision: 0 },
          now,
          () => newId('oid'),
        ),
      ),
      ...[1, 2, 3].flatMap((n) =>
        addPerson(db, {
          id: per(n),
          name: `Person ${n}`,
          email: `person.${n}@example.org`,
          organisationId: org(0),
          status: 'active',
          roles: [],
          createdAt: now,
        }),
      ),
      ...addContracts(
        db,
        [
          {
            id: con(1),
            buyerId: org(0),
            createdAt: now,
            draft: aContractDraft({
              parties: [
                { organisationId: org(3), role: 'commissioning partner', delivers: '' },
                { organisationId: org(1), role: 'lead', delivers: '' },
                { organisationId: org(2), role: 'subcontractor', delivers: '' },
              ],
            }),
          },
          { id: con(2), buyerId: org(0), createdAt: now, draft: aContractDraft({ parties: [] }) },
        ],
        newId,
      ),
      startContractManager(db, {
        id: newId('cma'),
        contractId: con(1),
        personId: per(1),
        name: 'Person 1',
        fromOn: '2026-01-01',
      }),
      endContractManager(db, con(1), '2026-06-30'),
      startContractManager(db, {
        id: newId('cma'),
        contractId: con(1),
        personId: per(2),
        name: 'Person 2',
        fromOn: '2026-07-01',
      }),
      giveContract(db, { id: newId('cgi'), contractId: con(1), personId: per(3) }),
    ]);
    return db;
  };

  it('is answered from its parties, who looks after it now, and whom it was given to', async () => {
    const db = await settle();
    expect(await stakeOf(db, con(1))).toEqual({
      deliveringOrganisationIds: [org(1), org(2)],
      leadOrganisationId: org(1),
      partnerOrganisationIds: [org(3)],
      contractManagerId: per(2),
      givenToIds: [per(3)],
    });
  });

  it('is the same as among several', async () => {
    const db = await settle();
    const several = await stakesOf(db, [con(1), con(2)]);
    expect(several.size).toBe(2);
    for (const [id, stake] of several) expect(await stakeOf(db, id)).toEqual(stake);
  });

  it('ends at once when it is taken back or handed over', async () => {
    const db = await settle();
    expect((await stakeOf(db, con(1)))?.givenToIds).toEqual([per(3)]);
    await db.writeAll([
      takeContractBack(db, con(1), per(3)),
      endContractManager(db, con(1), '2026-10-21'),
      startContractManager(db, {
        id: numbered('cma', 99),
        contractId: con(1),
        name: 'A name alone',
        fromOn: '2026-10-22',
      }),
    ]);
    expect(await stakeOf(db, con(1))).toMatchObject({ contractManagerId: undefined, givenToIds: [] });
  });

  it('is nobody’s where nobody is named, and undefined where there is no agreement', async () => {
    const db = await settle();
    expect(await stakeOf(db, con(2))).toEqual({
      deliveringOrganisationIds: [],
      leadOrganisationId: undefined,
      partnerOrganisationIds: [],
      contractManagerId: undefined,
      givenToIds: [],
    });
    expect(await stakeOf(db, con(9))).toBeUndefined();
  });
});
