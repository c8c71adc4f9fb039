import { describe, expect, it } from 'vitest';
import { arrivalWords, decideArrival, isWaitedFor } from '#shared/cases/arrival.ts';

const facts = { endedOn: '2026-04-10', today: '2026-11-23' };

describe('of a family that was handed over, the other provider', () => {
  it.each([
    ['the day of the end', '2026-04-10', undefined],
    ['today', '2026-11-23', undefined],
    ['tomorrow', '2026-11-24', 'in-the-future'],
    ['the day before the end', '2026-04-09', 'arrived-before-handed-over'],
  ])('says that it is there since %s', (_when, arrivedOn, code) => {
    const decision = decideArrival({ kind: 'arrived', arrivedOn }, facts);
    if (code === undefined) expect(decision).toEqual({ kind: 'save', arrival: { arrivedOn } });
    else expect(decision).toMatchObject({ kind: 'invalid', problems: [{ code, place: 'arrivedOn' }] });
  });

  it('says today that it has not come', () => {
    expect(decideArrival({ kind: 'did not arrive' }, facts)).toEqual({
      kind: 'save',
      arrival: { notArrivedOn: '2026-11-23' },
    });
  });

  it('takes back what it said', () => {
    expect(decideArrival({ kind: 'not known yet' }, facts)).toEqual({ kind: 'save', arrival: {} });
  });

  it.each([
    [{}, true, 'not yet confirmed there'],
    [{ arrivedOn: '2026-06-04' }, false, 'there since 4 June 2026'],
    [{ notArrivedOn: '2026-07-01' }, false, 'had not arrived on 1 July 2026, they say'],
  ])('is waited for, and told, by what it said: %o', (arrival, waits, words) => {
    expect(isWaitedFor(arrival)).toBe(waits);
    expect(arrivalWords(arrival)).toBe(words);
  });
});
