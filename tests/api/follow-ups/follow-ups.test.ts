import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import type { DueList, FollowUpSaved, NoteFollowUp } from '#shared/follow-ups/follow-ups.api.ts';
import { followNewTerms } from '../../../server/cases/follow-new-terms.ts';
import { aPermissionEvent } from '../../fixtures/a-case.ts';
import { keptIn, openCaseScene, type CaseScene } from '../../fixtures/a-case-scene.ts';

let scene: CaseScene;
beforeEach(async () => {
  scene = await openCaseScene();
  scene.service.clock.moveTo('2026-08-31T09:00:00.000Z');
});
afterEach(() => scene.service.close());

const shown = async (id: string) => (await scene.carol.get(`/api/cases/${id}`)).json<CaseShown>();
const dueNow = async () => (await scene.carol.get('/api/follow-ups/due')).json<DueList>().due;

/** The family says something about being contacted again. */
const permission = async (id: string, over: Parameters<typeof aPermissionEvent>[0] = {}) => {
  const { revision } = await shown(id);
  const body = { event: aPermissionEvent(over), confirmed: [], revision };
  return scene.carol.post(`/api/cases/${id}/permission-events`, body);
};
const withdrawal = {
  act: 'withdrawn' as const,
  givenBy: undefined,
  askedBy: undefined,
  privacyNotice: '',
  safe: undefined,
};

const pointOf = async (id: string, months: number) => {
  const found = (await shown(id)).followUps.find((each) => each.months === months);
  if (!found) throw new Error(`no follow-up at ${months} months`);
  return found;
};
const note = (id: string, over: Partial<NoteFollowUp> = {}) =>
  scene.carol.put(`/api/follow-ups/${id}`, {
    found: {
      kind: 'reached',
      on: '2026-08-31',
      askedBy: 'own worker',
      questions: 'usual/1',
      answers: { now: 'much-better' },
      ownWords: '',
    },
    corrects: false,
    confirmed: [],
    revision: 0,
    ...over,
  });

/** A family that agreed to be asked and whose support has ended. */
const agreed = async (ending: Parameters<CaseScene['addEnded']>[1] = {}): Promise<CaseShown> => {
  const { id } = await scene.addEnded({}, ending);
  expect((await permission(id)).statusCode).toBe(200);
  return shown(id);
};

describe('follow-ups', () => {
  it('make themselves from the end: the last day of the month where the day does not exist', async () => {
    const { followUps, status } = await scene.addEnded();
    expect(status).toBe('ended');
    expect(followUps.map(({ months, dueOn, windowEndsOn }) => [months, dueOn, windowEndsOn])).toEqual([
      [0, '2026-05-31', '2026-07-12'],
      [3, '2026-08-31', '2026-10-12'],
      [6, '2026-11-30', '2027-01-11'],
      [9, '2027-02-28', '2027-04-11'],
    ]);
  });

  it('are made of what the agreement says', async () => {
    const { db } = scene.service;
    await db.writeAll([
      {
        statement: (w, { contracts }) =>
          w.update(contracts).set({ followUpMonths: [2, 12], followUpWindowDays: 30 }),
      },
    ]);
    const { followUps } = await scene.addEnded();
    expect(followUps.map(({ months, windowDays }) => [months, windowDays])).toEqual([
      [0, 30],
      [2, 30],
      [12, 30],
    ]);
  });

  it('are none of a family that received no support', async () => {
    const { followUps } = await scene.addEnded(
      { startedOn: undefined },
      {
        howEnded: 'inappropriate referral',
        whyInappropriate: 'Lives outside the county',
        sessions: undefined,
      },
    );
    expect(followUps).toEqual([]);
  });

  it('move with a corrected end, but for those about which something was written down', async () => {
    const { id } = await agreed();
    await note((await pointOf(id, 3)).id);
    const { draft, revision } = await shown(id);
    const body = { draft: { ...draft, endedOn: '2026-05-20' }, confirmed: [], revision };
    const { followUps } = keptIn(await scene.carol.put(`/api/cases/${id}`, body));
    expect(followUps.map(({ months, dueOn }) => [months, dueOn])).toEqual([
      [0, '2026-05-20'],
      [3, '2026-08-31'],
      [6, '2026-11-20'],
      [9, '2027-02-20'],
    ]);
  });

  it('are on the due-list in their window, the one that closes first on top, and off it when answered', async () => {
    const later = await agreed({ endedOn: '2026-05-28' });
    const sooner = await scene.addEnded({ reference: 'F-0002' }, { endedOn: '2026-05-25' });
    const list = (await scene.carol.get('/api/follow-ups/due')).json<DueList>();
    expect(list).toMatchObject({ today: '2026-08-31', questions: { id: 'usual/1', decides: 'now' } });
    expect(list.due.map(({ caseId, months }) => [caseId, months])).toEqual([
      [sooner.id, 3],
      [later.id, 3],
    ]);
    expect(list.due[1]).toMatchObject({
      reference: 'F-0231',
      contractTitle: 'Family mediation',
      contact: { state: 'given', safe: { channels: ['phone'] } },
    });
    expect((await note((await pointOf(later.id, 3)).id)).statusCode).toBe(200);
    expect((await dueNow()).map(({ caseId }) => caseId)).toEqual([sooner.id]);
    expect((await scene.rita.get('/api/follow-ups/due')).json()).toMatchObject({ due: [] });
    expect((await scene.shah.get('/api/follow-ups/due')).statusCode).toBe(403);
  });
});

describe('follow-ups whose agreement changes', () => {
  const change = async (followUpMonths: number[], followUpWindowDays: number) => {
    const { contracts } = scene.service.db.tables;
    const terms = { followUpMonths, followUpWindowDays };
    await scene.service.db.writeAll([{ statement: (w) => w.update(contracts).set(terms) }]);
    await followNewTerms(scene.service.counter);
  };
  const points = async (id: string) =>
    (await shown(id)).followUps.map(({ months, dueOn, windowDays }) => [months, dueOn, windowDays]);

  it('follow it where they are still to come, and keep their terms once their day has come', async () => {
    const { id } = await agreed();
    await change([3, 4, 12], 30);
    const after = [
      [0, '2026-05-31', 42],
      [3, '2026-08-31', 42],
      [4, '2026-09-30', 30],
      [12, '2027-05-31', 30],
    ];
    expect(await points(id)).toEqual(after);
    const { lines } = (await scene.carol.get(`/api/cases/${id}/history`)).json<{ lines: object[] }>();
    const [newest] = lines as { what: string; personId?: string }[];
    expect(newest?.what).toBe('Follow-ups follow the agreement');
    expect(newest?.personId).toBeUndefined();
    await followNewTerms(scene.service.counter);
    expect(await points(id)).toEqual(after);
    const again = (await scene.carol.get(`/api/cases/${id}/history`)).json<{ lines: object[] }>();
    expect(again.lines).toHaveLength(lines.length);
  });

  it('are not made for a month whose day has passed, nor for who received no support', async () => {
    const { id } = await agreed();
    const none = await scene.addEnded(
      { reference: 'F-0002', startedOn: undefined },
      { howEnded: 'inappropriate referral', whyInappropriate: 'Elsewhere', sessions: undefined },
    );
    await change([2, 3, 6], 42);
    expect((await points(id)).map(([months]) => months)).toEqual([0, 3, 6]);
    expect(await points(none.id)).toEqual([]);
  });
});

describe('noting a follow-up', () => {
  it('reached: the state, the answers and who asked are kept', async () => {
    const { id } = await agreed();
    const saved = (await note((await pointOf(id, 3)).id)).json<FollowUpSaved>();
    expect(saved).toMatchObject({
      kind: 'saved',
      followUp: {
        months: 3,
        state: 'reached',
        revision: 1,
        result: { betterOff: true, askedBy: 'own worker' },
      },
    });
    expect(await pointOf(id, 3)).toEqual(saved.kind === 'saved' ? saved.followUp : undefined);
    const { cases } = (await scene.carol.get(`/api/contracts/${scene.contractId}/cases`)).json<{
      cases: object[];
    }>();
    expect(cases).toMatchObject([{ contact: 'given', next: { months: 6, state: 'not yet due' } }]);
  });

  it('offers help first when things are bad again, and keeps nothing before that is answered', async () => {
    const { id } = await agreed();
    const point = await pointOf(id, 3);
    const found = {
      kind: 'reached' as const,
      on: '2026-08-31',
      askedBy: 'own worker' as const,
      questions: 'usual/1',
      answers: { now: 'worse' },
      ownWords: '',
    };
    expect((await note(point.id, { found })).json()).toEqual({
      kind: 'bad again',
      offers: ['needs help again', 'raise a concern now', 'neither'],
    });
    expect(await pointOf(id, 3)).toMatchObject({ state: 'pending', revision: 0 });
    const answered = await note(point.id, { found: { ...found, badAgain: 'needs help again' } });
    expect(answered.json()).toMatchObject({
      followUp: { state: 'reached', result: { betterOff: false, badAgain: 'needs help again' } },
    });
  });

  it('attempts add up until a family counts as one that could not be reached', async () => {
    const { id } = await agreed();
    const point = await pointOf(id, 3);
    for (const [n, on] of ['2026-08-25', '2026-08-28', '2026-08-31'].entries()) {
      const found = { kind: 'attempt' as const, on, channel: 'phone' as const };
      expect((await note(point.id, { found, revision: n })).statusCode).toBe(200);
    }
    expect((await pointOf(id, 3)).attempts).toHaveLength(3);
    scene.service.clock.moveTo('2026-10-22T09:00:00.000Z');
    expect(await pointOf(id, 3)).toMatchObject({ state: 'lost' });
    expect(await pointOf(id, 0)).toMatchObject({ state: 'missed' });
  });

  it('a second one is refused, and a correction is not', async () => {
    const { id } = await agreed();
    const point = await pointOf(id, 3);
    await note(point.id);
    const again = await note(point.id, { revision: 1 });
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ problems: [{ code: 'asked-already' }] });
    const said = { kind: 'declined' as const, on: '2026-08-31', askedBy: 'own worker' as const };
    const corrected = await note(point.id, { found: said, corrects: true, revision: 1 });
    expect(corrected.json()).toMatchObject({ followUp: { state: 'declined', revision: 2 } });
    const slip = await note(point.id, { found: { kind: 'cleared' }, corrects: true, revision: 2 });
    expect(slip.json()).toMatchObject({ followUp: { state: 'pending', attempts: [], revision: 3 } });
  });

  it('from a revision that is not the current one is refused', async () => {
    const { id } = await agreed();
    const point = await pointOf(id, 3);
    await note(point.id);
    const stale = await note(point.id, { corrects: true });
    expect(stale.statusCode).toBe(409);
    expect(stale.json()).toMatchObject({ problems: [{ code: 'follow-up-changed-meanwhile' }] });
  });

  it.each([
    ['in the future', '2026-09-01'],
    ['before it counts', '2026-08-16'],
    ['before the end', '2026-05-30'],
  ])('%s is refused, with the field', async (_why, on) => {
    const { id } = await agreed();
    const found = { kind: 'declined' as const, on, askedBy: 'own worker' as const };
    const refused = await note((await pointOf(id, 3)).id, { found });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ place: 'on' }] });
  });

  it('own words that look like a person are questioned first', async () => {
    const { id } = await agreed();
    const point = await pointOf(id, 3);
    const asked = await note(point.id, {
      found: {
        kind: 'reached',
        on: '2026-08-31',
        askedBy: 'own worker',
        questions: 'usual/1',
        answers: { now: 'much-better' },
        ownWords: 'Sarah was so kind',
      },
    });
    expect(asked.json()).toMatchObject({ kind: 'asks', queries: [{ place: 'ownWords' }] });
    expect(await pointOf(id, 3)).toMatchObject({ revision: 0, state: 'pending' });
  });

  it('is there for nobody of another organisation', async () => {
    const { id } = await agreed();
    const point = await pointOf(id, 3);
    const body = { found: { kind: 'cleared' }, corrects: true, confirmed: [], revision: 0 };
    for (const { put } of [scene.rita, scene.shah])
      expect((await put(`/api/follow-ups/${point.id}`, body)).statusCode).toBe(404);
  });
});

describe('a permission', () => {
  it('that is declined stops what comes later, and is never a failure', async () => {
    const { id } = await scene.addEnded();
    const no = { ...withdrawal, act: 'declined' as const, on: '2026-06-01', askedBy: 'own worker' as const };
    expect((await permission(id, no)).statusCode).toBe(200);
    expect(await dueNow()).toEqual([]);
    expect(await pointOf(id, 3)).toMatchObject({ state: 'not consented' });
    const asked = await note((await pointOf(id, 3)).id);
    expect(asked.statusCode).toBe(422);
    expect(asked.json()).toMatchObject({ problems: [{ code: 'said-no' }] });
  });

  it('that is withdrawn stops what comes later, and takes back no answer', async () => {
    const { id } = await agreed();
    await note((await pointOf(id, 3)).id);
    const taken = await permission(id, { ...withdrawal, on: '2026-08-31' });
    expect(taken.json()).toMatchObject({ case: { contact: { state: 'withdrawn', since: '2026-08-31' } } });
    scene.service.clock.moveTo('2026-12-01T09:00:00.000Z');
    expect(await pointOf(id, 3)).toMatchObject({ state: 'reached' });
    expect(await pointOf(id, 6)).toMatchObject({ state: 'not consented' });
    expect(await dueNow()).toEqual([]);
  });

  it('cannot be withdrawn before it was given, and is kept in the order it was written down', async () => {
    const { id } = await scene.add();
    const early = await permission(id, { ...withdrawal, on: '2026-03-01' });
    expect(early.statusCode).toBe(409);
    await permission(id);
    await permission(id, { scope: 'quote', safe: undefined, on: '2026-03-02' });
    const { permissionEvents, quote, revision } = await shown(id);
    expect(permissionEvents).toMatchObject([aPermissionEvent(), { scope: 'quote' }]);
    expect(quote).toMatchObject({ state: 'given' });
    expect(revision).toBe(2);
  });

  it('is written down over the revision last seen', async () => {
    const { id } = await scene.add();
    const body = { event: aPermissionEvent(), confirmed: [], revision: 0 };
    expect((await scene.carol.post(`/api/cases/${id}/permission-events`, body)).statusCode).toBe(200);
    expect((await scene.carol.post(`/api/cases/${id}/permission-events`, body)).statusCode).toBe(409);
  });
});

describe('the short questions that an agreement chose', () => {
  it.each([0, 3])('alone are answered at %i months, and the others are refused by place', async (months) => {
    const { id } = await agreed();
    const { contracts } = scene.service.counter.db.tables;
    await scene.service.counter.db.writeAll([
      { statement: (w) => w.update(contracts).set({ followUpQuestions: ['now', 'problem'] }) },
    ]);
    const on = months === 0 ? '2026-05-31' : '2026-08-31';
    const point = await pointOf(id, months);
    const found = (questions: string, over: object = {}) => ({
      ...{ kind: 'reached' as const, on, askedBy: 'own worker' as const, questions },
      ...{ answers: { now: 'same', 'school-or-work': 'well' }, ownWords: '', ...over },
    });
    const whole = await note(point.id, { found: found('usual/1') });
    expect(whole.statusCode).toBe(422);
    expect(whole.json()).toMatchObject({
      problems: [{ code: 'question-not-asked', place: 'answers/school-or-work' }],
    });
    const chosen = 'usual/1:now,problem';
    expect((await note(point.id, { found: found(chosen) })).json()).toMatchObject({
      problems: [{ code: 'question-unknown', place: 'answers/school-or-work' }],
    });
    expect((await note(point.id, { found: found(chosen, { answers: { now: 'same' } }) })).statusCode).toBe(
      200,
    );
    const { questionsOf } = (await scene.carol.get('/api/follow-ups/due')).json<DueList>();
    expect(questionsOf).toMatchObject([{ contractId: scene.contractId, questions: { id: chosen } }]);
  });
});
