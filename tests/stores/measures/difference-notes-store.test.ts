import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { addContract } from '#db/stores/contract-writes.ts';
import { differenceNotesOf, keepDifferenceNote } from '#db/stores/difference-notes-store.ts';
import { addMeasure } from '#db/stores/measure-writes.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { addPerson } from '#db/stores/people-store.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';
const idOf = (prefix: string, n: number) => `${prefix}_${String(n).padStart(20, '0')}`;
const contractId = idOf('con', 1);
const measureId = idOf('mea', 1);

const note = (number: number) => ({
  contractId,
  measureId,
  personId: idOf('per', 1),
  createdAt: now,
  id: idOf('dif', number),
  number,
  between: 'areas' as const,
  answer: 'meant' as const,
  why: 'Swale has an outreach worker.',
  saidBy: 'The partnership board',
  saidOn: '2026-10-20',
});

onBothEngines('whether areas or organisations differ on purpose', (database) => {
  const ready = async (): Promise<Database> => {
    const db = database();
    const buyerId = idOf('org', 1);
    await db.writeAll([
      ...addOrganisation(
        db,
        { id: buyerId, name: 'Invicta', kind: 'council', website: '', identifiers: [], revision: 0 },
        now,
        () => idOf('oid', 1),
      ),
      ...addPerson(db, {
        id: idOf('per', 1),
        name: 'P. Shah',
        email: 'p.shah@example.org',
        organisationId: buyerId,
        status: 'active',
        roles: [],
        createdAt: now,
      }),
      ...addContract(db, { id: contractId, buyerId, draft: aContractDraft(), createdAt: now }, (p) =>
        idOf(p, 1),
      ),
      ...addMeasure(db, aMeasureVersion({ id: idOf('mev', 1), measureId, contractId }), 0, now),
    ]);
    return db;
  };

  it('keeps every answer in order, with who said so and who wrote it down', async () => {
    const db = await ready();
    await db.writeAll([keepDifferenceNote(db, { ...note(2), answer: 'not meant' })]);
    await db.writeAll([keepDifferenceNote(db, note(1))]);
    const { contractId: _contract, personId: _person, createdAt: _at, ...kept } = note(1);
    expect(await differenceNotesOf(db, contractId, measureId, 'areas')).toEqual([
      { ...kept, personName: 'P. Shah' },
      { ...kept, id: idOf('dif', 2), number: 2, answer: 'not meant', personName: 'P. Shah' },
    ]);
    expect(await differenceNotesOf(db, contractId, idOf('mea', 9), 'areas')).toEqual([]);
    expect(await differenceNotesOf(db, idOf('con', 9), measureId, 'areas')).toEqual([]);
  });

  it('keeps what is said of organisations apart from what is said of areas, each with its own numbers', async () => {
    const db = await ready();
    const ofOrganisations = {
      ...note(1),
      id: idOf('dif', 7),
      between: 'organisations' as const,
      why: 'A lead.',
    };
    await db.writeAll([keepDifferenceNote(db, note(1)), keepDifferenceNote(db, ofOrganisations)]);
    expect(await differenceNotesOf(db, contractId, measureId, 'areas')).toMatchObject([
      { between: 'areas', number: 1, why: note(1).why },
    ]);
    expect(await differenceNotesOf(db, contractId, measureId, 'organisations')).toMatchObject([
      { between: 'organisations', number: 1, why: 'A lead.' },
    ]);
    await expect(
      db.writeAll([keepDifferenceNote(db, { ...ofOrganisations, id: idOf('dif', 8) })]),
    ).rejects.toMatchObject({ problems: [{ code: 'difference-noted-meanwhile' }] });
  });

  it('lets no answer be changed or removed', async () => {
    const db = await ready();
    await db.writeAll([keepDifferenceNote(db, note(1))]);
    const t = db.tables.differenceNotes;
    await expect(db.writeAll([{ statement: (w) => w.update(t).set({ why: '' }) }])).rejects.toThrow();
    await expect(db.writeAll([{ statement: (w) => w.delete(t) }])).rejects.toThrow();
    expect(await differenceNotesOf(db, contractId, measureId, 'areas')).toMatchObject([{ why: note(1).why }]);
  });

  it('refuses two answers of one number: two people wrote at once', async () => {
    const db = await ready();
    await db.writeAll([keepDifferenceNote(db, note(1))]);
    await expect(
      db.writeAll([keepDifferenceNote(db, { ...note(1), id: idOf('dif', 9) })]),
    ).rejects.toMatchObject({ kind: 'conflict', problems: [{ code: 'difference-noted-meanwhile' }] });
  });
});
