import { describe, expect, it } from 'vitest';
import { dutiesOf } from '#shared/contracts/duties.ts';
import { inPublishedRegister, placesShown, whyNotPublished } from '#shared/contracts/publication.ts';
import { wholeValue } from '#shared/contracts/whole-value.ts';

const open = { notForPublication: false, placeWithheld: false };
const big = { ...open, regime: 'Procurement Act 2023', totalPence: 500_000_001, lightTouch: false } as const;
const answerOf = (contract: Parameters<typeof dutiesOf>[0], place: 0 | 1) =>
  dutiesOf(contract)[place]?.answer;

describe('what an agreement is worth in all', () => {
  it.each([
    ['its total', { totalPence: 5, yearlyPence: 100 }, 5],
    [
      'its yearly price over its months',
      { yearlyPence: 1200, startsOn: '2024-04-01', endsOn: '2025-09-30' },
      1800,
    ],
    ['not known without an end', { yearlyPence: 1200, startsOn: '2024-04-01' }, undefined],
    ['not known without a price', { startsOn: '2024-04-01', endsOn: '2025-03-31' }, undefined],
  ])('is %s', (_words, contract, pence) => {
    expect(wholeValue(contract)).toBe(pence);
  });
});

describe('key performance indicators', () => {
  it.each([
    ['apply over £5m under the Procurement Act 2023', big, 'applies'],
    ['do not apply at £5m', { ...big, totalPence: 500_000_000 }, 'does not apply'],
    [
      'do not apply under older rules',
      { ...big, regime: 'Public Contracts Regulations 2015' },
      'does not apply',
    ],
    ['do not apply to a light-touch contract', { ...big, lightTouch: true }, 'does not apply'],
    ['are not known while the rules are not', { ...big, regime: undefined }, 'not known'],
    ['are not known while the price is not', { ...big, totalPence: undefined }, 'not known'],
    ['are not known while light touch is not', { ...big, lightTouch: undefined }, 'not known'],
  ] as const)('%s', (_words, contract, answer) => {
    expect(answerOf(contract, 0)).toBe(answer);
  });

  it('offers the five-step rating to a light-touch contract as voluntary', () => {
    expect(dutiesOf({ ...big, lightTouch: true })[0]?.sentence).toContain('five-step rating');
  });
});

describe('the published register', () => {
  it.each([
    ['lists what is worth more than £5,000', { ...open, totalPence: 500_001 }, 'applies'],
    ['does not list what is worth £5,000', { ...open, totalPence: 500_000 }, 'does not apply'],
    ['never lists what would show who is helped', { ...big, notForPublication: true }, 'does not apply'],
    ['waits for a price', open, 'not known'],
  ])('%s', (_words, contract, answer) => {
    expect(answerOf(contract, 1)).toBe(answer);
  });

  it('lists a refuge without its places', () => {
    expect(dutiesOf({ ...big, placeWithheld: true })[1]?.sentence).toContain('without its places');
  });
});

describe('what is published', () => {
  it.each([
    ['is in the file when it is over the threshold', { totalPence: 500_001, notForPublication: false }, true],
    ['is in the file when its price is not known', { notForPublication: false }, true],
    ['is left out at the threshold', { totalPence: 500_000, notForPublication: false }, false],
    ['is left out when marked', { totalPence: 900_000, notForPublication: true }, false],
  ])('%s', (_words, contract, listed) => {
    expect(inPublishedRegister(contract)).toBe(listed);
  });

  it('has no places where they are withheld', () => {
    expect(placesShown({ placeWithheld: true, areas: ['Dover'] })).toEqual([]);
    expect(placesShown({ placeWithheld: false, areas: ['Dover'] })).toEqual(['Dover']);
  });

  it.each([
    [
      'when marked as not for publication',
      { notForPublication: true, status: 'live' },
      ['not-for-publication'],
    ],
    [
      'while it is being prepared',
      { notForPublication: false, status: 'being prepared' },
      ['being-prepared'],
    ],
  ] as const)('has no page %s', (_words, contract, codes) => {
    expect(whyNotPublished(contract).map(({ code }) => code)).toEqual(codes);
  });

  it('may have a page when live, and when ended', () => {
    expect(whyNotPublished({ notForPublication: false, status: 'live' })).toEqual([]);
    expect(whyNotPublished({ notForPublication: false, status: 'ended' })).toEqual([]);
  });
});
