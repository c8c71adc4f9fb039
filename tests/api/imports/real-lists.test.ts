import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '#shared/contracts/contract.ts';
import type { ImportPreview } from '#shared/imports/imports.api.ts';
import { designFolder } from '../../support/design-folder.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

const folder = designFolder('data');
const path = (name: string) => join(folder ?? '', '03_contract_registers', name);
const register = path('derived_register_from_contracts_finder.csv');
const grants = path('trafford_vcse_grants_360giving.csv');
const present = folder !== undefined && existsSync(register) && existsSync(grants);
if (!present) console.warn('skipped: the two real lists are not beside the project');

describe.skipIf(!present)('the two real lists', () => {
  let service: TestCounter;
  let shah: SignedIn;
  beforeAll(async () => {
    service = await openTestCounter();
    shah = await service.person('P. Shah', service.councilId, 'commissioner');
  });
  afterAll(() => service.close());

  const send = (url: string, file: string) =>
    shah.ask({ method: 'POST', url, headers: { 'content-type': 'text/csv' }, payload: readFileSync(file) });
  const preview = async (file: string) => (await send('/api/imports/preview', file)).json<ImportPreview>();
  const outcomeOf = ({ rows }: ImportPreview, wanted: number) => rows.find(({ row }) => row === wanted);

  const byReference = async (reference: string): Promise<Contract> => {
    const found = (await shah.get(`/api/contracts?search=${encodeURIComponent(reference)}`)).json<{
      rows: { id: string }[];
    }>();
    return (await shah.get(`/api/contracts/${found.rows[0]?.id}`)).json<Contract>();
  };

  it('of contracts: 139 rows of 73 agreements, each row accounted for', async () => {
    const shown = await preview(register);
    expect(shown.counts).toEqual({ rows: 139, new: 125, changed: 0, unchanged: 1, doubtful: 13, refused: 0 });
    expect(shown.agreements).toEqual({ added: 73, changed: 0 });
    expect(shown.columns.unknown).toEqual([]);
    expect(outcomeOf(shown, 124)?.reasons).toEqual(['An exact copy of row 121.']);
    expect(outcomeOf(shown, 51)?.reasons).toEqual(['No supplier is named: taken without a provider.']);
    expect(outcomeOf(shown, 61)?.reasons[0]).toContain('the supplier of row 60 too');
    expect(outcomeOf(shown, 115)?.outcome).toBe('doubtful');
    expect(outcomeOf(shown, 116)?.outcome).toBe('doubtful');
  });

  it('of grants: 555 rows, none with a date', async () => {
    const shown = await preview(grants);
    expect(shown.counts).toEqual({ rows: 555, new: 531, changed: 0, unchanged: 0, doubtful: 24, refused: 0 });
    expect(outcomeOf(shown, 170)?.reasons[0]).toContain('kept apart');
  });

  it('are imported, and say the same when they come again', async () => {
    for (const file of [register, grants]) {
      const { planHash } = await preview(file);
      expect((await send(`/api/imports?planHash=${planHash}`, file)).statusCode).toBe(200);
    }
    expect((await preview(register)).counts).toMatchObject({ rows: 139, unchanged: 139 });
    expect((await preview(grants)).counts).toMatchObject({ rows: 555, unchanged: 555 });
  });

  it('make one agreement of the rows that share a reference', async () => {
    const framework = await byReference('215_24');
    expect(framework.parties).toHaveLength(34);
    expect(framework.parties.filter(({ role }) => role === 'lead')).toHaveLength(1);
    expect(framework.totalPence).toBe(40_000_000_000);
    expect(await byReference('WIRLC001-DN752554-57115035')).not.toHaveProperty('totalPence');
    expect((await byReference('SCC-SMS-0876')).kind).toBe('call-off');
    expect((await byReference('tender_480116/1460136')).parties).toEqual([]);
  });

  it('make a grant without dates, ended where even a late start would be over', async () => {
    const grant = await byReference('360G-traffordmbc-VSG1342');
    expect(grant).toMatchObject({
      kind: 'grant',
      totalPence: 226_600,
      buyerName: 'Trafford Metropolitan Borough Council',
      status: 'ended',
    });
    expect(grant).not.toHaveProperty('startsOn');
    expect(grant).not.toHaveProperty('endsOn');
  });
});
