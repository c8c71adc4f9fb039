import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { appendPermissionEvent } from '#db/stores/case-writes.ts';
import { followUpFacts } from '#db/stores/follow-up-facts-store.ts';
import { addFollowUp, moveFollowUp, noteFollowUp, removeFollowUp } from '#db/stores/follow-up-writes.ts';
import { agreementsFollowedUp, casesToFollowAnew } from '#db/stores/follow-up-terms-store.ts';
import { followUpById, followUpsOf, followUpsOfCases, followUpsOpen } from '#db/stores/follow-ups-store.ts';
import { followUpSpan } from '#shared/follow-ups/due-follow-ups.ts';
import { lotOf, type StandingDraw } from '#shared/follow-ups/draw-sample.ts';
import { usualTerms, type FollowUp } from '#shared/follow-ups/follow-up.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import { aCase, groundOfCases, keepCases } from '../../fixtures/a-kept-case.ts';
import { idOf } from '../../fixtures/a-kept-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

onBothEngines('follow-ups', (database) => {
  const ready = async () => {
    const db = database();
    await groundOfCases(db);
    await keepCases(db, aCase(1), aCase(2), aCase(3, { organisationId: idOf('org', 3) }));
    return db;
  };
  const made = (n: number, kase: number, months: number, endedOn = '2026-05-31'): FollowUp => ({
    id: idOf('fup', n),
    caseId: idOf('cas', kase),
    ...followUpSpan(endedOn, months, usualTerms),
    result: undefined,
    attempts: [],
    revision: 0,
  });
  const make = (db: Database, { id, caseId, months, ...span }: FollowUp, organisation = 2, contract = 1) => {
    const { dueOn, windowDays, windowEndsOn, attemptsNeeded } = span;
    const holding = { contractId: idOf('con', contract), organisationId: idOf('org', organisation) };
    const added = { id, caseId, months, dueOn, windowDays, windowEndsOn, attemptsNeeded };
    return db.writeAll([addFollowUp(db, holding, added)]);
  };
  const reached: FollowUp['result'] = {
    kind: 'reached',
    on: '2026-09-02',
    askedBy: 'other worker',
    questions: 'usual/1',
    answers: { now: 'worse', problem: 'yes' },
    betterOff: false,
    ownWords: 'It has been hard.',
    badAgain: 'needs help again',
  };

  it('are kept by case, in the order of their months', async () => {
    const db = await ready();
    await make(db, made(1, 1, 9));
    await make(db, made(2, 1, 0));
    await make(db, made(3, 2, 3));
    expect(await followUpsOf(db, idOf('cas', 1))).toEqual([made(2, 1, 0), made(1, 1, 9)]);
    expect([...(await followUpsOfCases(db, [idOf('cas', 2), idOf('cas', 1)])).keys()].toSorted()).toEqual([
      idOf('cas', 1),
      idOf('cas', 2),
    ]);
    expect(await followUpsOfCases(db, [])).toEqual(new Map());
    expect(await followUpsOf(db, idOf('cas', 3))).toEqual([]);
    expect(await followUpById(db, idOf('fup', 3))).toEqual(made(3, 2, 3));
    expect(await followUpById(db, idOf('fup', 9))).toBeUndefined();
  });

  it('are one for each family and point', async () => {
    const db = await ready();
    await make(db, made(1, 1, 3));
    await expect(make(db, made(2, 1, 3))).rejects.toThrow();
  });

  it('keep what was found, over the revision that was seen', async () => {
    const db = await ready();
    await make(db, made(1, 1, 3));
    const attempts = [
      { on: '2026-09-01', channel: 'phone' as const },
      { on: '2026-09-02', channel: 'visit' as const },
    ];
    await db.writeAll([noteFollowUp(db, made(1, 1, 3), { result: reached, attempts })]);
    const after = { ...made(1, 1, 3), result: reached, attempts, revision: 1 };
    expect(await followUpById(db, idOf('fup', 1))).toEqual(after);
    await expect(db.writeAll([noteFollowUp(db, made(1, 1, 3), { attempts: [] })])).rejects.toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'follow-up-changed-meanwhile' }],
    });
    const declined = { kind: 'declined' as const, on: '2026-09-03', askedBy: 'own worker' as const };
    await db.writeAll([noteFollowUp(db, after, { result: declined, attempts })]);
    expect(await followUpById(db, idOf('fup', 1))).toEqual({ ...after, result: declined, revision: 2 });
  });

  it('are moved and taken away only as they were seen', async () => {
    const db = await ready();
    await make(db, made(1, 1, 3));
    const span = followUpSpan('2026-06-15', 3, { windowDays: 30, attemptsNeeded: 2 });
    await db.writeAll([moveFollowUp(db, made(1, 1, 3), span)]);
    expect(await followUpById(db, idOf('fup', 1))).toEqual({ ...made(1, 1, 3), ...span, revision: 1 });
    for (const stale of [moveFollowUp(db, made(1, 1, 3), span), removeFollowUp(db, made(1, 1, 3))])
      await expect(db.writeAll([stale])).rejects.toMatchObject({ kind: 'conflict' });
    await db.writeAll([removeFollowUp(db, { id: idOf('fup', 1), revision: 1 })]);
    expect(await followUpById(db, idOf('fup', 1))).toBeUndefined();
  });

  it('are open in their window until they are answered, for who holds the family, the first to close on top', async () => {
    const db = await ready();
    await make(db, made(1, 1, 3, '2026-06-20'));
    await make(db, made(2, 2, 3, '2026-06-10'));
    await make(db, made(3, 2, 0, '2026-08-20'));
    await make(db, made(4, 2, 6, '2026-06-10'));
    await make(db, made(5, 3, 3, '2026-06-10'), 3);
    const open = async (today: string, organisation = 2) =>
      (await followUpsOpen(db, idOf('org', organisation), today)).map(({ id }) => id);
    expect(await open('2026-09-20')).toEqual([idOf('fup', 3), idOf('fup', 2), idOf('fup', 1)]);
    expect(await open('2026-09-20', 3)).toEqual([idOf('fup', 5)]);
    expect(await open('2026-09-19')).toEqual([idOf('fup', 3), idOf('fup', 2)]);
    expect(await open('2026-10-02')).toEqual([idOf('fup', 2), idOf('fup', 1)]);
    await db.writeAll([noteFollowUp(db, made(2, 2, 3), { result: reached, attempts: [] })]);
    expect(await open('2026-10-02')).toEqual([idOf('fup', 1)]);
    expect(await open('2026-11-02')).toEqual([]);
  });

  it('are told to figures without a word that anybody said, as they stand on a day', async () => {
    const db = await ready();
    const plain = { cameBack: undefined, notToAsk: undefined };
    const noSupport = { howEnded: 'inappropriate referral' as const, whyInappropriate: 'Elsewhere' };
    await keepCases(
      db,
      aCase(4, plain),
      aCase(5, { ...plain, endedOn: undefined, howEnded: undefined, handedTo: undefined }),
      aCase(6, { ...plain, ...noSupport }),
      aCase(7, { ...plain, contractId: idOf('con', 2), handedTo: undefined }),
    );
    const attempts = [{ on: '2026-09-01', channel: 'phone' as const }];
    for (const n of [5, 6]) await make(db, made(n, n, 3));
    await make(db, made(7, 7, 3), 2, 2);
    for (const months of [6, 3]) await make(db, made(40 + months, 4, months));
    await make(db, made(10, 1, 0));
    await db.writeAll([
      noteFollowUp(db, made(43, 4, 3), { result: reached, attempts }),
      appendPermissionEvent(db, {
        id: idOf('pev', 1),
        caseId: idOf('cas', 4),
        at: '2026-10-22T09:00:00.000Z',
        personId: idOf('per', 1),
        revision: 1,
        scope: 'contact',
        act: 'given',
        on: '2026-02-02',
        givenBy: 'parent',
        askedBy: 'own worker',
        privacyNotice: 'Notice 4',
        safe: { rule: 'never contact', days: [], times: [], channels: [] },
      }),
    ]);
    const ofFirst = await followUpFacts(db, idOf('con', 1), '2026-10-22');
    expect(ofFirst.map(({ caseId, months }) => [caseId, months])).toEqual([
      [idOf('cas', 1), 0],
      [idOf('cas', 4), 3],
      [idOf('cas', 4), 6],
    ]);
    expect(ofFirst[0]).toMatchObject({ excluded: false, cameBackOn: undefined, agreed: false });
    expect(ofFirst[1]).toEqual({
      caseId: idOf('cas', 4),
      months: 3,
      endedOn: '2026-05-31',
      dueOn: '2026-08-31',
      windowEndsOn: '2026-10-12',
      excluded: false,
      cameBackOn: undefined,
      answer: 'reached',
      answeredOn: '2026-09-02',
      betterOff: false,
      agreed: false,
      saidNo: true,
      attempts: 1,
      attemptSpread: 1,
      attemptsNeeded: 3,
      areaId: idOf('are', 1),
      need: 'family-conflict',
      ageBand: '5 to 10',
      route: 'school',
      startedOn: '2026-02-02',
      characteristics: {
        sex: 'female',
        ethnicGroup: 'White',
        disability: 'not asked',
        educationalNeed: 'support in school',
      },
    });
    const ofSecond = await followUpFacts(db, idOf('con', 2), '2026-08-30');
    expect(ofSecond).toMatchObject([{ caseId: idOf('cas', 7), agreed: false, saidNo: false }]);
    expect(JSON.stringify(ofFirst)).not.toMatch(/F-0004|hard|worse|Notice/);
  });

  it('are found where they are still to come and were made of other terms than the agreement has', async () => {
    const db = await ready();
    const ended = (n: number, endedOn: string) => aCase(n, { endedOn });
    await keepCases(db, ended(4, '2026-09-01'), ended(5, '2026-05-31'), ended(6, '2025-01-31'));
    for (const [n, endedOn] of [[4, '2026-09-01'] as const, [5, '2026-05-31'] as const])
      for (const months of [0, 3, 6, 9]) await make(db, made(n * 10 + months, n, months, endedOn));
    await make(db, made(60, 6, 9, '2025-01-31'));
    const anew = async (months: number[], windowDays = 42, contract = 1) => {
      const terms = { months, windowDays, attemptsNeeded: 3 };
      const agreement = { contractId: idOf('con', contract), terms, draws: new Map() };
      const found = await casesToFollowAnew(db, agreement, '2026-10-22');
      // those of the ground have no follow-ups at all
      return found.filter((id) => ![1, 2, 3].some((n) => id === idOf('cas', n)));
    };
    expect(await agreementsFollowedUp(db)).toEqual([idOf('con', 1)]);
    expect(await anew([3, 6, 9])).toEqual([]);
    expect(await anew([3, 6, 9], 30)).toEqual([idOf('cas', 4), idOf('cas', 5)]);
    expect(await anew([6, 9])).toEqual([idOf('cas', 4)]);
    expect(await anew([1, 3, 6, 9])).toEqual([]);
    expect(await anew([2, 3, 6, 9])).toEqual([idOf('cas', 4)]);
    expect(await anew([3, 6, 9, 12])).toEqual([idOf('cas', 4), idOf('cas', 5)]);
    expect(await anew([3, 6, 9, 12], 30, 2)).toEqual([]);
    await db.writeAll([
      noteFollowUp(db, made(43, 4, 3), { result: reached, attempts: [] }),
      removeFollowUp(db, made(46, 4, 6)),
    ]);
    expect(await anew([9])).toEqual([idOf('cas', 5)]);
  });

  it('are found only where there is something to do', async () => {
    const db = database();
    await groundOfCases(db);
    const endedOn = '2026-09-01';
    const noSupport = { howEnded: 'inappropriate referral' as const, whyInappropriate: 'too old' };
    await keepCases(
      ...([db, aCase(1, { endedOn }), aCase(2, { endedOn }), aCase(3, { endedOn, ...noSupport })] as const),
      aCase(4, { endedOn, startedOn: undefined, howEnded: 'moved away' }),
      aCase(5, { endedOn }),
    );
    for (const n of [1, 2, 3, 4]) await make(db, made(n * 10, n, 0, endedOn));
    const attempts = [{ on: '2026-10-01', channel: 'phone' as const }];
    for (const months of [0, 3, 6, 9]) await make(db, made(50 + months, 5, months, endedOn));
    await db.writeAll([noteFollowUp(db, made(53, 5, 3, endedOn), { attempts })]);
    const draw = { seed: 'seed', upToLot: lotOf('seed', idOf('cas', 1)) };
    const [first, second] = [lotOf('seed', idOf('cas', 1)), lotOf('seed', idOf('cas', 2))];
    const drawn = [idOf('cas', 1), ...(second <= first ? [idOf('cas', 2)] : [])];
    const anew = (draws: ReadonlyMap<Quarter, StandingDraw>, windowDays = 42) => {
      const terms = { months: [3, 6, 9], windowDays, attemptsNeeded: 3 };
      return casesToFollowAnew(db, { contractId: idOf('con', 1), terms, draws }, '2026-10-22');
    };
    // neither who got no support nor who has every follow-up
    expect(await anew(new Map())).toEqual([idOf('cas', 1), idOf('cas', 2)]);
    const notDrawn = lotOf('seed', idOf('cas', 5)) > first ? [idOf('cas', 5)] : [];
    expect(await anew(new Map([['2026-Q2', draw]]))).toEqual([...drawn, ...notDrawn]);
    // nobody is drawn: none lacks a point, and who is still to be asked later is not to be
    expect(await anew(new Map([['2026-Q2', { seed: 'seed', upToLot: '' }]]))).toEqual([idOf('cas', 5)]);
    for (const months of [6, 9])
      await db.writeAll([removeFollowUp(db, made(50 + months, 5, months, endedOn))]);
    // what is left of it was tried already, and keeps its days under other terms as well
    expect(await anew(new Map([['2026-Q2', { seed: 'seed', upToLot: '' }]]), 30)).toEqual([]);
  });
});
