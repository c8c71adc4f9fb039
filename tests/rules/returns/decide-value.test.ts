import { describe, expect, it } from 'vitest';
import { decideValue, type ValueFacts, type ValueToSave } from '#shared/returns/decide-value.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import { was } from '../../fixtures/a-checked-value.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aReturnValue, counted } from '../../fixtures/a-return.ts';

const place = { partId: 'rpa_1', measureId: 'mea_1', areaKey: '', scope: 'part' } as const;
const toSave = (over: Partial<ValueToSave> = {}): ValueToSave => ({
  place,
  answer: counted(92),
  explanation: '',
  revision: 0,
  ...over,
});
const facts = (over: Partial<ValueFacts> = {}): ValueFacts => ({
  status: 'draft',
  version: aMeasureVersion(),
  leadPart: true,
  savingBy: 'per_carol',
  background: { earlier: [], frequency: 'quarterly', startsYear: false },
  ...over,
});
const kept = (over = {}) => ({
  value: aReturnValue({ answer: counted(90), revision: 3, savedBy: 'per_wilf', ...over }),
  savedByName: 'Wilf',
});

describe('saving a value', () => {
  it('keeps a new one as its first revision', () => {
    expect(decideValue(toSave(), facts())).toEqual({ kind: 'save', revision: 1, queries: [] });
  });

  it('keeps the next revision over the one that was seen', () => {
    expect(decideValue(toSave({ revision: 3 }), facts({ kept: kept() }))).toMatchObject({
      kind: 'save',
      revision: 4,
    });
  });

  it.each<[number]>([[0], [2], [4]])(
    'over revision %d, when 3 stands there, says whose it is',
    (revision) => {
      expect(decideValue(toSave({ revision }), facts({ kept: kept() }))).toEqual({
        kind: 'conflict',
        problems: [
          {
            code: 'value-changed-meanwhile',
            sentence:
              'Wilf saved 90 families here at 10:00, after you opened this page. Yours has not been saved.',
          },
        ],
      });
    },
  );

  it('over something that is not there any more is a conflict too', () => {
    expect(decideValue(toSave({ revision: 3 }), facts())).toMatchObject({ kind: 'conflict' });
  });

  it('again what is there already changes nothing', () => {
    const same = toSave({ answer: counted(90), revision: 3 });
    expect(decideValue(same, facts({ kept: kept() }))).toEqual({ kind: 'unchanged', queries: [] });
  });

  it('again after a lost answer is no conflict with oneself, but is with others', () => {
    const late = toSave({ answer: counted(90), revision: 2 });
    expect(decideValue(late, facts({ kept: kept({ savedBy: 'per_carol' }) }))).toMatchObject({
      kind: 'unchanged',
    });
    expect(decideValue(late, facts({ kept: kept() }))).toMatchObject({ kind: 'conflict' });
  });

  it('with another explanation is a change', () => {
    const explained = toSave({ answer: counted(90), revision: 3, explanation: 'We moved.' });
    expect(decideValue(explained, facts({ kept: kept() }))).toMatchObject({ kind: 'save', revision: 4 });
  });

  it('hands on the questions it raises', () => {
    const background = { ...facts().background, earlier: [was(900)] };
    expect(decideValue(toSave(), facts({ background }))).toMatchObject({
      kind: 'save',
      queries: [{ code: 'unlikely-count' }],
    });
  });

  it('that is impossible is refused', () => {
    expect(decideValue(toSave({ answer: counted(-1) }), facts())).toMatchObject({
      kind: 'invalid',
      problems: [{ code: 'negative' }],
    });
  });

  it.each<[ReturnStatus]>([['submitted'], ['accepted']])('into a return that is %s is refused', (status) => {
    expect(decideValue(toSave(), facts({ status }))).toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'return-is-closed' }],
    });
  });

  it('of a measure the return does not ask for leads nowhere', () => {
    expect(decideValue(toSave(), facts({ version: undefined }))).toMatchObject({ kind: 'not found' });
  });

  it('in an area the measure is not split by leads nowhere', () => {
    const inArea = toSave({ place: { ...place, areaKey: 'are_1' } });
    expect(decideValue(inArea, facts())).toMatchObject({ kind: 'not found' });
    const split = facts({ version: aMeasureVersion({ splitAreas: ['are_1'] }) });
    expect(decideValue(inArea, split)).toMatchObject({ kind: 'save' });
  });

  it('of the whole is the lead’s alone', () => {
    const whole = toSave({ place: { ...place, scope: 'whole' } });
    expect(decideValue(whole, facts({ leadPart: false }))).toMatchObject({ kind: 'not found' });
    expect(decideValue(whole, facts())).toMatchObject({ kind: 'save' });
  });
});
