import { expect, it } from 'vitest';
import {
  addInstrument,
  chooseQuestionnaires,
  instrumentsUploaded,
  licencesRecorded,
  questionnairesUsed,
  recordLicence,
} from '#db/stores/instruments-store.ts';
import type { QuestionnaireUsed } from '#shared/questionnaires/questionnaires-used.ts';
import { shippedInstruments } from '#shared/questionnaires/shipped-instruments.ts';
import { groundOfCases } from '../../fixtures/a-kept-case.ts';
import { idOf } from '../../fixtures/a-kept-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

onBothEngines('instruments', (database) => {
  const ready = async () => {
    const db = database();
    await groundOfCases(db);
    return db;
  };
  const at = '2026-10-22T09:00:00.000Z';
  const licence = {
    instrumentId: 'sdq',
    licence: 'NHS licence 12',
    recordedBy: idOf('per', 1),
    recordedAt: at,
    isOn: true,
  };

  it('have their licence recorded, over what was seen, with who did it', async () => {
    const db = await ready();
    await db.writeAll([recordLicence(db, licence, undefined)]);
    const kept = { ...licence, recordedBy: 'Carol', revision: 1 };
    expect(await licencesRecorded(db)).toEqual([kept]);
    const meanwhile = { kind: 'conflict', problems: [{ code: 'licence-changed-meanwhile' }] };
    await expect(db.writeAll([recordLicence(db, licence, undefined)])).rejects.toMatchObject(meanwhile);
    await db.writeAll([recordLicence(db, { ...licence, isOn: false }, kept)]);
    expect(await licencesRecorded(db)).toEqual([{ ...kept, isOn: false, revision: 2 }]);
    await expect(db.writeAll([recordLicence(db, licence, kept)])).rejects.toMatchObject(meanwhile);
  });

  it('are added as they are, each version once', async () => {
    const db = await ready();
    const [definition] = shippedInstruments;
    if (definition === undefined) throw new Error('instruments are shipped');
    const own = { ...definition, id: 'own' };
    const by = (n: number) => ({ id: idOf('ins', n), personId: idOf('per', 1), at });
    await db.writeAll([addInstrument(db, own, by(1)), addInstrument(db, { ...own, version: '2' }, by(2))]);
    expect(await instrumentsUploaded(db)).toEqual([
      { definition: own, uploadedAt: at },
      { definition: { ...own, version: '2' }, uploadedAt: at },
    ]);
    await expect(db.writeAll([addInstrument(db, own, by(3))])).rejects.toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'instrument-version-taken', place: 'version' }],
    });
  });

  it('are chosen for an agreement as a whole, over what was seen', async () => {
    const db = await ready();
    const contractId = idOf('con', 1);
    expect(await questionnairesUsed(db, contractId)).toEqual({ used: [], revision: 0 });
    const used: QuestionnaireUsed[] = [
      { instrumentId: 'sdq', calledAs: '', agreed: { total: { sd: 5.8, r: 0.72, sample: 'Ours' } } },
      { instrumentId: 'ladder', calledAs: 'How safe home feels', agreed: {} },
    ];
    await db.writeAll([chooseQuestionnaires(db, contractId, used, 0)]);
    expect(await questionnairesUsed(db, contractId)).toEqual({ used, revision: 1 });
    await db.writeAll([chooseQuestionnaires(db, contractId, [], 1)]);
    expect(await questionnairesUsed(db, contractId)).toEqual({ used: [], revision: 2 });
    for (const seen of [0, 1])
      await expect(db.writeAll([chooseQuestionnaires(db, contractId, used, seen)])).rejects.toMatchObject({
        kind: 'conflict',
      });
    expect(await questionnairesUsed(db, idOf('con', 2))).toEqual({ used: [], revision: 0 });
  });
});
