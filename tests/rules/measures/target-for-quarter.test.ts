import { describe, expect, it } from 'vitest';
import type { MeasureKind } from '#shared/values/figure.ts';
import {
  isJudgedOnYearToDate,
  targetForQuarter,
  targetForValue,
  targetForYearToDate,
} from '#shared/measures/target-for-quarter.ts';
import { aSeries, aShare, aVersion } from './a-series.ts';

const yearly = aVersion({ target: { per: 'year', value: 320, profile: [60, 80, 90, 90] } });

describe('the target of a quarter', () => {
  it.each([
    ['2026-Q1', 60],
    ['2026-Q2', 80],
    ['2026-Q3', 90],
    ['2026-Q4', 90],
  ])('a year’s target is profiled: %s aims for %i', (quarter, aim) => {
    expect(targetForQuarter(yearly, quarter)).toBe(aim);
  });

  it('a quarter’s target is the same each quarter, and there is none before the version starts', () => {
    expect(targetForQuarter(aVersion(), '2026-Q3')).toBe(80);
    expect(targetForQuarter(aVersion(), '2023-Q4')).toBeUndefined();
    expect(targetForQuarter(aVersion({ target: undefined }), '2026-Q3')).toBeUndefined();
  });

  it('an area may have its own, where that is meant', () => {
    const version = aShare({ areaTargets: { are_1: { per: 'quarter', value: 75 } } });
    expect(targetForQuarter(version, '2026-Q2', 'are_1')).toBe(75);
    expect(targetForQuarter(version, '2026-Q2', 'are_2')).toBe(90);
    expect(targetForQuarter(version, '2026-Q2')).toBe(90);
  });

  it.each<[MeasureKind, number | undefined]>([
    ['share', 80],
    ['mean', 80],
    ['rate', 80],
    ['score', 80],
    ['count', undefined],
    ['different people', undefined],
    ['snapshot', undefined],
    ['money', undefined],
  ])('an area without its own has the whole’s %s target: %s', (kind, aim) => {
    expect(targetForQuarter(aVersion({ kind }), '2026-Q2', 'are_2')).toBe(aim);
  });

  it('an area called like a built-in word has no target of its own', () => {
    expect(targetForQuarter(aVersion(), '2026-Q2', 'toString')).toBeUndefined();
  });
});

describe('the target of a value that covers a half-year', () => {
  it('adds the quarters where the kind adds up', () => {
    expect(targetForValue(aSeries(yearly, {}, { quartersPerValue: 2 }), '2026-Q2')).toBe(140);
    expect(targetForValue(aSeries(aVersion(), {}, { quartersPerValue: 2 }), '2026-Q2')).toBe(160);
  });

  it('is the last quarter’s where it does not', () => {
    expect(targetForValue(aSeries(aShare(), {}, { quartersPerValue: 2 }), '2026-Q2')).toBe(90);
  });

  it('leaves out quarters before the measure was asked for', () => {
    const late = aVersion({ fromQuarter: '2026-Q2' });
    expect(targetForValue(aSeries(late, {}, { quartersPerValue: 2 }), '2026-Q2')).toBe(80);
    expect(targetForValue(aSeries(late, {}, { quartersPerValue: 2 }), '2025-Q4')).toBeUndefined();
  });

  it('there is none without a target', () => {
    expect(targetForValue(aSeries(aVersion({ target: undefined })), '2026-Q2')).toBeUndefined();
  });
});

describe('the target of the year to date', () => {
  it.each([
    ['2026-Q1', 60],
    ['2026-Q2', 140],
    ['2026-Q3', 230],
    ['2026-Q4', 320],
    ['2027-Q1', 60],
  ])('up to %s it is %i', (quarter, aim) => {
    expect(targetForYearToDate(aSeries(yearly), quarter)).toBe(aim);
  });

  it('steps where a comparable version changes it', () => {
    const raised = aVersion({
      number: 2,
      fromQuarter: '2026-Q3',
      target: { per: 'year', value: 400, profile: [100, 100, 100, 100] },
      comparable: { withPrevious: true, why: 'Only the target.' },
    });
    expect(targetForYearToDate(aSeries([yearly, raised]), '2026-Q3')).toBe(60 + 80 + 100);
  });

  it('starts anew where a version is not comparable', () => {
    const other = aVersion({
      number: 2,
      fromQuarter: '2026-Q2',
      target: { per: 'year', value: 400, profile: [100, 100, 100, 100] },
      comparable: { withPrevious: false, why: 'Counts visits now.' },
    });
    expect(targetForYearToDate(aSeries([yearly, other]), '2026-Q3')).toBe(200);
  });

  it('starts where the measure starts, and counts a half-year’s value once', () => {
    const late = aVersion({ ...yearly, fromQuarter: '2026-Q2' });
    expect(targetForYearToDate(aSeries(late), '2026-Q3')).toBe(170);
    expect(targetForYearToDate(aSeries(yearly, {}, { quartersPerValue: 2 }), '2026-Q4')).toBe(320);
    expect(targetForYearToDate(aSeries(late), '2025-Q4')).toBeUndefined();
  });

  it.each<[MeasureKind, boolean]>([
    ['count', true],
    ['money', true],
    ['rate', true],
    ['share', false],
    ['mean', false],
    ['snapshot', false],
    ['different people', false],
    ['score', false],
  ])('%s with a year’s target is judged on the year to date: %s', (kind, judged) => {
    expect(isJudgedOnYearToDate(aVersion({ ...yearly, kind }))).toBe(judged);
    expect(isJudgedOnYearToDate(aVersion({ kind }))).toBe(false);
  });
});
