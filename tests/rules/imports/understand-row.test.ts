import { describe, expect, it } from 'vitest';
import { statusByDates } from '#shared/imports/listed-draft.ts';
import type { ListedRow } from '#shared/imports/listed-row.ts';
import { understandRow } from '#shared/imports/understand-row.ts';
import { grantCells, registerCells } from '../../fixtures/list-rows.ts';

const registerRow = (over: Record<string, string> = {}) =>
  understandRow['transparency-code']({ row: 7, cells: registerCells(over) });
const grantRow = (over: Record<string, string> = {}) =>
  understandRow['360giving']({ row: 7, cells: grantCells(over) });

const taken = (row: ReturnType<typeof registerRow>): ListedRow => {
  if ('importKey' in row) return row;
  throw new Error(row.reason);
};

describe('a row of a contract register', () => {
  it('says these things of an agreement', () => {
    expect(registerRow()).toMatchObject({
      importKey: 'transparency-code/oakshire council/OAK-1',
      buyer: { name: 'Oakshire Council', identifiers: [] },
      provider: {
        name: 'Break Away Ltd',
        identifiers: [{ scheme: 'GB-COH', identifier: '01234567' }],
        sme: true,
        vcse: false,
      },
      agreement: {
        reference: 'OAK-1',
        kind: 'contract',
        title: 'Young carers’ breaks',
        purpose: 'Breaks for young carers.',
        startsOn: '2025-02-03',
        endsOn: '2027-01-02',
        totalPence: 2_386_550,
      },
      doubts: [],
      notes: [],
    });
  });

  it.each([
    ['Call-off from a framework agreement', 'call-off'],
    ['Call-off from a dynamic purchasing system', 'call-off'],
    ['Open procedure', 'contract'],
    ['', 'contract'],
  ])('bought by "%s" is a %s', (process, kind) => {
    expect(taken(registerRow({ 'Process type': process })).agreement.kind).toBe(kind);
  });

  it('without a supplier is taken, doubtful', () => {
    const row = taken(registerRow({ 'Supplier name': '' }));
    expect(row.provider).toBeUndefined();
    expect(row.doubts).toEqual(['No supplier is named: taken without a provider.']);
  });

  it('with a number that is no company number is taken without it, doubtful', () => {
    const row = taken(registerRow({ 'Supplier company/charity number': 'GB-COH:458577871' }));
    expect(row.provider?.identifiers).toEqual([]);
    expect(row.doubts).toHaveLength(1);
  });

  it('with a sum of 0 has no known price, and says so', () => {
    const row = taken(registerRow({ 'Sum to be paid (GBP, whole award)': '0' }));
    expect(row.agreement.totalPence).toBeUndefined();
    expect(row.notes).toEqual(['Sum to be paid (GBP, whole award): 0 is taken as not known.']);
  });

  it('shortens a long description and says so; without one the title stands for it', () => {
    const row = taken(registerRow({ 'Description of goods/services': 'word '.repeat(200) }));
    expect(row.agreement.purpose.length).toBeLessThanOrEqual(400);
    expect(row.notes[0]).toContain('shortened');
    expect(taken(registerRow({ 'Description of goods/services': '' })).agreement.purpose).toBe(
      'Young carers’ breaks',
    );
  });

  it.each([
    ['no reference', { 'Contract reference number': '' }, 'Contract reference number: it is empty.'],
    ['no title', { 'Title of agreement': ' ' }, 'Title of agreement: it is empty.'],
    ['no buyer', { 'Organisation name': '' }, 'Organisation name: it is empty.'],
    ['a title that is far too long', { 'Title of agreement': 'x'.repeat(201) }, 'longer than 200'],
    ['a date that does not exist', { 'End date': '2026-02-30' }, "End date: '2026-02-30'"],
    ['an end before the start', { 'End date': '2025-02-02' }, 'End date: it is before the start date.'],
    ['a sum below zero', { 'Sum to be paid (GBP, whole award)': '-1' }, 'below zero'],
    ['characters that cannot be shown', { CPV: 'a\u0000b' }, 'CPV: it holds characters'],
  ])('is refused with %s', (_words, over, reason) => {
    expect(registerRow(over)).toMatchObject({ row: 7, reason: expect.stringContaining(reason) as string });
  });

  it('is refused once, with all its reasons', () => {
    expect(registerRow({ 'End date': 'soon', 'Title of agreement': '' })).toEqual({
      row: 7,
      reason:
        "Title of agreement: it is empty. End date: 'soon' is not a date that exists. Write it as 2026-07-14 or 14/07/2026.",
    });
  });
});

describe('a row of a grants list', () => {
  it('says these things of a grant, and makes up no dates', () => {
    const row = taken(grantRow());
    expect(row).toMatchObject({
      importKey: '360giving/360G-oakshire-1',
      buyer: { name: 'Oakshire Council', identifiers: [{ scheme: 'GB-LAE', identifier: 'OAK' }] },
      provider: {
        name: 'Oak Singers',
        identifiers: [{ scheme: '360G', identifier: 'OAKSHIRE-OAK_SINGERS' }],
      },
      agreement: { kind: 'grant', regime: 'grant', totalPence: 226_600, directorate: 'Communities' },
    });
    expect(row.agreement.startsOn).toBeUndefined();
    expect(row.agreement.endsOn).toBeUndefined();
    expect(row.notes).toEqual(['The list gives no start and no end: they stay not known.']);
  });

  it('keeps the dates that it has', () => {
    const row = taken(grantRow({ 'Planned Dates:Start Date': '2025-04-01' }));
    expect(row.agreement.startsOn).toBe('2025-04-01');
    expect(row.notes).toEqual([]);
  });

  it('knows a recipient by each of its identifiers, once', () => {
    const row = taken(
      grantRow({
        'Recipient Org:Identifier': 'GB-COH-07962245',
        'Recipient Org:Company Number': '7962245',
        'Recipient Org:Charity Number': '1146179',
      }),
    );
    expect(row.provider?.identifiers).toEqual([
      { scheme: 'GB-COH', identifier: '07962245' },
      { scheme: 'GB-CHC', identifier: '1146179' },
    ]);
    expect(row.provider?.vcse).toBe(true);
  });

  it('does not say of others whether they are charities', () => {
    expect(taken(grantRow()).provider?.vcse).toBeUndefined();
  });

  it('takes web addresses only', () => {
    const row = taken(grantRow({ URL: 'javascript:alert(1)', 'Recipient Org:Web Address': 'ftp://x' }));
    expect(row.agreement.documents).toEqual([]);
    expect(row.provider?.website).toBe('');
    expect(taken(grantRow({ URL: 'https://example.org/g' })).agreement.documents).toHaveLength(1);
  });

  it('without a recipient is taken, doubtful', () => {
    expect(taken(grantRow({ 'Recipient Org:Name': '' })).doubts).toHaveLength(1);
  });

  it.each([
    ['other money', { Currency: 'EUR' }, "Currency: it is 'EUR'. Only pounds (GBP) are taken."],
    ['money that is not named', { Currency: '' }, 'Currency: it is empty'],
    ['a day of giving that does not exist', { 'Award Date': '2025-02-30' }, 'Award Date'],
    [
      'an end before the start',
      { 'Planned Dates:Start Date': '2025-02-02', 'Planned Dates:End Date': '2025-02-01' },
      'before the start',
    ],
    ['no funder', { 'Funding Org:Name': '' }, 'Funding Org:Name: it is empty.'],
  ])('is refused with %s', (_words, over, reason) => {
    expect(grantRow(over)).toMatchObject({ reason: expect.stringContaining(reason) as string });
  });
});

describe('the status by dates', () => {
  const base = taken(registerRow()).agreement;
  const undated = { ...base, startsOn: undefined, endsOn: undefined };
  it.each([
    ['ended the day after its end', { ...base, endsOn: '2026-10-21' }, 'ended'],
    ['live on its last day', { ...base, endsOn: '2026-10-22' }, 'live'],
    ['being prepared before its start', { ...base, startsOn: '2026-10-23' }, 'being prepared'],
    ['live on its first day', { ...base, startsOn: '2026-10-22' }, 'live'],
    [
      'ended where even a late start would be over',
      { ...undated, awardedOn: '2024-10-21', months: 12 },
      'ended',
    ],
    ['live where it might still go on', { ...undated, awardedOn: '2024-10-22', months: 12 }, 'live'],
    ['live where nothing is known', undated, 'live'],
    [
      'live from a start that has passed, whatever the day of giving',
      { ...undated, startsOn: '2026-01-01', awardedOn: '2013-01-01', months: 12 },
      'live',
    ],
  ] as const)('is %s', (_words, agreement, status) => {
    expect(statusByDates(agreement, '2026-10-22')).toBe(status);
  });
});
