import { describe, expect, it } from 'vitest';
import { compileInstrument } from '#shared/questionnaires/compile-instrument.ts';
import {
  informantsOf,
  offeredForms,
  possibleAges,
  type FormsWanted,
} from '#shared/questionnaires/offered-forms.ts';
import { shipped } from './sdq-at-hand.ts';

describe('how old somebody can be', () => {
  it.each([
    [9, '2026-02-02', '2026-02-02', { from: 9, to: 9 }],
    [9, '2026-02-02', '2026-02-03', { from: 9, to: 10 }],
    [9, '2026-02-02', '2027-02-01', { from: 9, to: 10 }],
    [9, '2026-02-02', '2027-02-02', { from: 10, to: 11 }],
    [9, '2026-02-02', '2026-01-20', { from: 8, to: 9 }],
    [9, undefined, '2026-01-20', { from: 9, to: 9 }],
    [0, '2026-02-02', '2026-01-20', { from: 0, to: 0 }],
    [undefined, '2026-02-02', '2026-02-02', undefined],
  ])('%s when support starts on %s: on %s', (ageAtStart, startedOn, on, ages) => {
    expect(possibleAges({ ageAtStart }, startedOn, on)).toEqual(ages);
  });
});

describe('the forms that are offered', () => {
  const sdq = compileInstrument(shipped('sdq'));
  const ages = (age: number) => ({ from: age, to: age });
  it.each<[string, FormsWanted, string[]]>([
    [
      'a parent of a child of 9',
      { informant: 'parent', occasion: 'standard', ages: ages(9) },
      ['P4-17', 'P4-10'],
    ],
    ['of one of 3', { informant: 'parent', occasion: 'standard', ages: ages(3) }, ['P2-4']],
    [
      'of one of 4: the form with bands first',
      { informant: 'parent', occasion: 'standard', ages: ages(4) },
      ['P4-17', 'P4-10', 'P2-4'],
    ],
    [
      'of one of 4 who had the other before',
      { informant: 'parent', occasion: 'follow-up', ages: ages(4), before: 'P2-4' },
      ['P2-4', 'P4-17', 'P4-10'],
    ],
    ['a young person of 9', { informant: 'self', occasion: 'standard', ages: ages(9) }, []],
    [
      'a young person of 10 or 11',
      { informant: 'self', occasion: 'standard', ages: { from: 10, to: 11 } },
      ['S11-17'],
    ],
    ['a worker, who has no form', { informant: 'worker', occasion: 'standard', ages: ages(9) }, []],
  ])('%s', (_who, wanted, forms) => {
    expect(offeredForms(sdq, wanted).map(({ form }) => form.id)).toEqual(forms);
  });

  it('ask what the occasion asks', () => {
    const items = (occasion: FormsWanted['occasion']) =>
      offeredForms(sdq, { informant: 'parent', occasion, ages: ages(9) })[0]?.answers.map(({ item }) => item);
    expect(items('standard')).toContain(27);
    expect(items('standard')).not.toContain(34);
    expect(items('follow-up')).toContain(34);
    expect(items('follow-up')).not.toContain(27);
  });

  it('are of the informants a questionnaire has', () => {
    expect(informantsOf(sdq)).toEqual(expect.arrayContaining(['parent', 'teacher', 'self']));
    expect(informantsOf(compileInstrument(shipped('ladder')))).toEqual(['self', 'parent', 'worker']);
  });
});
