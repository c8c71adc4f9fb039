import { describe, expect, it } from 'vitest';
import { countCases, type CountedCase } from '#shared/cases/count-cases.ts';
import type { TakenFrom } from '#shared/measures/what-is-taken.ts';
import { anEndedCase } from '../../fixtures/a-family.ts';

/** July to September 2026. */
const days = { from: '2026-07-01', to: '2026-09-30' };

type FromCases = Extract<TakenFrom, { source: 'cases' }>;
type Simple = Exclude<FromCases['what'], 'by route' | 'started within'>;

/** Referred on 1 July, assessed on the 6th, started on the 15th, ended on 9 September; `over` changes it. */
const aFamily = (over: Partial<CountedCase> = {}): CountedCase => ({
  ...anEndedCase(),
  route: 'school',
  referredOn: '2026-07-01',
  assessedOn: '2026-07-06',
  startedOn: '2026-07-15',
  endedOn: '2026-09-09',
  howEnded: 'completed',
  sessions: 8,
  ...over,
});

const added = (taken: FromCases, over: Partial<CountedCase> = {}) =>
  countCases([aFamily(over)], taken, days).map(({ numerator, denominator }) =>
    denominator === undefined ? `${numerator}` : `${numerator} of ${denominator}`,
  )[0];

const simple = (what: Simple, over: Partial<CountedCase> = {}) => added({ source: 'cases', what }, over);

describe('what a family adds to a figure', () => {
  it.each<[Simple, Partial<CountedCase>, string | undefined]>([
    ['referred', {}, '1'],
    ['referred', { referredOn: '2026-09-30' }, '1'],
    ['referred', { referredOn: '2026-06-30' }, undefined],
    ['referred', { referredOn: '2026-10-01' }, undefined],
    ['referred', { startedOn: undefined, endedOn: undefined, howEnded: undefined }, '1'],
    ['started', {}, '1'],
    ['started', { startedOn: '2026-06-30' }, undefined],
    ['started', { startedOn: undefined, endedOn: undefined }, undefined],
    ['inappropriate', {}, '0 of 1'],
    ['inappropriate', { howEnded: 'inappropriate referral', startedOn: undefined }, '1 of 1'],
    ['inappropriate', { howEnded: 'inappropriate referral', endedOn: '2026-10-02' }, undefined],
    ['inappropriate', { startedOn: undefined, endedOn: undefined, howEnded: undefined }, undefined],
    ['waiting', {}, '14 of 1'],
    ['waiting', { referredOn: '2026-03-02', startedOn: '2026-07-01' }, '121 of 1'],
    ['waiting', { startedOn: undefined, endedOn: undefined, howEnded: undefined }, undefined],
    ['waiting after assessment', {}, '9 of 1'],
    ['waiting after assessment', { assessedOn: undefined }, undefined],
    ['waiting after assessment', { assessedOn: '2026-07-20' }, undefined],
    ['finished', {}, '1'],
    ['finished', { endedOn: '2026-10-01' }, undefined],
    ['finished', { howEnded: 'inappropriate referral', startedOn: undefined }, undefined],
    ['completed', {}, '1 of 1'],
    ['completed', { howEnded: 'step-down' }, '1 of 1'],
    ['completed', { howEnded: 'disengaged' }, '0 of 1'],
    ['completed', { howEnded: 'inappropriate referral', startedOn: undefined }, undefined],
    ['length', {}, '8 of 1'],
    ['length', { endedOn: '2026-06-30' }, undefined],
    ['sessions', {}, '8 of 1'],
    ['sessions', { sessions: 0 }, '0 of 1'],
    ['sessions', { sessions: undefined }, undefined],
  ])('%s, %o: %s', (what, over, expected) => {
    expect(simple(what, over)).toBe(expected);
  });

  it('depends on the route it came by', () => {
    expect(added({ source: 'cases', what: 'by route', route: 'school' })).toBe('1 of 1');
    expect(added({ source: 'cases', what: 'by route', route: 'police' })).toBe('0 of 1');
    expect(added({ source: 'cases', what: 'by route', route: 'school' }, { referredOn: '2026-06-30' })).toBe(
      undefined,
    );
  });

  it('is in time to the last day', () => {
    expect(added({ source: 'cases', what: 'started within', days: 14 })).toBe('1 of 1');
    expect(added({ source: 'cases', what: 'started within', days: 13 })).toBe('0 of 1');
    expect(added({ source: 'cases', what: 'started within', days: 14 }, { startedOn: '2026-06-30' })).toBe(
      undefined,
    );
  });

  it('says why in words, for its provider', () => {
    const [one] = countCases([aFamily()], { source: 'cases', what: 'waiting' }, days);
    expect(one).toMatchObject({ caseId: aFamily().id, areaId: aFamily().areaId, why: 'waited 14 days' });
  });
});
