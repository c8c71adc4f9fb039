import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseDraft, EndCase } from '#shared/cases/cases.api.ts';
import { definitionOfTaken, type TakenFrom } from '#shared/measures/taken-from.ts';
import type { ReturnShown } from '#shared/returns/returns.api.ts';
import { aCaseDraft, anEnd } from '../../fixtures/a-case.ts';
import { keptIn } from '../../fixtures/a-case-scene.ts';
import {
  aContractWithReturns,
  check,
  counted,
  missing,
  returnFor,
  save,
  send,
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

  it('shows nobody but the provider what is not sent', async () => {
    await addEnded('F-1');
    const shown = await returnFor(scene.shah, scene.contractId, period);
    expect([shown.values, shown.taken]).toEqual([[], []]);
  });
});
