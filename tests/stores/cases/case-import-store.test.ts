import { expect, it } from 'vitest';
import { assessmentsOfCases, casesByReferenceKeys } from '#db/stores/case-import-store.ts';
import {
  addAssessments,
  addCases,
  addFollowUps,
  appendPermissionEvents,
} from '#db/stores/case-import-writes.ts';
import { casesById, permissionEventsOfCases } from '#db/stores/cases-store.ts';
import { followUpsOfCases } from '#db/stores/follow-ups-store.ts';
import type { Case } from '#shared/cases/case.ts';
import type { FollowUp } from '#shared/follow-ups/follow-up.ts';
import type { Assessment } from '#shared/questionnaires/assessment.ts';
import { aCase, groundOfCases, keepCases, keptAt } from '../../fixtures/a-kept-case.ts';
import { idOf } from '../../fixtures/a-kept-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const holding = { contractId: idOf('con', 1), organisationId: idOf('org', 2) };

/** More families than go into one statement. */
const many: Case[] = Array.from({ length: 450 }, (_, n) => aCase(n + 1));

const event = (n: number, revision: number) => ({
  ...{
    id: idOf('pev', n * 10 + revision),
    caseId: idOf('cas', n),
    at: keptAt,
    personId: idOf('per', 1),
    revision,
  },
  ...{ scope: 'contact' as const, act: revision === 1 ? ('asked' as const) : ('declined' as const) },
  ...{ on: '2026-02-02', askedBy: 'own worker' as const, privacyNotice: revision === 1 ? 'Notice 4' : '' },
});

const followUp = (n: number): FollowUp => ({
  ...{ id: idOf('fup', n), caseId: idOf('cas', n), months: 0, dueOn: '2026-05-31', windowDays: 42 },
  ...{ windowEndsOn: '2026-07-12', attemptsNeeded: 3, revision: 0 },
  result: {
    ...{ kind: 'reached', on: '2026-05-31', askedBy: 'own worker', questions: 'usual/1' },
    ...{ answers: { now: 'bit-better' }, betterOff: true, ownWords: '' },
  },
  attempts: [{ on: '2026-05-30', channel: 'phone' }],
});

const assessment = (n: number): Assessment => ({
  ...{ id: idOf('ase', n), caseId: idOf('cas', n), person: 1, instrumentId: 'sdq', instrumentVersion: '1' },
  ...{ formId: 'P4-17', informant: 'parent', point: 'start', on: '2026-02-02', revision: 0 },
  given: { kind: 'answers', numbers: { '1': 2 } },
});

onBothEngines('families brought in from a file', (database) => {
  it('come many rows a statement, whole, with what hangs off them', async () => {
    const db = database();
    await groundOfCases(db);
    const numbers = many.map((_, n) => n + 1);
    await db.writeAll([
      ...addCases(db, many, keptAt),
      ...appendPermissionEvents(
        db,
        numbers.flatMap((n) => [event(n, 1), event(n, 2)]),
      ),
      ...addFollowUps(db, holding, numbers.map(followUp)),
      ...addAssessments(db, holding, numbers.map(assessment)),
    ]);
    const ids = many.map(({ id }) => id);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(await casesById(db, ids)).toEqual(many.toSorted(byId));
    const [first = ''] = ids;
    expect((await permissionEventsOfCases(db, ids)).get(first)?.map(({ act }) => act)).toEqual([
      'asked',
      'declined',
    ]);
    expect((await followUpsOfCases(db, ids)).get(first)).toEqual([followUp(1)]);
    const forms = await assessmentsOfCases(db, ids);
    expect([forms.size, forms.get(first)]).toEqual([450, [assessment(1)]]);
  });

  it('are all undone when one of them cannot be', async () => {
    const db = database();
    await groundOfCases(db);
    const twice = [aCase(1), aCase(2, { reference: 'f-0001' })];
    await expect(db.writeAll(addCases(db, twice, keptAt))).rejects.toThrow();
    expect(await casesByReferenceKeys(db, holding, ['F-0001'])).toEqual([]);
  });

  it('are found by reference among those of their holder alone', async () => {
    const db = database();
    await groundOfCases(db);
    await keepCases(
      db,
      aCase(1),
      aCase(2),
      aCase(3, { organisationId: idOf('org', 3), reference: 'F-0001' }),
    );
    const found = await casesByReferenceKeys(db, holding, ['F-0001', 'F-9999']);
    expect(found.map(({ id }) => id)).toEqual([idOf('cas', 1)]);
    expect(await casesByReferenceKeys(db, holding, [])).toEqual([]);
    expect(await assessmentsOfCases(db, [])).toEqual(new Map());
  });
});
