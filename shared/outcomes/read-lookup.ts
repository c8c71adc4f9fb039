import { problem, Refusal } from '../problems/problem.ts';
import { formatCount } from '../values/format.ts';
import { isAreaCode, type District, type Lookup, type SmallArea, type SmallAreaKind } from './places.ts';

/** A heading as it is compared: ONS writes 'LSOA21CD', others 'LSOA code'. */
export const plainHeading = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** ONS gives each column its year: LAD24CD, LSOA11NM, UTLA23CD. */
const smallAreaCode = /^(lsoa|wd|ward)(\d\d|20\d\d)?(cd|code)$/;
const districtCode = /^(lad|ltla|district|localauthority|localauthoritydistrict)(\d\d|20\d\d)?(cd|code)$/;
const countyCode = /^(utla|cty|county)(\d\d|20\d\d)?(cd|code)$/;

/** The heading of the name that belongs to a code: LSOA11NM to LSOA11CD, 'district name' to 'district code'. */
const nameHeadings = (heading: string): string[] => {
  const stem = heading.replace(/(cd|code)$/, '');
  return [`${stem}nm`, `${stem}name`, stem];
};

const refuse = (code: string, sentence: string): Refusal =>
  new Refusal('invalid', [problem(code, sentence, 'file')]);

interface CodeColumn {
  column: number;
  kind: SmallAreaKind;
  /** where its name may stand */
  names: number[];
}

const columnsOf = (headings: readonly string[]) => {
  const plain = headings.map(plainHeading);
  const places = (named: readonly string[]) =>
    named.map((name) => plain.indexOf(name)).filter((column) => column >= 0);
  const small = plain.flatMap((heading, column): CodeColumn[] => {
    const [, word] = smallAreaCode.exec(heading) ?? [];
    if (word === undefined) return [];
    const kind = word === 'lsoa' ? 'lsoa' : 'ward';
    // 'LSOACD' stands for both vintages, whose names have columns of their own: the later one is the one in use.
    const later = word === 'lsoa' ? places(['lsoa21nm', 'lsoa11nm']) : [];
    return [{ column, kind, names: [...places(nameHeadings(heading)), ...later] }];
  });
  const district = plain.findIndex((heading) => districtCode.test(heading));
  return {
    small,
    district,
    districtNames: places(nameHeadings(plain[district] ?? '')),
    county: plain.findIndex((heading) => countyCode.test(heading)),
  };
};

/**
 * Reads a lookup: a table with a column of LSOA (or ward) codes and one of district codes, of either vintage or
 * both. Names are taken where they are there and never matched by.
 * @param lines the headings, then the rows
 * @throws Refusal where the columns are not there, or a code lies in two districts
 */
export const readLookup = (lines: readonly (readonly string[])[]): Lookup => {
  const [headings = [], ...rows] = lines;
  const { small, district, districtNames, county } = columnsOf(headings);
  if (small.length === 0 || district < 0) {
    throw refuse(
      'lookup-other-columns',
      `A lookup has a column of LSOA codes (such as LSOA21CD) and a column of district codes (such as LAD24CD). This file has: ${headings.join(', ').slice(0, 300)}.`,
    );
  }
  const districts = new Map<string, District>();
  const smallAreas = new Map<string, SmallArea>();
  for (const [n, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const cell = (column: number) => row[column]?.trim() ?? '';
    const firstOf = (columns: readonly number[]) => columns.map(cell).find((text) => text !== '') ?? '';
    const code = cell(district);
    const codes = small.filter(({ column }) => cell(column) !== '');
    const wrong = [code, ...codes.map(({ column }) => cell(column))].find((text) => !isAreaCode(text));
    if (wrong !== undefined || codes.length === 0) {
      throw refuse(
        'lookup-code',
        `Line ${formatCount(n + 2)}: '${(wrong ?? '').slice(0, 40)}' is not the code of an area, such as E01016016 or E07000105.`,
      );
    }
    const utla = cell(county);
    districts.set(code, {
      code,
      name: firstOf(districtNames) || (districts.get(code)?.name ?? code),
      // An authority of one tier stands as its own county.
      countyCode: utla === code ? '' : utla,
    });
    for (const { column, kind, names } of codes) {
      const smallCode = cell(column);
      const before = smallAreas.get(smallCode);
      if (before && before.districtCode !== code) {
        throw refuse(
          'lookup-two-districts',
          `Line ${formatCount(n + 2)}: ${smallCode} lies in ${code} here and in ${before.districtCode} above. A code lies in one district.`,
        );
      }
      smallAreas.set(smallCode, {
        code: smallCode,
        kind,
        name: firstOf(names) || (before?.name ?? smallCode),
        districtCode: code,
      });
    }
  }
  if (smallAreas.size === 0) throw refuse('lookup-empty', 'There is no row below the headings.');
  const byCode = <T extends { code: string }>(all: Iterable<T>): T[] =>
    [...all].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return { districts: byCode(districts.values()), smallAreas: byCode(smallAreas.values()) };
};
