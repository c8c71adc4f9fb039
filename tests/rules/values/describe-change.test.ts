import { describe, expect, it } from 'vitest';
import { describeChange, whoAndWhen } from '#shared/values/describe-change.ts';

describe('a line of history as a sentence', () => {
  it.each([
    [
      { what: 'Roles', from: 'auditor', to: 'commissioner' },
      'Roles changed from ‘auditor’ to ‘commissioner’.',
    ],
    [{ what: 'Account', from: '', to: 'invited' }, 'Account: invited.'],
    [{ what: 'They say', from: '', to: 'Come and see us.' }, 'They say: Come and see us.'],
    [
      { what: 'Website', from: 'https://a.example', to: '' },
      'Website taken out: it was ‘https://a.example’.',
    ],
  ])('%j', (line, sentence) => {
    expect(describeChange(line)).toBe(sentence);
  });

  it('says who and when, in London', () => {
    expect(whoAndWhen({ at: '2026-10-22T09:00:00.000Z', personName: 'P. Shah' })).toBe(
      'P. Shah, 22 October 2026, 10:00',
    );
  });

  it('says what the product did by itself', () => {
    expect(whoAndWhen({ at: '2026-12-22T09:00:00.000Z' })).toBe(
      'Better Off, by itself, 22 December 2026, 09:00',
    );
  });
});
