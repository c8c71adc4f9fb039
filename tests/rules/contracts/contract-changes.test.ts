import { describe, expect, it } from 'vitest';
import { changedFields, contractChanges, rebaseDraft } from '#shared/contracts/contract-changes.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';

const names = {
  organisations: new Map([
    ['org_1', 'Stepping Stones'],
    ['org_2', 'Open Door'],
  ]),
  areas: new Map([
    ['are_1', 'Dover'],
    ['are_2', 'Thanet'],
  ]),
};

describe('what changed about an agreement', () => {
  it.each([
    ['yearlyPence', { yearlyPence: 19_000_000 }, 'Price a year', '£186,000', '£190,000'],
    ['endsOn', { endsOn: undefined }, 'End', '31 March 2028', ''],
    ['areaIds', { areaIds: ['are_1', 'are_2'] }, 'Areas', '', 'Dover; Thanet'],
    ['needs', { needs: ['housing'] }, 'Needs', '', 'A place to live'],
    [
      'parties',
      { parties: [{ organisationId: 'org_1', role: 'lead' as const, delivers: 'mediation' }] },
      'Parties',
      '',
      'Stepping Stones (lead): mediation',
    ],
    [
      'extensions',
      { extensions: [{ months: 12, untilOn: '2029-03-31' }] },
      'Extensions',
      '',
      '12 months, until 31 March 2029, not taken',
    ],
    ['notForPublication', { notForPublication: true }, 'Not for publication', 'no', 'yes'],
    ['lightTouch', { lightTouch: true }, 'Light touch', '', 'yes'],
    [
      'followUpMonths',
      { followUpMonths: [3] },
      'Ask again after',
      '3 months; 6 months; 9 months',
      '3 months',
    ],
    ['supportWeeks', { supportWeeks: 12 }, 'Length of support', '', '12 weeks'],
    ['retentionMonths', { retentionMonths: 36 }, 'Families are kept after support ended', '', '36 months'],
    ['ageFrom', { ageFrom: 11 }, 'Youngest age', '', '11 years'],
    [
      'documents',
      { documents: [{ title: 'Specification', url: 'https://example.org/a' }] },
      'Documents',
      '',
      'Specification (https://example.org/a)',
    ],
  ])('says %s in the words of the form', (field, over, what, from, to) => {
    expect(contractChanges(aContractDraft(), aContractDraft(over), names)).toEqual([
      { field, what, from, to },
    ]);
  });

  it('is nothing where only the order of ticks differs', () => {
    const before = aContractDraft({ needs: ['housing', 'money'], areaIds: ['are_1', 'are_2'] });
    const after = aContractDraft({
      needs: ['money', 'housing'],
      areaIds: ['are_2', 'are_1'],
      followUpMonths: [9, 6, 3],
      returnBoxes: ['time taken', 'nobody provides', 'not taken on', 'story'],
    });
    expect(changedFields(before, after)).toEqual([]);
  });

  it('takes absent and undefined for the same', () => {
    expect(changedFields(aContractDraft(), aContractDraft({ basis: undefined }))).toEqual([]);
  });
});

describe('my changes on top of what others saved', () => {
  const base = aContractDraft();

  it('keeps what each of us changed', () => {
    const mine = aContractDraft({ title: 'Mine' });
    const saved = aContractDraft({ purpose: 'Theirs.' });
    expect(rebaseDraft(base, mine, saved)).toEqual({
      draft: aContractDraft({ title: 'Mine', purpose: 'Theirs.' }),
      theirs: ['purpose'],
      both: [],
    });
  });

  it('names the fields that both changed, and keeps mine there', () => {
    const rebased = rebaseDraft(base, aContractDraft({ title: 'Mine' }), aContractDraft({ title: 'Theirs' }));
    expect(rebased.draft.title).toBe('Mine');
    expect(rebased.both).toEqual(['title']);
    expect(rebased.theirs).toEqual([]);
  });

  it('is settled where both wrote the same', () => {
    const same = aContractDraft({ title: 'Same' });
    expect(rebaseDraft(base, same, same).both).toEqual([]);
  });

  it('keeps a box that I emptied empty', () => {
    const rebased = rebaseDraft(base, aContractDraft({ endsOn: undefined }), aContractDraft({ title: 'X' }));
    expect(rebased.draft.endsOn).toBeUndefined();
    expect(rebased.draft.title).toBe('X');
  });
});
