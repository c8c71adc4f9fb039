import { describe, expect, it } from 'vitest';
import { characteristicNames, nothingAsked, type CharacteristicName } from '#shared/cases/characteristics.ts';
import { CharacteristicsFields } from '../../../client/cases/characteristics-fields.tsx';
import { drawn } from '../../support/drawn.tsx';

const fields = (asked: readonly CharacteristicName[], characteristics = nothingAsked) =>
  drawn(
    <CharacteristicsFields
      person={{ number: 2, ageAtStart: '9', characteristics }}
      asked={asked}
      onChange={() => undefined}
    />,
  );
const labels = (html: string) =>
  [...html.matchAll(/<label[^>]*>(.*?)<\/label>/g)].map(([, label]) => label ?? '');
const summary = (html: string) =>
  /<summary[^>]*>(.*?)<\/summary>/.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, '');
const choices = (html: string) => [...html.matchAll(/<option[^>]*>(.*?)<\/option>/g)].map(([, each]) => each);

describe('what is asked about a child', () => {
  it('is all four where the council chose nothing, each of them named before it is opened', () => {
    const html = fields(characteristicNames);
    expect(summary(html)).toBe('About child 2: sex, ethnic group, disability, special educational needs');
    expect(labels(html)).toEqual(['Sex', 'Ethnic group', 'Disability', 'Special educational needs']);
  });

  it.each([
    [['sex'], 'About child 2: sex', ['Sex']],
    [
      ['disability', 'educationalNeed'],
      'About child 2: disability, special educational needs',
      ['Disability', 'Special educational needs'],
    ],
  ] as const)('leaves out what is switched off: %j', (asked, said, boxes) => {
    const html = fields(asked);
    expect(summary(html)).toBe(said);
    expect(labels(html)).toEqual(boxes);
  });

  it('is not spoken of where the council asks nothing', () => {
    expect(fields([])).toBe('');
  });

  it('can always be left unasked or unsaid, and starts unasked', () => {
    for (const asked of characteristicNames) {
      const html = fields([asked]);
      expect(choices(html)).toEqual(expect.arrayContaining(['Not asked', 'Prefer not to say']));
      expect(/<option[^>]*selected[^>]*>(.*?)<\/option>/.exec(html)?.[1]).toBe('Not asked');
    }
  });

  it('shows the answer that was given', () => {
    const html = fields(['sex', 'disability'], { ...nothingAsked, sex: 'female' });
    expect(html).toMatch(/<option[^>]*value="female"[^>]*selected/);
  });
});
