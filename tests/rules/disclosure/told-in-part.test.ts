import { describe, expect, it } from 'vitest';
import { buildRelease } from '#shared/disclosure/build-release.ts';
import { usualTerms } from '#shared/disclosure/release.ts';
import { inPartWords, toldInPart } from '#shared/disclosure/told-in-part.ts';
import { anExactTable, countsFrom, sharesFrom, splitFrom } from '../../fixtures/an-exact-table.ts';

type Exact = ReturnType<typeof anExactTable>;

const said = (table: Exact): string[] =>
  toldInPart(
    buildRelease([table], { ...usualTerms, audience: 'public' }, []).map(({ released }) => released),
  ).map(inPartWords);

describe('what of a release is told only in part', () => {
  it.each<[string, Exact, string[]]>([
    ['nothing where all is told', anExactTable(countsFrom('2025-Q1', [12, 30, 40])), []],
    [
      'a small count',
      anExactTable(countsFrom('2025-Q3', [12, 3, 40])),
      ['Families helped: 1 of 3 figures hidden'],
    ],
    [
      'a share of which few are not meant',
      anExactTable(
        sharesFrom('2025-Q3', [
          [50, 60],
          [66, 69],
        ]),
        { name: 'Feel safe', kind: 'share' },
      ),
      ['Feel safe: 1 of 2 figures hidden'],
    ],
    [
      'what is not told by area',
      anExactTable(splitFrom('2025-Q3', [[1, 2]]), {}, 2),
      ['Families helped: 1 of 1 figure hidden; 2 of 2 figures by area hidden'],
    ],
  ])('is %s', (_what, table, words) => {
    expect(said(table)).toEqual(words);
  });

  it('says each reason why a table says less', () => {
    const notes = ['areas joined', 'areas left out', 'years left out', 'too small to show'] as const;
    const measure = { name: 'Came', hidden: 0, figures: 4, areasHidden: 3, areaFigures: 8, notes };
    expect(inPartWords(measure)).toBe(
      'Came: 3 of 8 figures by area hidden; not told by area; some periods not told by area; years not added up; not told at all',
    );
  });
});
