import { describe, expect, it } from 'vitest';
import { contractFacts, purposeSentence } from '#shared/contracts/contract-facts.ts';
import { isNeed, needName, needs, themeOf, themes } from '#shared/contracts/needs.ts';
import { aContract } from '../../fixtures/a-whole-contract.ts';

const lead = {
  id: 'cpa_00000000000000000001',
  organisationId: 'org_00000000000000000001',
  organisationName: 'Stepping Stones',
  role: 'lead',
  delivers: '',
} as const;

describe('the line of facts', () => {
  it('says what the drawing of the overview says', () => {
    const contract = aContract({
      basis: 'discretionary',
      contractManagers: [
        { id: 'cma_1', name: 'A. Before', fromOn: '2024-04-01', toOn: '2025-05-12' },
        { id: 'cma_2', name: 'P. Shah', fromOn: '2025-05-12' },
      ],
    });
    expect(contractFacts(contract)).toEqual([
      { name: 'Value', value: '£186,000 a year' },
      { name: 'Ends', value: '31 March 2028' },
      { name: 'Decision due', value: '30 September 2027' },
      { name: 'Basis', value: 'Discretionary' },
      { name: 'Looked after by', value: 'P. Shah', more: 'since May 2025' },
    ]);
  });

  it('says what is not known, and leaves out a decision that cannot be dated', () => {
    const contract = aContract({ yearlyPence: undefined, endsOn: undefined, contractManagers: [] });
    expect(contractFacts(contract)).toEqual([
      { name: 'Value', value: 'not known' },
      { name: 'Ends', value: 'not known' },
      { name: 'Basis', value: 'not known' },
      { name: 'Looked after by', value: 'nobody yet' },
    ]);
  });

  it.each([
    [
      { yearlyPence: undefined, totalPence: 120_000 },
      { name: 'Value', value: '£1,200 in total' },
    ],
    [
      { endsOn: undefined, kind: 'in-house service' as const },
      { name: 'Ends', value: 'no end date' },
    ],
    [{ status: 'ended' as const }, { name: 'Ended', value: '31 March 2028' }],
  ])('says %j', (over, fact) => {
    expect(contractFacts(aContract(over))).toContainEqual(fact);
  });
});

describe('the sentence under the title', () => {
  it.each([
    [{ parties: [lead] }, 'Helping families in conflict stay together safely. Delivered by Stepping Stones.'],
    [
      { purpose: 'Clubs for everybody', kind: 'in-house service' as const },
      'Clubs for everybody. Delivered by the council itself.',
    ],
    [{}, 'Helping families in conflict stay together safely. Who delivers it is not known.'],
  ])('of %j', (over, sentence) => {
    expect(purposeSentence(aContract(over))).toBe(sentence);
  });
});

describe('needs', () => {
  it('have each a code of their own under a theme', () => {
    expect(new Set(needs.map(({ code }) => code)).size).toBe(needs.length);
    expect(themes).toContain('Families');
    expect(themeOf('parenting')).toBe('Families');
    expect(themeOf('tea')).toBeUndefined();
  });

  it('are called by their names, and a code that is not known by itself', () => {
    expect(needName('parenting')).toBe('Parenting');
    expect(needName('tea')).toBe('tea');
    expect(isNeed('tea')).toBe(false);
    expect(isNeed('parenting')).toBe(true);
  });
});
