import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import type { Families } from '#shared/follow-ups/families.api.ts';
import type { Overview } from '#shared/overview/overview.api.ts';
import { aPermissionEvent } from '../../fixtures/a-case.ts';
import { openCaseScene, type CaseScene } from '../../fixtures/a-case-scene.ts';
import type { SignedIn } from '../../support/test-counter.ts';

let scene: CaseScene;
beforeEach(async () => {
  scene = await openCaseScene();
  scene.service.clock.moveTo('2026-08-31T09:00:00.000Z');
});
afterEach(() => scene.service.close());

const seenBy = async (asker: SignedIn): Promise<Families> => {
  const answer = await asker.get(`/api/contracts/${scene.contractId}/families`);
  expect(answer.statusCode).toBe(200);
  return answer.json<Families>();
};
const chainAt = ({ chains }: Families, months: number) =>
  chains.find((chain) => chain.months === months)?.links.map(({ count }) => count);

/** A family whose support ended on 31 May says something about being asked, and after three months how it is. */
const asked = async (reference: string, says: 'yes' | 'no'): Promise<CaseShown> => {
  const { id } = await scene.addEnded({ reference });
  const { revision } = (await scene.carol.get(`/api/cases/${id}`)).json<CaseShown>();
  const event =
    says === 'yes'
      ? aPermissionEvent({})
      : aPermissionEvent({ act: 'declined', givenBy: undefined, privacyNotice: '', safe: undefined });
  const answer = await scene.carol.post(`/api/cases/${id}/permission-events`, {
    event,
    confirmed: [],
    revision,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return (await scene.carol.get(`/api/cases/${id}`)).json<CaseShown>();
};
const reachedAt3 = async ({ followUps }: CaseShown, now: string) => {
  const answer = await scene.carol.put(
    `/api/follow-ups/${followUps.find(({ months }) => months === 3)?.id ?? ''}`,
    {
      found: {
        kind: 'reached',
        on: '2026-08-31',
        askedBy: 'own worker',
        questions: 'usual/1',
        answers: { now },
        ownWords: 'We manage.',
      },
      corrects: false,
      confirmed: [],
      revision: 0,
    },
  );
  expect(answer.statusCode, answer.body).toBe(200);
};

describe('what became of families', () => {
  it('says that nothing is known while support has ended for nobody', async () => {
    expect(await seenBy(scene.shah)).toMatchObject({ from: 'nothing', chains: [], keepsCases: false });
    expect((await seenBy(scene.carol)).keepsCases).toBe(true);
  });

  it('moves when the time to ask is over; a no stands in the chain and is no failure', async () => {
    await reachedAt3(await asked('F-1', 'yes'), 'much-better');
    await asked('F-2', 'no');
    expect(chainAt(await seenBy(scene.shah), 3)).toEqual([2, 1, 0, 0, 0]);
    scene.service.clock.moveTo('2026-11-30T09:00:00.000Z');
    const families = await seenBy(scene.shah);
    expect(chainAt(families, 3)).toEqual([2, 1, 2, 1, 1]);
    expect(families.chains.find(({ months }) => months === 3)?.counts).toMatchObject({
      notConsented: 1,
      missed: 0,
      lost: 0,
    });
    expect(families.curve.quarters).toMatchObject([{ quarter: '2026-Q1' }]);
  });

  it('shows nobody a row, a reference or a word, and no split of so few to others than the holder', async () => {
    await reachedAt3(await asked('F-0231', 'yes'), 'much-better');
    scene.service.clock.moveTo('2026-11-30T09:00:00.000Z');
    const text = (await scene.shah.get(`/api/contracts/${scene.contractId}/families`)).body;
    expect(text).not.toMatch(/F-0231|We manage|cas_|cpe_|fup_/);
    const kinds = ({ splits }: Families) => new Set(splits.map(({ table }) => table.kind));
    expect(kinds(await seenBy(scene.shah))).toEqual(new Set(['not shown']));
    expect(kinds(await seenBy(scene.carol))).toEqual(new Set(['rows']));
  });

  it('keeps exact splits from an organisation that holds only some of the families', async () => {
    await asked('F-1', 'yes');
    const { counter } = scene.service;
    const other = await scene.service.organisation('Small Steps');
    await counter.db.writeAll([
      {
        statement: (w, { cases }) =>
          w.insert(cases).values({
            ...heldElsewhere,
            id: counter.id('cas'),
            contractId: scene.contractId,
            organisationId: other,
            areaId: scene.areaId,
          }),
      },
    ]);
    expect((await seenBy(scene.carol)).splits.map(({ table }) => table.kind)).not.toContain('rows');
  });

  it('is not there for who does not see the agreement', async () => {
    const answer = await scene.rita.get(`/api/contracts/${scene.contractId}/families`);
    expect(answer.statusCode).toBe(404);
  });

  it('stands next to the outputs on the overview, and only where something is known', async () => {
    const overview = async () =>
      (await scene.shah.get(`/api/contracts/${scene.contractId}/overview`)).json<Overview>();
    expect(await overview()).not.toHaveProperty('families');
    await reachedAt3(await asked('F-1', 'yes'), 'much-better');
    scene.service.clock.moveTo('2026-11-30T09:00:00.000Z');
    const { families, chart } = await overview();
    expect(families?.ended.quarters).toMatchObject([{ quarter: '2026-Q1' }]);
    expect(families?.measured?.quarters.map(({ quarter }) => quarter)).toEqual(['2026-Q2', '2026-Q3']);
    expect(families?.card).toMatchObject({ value: '1 of 1', counts: 'reached better off; 1 due' });
    expect(chart?.series).toEqual([]);
  });
});

/** A family that another organisation holds, as its row. */
const heldElsewhere = {
  reference: 'S-1',
  referenceKey: 's-1',
  need: 'family-conflict',
  route: 'school' as const,
  referredOn: '2026-03-01',
  whyInappropriate: '',
  knownAs: '',
  handedElsewhere: '',
  concerns: [],
  revision: 0,
  createdAt: '2026-03-01T09:00:00.000Z',
};
