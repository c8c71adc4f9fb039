import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Agreement, ContractHistory } from '#shared/contracts/contracts.api.ts';
import type { ImportPreview } from '#shared/imports/imports.api.ts';
import { grantCells, registerCells } from '../../fixtures/list-rows.ts';
import { listFile } from '../../support/list-file.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let shah: SignedIn;
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
});
afterEach(() => service.close());

const send = (url: string, payload: Buffer, by = shah) =>
  by.ask({ method: 'POST', url, headers: { 'content-type': 'text/csv' }, payload });

const preview = async (file: Buffer): Promise<ImportPreview> => {
  const answer = await send('/api/imports/preview?fileName=list.csv', file);
  expect(answer.statusCode).toBe(200);
  return answer.json<ImportPreview>();
};

const carryOut = async (file: Buffer) => {
  const { planHash } = await preview(file);
  return send(`/api/imports?fileName=list.csv&planHash=${planHash}`, file);
};

const titles = async () =>
  (await shah.get('/api/contracts')).json<{ rows: { id: string; title: string }[] }>().rows;

const one = listFile('transparency-code', [registerCells({ CPV: '85000000', Mood: 'good' })]);

describe('the preview', () => {
  it('accounts for every row, names columns that are not understood, and writes nothing', async () => {
    const shown = await preview(
      listFile('transparency-code', [
        registerCells({ Mood: 'good' }),
        registerCells({ Mood: 'good' }),
        registerCells({ 'Contract reference number': 'B', 'End date': '2026-02-30' }),
        registerCells({ 'Contract reference number': 'C', 'Supplier name': '' }),
      ]),
    );
    expect(shown.counts).toEqual({ rows: 4, new: 1, changed: 0, unchanged: 1, doubtful: 1, refused: 1 });
    expect(shown.columns.unknown).toEqual(['Mood']);
    expect(shown.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'new'],
      [3, 'unchanged'],
      [4, 'refused'],
      [5, 'doubtful'],
    ]);
    expect(await titles()).toEqual([]);
  });

  it('is for commissioners and administrators of the council', async () => {
    const admin = await service.person('Ada', service.councilId, 'administrator');
    const auditor = await service.person('Aud', service.councilId, 'auditor');
    const provider = await service.person('Pro', await service.organisation('X'), 'provider manager');
    expect((await send('/api/imports/preview', one, admin)).statusCode).toBe(200);
    expect((await send('/api/imports/preview', one, auditor)).statusCode).toBe(403);
    expect((await send('/api/imports/preview', one, provider)).statusCode).toBe(403);
    expect(
      (
        await service.ask({
          method: 'POST',
          url: '/api/imports/preview',
          headers: { 'content-type': 'text/csv' },
          payload: one,
        })
      ).statusCode,
    ).toBe(401);
  });

  it('takes a CSV file and nothing else', async () => {
    expect((await shah.post('/api/imports/preview', { rows: [] })).statusCode).toBe(422);
    expect((await send('/api/imports/preview', Buffer.alloc(0))).statusCode).toBe(422);
  });
});

describe('an import', () => {
  it('brings the agreement, its organisations, what the list said, and history', async () => {
    const done = await carryOut(one);
    expect(done.json()).toMatchObject({
      counts: { new: 1 },
      agreements: { added: 1 },
      organisations: { added: 2 },
    });
    const [row] = await titles();
    const whole = await shah.get(`/api/contracts/${row?.id}`);
    expect(whole.json()).toMatchObject({
      reference: 'OAK-1',
      buyerName: 'Oakshire Council',
      totalPence: 2_386_550,
      status: 'live',
      parties: [{ organisationName: 'Break Away Ltd', role: 'lead' }],
      contractManagers: [],
    });
    const agreement = (await shah.get(`/api/contracts/${row?.id}/agreement`)).json<Agreement>();
    expect(agreement.organisations[0]?.identifiers).toEqual([{ scheme: 'GB-COH', identifier: '01234567' }]);
    expect(agreement.imported).toMatchObject({ fileName: 'list.csv', rows: [{ row: 2 }] });
    expect(agreement.imported?.rows[0]?.cells).toContainEqual({ column: 'Mood', text: 'good' });
    const { lines } = (await shah.get(`/api/contracts/${row?.id}/history`)).json<ContractHistory>();
    expect(lines).toMatchObject([
      {
        what: 'Agreement',
        to: 'added: Young carers’ breaks',
        why: 'From the list list.csv',
        personName: 'P. Shah',
      },
    ]);
  });

  it('again changes nothing', async () => {
    await carryOut(one);
    const again = await carryOut(one);
    expect(again.json()).toMatchObject({
      counts: { rows: 1, unchanged: 1 },
      agreements: { added: 0, changed: 0 },
    });
    expect(await titles()).toHaveLength(1);
    const [row] = await titles();
    const { lines } = (await shah.get(`/api/contracts/${row?.id}/history`)).json<ContractHistory>();
    expect(lines).toHaveLength(1);
  });

  it('of a later list changes what it says differently, field by field in the history', async () => {
    await carryOut(one);
    service.clock.moveTo('2026-11-01T09:00:00.000Z');
    const later = listFile('transparency-code', [
      registerCells({ CPV: '80000000', Mood: 'good', 'End date': '2028-01-02' }),
    ]);
    expect((await carryOut(later)).json()).toMatchObject({ counts: { changed: 1 } });
    const [row] = await titles();
    expect((await shah.get(`/api/contracts/${row?.id}`)).json()).toMatchObject({
      endsOn: '2028-01-02',
      revision: 1,
    });
    const { lines } = (await shah.get(`/api/contracts/${row?.id}/history`)).json<ContractHistory>();
    expect(lines.slice(0, 2)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'End', from: '2 January 2027', to: '2 January 2028' }),
        expect.objectContaining({ what: 'In the list: CPV', from: '85000000', to: '80000000' }),
      ]),
    );
    expect((await preview(later)).counts).toMatchObject({ unchanged: 1 });
    expect((await preview(one)).counts).toMatchObject({ changed: 1 });
  });

  it('is refused when the register is no longer as it was at the preview', async () => {
    const { planHash } = await preview(one);
    await carryOut(one);
    const refused = await send(`/api/imports?planHash=${planHash}`, one);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'preview-out-of-date' }] });
  });

  it('is refused when it is not the file of the preview', async () => {
    const { planHash } = await preview(one);
    const other = listFile('transparency-code', [registerCells({ 'Title of agreement': 'Other' })]);
    expect((await send(`/api/imports?planHash=${planHash}`, other)).statusCode).toBe(409);
    expect((await send('/api/imports', one)).statusCode).toBe(422);
    expect(await titles()).toEqual([]);
  });

  it('sent twice at once happens once', async () => {
    const { planHash } = await preview(one);
    const url = `/api/imports?planHash=${planHash}`;
    const answers = await Promise.all([send(url, one), send(url, one)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await titles()).toHaveLength(1);
  });

  it('matches organisations over lists by identifier', async () => {
    await carryOut(one);
    const grants = listFile('360giving', [
      grantCells({ 'Recipient Org:Identifier': 'GB-COH-1234567', 'Recipient Org:Name': 'Break Away' }),
    ]);
    const shown = await preview(grants);
    expect(shown.counts).toMatchObject({ new: 0, doubtful: 1 });
    // Its buyer has an identifier here and none there: one name, two organisations until somebody says so.
    expect(shown.rows[0]?.reasons.join(' ')).toContain("'Oakshire Council' (GB-LAE-OAK)");
    expect(shown.organisations.added).toBe(1);
  });

  it('of this council’s own list makes it the buyer', async () => {
    await carryOut(
      listFile('transparency-code', [registerCells({ 'Organisation name': 'Invicta County Council' })]),
    );
    const [row] = await titles();
    expect((await shah.get(`/api/contracts/${row?.id}`)).json()).toMatchObject({
      buyerId: service.councilId,
    });
  });

  it('leaves agreements that any commissioner may take on', async () => {
    await carryOut(one);
    const [row] = await titles();
    const draft = await shah.get(`/api/contracts/${row?.id}/agreement`);
    expect(draft.json<Agreement>().may).toEqual({
      change: false,
      handOver: true,
      publish: false,
      seeFigures: true,
    });
    const taken = await shah.post(`/api/contracts/${row?.id}/contract-manager`, {
      personId: shah.personId,
      revision: 0,
      why: '',
    });
    expect(taken.json()).toMatchObject({ contractManagers: [{ name: 'P. Shah' }] });
  });

  it('of a thousand rows is one act, and the list answers with all of them', async () => {
    const many = Array.from({ length: 1_000 }, (_, place) =>
      registerCells({
        'Contract reference number': `R-${place}`,
        'Supplier name': `Supplier ${place}`,
        'Supplier company/charity number': `GB-COH:${10_000_000 + place}`,
      }),
    );
    expect((await carryOut(listFile('transparency-code', many))).json()).toMatchObject({
      counts: { new: 1_000 },
    });
    expect(await titles()).toHaveLength(1_000);
  });
});
