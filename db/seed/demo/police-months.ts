import { monthAfter, type Month } from '#shared/outcomes/month.ts';
import { antisocialBehaviour, streetColumns } from '#shared/outcomes/street-month.ts';
import { chanceFor, type Chance } from './chance.ts';
import { demoAreas } from './demo-areas.ts';

/**
 * How antisocial behaviour is recorded in the made-up county: level, season and how much more it varies than
 * chance alone. Source: methods, statistics 3.2 (dispersion) and 6.2 (season, months of a force by mean month).
 */
export const policeStory = {
  force: 'Invicta Police',
  months: 48,
  /** incidents a month and 1,000 residents */
  level: 1.25,
  season: [0.74, 0.79, 0.93, 1.07, 1.16, 1.17, 1.28, 1.33, 1.0, 0.97, 0.81, 0.75],
  /** of the whole force from month to month, of a district from year to year */
  forceSpread: 0.05,
  yearSpread: 0.07,
  /** variance of a district's month over its mean */
  dispersion: 2.6,
  residentsOfLsoa: 1_650,
} as const;

const districts = demoAreas.filter(({ kind }) => kind === 'district');
const wards = demoAreas.filter(({ kind }) => kind === 'ward');
const county = demoAreas.find(({ kind }) => kind === 'county')?.code ?? '';

interface DemoLsoa {
  code: string;
  name: string;
}

const lsoasOf = ({ code, name, people }: (typeof districts)[number]): DemoLsoa[] =>
  Array.from({ length: Math.round(people / policeStory.residentsOfLsoa) }, (_, n) => ({
    code: `${code}-L${String(n + 1).padStart(3, '0')}`,
    name: `${name} ${String(Math.floor(n / 5) + 1).padStart(3, '0')}${'ABCDE'[n % 5] ?? ''}`,
  }));

/** Which LSOA and which ward lies in which district, as a lookup of the statistics office. */
export const demoLookups = (): string[] => [
  [
    'LSOACD,LSOANM,LADCD,LADNM,UTLACD',
    ...districts.flatMap((district) =>
      lsoasOf(district).map(({ code, name }) => [code, name, district.code, district.name, county].join(',')),
    ),
    '',
  ].join('\n'),
  [
    'WDCD,WDNM,LADCD,LADNM,UTLACD',
    ...wards.flatMap(({ code, name }) =>
      districts
        .filter((district) => code.startsWith(district.code))
        .map((district) => [code, name, district.code, district.name, county].join(',')),
    ),
    '',
  ].join('\n'),
];

/** How many live in each district. */
export const demoPopulations = (year: number): string =>
  ['area code,year,people', ...districts.map(({ code, people }) => `${code},${year},${people}`), ''].join(
    '\n',
  );

const streets = [
  'Mill Lane',
  'Station Road',
  "St Mary'S Close",
  'Park/Open Space',
  'Shopping Area',
  'Parking Area',
  'Harbour Street',
  'Church Walk',
  'Queensway',
  'Supermarket',
];

/** Some places are far busier than others: a picker of an LSOA by its weight, the same in every month. */
const pickerOf = (seed: string, lsoas: readonly DemoLsoa[]): ((chance: Chance) => DemoLsoa | undefined) => {
  let sum = 0;
  const upTo = lsoas.map(({ code }) => (sum += Math.exp(chanceFor(seed, code, 'busy').normal())));
  return (chance) => {
    const at = chance.next() * sum;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return lsoas[low];
  };
};

/** How many incidents a district has in a month. */
const incidentsIn = (seed: string, { code, people }: (typeof districts)[number], month: Month): number => {
  const { level, season, forceSpread, yearSpread, dispersion } = policeStory;
  const [year, inYear] = [month.slice(0, 4), Number(month.slice(5)) - 1];
  const usual = (level * people * (season[inYear] ?? 1)) / 1_000;
  const own =
    chanceFor(seed, code, 'level').normal() * 0.2 + chanceFor(seed, code, year).normal() * yearSpread;
  const shared = chanceFor(seed, 'force', month).normal() * forceSpread;
  const chance = chanceFor(seed, code, month);
  const mean = usual * Math.exp(own + shared);
  return chance.poisson(mean * Math.exp(chance.normal() * Math.sqrt((dispersion - 1) / mean)));
};

/**
 * Months of the made-up force in the format of data.police.uk, the earliest first. None of it is copied from a
 * real month: the points lie in the sea.
 * @param last the newest month
 */
export const demoPoliceMonths = (seed: string, last: Month): { name: string; text: string }[] => {
  const places = districts.map((district) => ({ district, pick: pickerOf(seed, lsoasOf(district)) }));
  const { force, months } = policeStory;
  return Array.from({ length: months }, (_, n) => {
    const month = monthAfter(last, n - months + 1);
    const chance = chanceFor(seed, month, 'places');
    const row = (lsoa: DemoLsoa | undefined) => {
      const where = lsoa ? `2.5,54.2,On or near ${chance.pick(streets) ?? ''}` : ',,No Location';
      return `,${month},${force},${force},${where},${lsoa?.code ?? ''},${lsoa?.name ?? ''},${antisocialBehaviour},,`;
    };
    const beyond = { code: 'MER-L001', name: 'Mercia 001A' };
    const lines = [
      ...places.flatMap(({ district, pick }) =>
        Array.from({ length: incidentsIn(seed, district, month) }, () => row(pick(chance))),
      ),
      ...Array.from({ length: chance.whole(0, 3) }, () => row(beyond)),
      ...Array.from({ length: chance.whole(0, 1) }, () => row(undefined)),
    ];
    return {
      name: `${month}-invicta-street.csv`,
      text: `${[streetColumns.join(','), ...lines].join('\n')}\n`,
    };
  });
};
