import { describe, expect, it } from 'vitest';
import { askWhileThere } from '#shared/follow-ups/ask-while-there.ts';
import { followUpStates } from '#shared/follow-ups/follow-up-state.ts';
import type { FollowUpShown } from '#shared/follow-ups/follow-ups.api.ts';

const shown = (over: Partial<FollowUpShown>): FollowUpShown => ({
  id: `fup_0000000000000000000${over.months ?? 0}`,
  months: 0,
  state: 'pending',
  dueOn: '2026-07-10',
  windowDays: 42,
  windowEndsOn: '2026-08-21',
  attemptsNeeded: 3,
  attempts: [],
  revision: 0,
  ...over,
});

describe('what can be asked in the visit in which support ends', () => {
  it('is the follow-up of that day and no later one', () => {
    const later = shown({ months: 3 });
    expect(askWhileThere([later, shown({})])).toEqual(shown({}));
    expect(askWhileThere([later])).toBeUndefined();
    expect(askWhileThere([])).toBeUndefined();
  });

  it.each(followUpStates.filter((state) => state !== 'pending'))('is nothing once it is %s', (state) => {
    expect(askWhileThere([shown({ state })])).toBeUndefined();
  });
});
