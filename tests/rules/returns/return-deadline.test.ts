import { describe, expect, it } from 'vitest';
import {
  daysLate,
  deadlineOf,
  dueSentence,
  dueText,
  standsSentence,
} from '#shared/returns/return-deadline.ts';

const due = { period: '2026-Q2', dueOn: '2026-10-28', status: 'draft' } as const;

describe('the day of a return', () => {
  it.each([
    ['2026-09-30', 'not yet due'],
    ['2026-10-01', 'due'],
    ['2026-10-28', 'due'],
    ['2026-10-29', 'overdue'],
  ])('on %s one that was not sent is %s', (today, state) => {
    expect(deadlineOf(due, today)).toBe(state);
  });

  it.each([
    ['submitted', 'sent'],
    ['accepted', 'sent'],
    ['sent back', 'to answer'],
    ['reopened', 'to answer'],
  ] as const)('one that is %s is %s, however late the day', (status, state) => {
    expect(deadlineOf({ ...due, status }, '2027-01-01')).toBe(state);
  });

  it.each([
    ['2026-10-22', 'in 6 days'],
    ['2026-10-27', 'tomorrow'],
    ['2026-10-28', 'today'],
    ['2026-10-29', '1 day late'],
    ['2026-11-20', '23 days late'],
  ])('on %s it is due %s', (today, text) => {
    expect(dueText('2026-10-28', today)).toBe(text);
  });

  it('is said in a sentence, before and after', () => {
    expect(dueSentence('2026-10-28', '2026-10-22')).toBe('Due 28 October 2026, in 6 days');
    expect(dueSentence('2026-10-28', '2026-10-31')).toBe('Was due 28 October 2026, 3 days late');
  });

  it.each([
    ['draft', undefined, 'Was due 28 October 2026, 31 days late'],
    ['sent back', '2026-10-26T14:27:00.000Z', 'Sent on 26 October 2026, on time, and with you again'],
    ['reopened', '2026-10-30T14:27:00.000Z', 'Sent on 30 October 2026, 2 days late, and with you again'],
  ] as const)('one that is %s, sent %s: %s', (status, submittedAt, sentence) => {
    expect(standsSentence({ ...due, status, submittedAt }, '2026-11-28')).toBe(sentence);
  });

  it('is a London day: sent at half past midnight in summer is the next day', () => {
    expect(daysLate('2026-07-28', '2026-07-28T22:59:00.000Z')).toBe(0);
    expect(daysLate('2026-07-28', '2026-07-28T23:30:00.000Z')).toBe(1);
    expect(daysLate('2026-07-28', '2026-07-01T09:00:00.000Z')).toBe(0);
  });
});
