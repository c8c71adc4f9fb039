import { describe, expect, it } from 'vitest';
import { followUpLine, pointTitle } from '#shared/follow-ups/follow-up-words.ts';
import type { FollowUpShown } from '#shared/follow-ups/follow-ups.api.ts';

const shown = (over: Partial<FollowUpShown>): FollowUpShown => ({
  id: 'fup_00000000000000000001',
  months: 3,
  state: 'pending',
  dueOn: '2026-07-10',
  windowDays: 42,
  windowEndsOn: '2026-08-21',
  attemptsNeeded: 3,
  attempts: [],
  revision: 0,
  ...over,
});
const attempts: FollowUpShown['attempts'] = [{ on: '2026-07-11', channel: 'phone' }];
const reached = {
  kind: 'reached',
  on: '2026-07-12',
  askedBy: 'own worker',
  questions: 'usual/1',
  answers: {},
  betterOff: true,
  ownWords: '',
} as const;

describe('a follow-up in words', () => {
  it('names its point', () => {
    expect([0, 1, 3].map(pointTitle)).toEqual([
      'At the end of support',
      '1 month after support ended',
      '3 months after support ended',
    ]);
  });

  it.each<[Partial<FollowUpShown>, string]>([
    [{ state: 'not yet due' }, 'Ask from 26 June 2026 to 21 August 2026'],
    [{}, 'Ask until 21 August 2026'],
    [{ attempts }, 'Ask until 21 August 2026, tried 1 time'],
    [{ state: 'lost', attempts }, 'The time to ask ended on 21 August 2026, tried 1 time'],
    [{ state: 'missed' }, 'The time to ask ended on 21 August 2026'],
    [{ state: 'not consented' }, 'It counts as their choice, never as a failure'],
    [{ state: 'reached' }, 'They came back for the same need before it was due'],
    [{ state: 'reached', result: reached }, 'Asked on 12 July 2026: better off'],
    [{ state: 'reached', result: { ...reached, betterOff: false } }, 'Asked on 12 July 2026: not better off'],
    [
      { state: 'declined', result: { kind: 'declined', on: '2026-07-12', askedBy: 'own worker' } },
      'Asked on 12 July 2026',
    ],
  ])('%o: %s', (over, line) => {
    expect(followUpLine(shown(over))).toBe(line);
  });
});
