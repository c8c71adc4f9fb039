import { describe, expect, it } from 'vitest';
import { nextDates, type DatesOfContract } from '#shared/overview/next-dates.ts';

const today = '2026-10-22';
const contract: DatesOfContract = {
  status: 'live',
  startsOn: '2024-04-01',
  endsOn: '2028-03-31',
  reviewOn: '2027-02-01',
  returnFrequency: 'quarterly',
  returnDueWorkingDays: 20,
};

describe('the dates of a contract', () => {
  it('are those still to come, the nearest first', () => {
    expect(nextDates(contract, [{ period: '2026-Q2', dueOn: '2026-10-28' }], today)).toEqual([
      { on: '2026-10-28', kind: 'return due', what: 'Return for July to September 2026 (Q2) due' },
      { on: '2027-02-01', kind: 'review', what: 'Review' },
      { on: '2027-09-30', kind: 'decision due', what: 'Decision due' },
      { on: '2028-03-31', kind: 'ends', what: 'Ends' },
    ]);
  });

  it('have the return of the running period where none is open', () => {
    const [first] = nextDates(contract, [{ period: '2026-Q1', dueOn: '2026-07-28' }], today);
    expect(first).toEqual({
      on: '2027-01-29',
      kind: 'return due',
      what: 'Return for October to December 2026 (Q3) due',
    });
  });

  it('keep a day that is today', () => {
    expect(nextDates({ ...contract, reviewOn: today }, [], today)[0]).toMatchObject({
      on: today,
      kind: 'review',
    });
  });

  it('have no return and say when it starts while it is being prepared', () => {
    const coming: DatesOfContract = { ...contract, status: 'being prepared', startsOn: '2027-04-01' };
    expect(nextDates(coming, [], today).map(({ kind }) => kind)).toEqual([
      'review',
      'starts',
      'decision due',
      'ends',
    ]);
  });

  it('are none once it has ended', () => {
    expect(nextDates({ ...contract, endsOn: '2026-10-21' }, [], today)).toEqual([]);
    expect(nextDates({ ...contract, status: 'ended' }, [], today)).toEqual([]);
  });
});
