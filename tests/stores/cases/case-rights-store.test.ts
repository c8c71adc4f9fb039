import { expect, it } from 'vitest';
import { everythingOf, namesOfIds } from '#db/stores/case-copy-store.ts';
import {
  casesByReference,
  looksAtCase,
  looksAtFamiliesOf,
  noteLook,
} from '#db/stores/emergency-looks-store.ts';
import { holdOf, holdsOfCases, liftHold, setHold } from '#db/stores/legal-holds-store.ts';
import { countDueToGo, familiesDueToGo, retentionOf } from '#db/stores/retention-store.ts';
import type { Database } from '#db/database.ts';
import { aCase, groundOfCases, keepCases } from '../../fixtures/a-kept-case.ts';
import { idOf } from '../../fixtures/a-kept-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const at = '2026-10-22T09:00:00.000Z';
const holding = { contractId: idOf('con', 1), organisationId: idOf('org', 2) };

onBothEngines('rights over families', (database) => {
  const ready = async () => {
    const db = database();
    await groundOfCases(db);
    await keepCases(
      db,
      aCase(1),
      aCase(2),
      aCase(3, { organisationId: idOf('org', 3), reference: 'F-0001' }),
    );
    return db;
  };
  const hold = (n: number) => ({
    caseId: idOf('cas', n),
    reason: 'court or police' as const,
    setAt: at,
    setBy: idOf('per', 1),
  });
  const agree = (db: Database, retentionMonths: number) =>
    db.writeAll([{ statement: (w, { contracts }) => w.update(contracts).set({ retentionMonths }) }]);

  it('a hold stands until it is lifted, once', async () => {
    const db = await ready();
    await db.writeAll([setHold(db, { ...hold(1), id: idOf('hol', 1) })]);
    expect(await holdOf(db, idOf('cas', 1))).toEqual({
      id: idOf('hol', 1),
      reason: 'court or police',
      setOn: '2026-10-22',
      setByName: 'Carol',
    });
    expect([...(await holdsOfCases(db, [idOf('cas', 1), idOf('cas', 2)])).keys()]).toEqual([idOf('cas', 1)]);
    expect(await holdsOfCases(db, [])).toEqual(new Map());
    const lifted = { liftedAt: at, liftedBy: idOf('per', 1), whyLifted: 'matter closed' as const };
    await db.writeAll([liftHold(db, idOf('hol', 1), lifted)]);
    expect(await holdOf(db, idOf('cas', 1))).toBeUndefined();
    await expect(db.writeAll([liftHold(db, idOf('hol', 1), lifted)])).rejects.toMatchObject({
      problems: [{ code: 'no-hold' }],
    });
  });

  it('a look is told to who holds the family, newest first, since a moment', async () => {
    const db = await ready();
    const look = {
      caseId: idOf('cas', 1),
      organisationId: idOf('org', 2),
      personId: idOf('per', 1),
      reason: 'child at risk' as const,
    };
    await db.writeAll([
      noteLook(db, { ...look, id: idOf('eml', 1), at, more: 'Before' }),
      noteLook(db, { ...look, id: idOf('eml', 2), at: '2026-10-23T09:00:00.000Z', more: 'After' }),
    ]);
    expect((await looksAtCase(db, idOf('cas', 1))).map(({ more, personName }) => [more, personName])).toEqual(
      [
        ['After', 'Carol'],
        ['Before', 'Carol'],
      ],
    );
    expect(await looksAtFamiliesOf(db, idOf('org', 2), '2026-10-23T00:00:00.000Z')).toMatchObject([
      { reference: 'F-0001', more: 'After', at: '2026-10-23T09:00:00.000Z' },
    ]);
    expect(await looksAtFamiliesOf(db, idOf('org', 3), at)).toEqual([]);
    expect(await looksAtCase(db, idOf('cas', 2))).toEqual([]);
  });

  it('a reference finds the family of each organisation that uses it', async () => {
    const db = await ready();
    expect(await casesByReference(db, idOf('con', 1), ' f-0001')).toEqual([
      { caseId: idOf('cas', 3), organisationId: idOf('org', 3), organisationName: 'Small Steps' },
      { caseId: idOf('cas', 1), organisationId: idOf('org', 2), organisationName: 'Stepping Stones' },
    ]);
    expect(await casesByReference(db, idOf('con', 2), 'F-0001')).toEqual([]);
  });

  it('who was kept as long as agreed is listed from that day, and nobody where nothing is agreed', async () => {
    const db = await ready();
    expect(await retentionOf(db, idOf('con', 1))).toBeUndefined();
    expect(await countDueToGo(db, holding, '2099-01-01')).toBe(0);
    await agree(db, 9);
    await keepCases(db, aCase(4, { endedOn: '2026-05-30' }), aCase(5, { endedOn: undefined }));
    expect(await retentionOf(db, idOf('con', 1))).toBe(9);
    expect(await familiesDueToGo(db, holding, 9, '2027-02-27')).toEqual([]);
    // Nine months after 30 and 31 May are the last day of February.
    expect(
      (await familiesDueToGo(db, holding, 9, '2027-02-28')).map(({ caseId, dueToGoOn }) => [
        caseId,
        dueToGoOn,
      ]),
    ).toEqual([
      [idOf('cas', 4), '2027-02-28'],
      [idOf('cas', 1), '2027-02-28'],
      [idOf('cas', 2), '2027-02-28'],
    ]);
    expect(await countDueToGo(db, holding, '2027-02-28')).toBe(3);
  });

  it('a copy holds everything but what is empty, and names for its ids', async () => {
    const db = await ready();
    const everything = await everythingOf(db, idOf('cas', 1));
    expect(everything?.case).toMatchObject({ reference: 'F-0001', sessions: 0, endedOn: '2026-05-31' });
    expect(Object.values(everything?.case ?? {})).not.toContain(null);
    expect(everything?.parts.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['people', 2],
      ['permission', 0],
      ['followUps', 0],
      ['questionnaires', 0],
      ['legalHolds', 0],
      ['emergencyLooks', 0],
    ]);
    expect(await everythingOf(db, idOf('cas', 9))).toBeUndefined();
    const ids = [idOf('are', 1), idOf('con', 1), idOf('org', 2), idOf('per', 1), idOf('cas', 1)];
    expect(await namesOfIds(db, ids)).toEqual({
      [idOf('are', 1)]: 'Eastmarsh',
      [idOf('con', 1)]: 'Family mediation',
      [idOf('org', 2)]: 'Stepping Stones',
      [idOf('per', 1)]: 'Carol',
    });
  });
});
