import { expect, it } from 'vitest';
import {
  assessmentById,
  assessmentsOf,
  assessmentsOfContract,
  numbersWithAssessments,
} from '#db/stores/assessments-store.ts';
import { addAssessment, changeAssessment, removeAssessment } from '#db/stores/assessment-writes.ts';
import type { Assessment } from '#shared/questionnaires/assessment.ts';
import { aCase, groundOfCases, keepCases } from '../../fixtures/a-kept-case.ts';
import { idOf } from '../../fixtures/a-kept-contract.ts';
import { anAssessment } from '../../fixtures/an-assessment.ts';
import { onBothEngines } from '../../support/both-engines.ts';

onBothEngines('assessments', (database) => {
  const holding = { contractId: idOf('con', 1), organisationId: idOf('org', 2) };
  const ready = async (...assessments: Assessment[]) => {
    const db = database();
    await groundOfCases(db);
    await keepCases(db, aCase(1), aCase(2));
    for (const each of assessments) await db.writeAll([addAssessment(db, holding, each)]);
    return db;
  };

  it('are kept whole, answers by number and scores by scale', async () => {
    const scores = anAssessment(2, { point: 'end', given: { kind: 'scores', numbers: { emotional: 3.5 } } });
    const db = await ready(anAssessment(1), scores);
    expect(await assessmentById(db, idOf('ase', 1))).toEqual(anAssessment(1));
    expect(await assessmentById(db, idOf('ase', 2))).toEqual(scores);
    expect(await assessmentById(db, idOf('ase', 9))).toBeUndefined();
  });

  it('stand by person and questionnaire, from the start on', async () => {
    const db = await ready(
      anAssessment(1, { point: '9 months' }),
      anAssessment(2, { point: '3 months' }),
      anAssessment(3, { point: 'end' }),
      anAssessment(4),
      anAssessment(5, { person: 2 }),
      anAssessment(6, { instrumentId: 'core-10', informant: 'self' }),
      anAssessment(7, { caseId: idOf('cas', 2) }),
    );
    const ids = (await assessmentsOf(db, idOf('cas', 1))).map(({ id }) => id);
    expect(ids).toEqual([6, 4, 3, 2, 1, 5].map((n) => idOf('ase', n)));
    expect(await numbersWithAssessments(db, idOf('cas', 1))).toEqual([1, 2]);
    expect(await numbersWithAssessments(db, idOf('cas', 9))).toEqual([]);
  });

  it('there is one of a person, questionnaire, informant and time point', async () => {
    const db = await ready(anAssessment(1));
    await expect(db.writeAll([addAssessment(db, holding, anAssessment(2))])).rejects.toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'assessment-there' }],
    });
    await db.writeAll([
      addAssessment(db, holding, anAssessment(3, { informant: 'teacher', formId: 'T4-17' })),
    ]);
    expect(await assessmentsOf(db, idOf('cas', 1))).toHaveLength(2);
  });

  it('are corrected and taken away only as they were seen', async () => {
    const db = await ready(anAssessment(1));
    const after = anAssessment(1, { on: '2026-02-03', revision: 1 });
    await db.writeAll([changeAssessment(db, after, 0)]);
    expect(await assessmentById(db, after.id)).toEqual(after);
    const changed = { kind: 'conflict', problems: [{ code: 'assessment-changed-meanwhile' }] };
    await expect(db.writeAll([changeAssessment(db, after, 0)])).rejects.toMatchObject(changed);
    await expect(db.writeAll([removeAssessment(db, anAssessment(1))])).rejects.toMatchObject(changed);
    await db.writeAll([removeAssessment(db, after)]);
    expect(await assessmentById(db, after.id)).toBeUndefined();
  });

  it('are asked for by contract and questionnaire, those of one person together', async () => {
    const db = await ready(
      anAssessment(1, { caseId: idOf('cas', 2) }),
      anAssessment(2, { person: 2 }),
      anAssessment(3),
      anAssessment(4, { point: 'end' }),
      anAssessment(5, { instrumentId: 'ladder', informant: 'self' }),
    );
    await keepCases(db, aCase(3, { contractId: idOf('con', 2), handedTo: undefined }));
    await db.writeAll([
      addAssessment(
        db,
        { contractId: idOf('con', 2), organisationId: idOf('org', 2) },
        anAssessment(6, { caseId: idOf('cas', 3) }),
      ),
    ]);
    const found = await assessmentsOfContract(db, idOf('con', 1), 'sdq');
    expect(found.map(({ id }) => id)).toEqual([3, 4, 2, 1].map((n) => idOf('ase', n)));
    expect(found[0]).toEqual({
      ...anAssessment(3),
      organisationId: idOf('org', 2),
      endedOn: '2026-05-31',
    });
    expect(await assessmentsOfContract(db, idOf('con', 2), 'sdq')).toHaveLength(1);
  });
});
