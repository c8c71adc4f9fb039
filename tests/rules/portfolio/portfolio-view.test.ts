import { describe, expect, it } from 'vitest';
import {
  filtersSet,
  portfolioAskedShape,
  portfolioView,
  type PortfolioAsked,
} from '#shared/portfolio/portfolio-view.ts';
import { aPortfolioRow } from '../../fixtures/a-portfolio-row.ts';

const me = 'per_00000000000000000001';
const rows = [
  aPortfolioRow({
    contractId: 'con_1',
    title: 'Youth club',
    provider: 'Élan',
    directorate: 'Communities',
    yearlyPence: 9,
    delivery: { word: 'on track', words: 'on track' },
    betterOff: { word: 'not measured', words: 'not measured' },
    next: { on: '2026-12-31', kind: 'decision due', what: 'Decision due' },
  }),
  aPortfolioRow({
    contractId: 'con_2',
    title: 'Care leavers housing',
    provider: undefined,
    yearlyPence: undefined,
    delivery: { word: 'off track', words: 'off track' },
    returnState: 'late',
    contractManager: { personId: me, name: 'P. Shah' },
  }),
  aPortfolioRow({
    contractId: 'con_3',
    title: 'Befriending',
    yearlyPence: 100,
    delivery: { word: 'close', words: 'close' },
    next: { on: '2026-11-30', kind: 'review', what: 'Review' },
  }),
  aPortfolioRow({ contractId: 'con_4', title: 'Over', status: 'ended' }),
];
const ids = (asked: PortfolioAsked) =>
  portfolioView(rows, asked, me)
    .map(({ contractId }) => contractId.at(-1))
    .join('');

describe('a view of the portfolio', () => {
  it.each<[PortfolioAsked, string]>([
    [{}, '321'],
    [{ status: 'ended' }, '4'],
    [{ status: 'all' }, '3241'],
    [{ search: 'elan' }, '1'],
    [{ search: 'care hous' }, '2'],
    [{ search: 'families' }, '32'],
    [{ directorate: 'Communities' }, '1'],
    [{ delivery: 'off track' }, '2'],
    [{ betterOff: 'not measured' }, '1'],
    [{ return: 'late' }, '2'],
    [{ lookedAfterBy: 'mine' }, '2'],
    [{ delivery: 'close', betterOff: 'not measured' }, ''],
  ])('%o shows %s', (asked, shown) => {
    expect(ids(asked)).toBe(shown);
  });

  it.each<[PortfolioAsked, string]>([
    [{ sort: 'title', direction: 'descending' }, '123'],
    [{ sort: 'value' }, '132'],
    [{ sort: 'value', direction: 'descending' }, '312'],
    [{ sort: 'next' }, '312'],
    [{ sort: 'next', direction: 'descending' }, '132'],
    [{ sort: 'provider' }, '132'],
    [{ sort: 'delivery' }, '231'],
    [{ sort: 'betterOff' }, '132'],
    [{ sort: 'return' }, '231'],
  ])('in the order of %o is %s: what is not known last either way', (asked, shown) => {
    expect(ids(asked)).toBe(shown);
  });

  it('counts the filters that are set, not the order', () => {
    expect(filtersSet({ sort: 'value', direction: 'descending' })).toBe(0);
    expect(filtersSet({ delivery: 'close', search: 'x', return: undefined })).toBe(2);
  });

  it('takes what it does not understand in an address for nothing asked', () => {
    expect(
      portfolioAskedShape.parse({ delivery: 'splendid', sort: 'luck', search: 'club', page: 3 }),
    ).toEqual({
      search: 'club',
    });
  });
});
