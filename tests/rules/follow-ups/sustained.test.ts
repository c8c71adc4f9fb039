import { describe, expect, it } from 'vitest';
import { byFamily, countContinuous, sustainedSince } from '#shared/follow-ups/sustained.ts';
import { sameFamilies } from '#shared/follow-ups/same-families.ts';
import { wilsonInterval } from '#shared/statistics/wilson-interval.ts';
import { aFact, aReachedFact } from '../../fixtures/a-family.ts';

const today = '2028-01-01';
/** What a family said at each point: + better off, - not, . not reached. */
const family = (said: string, caseId = 'one') =>
  [0, 3, 6, 9].map((months, n) => {
    const answer = said[n];
    return answer === '.' ? aFact({ months, caseId }) : aReachedFact(answer === '+', { months, caseId });
  });

describe('better off all along', () => {
  it.each([
    ['++++', 3, 'yes'],
    ['++++', 9, 'yes'],
    ['+++-', 9, 'no'],
    ['+++-', 6, 'yes'],
    ['++-+', 9, 'no'],
    ['+-.+', 9, 'no'],
    ['++.+', 9, 'not known'],
    ['+..+', 9, 'not known'],
    ['+..-', 9, 'no'],
    ['+++.', 9, undefined],
    ['-+++', 9, 'yes'],
    ['.+++', 9, 'yes'],
    ['+.++', 3, undefined],
    ['+.++', 6, 'not known'],
  ])('%s at %i months: %s', (said, months, continuous) => {
    expect(sustainedSince(family(said), months, today)).toBe(continuous);
  });

  it('nothing is known of a point that is not asked', () => {
    expect(sustainedSince(family('++++'), 12, today)).toBeUndefined();
  });

  it('is counted over those reached at the point', () => {
    const families = ['++++', '+++-', '++-+', '++.+', '+++.'].map((said) => family(said));
    expect(countContinuous(families, 9, today)).toEqual({ yes: 1, no: 2, notKnown: 1 });
  });

  it('facts of one family come together', () => {
    const facts = [...family('++', 'one').slice(0, 2), ...family('--', 'two').slice(0, 2)];
    const [a, b, c, d] = facts;
    expect(byFamily([a, c, b, d].filter((each) => each !== undefined))).toEqual([
      [a, b],
      [c, d],
    ]);
  });
});

describe('the same families beside all', () => {
  const many = (said: string, count: number, name: string) =>
    Array.from({ length: count }, (_, n) => family(said, `${name} ${n}`)).flat();

  it('shows that it was the others dropping out', () => {
    const facts = [...many('++++', 8, 'well'), ...many('+---', 4, 'badly'), ...many('+-..', 8, 'gone')];
    expect(sameFamilies(facts, [0, 3, 6, 9], today)).toEqual({
      families: 20,
      allReached: [
        { months: 3, betterOff: 8, reached: 20, interval: wilsonInterval(8, 20) },
        { months: 6, betterOff: 8, reached: 12, interval: wilsonInterval(8, 12) },
        { months: 9, betterOff: 8, reached: 12, interval: wilsonInterval(8, 12) },
      ],
      sameReached: [3, 6, 9].map((months) => ({
        months,
        betterOff: 8,
        reached: 12,
        interval: wilsonInterval(8, 12),
      })),
    });
  });

  it('under ten reached has no interval', () => {
    const shown = sameFamilies(many('++++', 9, 'few'), [3], today);
    expect(shown.allReached).toEqual([{ months: 3, betterOff: 9, reached: 9 }]);
    expect(sameFamilies(many('++++', 10, 'ten'), [3], today).allReached[0]?.interval).toBeDefined();
  });

  it('takes only families whose last window is over, and that were asked at every point', () => {
    const facts = [...family('++++', 'whole'), ...family('++++', 'young').slice(0, 3)];
    expect(sameFamilies(facts, [9, 3, 6], today).families).toBe(1);
    // the window of the ninth month ends on 21 February 2027
    expect(sameFamilies(facts, [3, 6, 9], '2027-02-21').families).toBe(0);
    expect(sameFamilies(facts, [3, 6, 9], '2027-02-22').families).toBe(1);
    expect(sameFamilies(facts, [3, 6], '2027-02-21').families).toBe(2);
  });
});
