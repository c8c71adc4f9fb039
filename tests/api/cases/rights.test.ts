import { readFileSync } from 'node:fs';
import type { LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  CaseCopy,
  CaseRights,
  DueToGo,
  EmergencyLook,
  EraseCase,
} from '#shared/cases/case-rights.api.ts';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { queryKey } from '#shared/cases/case-query.ts';
import { aCaseDraft, aPermissionEvent } from '../../fixtures/a-case.ts';
import { openCaseScene, type CaseScene } from '../../fixtures/a-case-scene.ts';
import type { SignedIn } from '../../support/test-counter.ts';

let scene: CaseScene;
/** the manager of the provider that holds the families */
let mona: SignedIn;
let ada: SignedIn;
beforeEach(async () => {
  scene = await openCaseScene();
  mona = await scene.service.person('Mona', scene.carol.organisationId, 'provider manager');
  ada = await scene.service.person('Ada', scene.service.councilId, 'administrator');
});
afterEach(() => scene.service.close());

const codesOf = (answer: LightMyRequestResponse) =>
  answer
    .json<{ problems: { code: string; place?: string }[] }>()
    .problems.map(({ code, place }) => [code, place]);

const erase = (who: SignedIn, { id, revision, draft }: CaseShown, over: Partial<EraseCase> = {}) =>
  who.post(`/api/cases/${id}/erase`, {
    reference: draft.reference,
    reason: 'they asked for it',
    revision,
    ...over,
  });

const hold = async ({ id, revision }: CaseShown): Promise<CaseRights> =>
  (
    await mona.post(`/api/cases/${id}/legal-hold`, { reason: 'court or police', revision })
  ).json<CaseRights>();

const linesOf = async (caseId: string) => {
  const { db } = scene.service;
  const lines = await db.read.select().from(db.tables.history);
  return lines.filter(({ subjectId }) => subjectId === caseId);
};

const erasedFile = () => readFileSync(scene.service.counter.config.erasuresFile, 'utf8');

describe('erasing a family', () => {
  it('takes all of it; history keeps that it was done, by whom and why, and never a value', async () => {
    const family = await scene.addEnded({ reference: 'KQ-7731' });
    const event = { event: aPermissionEvent(), confirmed: [], revision: family.revision };
    expect((await scene.carol.post(`/api/cases/${family.id}/permission-events`, event)).statusCode).toBe(200);
    const answer = await erase(
      mona,
      { ...family, revision: family.revision + 1 },
      { reference: ' kq-7731 ' },
    );
    expect(answer.json()).toEqual({ contractId: scene.contractId, erased: 1 });
    for (const path of ['', '/rights', '/history'])
      expect((await mona.get(`/api/cases/${family.id}${path}`)).statusCode).toBe(404);
    const { db } = scene.service;
    for (const table of Object.values(db.tables))
      expect(JSON.stringify(await db.read.select().from(table))).not.toMatch(/KQ-7731|Notice 4/);
    const lines = await linesOf(family.id);
    expect(lines.find(({ what }) => what === 'A family was erased')).toMatchObject({
      personId: mona.personId,
      why: 'they asked for it',
      contractId: null,
    });
    expect(lines.filter(({ from, to }) => from !== '' || to !== '')).toEqual([]);
    expect(erasedFile()).toBe(`${family.id}\n`);
  });

  it('takes the reference, a reason of the list and what was last seen', async () => {
    const family = await scene.addEnded();
    const wrong = await erase(mona, family, { reference: 'F-0232' });
    expect([wrong.statusCode, codesOf(wrong)]).toEqual([422, [['reference-differs', 'reference']]]);
    const stale = await erase(mona, { ...family, revision: 0 });
    expect([stale.statusCode, codesOf(stale)]).toEqual([409, [['case-changed-meanwhile', undefined]]]);
    const reasonless = await mona.post(`/api/cases/${family.id}/erase`, {
      reference: 'F-0231',
      reason: 'I feel like it',
      revision: family.revision,
    });
    expect(reasonless.statusCode).toBe(422);
    expect((await mona.get(`/api/cases/${family.id}`)).statusCode).toBe(200);
  });

  it('is a manager’s word: a worker is told whom to ask, everybody else that there is nothing', async () => {
    const family = await scene.addEnded();
    expect((await erase(scene.carol, family)).statusCode).toBe(403);
    for (const who of [scene.rita, scene.shah, ada]) expect((await erase(who, family)).statusCode).toBe(404);
  });

  it('leaves the figures of its agreement what they were', async () => {
    const family = await scene.addEnded();
    await scene.addEnded({ reference: 'F-0300', route: 'police' });
    const figures = async () => (await scene.shah.get(`/api/contracts/${scene.contractId}/families`)).body;
    const before = await figures();
    expect(before).toContain('finished');
    await erase(mona, family);
    expect(await figures()).toBe(before);
  });

  it('does nothing where the file beside the back-ups cannot be written', async () => {
    const family = await scene.addEnded();
    const { config } = scene.service.counter;
    const usual = config.erasuresFile;
    config.erasuresFile = '/proc/none/erasures.txt';
    const refused = await erase(mona, family);
    config.erasuresFile = usual;
    expect([refused.statusCode, codesOf(refused)]).toEqual([
      503,
      [['erasures-file-out-of-reach', undefined]],
    ]);
    expect((await mona.get(`/api/cases/${family.id}`)).statusCode).toBe(200);
  });
});

describe('a legal hold', () => {
  it('stops an erasure, says why and whose word it takes, until it is lifted with a reason', async () => {
    const family = await scene.addEnded();
    const held = await hold(family);
    expect(held).toMatchObject({
      hold: { reason: 'court or police', setOn: '2026-10-22', setByName: 'Mona' },
      revision: family.revision + 1,
    });
    const now = { ...family, revision: held.revision };
    const refused = await erase(mona, now);
    expect([refused.statusCode, codesOf(refused)]).toEqual([409, [['legal-hold-stands', undefined]]]);
    expect(refused.body).toContain('It takes the word of Mona');
    const again = await mona.post(`/api/cases/${family.id}/legal-hold`, {
      reason: 'claim or complaint',
      revision: held.revision,
    });
    expect([again.statusCode, codesOf(again)]).toEqual([409, [['hold-stands', undefined]]]);
    const lifted = await mona.post(`/api/cases/${family.id}/legal-hold/lift`, {
      reason: 'matter closed',
      revision: held.revision,
    });
    expect(lifted.json<CaseRights>().hold).toBeUndefined();
    expect((await erase(mona, { ...now, revision: held.revision + 1 })).statusCode).toBe(200);
    const whys = (await linesOf(family.id)).map(({ what, why, personId }) => [what, why, personId]);
    expect(whys).toContainEqual([
      'A legal hold was set',
      'a court, a coroner or the police asked for it',
      mona.personId,
    ]);
    expect(whys).toContainEqual(['A legal hold was lifted', 'the matter is closed', mona.personId]);
  });

  it('that does not stand cannot be lifted', async () => {
    const { id, revision } = await scene.addEnded();
    const answer = await mona.post(`/api/cases/${id}/legal-hold/lift`, { reason: 'matter closed', revision });
    expect([answer.statusCode, codesOf(answer)]).toEqual([409, [['no-hold', undefined]]]);
  });

  it('that is set while somebody erases wins, or comes too late: never both', async () => {
    const family = await scene.addEnded();
    const [erased, held] = await Promise.all([
      erase(mona, family),
      mona.post(`/api/cases/${family.id}/legal-hold`, {
        reason: 'court or police',
        revision: family.revision,
      }),
    ]);
    expect([erased.statusCode, held.statusCode].filter((status) => status === 200)).toHaveLength(1);
  });
});

describe('a copy of everything held', () => {
  it('holds every part of it, and says that it was taken', async () => {
    const family = await scene.addEnded({ concerns: [{ raisedOn: '2026-03-01' }] });
    const event = { event: aPermissionEvent(), confirmed: [], revision: family.revision };
    await scene.carol.post(`/api/cases/${family.id}/permission-events`, event);
    const copy = (await scene.carol.post(`/api/cases/${family.id}/copy`)).json<CaseCopy>();
    expect(copy).toMatchObject({
      takenBy: 'Carol',
      organisationName: 'Stepping Stones',
      contractTitle: 'Family mediation',
      reference: 'F-0231',
      case: { referredOn: '2026-01-12', concerns: [{ raisedOn: '2026-03-01' }] },
    });
    const rowsOf = (name: string) => copy.parts.find((part) => part.name === name)?.rows ?? [];
    expect(rowsOf('people')).toMatchObject([{ number: 1, ageAtStart: 9 }]);
    expect(rowsOf('permission')).toMatchObject([{ act: 'given', privacyNotice: 'Notice 4' }]);
    expect(rowsOf('followUps').map(({ months }) => months)).toEqual([0, 3, 6, 9]);
    expect(copy.names).toMatchObject({ [scene.areaId]: 'Eastmarsh', [scene.carol.personId]: 'Carol' });
    expect(copy.history[0]).toMatchObject({
      what: 'A copy of everything held was taken',
      personName: 'Carol',
    });
    expect((await linesOf(family.id)).map(({ what }) => what)).toContain(
      'A copy of everything held was taken',
    );
    for (const who of [scene.rita, scene.shah, ada])
      expect((await who.post(`/api/cases/${family.id}/copy`)).statusCode).toBe(404);
  });
});

describe('what is due to go', () => {
  const list = async (who = mona) =>
    (await who.get(`/api/contracts/${scene.contractId}/cases/due-to-go`)).json<DueToGo>();
  const agree = async (retentionMonths: number) => {
    const { db } = scene.service;
    await db.writeAll([{ statement: (w, { contracts }) => w.update(contracts).set({ retentionMonths }) }]);
  };
  const eraseThese = (families: DueToGo['families'], howMany = families.length) =>
    mona.post(`/api/contracts/${scene.contractId}/cases/erase`, {
      families: families.map(({ caseId, revision }) => ({ caseId, revision })),
      howMany,
    });

  it('is nobody where nothing is agreed', async () => {
    await scene.addEnded();
    scene.service.clock.moveTo('2036-01-01T09:00:00.000Z');
    const none = await list();
    expect(none).toMatchObject({ count: 0, families: [], answers: true });
    expect(none.retentionMonths).toBeUndefined();
  });

  it('is who was kept as long as agreed, from the very day, the longest first', async () => {
    await agree(12);
    await scene.addEnded({ reference: 'F-1' }, { endedOn: '2026-08-31' });
    await scene.addEnded({ reference: 'F-2' }, { endedOn: '2026-02-28' });
    await scene.add({ reference: 'F-3' });
    const rights = await mona.get(`/api/cases/${(await scene.addEnded({ reference: 'F-4' })).id}/rights`);
    expect(rights.json<CaseRights>()).toMatchObject({ dueToGoOn: '2027-05-31', answers: true });
    scene.service.clock.moveTo('2027-02-27T09:00:00.000Z');
    expect((await list()).count).toBe(0);
    scene.service.clock.moveTo('2027-02-28T09:00:00.000Z');
    expect((await list()).families).toMatchObject([
      { reference: 'F-2', endedOn: '2026-02-28', dueToGoOn: '2027-02-28' },
    ]);
    scene.service.clock.moveTo('2027-08-31T09:00:00.000Z');
    expect((await list(scene.carol)).families.map(({ reference }) => reference)).toEqual([
      'F-2',
      'F-4',
      'F-1',
    ]);
    expect(await list(scene.carol)).toMatchObject({ answers: false });
  });

  it('counts to the last day of a month that is shorter', async () => {
    await agree(18);
    await scene.addEnded({ reference: 'F-1' }, { endedOn: '2026-08-31' });
    scene.service.clock.moveTo('2028-02-28T09:00:00.000Z');
    expect((await list()).count).toBe(0);
    scene.service.clock.moveTo('2028-02-29T09:00:00.000Z');
    expect((await list()).count).toBe(1);
  });

  it('is erased together, all or none, once the number is typed; a held one is left out', async () => {
    await agree(12);
    const first = await scene.addEnded({ reference: 'F-1' });
    await scene.addEnded({ reference: 'F-2' });
    await hold(await scene.addEnded({ reference: 'F-3' }));
    scene.service.clock.moveTo('2027-06-01T09:00:00.000Z');
    const { families } = await list();
    expect(families.map(({ hold: held }) => held)).toEqual([undefined, undefined, 'court or police']);
    const held = await eraseThese(families);
    expect([held.statusCode, codesOf(held)]).toEqual([409, [['legal-hold-stands', 'families/2']]]);
    const free = families.slice(0, 2);
    expect(codesOf(await eraseThese(free, 3))).toEqual([['number-differs', 'howMany']]);
    expect((await list()).count).toBe(3);
    expect((await eraseThese(free)).json()).toEqual({ contractId: scene.contractId, erased: 2 });
    expect((await list()).families.map(({ reference }) => reference)).toEqual(['F-3']);
    expect((await linesOf(first.id)).at(-1)).toMatchObject({
      what: 'A family was erased',
      why: 'kept as long as agreed',
    });
    expect(erasedFile().trim().split('\n')).toHaveLength(2);
    expect(codesOf(await eraseThese(free))).toEqual([
      ['not-due', 'families/0'],
      ['not-due', 'families/1'],
    ]);
  });
});

describe('an administrator’s look in an emergency', () => {
  const look = (over: object = {}, who = ada) =>
    who.post('/api/emergency-looks', {
      contractId: scene.contractId,
      reference: 'f-0231',
      reason: 'child at risk',
      more: 'The office does not answer the phone.',
      confirmed: [],
      ...over,
    });

  it('shows one family this once, tells its provider, and opens no other way', async () => {
    const family = await scene.add();
    const seen = (await look()).json<EmergencyLook>();
    expect(seen).toMatchObject({
      kind: 'looked',
      organisationName: 'Stepping Stones',
      contractTitle: 'Family mediation',
      areaName: 'Eastmarsh',
      case: { id: family.id, draft: { reference: 'F-0231' } },
    });
    for (const path of ['', '/rights', '/history'])
      expect((await ada.get(`/api/cases/${family.id}${path}`)).statusCode).toBe(404);
    const { looks } = (await scene.carol.get(`/api/cases/${family.id}/rights`)).json<CaseRights>();
    expect(looks).toMatchObject([
      { personName: 'Ada', reason: 'child at risk', more: 'The office does not answer the phone.' },
    ]);
    expect((await linesOf(family.id)).at(-1)).toMatchObject({
      what: 'The council looked in an emergency',
      personId: ada.personId,
    });
    expect((await linesOf(family.id)).map(({ why }) => why).join(' ')).not.toContain('office');
  });

  it('is told on the provider’s first page, and on nobody else’s', async () => {
    await scene.add();
    await look();
    const home = await scene.carol.get('/api/home');
    expect(home.json()).toMatchObject({
      provider: { looks: [{ reference: 'F-0231', personName: 'Ada', reason: 'child at risk' }] },
    });
    for (const who of [scene.rita, scene.shah, ada])
      expect((await who.get('/api/home')).body).not.toContain('F-0231');
  });

  it('asks about what looks like a name before the provider reads it', async () => {
    await scene.add();
    const more = 'Sarah has not been seen since Monday.';
    const asks = (await look({ more })).json<EmergencyLook>();
    if (asks.kind !== 'asks') throw new Error('it asks first');
    expect(asks.queries).toMatchObject([{ code: 'looks-like-a-name', place: 'more' }]);
    const { db } = scene.service;
    expect(await db.read.select().from(db.tables.emergencyLooks)).toEqual([]);
    const confirmed = asks.queries.map(queryKey);
    expect((await look({ more, confirmed })).json()).toMatchObject({ kind: 'looked' });
  });

  it('that finds nobody stands in the agreement’s history without what was typed', async () => {
    const none = await look({ reference: 'F-9999' });
    expect([none.statusCode, codesOf(none)]).toEqual([404, [['case-unknown', 'reference']]]);
    const history = await scene.carol.get(`/api/contracts/${scene.contractId}/history`);
    expect(history.body).toContain('An emergency look found no family');
    expect(history.body).not.toMatch(/\b9999\b/);
  });

  it('asks whose family it is where two organisations use the same reference', async () => {
    const { db, counter } = scene.service;
    await db.writeAll([
      {
        statement: (w, { contractParties }) =>
          w.insert(contractParties).values({
            id: counter.id('cpa'),
            contractId: scene.contractId,
            organisationId: scene.rita.organisationId,
            role: 'subcontractor',
            delivers: '',
          }),
      },
    ]);
    await scene.add();
    const draft = aCaseDraft(scene.areaId);
    await scene.rita.post(`/api/contracts/${scene.contractId}/cases`, { draft, confirmed: [] });
    const several = await look();
    expect([several.statusCode, codesOf(several)]).toEqual([422, [['several-have-it', 'organisationId']]]);
    const chosen = await look({ organisationId: scene.rita.organisationId });
    expect(chosen.json()).toMatchObject({ kind: 'looked', organisationName: 'Rivals' });
  });

  it('is an administrator’s alone', async () => {
    await scene.add();
    for (const who of [scene.shah, scene.carol, mona, scene.rita])
      expect((await look({}, who)).statusCode).toBe(403);
  });
});
