import { describe, expect, it } from 'vitest';
import type { StandingWord } from '#shared/measures/standing-words.ts';
import { canSay, canSaySentence } from '#shared/portfolio/can-say.ts';
import { aPortfolioRow } from '../../fixtures/a-portfolio-row.ts';

const said = (word: StandingWord, yearlyPence?: number, over = {}) =>
  aPortfolioRow({ betterOff: { word, words: word }, yearlyPence, ...over });

describe('whether a service can say if anyone is better off', () => {
  it.each<[StandingWord, boolean]>([
    ['on track', true],
    ['close', true],
    ['off track', true],
    ['too early to say', false],
    ['not enough evidence', false],
    ['not measured', false],
    ['not sent', false],
    ['not yet checked by the council', false],
    ['not due yet', false],
  ])('%s: %s', (word, can) => {
    expect(canSay(said(word))).toBe(can);
  });
});

describe('the first sentence of the portfolio', () => {
  it('counts services and pence in the pound', () => {
    expect(canSaySentence([said('on track', 88_00), said('not measured', 12_00)])).toBe(
      '1 of 2 services can say whether anyone is better off, for 88p in every £1 spent.',
    );
  });

  it('is about services that are live', () => {
    const ended = said('on track', 100, { status: 'ended' });
    const coming = said('on track', 100, { status: 'being prepared' });
    expect(canSaySentence([said('not measured', 100), ended, coming])).toBe(
      '0 of 1 service can say whether anyone is better off, for 0p in every £1 spent.',
    );
    expect(canSaySentence([ended])).toBe('No service is live yet.');
  });

  it('counts a service without a price among the services, and says that it is not in the pence', () => {
    expect(canSaySentence([said('on track', undefined), said('close', 100), said('not measured', 100)])).toBe(
      '2 of 3 services can say whether anyone is better off, for 50p in every £1 spent. 1 service without a yearly price is not in the pence.',
    );
  });

  it('leaves the pence out where no price is known', () => {
    expect(canSaySentence([said('on track', undefined)])).toBe(
      '1 of 1 service can say whether anyone is better off.',
    );
  });

  it.each<[number, number, string]>([
    [1, 1_000_000, 'for less than 1p in every £1 spent'],
    [1_000_000, 1, 'for more than 99p in every £1 spent'],
    [100, 0, 'for all that is spent'],
  ])('never rounds %s against %s to none or all', (can, cannot, words) => {
    expect(canSaySentence([said('on track', can), said('not measured', cannot)])).toContain(words);
  });
});
