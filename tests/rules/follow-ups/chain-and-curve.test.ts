import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainLinks, denominatorChain, drawnWords } from '#shared/follow-ups/denominator-chain.ts';
import { evidenceHeadlines, evidenceSentence, evidenceToShow } from '#shared/follow-ups/evidence-words.ts';
import { followUpCurve, vintagesOf } from '#shared/follow-ups/follow-up-curve.ts';
import { followUpFigures } from '#shared/follow-ups/follow-up-figures.ts';
import type { FollowUpFact } from '#shared/follow-ups/follow-up-state.ts';
import {
  addCounts,
  countFacts,
  dueOf,
  isSettled,
  noCounts,
  type PointCounts,
} from '#shared/follow-ups/point-counts.ts';
import { scoreFollowUpEvidence } from '#shared/statistics/score-follow-up-evidence.ts';
import { aFact, aReachedFact } from '../../fixtures/a-family.ts';
import { anyFact, anyToday } from './any-fact.ts';

/** Due 10 July 2026; the window's last day is 21 August. */
const closed = '2026-08-22';
const inWindow = '2026-08-21';

const sumOfStates = (counts: PointCounts) => counts.excluded + counts.notYetDue + counts.open + dueOf(counts);

describe('families of one point are counted, each once', () => {
  const facts: FollowUpFact[] = [
    aReachedFact(true),
    aReachedFact(true),
    aReachedFact(false),
    aFact({ cameBackOn: '2026-06-01' }),
    aReachedFact(true, { cameBackOn: '2026-06-01' }),
    aFact({ answer: 'declined', answeredOn: '2026-07-10' }),
    aFact({ agreed: false, saidNo: true }),
    aFact({ attempts: 3, attemptSpread: 2 }),
    aFact(),
    aFact({ agreed: false }),
    aFact({ excluded: true }),
    aFact({ endedOn: '2026-12-01' }),
  ];

  it('once their window has closed, by what became of it', () => {
    expect(countFacts(facts, closed)).toEqual({
      finished: 12,
      agreed: 9,
      excluded: 1,
      notYetDue: 1,
      open: 0,
      openAnswered: 0,
      reached: 5,
      betterOff: 2,
      cameBack: 2,
      declined: 1,
      notConsented: 1,
      lost: 1,
      missed: 2,
    });
  });

  it('until then as open, whatever they have said', () => {
    expect(countFacts(facts, inWindow)).toEqual({
      ...noCounts,
      finished: 12,
      agreed: 9,
      excluded: 1,
      notYetDue: 1,
      open: 10,
      openAnswered: 6,
    });
  });

  it('and the states add up to those who finished, on any day', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60 }), anyToday, (those, today) => {
        const counts = countFacts(those, today);
        expect(counts.finished).toBe(those.length);
        expect(sumOfStates(counts)).toBe(counts.finished);
        expect(counts.betterOff + counts.cameBack).toBeLessThanOrEqual(counts.reached);
        expect(counts.agreed).toBeLessThanOrEqual(counts.finished - counts.excluded - counts.notConsented);
        expect(counts.openAnswered).toBeLessThanOrEqual(counts.open);
      }),
    );
  });

  it('and groups add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 40 }), anyToday, (those, today) => {
        const parts = [those.slice(0, 7), those.slice(7)].map((part) => countFacts(part, today));
        expect(addCounts(parts)).toEqual(countFacts(those, today));
      }),
    );
  });

  it.each<[Partial<PointCounts>, boolean]>([
    [{}, true],
    [{ excluded: 1 }, true],
    [{ open: 1 }, false],
    [{ notYetDue: 1 }, false],
  ])('%o is settled: %s', (over, settled) => {
    expect(isSettled({ ...noCounts, ...over })).toBe(settled);
  });
});

/** 60 finished: methods, statistics 7, vector AT02. */
const at02: PointCounts = {
  ...noCounts,
  finished: 62,
  agreed: 57,
  excluded: 1,
  notYetDue: 1,
  open: 6,
  reached: 38,
  betterOff: 25,
  cameBack: 3,
  declined: 5,
  lost: 8,
  notConsented: 2,
  missed: 1,
};

describe('the denominator chain', () => {
  it('leads from those who finished to those who are better off', () => {
    const chain = denominatorChain(6, at02);
    expect(chain.links).toEqual([
      { name: 'finished support', count: 62, note: '1 not asked, for a reason' },
      { name: 'agreed to be asked', count: 57, note: '' },
      { name: 'due', count: 54, note: '2 of them did not agree, 6 more can still be asked, 1 not due yet' },
      { name: 'reached', count: 38, note: '5 said no this time, 8 could not reach, 1 we did not ask' },
      { name: 'better off', count: 25, note: '3 came back' },
    ]);
    expect(chain.links.map(({ name }) => name)).toEqual([...chainLinks]);
    expect(chain).toMatchObject({
      months: 6,
      counts: at02,
      evidence: { headline: 'rate with care', responseRate: 38 / 54 },
      sentence: '66% better off, to be read with care: 25 of 38 families reached (38 of 54 due, 70%).',
      drawn: undefined,
    });
  });

  it('says how many were drawn', () => {
    const chain = denominatorChain(6, at02, { drawn: 62, of: 400 });
    expect(chain.links[0]).toEqual({
      name: 'finished support',
      count: 400,
      note: '62 of 400 drawn at random; 1 not asked, for a reason',
    });
    expect(chain.drawn).toEqual({ drawn: 62, of: 400 });
    expect(drawnWords(undefined)).toBe('');
  });

  it('counts beside them whoever finished in a quarter that was not drawn from', () => {
    // 42 of the 62 who are asked finished in other quarters; 20 of 50 were drawn, so 30 more finished
    const [finished] = denominatorChain(6, at02, { drawn: 20, of: 50 }).links;
    expect(finished?.count).toBe(92);
    expect(finished?.note).toContain('20 of 50 drawn at random');
  });

  it('a no shows in the chain and is no failure of the provider', () => {
    const chain = denominatorChain(3, countFacts([aFact({ agreed: false, saidNo: true })], closed));
    expect(chain.links.map(({ count }) => count)).toEqual([1, 0, 1, 0, 0]);
    expect(chain.links[2]?.note).toBe('1 of them did not agree');
    expect(chain.links[3]?.note).toBe('');
  });
});

describe('what is known, in a sentence', () => {
  it.each([
    [0, 0, 0, 'Too early to say: no family’s time to be asked is over yet.'],
    [0, 0, 25, 'Nobody knows: none of the 25 families due could be reached.'],
    [6, 9, 12, '6 of 9 families reached better off; 12 were due.'],
    [
      25,
      38,
      100,
      'Between 25% and 87% of the 100 families due: 25 of 38 families reached (38 of 100 due, 38%).',
    ],
    [25, 38, 54, '66% better off, to be read with care: 25 of 38 families reached (38 of 54 due, 70%).'],
    [38, 51, 60, '75% better off: 38 of 51 families reached (51 of 60 due, 85%).'],
  ])('%i of %i of %i: %s', (sustained, reached, dueClosed, words) => {
    expect(evidenceSentence(scoreFollowUpEvidence({ sustained, reached, dueClosed }))).toBe(words);
  });

  it('every headline is known', () => {
    expect(evidenceHeadlines).toHaveLength(6);
  });

  it('under ten reached shows counts only, and where few answered bounds only', () => {
    const few = evidenceToShow(scoreFollowUpEvidence({ sustained: 6, reached: 9, dueClosed: 12 }));
    expect(few).toEqual({ headline: 'counts only', sustained: 6, reached: 9, dueClosed: 12 });
    const wide = evidenceToShow(scoreFollowUpEvidence({ sustained: 25, reached: 38, dueClosed: 100 }));
    expect([wide.observed, wide.observed95]).toEqual([undefined, undefined]);
    expect([wide.worstCase, wide.responseRate]).toEqual([0.25, 0.38]);
    const whole = scoreFollowUpEvidence({ sustained: 38, reached: 51, dueClosed: 60 });
    expect(evidenceToShow(whole)).toBe(whole);
  });
});

describe('the follow-up curve', () => {
  /** So many families of one end, all reached on the day. */
  const ended = (endedOn: string, betterOff: boolean, count: number, months = 3) =>
    Array.from({ length: count }, () => aReachedFact(betterOff, { endedOn, months }));

  const facts = [
    ...ended('2026-04-10', true, 30),
    ...ended('2026-04-10', false, 10),
    ...ended('2026-06-30', true, 2),
    ...ended('2026-01-10', true, 12),
    ...ended('2026-01-10', false, 12, 6),
  ];
  // 30 June and 3 months is 30 September; its window ends on 11 November
  const curveOn = (today: string) => followUpCurve(vintagesOf(facts, today), today);

  it('is drawn by the quarter in which support ended, then by point', () => {
    expect(
      curveOn('2026-11-12').quarters.map(({ quarter, points }) => [
        quarter,
        points.map(({ months, counts, settled }) => [months, counts.reached, counts.betterOff, settled]),
      ]),
    ).toEqual([
      [
        '2025-Q4',
        [
          [3, 12, 12, true],
          [6, 12, 0, true],
        ],
      ],
      ['2026-Q1', [[3, 42, 32, true]]],
    ]);
  });

  it('in the order of quarters and points, whatever the order of the families', () => {
    const turned = followUpCurve(vintagesOf(facts.toReversed(), '2026-11-12').toReversed(), '2026-11-12');
    expect(turned).toEqual(curveOn('2026-11-12'));
    expect(followUpCurve(vintagesOf(facts.toReversed(), '2026-11-12'), '2026-11-12')).toEqual(turned);
  });

  it('has with every mark what it rests on', () => {
    expect(curveOn('2026-11-12').quarters[1]?.points[0]).toMatchObject({
      evidence: {
        headline: 'rate',
        observed: 32 / 42,
        responseRate: 1,
        worstCase: 32 / 42,
        bestCase: 32 / 42,
      },
      sentence: '76% better off: 32 of 42 families reached (42 of 42 due, 100%).',
    });
  });

  it('does not mix a quarter in that is not settled', () => {
    const [three, six] = curveOn('2026-11-11').overall;
    expect(three).toMatchObject({ months: 3, quarters: 1, upTo: '2025-Q4', counts: { reached: 12 } });
    expect(six).toMatchObject({ months: 6, quarters: 1, upTo: '2025-Q4', counts: { reached: 12 } });
    expect(curveOn('2026-11-11').quarters[1]?.points[0]?.settled).toBe(false);
    expect(curveOn('2026-11-12').overall[0]).toMatchObject({
      quarters: 2,
      upTo: '2026-Q1',
      settled: true,
      counts: { reached: 54, betterOff: 44 },
      evidence: { headline: 'rate' },
      sentence: '81% better off: 44 of 54 families reached (54 of 54 due, 100%).',
    });
  });

  it('nor one that is not over: more may still end in it', () => {
    const atTheEnd = ended('2026-04-01', true, 20, 0);
    // their windows closed on 13 May
    const on = (today: string) => followUpCurve(vintagesOf(atTheEnd, today), today);
    expect(on('2026-06-30')).toMatchObject({
      quarters: [{ points: [{ settled: false, counts: { reached: 20 } }] }],
      overall: [{ quarters: 0, upTo: undefined, counts: noCounts }],
    });
    expect(on('2026-07-01').overall).toMatchObject([{ quarters: 1, upTo: '2026-Q1' }]);
  });

  it('nothing is a curve of nothing', () => {
    expect(followUpCurve([], '2026-11-12')).toEqual({ quarters: [], overall: [] });
  });

  it('counts what the facts count, whatever the quarter', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60 }), anyToday, (those, today) => {
        const whole = addCounts(vintagesOf(those, today).map(({ counts }) => counts));
        expect(whole).toEqual(countFacts(those, today));
      }),
    );
  });
});

describe('the figure of a measure', () => {
  it('counts a family in the quarter in which its window closes, whenever it answered', () => {
    const facts = [
      // due 10 July, answered in June, closes 21 August
      { ...aReachedFact(true), answeredOn: '2026-06-26' },
      aReachedFact(false),
      aFact(),
      // due 20 August, closes 1 October
      aReachedFact(true, { endedOn: '2026-05-20' }),
      aFact({ excluded: true }),
      aReachedFact(true, { months: 6 }),
    ];
    expect([...followUpFigures(facts, 3, '2026-10-01')]).toEqual([
      ['2026-Q2', { numerator: 1, denominator: 2, due: 3 }],
    ]);
    expect([...followUpFigures(facts.toReversed(), 3, '2026-10-02')]).toEqual([
      ['2026-Q2', { numerator: 1, denominator: 2, due: 3 }],
      ['2026-Q3', { numerator: 1, denominator: 1, due: 1 }],
    ]);
  });

  it('all quarters together are all who are due', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60 }), anyToday, (those, today) => {
        const three = those.filter(({ months }) => months === 3);
        const due = [...followUpFigures(those, 3, today).values()].reduce(
          (sum, figure) => sum + (figure.due ?? 0),
          0,
        );
        expect(due).toBe(dueOf(countFacts(three, today)));
      }),
    );
  });
});
