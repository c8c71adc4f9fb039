import { problem, type Problem } from '../problems/problem.ts';
import { plural } from '../values/format.ts';
import type { District, Lookup, SmallArea } from './places.ts';

export interface PlannedLookup {
  added: Lookup;
  /** known codes of which the file says something else: a name, or the district they lie in */
  changed: Lookup;
  /** codes that lie in another district than before: figures move with them */
  moved: string[];
}

/** What a file does not say (a name, the county) stays as it is known. */
const knownName = <T extends { code: string; name: string }>(read: T, known: T | undefined): T =>
  read.name === read.code && known ? { ...read, name: known.name } : read;

/** Decides what a lookup changes here: codes are added and renamed; what it does not name stays. */
export const planLookup = (read: Lookup, here: Lookup): PlannedLookup => {
  const districts = new Map(here.districts.map((each) => [each.code, each]));
  const smallAreas = new Map(here.smallAreas.map((each) => [each.code, each]));
  const saidDistricts = read.districts.map((each): District => {
    const known = districts.get(each.code);
    return { ...knownName(each, known), countyCode: each.countyCode || (known?.countyCode ?? '') };
  });
  const saidAreas = read.smallAreas.map((each) => knownName(each, smallAreas.get(each.code)));
  const otherDistrict = ({ code, name, countyCode }: District): boolean => {
    const known = districts.get(code);
    return known !== undefined && (known.name !== name || known.countyCode !== countyCode);
  };
  const otherArea = ({ code, kind, name, districtCode }: SmallArea): boolean => {
    const known = smallAreas.get(code);
    return (
      known !== undefined &&
      (known.name !== name || known.kind !== kind || known.districtCode !== districtCode)
    );
  };
  return {
    added: {
      districts: saidDistricts.filter(({ code }) => !districts.has(code)),
      smallAreas: saidAreas.filter(({ code }) => !smallAreas.has(code)),
    },
    changed: {
      districts: saidDistricts.filter(otherDistrict),
      smallAreas: saidAreas.filter(otherArea),
    },
    moved: saidAreas
      .filter(
        ({ code, districtCode }) => (smallAreas.get(code)?.districtCode ?? districtCode) !== districtCode,
      )
      .map(({ code }) => code),
  };
};

/** The lookup as it is once that was carried out. */
export const afterLookup = (here: Lookup, { added, changed }: PlannedLookup): Lookup => {
  const merged = <T extends { code: string }>(...lists: readonly (readonly T[])[]): T[] =>
    [...new Map(lists.flat().map((each) => [each.code, each])).values()].toSorted((a, b) =>
      a.code < b.code ? -1 : 1,
    );
  return {
    districts: merged(here.districts, added.districts, changed.districts),
    smallAreas: merged(here.smallAreas, added.smallAreas, changed.smallAreas),
  };
};

/** Why codes are not put into another district until somebody says so. */
export const movedCodes = (moved: readonly string[]): Problem =>
  problem(
    'lookup-moves',
    `The lookup puts ${plural(moved.length, 'code', 'codes')} into another district than before (${moved.slice(0, 5).join(', ')}${moved.length > 5 ? ', …' : ''}), and every figure would move with them. Nothing was changed. Confirm that it is to be replaced.`,
    'file',
  );
