import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { aMeasureDraft } from '../../fixtures/a-measure-draft.ts';
import { addMeasureForTest } from '../../fixtures/a-measure.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let shah: SignedIn;
let provider: string;
let contractId: string;

beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
  provider = await service.organisation('Stepping Stones');
  const draft = aContractDraft({ parties: [{ organisationId: provider, role: 'lead', delivers: '' }] });
  contractId = (await shah.post('/api/contracts', draft)).json<{ id: string }>().id;
});
afterEach(() => service.close());

const address = () => `/api/contracts/${contractId}/measures`;
const add = async (over: Parameters<typeof aMeasureDraft>[0] = {}) =>
  (await shah.post(address(), { draft: aMeasureDraft(over) })).json<MeasuresShown['measures'][number]>();
const shown = async (asker = shah) => (await asker.get(address())).json<MeasuresShown>();
/** The history is in order of time, and acts of one instant have none. */
const later = () => service.clock.moveTo(new Date(Date.parse(service.clock.now()) + 60_000).toISOString());
const history = async (measureId: string) =>
  (await shah.get(`${address()}/${measureId}/history`)).json<{ lines: HistoryLine[] }>().lines;

describe('adding a measure', () => {
  it('keeps the definition as version 1, at the end of the list', async () => {
    await add();
    await add({ name: 'Sessions held', unit: 'sessions' });
    expect((await shown()).measures).toMatchObject([
      { position: 0, versions: [{ number: 1, name: 'Families helped to the end', target: { value: 80 } }] },
      { position: 1, versions: [{ number: 1, name: 'Sessions held' }] },
    ]);
  });

  it('writes down who added it, with its target', async () => {
    const { id } = await add();
    const lines = (await history(id)).map(({ personName, what, from, to }) => ({
      personName,
      what,
      from,
      to,
    }));
    expect(lines).toHaveLength(2);
    expect(lines).toContainEqual({
      personName: 'P. Shah',
      what: 'Measure ‘Families helped to the end’',
      from: '',
      to: 'added, asked from October to December 2026 (Q3)',
    });
    expect(lines).toContainEqual({
      personName: 'P. Shah',
      what: 'Target (Families helped to the end)',
      from: '',
      to: '80 families a quarter',
    });
  });

  it('refuses an unknown field instead of dropping it', async () => {
    const refused = await shah.post(address(), { draft: { ...aMeasureDraft(), colour: 'blue' } });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'unknown-field' }] });
  });

  it('names every problem of the draft and where it is', async () => {
    const refused = await shah.post(address(), {
      draft: aMeasureDraft({ kind: 'share', target: { per: 'quarter', value: 120 } }),
    });
    expect(refused.json()).toMatchObject({
      problems: [
        { code: 'denominator-missing', place: 'denominatorMeans' },
        { code: 'share-out-of-bounds', place: 'target/value' },
      ],
    });
  });

  it('refuses a second measure of the same name, as a double press would make', async () => {
    await add();
    const second = await shah.post(address(), {
      draft: aMeasureDraft({ name: 'families helped to the END' }),
    });
    expect(second.json()).toMatchObject({ problems: [{ code: 'name-taken', place: 'name' }] });
    expect((await shown()).measures).toHaveLength(1);
  });

  it('takes the name of a measure that is no longer asked by then', async () => {
    const { id } = await add();
    await shah.put(`${address()}/${id}/end`, { fromQuarter: '2026-Q4', why: 'A better one is coming.' });
    const second = await shah.post(address(), { draft: aMeasureDraft({ fromQuarter: '2026-Q4' }) });
    expect(second.statusCode).toBe(200);
  });

  it('refuses an area that is not there', async () => {
    const refused = await shah.post(address(), {
      draft: aMeasureDraft({ splitAreas: ['are_00000000000000000009'] }),
    });
    expect(refused.json()).toMatchObject({ problems: [{ code: 'area-unknown', place: 'splitAreas' }] });
  });
});

describe('changing a measure', () => {
  const change = (measureId: string, over: Parameters<typeof aMeasureDraft>[0], versionSeen = 1) =>
    shah.put(`${address()}/${measureId}`, {
      draft: aMeasureDraft({ comparable: { withPrevious: true, why: 'Only the target moved.' }, ...over }),
      versionSeen,
    });

  it('makes a new version from a quarter on and keeps the old one as it was', async () => {
    const { id } = await add();
    const changed = await change(id, { fromQuarter: '2026-Q4', target: { per: 'quarter', value: 90 } });
    expect(changed.statusCode).toBe(200);
    expect((await shown()).measures[0]?.versions).toMatchObject([
      { number: 1, fromQuarter: '2026-Q3', target: { value: 80 } },
      { number: 2, fromQuarter: '2026-Q4', target: { value: 90 }, comparable: { withPrevious: true } },
    ]);
  });

  it('writes the target down from what to what, who and why', async () => {
    const { id } = await add();
    await change(id, {
      fromQuarter: '2026-Q4',
      target: { per: 'year', value: 320, profile: [70, 80, 80, 90] },
    });
    expect(await history(id)).toContainEqual(
      expect.objectContaining({
        personName: 'P. Shah',
        what: 'Target (Families helped to the end)',
        from: '80 families a quarter',
        to: '320 families a year (Q1 70 families, Q2 80 families, Q3 80 families, Q4 90 families)',
        why: 'Only the target moved.',
      }),
    );
  });

  it('writes one line for each field that changed and none for the rest', async () => {
    const { id } = await add();
    const before = (await history(id)).length;
    later();
    await change(id, { fromQuarter: '2026-Q4', name: 'Families helped', headline: false });
    const lines = (await history(id)).slice(0, -before).map(({ what, from, to }) => ({ what, from, to }));
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(
      expect.arrayContaining([
        {
          what: 'Name (Families helped to the end)',
          from: 'Families helped to the end',
          to: 'Families helped',
        },
        { what: 'Headline (Families helped to the end)', from: 'yes', to: 'no' },
        {
          what: 'Definition 2 (Families helped to the end)',
          from: '',
          to: 'holds from January to March 2027 (Q4), comparable with the one before',
        },
      ]),
    );
  });

  it('asks whether figures may be compared with those before', async () => {
    const { id } = await add();
    const refused = await change(id, { name: 'Families helped', comparable: undefined });
    expect(refused.json()).toMatchObject({ problems: [{ code: 'comparable-missing', place: 'comparable' }] });
  });

  it('refuses a change to a version that somebody changed meanwhile', async () => {
    const { id } = await add();
    await change(id, { name: 'Families helped' });
    const late = await change(id, { name: 'Families that finished' }, 1);
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ problems: [{ code: 'measure-changed-meanwhile' }] });
  });

  it('keeps one of two changes made at once, and tells the other', async () => {
    const { id } = await add();
    const answers = await Promise.all([
      change(id, { name: 'Families helped' }),
      change(id, { name: 'Families that finished' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    expect((await shown()).measures[0]?.versions).toHaveLength(2);
  });

  it('changes nothing when the draft says what is there already', async () => {
    const { id } = await add();
    await change(id, { name: 'Families helped' });
    const again = await change(id, { name: 'Families helped' }, 1);
    expect(again.statusCode).toBe(200);
    expect((await shown()).measures[0]?.versions).toHaveLength(2);
  });

  it('refuses a later start when nothing else changes', async () => {
    const { id } = await add();
    const refused = await change(id, { fromQuarter: '2027-Q1' });
    expect(refused.json()).toMatchObject({ problems: [{ code: 'nothing-changed' }] });
  });

  it('refuses a quarter whose return was sent under the definition before', async () => {
    const { id } = await addMeasureForTest(service, contractId).then(({ measureId }) => ({ id: measureId }));
    await sendReturn('2026-Q1');
    const refused = await change(id, { fromQuarter: '2026-Q1', name: 'Families helped' });
    expect(refused.json()).toMatchObject({ problems: [{ code: 'already-sent', place: 'fromQuarter' }] });
    expect((await shown()).lastSentQuarter).toBe('2026-Q1');
  });

  it('does not change a measure of another agreement', async () => {
    const { id } = await add();
    const other = (await shah.post('/api/contracts', aContractDraft({ reference: 'CYP-002' }))).json<{
      id: string;
    }>();
    const refused = await shah.put(`/api/contracts/${other.id}/measures/${id}`, {
      draft: aMeasureDraft(),
      versionSeen: 1,
    });
    expect(refused.statusCode).toBe(404);
  });
});

const sendReturn = (quarter: string) =>
  service.db.writeAll([
    {
      statement: (w) =>
        w.insert(service.db.tables.returns).values({
          id: service.counter.id('ret'),
          contractId,
          period: quarter,
          firstQuarter: quarter,
          lastQuarter: quarter,
          dueOn: '2026-07-28',
          status: 'submitted',
          submittedAt: service.clock.now(),
          acceptedAt: null,
          touchedAt: service.clock.now(),
          createdAt: service.clock.now(),
          revision: 0,
        }),
    },
  ]);

describe('ending a measure', () => {
  it('stops asking from a quarter on, says why, and can be taken back', async () => {
    const { id } = await add();
    later();
    await shah.put(`${address()}/${id}/end`, { fromQuarter: '2027-Q1', why: 'The group is closing.' });
    expect((await shown()).measures[0]).toMatchObject({ endedFrom: '2027-Q1' });
    expect((await history(id))[0]).toMatchObject({
      from: 'asked for',
      to: 'not asked from April to June 2027 (Q1)',
      why: 'The group is closing.',
    });
    later();
    await shah.delete(`${address()}/${id}/end`);
    expect((await shown()).measures[0]?.endedFrom).toBeUndefined();
    expect((await history(id))[0]).toMatchObject({ to: 'asked for again' });
  });

  it('refuses a quarter whose return was sent with it', async () => {
    const { id } = await add();
    await sendReturn('2026-Q1');
    const refused = await shah.put(`${address()}/${id}/end`, { fromQuarter: '2026-Q1', why: 'No longer.' });
    expect(refused.json()).toMatchObject({ problems: [{ code: 'already-sent' }] });
  });
});

describe('ordering measures', () => {
  it('shows them in the new order and writes the places down', async () => {
    const [first, second] = [await add(), await add({ name: 'Sessions held' })];
    later();
    const ordered = await shah.put(`${address()}/order`, { measureIds: [second.id, first.id] });
    expect(ordered.json<MeasuresShown>().measures.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await history(first.id))[0]).toMatchObject({
      what: 'Place in the list (Families helped to the end)',
      from: '1',
      to: '2',
    });
  });

  it('refuses an order that leaves one out', async () => {
    const first = await add();
    await add({ name: 'Sessions held' });
    const refused = await shah.put(`${address()}/order`, { measureIds: [first.id] });
    expect(refused.statusCode).toBe(409);
  });
});

describe('what to think about', () => {
  it('tells whoever may change measures that nobody asks whether anyone is better off', async () => {
    await add();
    expect((await shown()).warnings).toMatchObject([{ code: 'no-better-off-measure' }]);
  });

  it('tells nobody else', async () => {
    await add();
    const auditor = await service.person('A. Auditor', service.councilId, 'auditor');
    expect(await shown(auditor)).toMatchObject({ mayChange: false, warnings: [] });
  });
});

describe('who may read and change measures', () => {
  it('lets an auditor read and not change', async () => {
    const { id } = await add();
    const auditor = await service.person('A. Auditor', service.councilId, 'auditor');
    expect((await auditor.get(address())).statusCode).toBe(200);
    expect((await auditor.post(address(), { draft: aMeasureDraft({ name: 'Mine' }) })).statusCode).toBe(403);
    const end = { fromQuarter: '2027-Q1', why: 'x' };
    expect((await auditor.put(`${address()}/${id}/end`, end)).statusCode).toBe(403);
    expect((await auditor.delete(`${address()}/${id}/end`)).statusCode).toBe(403);
    expect((await auditor.put(`${address()}/order`, { measureIds: [id] })).statusCode).toBe(403);
  });

  it('lets the delivering provider read and not change', async () => {
    await add();
    const worker = await service.person('Wendy', provider, 'provider worker');
    expect((await worker.get(address())).statusCode).toBe(200);
    expect((await worker.post(address(), { draft: aMeasureDraft({ name: 'Mine' }) })).statusCode).toBe(403);
  });

  it('tells another provider that there is nothing at the address', async () => {
    const { id } = await add();
    const rivals = await service.organisation('Rivals');
    const rival = await service.person('Rita Rival', rivals, 'provider manager');
    expect((await rival.get(address())).statusCode).toBe(404);
    expect((await rival.get(`/api/contracts/${contractId}/series`)).statusCode).toBe(404);
    expect((await rival.get(`${address()}/${id}/history`)).statusCode).toBe(404);
    expect(
      (await rival.put(`${address()}/${id}`, { draft: aMeasureDraft(), versionSeen: 1 })).statusCode,
    ).toBe(404);
  });

  it('shows the library to anybody signed in', async () => {
    const worker = await service.person('Wendy', provider, 'provider worker');
    const { measures } = (await worker.get('/api/measure-library')).json<{ measures: object[] }>();
    expect(measures.length).toBeGreaterThanOrEqual(40);
    expect((await service.ask({ method: 'GET', url: '/api/measure-library' })).statusCode).toBe(401);
  });
});
