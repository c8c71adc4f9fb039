import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { District, Lookup, Population, SmallArea } from '#shared/outcomes/places.ts';
import type { Database, Write } from '../database.ts';
import { inChunks } from './in-chunks.ts';

/** The districts of the police area, in the order of their codes. */
export const districtsKnown = async (db: Database): Promise<District[]> => {
  const { districts: t } = db.tables;
  return db.read.select({ code: t.id, name: t.name, countyCode: t.countyCode }).from(t).orderBy(asc(t.id));
};

const smallAreasWhere = async (db: Database, districtCode?: string): Promise<SmallArea[]> => {
  const { smallAreas: t } = db.tables;
  return db.read
    .select({ code: t.id, kind: t.kind, name: t.name, districtCode: t.districtCode })
    .from(t)
    .where(districtCode === undefined ? undefined : eq(t.districtCode, districtCode))
    .orderBy(asc(t.id));
};

/** Every LSOA and ward that a lookup named. */
export const smallAreasKnown = (db: Database): Promise<SmallArea[]> => smallAreasWhere(db);

export const smallAreasIn = (db: Database, districtCode: string): Promise<SmallArea[]> =>
  smallAreasWhere(db, districtCode);

/** Those of some codes. */
export const smallAreasByCode = async (db: Database, codes: readonly string[]): Promise<SmallArea[]> => {
  const { smallAreas: t } = db.tables;
  if (codes.length === 0) return [];
  return db.read
    .select({ code: t.id, kind: t.kind, name: t.name, districtCode: t.districtCode })
    .from(t)
    .where(inArray(t.id, [...codes]))
    .orderBy(asc(t.id));
};

/** How many live in these areas, the earliest year first. @param codes every area where absent */
export const populationsOf = async (db: Database, codes?: readonly string[]): Promise<Population[]> => {
  const { populations: t } = db.tables;
  if (codes?.length === 0) return [];
  return db.read
    .select({ areaCode: t.areaCode, year: t.year, people: t.people })
    .from(t)
    .where(codes && inArray(t.areaCode, [...codes]))
    .orderBy(asc(t.areaCode), asc(t.year));
};

/** The boundaries of districts that have one: GeoJSON geometries, as text. */
export const boundariesKnown = async (db: Database): Promise<{ code: string; boundary: string }[]> => {
  const { districts: t } = db.tables;
  const rows = await db.read
    .select({ code: t.id, boundary: t.boundary })
    .from(t)
    .where(isNotNull(t.boundary))
    .orderBy(asc(t.id));
  return rows.flatMap(({ code, boundary }) => (boundary === null ? [] : [{ code, boundary }]));
};

/** The writes that bring in what a lookup says: new codes are added, known ones say what it says. */
export const keepLookup = (db: Database, { added, changed }: { added: Lookup; changed: Lookup }): Write[] => {
  const { districts: d, smallAreas: s } = db.tables;
  return [
    ...inChunks(added.districts, (rows) => ({
      statement: (w) =>
        w.insert(d).values(rows.map(({ code, ...district }) => ({ id: code, ...district, boundary: null }))),
    })),
    ...changed.districts.map(({ code, name, countyCode }): Write => ({
      statement: (w) => w.update(d).set({ name, countyCode }).where(eq(d.id, code)),
      expectRows: 1,
    })),
    ...inChunks(added.smallAreas, (rows) => ({
      statement: (w) => w.insert(s).values(rows.map(({ code, ...area }) => ({ id: code, ...area }))),
    })),
    ...changed.smallAreas.map(({ code, kind, name, districtCode }): Write => ({
      statement: (w) => w.update(s).set({ kind, name, districtCode }).where(eq(s.id, code)),
      expectRows: 1,
    })),
  ];
};

/** The writes that keep how many live where; what was there of the same area and year is replaced. */
export const keepPopulations = (db: Database, populations: readonly Population[]): Write[] => {
  const { populations: t } = db.tables;
  const years = [...new Set(populations.map(({ year }) => year))];
  return [
    ...years.flatMap((year) =>
      inChunks(
        populations.filter((each) => each.year === year).map(({ areaCode }) => areaCode),
        (codes) => ({
          statement: (w) => w.delete(t).where(and(eq(t.year, year), inArray(t.areaCode, codes))),
        }),
      ),
    ),
    ...inChunks(populations, (rows) => ({
      statement: (w) =>
        w.insert(t).values(rows.map((row) => ({ id: `${row.areaCode}:${row.year}`, ...row }))),
    })),
  ];
};

/** The writes that give districts their boundary. */
export const keepBoundaries = (
  db: Database,
  boundaries: readonly { code: string; boundary: string }[],
): Write[] => {
  const { districts: t } = db.tables;
  return boundaries.map(({ code, boundary }) => ({
    statement: (w) => w.update(t).set({ boundary }).where(eq(t.id, code)),
    expectRows: 1,
  }));
};
