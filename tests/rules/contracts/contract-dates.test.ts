import { describe, expect, it } from 'vitest';
import { daysLeft, decisionDueOn, monthsCovered, statusOn } from '#shared/contracts/contract-dates.ts';

describe('the day by which a decision is due', () => {
  it.each([
    ['the notice date where there is one', { noticeOn: '2027-12-31', endsOn: '2028-03-31' }, '2027-12-31'],
    ['six months before the end where there is none', { endsOn: '2028-03-31' }, '2027-09-30'],
    ['nothing where neither is known', {}, undefined],
  ])('is %s', (_words, dates, day) => {
    expect(decisionDueOn({ status: 'live', ...dates })).toBe(day);
  });

  it('is gone once the agreement has ended', () => {
    expect(decisionDueOn({ status: 'ended', endsOn: '2028-03-31' })).toBeUndefined();
  });
});

describe('days left', () => {
  it.each([
    ['2026-10-22', 0],
    ['2026-10-23', 1],
    ['2026-10-21', -1],
  ])('until %s are %i on 22 October 2026', (endsOn, days) => {
    expect(daysLeft({ endsOn }, '2026-10-22')).toBe(days);
  });

  it('are not known without an end', () => {
    expect(daysLeft({}, '2026-10-22')).toBeUndefined();
  });
});

describe('the status of the day', () => {
  it.each([
    ['live', '2026-10-21', 'ended'],
    ['live', '2026-10-22', 'live'],
    ['live', undefined, 'live'],
    ['being prepared', '2026-10-21', 'being prepared'],
    ['ended', '2099-01-01', 'ended'],
  ] as const)('of a %s agreement that ends %s is %s', (status, endsOn, then) => {
    expect(statusOn({ status, endsOn }, '2026-10-22')).toBe(then);
  });
});

describe('months covered', () => {
  it.each([
    ['2024-04-01', '2028-03-31', 48],
    ['2024-04-01', '2024-04-01', 1],
    ['2024-04-01', '2024-05-01', 2],
    ['2024-01-31', '2024-02-28', 1],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(monthsCovered(from, to)).toBe(months);
  });
});
