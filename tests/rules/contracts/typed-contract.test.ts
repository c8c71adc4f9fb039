import { describe, expect, it } from 'vitest';
import {
  emptyTypedContract,
  readTypedContract,
  typedContract,
  typedContractShape,
  type TypedContract,
} from '#shared/contracts/typed-contract.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';

const typed = (over: Partial<TypedContract> = {}): TypedContract => ({
  ...typedContract(aContractDraft()),
  ...over,
});
const problemsOf = (over: Partial<TypedContract>) =>
  readTypedContract(typed(over)).problems?.map(({ place, sentence }) => [place, sentence]);

describe('the boxes of the form', () => {
  it('hold what is kept, and give it back unchanged', () => {
    const draft = aContractDraft({
      ageFrom: 0,
      ageTo: 18,
      regime: 'Procurement Act 2023',
      lightTouch: false,
      basis: 'statutory',
      noticeOn: '2027-09-30',
      reviewOn: '2027-01-01',
      extensions: [{ months: 12, untilOn: '2029-03-31', takenOn: '2027-01-01' }],
      totalPence: 120_450,
      supportWeeks: 12,
      documents: [{ title: 'Specification', url: 'https://example.org/' }],
      parties: [{ organisationId: 'org_00000000000000000001', role: 'lead', delivers: 'All' }],
      outcomeStatements: ['Safe'],
    });
    expect(readTypedContract(typedContract(draft))).toEqual({ draft });
    expect(typedContract(draft).totalPence).toBe('1204.50');
    expect(typedContractShape.safeParse(typedContract(draft)).success).toBe(true);
  });

  it.each([
    ['186,000', 18_600_000],
    ['£1,204.50', 120_450],
    [' 12.5 ', 1_250],
    ['0', 0],
    ['', undefined],
  ])('take "%s" for %s pence', (yearlyPence, pence) => {
    expect(readTypedContract(typed({ yearlyPence })).draft?.yearlyPence).toBe(pence);
  });

  it.each(['3, 6, 9', '3 6 9', '3;6 and 9'])('take "%s" for months', (followUpMonths) => {
    expect(readTypedContract(typed({ followUpMonths })).draft?.followUpMonths).toEqual([3, 6, 9]);
  });

  it('leave out rows in which nothing was said', () => {
    const read = readTypedContract(
      typed({ parties: emptyTypedContract.parties, outcomeStatements: ['', ' Safe '] }),
    );
    expect(read.draft?.parties).toEqual([]);
    expect(read.draft?.outcomeStatements).toEqual(['Safe']);
  });

  it.each([
    [{ yearlyPence: 'a lot' }, 'yearlyPence', 'Enter an amount in pounds, such as 186,000 or 1,204.50.'],
    [{ totalPence: '-5' }, 'totalPence', 'Enter an amount in pounds, such as 186,000 or 1,204.50.'],
    [{ totalPence: '1.234' }, 'totalPence', 'Enter an amount in pounds, such as 186,000 or 1,204.50.'],
    [{ endsOn: '2026-02-30' }, 'endsOn', 'Enter a real date: day, month and a year of four digits.'],
    [{ startsOn: '2026--' }, 'startsOn', 'Enter a real date: day, month and a year of four digits.'],
    [{ startsOn: '0226-01-01' }, 'startsOn', 'Enter a date between 1900 and 2199.'],
    [{ ageFrom: 'young' }, 'ageFrom', 'Enter a whole number, such as 11.'],
    [{ ageTo: '121' }, 'ageTo', 'Enter an age from 0 to 120.'],
    [{ title: ' ' }, 'title', 'Enter the title.'],
    [{ followUpMonths: 'soon' }, 'followUpMonths', 'Enter months with commas between, such as 3, 6, 9.'],
    [
      { returnDueWorkingDays: '' },
      'returnDueWorkingDays',
      'Enter how many working days there are to send a return, such as 20.',
    ],
    [{ followUpWindowDays: '' }, 'followUpWindowDays', 'Enter how many days there are to ask, such as 42.'],
    [
      { extensions: [{ months: '', untilOn: '2029-03-31', takenOn: '' }] },
      'extensions/0/months',
      'Enter how many months the extension is, such as 12.',
    ],
    [
      { extensions: [{ months: '12', untilOn: '', takenOn: '' }] },
      'extensions/0/untilOn',
      'Enter the date until which the extension would run.',
    ],
    [
      { extensions: [{ months: '12', untilOn: '2029-13-01', takenOn: '' }] },
      'extensions/0/untilOn',
      'Enter a real date: day, month and a year of four digits.',
    ],
    [
      { parties: [{ organisationId: '', role: 'lead', delivers: 'All' }] },
      'parties/0/organisationId',
      'Choose the organisation.',
    ],
    [
      { documents: [{ title: 'X', url: 'www.example.org' }] },
      'documents/0/url',
      'Enter a web address that starts with https:// or http://.',
    ],
    [{ supportWeeks: '900' }, 'supportWeeks', 'Enter a number of weeks from 1 to 520.'],
    [{ retentionMonths: '0' }, 'retentionMonths', 'Enter a number of months from 1 to 1200.'],
    [
      { retentionMonths: '10' },
      'retentionMonths',
      'Keep families for 11 months or more: until then they can still be asked again.',
    ],
    [{ endsOn: '2024-03-31' }, 'endsOn', 'The end date must be on or after the start date.'],
  ] as [Partial<TypedContract>, string, string][])('refuse %j by its box', (over, place, sentence) => {
    expect(problemsOf(over)).toEqual([[place, sentence]]);
  });

  it('of a new agreement ask for what is missing, all at once', () => {
    const { problems } = readTypedContract(emptyTypedContract);
    expect(problems?.map(({ place }) => place)).toEqual(['reference', 'title', 'purpose']);
  });
});
