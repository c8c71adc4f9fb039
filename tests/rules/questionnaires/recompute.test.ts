import { describe, expect, it } from 'vitest';
import { methodNames, recompute } from '../../../server/commands/recompute/methods.ts';
import { CannotRecompute } from '../../../server/commands/recompute/read-inputs.ts';

const items = Array.from({ length: 25 }, () => 0);
const form = { version: 'P4-17', items };
const pair = { version: 'P4-17', t1: { items: [...items].fill(1) }, t2: { items } };
const counts = { reached: 4, sustained: 3, declined: 1, lost: 2, not_consented: 0, missed: 0 };

const sentenceOf = (method: string, input: unknown): string => {
  try {
    recompute(method, typeof input === 'string' ? input : JSON.stringify(input));
  } catch (error) {
    if (error instanceof CannotRecompute) return error.message;
    throw error;
  }
  throw new Error('it was taken');
};

describe('what recompute refuses, in a sentence', () => {
  it.each<[string, string, unknown, string]>([
    ['nothing', 'sdq', '  ', 'Nothing was given. Put a JSON array on standard input.'],
    ['broken JSON', 'sdq', '[1,', 'The input is not JSON: '],
    ['no list', 'sdq', { pairs: [] }, "a file that holds it as 'vectors'."],
    ['a bare number', 'sdq', [3], 'Input 1, Write a block in curly brackets here.'],
    ['24 answers', 'sdq', [{ ...form, items: items.slice(1) }], 'Input 1, items: Give 25 answers'],
    [
      'a code outside',
      'sdq',
      [form, { ...form, id: 'x7', items: [3, ...items.slice(1)] }],
      'Input 2 (x7), Item 1 is 3, but can only be 0, 1 or 2.',
    ],
    [
      'text for a code',
      'sdq',
      [{ ...form, items: ['1', ...items.slice(1)] }],
      'Input 1, item 1: Write a number here.',
    ],
    ['a half', 'sdq', [{ ...form, items: [0.5, ...items.slice(1)] }], 'Item 1 is 0.5, but'],
    ['a gate outside', 'sdq', [{ ...form, impact_gate: 4 }], 'Item 26 is 4, but can only be 0, 1, 2 or 3.'],
    [
      'a parent question on a teacher form',
      'sdq',
      [{ ...form, version: 'T4-17', impact_items: { home: 1 } }],
      'Item 29 is not asked on this form (Teacher, 4 to 17).',
    ],
    [
      'an unknown version',
      'sdq',
      [{ ...form, version: 'P5' }],
      "There is no version 'P5'. Write one of P2-4, ",
    ],
    ['a misspelt field', 'sdq', [{ ...form, impact_gat: 1 }], 'Take out what is not known here: impact_gat.'],
    [
      'no version',
      'sdq',
      [{ items }],
      "version: Add 'version', which is missing here: text in quotation marks.",
    ],
    [
      'a pair without its second',
      'sdq-pair',
      [{ ...pair, t2: undefined }],
      "t2: Add 't2', which is missing here: a block",
    ],
    ['a reliability of 1', 'sdq-pair', [{ ...pair, rci_params: { sd: 5, r: 1 } }], 'rci_params'],
    [
      'an SD without reliability',
      'sdq-pair',
      [{ ...pair, rci_params: { sd: 5 } }],
      'rci_params: Give { "sd": 5.8, "r": 0.82 }',
    ],
    [
      'a score outside',
      'sdq-from-subscales',
      [{ version: 'T4-17', subscales: {}, impact: 7 }],
      'scores/impact: Impact is 7, but can only be 0 to 6 in whole numbers.',
    ],
    [
      'more better off than reached',
      'attrition',
      [{ ...counts, sustained: 5 }],
      'sustained: 5 cannot be better off of 4 reached.',
    ],
    ['half a family', 'attrition', [{ ...counts, lost: 0.5 }], 'lost: Give a whole number.'],
    ['a count that is missing', 'attrition', [{ input: { reached: 1 } }], "input/sustained: Add 'sustained'"],
  ])('%s', (_, method, input, sentence) => {
    expect(sentenceOf(method, input)).toContain(sentence);
  });
});

describe('what recompute takes', () => {
  it('knows its methods', () => {
    expect(methodNames).toEqual(
      expect.arrayContaining(['sdq', 'sdq-pair', 'sdq-from-subscales', 'attrition']),
    );
  });

  it('an empty list has no results', () => {
    expect(recompute('sdq', '[]')).toEqual([]);
  });

  it('counts alone or as the vector that holds them; those not yet due change nothing', () => {
    const alone = recompute('attrition', JSON.stringify([counts]));
    const held = [{ id: 'AT99', month: 3, input: { ...counts, pending: 9, not_yet_due: 4, excluded: 1 } }];
    expect(recompute('attrition', JSON.stringify(held))).toEqual(alone);
  });

  it('nobody due: what is undefined is null', () => {
    const none = { reached: 0, sustained: 0, declined: 0, lost: 0, not_consented: 0, missed: 0, pending: 3 };
    expect(recompute('attrition', JSON.stringify([none]))).toEqual([
      {
        due_closed: 0,
        response_rate: null,
        observed_rate: null,
        observed_wilson95: null,
        worst_case: null,
        best_case: null,
        envelope95: null,
        headline: 'not_yet_due',
      },
    ]);
  });

  it.each<[string, unknown, number]>([
    ['those of the definition', undefined, 6.8208],
    ['null', null, 6.8208],
    ['for the total alone', { sd: 5.8, r: 0.72 }, 8.507032],
    ['by scale', { total: { sd: 5.8, r: 0.72 } }, 8.507032],
    [
      'by informant and scale',
      { P: { total: { sd: 5.8, r: 0.72 } }, T: { total: { sd: 1, r: 0 } } },
      8.507032,
    ],
    ['of another informant', { T: { total: { sd: 5.8, r: 0.72 } } }, 6.8208],
  ])('SD and reliability: %s', (_, rci_params, criterion) => {
    expect(recompute('sdq-pair', JSON.stringify([{ ...pair, rci_params }]))).toMatchObject([
      { rci_total: { criterion } },
    ]);
  });

  it('SD and reliability of a file hold for all its pairs that bring none', () => {
    const meta = { rci_params: { P: { total: { sd: 5.8, r: 0.72 } } } };
    const own = { ...pair, rci_params: { sd: 5.8, r: 0.82 } };
    expect(recompute('sdq-pair', JSON.stringify({ meta, pairs: [pair, own] }))).toMatchObject([
      { rci_total: { criterion: 8.507032 } },
      { rci_total: { criterion: 6.8208 } },
    ]);
  });

  it('a pair without a total: differences that are missing are null, and no change is judged', () => {
    const blank = { items: items.map(() => null) };
    expect(recompute('sdq-pair', JSON.stringify([{ ...pair, t2: blank }]))).toEqual([
      {
        version: 'P4-17',
        difference: { total: null, externalising: null, internalising: null },
        added_value: null,
      },
    ]);
  });
});
