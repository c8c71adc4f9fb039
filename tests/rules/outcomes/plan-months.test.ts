import { describe, expect, it } from 'vitest';
import { countByDistrict, otherNumbers, planMonths, type MonthRead } from '#shared/outcomes/plan-months.ts';
import { aStreetMonth } from '../../fixtures/a-street-file.ts';

const districts = [
  { code: 'V07000001', name: 'Hythe', countyCode: '' },
  { code: 'V06000002', name: 'Midway', countyCode: '' },
];
const smallAreas = [
  { code: 'V01000001', kind: 'lsoa', name: '', districtCode: 'V07000001' },
  { code: 'V01000009', kind: 'lsoa', name: '', districtCode: 'V07000001' },
  { code: 'V05000001', kind: 'ward', name: '', districtCode: 'V06000002' },
] as const;
const places = { districts, smallAreas, force: undefined, months: [] };

const read = (changes: Partial<MonthRead> = {}): MonthRead => ({
  ...aStreetMonth(),
  fileName: '2026-08-invicta-street.csv',
  fileHash: 'a'.repeat(64),
  downloadedOn: '2026-10-01',
  ...changes,
});
const kept = (changes: Partial<MonthRead> = {}) => ({ ...read(changes), id: 'pmo_1', version: 1 });

describe('planning months', () => {
  it('counts by district in the order of the codes, zeros included, and tells what lies outside', () => {
    const byCode = new Map([
      ['V01000001', 3],
      ['V01000009', 2],
      ['E01009999', 4],
    ]);
    const districtOf = new Map(smallAreas.map(({ code, districtCode }) => [code, districtCode]));
    const counts = countByDistrict({ byCode, noLocation: 1 }, districts, districtOf);
    expect(counts).toEqual({ byDistrict: { V06000002: 0, V07000001: 5 }, outside: 4, noLocation: 1 });
    expect(Object.keys(counts.byDistrict)).toEqual(['V06000002', 'V07000001']);
  });

  it('puts months in their order, the same month of two files once', () => {
    const { planned, problems } = planMonths([read(), read({ month: '2026-07' }), read()], places);
    expect(problems).toEqual([]);
    expect(planned.map(({ read: { month }, becomes }) => [month, becomes])).toEqual([
      ['2026-07', 'new'],
      ['2026-08', 'new'],
    ]);
  });

  it('takes a month that says what is here for the same, whatever file says it', () => {
    const here = { ...places, force: 'Invicta Police', months: [kept({ fileHash: 'b'.repeat(64) })] };
    expect(planMonths([read()], here).planned).toMatchObject([{ becomes: 'same' }]);
  });

  it.each([
    ['an incident more', { incidents: 7 }],
    ['another without location', { noLocation: 2 }],
    ['the same number in other LSOAs', { byCode: new Map([['V01000001', 5]]) }],
    [
      'one LSOA in another’s place',
      {
        byCode: new Map([
          ['V01000001', 3],
          ['V01000008', 2],
        ]),
      },
    ],
  ])('sees %s', (_what, changes) => {
    const here = { ...places, force: 'Invicta Police', months: [kept()] };
    expect(planMonths([read(changes)], here).planned).toMatchObject([{ becomes: 'other numbers' }]);
  });

  it('shows other numbers beside what is here, by district', () => {
    const here = { ...places, months: [kept()] };
    const byCode = new Map([
      ['V01000001', 4],
      ['V01000009', 2],
    ]);
    const [planned] = planMonths([read({ incidents: 7, byCode, fileName: 'later.csv' })], here).planned;
    const { sentence = '' } = planned ? otherNumbers(planned) : {};
    expect(sentence).toContain('August 2026 is here already with other numbers: 6 incidents from');
    expect(sentence).toContain('downloaded on 1 October 2026; 7 in later.csv');
    expect(sentence).toContain('V07000001: 5 here, 6 in the file');
    expect(sentence).not.toContain('V06000002');
  });

  it.each([
    [
      'other than that of the months that are here',
      { force: 'Invicta Police' },
      [read({ force: 'Mercia Police' })],
    ],
    ['other than that of another file', {}, [read(), read({ month: '2026-09', force: 'Mercia Police' })]],
    [
      'of which nothing lies in the districts',
      {},
      [read({ force: 'Mercia Police', byCode: new Map([['E01009999', 5]]) })],
    ],
  ])('refuses a force %s', (_what, here, months) => {
    const { problems } = planMonths(months, { ...places, ...here });
    expect(problems.map(({ code }) => code)).toEqual(['other-force']);
    expect(problems[0]?.sentence).toContain('Mercia Police');
  });

  it('refuses a month that two files tell otherwise', () => {
    const { problems } = planMonths([read(), read({ incidents: 7, fileName: 'b.csv' })], places);
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      'August 2026 is in two of the files with other numbers: 6 incidents in 2026-08-invicta-street.csv, 7 in b.csv. Leave one of them out.',
    ]);
  });
});
