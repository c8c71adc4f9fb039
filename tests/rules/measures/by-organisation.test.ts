import { describe, expect, it } from 'vitest';
import { figuresByOrganisation, type PartFigure } from '#shared/measures/by-organisation.ts';

const idOf = (name: string): string => `org_${name.toLowerCase().padStart(20, '0')}`;
const said = (organisationName: string, over: Partial<PartFigure> = {}): PartFigure => ({
  organisationId: idOf(organisationName),
  organisationName,
  quarter: '2026-Q1',
  versionId: 'mev_00000000000000000001',
  value: { state: 'value', figure: { numerator: 9, denominator: 10 } },
  ...over,
});
const notTheirs: Partial<PartFigure> = { value: { state: 'missing', reason: 'not applicable' } };
const named = (figures: readonly PartFigure[], lead?: string) =>
  figuresByOrganisation(figures, lead && idOf(lead)).map(({ name }) => name);

describe('the organisations of a measure', () => {
  it.each<[string, readonly PartFigure[], string | undefined, readonly string[]]>([
    ['the lead first, the others by name', [said('C'), said('B'), said('A')], 'C', ['C', 'A', 'B']],
    ['by name where no lead is among them', [said('B'), said('A')], 'X', ['A', 'B']],
    ['none where one alone reports it', [said('A'), said('A', { quarter: '2026-Q2' })], 'A', []],
    ['none where it applies to one alone', [said('A'), said('B', notTheirs)], 'A', []],
    ['without one to which it never applied', [said('A'), said('B'), said('C', notTheirs)], 'A', ['A', 'B']],
    [
      'with one to which it applied once',
      [said('A'), said('B', notTheirs), said('B', { quarter: '2026-Q2' })],
      'A',
      ['A', 'B'],
    ],
    [
      'with one that could not say: missing is not the same as not theirs',
      [said('A'), said('B', { value: { state: 'missing', reason: 'system fault' } })],
      'A',
      ['A', 'B'],
    ],
    ['none without a figure', [], 'A', []],
  ])('%s', (_words, figures, lead, names) => {
    expect(named(figures, lead)).toEqual(names);
  });

  it('keeps what each said by quarter, on the definition it was said on', () => {
    const [first] = figuresByOrganisation(
      [said('A'), said('A', { quarter: '2026-Q2', versionId: 'mev_2', value: { state: 'nil' } }), said('B')],
      idOf('A'),
    );
    expect(first).toEqual({
      id: idOf('A'),
      name: 'A',
      lead: true,
      accepted: {
        '2026-Q1': {
          value: { state: 'value', figure: { numerator: 9, denominator: 10 } },
          versionId: 'mev_00000000000000000001',
        },
        '2026-Q2': { value: { state: 'nil' }, versionId: 'mev_2' },
      },
    });
  });
});
