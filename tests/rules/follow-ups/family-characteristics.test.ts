import { describe, expect, it } from 'vitest';
import { nothingAsked, type Characteristics } from '#shared/cases/characteristics.ts';
import { familyCharacteristics } from '#shared/follow-ups/family-characteristics.ts';
import { factsOf, familiesOf } from '../../fixtures/a-families.ts';

const person = (over: Partial<Characteristics>): Characteristics => ({ ...nothingAsked, ...over });

describe('what a family is split by', () => {
  it.each<[string, Partial<Characteristics>[], string]>([
    ['what its people have in common', [{ sex: 'female' }, { sex: 'female' }], 'female'],
    ['that they differ', [{ sex: 'female' }, { sex: 'male' }], 'differs within the family'],
    ['what was said where another was not asked', [{ sex: 'not asked' }, { sex: 'male' }], 'male'],
    [
      'what was said where another would rather not say',
      [{ sex: 'prefer not to say' }, { sex: 'male' }],
      'male',
    ],
    ['that nobody was asked', [{}, {}], 'not asked'],
    ['that they would rather not say', [{ sex: 'prefer not to say' }], 'prefer not to say'],
    ['that somebody would rather not say', [{ sex: 'prefer not to say' }, {}], 'prefer not to say'],
  ])('is %s', (_what, people, sex) => {
    expect(familyCharacteristics(people.map(person)).sex).toBe(sex);
  });

  it('is nothing of a family without people', () => {
    expect(familyCharacteristics([])).toEqual({});
  });
});

describe('splits by characteristics', () => {
  const went = { endedOn: '2025-02-10', months: 3, betterOff: 8, notBetterOff: 4 };
  const ofSex = (sex: string, areaId: string, betterOff = 8, notBetterOff = 4) =>
    factsOf([{ ...went, betterOff, notBetterOff }], { areaId, characteristics: { sex } });
  const bySex = (facts: ReturnType<typeof ofSex>, audience: 'provider' | 'others' = 'others') =>
    familiesOf(facts, { audience }).splits.find(({ by }) => by === 'sex')?.table;

  it('come in the order of their list', () => {
    expect(bySex([...ofSex('male', 'a'), ...ofSex('female', 'b')])).toMatchObject({
      kind: 'rows',
      rows: [{ label: 'female' }, { label: 'male' }],
    });
  });

  it('are not there where nobody was asked', () => {
    expect(bySex(ofSex('not asked', 'a'), 'provider')).toBeUndefined();
  });

  it('are always sensitive: a group in which everybody is better off is not told apart', () => {
    const facts = [...ofSex('male', 'a', 12, 0), ...ofSex('female', 'b')];
    expect(bySex(facts)).toEqual({ kind: 'not shown' });
    expect(bySex(facts, 'provider')?.kind).toBe('rows');
  });
});
