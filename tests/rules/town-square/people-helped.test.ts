import { describe, expect, it } from 'vitest';
import { buildRelease } from '#shared/disclosure/build-release.ts';
import { usualTerms, type TableSubject } from '#shared/disclosure/release.ts';
import { helpedSentence, peopleHelped, yearsOf, type YearTold } from '#shared/town-square/people-helped.ts';
import { anExactTable, countsFrom } from '../../fixtures/an-exact-table.ts';

const service = (
  counts: readonly number[],
  over: Partial<TableSubject> = {},
  first = '2025-Q1',
): YearTold[] =>
  yearsOf(
    buildRelease(
      [anExactTable(countsFrom(first, counts), over)],
      { ...usualTerms, audience: 'public' },
      [],
    ).map(({ released }) => released),
  );

describe('how many were helped', () => {
  it('adds up what the pages of services tell of a whole year', () => {
    expect(peopleHelped([service([10, 20, 30, 40]), service([50, 50, 50, 50])])).toEqual({
      ...{ quarter: '2025-Q4', people: 300, unit: 'families', services: 2 },
    });
  });

  it.each<[string, YearTold[]]>([
    ['a year that is not whole', service([10, 20, 30])],
    ['a year that is hidden', service([1, 1, 1, 1])],
    ['what counts nobody', service([10, 20, 30, 40], { countsPeople: false })],
    ['times that people came', service([10, 20, 30, 40], { unit: 'visits' })],
    ['what is no headline', service([10, 20, 30, 40], { headline: false })],
    ['how well it was done', service([10, 20, 30, 40], { question: 'how well' })],
    ['different people, who do not add up', service([10, 20, 30, 40], { kind: 'different people' })],
    ['a service without figures', []],
  ])('leaves out %s', (_what, tables) => {
    expect(peopleHelped([tables])).toBeUndefined();
    expect(peopleHelped([tables, service([10, 10, 10, 10])])).toMatchObject({ people: 40, services: 1 });
  });

  it('is of the newest year that any of them told', () => {
    const helped = peopleHelped([service([10, 10, 10, 10]), service([7, 7, 7, 7], {}, '2024-Q1')]);
    expect(helped).toMatchObject({ quarter: '2025-Q4', people: 40, services: 1 });
  });

  it('says in words who is counted, and that some may be counted twice', () => {
    const helped = { quarter: '2025-Q4', people: 3120, unit: '', services: 9 };
    expect(helpedSentence(helped)).toBe(
      'In the year April 2025 to March 2026, 9 of them helped 3,120 people or families. Somebody who came twice, or to two of them, may be counted twice.',
    );
    expect(helpedSentence({ ...helped, unit: 'families' })).toContain('helped 3,120 families.');
  });
});
