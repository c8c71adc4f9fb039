import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queryKey, type CaseQuery } from '#shared/cases/case-query.ts';
import type { CaseList, CaseShown } from '#shared/cases/cases.api.ts';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import { aCaseDraft, anEnd } from '../../fixtures/a-case.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { keptIn, openCaseScene, type CaseScene } from '../../fixtures/a-case-scene.ts';

let scene: CaseScene;
let cases: string;
beforeEach(async () => {
  scene = await openCaseScene();
  cases = `/api/contracts/${scene.contractId}/cases`;
});
afterEach(() => scene.service.close());

const listed = async (query = ''): Promise<CaseList> =>
  (await scene.carol.get(`${cases}${query}`)).json<CaseList>();

describe('a family', () => {
  it('is added under the provider’s own reference, and found by half of it', async () => {
    const added = await scene.add({ reference: 'F-0231' });
    await scene.add({
      reference: 'G-0415',
      referredOn: '2026-02-01',
      assessedOn: undefined,
      startedOn: undefined,
    });
    expect(added).toMatchObject({
      status: 'in support',
      draft: { reference: 'F-0231' },
      contact: { state: 'not asked' },
      followUps: [],
      revision: 0,
    });
    expect(added.people).toMatchObject([{ number: 1 }]);
    expect((await listed()).cases.map(({ reference }) => reference)).toEqual(['G-0415', 'F-0231']);
    expect(await listed('?find=f-02')).toMatchObject({ count: 1, cases: [{ id: added.id, people: 1 }] });
    expect(await listed('?status=referred')).toMatchObject({ count: 1, cases: [{ reference: 'G-0415' }] });
    expect(await listed('?find=f-02&status=referred')).toMatchObject({ count: 0, cases: [] });
  });

  it('is listed a page at a time, and none twice', async () => {
    const days = Array.from({ length: 61 }, (_, n) => `2026-01-${String(1 + (n % 12)).padStart(2, '0')}`);
    for (const [n, referredOn] of days.entries())
      await scene.add({ reference: `F-${String(n).padStart(4, '0')}`, referredOn });
    const first = await listed();
    expect(first).toMatchObject({ count: 61 });
    expect(first.cases).toHaveLength(50);
    const second = await listed(`?after=${first.next ?? ''}`);
    expect(second.cases).toHaveLength(11);
    expect(second.next).toBeUndefined();
    const all = [...first.cases, ...second.cases];
    expect(new Set(all.map(({ id }) => id)).size).toBe(61);
    expect(all.map(({ referredOn }) => referredOn)).toEqual(days.toSorted().toReversed());
    expect(first.next).not.toContain('F-');
    expect((await scene.carol.get(`${cases}?after=nowhere`)).statusCode).toBe(422);
  });

  it('is changed as a whole over the revision last seen, and its people keep who they are', async () => {
    const added = await scene.add();
    const [first] = added.draft.people;
    if (!first) throw new Error('somebody is in the family');
    const draft = { ...added.draft, sessions: 3, people: [first, { ...first, number: 2, ageAtStart: 7 }] };
    const body = { draft, confirmed: [], revision: 0 };
    const changed = keptIn(await scene.carol.put(`/api/cases/${added.id}`, body));
    expect(changed).toMatchObject({ revision: 1, draft: { sessions: 3 } });
    expect(changed.people[0]).toEqual(added.people[0]);
    const withoutFirst = { ...changed.draft, people: changed.draft.people.slice(1) };
    const next = { draft: withoutFirst, confirmed: [], revision: 1 };
    expect(keptIn(await scene.carol.put(`/api/cases/${added.id}`, next)).people).toEqual([changed.people[1]]);
    const stale = await scene.carol.put(`/api/cases/${added.id}`, body);
    expect(stale.statusCode).toBe(409);
    expect(stale.json()).toMatchObject({ problems: [{ code: 'case-changed-meanwhile' }] });
  });

  it('is changed once when two people do it at the same time', async () => {
    const { id, draft } = await scene.add();
    const colleague = await scene.service.person('Dan', scene.carol.organisationId, 'provider manager');
    const body = (sessions: number) => ({ draft: { ...draft, sessions }, confirmed: [], revision: 0 });
    const answers = await Promise.all([
      scene.carol.put(`/api/cases/${id}`, body(3)),
      colleague.put(`/api/cases/${id}`, body(4)),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('has a reference that no other family of the provider has, however it is written', async () => {
    await scene.add({ reference: 'F-0231' });
    const draft = aCaseDraft(scene.areaId, { reference: ' f-0231' });
    const again = await scene.carol.post(cases, { draft, confirmed: [] });
    expect(again.statusCode).toBe(422);
    expect(again.json()).toMatchObject({ problems: [{ code: 'reference-taken', place: 'reference' }] });
    const [one, other] = ['F-0300', 'F-0300'].map((reference) =>
      scene.carol.post(cases, { draft: aCaseDraft(scene.areaId, { reference }), confirmed: [] }),
    );
    const statuses = (await Promise.all([one, other])).map((answer) => answer?.statusCode);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect((await listed('?find=F-0300')).count).toBe(1);
  });

  it('is questioned before it is kept where the reference looks like a person', async () => {
    const draft = aCaseDraft(scene.areaId, { reference: 'Sarah Bennett' });
    const asked = await scene.carol.post(cases, { draft, confirmed: [] });
    expect(asked.statusCode).toBe(200);
    const { kind, queries } = asked.json<{ kind: string; queries: CaseQuery[] }>();
    expect(kind).toBe('asks');
    expect(queries).toMatchObject([{ place: 'reference' }]);
    expect((await listed()).count).toBe(0);
    const confirmed = queries.map(queryKey);
    expect(keptIn(await scene.carol.post(cases, { draft, confirmed })).draft.reference).toBe('Sarah Bennett');
  });

  it.each([
    [{ startedOn: '2026-01-02' }, 'startedOn'],
    [{ referredOn: '2026-10-23', assessedOn: undefined, startedOn: undefined }, 'referredOn'],
    [{ need: 'nobody-knows' }, 'need'],
    [{ areaId: 'are_00000000000000000000' }, 'areaId'],
  ])('is refused with %o, with the field, and nothing is kept', async (over, place) => {
    const draft = aCaseDraft(scene.areaId, over);
    const refused = await scene.carol.post(cases, { draft, confirmed: [] });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ place }] });
    expect((await listed()).count).toBe(0);
  });

  it('is nobody’s but the provider’s that holds it', async () => {
    const { id } = await scene.add();
    for (const { get } of [scene.rita, scene.shah]) {
      expect((await get(`/api/cases/${id}`)).statusCode).toBe(404);
      expect((await get(`/api/cases/${id}/history`)).statusCode).toBe(404);
    }
    expect((await scene.shah.get(cases)).statusCode).toBe(403);
    expect((await scene.rita.get(cases)).statusCode).toBe(404);
    expect((await scene.rita.post(`/api/cases/${id}/end`, anEnd())).statusCode).toBe(404);
    expect(await listed()).toMatchObject({ count: 1 });
  });

  it('leaves in history who changed it, and never a value', async () => {
    const { id } = await scene.addEnded({ reference: 'F-7788' });
    const { lines } = (await scene.carol.get(`/api/cases/${id}/history`)).json<{ lines: object[] }>();
    expect(lines).toMatchObject([
      { personName: 'Carol', subject: 'case', subjectId: id, what: 'The end of support was recorded' },
      { what: 'A family was added' },
    ]);
    const { db } = scene.service;
    const kept = (await db.read.select().from(db.tables.history)).filter(({ subject }) => subject === 'case');
    expect(kept).toHaveLength(2);
    expect(kept.map(({ from, to, why, contractId }) => [from, to, why, contractId])).toEqual(
      kept.map(() => ['', '', '', null]),
    );
    expect(JSON.stringify(kept)).not.toMatch(/F-7788|2026-05-31|completed/);
  });
});

describe('a hand-over', () => {
  const arrived = { kind: 'arrived', arrivedOn: '2026-06-04' };
  const handedTo = () => ({
    kind: 'agreement' as const,
    contractId: scene.rivalContractId,
    knownAs: 'R-12',
  });
  const handOver = async (): Promise<CaseShown> => {
    const { id, revision } = await scene.addEnded();
    const body = { handedTo: handedTo(), confirmed: [], revision };
    return keptIn(await scene.carol.post(`/api/cases/${id}/hand-over`, body));
  };

  it('is seen by the other provider as no more than that, and its arrival is confirmed', async () => {
    const { id, handedOver } = await handOver();
    expect(handedOver).toEqual({ contractTitle: 'Early help' });
    const address = `/api/contracts/${scene.rivalContractId}/hand-overs`;
    const told = await scene.rita.get(address);
    expect(told.json()).toEqual({
      today: '2026-10-22',
      handOvers: [
        {
          caseId: id,
          fromOrganisationName: 'Stepping Stones',
          fromContractTitle: 'Family mediation',
          knownAs: 'R-12',
          endedOn: '2026-05-31',
        },
      ],
    });
    expect(told.body).not.toContain('F-0231');
    const early = await scene.rita.post(`${address}/${id}/arrival`, {
      kind: 'arrived',
      arrivedOn: '2026-05-30',
    });
    expect(early.statusCode).toBe(422);
    const there = await scene.rita.post(`${address}/${id}/arrival`, arrived);
    expect(there.json()).toMatchObject({ handOvers: [{ arrivedOn: '2026-06-04' }] });
    const shown = (await scene.carol.get(`/api/cases/${id}`)).json<CaseShown>();
    expect(shown.handedOver).toEqual({ contractTitle: 'Early help', arrivedOn: '2026-06-04' });
    expect((await scene.rita.get(`/api/cases/${id}`)).statusCode).toBe(404);
  });

  it('may be said not to have arrived; that is told to who handed over, and can be put right', async () => {
    const { id } = await handOver();
    const address = `/api/contracts/${scene.rivalContractId}/hand-overs/${id}/arrival`;
    const told = await scene.rita.post(address, { kind: 'did not arrive' });
    expect(told.json()).toMatchObject({ handOvers: [{ notArrivedOn: '2026-10-22' }] });
    const handedOver = async () => (await scene.carol.get(`/api/cases/${id}`)).json<CaseShown>().handedOver;
    expect(await handedOver()).toEqual({ contractTitle: 'Early help', notArrivedOn: '2026-10-22' });
    await scene.rita.post(address, { kind: 'not known yet' });
    expect(await handedOver()).toEqual({ contractTitle: 'Early help' });
    await scene.rita.post(address, { kind: 'did not arrive' });
    await scene.rita.post(address, arrived);
    expect(await handedOver()).toEqual({ contractTitle: 'Early help', arrivedOn: '2026-06-04' });
    const { lines } = (await scene.carol.get(`/api/cases/${id}/history`)).json<{ lines: HistoryLine[] }>();
    expect(lines.slice(0, 4).map(({ what, personName }) => `${personName}: ${what}`)).toEqual([
      'Rita: A family’s arrival was confirmed',
      'Rita: A family did not arrive where it was handed over',
      'Rita: What was said of a family’s arrival was taken back',
      'Rita: A family did not arrive where it was handed over',
    ]);
    expect((await scene.rita.post(address, { kind: 'arrived' })).statusCode).toBe(422);
    expect((await scene.rita.post(address, { kind: 'lost' })).statusCode).toBe(422);
  });

  it('keeps its arrival when the family’s page is changed, and loses it when it goes elsewhere', async () => {
    const { id } = await handOver();
    const address = `/api/contracts/${scene.rivalContractId}/hand-overs/${id}/arrival`;
    await scene.rita.post(address, arrived);
    const { draft, revision } = (await scene.carol.get(`/api/cases/${id}`)).json<CaseShown>();
    const sessions = { draft: { ...draft, sessions: 13 }, confirmed: [], revision };
    const changed = keptIn(await scene.carol.put(`/api/cases/${id}`, sessions));
    expect(changed.handedOver).toMatchObject({ arrivedOn: '2026-06-04' });
    const body = {
      handedTo: { kind: 'elsewhere', where: 'The youth hub' },
      confirmed: [],
      revision: changed.revision,
    };
    const moved = keptIn(await scene.carol.post(`/api/cases/${id}/hand-over`, body));
    expect(moved.handedOver).toBeUndefined();
    expect((await scene.rita.post(address, arrived)).statusCode).toBe(404);
  });

  it('is nobody’s to confirm who was not handed it', async () => {
    const { id } = await handOver();
    const elsewhere = `/api/contracts/${scene.contractId}/hand-overs/${id}/arrival`;
    expect((await scene.carol.post(elsewhere, arrived)).statusCode).toBe(404);
    const address = `/api/contracts/${scene.rivalContractId}/hand-overs/${id}/arrival`;
    expect((await scene.carol.post(address, arrived)).statusCode).toBe(404);
    expect((await scene.shah.post(address, arrived)).statusCode).toBe(403);
  });

  const flagged = async (flag: Partial<ContractDraft>, organisationId: string) => {
    const parties = [{ organisationId, role: 'lead' as const, delivers: '' }];
    const draft = aContractDraft({ title: 'Quiet house', parties, ...flag });
    return (await scene.shah.post('/api/contracts', draft)).json<{ id: string }>().id;
  };

  it.each([{ notForPublication: true }, { placeWithheld: true }, { status: 'being prepared' as const }])(
    'is refused to a rival’s agreement as if there were none where that is flagged, or a plan: %o',
    async (flag) => {
      const { id, revision } = await scene.addEnded();
      const to = (contractId: string) =>
        scene.carol.post(`/api/cases/${id}/hand-over`, {
          handedTo: { kind: 'agreement', contractId, knownAs: '' },
          confirmed: [],
          revision,
        });
      const answer = await to(await flagged(flag, scene.rita.organisationId));
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toBe((await to('con_00000000000000000000')).body);
      const own = await to(await flagged(flag, scene.carol.organisationId));
      expect(own.statusCode).toBe('status' in flag ? 422 : 200);
    },
  );

  it('stays where it is when that agreement is flagged later, and goes to it no more', async () => {
    const { id } = await handOver();
    const { contracts } = scene.service.counter.db.tables;
    await scene.service.counter.db.writeAll([
      {
        statement: (w) =>
          w.update(contracts).set({ placeWithheld: true }).where(eq(contracts.id, scene.rivalContractId)),
      },
    ]);
    const { draft, revision } = (await scene.carol.get(`/api/cases/${id}`)).json<CaseShown>();
    const sessions = { draft: { ...draft, sessions: 13 }, confirmed: [], revision };
    expect((await scene.carol.put(`/api/cases/${id}`, sessions)).statusCode).toBe(200);
    const another = await scene.addEnded({ reference: 'F-0232' });
    const body = { handedTo: handedTo(), confirmed: [], revision: another.revision };
    expect((await scene.carol.post(`/api/cases/${another.id}/hand-over`, body)).statusCode).toBe(422);
  });

  it('is refused before support has ended, and to an agreement nobody knows', async () => {
    const { id, revision } = await scene.add();
    const early = { handedTo: handedTo(), confirmed: [], revision };
    expect((await scene.carol.post(`/api/cases/${id}/hand-over`, early)).json()).toMatchObject({
      problems: [{ code: 'handed-over-without-end' }],
    });
    const unknown = { ...handedTo(), contractId: 'con_00000000000000000000' };
    const ending = anEnd({ handedTo: unknown, revision });
    expect((await scene.carol.post(`/api/cases/${id}/end`, ending)).json()).toMatchObject({
      problems: [{ code: 'agreement-unknown', place: 'handedTo/contractId' }],
    });
  });
});
