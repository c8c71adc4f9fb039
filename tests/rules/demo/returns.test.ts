import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '#shared/periods/working-days.ts';
import { dueOn } from '#shared/periods/reporting-period.ts';
import { quarterEnd } from '#shared/periods/quarter.ts';
import { chanceFor } from '#db/seed/demo/chance.ts';
import { demoAgreements, demoSeed } from '#db/seed/demo/demo-county.ts';
import { lastFullQuarter, planReturns } from '#db/seed/demo/plan-returns.ts';
import { explain } from '#db/seed/demo/stories/explain.ts';

const newest = '2026-Q2';
const plans = demoAgreements.flatMap((agreement) => planReturns(agreement, newest, demoSeed));
const newestOf = plans.filter(
  ({ back, agreement }) => back === 0 && (agreement.frequency ?? 'quarterly') === 'quarterly',
);
const titles = (status: string) =>
  newestOf.filter((plan) => plan.status === status).map(({ agreement }) => agreement.key);

describe('the returns of the demo county', () => {
  it.each([
    ['2026-11-23', '2026-Q2'],
    ['2026-10-01', '2026-Q2'],
    ['2026-09-30', '2026-Q1'],
    ['2027-01-01', '2026-Q3'],
  ])('on %s end with %s, the last quarter that is over', (today, quarter) => {
    expect(lastFullQuarter(today)).toBe(quarter);
  });

  it('end with it for every agreement that reports by quarter', () => {
    expect(new Set(newestOf.map(({ period }) => period.last))).toEqual(new Set([newest]));
  });

  it('are the same for the same seed', () => {
    expect(demoAgreements.flatMap((agreement) => planReturns(agreement, newest, demoSeed))).toEqual(plans);
  });

  it('leave one unsent, one begun, one with a question, one unchecked', () => {
    expect([titles('not sent'), titles('draft'), titles('sent back'), titles('submitted')]).toEqual([
      ['sports'],
      ['holidays'],
      ['money'],
      ['into-work'],
    ]);
  });

  it('were filled in before they were sent, and sent before the council answered', () => {
    const odd = plans.filter(
      ({ filledAt, submittedAt, asked, settledAt }) =>
        !(filledAt < submittedAt && submittedAt < (asked?.askedAt ?? settledAt)) ||
        (asked !== undefined && !(asked.askedAt < asked.answeredAt && asked.answeredAt < settledAt)),
    );
    expect(odd).toEqual([]);
  });

  it('were sent on time but for those that were not', () => {
    const late = plans.filter(({ submittedAt, period }) => submittedAt.slice(0, 10) > dueOn(period));
    expect(new Set(late.map(({ agreement }) => agreement.key))).toEqual(
      new Set(['parenting', 'drug-and-alcohol', 'return-interviews', 'holidays', 'sports']),
    );
  });

  it('were checked on working days', () => {
    expect(plans.filter(({ settledAt }) => !isWorkingDay(settledAt.slice(0, 10)))).toEqual([]);
  });

  it('came back with a question now and then, and never for the newest', () => {
    const asked = plans.filter((plan) => plan.asked !== undefined);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.length).toBeLessThan(40);
    expect(asked.filter(({ back }) => back === 0)).toEqual([]);
  });

  it('each tell a story', () => {
    expect(plans.filter(({ story }) => story.length === 0)).toEqual([]);
  });

  it('never tell the same in two returns running', () => {
    const again = plans.filter((plan) => {
      const before = plans.find((one) => one.agreement === plan.agreement && one.back === plan.back + 1);
      return plan.story.some(({ text }) => before?.story.some((line) => line.text === text));
    });
    expect(again.map(({ agreement, back }) => `${agreement.key} ${back}`)).toEqual([]);
  });

  it('tell the words of the agreement in its newest return', () => {
    const mediation = plans.find(({ agreement, back }) => agreement.key === 'family-mediation' && back === 0);
    expect(mediation?.story[0]?.text).toContain('Two mediators left');
  });

  it('count whom they could not help, and never with an empty line', () => {
    const gaps = plans.flatMap((plan) => plan.gaps);
    expect(gaps.length).toBeGreaterThan(100);
    expect(gaps.filter(({ people }) => people < 1)).toEqual([]);
  });

  it('ask for gaps only where the agreement has those boxes', () => {
    const odd = plans.filter(
      ({ agreement: { boxes }, gaps }) =>
        boxes !== undefined && gaps.some(({ kind }) => !boxes.includes(kind)),
    );
    expect(odd).toEqual([]);
  });

  it('begin so that half-years and years are whole', () => {
    const yearly = plans.filter(({ agreement }) => agreement.frequency === 'yearly');
    expect(yearly.map(({ period }) => period.code)).toEqual(['2022-Y', '2023-Y', '2024-Y', '2025-Y']);
    expect(yearly.every(({ period }) => quarterEnd(period.last) <= quarterEnd(newest))).toBe(true);
  });
});

describe('what providers say to a question about a figure', () => {
  const people = { kind: 'count', countsPeople: true } as const;
  const say = (code: string, over: object = {}) =>
    explain(
      code,
      { theme: 'families', measure: people, direction: 'down', nil: false, ...over },
      chanceFor('a question'),
    );

  it.each([
    ['outside-limits', {}],
    ['unlikely-count', { direction: 'up', theme: 'home' }],
    ['unlikely-share', { measure: { kind: 'share', countsPeople: true } }],
    ['same-again', {}],
    ['all-better-off', { measure: { kind: 'share', countsPeople: true } }],
    ['a question nobody thought of', {}],
  ])('is a sentence: %s', (code, over) => {
    expect(say(code, over)).toMatch(/^[A-Z].{10,}\.$/);
  });

  it('is that there was none, where there was none', () => {
    expect(say('sudden-zero', { nil: true })).toContain('There is none');
  });

  it('depends on which way the figure went', () => {
    expect(say('outside-limits', { direction: 'up' })).not.toBe(say('outside-limits'));
  });
});
