import { describe, expect, it } from 'vitest';
import { decideContract, decideNamesKnown, decideReason } from '#shared/contracts/decide-contract.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';

const party = { organisationId: 'org_00000000000000000001', role: 'lead', delivers: '' } as const;

describe('an agreement is refused', () => {
  it.each([
    [
      'with two leads',
      { parties: [party, { ...party, organisationId: 'org_00000000000000000002' }] },
      'two-leads',
    ],
    [
      'with one organisation twice as the same thing',
      {
        parties: [
          { ...party, role: 'subcontractor' as const },
          { ...party, role: 'subcontractor' as const },
        ],
      },
      'party-twice',
    ],
    ['that ends before it starts', { startsOn: '2026-04-02', endsOn: '2026-04-01' }, 'ends-before-start'],
    ['with notice after its end', { endsOn: '2028-03-31', noticeOn: '2028-04-01' }, 'notice-after-end'],
    [
      'with an extension before its start',
      { startsOn: '2024-04-01', extensions: [{ months: 12, untilOn: '2024-03-31' }] },
      'extension-before-start',
    ],
    ['with ages turned round', { ageFrom: 12, ageTo: 11 }, 'ages-turned-round'],
    ['with a need that is not in the list', { needs: ['tea'] }, 'need-unknown'],
    ['with a need twice', { needs: ['housing', 'housing'] }, 'need-twice'],
    ['with an area twice', { areaIds: ['a', 'a'] }, 'area-twice'],
    ['with a follow-up twice', { followUpMonths: [3, 3] }, 'follow-up-twice'],
    ['that lets families go while they can be asked', { retentionMonths: 10 }, 'kept-too-short'],
  ])('%s', (_words, over, code) => {
    expect(decideContract(aContractDraft(over)).map((problem) => problem.code)).toEqual([code]);
  });

  it('not for what may be: one day long, one age, notice on the last day, the same organisation as two things', () => {
    const draft = aContractDraft({
      startsOn: '2026-04-01',
      endsOn: '2026-04-01',
      noticeOn: '2026-04-01',
      ageFrom: 11,
      ageTo: 11,
      needs: ['housing', 'money'],
      parties: [party, { ...party, role: 'commissioning partner' }],
    });
    expect(decideContract(draft)).toEqual([]);
  });
});

describe('names', () => {
  const known = {
    organisations: new Map([[party.organisationId, 'A']]),
    areas: new Map([['are_1', 'Dover']]),
  };

  it.each([
    [
      'an organisation that is not known',
      { parties: [party, { ...party, organisationId: 'x' }], areaIds: [] },
      ['organisation-unknown'],
    ],
    ['an area that is not known', { parties: [], areaIds: ['are_2'] }, ['area-unknown']],
    ['nothing when all are known', { parties: [party], areaIds: ['are_1'] }, []],
  ])('%s is a problem', (_words, draft, codes) => {
    expect(decideNamesKnown(draft, known).map(({ code }) => code)).toEqual(codes);
  });
});

describe('a reason', () => {
  it.each(['yearlyPence', 'totalPence', 'endsOn', 'status'] as const)('is asked when %s changes', (field) => {
    expect(decideReason({ status: 'live' }, [field], '').map(({ code }) => code)).toEqual(['reason-missing']);
    expect(decideReason({ status: 'live' }, [field], 'agreed in May')).toEqual([]);
  });

  it('is not asked for other words, nor while the agreement is being prepared', () => {
    expect(decideReason({ status: 'live' }, ['purpose'], '')).toEqual([]);
    expect(decideReason({ status: 'being prepared' }, ['endsOn'], '')).toEqual([]);
  });
});
