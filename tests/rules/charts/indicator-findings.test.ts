import { describe, expect, it } from 'vitest';
import { indicatorFindings } from '#shared/charts/indicator-findings.ts';
import type { PanelGround } from '#shared/outcomes/area-panel.ts';
import type { Cell, IndicatorValue } from '#shared/outcomes/indicator.ts';
import { anAreaGround, anIndicator } from '../../fixtures/an-area-ground.ts';

const everyDistrict = (count: number) =>
  Object.fromEntries(['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'].map((code) => [code, count]));

describe('what the list says of what the police recorded', () => {
  it('is all districts together against a year before, then how far they lie apart', () => {
    expect(indicatorFindings(anAreaGround({ after: { A1: 90 } }))).toEqual([
      'No clear change in all 7 districts together in incidents of antisocial behaviour recorded by the police: 2,070 in Jan–Mar 2026, 2,100 in the same quarter last year.',
      'From 2.70 to 3.00 per 1,000 residents across the districts in Jan–Mar 2026.',
    ]);
  });

  it('says fewer only where there clearly were', () => {
    expect(indicatorFindings(anAreaGround({ after: everyDistrict(60) }))[0]).toBe(
      'Incidents of antisocial behaviour recorded by the police in all 7 districts together fell 40% compared with the same quarter last year.',
    );
  });

  it('goes back to the last quarter that is whole in every district, and has no rates without residents', () => {
    const findings = indicatorFindings(anAreaGround({ missing: ['2026-03'], people: 0 }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain('2,100 in Oct–Dec 2025');
  });

  it('says that it is not known yet', () => {
    expect(indicatorFindings({ ...anAreaGround(), values: [] })).toEqual([
      'Not known yet: there is no quarter with every month of every district.',
    ]);
  });

  it('adds that the whole force moved', () => {
    const ground = anAreaGround();
    const counts = new Map(
      [...ground.force.counts].map(([month, n]) => [month, month < '2025-04' ? n : 2 * n]),
    );
    const last = indicatorFindings({ ...ground, force: { name: 'Invicta Police', counts } }).at(-1);
    expect(last).toContain('Invicta Police recorded in its whole area rose 100%');
  });
});

describe('what the list says of what was loaded', () => {
  const loaded = (values: readonly [string, string, number | 'c', number | 'x'][]): PanelGround => {
    const cell = (told: number | 'c' | 'x'): Cell =>
      typeof told === 'number' ? { number: told } : { mark: told };
    return {
      ...anAreaGround(),
      indicator: { ...anIndicator, counts: 'births', kind: 'loaded', periodKind: 'year' },
      values: values.map(([areaCode, period, numerator, denominator]): IndicatorValue => ({
        areaCode,
        period,
        numerator: cell(numerator),
        denominator: cell(denominator),
      })),
    };
  };

  it.each([
    ['nothing', [], ['Not known yet: no figure of a district here was brought in.']],
    [
      'a wider area alone',
      [['E92000001', '2025', 5, 10]],
      ['Not known yet: no figure of a district here was brought in.'],
    ],
    ['marks alone', [['A1', '2025', 'c', 'x']], ['Not known yet: none of what was brought in is a number.']],
    [
      'numbers of nothing known',
      [
        ['A1', '2025', 5, 'x'],
        ['B1', '2025', 0, 'x'],
      ],
      ['From 0 to 5 births by district in 2025.', '5 districts have no figure for it.'],
    ],
    [
      'a rate of one district',
      [['A1', '2025', 30, 10_000]],
      [
        '1 of the 7 districts, the only one with every figure, in 2025: 3.00 per 1,000 residents (30 of 10,000), and could be 2.02 to 4.28.',
        '6 districts have no figure for it.',
      ],
    ],
    [
      'districts of which none has every year',
      [
        ['A1', '2024', 30, 10_000],
        ['B1', '2025', 40, 10_000],
      ],
      ['4.00 per 1,000 residents across the districts in 2025.', '6 districts have no figure for it.'],
    ],
  ] as [string, [string, string, number | 'c', number | 'x'][], string[]][])(
    'of %s',
    (_what, values, findings) => {
      expect(indicatorFindings(loaded(values))).toEqual(findings);
    },
  );
});
