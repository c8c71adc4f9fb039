import { describe, expect, it } from 'vitest';
import { readDay, readMonths, readPounds, readYesNo, shortened } from '#shared/imports/read-cell.ts';
import { readCharityNumber, readCompanyNumber, readIdentifier } from '#shared/imports/read-identifier.ts';
import { buyerKey, nameKey, namesAlike } from '#shared/imports/organisation-names.ts';

describe('a date in a list', () => {
  it.each([
    ['2026-07-14', '2026-07-14'],
    ['14/07/2026', '2026-07-14'],
    ['2026-07-14T00:00:00Z', '2026-07-14'],
    ['2026-07-14T23:30:00Z', '2026-07-15'],
    ['2026-07-14T23:30:00', '2026-07-14'],
  ])('%s is %s', (text, value) => {
    expect(readDay(text, 'Start')).toEqual({ value });
  });

  it.each(['', '2026', '2026-07'])('"%s" says no day', (text) => {
    expect(readDay(text, 'Start')).toEqual({});
  });

  it.each([
    '2025-02-29',
    '31/04/2026',
    '2026-13-01',
    'soon',
    '2026-02-30T00:00:00Z',
    '0201-01-01',
    '2026-00',
  ])('%s is refused, by its column', (text) => {
    expect(readDay(text, 'End date')).toEqual({
      refused: `End date: '${text}' is not a date that exists. Write it as 2026-07-14 or 14/07/2026.`,
    });
  });
});

describe('an amount in a list', () => {
  it.each([
    ['3380.86', 338_086],
    ['23865', 2_386_500],
    ['£1,204', 120_400],
    ['1204.35', 120_435],
    ['3028.6300000000001', 302_863],
    ['0.01', 1],
  ])('%s is %i pence', (text, value) => {
    expect(readPounds(text, 'Sum')).toEqual({ value });
  });

  it.each(['', '0', '0.00', '£0'])('"%s" is not known', (text) => {
    expect(readPounds(text, 'Sum').refused).toBeUndefined();
    expect(readPounds(text, 'Sum')).not.toHaveProperty('value', 0);
    expect(readPounds(text, 'Sum')).toEqual({});
  });

  it.each(['-5', '(5)', '−5'])('%s is refused as below zero', (text) => {
    expect(readPounds(text, 'Sum')).toEqual({ refused: `Sum: '${text}' is below zero.` });
  });

  it.each(['12,34', '1e5', 'about 9', '5 EUR', '=1+1'])('%s is refused as no amount', (text) => {
    expect(readPounds(text, 'Sum')).toEqual({ refused: `Sum: '${text}' is not an amount in pounds.` });
  });

  it('is refused beyond what can be counted exactly', () => {
    expect(readPounds('90071992547409.93', 'Sum').refused).toContain('too large');
  });
});

describe('other cells', () => {
  it.each([
    ['True', true],
    ['no', false],
    ['', undefined],
    ['perhaps', undefined],
  ])('"%s" is yes, no or nothing: %s', (text, value) => {
    expect(readYesNo(text)).toBe(value);
  });

  it.each([
    ['12', 12],
    ['1.5', 2],
    ['0', undefined],
    ['', undefined],
    ['a year', undefined],
    ['99999', undefined],
  ])('"%s" is a number of months: %s', (text, value) => {
    expect(readMonths(text)).toBe(value);
  });

  it('cuts a long text at a word', () => {
    expect(shortened('one two  three', 20)).toEqual({ text: 'one two three', cut: false });
    expect(shortened('one two three four', 12)).toEqual({ text: 'one two…', cut: true });
    expect(shortened('abcdefghij😀', 12)).toEqual({ text: 'abcdefghij😀', cut: false });
    expect(shortened('abcdefghij😀klm', 12).text).toBe('abcdefghij…');
  });
});

describe('an identifier in a list', () => {
  it.each([
    ['GB-COH:03794455', 'GB-COH', '03794455'],
    ['GB-COH:7590785', 'GB-COH', '07590785'],
    ['GB-COH-SC268016', 'GB-COH', 'SC268016'],
    ['GB-COH:oc300001', 'GB-COH', 'OC300001'],
    ['03794455', 'GB-COH', '03794455'],
    ['GB-CHC-0512710', 'GB-CHC', '512710'],
    ['GB-CHC-SC012345', 'GB-SC', 'SC012345'],
    ['360G-trafford-be_active', '360G', 'TRAFFORD-BE_ACTIVE'],
    ['GB-LAE-TRF', 'GB-LAE', 'TRF'],
  ])('%s is %s %s', (text, scheme, identifier) => {
    expect(readIdentifier(text)).toEqual({ identifier: { scheme, identifier } });
  });

  it.each(['GB-COH:458577871', '1146179', 'GB-CHC-12', 'our friend'])('%s raises a doubt', (text) => {
    expect(readIdentifier(text).doubt).toBeDefined();
  });

  it('that is empty says nothing', () => {
    expect(readIdentifier('')).toEqual({});
    expect(readCompanyNumber('')).toEqual({});
    expect(readCharityNumber('')).toEqual({});
  });

  it('in a column of its own needs no scheme', () => {
    expect(readCompanyNumber('99998')).toEqual({ identifier: { scheme: 'GB-COH', identifier: '00099998' } });
    expect(readCompanyNumber('CE008889').identifier?.identifier).toBe('CE008889');
    expect(readCharityNumber('1146179')).toEqual({ identifier: { scheme: 'GB-CHC', identifier: '1146179' } });
    expect(readCharityNumber('NIC101234')).toEqual({
      identifier: { scheme: 'GB-NIC', identifier: '101234' },
    });
    expect(readCompanyNumber('CHARITY1').doubt).toBeDefined();
  });
});

describe('names', () => {
  it.each([
    ['St. John’s Centre (Old Trafford Hub)', "St John's Centre"],
    ['LGM Limited', 'LGM Ltd'],
    ['The Friends of Oak Park', 'Friends of Oak Park'],
    ['Bread & Roses CIC', 'bread and roses'],
    ['G- Force', 'G-Force'],
  ])('%s and %s are alike', (a, b) => {
    expect(namesAlike(a, b)).toBe(true);
  });

  it.each([
    ['The Hideaway', 'Hidden Treasure Discovery Centre'],
    ['Groundwork', 'Groundwork Greater Manchester'],
    ['(A)', '(B)'],
  ])('%s and %s are not', (a, b) => {
    expect(namesAlike(a, b)).toBe(false);
  });

  it('made of nothing but a legal form keep it', () => {
    expect(nameKey('The Limited')).toBe('the limited');
  });

  it('of buyers differ by any word', () => {
    expect(buyerKey(' North  Yorkshire Council')).toBe(buyerKey('NORTH YORKSHIRE COUNCIL'));
    expect(buyerKey('The North Yorkshire Council')).not.toBe(buyerKey('North Yorkshire Council'));
    expect(buyerKey('A/B')).not.toContain('/');
  });
});
