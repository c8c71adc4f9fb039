import { describe, expect, it } from 'vitest';
import type { Figure } from '#shared/values/figure.ts';
import { demoAgreements, demoSeed } from '#db/seed/demo/demo-county.ts';
import { makeFigures, type MeasureFigures } from '#db/seed/demo/make-figures.ts';
import { planBoxes, wentWhichWay, type PlannedBox } from '#db/seed/demo/plan-boxes.ts';
import { periodsOf } from '#db/seed/demo/plan-returns.ts';

const newest = '2026-Q2';

/** Every figure of an agreement, oldest return first. */
const figuresOf = (key: string, seed = demoSeed): ReadonlyMap<string, MeasureFigures>[] => {
  const agreement = demoAgreements.find((one) => one.key === key);
  if (!agreement) throw new Error(`no agreement ${key}`);
  const periods = periodsOf(agreement, newest);
  return periods.map(({ last }, n) => makeFigures(agreement, seed, last, n, periods.length));
};

const everyFigure = demoAgreements.flatMap(({ key }) =>
  figuresOf(key).flatMap((made) =>
    [...made.values()].flatMap(({ cells }) => cells.map(({ figure }) => figure)),
  ),
);

const wholes = (key: string, measure: string): Figure[] =>
  figuresOf(key).map((made) => {
    const cells = made.get(measure)?.cells ?? [];
    const sum = (part: keyof Figure) => cells.reduce((total, { figure }) => total + (figure[part] ?? 0), 0);
    return { numerator: sum('numerator'), denominator: sum('denominator'), due: sum('due') };
  });

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

describe('the figures of the demo county', () => {
  it('are the same for the same seed', () => {
    expect(figuresOf('counselling')).toEqual(figuresOf('counselling'));
  });

  it('are others for another seed', () => {
    expect(figuresOf('counselling', 'Otherwise')).not.toEqual(figuresOf('counselling'));
  });

  it('are whole and never below nothing', () => {
    const odd = everyFigure.filter((figure) =>
      Object.values(figure).some((n) => n !== undefined && (!Number.isInteger(n) || Number(n) < 0)),
    );
    expect(odd).toEqual([]);
  });

  it('never say that more were better off than answered, or more answered than were due', () => {
    const shares = everyFigure.filter(({ due }) => due !== undefined);
    expect(shares.length).toBeGreaterThan(300);
    const odd = shares.filter(
      ({ numerator, denominator = 0, due = 0 }) => numerator > denominator || denominator > due,
    );
    expect(odd).toEqual([]);
  });

  it('come from 55 to 85 in a hundred of those who were due to be asked, by and large', () => {
    const due = everyFigure.filter((figure) => (figure.due ?? 0) > 0);
    const rate = mean(due.map(({ denominator = 0, due: asked = 1 }) => denominator / asked));
    expect(rate).toBeGreaterThan(0.55);
    expect(rate).toBeLessThan(0.85);
  });

  it('add up by district: each part of a split is one cell', () => {
    const [first] = figuresOf('short-breaks');
    expect(first?.get('hours')?.cells.map(({ district }) => district)).toHaveLength(6);
  });

  it('show a youth club that more and more come to', () => {
    const each = wholes('youth-club', 'each-week').map(({ numerator }) => numerator);
    expect(each.slice(-4)).toEqual([86, 97, 104, 112]);
    expect(mean(each.slice(0, 4))).toBeLessThan(60);
  });

  it('show a service that does less and changes more', () => {
    const known = wholes('detached', 'contacts').map(({ numerator }) => numerator);
    const moved = wholes('detached', 'moved-on').map(
      ({ numerator, denominator = 1 }) => numerator / denominator,
    );
    expect(mean(known.slice(-4))).toBeLessThan(mean(known.slice(0, 4)) - 25);
    expect(mean(moved.slice(-4))).toBeGreaterThan(mean(moved.slice(0, 4)) + 0.05);
  });

  it('show a service that does much and changes little', () => {
    const calmer = wholes('parenting', 'calmer').slice(-4);
    const share = mean(calmer.map(({ numerator, denominator = 1 }) => numerator / denominator));
    expect(share).toBeLessThan(0.6);
    expect(
      mean(
        wholes('parenting', 'parents')
          .slice(-4)
          .map(({ numerator }) => numerator),
      ),
    ).toBeGreaterThan(460);
  });

  it('say that there was nothing in a quarter without holidays', () => {
    const holidays = demoAgreements.find(({ key }) => key === 'holidays');
    const boxes = holidays ? planBoxes(holidays, demoSeed, '2025-Q3', 8, 12) : [];
    expect(boxes.map(({ answer }) => answer.state)).toEqual(['nil', 'nil', 'nil']);
  });

  it('leave what an organisation does not do to the others', () => {
    const consortium = demoAgreements.find(({ key }) => key === 'care-leavers');
    const boxes = consortium ? planBoxes(consortium, demoSeed, newest, 15, 16) : [];
    const repairs = boxes.filter(({ measure }) => measure === 'repairs');
    expect(repairs.map(({ organisation, answer }) => [organisation, answer.state])).toEqual([
      ['hollowbrook', 'value'],
      ['merrilands', 'value'],
      ['wayfarer', 'missing'],
    ]);
  });

  it('count people who came to two organisations once, in a box for all together', () => {
    const consortium = demoAgreements.find(({ key }) => key === 'care-leavers');
    const boxes = (consortium ? planBoxes(consortium, demoSeed, newest, 15, 16) : []).filter(
      ({ measure }) => measure === 'housed',
    );
    const counts = boxes.map(({ answer }) => (answer.state === 'value' ? (answer.numerator ?? 0) : 0));
    const [whole = 0] = counts.slice(-1);
    const parts = counts.slice(0, -1);
    expect(boxes.at(-1)?.scope).toBe('whole');
    expect(whole).toBeLessThan(parts.reduce((a, b) => a + b, 0));
    expect(whole).toBeGreaterThanOrEqual(Math.max(...parts));
  });

  it('ask for nothing where a measure is only wanted', () => {
    const club = demoAgreements.find(({ key }) => key === 'youth-club');
    const asked = club ? planBoxes(club, demoSeed, newest, 15, 16).map(({ measure }) => measure) : [];
    expect(asked).toEqual(['each-week', 'sessions', 'certificates', 'safe']);
  });
});

describe('which way a figure went', () => {
  const box = (numerator: number, denominator?: number): PlannedBox => ({
    organisation: 'sports',
    measure: 'members',
    scope: 'part',
    answer: { state: 'value', numerator, denominator },
  });

  it.each([
    { now: box(60), before: [box(40), box(44)], way: 'up' },
    { now: box(30), before: [box(40), box(44)], way: 'down' },
    { now: box(9, 41), before: [box(21, 40)], way: 'down' },
    { now: box(30), before: [{ ...box(40), measure: 'another' }], way: 'up' },
  ])('is told by what the same box held before: $way', ({ now, before, way }) => {
    expect(wentWhichWay(now, before)).toBe(way);
  });
});
