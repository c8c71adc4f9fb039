import { describe, expect, it } from 'vitest';
import { countStreet, streetColumns } from '#shared/outcomes/street-month.ts';
import { Refusal } from '#shared/problems/problem.ts';
import { alike, aStreetFile } from '../../fixtures/a-street-file.ts';

/** Counts a text that comes in pieces of so many characters. */
const counted = (text: string, size = text.length) => {
  const street = countStreet();
  for (let at = 0; at < text.length; at += size) street.take(text.slice(at, at + size));
  return street.end();
};

const refusedAs = (text: string, size?: number): string => {
  try {
    counted(text, size);
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ sentence }) => sentence).join(' ');
    throw error;
  }
  return 'taken';
};

describe('counting a street file', () => {
  const text = aStreetFile([
    ...alike(3),
    { lsoa: '', location: 'No Location' },
    { lsoa: 'V01000009' },
    { type: 'Burglary', lsoa: 'V01000009' },
    { type: 'anti-social behaviour' },
  ]);

  it('counts every row of the type, those that are alike too, and no other', () => {
    expect(counted(text)).toEqual({
      month: '2026-08',
      force: 'Invicta Police',
      rows: 7,
      incidents: 5,
      noLocation: 1,
      byCode: new Map([
        ['V01000001', 3],
        ['V01000009', 1],
      ]),
    });
  });

  it.each([1, 2, 7, 64, 1000])('says the same in pieces of %d characters', (size) => {
    expect(counted(text, size)).toEqual(counted(text));
  });

  it('reads lines that end as Windows ends them, and a last line without an end', () => {
    expect(counted(text.replaceAll('\n', '\r\n'))).toEqual(counted(text));
    expect(counted(text.trimEnd())).toEqual(counted(text));
  });

  it.each([
    ['a comma', '"On or near Park, Open Space"'],
    ['a quotation mark', '"On or near ""The Beaney"""'],
    ['a new line', '"On or near\nMill Lane"'],
    ['nothing', '""'],
  ])('reads a cell in quotation marks with %s in it', (_what, location) => {
    const quoted = aStreetFile([{ location }, { lsoa: 'V01000009' }]);
    for (const size of [1, 5, quoted.length]) {
      expect(counted(quoted, size)).toMatchObject({ rows: 2, incidents: 2 });
      expect(counted(quoted, size).byCode.get('V01000009')).toBe(1);
    }
  });

  it('never asks a place for its name', () => {
    expect(counted(aStreetFile([{ location: "On or near Beaney'S Lane" }])).incidents).toBe(1);
  });

  it.each([
    ['nothing', '', 'first line must be Crime ID,Month'],
    ['other columns', 'Crime ID,Month,Outcome type\na,b,c\n', 'it is Crime ID,Month,Outcome type'],
    [
      'the same columns in another order',
      text.replace('Month,Reported by', 'Reported by,Month'),
      'not the columns',
    ],
    ['headings alone', `${streetColumns.join(',')}\n`, 'no row below the headings'],
    [
      'a second month',
      aStreetFile([{}, { month: '2026-09' }]),
      'two months in the file: 2026-08, and 2026-09 on line 3',
    ],
    [
      'a second month in a row of another type',
      aStreetFile([{}, { month: '2026-07', type: 'Drugs' }]),
      'two months',
    ],
    [
      'a second force',
      aStreetFile([{}, { force: 'Mercia Police' }]),
      'two police forces in the file: Invicta Police, and Mercia Police',
    ],
    ['a month that is none', aStreetFile([{ month: '2026-13' }]), 'Line 2 has no month'],
    ['no force', aStreetFile([{ force: '' }]), 'Line 2 does not say within which force'],
    ['a row that was cut off', text.slice(0, -30), 'Line 8 has 9 cells where the headings are 12'],
    ['a cell too many', text.replace('Burglary,', 'Burglary,,'), 'Line 7 has 13 cells'],
    [
      'quotation marks that never close',
      aStreetFile([{ location: '"On or near' }]),
      'quotation marks are broken near line 2',
    ],
    [
      'text after a closed cell',
      aStreetFile([{ location: '"On"or' }]),
      'quotation marks are broken near line 2',
    ],
    [
      'a quotation mark inside a cell',
      aStreetFile([{ location: 'On "or" near' }]),
      'quotation marks are broken near line 2',
    ],
    [
      'a month without any, which is no zero',
      aStreetFile([{ type: 'Drugs' }]),
      'Invicta Police may have stopped sending it. That is no zero',
    ],
  ])('refuses %s', (_what, given, sentence) => {
    expect(refusedAs(given)).toContain(sentence);
  });

  it('refuses a line without an end before it has held much of it', () => {
    const street = countStreet();
    let held = 0;
    expect(() => {
      for (; held < 10_000_000; held += 10_000) street.take('x'.repeat(10_000));
    }).toThrow('street-other-columns');
    expect(held).toBeLessThan(100_000);
  });
});
