import { describe, expect, it } from 'vitest';
import { portfolioRow, type PortfolioFacts } from '#shared/portfolio/portfolio-row.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries } from '../../fixtures/a-series.ts';

const facts = (over: Partial<PortfolioFacts> = {}): PortfolioFacts => ({
  contract: {
    id: 'con_00000000000000000001',
    title: 'Family mediation',
    directorate: 'Children and families',
    status: 'live',
    startsOn: '2024-04-01',
    endsOn: '2028-03-31',
    returnFrequency: 'quarterly',
    returnDueWorkingDays: 20,
    yearlyPence: 18_600_000,
    provider: 'Stepping Stones',
  },
  judged: {
    returnId: 'ret_00000000000000000001',
    period: '2026-Q2',
    lastQuarter: '2026-Q2',
    dueOn: '2026-10-28',
    status: 'accepted',
    submittedAt: '2026-10-27T10:00:00.000Z',
  },
  awaited: [],
  challenged: [],
  today: '2026-11-23',
  ...over,
});
const families = aSeries([88, 92], { from: '2026-Q1', versions: [aMeasureVersion()] });
const agreement = aSeries(
  [
    [27, 31, 33],
    [19, 31, 46],
  ],
  { from: '2026-Q1', versions: [aBetterOffVersion()] },
);

describe('a row of the portfolio', () => {
  it('has where it stands on both axes, the run of its headlines, and the next day', () => {
    expect(portfolioRow(facts(), [families, agreement])).toMatchObject({
      contractId: 'con_00000000000000000001',
      status: 'live',
      judged: { periodName: 'July to September 2026 (Q2)' },
      returnState: 'accepted',
      delivery: { word: 'on track', words: 'on track' },
      betterOff: { word: 'on track', words: 'on track, read with care' },
      howMuchSpark: { name: 'Families helped to the end', points: [88, 92] },
      betterOffSpark: { points: [87.097, 61.29] },
      changed: '',
      next: { on: '2027-01-29', kind: 'return due' },
    });
  });

  it('says what changed since the period before', () => {
    const fewer = aSeries([88, 40], { from: '2026-Q1', versions: [aMeasureVersion()] });
    expect(portfolioRow(facts(), [fewer, agreement])).toMatchObject({
      delivery: { word: 'off track' },
      changed: 'Delivery: was on track',
    });
  });

  it('compares with nothing where nothing was accepted before, or the figures do not count yet', () => {
    const first = aSeries([40], { from: '2026-Q2', versions: [aMeasureVersion()] });
    expect(portfolioRow(facts(), [first]).changed).toBe('');
    const { judged } = facts();
    const late = facts({ judged: judged && { ...judged, status: 'due', submittedAt: undefined } });
    expect(portfolioRow(late, [families])).toMatchObject({
      delivery: { word: 'not sent', words: 'not sent, 26 days late' },
      changed: '',
    });
  });

  it('says in the same breath that a missed target is in question', () => {
    const missed = aSeries([40, 41], { from: '2026-Q1', versions: [aMeasureVersion()] });
    const challenged = facts({ challenged: [missed.measureId] });
    expect(portfolioRow(challenged, [missed]).delivery.words).toBe('off track, target in question');
    expect(portfolioRow(facts(), [missed]).delivery.words).toBe('off track');
  });

  it('is not measured where it has no headline', () => {
    expect(portfolioRow(facts(), [])).toMatchObject({
      delivery: { word: 'not measured' },
      betterOff: { word: 'not measured' },
      howMuchSpark: undefined,
    });
  });

  it('has ended once its last day has passed', () => {
    const { contract } = facts();
    const over = facts({ contract: { ...contract, endsOn: '2026-03-31' }, judged: undefined });
    expect(portfolioRow(over, [families])).toMatchObject({
      status: 'ended',
      delivery: { word: 'contract ended' },
      next: undefined,
    });
  });

  it('is the same row for the same facts', () => {
    expect(portfolioRow(facts(), [families, agreement])).toEqual(
      portfolioRow(facts(), [families, agreement]),
    );
  });
});
