import { expect, it } from 'vitest';
import {
  boundariesKnown,
  districtsKnown,
  keepBoundaries,
  keepLookup,
  keepPopulations,
  populationsOf,
  smallAreasByCode,
  smallAreasIn,
  smallAreasKnown,
} from '#db/stores/outcomes-places-store.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const west = { code: 'E07000105', name: 'West', countyCode: 'E10000016' };
const east = { code: 'E06000035', name: 'East', countyCode: '' };
const lsoa = { code: 'E01000002', kind: 'lsoa', name: 'West 001B', districtCode: west.code } as const;
const ward = { code: 'E05000001', kind: 'ward', name: 'Harbour', districtCode: east.code } as const;
const none = { districts: [], smallAreas: [] };

onBothEngines('places', (database) => {
  it('keeps what a lookup says, in the order of the codes, and says it anew where it changed', async () => {
    const db = database();
    await db.writeAll(
      keepLookup(db, { added: { districts: [west, east], smallAreas: [ward, lsoa] }, changed: none }),
    );
    expect(await districtsKnown(db)).toEqual([east, west]);
    expect(await smallAreasKnown(db)).toEqual([lsoa, ward]);
    const renamed = { ...west, name: 'West and Hythe' };
    const moved = { ...ward, districtCode: west.code };
    await db.writeAll(
      keepLookup(db, { added: none, changed: { districts: [renamed], smallAreas: [moved] } }),
    );
    expect(await districtsKnown(db)).toEqual([east, renamed]);
    expect(await smallAreasIn(db, west.code)).toEqual([lsoa, moved]);
    expect(await smallAreasByCode(db, [ward.code, 'E05999999'])).toEqual([moved]);
    expect(await smallAreasByCode(db, [])).toEqual([]);
  });

  it('keeps how many live where, a year once', async () => {
    const db = database();
    const first = { areaCode: west.code, year: 2023, people: 138_283 };
    await db.writeAll(keepPopulations(db, [first, { areaCode: east.code, year: 2023, people: 286_800 }]));
    await db.writeAll(
      keepPopulations(db, [
        { ...first, people: 138_284 },
        { ...first, year: 2020, people: 131_018 },
      ]),
    );
    expect(await populationsOf(db, [west.code])).toEqual([
      { ...first, year: 2020, people: 131_018 },
      { ...first, people: 138_284 },
    ]);
    expect(await populationsOf(db)).toHaveLength(3);
    expect(await populationsOf(db, [])).toEqual([]);
  });

  it('gives districts their boundary, and none to a district that is not there', async () => {
    const db = database();
    await db.writeAll(keepLookup(db, { added: { districts: [west, east], smallAreas: [] }, changed: none }));
    expect(await boundariesKnown(db)).toEqual([]);
    const boundary = '{"type":"Polygon","coordinates":[]}';
    await db.writeAll(keepBoundaries(db, [{ code: east.code, boundary }]));
    expect(await boundariesKnown(db)).toEqual([{ code: east.code, boundary }]);
    await expect(db.writeAll(keepBoundaries(db, [{ code: 'E07999999', boundary }]))).rejects.toThrow();
  });
});
