import { describe, expect, it } from 'vitest';
import { afterLookup, movedCodes, planLookup } from '#shared/outcomes/plan-lookup.ts';
import { readLookup } from '#shared/outcomes/read-lookup.ts';
import { Refusal } from '#shared/problems/problem.ts';
import { aLookupFile } from '../../fixtures/a-street-file.ts';

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
const nothing = { districts: [], smallAreas: [] };

describe('reading a lookup', () => {
  it('takes both vintages of a row, and the county a district lies in', () => {
    const { districts, smallAreas } = readLookup(lines(aLookupFile));
    expect(districts).toEqual([
      { code: 'V06000002', name: 'Midway', countyCode: '' },
      { code: 'V07000001', name: 'Hythe', countyCode: 'V10000001' },
    ]);
    expect(smallAreas.map(({ code, name, districtCode }) => [code, name, districtCode])).toEqual([
      ['V01000001', 'Hythe 001A', 'V07000001'],
      ['V01000002', 'Shep 001B', 'V07000001'],
      ['V01000003', 'Hythe 001C', 'V07000001'],
      ['V01000009', 'Mid 001A', 'V06000002'],
    ]);
  });

  it.each([
    ['LSOACD,LADCD'],
    ['LSOA code,Local authority district code'],
    ['lsoa_code,district_code'],
    ['LSOA21CD,LAD24CD'],
  ])('knows the columns %s, and does without names', (headings) => {
    expect(readLookup(lines(`${headings}\nE01016016,E06000035`))).toEqual({
      districts: [{ code: 'E06000035', name: 'E06000035', countyCode: '' }],
      smallAreas: [{ code: 'E01016016', kind: 'lsoa', name: 'E01016016', districtCode: 'E06000035' }],
    });
  });

  it('takes wards too', () => {
    const { smallAreas } = readLookup(lines('WDCD,WDNM,LADCD\nE05002249,Chatham Central,E06000035'));
    expect(smallAreas).toEqual([
      { code: 'E05002249', kind: 'ward', name: 'Chatham Central', districtCode: 'E06000035' },
    ]);
  });

  it.each([
    ['other columns', 'code,name\nE01016016,x', 'This file has: code, name'],
    [
      'a district that is no code',
      'LSOACD,LADCD\nE01016016,Medway town',
      "Line 2: 'Medway town' is not the code",
    ],
    ['no code', 'LSOACD,LADCD\n,E06000035', 'is not the code of an area'],
    [
      'a code in two districts',
      'LSOACD,LADCD\nE01016016,E06000035\nE01016016,E07000105',
      'in E07000105 here and in E06000035 above',
    ],
    ['headings alone', 'LSOACD,LADCD', 'no row below'],
  ])('refuses %s', (_what, text, sentence) => {
    expect(() => readLookup(lines(text))).toThrow(
      expect.toSatisfy(
        (error: unknown) =>
          error instanceof Refusal && (error.problems[0]?.sentence ?? '').includes(sentence),
      ),
    );
  });
});

describe('planning a lookup', () => {
  const read = readLookup(lines(aLookupFile));

  it('adds what is new and changes nothing that is known', () => {
    const first = planLookup(read, nothing);
    expect(first).toEqual({ added: read, changed: nothing, moved: [] });
    expect(planLookup(read, afterLookup(nothing, first))).toEqual({
      added: nothing,
      changed: nothing,
      moved: [],
    });
  });

  it('keeps the names and the county that a later file does not say', () => {
    const bare = lines('LSOACD,LADCD\nV01000001,V07000001\nV01000008,V07000001');
    const plan = planLookup(readLookup(bare), read);
    expect(plan.changed).toEqual(nothing);
    expect(plan.added.smallAreas.map(({ code }) => code)).toEqual(['V01000008']);
    const renamed = lines('LSOACD,LADCD,LADNM\nV01000001,V07000001,Folkestone and Hythe');
    expect(planLookup(readLookup(renamed), read).changed.districts).toEqual([
      { code: 'V07000001', name: 'Folkestone and Hythe', countyCode: 'V10000001' },
    ]);
  });

  it('tells which codes would move, and leaves what it does not name', () => {
    const [first, ...others] = read.smallAreas;
    if (!first) throw new Error('the lookup is empty');
    const moved = { ...first, districtCode: 'V06000002' };
    const plan = planLookup({ districts: read.districts, smallAreas: [moved] }, read);
    expect(plan.moved).toEqual([first.code]);
    expect(afterLookup(read, plan).smallAreas).toEqual([moved, ...others]);
    expect(movedCodes(plan.moved).sentence).toContain('1 code into another district than before (V01000001)');
  });
});
