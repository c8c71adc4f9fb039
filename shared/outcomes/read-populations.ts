import { problem, Refusal } from '../problems/problem.ts';
import { formatCount } from '../values/format.ts';
import { isAreaCode, type Population } from './places.ts';
import { plainHeading } from './read-lookup.ts';

const refuse = (code: string, sentence: string): Refusal =>
  new Refusal('invalid', [problem(code, sentence, 'file')]);

const areaHeading =
  /^(lad|ltla|utla|lsoa|wd|ward|area|district|localauthority|localauthoritydistrict)(\d\d|20\d\d)?(cd|code)$/;
const peopleHeading = /^(people|population|residents|allages|usualresidents)$/;

/** The year of a column such as population_mid2023_all_ages or usual_residents_census2021; none for an age band. */
const yearOfHeading = (heading: string): number | undefined => {
  const plain = plainHeading(heading);
  if (/age/.test(plain.replace('allages', ''))) return undefined;
  const [, year] = /(20\d\d|19\d\d)(allages)?$/.exec(plain) ?? [];
  return year === undefined ? undefined : Number(year);
};

const wholeNumber = (text: string): number | undefined => {
  const plain = text.trim().replaceAll(',', '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
};

/**
 * Reads how many live where: a column of area codes, and either a column of the year and one of people, or a
 * column for each year, as ONS and others publish them. Age bands are left alone.
 * @throws Refusal where the columns are not there, or a number is none
 */
export const readPopulations = (lines: readonly (readonly string[])[]): Population[] => {
  const [headings = [], ...rows] = lines;
  const plain = headings.map(plainHeading);
  const area = plain.findIndex((heading) => areaHeading.test(heading));
  const [year, people] = [plain.indexOf('year'), plain.findIndex((heading) => peopleHeading.test(heading))];
  const wide = headings.flatMap((heading, column) => {
    const of = yearOfHeading(heading);
    return of === undefined || column === area ? [] : [{ column, of }];
  });
  if (area < 0 || (wide.length === 0 && (year < 0 || people < 0))) {
    throw refuse(
      'populations-other-columns',
      `Populations have a column of area codes, and either the columns year and people, or one for each year such as population_mid2023. This file has: ${headings.join(', ').slice(0, 300)}.`,
    );
  }
  const found = new Map<string, Population>();
  for (const [n, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const line = formatCount(n + 2);
    const areaCode = row[area]?.trim() ?? '';
    if (!isAreaCode(areaCode)) {
      throw refuse(
        'populations-code',
        `Line ${line}: '${areaCode.slice(0, 40)}' is not the code of an area.`,
      );
    }
    const cells =
      wide.length > 0
        ? wide.map(({ column, of }) => ({ of, text: row[column] ?? '' }))
        : [{ of: Number(row[year]), text: row[people] ?? '' }];
    for (const { of, text } of cells) {
      const count = wholeNumber(text);
      if (count === undefined || count === 0 || !(of >= 1900 && of <= 2100)) {
        throw refuse(
          'populations-number',
          `Line ${line}: '${text.slice(0, 40)}' people in the year '${String(of)}' is not a whole number of people in a year.`,
        );
      }
      const key = `${areaCode} ${of}`;
      if (found.has(key)) {
        throw refuse('populations-twice', `Line ${line}: ${areaCode} is there twice for ${of}.`);
      }
      found.set(key, { areaCode, year: of, people: count });
    }
  }
  if (found.size === 0) throw refuse('populations-empty', 'There is no row below the headings.');
  return [...found.values()];
};
