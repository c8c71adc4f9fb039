import { describe, expect, it } from 'vitest';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import type { ImportPlan } from '#shared/imports/import-plan.ts';
import { planImport } from '#shared/imports/plan-import.ts';
import { understandRows } from '#shared/imports/understand-row.ts';
import { emptyGround, registerCells } from '../../fixtures/list-rows.ts';

type Cells = Record<string, string>;

const understood = (cells: readonly Cells[]) =>
  understandRows(
    'transparency-code',
    cells.map((each, place) => ({ row: place + 2, cells: each })),
  );

const key = 'transparency-code/oakshire council/OAK-1';

/** Imports one list, lets people change the agreement, and plans the next list. */
const again = (
  first: readonly Cells[],
  next: readonly Cells[],
  byHand: Partial<ContractDraft> = {},
): ImportPlan => {
  const before = planImport(understood(first), emptyGround());
  const [added] = before.added;
  if (added === undefined) throw new Error('nothing was added');
  return planImport(
    understood(next),
    emptyGround({
      organisations: before.organisations.map(({ ref, ...organisation }) => ({
        ...organisation,
        id: ref,
        revision: 0,
      })),
      agreements: new Map([
        [
          key,
          {
            contractId: 'con_1',
            revision: 4,
            draft: { ...added.draft, ...byHand },
            rows: added.rows.map(({ row, cells, organisation }) => ({
              row,
              cells,
              organisationId: organisation,
            })),
          },
        ],
      ]),
    }),
  );
};

const outcomes = ({ rows }: ImportPlan) => rows.map(({ outcome }) => outcome);
const reasons = ({ rows }: ImportPlan) => rows.map((row) => row.reasons.join(' '));
const second = registerCells({
  'Supplier name': 'Rest CIC',
  'Supplier company/charity number': 'GB-COH:00000002',
});

describe('the same list again', () => {
  it.each([
    ['one row', [registerCells()]],
    ['two suppliers', [registerCells(), second]],
    ['an exact copy', [registerCells(), registerCells()]],
    ['a doubtful row', [registerCells({ 'Supplier name': '' })]],
    ['two prices', [registerCells(), { ...second, 'Sum to be paid (GBP, whole award)': '1' }]],
  ])('changes nothing: %s', (_words, cells) => {
    const planned = again(cells, cells);
    expect(new Set(outcomes(planned))).toEqual(new Set(['unchanged']));
    expect(planned.changed).toEqual([]);
    expect(planned.organisations).toEqual([]);
  });

  it('changes nothing that people changed here', () => {
    const planned = again([registerCells()], [registerCells()], { title: 'Breaks', totalPence: 5 });
    expect(planned.changed).toEqual([]);
  });
});

describe('a later list', () => {
  it('changes what it says differently, and nothing else', () => {
    const planned = again([registerCells()], [registerCells({ 'End date': '2028-01-02' })], {
      purpose: 'Ours.',
      needs: ['young-carers'],
    });
    expect(outcomes(planned)).toEqual(['changed']);
    expect(planned.changed).toMatchObject([
      {
        contractId: 'con_1',
        revision: 4,
        draft: { endsOn: '2028-01-02', purpose: 'Ours.', needs: ['young-carers'] },
      },
    ]);
  });

  it('leaves what was changed here, and calls the difference doubtful', () => {
    const planned = again([registerCells()], [registerCells({ 'End date': '2028-01-02' })], {
      endsOn: '2027-06-30',
    });
    expect(planned.changed[0]?.draft.endsOn).toBe('2027-06-30');
    expect(outcomes(planned)).toEqual(['doubtful']);
    expect(reasons(planned)[0]).toBe(
      "End: the list now says '2 January 2028'; it was changed here to '30 June 2027', which is kept.",
    );
  });

  it('has nothing to doubt where people changed the same here', () => {
    const planned = again([registerCells()], [registerCells({ 'End date': '2028-01-02' })], {
      endsOn: '2028-01-02',
    });
    expect(outcomes(planned)).toEqual(['changed']);
    expect(planned.changed[0]?.draft.endsOn).toBe('2028-01-02');
  });

  it('brings an ended agreement back to life where it now ends later', () => {
    const planned = again(
      [registerCells({ 'End date': '2026-10-21' })],
      [registerCells({ 'End date': '2028-10-21' })],
    );
    expect(planned.changed[0]?.draft.status).toBe('live');
  });

  it('never makes an agreement impossible', () => {
    const planned = again([registerCells()], [registerCells({ 'End date': '2026-01-02' })], {
      noticeOn: '2026-12-01',
    });
    expect(planned.changed[0]?.draft.endsOn).toBe('2027-01-02');
    expect(reasons(planned)[0]).toContain('The notice date must be on or before the end date.');
  });

  it('adds a supplier as a member of the consortium', () => {
    const planned = again([registerCells()], [registerCells(), second]);
    expect(outcomes(planned)).toEqual(['unchanged', 'changed']);
    expect(planned.changed[0]?.draft.parties.map(({ role }) => role)).toEqual(['lead', 'consortium member']);
  });

  it('gives a lead to an agreement that had none', () => {
    const planned = again([registerCells({ 'Supplier name': '' })], [registerCells()]);
    expect(planned.changed[0]?.draft.parties.map(({ role }) => role)).toEqual(['lead']);
  });

  it('keeps a supplier that it no longer names, doubtful', () => {
    const planned = again([registerCells(), second], [registerCells()]);
    expect(planned.changed[0]?.draft.parties).toHaveLength(2);
    expect(outcomes(planned)).toEqual(['doubtful']);
    expect(reasons(planned)[0]).toContain("'Rest CIC' is no longer listed");
  });

  it('does not put back a supplier that was taken out here', () => {
    const planned = again([registerCells(), second], [registerCells({ CPV: '1' }), second], { parties: [] });
    expect(planned.changed[0]?.draft.parties).toEqual([]);
  });

  it('finds a supplier without identifier again by its row', () => {
    const bare = registerCells({ 'Supplier company/charity number': '' });
    const planned = again([bare], [{ ...bare, 'Review date': '2026-12-01' }]);
    expect(planned.organisations).toEqual([]);
    expect(planned.changed[0]?.draft).toMatchObject({ reviewOn: '2026-12-01', parties: [{ role: 'lead' }] });
    expect(outcomes(planned)).toEqual(['changed']);
  });

  it('says which of its own columns changed', () => {
    const planned = again(
      [registerCells({ CPV: '80000000' })],
      [registerCells({ CPV: '85000000', Mood: 'good' })],
    );
    expect(outcomes(planned)).toEqual(['changed']);
    expect(planned.changed[0]?.asRead).toEqual([
      { column: 'CPV', from: '80000000', to: '85000000' },
      { column: 'Mood', from: '', to: 'good' },
    ]);
  });

  it('is not misled by a column that is called like something of the language', () => {
    const planned = again([registerCells({ constructor: 'a' })], [registerCells()]);
    expect(planned.changed[0]?.asRead).toEqual([{ column: 'constructor', from: 'a', to: '' }]);
  });
});
