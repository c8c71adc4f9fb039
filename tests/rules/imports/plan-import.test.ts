import { describe, expect, it } from 'vitest';
import { countRows, type ImportGround, type ImportPlan } from '#shared/imports/import-plan.ts';
import type { ListKind } from '#shared/imports/list-columns.ts';
import { planImport } from '#shared/imports/plan-import.ts';
import { understandRows } from '#shared/imports/understand-row.ts';
import { emptyGround, grantCells, registerCells } from '../../fixtures/list-rows.ts';

/** Plans a list whose rows are numbered from 2, as below one row of headings. */
const plan = (
  kind: ListKind,
  cells: readonly Record<string, string>[],
  ground: ImportGround = emptyGround(),
): ImportPlan =>
  planImport(
    understandRows(
      kind,
      cells.map((each, place) => ({ row: place + 2, cells: each })),
    ),
    ground,
  );

const register = (...cells: Record<string, string>[]) => plan('transparency-code', cells);
const outcomes = ({ rows }: ImportPlan) => rows.map(({ outcome }) => outcome);
const reasons = ({ rows }: ImportPlan) => rows.map((row) => row.reasons.join(' '));

describe('an agreement that is new', () => {
  it('is added with its buyer and its provider', () => {
    const planned = register(registerCells());
    expect(outcomes(planned)).toEqual(['new']);
    expect(planned.organisations.map(({ ref, name, kind }) => [ref, name, kind])).toEqual([
      ['new 1', 'Oakshire Council', 'commissioning partner'],
      ['new 2', 'Break Away Ltd', 'provider'],
    ]);
    expect(planned.added).toMatchObject([
      {
        buyer: 'new 1',
        draft: {
          reference: 'OAK-1',
          status: 'live',
          parties: [{ organisationId: 'new 2', role: 'lead' }],
          returnFrequency: 'quarterly',
        },
        rows: [{ row: 2, organisation: 'new 2' }],
      },
    ]);
  });

  it('asks little of a small grant: one box, once a year', () => {
    const [grant] = plan('360giving', [grantCells()]).added;
    expect(grant?.draft).toMatchObject({ returnFrequency: 'yearly', returnBoxes: ['story'], kind: 'grant' });
  });

  it('gets the areas that this service knows by their codes', () => {
    const ground = emptyGround({ areaIds: new Map([['E07000999', 'are_1']]) });
    expect(plan('360giving', [grantCells()], ground).added[0]?.draft.areaIds).toEqual(['are_1']);
    expect(plan('360giving', [grantCells()]).added[0]?.draft.areaIds).toEqual([]);
  });

  it('of this council is this council’s', () => {
    const council = { id: 'org_council', name: 'OAKSHIRE council' };
    const planned = plan('transparency-code', [registerCells()], emptyGround({ council }));
    expect(planned.added[0]?.buyer).toBe('org_council');
    expect(planned.organisations.map(({ name }) => name)).toEqual(['Break Away Ltd']);
  });

  it('finds the buyer that an earlier list named', () => {
    const ground = emptyGround({ buyers: new Map([['oakshire council', 'org_oak']]) });
    expect(plan('transparency-code', [registerCells()], ground).added[0]?.buyer).toBe('org_oak');
  });

  it('keeps apart two buyers with one reference', () => {
    const planned = register(
      registerCells(),
      registerCells({ 'Organisation name': 'Elmshire Council', 'Supplier company/charity number': '' }),
    );
    expect(planned.added).toHaveLength(2);
  });
});

describe('rows with one reference', () => {
  const second = registerCells({
    'Supplier name': 'Rest CIC',
    'Supplier company/charity number': 'GB-COH:00000002',
  });

  it('become one agreement, the first supplier its lead, which is doubtful', () => {
    const planned = register(registerCells(), second);
    expect(planned.added).toHaveLength(1);
    expect(planned.added[0]?.draft.parties.map(({ role }) => role)).toEqual(['lead', 'consortium member']);
    expect(outcomes(planned)).toEqual(['doubtful', 'new']);
    expect(reasons(planned)[0]).toContain('2 suppliers');
  });

  it('of which one is an exact copy count it as unchanged', () => {
    const planned = register(registerCells(), registerCells());
    expect(outcomes(planned)).toEqual(['new', 'unchanged']);
    expect(reasons(planned)[1]).toBe('An exact copy of row 2.');
  });

  it('with one supplier by two names list it once', () => {
    const planned = register(
      registerCells(),
      registerCells({ 'Supplier name': 'Break Away Ltd (t/a Rest)' }),
    );
    expect(planned.added[0]?.draft.parties).toHaveLength(1);
    expect(outcomes(planned)).toEqual(['new', 'doubtful']);
    expect(reasons(planned)[1]).toContain('the supplier of row 2 too');
  });

  it('take a supplier without identifier for the same within one agreement', () => {
    const bare = registerCells({ 'Supplier company/charity number': '' });
    const planned = register(bare, { ...bare, CPV: '85000000' });
    expect(planned.organisations).toHaveLength(2);
    expect(outcomes(planned)).toEqual(['new', 'doubtful']);
  });

  it('that give two prices leave it not known, both doubtful', () => {
    const planned = register(registerCells(), { ...second, 'Sum to be paid (GBP, whole award)': '238655' });
    expect(planned.added[0]?.draft.totalPence).toBeUndefined();
    expect(reasons(planned)[0]).toContain('row 3 says otherwise');
    expect(reasons(planned)[1]).toContain("'£23,865.50' in row 2, '£238,655' here");
  });

  it('that give two titles keep the first', () => {
    const planned = register(registerCells(), { ...second, 'Title of agreement': 'Something else' });
    expect(planned.added[0]?.draft.title).toBe('Young carers’ breaks');
    expect(outcomes(planned)[1]).toBe('doubtful');
    expect(reasons(planned)[1]).toContain('row 2 is taken');
  });

  it('without any supplier make an agreement without a provider', () => {
    const planned = register(registerCells({ 'Supplier name': '' }));
    expect(planned.added[0]?.draft.parties).toEqual([]);
    expect(outcomes(planned)).toEqual(['doubtful']);
  });
});

describe('organisations', () => {
  const other = (over: Record<string, string>) =>
    registerCells({ 'Contract reference number': 'OAK-2', ...over });

  it('are one by identifier, however it is written', () => {
    const planned = register(registerCells(), other({ 'Supplier company/charity number': 'GB-COH:1234567' }));
    expect(planned.organisations).toHaveLength(2);
    expect(outcomes(planned)).toEqual(['new', 'new']);
  });

  it('by one identifier with two names are one, doubtful', () => {
    const planned = register(registerCells(), other({ 'Supplier name': 'Holiday House' }));
    expect(planned.organisations).toHaveLength(2);
    expect(reasons(planned)[1]).toContain("has the identifier of 'Break Away Ltd'");
  });

  it.each([
    ['another identifier', 'GB-COH:09999999', 'GB-COH-09999999'],
    ['no identifier', '', 'no identifier'],
  ])('with one name and %s are kept apart, doubtful', (_words, identifier, word) => {
    const planned = register(registerCells(), other({ 'Supplier company/charity number': identifier }));
    expect(planned.organisations).toHaveLength(3);
    expect(outcomes(planned)).toEqual(['new', 'doubtful']);
    expect(reasons(planned)[1]).toContain(word);
    expect(reasons(planned)[1]).toContain('kept apart');
  });

  it('with one name, both without identifier, are kept apart too', () => {
    const bare = { 'Supplier company/charity number': '' };
    expect(register(registerCells(bare), other(bare)).organisations).toHaveLength(3);
  });

  it('that are here already are found by identifier', () => {
    const known = {
      id: 'org_known',
      name: 'Break Away',
      kind: 'provider' as const,
      website: '',
      identifiers: [{ scheme: 'GB-COH', identifier: '01234567' }],
      revision: 0,
    };
    const planned = plan('transparency-code', [registerCells()], emptyGround({ organisations: [known] }));
    expect(planned.added[0]?.draft.parties[0]?.organisationId).toBe('org_known');
    expect(outcomes(planned)).toEqual(['new']);
  });

  it('learn a further identifier, and are found by it from then on', () => {
    const known = {
      id: 'org_known',
      name: 'Oak Singers',
      kind: 'provider' as const,
      website: '',
      identifiers: [{ scheme: 'GB-COH', identifier: '00000001' }],
      revision: 0,
    };
    const planned = plan(
      '360giving',
      [
        grantCells({
          'Recipient Org:Identifier': 'GB-COH-1',
          'Recipient Org:Company Number': '00000001',
          'Recipient Org:Charity Number': '1146179',
        }),
        grantCells({ Identifier: 'g2', 'Recipient Org:Identifier': 'GB-CHC-1146179' }),
      ],
      emptyGround({ organisations: [known] }),
    );
    expect(planned.learnt).toEqual([
      { organisationId: 'org_known', identifier: { scheme: 'GB-CHC', identifier: '1146179' } },
    ]);
    expect(planned.added.map(({ draft }) => draft.parties[0]?.organisationId)).toEqual([
      'org_known',
      'org_known',
    ]);
  });

  it('with two identifiers of two organisations are doubtful', () => {
    const planned = plan('360giving', [
      grantCells({ 'Recipient Org:Identifier': 'GB-COH-00000011' }),
      grantCells({
        Identifier: 'g2',
        'Recipient Org:Name': 'Elm Band',
        'Recipient Org:Identifier': 'GB-CHC-1146179',
      }),
      grantCells({
        Identifier: 'g3',
        'Recipient Org:Identifier': 'GB-COH-00000011',
        'Recipient Org:Charity Number': '1146179',
      }),
    ]);
    expect(reasons(planned)[2]).toContain("belongs to 'Elm Band'");
  });

  it('with another company number than the one that is known are doubtful', () => {
    const planned = plan('360giving', [
      grantCells({
        'Recipient Org:Identifier': 'GB-COH-00000011',
        'Recipient Org:Charity Number': '1146179',
      }),
      grantCells({
        Identifier: 'g2',
        'Recipient Org:Identifier': 'GB-CHC-1146179',
        'Recipient Org:Company Number': '00000012',
      }),
    ]);
    expect(reasons(planned)[1]).toContain('is known as GB-COH-00000011, not GB-COH-00000012');
    expect(planned.organisations).toHaveLength(2);
  });
});

describe('the account of rows', () => {
  it('adds up, with refused rows in their place', () => {
    const planned = register(
      registerCells(),
      registerCells({ 'Contract reference number': 'OAK-2', 'End date': '2026-02-30' }),
      registerCells(),
      registerCells({ 'Contract reference number': 'OAK-3', 'Supplier name': '' }),
    );
    expect(countRows(planned.rows)).toEqual({
      rows: 4,
      new: 1,
      changed: 0,
      unchanged: 1,
      doubtful: 1,
      refused: 1,
    });
    expect(planned.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect(reasons(planned)[1]).toContain('2026-02-30');
  });
});
