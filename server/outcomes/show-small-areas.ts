import { countsInDistrict, monthsKept } from '#db/stores/outcomes-months-store.ts';
import { districtsKnown, smallAreasIn } from '#db/stores/outcomes-places-store.ts';
import type { User } from '#shared/access/roles.ts';
import { monthAfter, monthsBetween, type Month } from '#shared/outcomes/month.ts';
import type { SmallAreasShown } from '#shared/outcomes/small-areas.api.ts';
import { sumOfMonths } from '#shared/outcomes/quarterly.ts';
import { howPlacesAreTold, nobodyAlone } from '#shared/outcomes/say-change.ts';
import { fallenToNone } from '#shared/outcomes/suspicious-months.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';

const vintages =
  'An LSOA whose border changed has one code in older months and another in later ones: neither is whole by itself.';

/** Counts by LSOA with a zero for every month that is there and says none. */
const byPlace = (
  rows: readonly { month: Month; code: string; incidents: number }[],
  months: readonly Month[],
): Map<string, Map<Month, number>> => {
  const places = new Map<string, Map<Month, number>>();
  for (const { month, code, incidents } of rows) {
    const counts = places.get(code) ?? new Map<Month, number>(months.map((each) => [each, 0]));
    places.set(code, counts.set(month, incidents));
  }
  return places;
};

/** The LSOAs behind a district, the busiest first: inside the council only, and never on a public page. */
export const showSmallAreas = async (
  { db }: Counter,
  user: User,
  districtCode: string,
): Promise<SmallAreasShown> => {
  insist(user, 'see small areas');
  const district = (await districtsKnown(db)).find(({ code }) => code === districtCode);
  if (!district) {
    throw new Refusal('not found', [problem('area-unknown', 'There is no such district in the lookup.')]);
  }
  const { code, name } = district;
  const words = [nobodyAlone, howPlacesAreTold, vintages];
  const until = (await monthsKept(db)).at(-1)?.month;
  if (until === undefined) return { district: { code, name }, rows: [], notes: [], words };
  const from = monthAfter(until, -24);
  const months = (await monthsKept(db)).map(({ month }) => month).filter((month) => month >= from);
  const counts = byPlace(await countsInDistrict(db, districtCode, from), months);
  const names = new Map((await smallAreasIn(db, districtCode)).map((each) => [each.code, each.name]));
  const year = monthsBetween(monthAfter(until, -11), until);
  const before = year.map((month) => monthAfter(month, -12));
  const rows = [...counts]
    .map(([place, own]) => ({
      code: place,
      name: names.get(place) ?? place,
      year: sumOfMonths(own, year),
      yearBefore: sumOfMonths(own, before),
    }))
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.code < b.code ? -1 : 1));
  return {
    district: { code, name },
    until,
    rows,
    notes: [...counts].flatMap(([place, own]) => fallenToNone(names.get(place) ?? place, place, own)),
    words,
  };
};
