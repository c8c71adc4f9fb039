import { describe, expect, it } from 'vitest';
import { figureFromCounts, notByArea, type CountsToTake } from '#shared/follow-ups/figure-from-counts.ts';
import { definitionOfTaken } from '#shared/measures/taken-from.ts';
import { takeFigure } from '#shared/measures/take-figure.ts';
import type { TakenFrom } from '#shared/measures/what-is-taken.ts';
import { aCount } from '../../fixtures/a-count.ts';
import { counted, shared } from '../../fixtures/a-return.ts';

const finished: TakenFrom = { source: 'cases', what: 'finished' };
const better = (months = 3): TakenFrom => ({ source: 'follow-ups', what: 'better off', months });
const reached: TakenFrom = { source: 'follow-ups', what: 'reached', months: 3 };

const told = (over: Partial<CountsToTake> = {}): CountsToTake => ({
  rows: [aCount()],
  keepsFamilies: false,
  windowDays: 42,
  ...over,
});

/** The figure, or why there is none. */
const figure = (taken: TakenFrom, quarters: string[], over: Partial<CountsToTake> = {}, area = '') => {
  const given = figureFromCounts(told(over), taken, quarters);
  return 'state' in given ? [given.reason, given.note] : takeFigure(given, definitionOfTaken(taken), area);
};

describe('a figure from counts', () => {
  it('counts whose support ended in the quarter, once, though they stand at every point', () => {
    const rows = [aCount({ months: 0 }), aCount(), aCount({ quarter: '2025-Q2', finished: 9 })];
    expect(figure(finished, ['2025-Q1'], { rows })).toEqual(counted(60));
    expect(figure(finished, ['2025-Q1', '2025-Q2'], { rows })).toEqual(counted(69));
  });

  it('adds areas, and gives each its own', () => {
    const rows = [aCount({ areaKey: 'north' }), aCount({ areaKey: 'south', finished: 5 })];
    expect(figure(finished, ['2025-Q1'], { rows })).toEqual(counted(65));
    expect(figure(finished, ['2025-Q1'], { rows }, 'south')).toEqual(counted(5));
  });

  // April to June, 3 months and 42 days: the last of them can be asked until 11 November.
  it.each([
    ['2025-Q2', better(), ['not collected', 'No counts were sent for January to March 2025 (Q4).']],
    ['2025-Q3', better(), shared(25, 40, 59)],
    ['2025-Q3', reached, shared(40, 59)],
    ['2025-Q4', better(), ['not collected', 'No counts were sent for July to September 2025 (Q2).']],
  ])(
    'in %s of asking again is of the families whose last window closed in it',
    (quarter, taken, expected) => {
      expect(figure(taken, [quarter])).toEqual(expected);
    },
  );

  it.each<[string, TakenFrom, Partial<CountsToTake>, [string, RegExp]]>([
    [
      'a start',
      { source: 'cases', what: 'started' },
      {},
      ['not collected', /Only counts were sent.*do not say/],
    ],
    ['a route', { source: 'cases', what: 'by route', route: 'self' }, {}, ['not collected', /do not say/]],
    [
      'a quarter without counts',
      finished,
      { rows: [aCount({ quarter: '2024-Q1' })] },
      ['not collected', /^No counts/],
    ],
  ])('is missing and never 0 for %s', (_name, taken, over, [reason, note]) => {
    expect(figure(taken, ['2025-Q1'], over)).toEqual([reason, expect.stringMatching(note)]);
  });

  it('is missing for a point that was not told, and too early while somebody may still be asked', () => {
    const other = figure(better(), ['2025-Q3'], { rows: [aCount({ months: 6 })] });
    expect(other).toEqual(['not collected', expect.stringContaining('3 months after')]);
    const open = figure(better(), ['2025-Q3'], { rows: [aCount({ pending: 2, missed: 1 })] });
    expect(open).toEqual(['too early', expect.stringContaining('for 2 of the families')]);
  });

  it('leaves a quarter without counts to the families that are kept here', () => {
    expect(figure(finished, ['2026-Q1'], { keepsFamilies: true })).toEqual(counted(0));
    expect(figure({ source: 'cases', what: 'started' }, ['2026-Q1'], { keepsFamilies: true })).toEqual(
      counted(0),
    );
  });

  it('has no area where some of the counts have none', () => {
    const given = figureFromCounts(told({ rows: [aCount(), aCount({ areaKey: 'north' })] }), finished, [
      '2025-Q1',
    ]);
    if ('state' in given) throw new Error(given.note);
    expect(notByArea(given)).toMatchObject({ state: 'missing', reason: 'not collected' });
    expect(notByArea(given.filter(({ areaId }) => areaId !== ''))).toBeUndefined();
  });
});
