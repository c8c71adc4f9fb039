import { describe, expect, it } from 'vitest';
import { scoreWorkedOut } from '#shared/questionnaires/score-worked-out.ts';
import { bandOf } from '#shared/questionnaires/scored-assessment.ts';
import { sdqForm } from './sdq-at-hand.ts';

/** As printed in methods, sdq 3.1 and 3.2: parent, teacher, self. */
const threeBand: Record<string, readonly [string, string, string]> = {
  total: ['0-13 / 14-16 / 17-40', '0-11 / 12-15 / 16-40', '0-15 / 16-19 / 20-40'],
  emotional: ['0-3 / 4 / 5-10', '0-4 / 5 / 6-10', '0-5 / 6 / 7-10'],
  conduct: ['0-2 / 3 / 4-10', '0-2 / 3 / 4-10', '0-3 / 4 / 5-10'],
  hyperactivity: ['0-5 / 6 / 7-10', '0-5 / 6 / 7-10', '0-5 / 6 / 7-10'],
  peer: ['0-2 / 3 / 4-10', '0-3 / 4 / 5-10', '0-3 / 4-5 / 6-10'],
  prosocial: ['6-10 / 5 / 0-4', '6-10 / 5 / 0-4', '6-10 / 5 / 0-4'],
  impact: ['0 / 1 / 2-10', '0 / 1 / 2-6', '0 / 1 / 2-10'],
};
const fourBand: Record<string, readonly [string, string, string]> = {
  total: ['0-13 / 14-16 / 17-19 / 20-40', '0-11 / 12-15 / 16-18 / 19-40', '0-14 / 15-17 / 18-19 / 20-40'],
  emotional: ['0-3 / 4 / 5-6 / 7-10', '0-3 / 4 / 5 / 6-10', '0-4 / 5 / 6 / 7-10'],
  conduct: ['0-2 / 3 / 4-5 / 6-10', '0-2 / 3 / 4 / 5-10', '0-3 / 4 / 5 / 6-10'],
  hyperactivity: ['0-5 / 6-7 / 8 / 9-10', '0-5 / 6-7 / 8 / 9-10', '0-5 / 6 / 7 / 8-10'],
  peer: ['0-2 / 3 / 4 / 5-10', '0-2 / 3-4 / 5 / 6-10', '0-2 / 3 / 4 / 5-10'],
  prosocial: ['8-10 / 7 / 6 / 0-5', '6-10 / 5 / 4 / 0-3', '7-10 / 6 / 5 / 0-4'],
  impact: ['0 / 1 / 2 / 3-10', '0 / 1 / 2 / 3-6', '0 / 1 / 2 / 3-10'],
};
const threeWords = ['normal', 'borderline', 'abnormal'];
const wordsOf = (scheme: string, scale: string): string[] => {
  if (scheme === 'three-band') return threeWords;
  return scale === 'prosocial'
    ? ['close to average', 'slightly lowered', 'low', 'very low']
    : ['close to average', 'slightly raised', 'high', 'very high'];
};

/** Each score of a printed row with the band it is in. */
const scoresOf = (row: string, words: readonly string[]): [number, string][] =>
  row.split(' / ').flatMap((part, band) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, at): [number, string] => [from + at, words[band] ?? '']);
  });

const bandFound = (version: string, scheme: string, scale: string, score: number): string | undefined => {
  const { scored } = scoreWorkedOut(sdqForm(version), { [scale]: score }) as {
    scored?: Parameters<typeof bandOf>[0];
  };
  return scored === undefined ? undefined : bandOf(scored, scheme, scale);
};

describe('bands at every score', () => {
  const versions = [['P4-17', 'P4-10', 'P11-17'], ['T4-17', 'T4-10', 'T11-17'], ['S11-17']];
  const rows = Object.entries({ 'three-band': threeBand, 'four-band': fourBand }).flatMap(([scheme, table]) =>
    Object.entries(table).flatMap(([scale, columns]) =>
      columns.flatMap((row, informant) =>
        (versions[informant] ?? []).map((version) => [scheme, scale, version, row] as const),
      ),
    ),
  );

  it.each(rows)('%s, %s, %s: %s', (scheme, scale, version, row) => {
    const wanted = scoresOf(row, wordsOf(scheme, scale));
    expect(wanted.length).toBeGreaterThanOrEqual(7);
    const found = wanted.map(([score]) => [score, bandFound(version, scheme, scale, score)]);
    expect(found).toEqual(wanted);
  });

  it.each(['P2-4', 'T2-4', 'S18+'])('%s has none and borrows none', (version) => {
    const outcome = scoreWorkedOut(sdqForm(version), { total: 25, emotional: 9, impact: 3 });
    expect(outcome).toMatchObject({ scored: { bands: [] } });
  });
});
