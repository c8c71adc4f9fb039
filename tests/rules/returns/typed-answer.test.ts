import { describe, expect, it } from 'vitest';
import { numbersAsked } from '#shared/returns/numbers-asked.ts';
import { readTypedNumber, typedFrom } from '#shared/returns/read-typed-number.ts';
import { answerFromTyped, sameTyped, typedFromAnswer } from '#shared/returns/typed-answer.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { counted, missing, shared } from '../../fixtures/a-return.ts';

const count = { part: 'numerator', label: 'How many', decimals: false, money: false } as const;
const money = { ...count, decimals: true, money: true };

describe('a number as it is typed', () => {
  it.each([
    ['9', 9],
    [' 9 ', 9],
    ['0', 0],
    ['1,204', 1204],
    ['1,204,000', 1_204_000],
    ['12.5', 12.5],
    ['.5', 0.5],
    ['-3', -3],
    ['−3', -3],
    ['', undefined],
    ['   ', undefined],
  ])('%j is %j', (typed, value) => {
    expect(readTypedNumber(count, typed)).toEqual({ value });
  });

  it.each(['about 9', '9 families', '1,20', '9-11', '1e9', '12.', '£9', '.', '-', '0x10', 'NaN'])(
    '%j is no number, and it says what one looks like',
    (typed) => {
      expect(readTypedNumber(count, typed)).toMatchObject({
        problem: { code: 'not-a-number', place: 'numerator' },
      });
    },
  );

  it('61% is not how many', () => {
    expect(readTypedNumber(count, '61%')).toMatchObject({ problem: { code: 'percentage-typed' } });
  });

  it.each([
    ['£1,204.50', 120_450],
    ['1204', 120_400],
    ['1.15', 115],
    ['£0.1', 10],
    ['-£3', -300],
  ])('money %j is %d pence', (typed, value) => {
    expect(readTypedNumber(money, typed)).toEqual({ value });
  });

  it('money in fractions of a penny is none', () => {
    expect(readTypedNumber(money, '1.155')).toMatchObject({ problem: { code: 'not-a-number' } });
  });

  it.each([
    [count, 1204, '1204'],
    [money, 120_450, '1204.50'],
    [money, 120_400, '1204'],
    [money, 5, '0.05'],
    [count, undefined, ''],
  ])('stands in its box so that it can be typed on', (asked, value, text) => {
    expect(typedFrom(asked, value)).toBe(text);
  });
});

describe('the boxes of a measure', () => {
  it.each([
    ['count', ['numerator']],
    ['different people', ['numerator']],
    ['snapshot', ['numerator']],
    ['money', ['numerator']],
    ['score', ['numerator']],
    ['share', ['numerator', 'denominator']],
    ['mean', ['numerator', 'denominator']],
    ['rate', ['numerator', 'denominator']],
  ] as const)('of a %s are %j', (kind, parts) => {
    expect(numbersAsked({ kind, question: 'how well' }).map(({ part }) => part)).toEqual(parts);
  });

  it('of a better-off share are three: better off, answered, due', () => {
    expect(numbersAsked({ kind: 'share', question: 'better off' }).map(({ label }) => label)).toEqual([
      'How many were better off',
      'How many answered',
      'How many were due to be asked',
    ]);
  });

  it('of a judgement name its steps', () => {
    expect(numbersAsked({ kind: 'score', question: 'how well', steps: 3 })[0]?.label).toContain('1 to 3');
    expect(numbersAsked({ kind: 'score', question: 'how well' })[0]?.label).toContain('1 to 5');
  });
});

describe('what was typed', () => {
  const version = aMeasureVersion({ kind: 'share', question: 'better off' });
  const typed = (over = {}) => ({ ...typedFromAnswer(version, undefined, ''), ...over });

  it.each([
    [shared(19, 31, 46)],
    [shared(0, 0)],
    [{ state: 'value' as const, numerator: 9 }],
    [{ state: 'value' as const }],
    [missing('too early', 'Nobody finished')],
    [{ state: 'nil' as const }],
  ])('%j comes back as it was kept', (answer) => {
    const back = answerFromTyped(version, typedFromAnswer(version, answer, 'Because'));
    expect(back).toEqual({ ok: true, answer, explanation: 'Because' });
  });

  it('names every box that is no number', () => {
    const numbers = { numerator: 'x', denominator: '31', due: '?' };
    expect(answerFromTyped(version, typed({ numbers }))).toMatchObject({
      ok: false,
      problems: [{ place: 'numerator' }, { place: 'due' }],
    });
  });

  it('is not missing without a reason', () => {
    expect(answerFromTyped(version, typed({ how: 'missing' }))).toMatchObject({
      ok: false,
      problems: [{ code: 'no-reason', place: 'reason' }],
    });
  });

  it('counts for nothing but its letters when it is compared', () => {
    expect(sameTyped(typed(), typed())).toBe(true);
    expect(sameTyped(typed(), typed({ explanation: 'x' }))).toBe(false);
    expect(sameTyped(typed(), typed({ how: 'nil' }))).toBe(false);
    expect(sameTyped(typed(), typed({ note: 'x' }))).toBe(false);
    expect(sameTyped(typed(), typed({ reason: 'too early' }))).toBe(false);
    const numbers = { numerator: '1', denominator: '', due: '' };
    expect(sameTyped(typed(), typed({ numbers }))).toBe(false);
    expect(sameTyped(typed({ numbers }), typed({ numbers: { ...numbers, due: '2' } }))).toBe(false);
    expect(sameTyped(typed({ numbers }), typed({ numbers: { ...numbers, denominator: '2' } }))).toBe(false);
  });

  it('of a count reads one box', () => {
    const plain = aMeasureVersion();
    const read = answerFromTyped(plain, typedFromAnswer(plain, counted(1204), ''));
    expect(read).toMatchObject({ answer: counted(1204) });
  });
});
