import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HandOverAgreements } from '#shared/cases/cases.api.ts';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import { openCaseScene, type CaseScene } from '../../fixtures/a-case-scene.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';

let scene: CaseScene;
beforeEach(async () => {
  scene = await openCaseScene();
});
afterEach(() => scene.service.close());

const address = (find = '') => `/api/contracts/${scene.contractId}/hand-over-agreements${find}`;
const found = async (find?: string): Promise<HandOverAgreements> =>
  (await scene.carol.get(address(find))).json();
const agreement = async (organisationId: string, over: Partial<ContractDraft>): Promise<string> => {
  const parties = [{ organisationId, role: 'lead' as const, delivers: '' }];
  const answer = await scene.shah.post('/api/contracts', aContractDraft({ parties, ...over }));
  return answer.json<{ id: string }>().id;
};

describe('the agreements that a family may go to', () => {
  it('are those of the register, a rival’s as well as one’s own, by what they are called and no more', async () => {
    const own = await agreement(scene.carol.organisationId, { title: 'Parenting course' });
    const answer = await scene.carol.get(address());
    expect(answer.json()).toEqual({
      agreements: [
        { id: scene.rivalContractId, title: 'Early help', providerName: 'Rivals' },
        { id: own, title: 'Parenting course', providerName: 'Stepping Stones' },
      ],
      found: 2,
    });
    expect((await scene.carol.get(`/api/contracts/${scene.rivalContractId}`)).statusCode).toBe(404);
  });

  it('are found by half a word of title or provider', async () => {
    for (const find of ['?find=ARLY', '?find=rival'])
      expect((await found(find)).agreements).toMatchObject([{ title: 'Early help' }]);
    expect(await found('?find=nothing')).toEqual({ agreements: [], found: 0 });
  });

  it.each<[string, Partial<ContractDraft>]>([
    ['is not for publication', { notForPublication: true }],
    ['is a refuge, whose place is withheld', { placeWithheld: true }],
  ])('leave out what %s, unless it is one’s own', async (_why, flag) => {
    const rival = await agreement(scene.rita.organisationId, { title: 'Quiet house', ...flag });
    const own = await agreement(scene.carol.organisationId, { title: 'Own quiet house', ...flag });
    const answer = await scene.carol.get(address('?find=quiet'));
    expect(answer.json()).toMatchObject({ agreements: [{ id: own }], found: 1 });
    expect(answer.body).not.toContain(rival);
  });

  it('leave out what is no more than a plan, and what is over', async () => {
    await agreement(scene.rita.organisationId, { title: 'Old plan', status: 'being prepared' });
    await agreement(scene.rita.organisationId, { title: 'Old service', endsOn: '2026-10-21' });
    expect(await found('?find=old')).toEqual({ agreements: [], found: 0 });
  });

  it('put the near ones first', async () => {
    const needs = ['family-conflict'];
    const near = await agreement(scene.rita.organisationId, { title: 'Zebra', needs });
    const from = await agreement(scene.carol.organisationId, { title: 'Mediation, west', needs });
    const answer = await scene.carol.get(`/api/contracts/${from}/hand-over-agreements`);
    expect(answer.json<HandOverAgreements>().agreements.map(({ title }) => title)).toEqual([
      'Zebra',
      'Early help',
      'Family mediation',
    ]);
    expect(answer.json<HandOverAgreements>().agreements[0]?.id).toBe(near);
  });

  it.each([
    ['a word that is too long', `?find=${'x'.repeat(101)}`],
    ['a question that nobody asks', '?price=1'],
    ['characters that cannot be shown', '?find=a%00b'],
  ])('are not looked for by %s', async (_what, find) => {
    expect((await scene.carol.get(address(find))).statusCode).toBe(422);
  });

  it('are told to nobody who does not change families there', async () => {
    expect((await scene.shah.get(address())).statusCode).toBe(403);
    expect((await scene.rita.get(address())).statusCode).toBe(404);
  });
});
