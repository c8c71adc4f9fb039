import { describe, expect, it } from 'vitest';
import { looksLikeAPerson } from '#shared/cases/looks-like-a-person.ts';
import { isNhsNumber } from '#shared/cases/nhs-number.ts';

const asked = (text: string, kind: 'reference' | 'words' = 'reference') =>
  looksLikeAPerson(text, 'reference', kind).map(({ code }) => code)[0];

describe('an honest reference is not questioned', () => {
  it.each([
    'F-0231',
    'HY/2024/017',
    'BX12 case',
    '231',
    '0000231',
    'FAM0231',
    'FAM-2026-0231',
    '2026/Q1/17',
    'EH-17',
    'EHA 2024 0017',
    'CASE 12',
    'Family 12',
    'Family Twelve',
    'family-12-b',
    'North Team',
    'North team 4',
    'East Hub 12',
    'Dover 17',
    'Thanet/0042',
    'A1',
    'AB-7',
    'SAM-012',
    'ALI/7',
    'LEO 3',
    'GRT22-0098',
    'MAY-2024-03',
    'April 12',
    'Rainbow 7',
    'otter-17',
    'QX7-ZP2',
    '3f9a2c71',
    'c0ffee-0012',
    '1234567890',
    '1234-567-890',
    '20241399',
    'F20240017',
    'SN249901',
    'AB123456',
    '2024-017',
    '12/2024',
    '01/24',
    '1.2.3',
    '12-34-56',
    '45/67/89',
    '2024.017.3',
    'HY12 3AB',
    'CT12-C',
    'M1-22',
    '01227 case',
    '12345678901',
    '10 High needs',
    'at the door @ 5',
    'New Intake',
    'C/0017 (2)',
  ])('%s', (reference) => {
    expect(asked(reference)).toBeUndefined();
  });
});

describe('a reference that looks like who somebody is is questioned', () => {
  it.each([
    ['943 476 5919', 'looks-like-an-nhs-number'],
    ['9434765919', 'looks-like-an-nhs-number'],
    ['943-476-5919', 'looks-like-an-nhs-number'],
    ['NHS9434765919', 'looks-like-an-nhs-number'],
    ['F-943 476 5919', 'looks-like-an-nhs-number'],
    ['CT1 2EH', 'looks-like-a-postcode'],
    ['ct12eh', 'looks-like-a-postcode'],
    ['F-0231 ME14 1XX', 'looks-like-a-postcode'],
    ['SW1A 1AA', 'looks-like-a-postcode'],
    ['M1 1AE', 'looks-like-a-postcode'],
    ['14/07/2012', 'looks-like-a-birth-date'],
    ['4.7.2012', 'looks-like-a-birth-date'],
    ['14-07-12', 'looks-like-a-birth-date'],
    ['2012-07-14', 'looks-like-a-birth-date'],
    ['F 14 July 2012', 'looks-like-a-birth-date'],
    ['14 Jul 2012', 'looks-like-a-birth-date'],
    ['14072012', 'looks-like-a-birth-date'],
    ['20120714', 'looks-like-a-birth-date'],
    ['JS140712', 'looks-like-a-birth-date'],
    ['js 140798', 'looks-like-a-birth-date'],
    ['07700 900123', 'looks-like-a-phone-number'],
    ['07700900123', 'looks-like-a-phone-number'],
    ['+44 7700 900123', 'looks-like-a-phone-number'],
    ['01227 000 000', 'looks-like-a-phone-number'],
    ['mum@example.org', 'looks-like-an-email'],
    ['14 Oak Tree Lane', 'looks-like-an-address'],
    ['14a Oak Close', 'looks-like-an-address'],
    ['Sarah', 'looks-like-a-name'],
    ['sarah', 'looks-like-a-name'],
    ['Smith', 'looks-like-a-name'],
    ['SMITH 2', 'looks-like-a-name'],
    ['Patel-01', 'looks-like-a-name'],
    ['Sam 3', 'looks-like-a-name'],
    ['JSmith12', 'looks-like-a-name'],
    ['J Brzezinska', 'looks-like-a-name'],
    ['J. Brzezinska', 'looks-like-a-name'],
    ['Brzezinska, Ola', 'looks-like-a-name'],
    ['Ola Brzezinska', 'looks-like-a-name'],
    ['Ola-Maja Brzezinska', 'looks-like-a-name'],
    ['Mrs Brzezinska', 'looks-like-a-name'],
    ['Jayden/2024', 'looks-like-a-name'],
  ])('%s: %s', (reference, code) => {
    expect(asked(reference)).toBe(code);
  });

  it('with a sentence that names what was seen, and the box', () => {
    expect(looksLikeAPerson('F-0231 ME14 1XX', 'reference', 'reference')).toEqual([
      {
        code: 'looks-like-a-postcode',
        place: 'reference',
        asks: 'Is this a postcode?',
        because:
          'You typed “ME14 1XX”. Nothing here may say who a family is. Change it, or say that it is not.',
      },
    ]);
  });

  it('once, however much it says', () => {
    expect(looksLikeAPerson('Sarah Smith, CT1 2EH, 07700 900123', 'reference', 'reference')).toHaveLength(1);
  });
});

describe('a few words are read with less suspicion', () => {
  it.each([
    'Too young for the group',
    'Lives outside the county, sent on to Medway',
    'Canterbury Academy',
    'The Oak Centre in Deal',
    'School had asked the wrong service. Told them on Monday.',
    'We will be glad to have you back in May',
    'Mark it as done',
    '',
  ])('%s', (words) => {
    expect(asked(words, 'words')).toBeUndefined();
  });

  it.each([
    ['Sarah says it is calmer at home', 'looks-like-a-name'],
    ['It was Sarah’s idea', 'looks-like-a-name'],
    ['Mr Brzezinski was very kind', 'looks-like-a-name'],
    ['Our worker, called Maja, was kind', 'looks-like-a-name'],
    ['Ring 07700 900123 after six', 'looks-like-a-phone-number'],
    ['Moved to CT1 2EH', 'looks-like-a-postcode'],
    ['Born 14/07/2012', 'looks-like-a-birth-date'],
  ])('%s: %s', (words, code) => {
    expect(asked(words, 'words')).toBe(code);
  });
});

describe('an NHS number', () => {
  it.each(['9434765919', '4010232137', '0000000000'])('%s passes its check digit', (digits) => {
    expect(isNhsNumber(digits)).toBe(true);
  });

  it.each(['9434765918', '9434765910', '943476591', '94347659190', '987654321x', '1000000010'])(
    '%s does not',
    (digits) => {
      expect(isNhsNumber(digits)).toBe(false);
    },
  );
});
