import { describe, expect, it } from 'vitest';
import { buildRelease } from '#shared/disclosure/build-release.ts';
import { usualTerms, type ReleasedTable, type TableSubject } from '#shared/disclosure/release.ts';
import { releaseCsv } from '#shared/disclosure/release-csv.ts';
import { figuresUnder, releaseKey, type PublicRelease } from '#shared/town-square/public-figures.ts';
import { publicChart } from '#shared/town-square/public-chart.ts';
import { newestSum, sentenceTold, newestRow, yearTold } from '#shared/town-square/released-words.ts';
import { anExactTable, countsFrom, sharesFrom } from '../../fixtures/an-exact-table.ts';

const told = (rows: Parameters<typeof anExactTable>[0], over: Partial<TableSubject> = {}): ReleasedTable => {
  const [built] = buildRelease([anExactTable(rows, over)], { ...usualTerms, audience: 'public' }, []);
  if (built === undefined) throw new Error('nothing was built');
  return built.released;
};
const sentence = (table: ReleasedTable): string => {
  const row = newestRow(table);
  if (row === undefined) return '';
  const { before, figure, after } = sentenceTold(table, row);
  return `${before}${figure}${after}`;
};
const share = (...values: [number, number, number?]) =>
  told(sharesFrom('2026-Q1', [values]), {
    kind: 'share',
    numeratorMeans: 'families still in agreement',
    question: 'better off',
  });

describe('a released figure in a sentence', () => {
  it.each<[string, ReleasedTable, string]>([
    ['a count', told(countsFrom('2026-Q1', [92])), '92 families helped, April to June 2026.'],
    [
      'a count against its target',
      told(countsFrom('2026-Q1', [92]).map((row) => ({ ...row, target: 80 }))),
      '92 families helped, April to June 2026. The council asked for 80 families.',
    ],
    ['a share', share(31, 42), '74% (31 of 42 families) still in agreement, April to June 2026.'],
    [
      'a share of few',
      share(7, 14, 20),
      '50% (7 of 14 families) still in agreement, April to June 2026. 20 were due to be asked, and 14 were reached. That is few people, so read it with care.',
    ],
    [
      'one that is hidden',
      share(3, 42),
      'Families helped: for April to June 2026 the number is hidden, to protect people.',
    ],
    [
      'an average',
      told(sharesFrom('2026-Q1', [[480, 40]]), { kind: 'mean', unit: 'days' }),
      'Families helped: 12 days (the average of 40), April to June 2026.',
    ],
    [
      'an average of too few',
      told(sharesFrom('2026-Q1', [[40, 8]]), { kind: 'mean', unit: 'days' }),
      'Families helped: for April to June 2026 there were too few people for an average.',
    ],
  ])('%s', (_what, table, words) => {
    expect(sentence(table)).toBe(words);
  });

  it('has its year where the year may be told', () => {
    const table = told(countsFrom('2025-Q1', [12, 9, 20, 8]));
    const sum = newestSum(table);
    expect(sum && yearTold(table, sum)).toBe('In the year April 2025 to March 2026: 49 families.');
  });
});

describe('the chart of a question', () => {
  it('has a bar for each of the last five, a mark for what is hidden, and steps of the target', () => {
    const rows = countsFrom('2025-Q1', [10, 20, 30, 3, 40, 20]).map((row) => ({ ...row, target: 20 }));
    const chart = publicChart(told(rows));
    expect(chart?.bars.map(({ words }) => words)).toEqual(['20', '30', '[c]', '40', '20']);
    expect(chart?.bars.map(({ height }) => height)).toEqual([0.5, 0.75, undefined, 1, 0.5]);
    expect(chart?.bars.at(-1)).toMatchObject({ target: 0.5, below: ['Jul–Sep', '2026'] });
    expect(chart?.targetWords).toBe('asked for: 20');
  });

  it('is not drawn for fewer than two figures', () => {
    expect(publicChart(told(countsFrom('2026-Q1', [12])))).toBeUndefined();
  });

  it('draws shares against all', () => {
    const chart = publicChart(
      told(
        sharesFrom('2026-Q1', [
          [10, 40],
          [20, 40],
        ]),
        { kind: 'share' },
      ),
    );
    expect(chart?.bars.map(({ height }) => height)).toEqual([0.25, 0.5]);
  });
});

describe('what stands under a question', () => {
  const release = (tables: readonly ReleasedTable[]): PublicRelease => ({
    ...{ tables, words: '', madeAt: '2026-11-12T09:00:00.000Z' },
    ...usualTerms,
  });

  it('is a sentence, one drawing without any script, and the same figures as a table', () => {
    const page = figuresUnder('how much', release([told(countsFrom('2025-Q1', [12, 3, 20, 8]))]))?.toString();
    expect(page?.match(/<svg/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|style=/);
    for (const cell of ['12', '[c]', '20', '43']) expect(page).toContain(`>${cell}</td>`.slice(1, -5));
    expect(figuresUnder('better off', release([told(countsFrom('2025-Q1', [12]))]))).toBeUndefined();
  });

  it('explains the marks that stand there, and no others', () => {
    const key = (tables: readonly ReleasedTable[]) => releaseKey(release(tables))?.toString() ?? '';
    expect(key([told(countsFrom('2025-Q1', [12, 3]))])).toContain(
      '[c] The number is hidden. It is small (fewer than 5)',
    );
    expect(key([told(countsFrom('2025-Q1', [12]))])).toBe('');
    expect(key([share(7, 14)])).toContain('[u] From fewer than 30 people.');
  });
});

describe('the file of a release', () => {
  it('has a line for each row and area, with marks in their cells', () => {
    const lines = releaseCsv([told(countsFrom('2025-Q1', [12, 3]))]).split('\r\n');
    expect(lines[1]).toBe(
      'How much did we do?,Families helped,families helped,,April to June 2025,2025-Q1,1,no,all,12,,,,,',
    );
    expect(lines[2]).toContain(',all,[c],');
    expect(lines).toHaveLength(4);
  });
});
