import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addArea } from '../../support/add-area.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let shah: SignedIn;
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
});
afterEach(() => service.close());

const add = async (over: Parameters<typeof aContractDraft>[0], by = shah): Promise<string> => {
  const added = await by.post('/api/contracts', aContractDraft(over));
  expect(added.statusCode).toBe(200);
  return added.json<{ id: string }>().id;
};

const references = async (query: string, by = shah): Promise<string[]> => {
  const answer = await by.get(`/api/contracts${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json<{ rows: { reference: string }[] }>().rows.map(({ reference }) => reference);
};

const delivering = (organisationId: string) => ({
  parties: [{ organisationId, role: 'lead' as const, delivers: '' }],
});

describe('the list', () => {
  it('finds by half a word of reference, title, purpose, provider and place', async () => {
    const stones = await service.organisation('Stepping Stones CIC');
    const dover = await addArea(service, 'E07000108', 'Dover');
    await add({
      reference: 'A-77',
      title: 'Mediation',
      purpose: 'Peace at home.',
      areaIds: [dover],
      ...delivering(stones),
    });
    await add({ reference: 'B', title: 'Clubs', purpose: 'Fun.' });
    expect(await references('?search=a-7')).toEqual(['A-77']);
    expect(await references('?search=medi')).toEqual(['A-77']);
    expect(await references('?search=peac')).toEqual(['A-77']);
    expect(await references('?search=tepping')).toEqual(['A-77']);
    expect(await references('?search=ove')).toEqual(['A-77']);
    expect(await references('?search=peac%20step')).toEqual(['A-77']);
    expect(await references('?search=nothing')).toEqual([]);
    expect(await references(`?area=${dover}`)).toEqual(['A-77']);
    expect(await references(`?provider=${stones}`)).toEqual(['A-77']);
  });

  it('filters, sorts, and says how many there are in all', async () => {
    await add({ reference: 'A', title: 'A', kind: 'grant', yearlyPence: 500, needs: ['housing'] });
    await add({ reference: 'B', title: 'B', yearlyPence: 9_000, basis: 'statutory', endsOn: '2026-10-21' });
    await add({ reference: 'C', title: 'C', yearlyPence: undefined, endsOn: undefined });
    expect(await references('?kind=grant')).toEqual(['A']);
    expect(await references('?need=housing')).toEqual(['A']);
    expect(await references('?basis=statutory')).toEqual(['B']);
    expect(await references('?status=ended')).toEqual(['B']);
    expect(await references('?endsBefore=2028-03-31')).toEqual(['B']);
    expect(await references('?sort=yearly%20price&direction=descending')).toEqual(['B', 'A', 'C']);
    const answer = await shah.get('/api/contracts?kind=grant');
    expect(answer.json()).toMatchObject({ total: 3 });
  });

  it('shows mine when I ask for mine', async () => {
    const other = await service.person('A. Other', service.councilId, 'commissioner');
    await add({ reference: 'MINE' });
    await add({ reference: 'THEIRS' }, other);
    expect(await references('?contractManager=mine')).toEqual(['MINE']);
    expect(await references(`?contractManager=${other.personId}`)).toEqual(['THEIRS']);
  });

  it('shows a provider its own and nothing else', async () => {
    const stones = await service.organisation('Stepping Stones');
    const rivals = await service.organisation('Rivals');
    await add({ reference: 'OURS', ...delivering(stones) });
    await add({ reference: 'THEIRS', ...delivering(rivals) });
    const worker = await service.person('W. Worker', stones, 'provider worker');
    expect(await references('', worker)).toEqual(['OURS']);
    expect((await worker.get('/api/contracts')).json()).toMatchObject({ total: 1 });
    const choices = (await worker.get('/api/contracts/choices')).json<{
      organisations: { name: string }[];
    }>();
    expect(choices.organisations.map(({ name }) => name)).toEqual([
      'Invicta County Council',
      'Stepping Stones',
    ]);
  });

  it('shows a commissioning partner what it commissions, and nobody without a role anything', async () => {
    const nhs = await service.organisation('Invicta NHS', 'commissioning partner');
    await add({
      reference: 'JOINT',
      parties: [{ organisationId: nhs, role: 'commissioning partner', delivers: '' }],
    });
    await add({ reference: 'ALONE' });
    const partner = await service.person('N. Partner', nhs, 'commissioner');
    expect(await references('', partner)).toEqual(['JOINT']);
    const nobody = await service.person('No Role', service.councilId);
    expect((await nobody.get('/api/contracts')).statusCode).toBe(403);
    expect((await service.ask({ method: 'GET', url: '/api/contracts' })).statusCode).toBe(401);
  });

  it.each([
    '?kind=tea',
    '?endsBefore=2026-02-30',
    '?sort=luck',
    '?unknown=1',
    '?kind=grant&kind=contract',
    '?search=%00',
  ])('refuses %s instead of guessing', async (query) => {
    expect((await shah.get(`/api/contracts${query}`)).statusCode).toBe(422);
  });

  it.each(["?search=%25'%3B%20drop%20table%20contracts", '?search=%5B(.*', '?search=%F0%9F%98%80'])(
    'takes %s for words',
    async (query) => {
      expect(await references(query)).toEqual([]);
    },
  );
});

describe('the list as a file', () => {
  it('makes formulas harmless and keeps numbers numbers', async () => {
    await add({ reference: '=1+1', title: '@SUM(A1)', purpose: '-2+3', yearlyPence: 1_250 });
    const file = await shah.get('/api/contracts.csv');
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.headers['content-disposition']).toBe('attachment; filename="contracts-2026-10-22.csv"');
    expect(file.body.startsWith('\uFEFFReference,')).toBe(true);
    expect(file.body).toContain("'=1+1,Contract,'@SUM(A1),'-2+3,");
    expect(file.body).toContain(',12.5,');
  });

  it('says what an agreement says beyond its row, and who the lead is', async () => {
    const stones = await service.organisation('Stepping Stones');
    const nhs = await service.organisation('Invicta NHS', 'commissioning partner');
    await add({
      reference: 'A',
      outcomeStatements: ['Families stay together', 'Children are safe'],
      ageFrom: 5,
      ageTo: 11,
      regime: 'Procurement Act 2023',
      lightTouch: true,
      framework: 'Family support',
      lot: '=2',
      extensions: [{ months: 12, untilOn: '2030-03-31' }],
      supportWeeks: 12,
      retentionMonths: 36,
      parties: [
        { organisationId: stones, role: 'lead', delivers: '' },
        { organisationId: nhs, role: 'commissioning partner', delivers: '' },
      ],
    });
    const file = parse<Record<string, string>>((await shah.get('/api/contracts.csv')).body, {
      bom: true,
      columns: true,
    });
    expect(file[0]).toMatchObject({
      'Outcomes it works towards': 'Families stay together; Children are safe',
      'Lead provider': 'Stepping Stones',
      'Commissioned with': 'Invicta NHS',
      'Youngest age': '5 years',
      'Bought under': 'Procurement Act 2023',
      'Light touch': 'Yes',
      Framework: 'Family support',
      Lot: "'=2",
      Extensions: '12 months, until 31 March 2030, not taken',
      'Length of support': '12 weeks',
      'Families are kept after support ended': '36 months',
      'Return is due': 'Quarterly',
    });
  });

  it('for the public leaves out what must not be published', async () => {
    const dover = await addArea(service, 'E07000108', 'Dover');
    await add({ reference: 'SECRET', notForPublication: true });
    await add({ reference: 'REFUGE', placeWithheld: true, areaIds: [dover] });
    const forAll = (await shah.get('/api/contracts.csv?audience=public')).body;
    expect(forAll).not.toContain('SECRET');
    expect(forAll).toContain('REFUGE');
    expect(forAll).not.toContain('Dover');
    expect(forAll).not.toContain('P. Shah');
    expect((await shah.get('/api/contracts.csv')).body).toContain('SECRET');
  });

  it('for the public says nothing freely written that could name a place which is withheld', async () => {
    const written = {
      outcomeStatements: ['Women in Dover are safe'],
      framework: 'Dover refuges',
      lot: 'Dover and Deal',
    };
    await add({ ...written, reference: 'REFUGE', placeWithheld: true });
    await add({ ...written, reference: 'CLUB' });
    const rowsFor = async (audience: string) => {
      const { body } = await shah.get(`/api/contracts.csv?audience=${audience}`);
      const rows = parse<Record<string, string>>(body, { bom: true, columns: true });
      return new Map(rows.map((row) => [row['Reference'], row]));
    };
    const told = {
      'Outcomes it works towards': 'Women in Dover are safe',
      Framework: 'Dover refuges',
      Lot: 'Dover and Deal',
    };
    const forAll = await rowsFor('public');
    expect(forAll.get('REFUGE')).toMatchObject({ 'Outcomes it works towards': '', Framework: '', Lot: '' });
    expect(JSON.stringify(forAll.get('REFUGE'))).not.toContain('Dover');
    expect(forAll.get('CLUB')).toMatchObject(told);
    expect((await rowsFor('council')).get('REFUGE')).toMatchObject(told);
  });

  it('follows the filters of the list', async () => {
    await add({ reference: 'A', kind: 'grant' });
    await add({ reference: 'B' });
    const file = (await shah.get('/api/contracts.csv?kind=grant')).body;
    expect(file.trim().split('\r\n')).toHaveLength(2);
  });
});
