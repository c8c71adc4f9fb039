import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numbersWithAssessments } from '#db/stores/assessments-store.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import { nothingAsked } from '#shared/cases/characteristics.ts';
import {
  openQuestionnaireScene,
  anEnteredSdq,
  type QuestionnaireScene,
} from '../../fixtures/a-questionnaire-scene.ts';
import { sdqAnswers } from '../../fixtures/an-assessment.ts';

let scene: QuestionnaireScene;
beforeEach(async () => {
  scene = await openQuestionnaireScene();
});
afterEach(() => scene.service.close());

const ended = () => scene.addEnded({}, { endedOn: '2026-05-31' });

describe('a completed form', () => {
  it('is kept by item number, and shown with all it takes to enter the next', async () => {
    const { id } = await ended();
    const kept = await scene.keep(id);
    expect(kept).toMatchObject({ ...anEnteredSdq(), instrumentVersion: '1', revision: 0 });
    const forms = await scene.formsOf(id);
    expect(forms).toMatchObject({
      caseId: id,
      today: '2026-10-22',
      startedOn: '2026-02-02',
      endedOn: '2026-05-31',
      people: [{ number: 1, ageAtStart: 9 }],
      months: [3, 6, 9],
      questionnaires: [
        { name: 'SDQ', isOn: true, definition: { id: 'sdq' } },
        { name: scene.ladderName, isOn: true, definition: { id: 'ladder' } },
      ],
      assessments: [kept],
    });
  });

  it('may be scores that somebody else worked out', async () => {
    const { id } = await ended();
    const given = { kind: 'scores' as const, numbers: { total: 17 } };
    expect(await scene.keep(id, { given })).toMatchObject({ given });
  });

  it('is there once: the second is refused and names the first', async () => {
    const { id } = await ended();
    await scene.keep(id);
    const answer = await scene.enter(id, { on: '2026-02-03' });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      problems: [
        { code: 'assessment-there', sentence: expect.stringContaining('2 February 2026') as string },
      ],
    });
    await scene.keep(id, { informant: 'teacher', formId: 'T4-17' });
    expect((await scene.formsOf(id)).assessments).toHaveLength(2);
  });

  it.each([
    [
      'a code outside 0, 1 and 2',
      { given: { kind: 'answers' as const, numbers: sdqAnswers(1, { '7': 3 }) } },
      'code-outside',
      'answers/7',
    ],
    [
      'an impact answer outside its codes',
      { given: { kind: 'answers' as const, numbers: sdqAnswers(1, { '28': 4 }) } },
      'code-outside',
      'answers/28',
    ],
    ['the form of another informant', { formId: 'T4-17' }, 'form-of-other-informant', 'formId'],
    ['a form for another age', { formId: 'P11-17' }, 'form-of-other-age', 'formId'],
    ['a day in the future', { on: '2026-10-23' }, 'filled-in-the-future', 'on'],
    ['a start after the end', { on: '2026-06-01' }, 'start-after-end', 'on'],
    [
      'a follow-up before the end',
      { point: '3 months' as const, on: '2026-05-30' },
      'followed-up-before-end',
      'on',
    ],
    [
      'a point that is not asked at',
      { point: '4 months' as const, on: '2026-09-30' },
      'point-unknown',
      'point',
    ],
    ['a child that is not there', { person: 2 }, 'person-unknown', 'person'],
    [
      'a questionnaire that is not used',
      { instrumentId: 'core-10' },
      'questionnaire-not-used',
      'instrumentId',
    ],
  ])('is refused by name and place, and nothing of it is kept: %s', async (_what, over, code, place) => {
    const { id } = await ended();
    const answer = await scene.enter(id, over);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ problems: object[] }>().problems).toMatchObject([{ code, place }]);
    expect(await numbersWithAssessments(scene.service.db, id)).toEqual([]);
  });

  it('is refused while its questionnaire is switched off', async () => {
    const { id } = await ended();
    await scene.admin.put('/api/questionnaires/sdq/licence', { licence: '', isOn: false, revision: 1 });
    expect((await scene.enter(id)).json()).toMatchObject({ problems: [{ code: 'questionnaire-off' }] });
    expect((await scene.formsOf(id)).questionnaires).toMatchObject([{ isOn: false }, { isOn: true }]);
  });

  it('is corrected over the revision last seen, by the same rules', async () => {
    const { id } = await ended();
    const { id: formId } = await scene.keep(id);
    const said = { formId: 'P4-10', on: '2026-02-03', given: anEnteredSdq().given, revision: 0 };
    const put = (body: object) => scene.carol.put(`/api/assessments/${formId}`, body);
    expect((await put({ ...said, on: '2026-10-23' })).json()).toMatchObject({
      problems: [{ code: 'filled-in-the-future' }],
    });
    expect((await put(said)).json()).toMatchObject({
      assessment: { id: formId, formId: 'P4-10', on: '2026-02-03', point: 'start', revision: 1 },
    });
    expect((await put(said)).json()).toMatchObject({ problems: [{ code: 'assessment-changed-meanwhile' }] });
    expect((await scene.formsOf(id)).assessments).toMatchObject([{ on: '2026-02-03', revision: 1 }]);
  });

  it('is taken away when it was entered by mistake', async () => {
    const { id } = await ended();
    const { id: formId } = await scene.keep(id);
    const away = (revision: number) => scene.carol.post(`/api/assessments/${formId}/removal`, { revision });
    expect((await away(7)).statusCode).toBe(409);
    expect((await away(0)).json()).toMatchObject({ caseId: id, assessments: [] });
    expect((await away(0)).statusCode).toBe(404);
  });

  it('is there for its provider alone', async () => {
    const { id } = await ended();
    const { id: formId } = await scene.keep(id);
    for (const stranger of [scene.shah, scene.admin, scene.rita]) {
      expect((await stranger.get(`/api/cases/${id}/questionnaires`)).statusCode).toBe(404);
      expect((await stranger.post(`/api/cases/${id}/questionnaires`, anEnteredSdq())).statusCode).toBe(404);
      const said = { formId: 'P4-17', on: '2026-02-03', given: anEnteredSdq().given, revision: 0 };
      expect((await stranger.put(`/api/assessments/${formId}`, said)).statusCode).toBe(404);
      expect((await stranger.post(`/api/assessments/${formId}/removal`, { revision: 0 })).statusCode).toBe(
        404,
      );
    }
    expect((await scene.formsOf(id)).assessments).toHaveLength(1);
  });

  it('leaves in history that there was one, and no value', async () => {
    const { id } = await ended();
    const { id: formId } = await scene.keep(id);
    await scene.carol.put(`/api/assessments/${formId}`, {
      ...{ formId: 'P4-17', on: '2026-02-03', given: anEnteredSdq().given, revision: 0 },
    });
    await scene.carol.post(`/api/assessments/${formId}/removal`, { revision: 1 });
    const { lines } = (await scene.carol.get(`/api/cases/${id}/history`)).json<{ lines: HistoryLine[] }>();
    const about = lines.filter(({ what }) => what.startsWith('A questionnaire'));
    expect(about.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'A questionnaire was taken away',
        'A questionnaire was corrected',
        'A questionnaire was entered',
      ]),
    );
    expect(about).toHaveLength(3);
    for (const { from, to, why, personName } of about)
      expect({ from, to, why, personName }).toEqual({ from: '', to: '', why: '', personName: 'Carol' });
  });

  it('keeps its child in the family, also when somebody takes them out at the same moment', async () => {
    const people = [1, 2].map((number) => ({ number, ageAtStart: 9, characteristics: nothingAsked }));
    const { id, draft, revision } = await scene.add({ people });
    await scene.keep(id, { person: 2 });
    const without = { draft: { ...draft, people: people.slice(0, 1) }, confirmed: [] };
    const seenBefore = await scene.carol.put(`/api/cases/${id}`, { ...without, revision });
    expect(seenBefore.json()).toMatchObject({ problems: [{ code: 'case-changed-meanwhile' }] });
    const seenAfter = await scene.carol.put(`/api/cases/${id}`, { ...without, revision: revision + 1 });
    expect(seenAfter.json()).toMatchObject({ problems: [{ code: 'person-in-use', place: 'people' }] });
    const other = { draft: { ...draft, people: people.slice(1) }, confirmed: [], revision: revision + 1 };
    expect((await scene.carol.put(`/api/cases/${id}`, other)).statusCode).toBe(200);
  });
});
