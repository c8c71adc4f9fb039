import { describe, expect, it } from 'vitest';
import { periodUnderWay, returnsToMake, type ReportingAgreement } from '#shared/returns/returns-to-make.ts';

const agreement = (over: Partial<ReportingAgreement> = {}): ReportingAgreement => ({
  startsOn: '2026-01-01',
  returnFrequency: 'quarterly',
  ...over,
});
const codes = (...of: Parameters<typeof returnsToMake>) => returnsToMake(...of).map(({ code }) => code);
const covered = (firstQuarter: string, lastQuarter = firstQuarter) => ({ firstQuarter, lastQuarter });

describe('the returns an agreement owes', () => {
  it('are one for each period that is over', () => {
    expect(codes(agreement(), [], '2026-10-22')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
  });

  it('are asked for from the day after the period, not on its last day', () => {
    expect(codes(agreement(), [], '2026-03-31')).toEqual([]);
    expect(codes(agreement(), [], '2026-04-01')).toEqual(['2025-Q4']);
  });

  it('begin with the first full period', () => {
    expect(codes(agreement({ startsOn: '2026-01-02' }), [], '2026-10-22')).toEqual(['2026-Q1', '2026-Q2']);
  });

  it('end with the period the agreement ends in, which is asked for although it is not full', () => {
    expect(codes(agreement({ endsOn: '2026-05-10' }), [], '2026-10-22')).toEqual(['2025-Q4', '2026-Q1']);
  });

  it('are none without a start', () => {
    expect(codes(agreement({ startsOn: undefined }), [], '2026-10-22')).toEqual([]);
  });

  it('are not asked for twice', () => {
    expect(codes(agreement(), [covered('2025-Q4'), covered('2026-Q1')], '2026-10-22')).toEqual(['2026-Q2']);
  });

  it.each([
    ['half-yearly', ['2025-H1', '2025-H2', '2026-H1']],
    ['yearly', ['2025-Y']],
  ] as const)('are one for each %s period', (returnFrequency, expected) => {
    expect(codes(agreement({ startsOn: '2025-04-01', returnFrequency }), [], '2026-10-22')).toEqual(expected);
  });

  it('that become half-yearly in mid-year leave no quarter out and ask for none twice', () => {
    const changed = agreement({ startsOn: '2026-04-01', returnFrequency: 'half-yearly' });
    expect(codes(changed, [covered('2026-Q1')], '2026-10-22')).toEqual(['2026-Q2']);
  });

  it('that become quarterly after a half-year go on with the next quarter', () => {
    const changed = agreement({ startsOn: '2026-04-01' });
    expect(codes(changed, [covered('2026-Q1', '2026-Q2')], '2027-01-05')).toEqual(['2026-Q3']);
  });
});

describe('the period under way', () => {
  it('is the one that holds today', () => {
    expect(periodUnderWay(agreement(), '2026-10-22')?.code).toBe('2026-Q3');
  });

  it('is none when the agreement is over, or has not begun its first full one', () => {
    expect(periodUnderWay(agreement({ endsOn: '2026-05-10' }), '2026-10-22')).toBeUndefined();
    expect(periodUnderWay(agreement({ startsOn: '2026-10-10' }), '2026-10-22')).toBeUndefined();
  });
});
