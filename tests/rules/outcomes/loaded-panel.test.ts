import { describe, expect, it } from 'vitest';
import { loadedNotes, loadedRows } from '#shared/charts/loaded-rows.ts';
import { compareLoaded } from '#shared/outcomes/compare-loaded.ts';
import type { Cell, Indicator, IndicatorValue } from '#shared/outcomes/indicator.ts';
import { loadedPanel, yearBeforePeriod } from '#shared/outcomes/loaded-panel.ts';
import { loadedForm, loadedValues } from '#shared/outcomes/loaded-values.ts';
import { districtsTogether } from '#shared/outcomes/districts-together.ts';
import { yearsInWords } from '#shared/outcomes/say-loaded.ts';
import { splitLoaded } from '#shared/outcomes/split-loaded.ts';
import { anIndicator } from '../../fixtures/an-area-ground.ts';

const inWork: Indicator = {
  ...anIndicator,
  id: 'ind_2',
  key: 'in-work',
  name: 'In work or learning',
  counts: 'young people in work or learning',
  among: 'residents aged 16 and 17',
  per: 100,
  kind: 'loaded',
  periodKind: 'year',
};
const births: Indicator = { ...inWork, key: 'births', counts: 'births', among: 'residents', per: 1_000 };
const districts = ['A1', 'B1', 'C1'].map((code) => ({ code, name: `District ${code}`, countyCode: '' }));
const codes = districts.map(({ code }) => code);

const cell = (told: number | string): Cell =>
  typeof told === 'number' ? { number: told } : { mark: told === 'x' ? 'x' : 'c' };
const value = (areaCode: string, period: string, above: number | string, below: number | string = 400) =>
  ({ areaCode, period, numerator: cell(above), denominator: cell(below) }) satisfies IndicatorValue;

const panelOf = (values: readonly IndicatorValue[], indicator = inWork, code = 'A1') =>
  loadedPanel(indicator, loadedValues(indicator, values, districts), districts, {
    code,
    name: `District ${code}`,
  });

describe('what loaded figures are', () => {
  it.each([
    [100, [value('A1', '2025', 40)], 'share'],
    [100, [value('A1', '2025', 40), value('B1', '2025', 500)], 'rate'],
    [1_000, [value('A1', '2025', 40)], 'rate'],
    [100, [value('A1', '2025', 40, 'x')], 'number'],
    [100, [value('A1', '2025', 40, 0)], 'number'],
  ])('per %s, %j is a %s', (per, values, form) => {
    expect(loadedForm({ per }, values)).toBe(form);
  });

  it('have the interval of their kind, and none where a number is no whole count or held back', () => {
    const intervals = (indicator: Indicator, ...values: IndicatorValue[]) =>
      loadedValues(indicator, values, districts).map(({ interval }) => interval);
    // Source: methods, statistics 2.4 (Wilson 65 of 100; Byar 65; exact 5 of 100)
    const [share] = intervals(inWork, value('A1', '2025', 65, 100));
    expect([share?.lower, share?.upper]).toEqual([expect.closeTo(55.25444, 5), expect.closeTo(73.63575, 5)]);
    const [byar, exact] = intervals(births, value('A1', '2025', 65, 1_000), value('B1', '2025', 5, 1_000));
    expect([byar?.lower, byar?.upper]).toEqual([
      expect.closeTo(50.1631877, 6),
      expect.closeTo(82.8491385, 6),
    ]);
    expect([exact?.lower, exact?.upper]).toEqual([
      expect.closeTo(1.6234864, 6),
      expect.closeTo(11.6683321, 6),
    ]);
    expect(intervals(births, value('A1', '2025', 6.5, 100), value('A1', '2024', 'c'))).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a figure against another', () => {
  it.each([
    ['share', [65, 100], [45, 100], 1, 'higher'],
    ['share', [45, 100], [65, 100], 1, 'lower'],
    // Their own intervals overlap, and yet the two differ: statistics 2.5.
    ['share', [58, 100], [43, 100], 1, 'higher'],
    ['share', [50, 100], [45, 100], 1, 'no clear difference'],
    ['share', [0, 3], [3, 3], 1, 'lower'],
    ['rate', [130, 10_000], [100, 10_000], 1, 'higher'],
    ['rate', [130, 10_000], [100, 10_000], 4, 'no clear difference'],
    ['rate', [40, 10_000], [100, 10_000], 4, 'lower'],
    ['rate', [9, 10_000], [100, 10_000], 1, 'too few to tell'],
    ['rate', [40.5, 10_000], [100, 10_000], 1, 'too few to tell'],
  ] as const)('as a %s, %j against %j with a dispersion of %s is %s', (form, here, other, phi, says) => {
    const pair = ([above, below]: readonly [number, number]) => ({ above, below });
    expect(compareLoaded(form, pair(here), pair(other), { phi, per: 100 }).says).toBe(says);
  });
});

describe('a loaded indicator in a district', () => {
  const five = [2021, 2022, 2023, 2024, 2025];
  it('is told with its interval, against the others, on a year before, and by the trend of five years', () => {
    const values = five.flatMap((year, n) => [
      value('A1', String(year), 160 + 30 * n),
      value('B1', String(year), 200),
      value('C1', String(year), 210),
    ]);
    const panel = panelOf(values);
    expect(panel).toMatchObject({
      form: 'share',
      besideName: 'the other districts together',
      beside: { says: 'higher', there: 51.25 },
      yearBefore: { says: 'higher', there: 62.5 },
      trend: 'increasing',
      trendOver: ['2021', '2022', '2023', '2024', '2025'],
    });
    expect(panel.sentence).toBe(
      'District A1 in 2025: 70% of residents aged 16 and 17 (280 of 400), and could be 65% to 74%. Higher than in the other districts together (51%). Higher than a year before (63%). Over the five years 2021 to 2025 it rose.',
    );
    expect(panelOf(values, inWork, 'B1').sentence).toContain(
      'No clear change on a year before (50%). Over the five years 2021 to 2025 it showed no clear change.',
    );
  });

  it('is held against the widest area that came along', () => {
    const values = [
      value('A1', '2025', 200),
      value('B1', '2025', 390),
      value('E92000001', '2025', 400_000, 800_000),
    ];
    expect(panelOf(values)).toMatchObject({
      besideName: 'England',
      beside: { says: 'no clear difference', there: 50 },
    });
  });

  it('keeps what is held back apart from nought, and says where there is nothing to say', () => {
    const values = [value('A1', '2024', 0), value('A1', '2025', 'c'), value('B1', '2025', 'x')];
    const panel = panelOf(values);
    expect(panel.latest?.period).toBe('2024');
    expect(panel.sentence).toBe(
      'District A1 in 2024: 0% of residents aged 16 and 17 (0 of 400), and could be 0% to 1%.',
    );
    expect(panelOf(values, inWork, 'B1').sentence).toBe('There is no figure for District B1.');
    expect(panel.trend).toBe('cannot be calculated');
  });

  it('says over which years a trend is told, also where one is missing or more are drawn', () => {
    const years = [2018, 2019, 2020, 2022, 2023, 2025];
    const panel = panelOf(years.map((year, n) => value('A1', String(year), 160 + 30 * n)));
    expect(panel.trendOver).toEqual(['2019', '2020', '2022', '2023', '2025']);
    expect(panel.sentence).toContain('Over the five years 2019, 2020, 2022, 2023 and 2025 it rose.');
    expect(loadedRows(inWork, [panel])[0]?.trend).toBe('rising, 2019, 2020, 2022, 2023 and 2025');
    expect(yearsInWords(['2021', '2022', '2023'])).toBe('2021 to 2023');
  });

  it('without denominators is the number alone, held against nothing', () => {
    const values = [value('A1', '2024', 12, 'x'), value('A1', '2025', 0, 'x'), value('B1', '2025', 'c', 'x')];
    expect(panelOf(values).sentence).toBe(
      'District A1 in 2025: 0 young people in work or learning. Of how many is not known, so it is held against nothing.',
    );
    expect(loadedRows(inWork, [panelOf(values), panelOf(values, inWork, 'B1')])).toMatchObject([
      { figure: '0, 2025', range: '', beside: '' },
      { figure: 'no figure' },
    ]);
  });

  it('has no trend of months or quarters', () => {
    const quarterly: Indicator = { ...inWork, periodKind: 'quarter' };
    const values = [value('A1', '2024-Q2', 100), value('A1', '2025-Q2', 200), value('B1', '2025-Q2', 10)];
    const panel = panelOf(values, quarterly);
    expect(panel.trend).toBeUndefined();
    expect(panel.yearBefore).toEqual({ says: 'higher', there: 25 });
    expect(panel.sentence).toContain('Jul–Sep 2025');
  });

  it.each([
    ['year', '2025', '2024'],
    ['quarter', '2025-Q2', '2024-Q2'],
    ['month', '2025-02', '2024-02'],
  ] as const)('the %s before %s is %s', (kind, period, before) => {
    expect(yearBeforePeriod(kind, period)).toBe(before);
  });
});

describe('areas that are no district', () => {
  const counties = districts.map((each) => ({ ...each, countyCode: 'KENTISH' }));
  const split = (...others: string[]) =>
    splitLoaded(
      loadedValues(
        inWork,
        [value('A1', '2025', 200), ...others.map((code) => value(code, '2025', 300))],
        counties,
      ),
      counties,
    );
  const names = (values: readonly { areaName: string }[]) => values.map(({ areaName }) => areaName);

  it.each([
    [['E12000008', 'E10000016', 'E92000001'], ['England'], ['the South East', 'Kent']],
    [['E10000016', 'E07000200'], ['Kent'], ['E07000200']],
    [['KENTISH'], ['the county'], []],
    [['E07000200'], [], ['E07000200']],
    [[], [], []],
  ])('of %j, %j is held against and %j stands in the table alone', (codes, beside, elsewhere) => {
    const found = split(...codes);
    expect(names(found.values)).toEqual(['District A1']);
    expect(names(found.beside)).toEqual(beside);
    expect(names(found.elsewhere)).toEqual(elsewhere);
  });

  it('are held against only where they have a figure in the latest period of a district', () => {
    const values = [
      value('A1', '2025', 200),
      value('E92000001', '2024', 1, 2),
      value('E12000008', '2025', 1, 2),
    ];
    expect(names(splitLoaded(loadedValues(inWork, values, districts), districts).beside)).toEqual([
      'the South East',
    ]);
  });
});

describe('all districts together', () => {
  const together = (values: readonly IndicatorValue[]) =>
    districtsTogether(inWork, loadedValues(inWork, values, districts), districts);

  it('are told of as one is, against the wider area', () => {
    const values = [
      ...codes.flatMap((code) => [value(code, '2024', 200), value(code, '2025', 250)]),
      value('E92000001', '2025', 500_000, 1_000_000),
    ];
    expect(together(values)?.sentence).toBe(
      'All 3 districts together in 2025: 63% of residents aged 16 and 17 (750 of 1,200), and could be 60% to 65%. Higher than in England (50%). Higher than a year before (50%).',
    );
  });

  it('are only those with a figure in every period, and none where there is no such', () => {
    const values = [
      value('A1', '2024', 200),
      value('A1', '2025', 200),
      value('B1', '2024', 100),
      value('B1', '2025', 'c'),
    ];
    expect(together(values)?.sentence).toMatch(
      /^1 of the 3 districts, the only one with every figure, in 2025: 50% /,
    );
    expect(together(values.filter(({ areaCode }) => areaCode === 'B1'))).toBeUndefined();
    expect(together([])).toBeUndefined();
    expect(together([...values, value('C1', '2024', 100), value('C1', '2025', 150)])?.sentence).toMatch(
      /^2 of the 3 districts together, those with every figure, in 2025: 44% .*\(350 of 800\)/,
    );
  });
});

describe('the table of the latest figures', () => {
  it('has a row for every district by name, with what may be said of it', () => {
    const values = [
      value('B1', '2025', 30, 10_000),
      value('A1', '2025', 60, 10_000),
      value('C1', '2025', 'c'),
    ];
    const panels = codes.toReversed().map((code) => panelOf(values, births, code));
    const rows = loadedRows(births, panels);
    expect(rows.map(({ areaName, figure, range, beside }) => [areaName, figure, range, beside])).toEqual([
      [
        'District A1',
        '6.00 per 1,000 residents (60 of 10,000), 2025',
        '4.58 to 7.72',
        'no clear difference (3.00)',
      ],
      [
        'District B1',
        '3.00 per 1,000 residents (30 of 10,000), 2025',
        '2.02 to 4.28',
        'no clear difference (6.00)',
      ],
      ['District C1', 'no figure', '', ''],
    ]);
    expect(loadedNotes(births, panels).join(' ')).toContain('Fewer than 10 tell nothing.');
    expect(loadedNotes({ ...births, periodKind: 'month' }, panels).join(' ')).toContain(
      'yearly figures alone',
    );
  });
});
