import { describe, expect, it } from 'vitest';
import { publicMeasuresOf } from '#shared/town-square/public-measure.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';

const today = '2026-10-22';
const of = (...versions: Parameters<typeof aMeasureVersion>[0][]) => ({
  versions: versions.map((over) => aMeasureVersion(over)),
});

describe('what the public reads about measures', () => {
  it('is the definition in force, with its purpose', () => {
    const measure = of(
      { name: 'Before', number: 1, fromQuarter: '2024-Q1' },
      { name: 'Now', number: 2, fromQuarter: '2026-Q1' },
      { name: 'Later', number: 3, fromQuarter: '2027-Q1' },
    );
    expect(publicMeasuresOf([measure], today)).toMatchObject([
      { name: 'Now', purpose: 'So that every family that needs help finds a place.', stage: 'measured' },
    ]);
  });

  it('is the first definition of one that begins later', () => {
    expect(publicMeasuresOf([of({ name: 'Later', fromQuarter: '2027-Q1' })], today)).toMatchObject([
      { name: 'Later' },
    ]);
  });

  it('leaves out what is no longer asked', () => {
    expect(publicMeasuresOf([{ ...of({}), endedFrom: '2026-Q3' }], today)).toEqual([]);
    expect(publicMeasuresOf([{ ...of({}), endedFrom: '2026-Q4' }], today)).toHaveLength(1);
  });

  it('has the headlines first', () => {
    const measures = [of({ name: 'Detail', headline: false }), of({ name: 'Headline' })];
    expect(publicMeasuresOf(measures, today).map(({ name }) => name)).toEqual(['Headline', 'Detail']);
  });

  it.each([
    [{ dataStatus: 'ready' }, 'measured', undefined],
    [{ dataStatus: 'from a date', dataFrom: '2026-10-22' }, 'measured', undefined],
    [{ dataStatus: 'from a date', dataFrom: '2026-10-23' }, 'from a day', '2026-10-23'],
    [{ dataStatus: 'wanted' }, 'wanted', undefined],
  ] as const)('%o is %s', (over, stage, fromOn) => {
    expect(publicMeasuresOf([of(over)], today)).toMatchObject([{ stage, fromOn }]);
  });

  it('has no target, no figure and no words of families', () => {
    const text = JSON.stringify(publicMeasuresOf([{ versions: [aBetterOffVersion()] }], today));
    expect(text).not.toContain('60');
    expect(text).not.toContain('Count us when we finish');
    expect(text).not.toContain('Parents of the first two groups');
  });
});
