import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ContractQuestionnaires } from '#shared/questionnaires/questionnaire-figures.api.ts';
import { openQuestionnaireScene, type QuestionnaireScene } from '../../fixtures/a-questionnaire-scene.ts';
import type { SignedIn } from '../../support/test-counter.ts';

let scene: QuestionnaireScene;
beforeEach(async () => {
  scene = await openQuestionnaireScene();
});
afterEach(() => scene.service.close());

const seenBy = async (person: SignedIn): Promise<ContractQuestionnaires> =>
  (await person.get(`/api/contracts/${scene.contractId}/questionnaires`)).json<ContractQuestionnaires>();

/** A family with a ladder at the start and at its end. */
const climbed = async (n: number, before: number, after: number) => {
  const { id } = await scene.addEnded({ reference: `F-${String(n).padStart(4, '0')}` });
  const ladder = { instrumentId: 'ladder', informant: 'self' as const, formId: 'self' };
  const step = (numbers: Record<string, number>) => ({ kind: 'answers' as const, numbers });
  await scene.keep(id, { ...ladder, point: 'start', on: '2026-02-02', given: step({ '1': before }) });
  await scene.keep(id, { ...ladder, point: 'end', on: '2026-05-31', given: step({ '1': after }) });
};

it('are told to all who may see figures, by the names the agreement uses, with the licence', async () => {
  for (const [n, after] of [6, 7, 5, 8, 6].entries()) await climbed(n, 4, after);
  const seen = await seenBy(scene.shah);
  expect(seen).toMatchObject({ holdsFamilies: false, mayChoose: true });
  expect(seen.questionnaires).toMatchObject([
    {
      id: 'sdq',
      name: 'SDQ',
      isOn: true,
      licence: { holder: 'youthinmind', recorded: 'NHS licence 12' },
      groups: [],
    },
    {
      id: 'ladder',
      name: scene.ladderName,
      groups: [
        {
          informant: 'self',
          started: 5,
          points: [
            { point: 'end', kind: 'shown', eligible: 5, pairs: 5, scales: [{ n: 5, verdict: 'too few' }] },
          ],
        },
      ],
    },
  ]);
  expect(JSON.stringify(seen)).not.toContain('F-000');
});

it('hide groups of few and every line from those who do not hold the families', async () => {
  for (const n of [1, 2, 3, 4]) await climbed(n, 4, 6);
  const ladderOf = async (person: SignedIn) => (await seenBy(person)).questionnaires[1]?.groups[0];
  expect(await ladderOf(scene.carol)).toMatchObject({
    started: 4,
    points: [
      {
        kind: 'shown',
        pairs: 4,
        scales: [{ lines: Array.from({ length: 4 }, () => ({ before: 4, after: 6 })) }],
      },
    ],
  });
  for (const person of [scene.shah, scene.admin])
    expect(await ladderOf(person)).toEqual({
      ...{ informant: 'self', family: 'self', forms: ['Self'] },
      points: [{ point: 'end', kind: 'few' }],
    });
  expect((await scene.rita.get(`/api/contracts/${scene.contractId}/questionnaires`)).statusCode).toBe(404);
});
