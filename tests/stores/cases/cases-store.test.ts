import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { agreementOfCases, titlesOfAgreements } from '#db/stores/case-agreements-store.ts';
import { addCase, appendPermissionEvent, changeCase, noteArrival, lockCase } from '#db/stores/case-writes.ts';
import {
  caseById,
  caseIdByReference,
  casesById,
  casesHeld,
  countCases,
  permissionEventsOf,
  type CaseQuestion,
} from '#db/stores/cases-store.ts';
import { countHandOversWaiting, handOversTo } from '#db/stores/hand-overs-store.ts';
import type { PermissionEvent } from '#shared/cases/permission.ts';
import { usualQuestions } from '#shared/follow-ups/short-questions.ts';
import { idOf } from '../../fixtures/a-kept-contract.ts';
import { aCase, groundOfCases, keepCases, keptAt } from '../../fixtures/a-kept-case.ts';
import { onBothEngines } from '../../support/both-engines.ts';

onBothEngines('cases', (database) => {
  const ready = async () => {
    const db = database();
    await groundOfCases(db);
    return db;
  };
  const holding = { contractId: idOf('con', 1), organisationId: idOf('org', 2) };

  it('are kept whole, with their people by number', async () => {
    const db = await ready();
    const plain = aCase(2, {
      ageBand: undefined,
      people: [],
      assessedOn: undefined,
      startedOn: undefined,
      plannedEndOn: undefined,
      endedOn: undefined,
      howEnded: undefined,
      handedTo: undefined,
      cameBack: undefined,
      notToAsk: undefined,
      sessions: undefined,
      concerns: [],
    });
    const elsewhere = aCase(3, {
      handedTo: { kind: 'elsewhere', where: 'The youth hub' },
      cameBack: { on: '2026-08-01', sameNeed: true },
    });
    await keepCases(db, aCase(1), plain, elsewhere);
    expect(await caseById(db, idOf('cas', 1))).toEqual(aCase(1));
    expect(await casesById(db, [idOf('cas', 3), idOf('cas', 2)])).toEqual([plain, elsewhere]);
    expect(await caseById(db, idOf('cas', 9))).toBeUndefined();
    expect(await casesById(db, [])).toEqual([]);
  });

  it('are found by their reference however it is written, by their provider alone', async () => {
    const db = await ready();
    await keepCases(db, aCase(1, { reference: 'Ab  12' }));
    expect(await caseIdByReference(db, holding, ' aB 12')).toBe(idOf('cas', 1));
    expect(await caseIdByReference(db, { ...holding, organisationId: idOf('org', 3) }, 'Ab 12')).toBe(
      undefined,
    );
    expect(await caseIdByReference(db, { ...holding, contractId: idOf('con', 2) }, 'Ab 12')).toBe(undefined);
  });

  it('have a reference of their own with their provider, in one agreement', async () => {
    const db = await ready();
    await keepCases(db, aCase(1));
    await expect(db.writeAll(addCase(db, aCase(2, { reference: 'f-0001 ' }), keptAt))).rejects.toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'reference-taken', place: 'reference' }],
    });
    const same = { reference: 'F-0001' };
    await keepCases(
      db,
      aCase(3, { ...same, organisationId: idOf('org', 3) }),
      aCase(4, { ...same, contractId: idOf('con', 2), handedTo: undefined }),
    );
    expect(
      await casesById(
        db,
        [2, 3, 4].map((n) => idOf('cas', n)),
      ),
    ).toHaveLength(2);
  });

  it('are listed for who holds them, newest referral first, by half a reference, status and page', async () => {
    const db = await ready();
    const open = { endedOn: undefined, howEnded: undefined };
    await keepCases(
      db,
      aCase(1, { referredOn: '2026-01-01' }),
      aCase(2, { referredOn: '2026-03-01', ...open }),
      aCase(3, { referredOn: '2026-03-01', ...open, startedOn: undefined }),
      aCase(4, { referredOn: '2026-02-01', ...open, startedOn: undefined, assessedOn: undefined }),
      aCase(5, { organisationId: idOf('org', 3) }),
      aCase(6, { contractId: idOf('con', 2) }),
    );
    const list = async (question: CaseQuestion = {}, limit = 10) =>
      (await casesHeld(db, holding, question, limit)).map(({ reference }) => reference);
    expect(await list()).toEqual(['F-0003', 'F-0002', 'F-0004', 'F-0001']);
    expect(await list({}, 2)).toEqual(['F-0003', 'F-0002']);
    expect(await list({ after: { referredOn: '2026-03-01', id: idOf('cas', 3) } })).toEqual([
      'F-0002',
      'F-0004',
      'F-0001',
    ]);
    expect(await list({ find: 'f-0002' })).toEqual(['F-0002']);
    expect(await list({ find: '%' })).toEqual([]);
    expect(await list({ status: 'ended' })).toEqual(['F-0001']);
    expect(await list({ status: 'in support' })).toEqual(['F-0002']);
    expect(await list({ status: 'assessed' })).toEqual(['F-0003']);
    expect(await list({ status: 'referred' })).toEqual(['F-0004']);
    expect(await countCases(db, holding, {})).toBe(4);
    expect(await countCases(db, holding, { find: '000', status: 'ended' })).toBe(1);
  });

  it('are changed over the revision that was seen, and their people with them', async () => {
    const db = await ready();
    const before = aCase(1);
    await keepCases(db, before);
    const [first, second] = before.people;
    if (!first || !second) throw new Error('the fixture has two people');
    const third = { ...first, id: idOf('cpe', 99), number: 3 };
    const after = {
      ...before,
      reference: 'G-1',
      endedOn: undefined,
      howEnded: undefined,
      handedTo: undefined,
      people: [{ ...second, ageAtStart: 4 }, third],
      revision: 1,
    };
    await db.writeAll(changeCase(db, before, after));
    expect(await caseById(db, before.id)).toEqual(after);
    await expect(db.writeAll(changeCase(db, before, { ...after, reference: 'H-1' }))).rejects.toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'case-changed-meanwhile' }],
    });
    expect(await caseById(db, before.id)).toEqual(after);
  });

  it('are locked at the revision that was seen', async () => {
    const db = await ready();
    await keepCases(db, aCase(1));
    await db.writeAll([lockCase(db, aCase(1)), lockCase(db, aCase(1), 1)]);
    await expect(db.writeAll([lockCase(db, aCase(1))])).rejects.toMatchObject({ kind: 'conflict' });
    expect(await caseById(db, idOf('cas', 1))).toMatchObject({ revision: 1 });
  });

  it('are told of to where they were handed over, and no more than that', async () => {
    const db = await ready();
    await keepCases(db, aCase(1), aCase(2, { endedOn: '2026-06-30' }), aCase(3, { handedTo: undefined }));
    await db.writeAll([noteArrival(db, aCase(1), { arrivedOn: '2026-06-04' })]);
    const from = {
      fromOrganisationName: 'Stepping Stones',
      fromContractTitle: 'Family mediation',
      knownAs: 'R-12',
    };
    expect(await handOversTo(db, idOf('con', 2))).toEqual([
      { ...from, caseId: idOf('cas', 2), endedOn: '2026-06-30' },
      { ...from, caseId: idOf('cas', 1), endedOn: '2026-05-31', arrivedOn: '2026-06-04' },
    ]);
    expect(await handOversTo(db, idOf('con', 1))).toEqual([]);
    expect(await caseById(db, idOf('cas', 1))).toMatchObject({
      revision: 1,
      handedTo: { arrivedOn: '2026-06-04' },
    });
    for (const seen of [aCase(1), aCase(3)])
      await expect(db.writeAll([noteArrival(db, seen, { arrivedOn: '2026-06-05' })])).rejects.toMatchObject({
        kind: 'conflict',
      });
  });

  it('are waited for until somebody says that they came or did not, and again when it is taken back', async () => {
    const db = await ready();
    await keepCases(db, aCase(1), aCase(2), aCase(3, { handedTo: undefined }));
    expect(await countHandOversWaiting(db, idOf('con', 2))).toBe(2);
    expect(await countHandOversWaiting(db, idOf('con', 1))).toBe(0);
    await db.writeAll([
      noteArrival(db, aCase(1), { arrivedOn: '2026-06-04' }),
      noteArrival(db, aCase(2), { notArrivedOn: '2026-07-01' }),
    ]);
    expect(await countHandOversWaiting(db, idOf('con', 2))).toBe(0);
    expect((await caseById(db, idOf('cas', 2)))?.handedTo).toMatchObject({ notArrivedOn: '2026-07-01' });
    await db.writeAll([noteArrival(db, { ...aCase(2), revision: 1 }, {})]);
    expect(await countHandOversWaiting(db, idOf('con', 2))).toBe(1);
    expect((await handOversTo(db, idOf('con', 2))).map(({ notArrivedOn }) => notArrivedOn)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([{ notForPublication: true }, { placeWithheld: true }])(
    'do not say from which agreement they come where that one is flagged: %o',
    async (flag) => {
      const db = await ready();
      await keepCases(db, aCase(1));
      const { contracts } = db.tables;
      await db.writeAll([
        {
          statement: (w) =>
            w
              .update(contracts)
              .set(flag)
              .where(eq(contracts.id, idOf('con', 1))),
        },
      ]);
      expect(await handOversTo(db, idOf('con', 2))).toMatchObject([
        { fromOrganisationName: 'Stepping Stones', fromContractTitle: '' },
      ]);
    },
  );

  it('know of their agreement what follows from it', async () => {
    const db = await ready();
    const { contractAreas, areas } = db.tables;
    expect(await agreementOfCases(db, idOf('con', 1))).toEqual({
      contractId: idOf('con', 1),
      title: 'Family mediation',
      terms: { months: [3, 6, 9], windowDays: 42, attemptsNeeded: 3 },
      questions: usualQuestions,
      areaIds: new Set([idOf('are', 1)]),
      draws: new Map(),
    });
    const second = { id: idOf('are', 2), code: 'E2', name: 'Westmarsh', kind: 'district' as const };
    const covers = { id: idOf('cta', 1), contractId: idOf('con', 1), areaId: idOf('are', 2) };
    await db.writeAll([
      { statement: (w) => w.insert(areas).values(second) },
      { statement: (w) => w.insert(contractAreas).values(covers) },
    ]);
    expect((await agreementOfCases(db, idOf('con', 1)))?.areaIds).toEqual(new Set([idOf('are', 2)]));
    expect((await agreementOfCases(db, idOf('con', 2)))?.areaIds.size).toBe(2);
    expect(await agreementOfCases(db, idOf('con', 9))).toBeUndefined();
    expect(await titlesOfAgreements(db, [idOf('con', 2)])).toEqual(new Map([[idOf('con', 2), 'Early help']]));
  });
});

onBothEngines('what happened to a permission', (database) => {
  const given: PermissionEvent = {
    scope: 'contact',
    act: 'given',
    on: '2026-02-02',
    givenBy: 'parent',
    askedBy: 'own worker',
    privacyNotice: 'Notice 4',
    safe: { rule: 'as said', days: [1, 3], times: ['evening'], channels: ['phone', 'text'] },
  };
  const append = (n: number, event: PermissionEvent, revision = n) =>
    appendPermissionEvent(database(), {
      ...event,
      id: idOf('pev', n),
      caseId: idOf('cas', 1),
      at: keptAt,
      personId: idOf('per', 1),
      revision,
    });

  it('is kept in the order it was written down, whatever its days and ids', async () => {
    const db = database();
    await groundOfCases(db);
    await keepCases(db, aCase(1), aCase(2));
    const withdrawn: PermissionEvent = {
      scope: 'contact',
      act: 'withdrawn',
      on: '2026-01-15',
      givenBy: undefined,
      askedBy: undefined,
      privacyNotice: '',
      safe: undefined,
    };
    await db.writeAll([append(2, given, 1), append(1, withdrawn, 2)]);
    expect(await permissionEventsOf(db, idOf('cas', 1))).toEqual([
      { ...given, id: idOf('pev', 2), caseId: idOf('cas', 1) },
      { ...withdrawn, id: idOf('pev', 1), caseId: idOf('cas', 1) },
    ]);
    expect(await permissionEventsOf(db, idOf('cas', 2))).toEqual([]);
  });

  it('stays: the tables refuse to change or remove it', async () => {
    const db = database();
    await groundOfCases(db);
    await keepCases(db, aCase(1));
    await db.writeAll([append(1, given)]);
    const { permissionEvents } = db.tables;
    await expect(
      db.writeAll([{ statement: (w) => w.update(permissionEvents).set({ act: 'declined' }) }]),
    ).rejects.toThrow();
    await expect(db.writeAll([{ statement: (w) => w.delete(permissionEvents) }])).rejects.toThrow();
    expect(await permissionEventsOf(db, idOf('cas', 1))).toHaveLength(1);
  });
});

onBothEngines('history, whose table was made anew', (database) => {
  it('still stays', async () => {
    const db = database();
    await groundOfCases(db);
    const { history } = db.tables;
    const line = {
      id: idOf('his', 1),
      at: keptAt,
      personId: idOf('per', 1),
      subject: 'case' as const,
      subjectId: idOf('cas', 1),
      contractId: null,
      what: 'A family was added',
      from: '',
      to: '',
      why: '',
    };
    await db.writeAll([{ statement: (w) => w.insert(history).values(line) }]);
    await expect(db.writeAll([{ statement: (w) => w.update(history).set({ why: 'x' }) }])).rejects.toThrow();
    await expect(db.writeAll([{ statement: (w) => w.delete(history) }])).rejects.toThrow();
    expect(await db.read.select().from(history)).toEqual([line]);
  });
});
