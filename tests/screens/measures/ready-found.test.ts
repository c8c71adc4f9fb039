import { describe, expect, it } from 'vitest';
import { readyMeasures } from '#shared/measures/library.ts';
import { readyFound } from '../../../client/measures/ready-found.ts';

describe('looking through the library', () => {
  it('finds by half a word, whatever its case', () => {
    const names = readyFound(readyMeasures, { search: 'POLIC' }).map(({ key }) => key);
    expect(names).toContain('no-police-or-warden-contact');
    expect(names.length).toBeLessThan(readyMeasures.length);
  });

  it('wants every word', () => {
    expect(readyFound(readyMeasures, { search: 'police zebra' })).toEqual([]);
  });

  it('keeps to the question and the theme', () => {
    const found = readyFound(readyMeasures, { question: 'how well', theme: 'staff' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ question, theme }) => question === 'how well' && theme === 'staff')).toBe(true);
  });

  it('shows all without a word', () => {
    expect(readyFound(readyMeasures, {})).toHaveLength(readyMeasures.length);
  });
});
