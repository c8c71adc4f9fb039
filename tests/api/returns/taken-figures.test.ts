import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseDraft, EndCase } from '#shared/cases/cases.api.ts';
import { definitionOfTaken } from '#shared/measures/taken-from.ts';
import type { TakenFrom } from '#shared/measures/what-is-taken.ts';
import type { ReturnShown } from '#shared/returns/returns.api.ts';
import { aCaseDraft, anEnd } from '../../fixtures/a-case.ts';
import { addMeasureForTest } from '../../fixtures/a-measure.ts';
import { sdqAnswers } from '../../fixtures/an-assessment.ts';
import { aCount } from '../../fixtures/a-count.ts';
import { keptIn } from '../../fixtures/a-case-scene.ts';
import {
  aContractWithReturns,
  check,
  counted,
  missing,
  returnFor,
  save,
  send,
  shared,
  type ReturnScene,
} from '../../fixtures/a-return.ts';
import { addArea } from '../../support/add-area.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';

const period = '2026-Q1';
let service: TestCounter;
let scene: ReturnScene;
let areaId: string;

const measureOf = (takenFrom: TakenFrom) => ({
  ...definitionOfTaken(takenFrom),
  source: takenFrom.source,
  takenFrom,
  target: undefined,
});

const addCase = async (reference: string, over: Partial<CaseDraft> = {}) => {
  const draft = aCaseDraft(areaId, { reference, ...over });
  return keptIn(await scene.wilf.post(`/api/contracts/${scene.contractId}/cases`, { draft, confirmed: [] }));
};

const addEnded = async (reference: string, ending: Partial<EndCase> = {}) => {
  const { id, revision } = await addCase(reference);
  return keptIn(await scene.wilf.post(`/api/cases/${id}/end`, anEnd({ revision, ...ending })));
};

const valuesOf = ({ values }: ReturnShown) => values.map(({ answer }) => answer);

beforeEach(async () => {
  service = await openTestCounter();
  areaId = await addArea(service, 'E07000112', 'Eastmarsh');
  scene = await aContractWithReturns(service, [
    measureOf({ source: 'cases', what: 'finished' }),
    { name: 'Sessions held', countsPeople: false },
  ]);
});

afterEach(() => service.close());

describe('a measure that is taken from families', () => {
  it('fills itself in from the families its provider keeps', async () => {
    await addEnded('F-1');
    await addEnded('F-2', { endedOn: '2026-06-30' });
    await addEnded('F-3', { endedOn: '2026-07-01' });
    await addCase('F-4');
    const shown = await returnFor(scene.wilf, scene.contractId, period);
    expect(valuesOf(shown)).toEqual([counted(2)]);
    expect(shown.taken).toMatchObject([{ measureId: scene.measures[0]?.measureId, answer: counted(2) }]);
    expect(shown.leftToDo.map(({ code }) => code)).toEqual(['unanswered']);
  });

  it('is typed where no families are kept', async () => {
    const shown = await returnFor(scene.wilf, scene.contractId, period);
    expect(shown.taken).toEqual([]);
    const [measure] = scene.measures;
    const saved = await save(scene.wilf, scene.contractId, period, measure?.measureId ?? '', counted(7));
    expect(saved.statusCode).toBe(200);
  });

  describe('with counts in place of families', () => {
    const counts = (quarter: string, finished: number, revision = 0) => {
      const became = {
        notYetDue: 0,
        excluded: 0,
        declined: 0,
        notConsented: 0,
        lost: 0,
        missed: 0,
        pending: 0,
      };
      const row = aCount({
        quarter,
        months: 0,
        ...became,
        finished,
        agreed: finished,
        reached: finished,
        betterOff: 4,
      });
      return scene.wilf.put(`/api/contracts/${scene.contractId}/counts`, {
        sheets: [{ quarter, rows: [row], revision }],
      });
    };
    const started = async () =>
      (
        await addMeasureForTest(service, scene.contractId, {
          ...measureOf({ source: 'cases', what: 'started' }),
          fromQuarter: '2024-Q1',
        })
      ).measureId;
    const sessions = () =>
      save(scene.wilf, scene.contractId, period, scene.measures[1]?.measureId ?? '', counted(30));

    it('fills itself in from them, and what they cannot say is missing with its reason', async () => {
      const startedId = await started();
      expect((await counts('2026-Q1', 12)).statusCode).toBe(200);
      const shown = await returnFor(scene.wilf, scene.contractId, period);
      const answerOf = (measureId?: string) =>
        shown.values.find((each) => each.measureId === measureId)?.answer;
      expect(answerOf(scene.measures[0]?.measureId)).toEqual(counted(12));
      expect(answerOf(startedId)).toMatchObject({
        state: 'missing',
        reason: 'not collected',
        note: expect.stringContaining('Only counts were sent') as string,
      });
      expect((await save(scene.wilf, scene.contractId, period, startedId, counted(14))).statusCode).toBe(200);
      const typed = await returnFor(scene.wilf, scene.contractId, period);
      expect(typed.values.find(({ measureId }) => measureId === startedId)?.answer).toEqual(counted(14));
    });

    it('is frozen when it is sent, what is missing with its reason; a later count stands beside it', async () => {
      await started();
      await counts('2026-Q1', 12);
      await sessions();
      const sent = await send(scene.carol, scene.contractId, period);
      expect(sent.statusCode, sent.body).toBe(200);
      await counts('2026-Q1', 15, 1);
      const shown = await returnFor(scene.shah, scene.contractId, period);
      expect(valuesOf(shown)).toMatchObject([
        counted(12),
        counted(30),
        { state: 'missing', reason: 'not collected' },
      ]);
      expect(shown.taken).toMatchObject([{ answer: counted(15) }]);
    });

    it('has no list behind it, and says so', async () => {
      await counts('2026-Q1', 12);
      const shown = await returnFor(scene.wilf, scene.contractId, period);
      const address = `parts/${shown.parts[0]?.id ?? ''}/measures/${scene.measures[0]?.measureId ?? ''}/families`;
      expect((await scene.wilf.get(`/api/returns/${shown.id}/${address}`)).json()).toMatchObject({
        countsSent: true,
        figure: counted(12),
        families: [],
      });
      expect((await scene.shah.get(`/api/returns/${shown.id}/${address}`)).statusCode).toBe(404);
    });
  });

  it('cannot be typed over; that it cannot be reported can be said, with why', async () => {
    await addEnded('F-1');
    const [measure] = scene.measures;
    const measureId = measure?.measureId ?? '';
    const over = await save(scene.wilf, scene.contractId, period, measureId, counted(9));
    expect(over.statusCode).toBe(422);
    expect(over.body).toContain('figure-is-taken');
    const same = await save(scene.wilf, scene.contractId, period, measureId, counted(1), {
      explanation: 'A short quarter.',
    });
    expect(same.statusCode).toBe(200);
    await save(
      scene.wilf,
      scene.contractId,
      period,
      measureId,
      missing('system fault', 'Half are on paper.'),
    );
    const shown = await returnFor(scene.wilf, scene.contractId, period);
    expect(valuesOf(shown)).toEqual([missing('system fault', 'Half are on paper.')]);
  });

  it('is frozen when the return is sent; a later change shows as a difference, to both sides', async () => {
    await addEnded('F-1');
    const [taken, typed] = scene.measures;
    await save(scene.wilf, scene.contractId, period, typed?.measureId ?? '', counted(30));
    expect((await send(scene.carol, scene.contractId, period)).statusCode).toBe(200);
    expect((await returnFor(scene.shah, scene.contractId, period)).taken).toEqual([]);
    await addEnded('F-2');
    for (const person of [scene.carol, scene.shah]) {
      const shown = await returnFor(person, scene.contractId, period);
      expect(valuesOf(shown)).toEqual([counted(1), counted(30)]);
      expect(shown.taken).toMatchObject([{ measureId: taken?.measureId, answer: counted(2) }]);
    }
    await check(scene.shah, scene.contractId, period, 'accept');
    expect(valuesOf(await returnFor(scene.shah, scene.contractId, period))).toEqual([
      counted(1),
      counted(30),
    ]);
  });

  it('is sent though nobody typed anything: a return of such measures alone is never begun', async () => {
    scene = await aContractWithReturns(
      service,
      [measureOf({ source: 'cases', what: 'finished' })],
      {},
      { surname: ' again' },
    );
    await addEnded('F-1');
    expect((await returnFor(scene.carol, scene.contractId, period)).status).toBe('due');
    expect((await send(scene.carol, scene.contractId, period)).statusCode).toBe(200);
    expect(valuesOf(await returnFor(scene.shah, scene.contractId, period))).toEqual([counted(1)]);
  });

  it('counts an erased family where enough of it is kept, and says elsewhere that it was erased since', async () => {
    const { measureId } = await addMeasureForTest(service, scene.contractId, {
      ...measureOf({ source: 'cases', what: 'sessions' }),
      fromQuarter: '2024-Q1',
    });
    const gone = await addEnded('F-1', { sessions: 4 });
    await addEnded('F-2', { sessions: 6 });
    await save(scene.wilf, scene.contractId, period, scene.measures[1]?.measureId ?? '', counted(30));
    expect((await send(scene.carol, scene.contractId, period)).statusCode).toBe(200);
    service.clock.moveTo('2026-11-20T09:00:00.000Z');
    const erased = await scene.carol.post(`/api/cases/${gone.id}/erase`, {
      reference: 'F-1',
      reason: 'they asked for it',
      revision: gone.revision,
    });
    expect(erased.statusCode, erased.body).toBe(200);
    const shown = await returnFor(scene.shah, scene.contractId, period);
    expect(valuesOf(shown)).toEqual([
      counted(2),
      counted(30),
      { state: 'value', numerator: 10, denominator: 2 },
    ]);
    // who finished is the same; sessions are of the one that is left, and it is said why
    expect(shown.taken).toMatchObject([
      { measureId, answer: { numerator: 6, denominator: 1 }, erasedSince: 1 },
    ]);
  });

  it('moves again while the return is back with its provider, and is frozen anew', async () => {
    await addEnded('F-1');
    const [, typed] = scene.measures;
    await save(scene.wilf, scene.contractId, period, typed?.measureId ?? '', counted(30));
    await send(scene.carol, scene.contractId, period);
    await check(scene.shah, scene.contractId, period, 'send-back', 'Is that all?');
    await addEnded('F-2');
    expect(valuesOf(await returnFor(scene.wilf, scene.contractId, period))).toEqual([
      counted(2),
      counted(30),
    ]);
    expect(valuesOf(await returnFor(scene.shah, scene.contractId, period))).toEqual([
      counted(1),
      counted(30),
    ]);
    expect((await send(scene.carol, scene.contractId, period)).statusCode).toBe(200);
    expect(valuesOf(await returnFor(scene.shah, scene.contractId, period))).toEqual([
      counted(2),
      counted(30),
    ]);
  });

  it('opens the families behind it to who holds them', async () => {
    const first = await addEnded('F-1');
    await addEnded('F-2', { endedOn: '2026-07-01' });
    const shown = await returnFor(scene.wilf, scene.contractId, period);
    const behind = (measureId = '', partId = shown.parts[0]?.id ?? '') =>
      scene.wilf.get(`/api/returns/${shown.id}/parts/${partId}/measures/${measureId}/families`);
    const [taken, typed] = scene.measures;
    expect((await behind(taken?.measureId)).json()).toMatchObject({
      measureName: 'Families whose support ended',
      figure: counted(1),
      families: [{ caseId: first.id, reference: 'F-1', numerator: 1, why: 'completed' }],
    });
    expect((await behind(typed?.measureId)).statusCode).toBe(404);
    expect((await behind(taken?.measureId, 'rpa_00000000000000000099')).statusCode).toBe(404);
  });

  it('is taken from a questionnaire, in the quarter in which the time for the later form ran out', async () => {
    const taken = {
      source: 'instrument',
      what: 'clearly better',
      instrumentId: 'sdq',
      scale: 'total',
      informant: 'parent',
      point: 'end',
      called: 'SDQ',
      scaleCalled: 'Total difficulties',
    } as const;
    const { measureId } = await addMeasureForTest(service, scene.contractId, {
      ...measureOf(taken),
      fromQuarter: '2024-Q1',
    });
    const ada = await service.person('Ada', service.councilId, 'administrator');
    await ada.put('/api/questionnaires/sdq/licence', {
      licence: 'Held by the council',
      isOn: true,
      revision: 0,
    });
    await scene.shah.put(`/api/contracts/${scene.contractId}/questionnaires-used`, {
      used: [{ instrumentId: 'sdq', calledAs: '', agreed: {} }],
      revision: 0,
    });
    const [both, one] = [await addEnded('F-1'), await addEnded('F-2')];
    const form = (point: 'start' | 'end', code: number) => ({
      person: 1,
      instrumentId: 'sdq',
      informant: 'parent',
      formId: 'P4-17',
      point,
      on: point === 'start' ? '2026-02-03' : '2026-05-30',
      given: { kind: 'answers', numbers: sdqAnswers(code) },
    });
    const enter = (caseId: string, body: object) =>
      scene.wilf.post(`/api/cases/${caseId}/questionnaires`, body);
    const answers = [
      await enter(both.id, form('start', 2)),
      await enter(both.id, form('end', 0)),
      await enter(one.id, form('start', 2)),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const figureIn = async (when: string) =>
      (await returnFor(scene.wilf, scene.contractId, when)).taken.find((each) => each.measureId === measureId)
        ?.answer;
    expect(await figureIn('2026-Q2')).toEqual(shared(1, 1, 2));
    expect(await figureIn('2026-Q1')).toEqual(shared(0, 0, 0));
  });

  it('shows nobody but the provider what is not sent', async () => {
    await addEnded('F-1');
    const shown = await returnFor(scene.shah, scene.contractId, period);
    expect([shown.values, shown.taken]).toEqual([[], []]);
  });
});
