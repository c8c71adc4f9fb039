import { problem, type Problem } from '../problems/problem.ts';
import { dayName } from '../periods/calendar-day.ts';
import { formatCount, plural } from '../values/format.ts';
import { monthInWords, type Month } from './month.ts';
import type { District, SmallArea } from './places.ts';
import type { StreetMonth } from './street-month.ts';

/** A month as one file told it, with where it came from. */
export interface MonthRead extends StreetMonth {
  fileName: string;
  /** SHA-256 of the CSV file, unpacked */
  fileHash: string;
  downloadedOn: string;
}

/** A month that is here already. */
export interface MonthKept extends MonthRead {
  id: string;
  version: number;
}

/** What one file told, by district of the lookup. */
export interface MonthCounts {
  /** every district of the lookup, zeros included, in the order of the codes */
  byDistrict: Record<string, number>;
  /** in LSOAs that lie in none of the districts */
  outside: number;
  noLocation: number;
}

export interface PlannedMonth {
  read: MonthRead;
  counts: MonthCounts;
  becomes: 'new' | 'same' | 'other numbers';
  /** what is here, where something is */
  kept?: MonthKept;
  keptCounts?: MonthCounts;
}

/** Counts a month by district: by code alone, never by name (methods, statistics 6.1, trap 2). */
export const countByDistrict = (
  { byCode, noLocation }: Pick<StreetMonth, 'byCode' | 'noLocation'>,
  districts: readonly District[],
  districtOf: ReadonlyMap<string, string>,
): MonthCounts => {
  const byDistrict: Record<string, number> = Object.fromEntries(
    districts.map(({ code }) => [code, 0] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  let outside = 0;
  for (const [code, incidents] of byCode) {
    const district = districtOf.get(code);
    if (district === undefined) outside += incidents;
    else byDistrict[district] = (byDistrict[district] ?? 0) + incidents;
  }
  return { byDistrict, outside, noLocation };
};

/** The district of each LSOA. */
export const districtsByCode = (smallAreas: readonly SmallArea[]): Map<string, string> =>
  new Map(
    smallAreas.filter(({ kind }) => kind === 'lsoa').map(({ code, districtCode }) => [code, districtCode]),
  );

const sameNumbers = (a: StreetMonth, b: StreetMonth): boolean =>
  a.incidents === b.incidents &&
  a.noLocation === b.noLocation &&
  a.byCode.size === b.byCode.size &&
  [...a.byCode].every(([code, incidents]) => b.byCode.get(code) === incidents);

/** The months of all files in their order, the same month once. */
const onceEach = (months: readonly MonthRead[]): { once: MonthRead[]; problems: Problem[] } => {
  const once = new Map<Month, MonthRead>();
  const problems: Problem[] = [];
  for (const read of months) {
    const first = once.get(read.month);
    if (first && !sameNumbers(first, read)) {
      problems.push(
        problem(
          'month-twice',
          `${monthInWords(read.month)} is in two of the files with other numbers: ${formatCount(first.incidents)} incidents in ${first.fileName}, ${formatCount(read.incidents)} in ${read.fileName}. Leave one of them out.`,
          'file',
        ),
      );
    }
    if (!first) once.set(read.month, read);
  }
  return { once: [...once.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1)), problems };
};

/** A month of another force than the area was set up with: than the months that are here, or than the lookup's. */
const otherForces = (
  planned: readonly PlannedMonth[],
  force: string | undefined,
  districts: readonly District[],
): Problem[] => {
  const own = force ?? planned[0]?.read.force;
  return planned.flatMap(({ read, counts }): Problem[] => {
    if (read.force !== own) {
      return [
        problem(
          'other-force',
          `${read.fileName} is of ${read.force}, and this area is ${own ?? ''}’s. Choose the files of ${own ?? ''}.`,
          'file',
        ),
      ];
    }
    const located = read.incidents - read.noLocation;
    return located > 0 && counts.outside === located
      ? [
          problem(
            'other-force',
            `No incident of ${read.fileName} (${read.force}) lies in one of the ${plural(districts.length, 'district', 'districts')} of the lookup. Choose the files of the force that polices them, or bring in the lookup of its area.`,
            'file',
          ),
        ]
      : [];
  });
};

/**
 * Decides what importing these months does here. A month that says what is here changes nothing; one with other
 * numbers replaces it only when that is said.
 * Source: methods, statistics 6.1 and 6.2 (months are issued again).
 */
export const planMonths = (
  months: readonly MonthRead[],
  here: {
    months: readonly MonthKept[];
    /** whose months are here; absent before the first */
    force: string | undefined;
    districts: readonly District[];
    smallAreas: readonly SmallArea[];
  },
): { planned: PlannedMonth[]; problems: Problem[] } => {
  const districtOf = districtsByCode(here.smallAreas);
  const kept = new Map(here.months.map((month) => [month.month, month]));
  const { once, problems } = onceEach(months);
  const planned = once.map((read): PlannedMonth => {
    const there = kept.get(read.month);
    const counts = countByDistrict(read, here.districts, districtOf);
    if (!there) return { read, counts, becomes: 'new' };
    const keptCounts = countByDistrict(there, here.districts, districtOf);
    const becomes = sameNumbers(there, read) ? 'same' : 'other numbers';
    return { read, counts, becomes, kept: there, keptCounts };
  });
  return { planned, problems: [...problems, ...otherForces(planned, here.force, here.districts)] };
};

/** What differs between what is here and what a file says, by district: 'E07000105: 201 here, 202 in the file'. */
const differences = ({ counts, keptCounts }: PlannedMonth): string[] =>
  Object.entries(counts.byDistrict)
    .map(([code, now]) => ({ code, now, before: keptCounts?.byDistrict[code] ?? 0 }))
    .filter(({ now, before }) => now !== before)
    .map(({ code, now, before }) => `${code}: ${formatCount(before)} here, ${formatCount(now)} in the file`);

/** Why a month with other numbers is not replaced until somebody says so. */
export const otherNumbers = (planned: PlannedMonth): Problem => {
  const { read, kept } = planned;
  const differ = differences(planned);
  const where = differ.length === 0 ? 'The same in every district, but in other LSOAs' : differ.join('; ');
  return problem(
    'month-other-numbers',
    `${monthInWords(read.month)} is here already with other numbers: ${formatCount(kept?.incidents ?? 0)} incidents from ${kept?.fileName ?? ''}, downloaded on ${dayName(kept?.downloadedOn ?? read.downloadedOn)}; ${formatCount(read.incidents)} in ${read.fileName}. ${where}. Nothing was changed. Confirm that it is to be replaced.`,
    'file',
  );
};
