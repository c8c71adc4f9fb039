import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { addAction, moveAction, type NewAction } from '#db/stores/actions-store.ts';
import { addContract } from '#db/stores/contract-writes.ts';
import {
  actionsOnCurves,
  addRebase,
  changeCurve,
  forecastsOfContract,
  keepForecast,
  rebasesOfContract,
  removeRebase,
  startCurve,
  turnedCurvesOf,
} from '#db/stores/curves-store.ts';
import { addMeasure } from '#db/stores/measure-writes.ts';
import { measuresOfContract } from '#db/stores/measures-store.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { addPerson } from '#db/stores/people-store.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';
const idOf = (prefix: string, n: number) => `${prefix}_${String(n).padStart(20, '0')}`;
const contractId = idOf('con', 1);
const measureId = idOf('mea', 1);
const written = { contractId, measureId, personId: idOf('per', 1), createdAt: now };

const forecast = (number: number) => ({
  ...written,
  id: idOf('fct', number),
  kind: 'baseline' as const,
  number,
  afterQuarter: '2026-Q1',
  steps: [
    { quarter: '2026-Q2', value: 81.5, range: { lower: 70, upper: 93 } },
    { quarter: '2026-Q3', value: 82 },
  ],
  level: 80.5,
  seasonal: false,
  author: '',
  why: 'Agreed at the review.',
  agreedOn: '2026-10-22',
});

const rebase = (n: number, fromQuarter: string) => ({
  ...written,
  id: idOf('reb', n),
  areaKey: '',
  fromQuarter,
  reason: 'known cause' as const,
  cause: 'A second team started.',
});

onBothEngines('what was agreed about curves', (database) => {
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
      ...addMeasure(
        db,
        aMeasureVersion({ id: idOf('mev', 1), measureId, contractId, seasonal: true }),
        0,
        now,
      ),
    ]);
    return db;
  };

  it('keeps a forecast as it was agreed, in full, with who agreed it', async () => {
    const db = await ready();
    await db.writeAll([keepForecast(db, forecast(1))]);
    const { contractId: _contract, personId: _person, createdAt: _at, ...kept } = forecast(1);
    expect(await forecastsOfContract(db, contractId)).toEqual([{ ...kept, personName: 'P. Shah' }]);
  });

  it('never moves a forecast: no change and no removal is possible', async () => {
    const db = await ready();
    await db.writeAll([keepForecast(db, forecast(1))]);
    const t = db.tables.forecasts;
    await expect(db.writeAll([{ statement: (w) => w.update(t).set({ level: 1 }) }])).rejects.toThrow();
    await expect(db.writeAll([{ statement: (w) => w.delete(t) }])).rejects.toThrow();
    expect(await forecastsOfContract(db, contractId)).toMatchObject([{ level: 80.5 }]);
  });

  it('refuses two forecasts of one number: two people agreed at once', async () => {
    const db = await ready();
    await db.writeAll([keepForecast(db, forecast(1))]);
    await expect(
      db.writeAll([keepForecast(db, { ...forecast(1), id: idOf('fct', 9) })]),
    ).rejects.toMatchObject({ kind: 'conflict', problems: [{ code: 'forecast-agreed-meanwhile' }] });
  });

  it('keeps where limits begin anew, once a quarter, until it is taken back', async () => {
    const db = await ready();
    await db.writeAll([addRebase(db, rebase(1, '2026-Q1')), addRebase(db, rebase(2, '2025-Q1'))]);
    expect(await rebasesOfContract(db, contractId)).toMatchObject([
      { fromQuarter: '2025-Q1', personName: 'P. Shah', on: '2026-10-22' },
      { fromQuarter: '2026-Q1', cause: 'A second team started.' },
    ]);
    await expect(db.writeAll([addRebase(db, rebase(3, '2026-Q1'))])).rejects.toMatchObject({
      problems: [{ code: 'rebased-already' }],
    });
    await db.writeAll([removeRebase(db, idOf('reb', 1))]);
    expect(await rebasesOfContract(db, contractId)).toHaveLength(1);
    await expect(db.writeAll([removeRebase(db, idOf('reb', 1))])).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('gives what is agreed to be done about a contract, all but what was dropped, by the day it is due', async () => {
    const db = await ready();
    const action = (n: number, over: Partial<NewAction> = {}) =>
      addAction(db, {
        id: idOf('act', n),
        contractId,
        what: `Action ${n}`,
        owner: 'council',
        dueOn: '2026-12-01',
        agreedById: idOf('per', 1),
        createdAt: now,
        ...over,
      });
    await db.writeAll([
      action(1),
      action(2, { dueOn: '2026-11-01', measureId }),
      action(3),
      moveAction(db, idOf('act', 1), { status: 'done', doneOn: '2026-11-20', droppedWhy: '' }, 0),
      moveAction(db, idOf('act', 3), { status: 'dropped', droppedWhy: 'No room.' }, 0),
    ]);
    expect(await actionsOnCurves(db, contractId)).toEqual([
      { id: idOf('act', 2), what: 'Action 2', agreedOn: '2026-10-22', doneOn: undefined, measureId },
      {
        id: idOf('act', 1),
        what: 'Action 1',
        agreedOn: '2026-10-22',
        doneOn: '2026-11-20',
        measureId: undefined,
      },
    ]);
  });

  it('keeps the answers of turning a curve, and refuses those made from older ones', async () => {
    const db = await ready();
    const start = { ...written, id: idOf('cur', 1), number: 1, answers: { story: 'Two left.' } };
    await db.writeAll([startCurve(db, start)]);
    const finished = { on: '2026-10-23', personId: idOf('per', 1) };
    const answers = { story: 'Two left in June.', partners: 'Schools.' };
    await db.writeAll([changeCurve(db, start.id, { answers, finished }, 0)]);
    expect(await turnedCurvesOf(db, contractId, measureId)).toEqual([
      {
        id: start.id,
        measureId,
        number: 1,
        answers,
        startedBy: 'P. Shah',
        startedOn: '2026-10-22',
        finishedOn: '2026-10-23',
        revision: 1,
      },
    ]);
    await expect(db.writeAll([changeCurve(db, start.id, { answers: {} }, 0)])).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(db.writeAll([startCurve(db, { ...start, id: idOf('cur', 2) })])).rejects.toMatchObject({
      problems: [{ code: 'curve-started-meanwhile' }],
    });
  });

  it('keeps whether a measure has a season', async () => {
    const db = await ready();
    expect((await measuresOfContract(db, contractId))[0]?.versions).toMatchObject([{ seasonal: true }]);
  });
});
