import { describe, expect, it } from 'vitest';
import { isListed } from '#shared/contracts/register-row.ts';
import { registerTable } from '#shared/contracts/register-table.ts';
import { sortRegister } from '#shared/contracts/sort-register.ts';
import { aRegisterRow } from '../../fixtures/a-register-row.ts';

const today = '2026-10-22';

describe('search by half a word', () => {
  it.each([
    ['the reference', 'cyp-0'],
    ['the title', 'mediat'],
    ['what it is for', 'conflict'],
    ['the provider', 'stepp'],
    ['the buyer', 'county cou'],
    ['the place', 'swale'],
    ['two halves in two places', 'stepp swale'],
    ['letters without accents', 'médiàtion'],
    ['any case', 'FAMILY'],
  ])('finds by %s', (_words, search) => {
    expect(isListed(aRegisterRow(), { search }, today)).toBe(true);
  });

  it('wants every half word', () => {
    expect(isListed(aRegisterRow(), { search: 'stepp dover' }, today)).toBe(false);
  });

  it('finds a name with accents by one without', () => {
    expect(isListed(aRegisterRow({ title: 'Élan vital' }), { search: 'elan' }, today)).toBe(true);
  });
});

describe('a filter', () => {
  const person = { personId: 'per_1', name: 'P. Shah', fromOn: '2025-05-01' };
  it.each([
    ['need', { need: 'family-conflict' }, { need: 'housing' }],
    ['area', { area: 'are_00000000000000000001' }, { area: 'are_2' }],
    ['kind', { kind: 'contract' }, { kind: 'grant' }],
    ['status', { status: 'live' }, { status: 'ended' }],
    ['directorate', { directorate: 'Children and families' }, { directorate: 'Adults' }],
    ['basis that is not known', { basis: 'not known' }, { basis: 'statutory' }],
    ['contract manager', { contractManager: 'per_1' }, { contractManager: 'per_2' }],
    ['provider', { provider: 'org_00000000000000000001' }, { provider: 'org_2' }],
    ['end', { endsBefore: '2028-04-01' }, { endsBefore: '2028-03-31' }],
  ] as const)('by %s keeps what fits and leaves out what does not', (_words, fits, doesNot) => {
    const row = aRegisterRow({ contractManager: person });
    expect(isListed(row, fits, today)).toBe(true);
    expect(isListed(row, doesNot, today)).toBe(false);
  });

  it('finds what nobody looks after', () => {
    expect(isListed(aRegisterRow(), { contractManager: 'nobody' }, today)).toBe(true);
    expect(isListed(aRegisterRow({ contractManager: person }), { contractManager: 'nobody' }, today)).toBe(
      false,
    );
  });

  it('by status goes by the day', () => {
    expect(isListed(aRegisterRow({ endsOn: '2026-10-21' }), { status: 'ended' }, today)).toBe(true);
  });

  it('by end leaves out what has no end', () => {
    expect(isListed(aRegisterRow({ endsOn: undefined }), { endsBefore: '2099-01-01' }, today)).toBe(false);
  });
});

describe('the order', () => {
  const rows = [
    aRegisterRow({ id: 'con_b', title: 'beta', yearlyPence: 900, endsOn: undefined }),
    aRegisterRow({ id: 'con_a', title: 'Alpha 10', yearlyPence: undefined, endsOn: '2027-01-01' }),
    aRegisterRow({ id: 'con_c', title: 'Alpha 9', yearlyPence: 10_000, endsOn: '2026-12-31' }),
  ];
  const ids = (sorted: readonly { id: string }[]) => sorted.map(({ id }) => id);

  it.each([
    ['title', 'ascending', ['con_c', 'con_a', 'con_b']],
    ['title', 'descending', ['con_b', 'con_a', 'con_c']],
    ['yearly price', 'ascending', ['con_b', 'con_c', 'con_a']],
    ['yearly price', 'descending', ['con_c', 'con_b', 'con_a']],
    ['ends', 'ascending', ['con_c', 'con_a', 'con_b']],
    ['ends', 'descending', ['con_a', 'con_c', 'con_b']],
    ['kind', 'ascending', ['con_c', 'con_a', 'con_b']],
  ] as const)('by %s, %s, puts what is not known last', (sort, direction, expected) => {
    expect(ids(sortRegister(rows, sort, direction))).toEqual(expected);
  });

  it('is settled by id among agreements that are alike', () => {
    const alike = [aRegisterRow({ id: 'con_2' }), aRegisterRow({ id: 'con_1' })];
    expect(ids(sortRegister(alike, 'title', 'descending'))).toEqual(['con_1', 'con_2']);
  });
});

describe('the list as a file', () => {
  const cell = (
    rows: Parameters<typeof registerTable>[0],
    audience: 'council' | 'public',
    heading: string,
  ) => {
    const { headings, lines } = registerTable(rows, audience);
    return lines.map((line) => line[headings.indexOf(heading)]);
  };

  it('says money in pounds as numbers and days as dates', () => {
    expect(cell([aRegisterRow({ yearlyPence: 18_600_050 })], 'council', 'Price a year (GBP)')).toEqual([
      186000.5,
    ]);
    expect(cell([aRegisterRow()], 'council', 'Decision due')).toEqual(['2027-09-30']);
  });

  it('leaves out for the public what is not for publication', () => {
    const rows = [aRegisterRow({ notForPublication: true }), aRegisterRow({ reference: 'B' })];
    expect(cell(rows, 'public', 'Reference')).toEqual(['B']);
    expect(cell(rows, 'council', 'Reference')).toEqual(['CYP-001', 'B']);
  });

  it('tells the public no place that is withheld', () => {
    const refuge = [aRegisterRow({ placeWithheld: true })];
    expect(cell(refuge, 'public', 'Areas')).toEqual(['']);
    expect(cell(refuge, 'council', 'Areas')).toEqual(['Swalecliffe']);
  });

  it('says the identifiers of the lead, and whether it is a VCSE and an SME, where that is known', () => {
    const row = aRegisterRow();
    const lead = row.providers[0]?.organisationId ?? '';
    const known = {
      name: 'Stepping Stones CIC',
      vcse: true,
      identifiers: [{ scheme: 'GB-COH', identifier: '01234567' }],
    };
    const { headings, lines } = registerTable([row], 'public', {
      contracts: new Map(),
      organisations: new Map([[lead, known]]),
    });
    const of = (heading: string) => lines[0]?.[headings.indexOf(heading)];
    expect(of('Lead provider identifiers')).toBe('GB-COH-01234567');
    expect([of('Lead provider is a VCSE'), of('Lead provider is an SME')]).toEqual(['Yes', '']);
  });

  it.each(['Contract manager', 'Notice date', 'Decision due', 'Not for publication', 'Place withheld'])(
    'has no column %s for the public',
    (heading) => {
      expect(registerTable([], 'public').headings).not.toContain(heading);
      expect(registerTable([], 'council').headings).toContain(heading);
    },
  );
});
