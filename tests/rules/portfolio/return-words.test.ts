import { describe, expect, it } from 'vitest';
import { returnStateOf, returnWords, returnWordsForProvider } from '#shared/portfolio/return-words.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';

const today = '2026-11-23';

describe('the latest return in a table', () => {
  it.each<[ReturnStatus, string | undefined, string, string]>([
    ['due', undefined, 'late', 'late, 26 days'],
    ['draft', '2026-11-20T10:00:00.000Z', 'late', 'late, 26 days'],
    ['submitted', '2026-11-18T10:00:00.000Z', 'to check', 'to check, sent 5 days ago'],
    ['submitted', '2026-11-23T08:00:00.000Z', 'to check', 'to check, sent today'],
    ['submitted', undefined, 'to check', 'to check'],
    [
      'sent back',
      '2026-11-22T10:00:00.000Z',
      'question asked',
      'with the provider, a question, asked 1 day ago',
    ],
    [
      'reopened',
      '2026-11-21T10:00:00.000Z',
      'question asked',
      'with the provider, to correct, opened 2 days ago',
    ],
    ['accepted', '2026-11-21T10:00:00.000Z', 'accepted', 'accepted'],
  ])('that is %s since %s is %s: %s', (status, since, state, words) => {
    expect(returnStateOf({ status })).toBe(state);
    expect(returnWords({ status, since, dueOn: '2026-10-28' }, today)).toBe(words);
  });

  it('is not due yet before the first due date', () => {
    expect(returnStateOf(undefined)).toBe('not due yet');
    expect(returnWords(undefined, today)).toBe('not due yet');
  });
});

describe('the same for a provider', () => {
  it.each([
    ['question asked', 'with the provider, a question, asked 1 day ago', 'question for you'],
    ['to check', 'to check, sent 5 days ago', 'with the council, sent 5 days ago'],
    ['late', 'late, 26 days', 'late, 26 days'],
  ] as const)('%s: %s is %s', (state, words, forProvider) => {
    expect(returnWordsForProvider(state, words)).toBe(forProvider);
  });
});
