import { describe, expect, it } from 'vitest';
import { characteristicNames, nothingAsked } from '#shared/cases/characteristics.ts';
import { characteristicsAskedFrom, findNotAsked } from '#shared/cases/characteristics-asked.ts';
import { templateColumns } from '#shared/cases/import-sheets.ts';
import { aGroupedFact } from '../../fixtures/a-family.ts';
import { familiesOf } from '../../fixtures/a-families.ts';

describe('characteristics that the council asks', () => {
  it.each([
    ['nobody has chosen', { name: 'Invicta' }, characteristicNames],
    ['the council is not set up', undefined, characteristicNames],
    ['some are chosen', { characteristicsAsked: ['disability', 'sex', 'shoe size'] }, ['sex', 'disability']],
    ['none is chosen', { characteristicsAsked: [] }, []],
  ])('are read from its settings: %s', (_name, setting, expected) => {
    expect(characteristicsAskedFrom(setting)).toEqual(expected);
  });

  const answered = { ...nothingAsked, sex: 'female', ethnicGroup: 'White' } as const;
  const places = (before: (typeof answered)[] = []) =>
    findNotAsked(
      [
        { number: 1, characteristics: nothingAsked },
        { number: 2, characteristics: answered },
      ],
      {
        asked: ['sex'],
        before: before.map((characteristics) => ({ number: 2, characteristics })),
      },
    ).map(({ code, place }) => [code, place]);

  it('refuse a new answer to another by its place, and let an old one stay', () => {
    expect(places()).toEqual([['characteristic-not-asked', 'people/1/characteristics/ethnicGroup']]);
    expect(places([answered])).toEqual([]);
  });

  it('are the only ones in the file to fill in', () => {
    const headings = (asked: typeof characteristicNames | []) =>
      templateColumns('Families', asked).map(({ heading }) => heading);
    expect(headings(characteristicNames)).toContain('Ethnic group');
    for (const heading of ['Sex', 'Ethnic group', 'Disability', 'Special educational need'])
      expect(headings([])).not.toContain(heading);
  });

  it('are the only ones that figures are split by', () => {
    const facts = [aGroupedFact({ characteristics: { sex: 'female', ethnicGroup: 'White' } })];
    const by = (asked?: ['sex']) =>
      familiesOf(facts, { characteristicsAsked: asked }).splits.map((split) => split.by);
    expect(by()).toEqual(expect.arrayContaining(['sex', 'ethnic group']));
    expect(by(['sex'])).toContain('sex');
    expect(by(['sex'])).not.toContain('ethnic group');
  });
});
