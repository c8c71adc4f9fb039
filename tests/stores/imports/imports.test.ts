import { expect, it } from 'vitest';
import { addContracts } from '#db/stores/contract-writes.ts';
import { addOrganisations, keepImportedRows, recordImportRun } from '#db/stores/import-writes.ts';
import {
  contractIdsByImportKey,
  importedBuyers,
  importedFor,
  importedRowsOf,
} from '#db/stores/imports-store.ts';
import { organisationIdIdentifiedBy } from '#db/stores/organisations-store.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';
const numbered = (prefix: string, number: number) => `${prefix}_${String(number).padStart(20, '0')}`;

onBothEngines('what lists said', (database) => {
  const settle = async () => {
    const db = database();
    let made = 0;
    const newId = (prefix: string) => numbered(prefix, (made += 1));
    const run = (number: number) =>
      recordImportRun(db, {
        id: numbered('imp', number),
        kind: 'transparency-code',
        fileName: `list-${number}.csv`,
        fileHash: 'a'.repeat(64),
        rows: 1,
        summary: '{}',
        at: now,
      });
    await db.writeAll([
      ...addOrganisations(
        db,
        [
          {
            id: numbered('org', 1),
            name: 'Buyer',
            kind: 'commissioning partner',
            website: '',
            identifiers: [{ scheme: 'GB-LAE', identifier: 'OAK' }],
            revision: 0,
          },
        ],
        now,
        newId,
      ),
      ...addContracts(
        db,
        [
          {
            id: numbered('con', 1),
            buyerId: numbered('org', 1),
            createdAt: now,
            importKey: 'k/buyer/1',
            draft: aContractDraft(),
          },
        ],
        newId,
      ),
      run(1),
      run(2),
    ]);
    const keep = (number: number, cells: Record<string, string>) =>
      db.writeAll(
        keepImportedRows(
          db,
          [
            {
              id: newId('imr'),
              contractId: numbered('con', 1),
              row: 2,
              cells,
              organisationId: numbered('org', 1),
            },
          ],
          numbered('imp', number),
          now,
        ),
      );
    return { db, keep };
  };

  it('is kept cell by cell, and what a later list said takes its place', async () => {
    const { db, keep } = await settle();
    await keep(1, { CPV: '1', 'Ü "quoted"': 'Ö' });
    expect(await importedFor(db, numbered('con', 1))).toEqual({
      fileName: 'list-1.csv',
      at: now,
      rows: [
        {
          contractId: numbered('con', 1),
          row: 2,
          cells: { CPV: '1', 'Ü "quoted"': 'Ö' },
          organisationId: numbered('org', 1),
        },
      ],
    });
    await keep(2, { CPV: '2' });
    expect(await importedFor(db, numbered('con', 1))).toMatchObject({
      fileName: 'list-2.csv',
      rows: [{ cells: { CPV: '2' } }],
    });
    expect((await importedRowsOf(db, [numbered('con', 1)])).get(numbered('con', 1))).toHaveLength(1);
  });

  it('finds agreements and buyers again by the key of the import', async () => {
    const { db } = await settle();
    const keys = ['k/buyer/1', ...Array.from({ length: 1_500 }, (_, place) => `none/${place}`)];
    expect([...(await contractIdsByImportKey(db, keys))]).toEqual([['k/buyer/1', numbered('con', 1)]]);
    expect(await importedBuyers(db)).toEqual([{ importKey: 'k/buyer/1', buyerId: numbered('org', 1) }]);
    expect(await organisationIdIdentifiedBy(db, 'GB-LAE', 'OAK')).toBe(numbered('org', 1));
  });

  it('is nothing for an agreement made by hand', async () => {
    const { db } = await settle();
    expect(await importedFor(db, numbered('con', 1))).toBeUndefined();
  });

  it('brings one agreement once', async () => {
    const { db } = await settle();
    let made = 1_000;
    const again = addContracts(
      db,
      [
        {
          id: numbered('con', 2),
          buyerId: numbered('org', 1),
          createdAt: now,
          importKey: 'k/buyer/1',
          draft: aContractDraft(),
        },
      ],
      (prefix) => numbered(prefix, (made += 1)),
    );
    await expect(db.writeAll(again)).rejects.toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'imported-meanwhile' }],
    });
  });
});
