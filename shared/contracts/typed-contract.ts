import { z } from 'zod';
import { usualTerms } from '../follow-ups/follow-up.ts';
import { questionCodes } from '../follow-ups/short-questions.ts';
import { isCalendarDay } from '../periods/calendar-day.ts';
import { returnFrequencies } from '../periods/reporting-period.ts';
import { problem, type Problem } from '../problems/problem.ts';
import {
  bases,
  contractKinds,
  contractStatuses,
  partyRoles,
  procurementRegimes,
  returnBoxes,
} from './contract.ts';
import { contractDraftShape, type ContractDraft } from './contracts.api.ts';
import { decideContract } from './decide-contract.ts';

/**
 * An agreement as it stands in the boxes of its form: texts as typed, days as far as they go. Its shape also
 * checks what a browser kept of a form that was not saved.
 */
export const typedContractShape = z.strictObject({
  reference: z.string(),
  kind: z.enum(contractKinds),
  title: z.string(),
  purpose: z.string(),
  outcomeStatements: z.array(z.string()),
  needs: z.array(z.string()),
  ageFrom: z.string(),
  ageTo: z.string(),
  areaIds: z.array(z.string()),
  parties: z.array(
    z.strictObject({ organisationId: z.string(), role: z.enum(partyRoles), delivers: z.string() }),
  ),
  directorate: z.string(),
  framework: z.string(),
  lot: z.string(),
  regime: z.enum([...procurementRegimes, '']),
  lightTouch: z.enum(['yes', 'no', '']),
  basis: z.enum([...bases, '']),
  startsOn: z.string(),
  endsOn: z.string(),
  noticeOn: z.string(),
  reviewOn: z.string(),
  extensions: z.array(z.strictObject({ months: z.string(), untilOn: z.string(), takenOn: z.string() })),
  /** in pounds, as typed */
  yearlyPence: z.string(),
  totalPence: z.string(),
  supportWeeks: z.string(),
  /** '3, 6, 9' */
  followUpMonths: z.string(),
  followUpWindowDays: z.string(),
  followUpAttempts: z.string(),
  followUpQuestions: z.array(z.string()),
  retentionMonths: z.string(),
  returnFrequency: z.enum(returnFrequencies),
  returnDueWorkingDays: z.string(),
  returnBoxes: z.array(z.enum(returnBoxes)),
  documents: z.array(z.strictObject({ title: z.string(), url: z.string() })),
  notForPublication: z.boolean(),
  placeWithheld: z.boolean(),
  status: z.enum(contractStatuses),
});
export type TypedContract = z.infer<typeof typedContractShape>;

/** What the form of a new agreement holds before anything is typed. */
export const emptyTypedContract: TypedContract = {
  reference: '',
  kind: 'contract',
  title: '',
  purpose: '',
  outcomeStatements: [],
  needs: [],
  ageFrom: '',
  ageTo: '',
  areaIds: [],
  parties: [{ organisationId: '', role: 'lead', delivers: '' }],
  directorate: '',
  framework: '',
  lot: '',
  regime: '',
  lightTouch: '',
  basis: '',
  startsOn: '',
  endsOn: '',
  noticeOn: '',
  reviewOn: '',
  extensions: [],
  yearlyPence: '',
  totalPence: '',
  supportWeeks: '',
  followUpMonths: '',
  followUpWindowDays: '42',
  followUpAttempts: String(usualTerms.attemptsNeeded),
  followUpQuestions: [...questionCodes],
  retentionMonths: '',
  returnFrequency: 'quarterly',
  returnDueWorkingDays: '20',
  returnBoxes: [...returnBoxes],
  documents: [],
  notForPublication: false,
  placeWithheld: false,
  status: 'live',
};

const whole = (n: number | undefined): string => (n === undefined ? '' : String(n));
const pounds = (pence: number | undefined): string =>
  pence === undefined ? '' : pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);

/** A kept agreement as it stands in the boxes. */
export const typedContract = (draft: ContractDraft): TypedContract => ({
  ...draft,
  ageFrom: whole(draft.ageFrom),
  ageTo: whole(draft.ageTo),
  regime: draft.regime ?? '',
  lightTouch: draft.lightTouch === undefined ? '' : draft.lightTouch ? 'yes' : 'no',
  basis: draft.basis ?? '',
  startsOn: draft.startsOn ?? '',
  endsOn: draft.endsOn ?? '',
  noticeOn: draft.noticeOn ?? '',
  reviewOn: draft.reviewOn ?? '',
  extensions: draft.extensions.map(({ months, untilOn, takenOn }) => ({
    months: whole(months),
    untilOn,
    takenOn: takenOn ?? '',
  })),
  yearlyPence: pounds(draft.yearlyPence),
  totalPence: pounds(draft.totalPence),
  supportWeeks: whole(draft.supportWeeks),
  followUpMonths: draft.followUpMonths.join(', '),
  followUpWindowDays: whole(draft.followUpWindowDays),
  followUpAttempts: whole(draft.followUpAttempts ?? usualTerms.attemptsNeeded),
  followUpQuestions: draft.followUpQuestions ?? [...questionCodes],
  retentionMonths: whole(draft.retentionMonths),
  returnDueWorkingDays: whole(draft.returnDueWorkingDays),
});

/** Reads boxes and notes what cannot be read; the place is the field's name, as the form's boxes are called. */
const boxReader = () => {
  const problems: Problem[] = [];
  const refuse = (code: string, sentence: string, place: string): void => {
    problems.push(problem(code, sentence, place));
  };
  return {
    problems,
    number: (text: string, place: string, example: string): number | undefined => {
      const typed = text.trim().replaceAll(',', '');
      if (typed === '') return undefined;
      if (/^\d{1,6}$/.test(typed)) return Number(typed);
      refuse('not-a-whole-number', `Enter a whole number, such as ${example}.`, place);
      return undefined;
    },
    money: (text: string, place: string): number | undefined => {
      const typed = text.trim();
      if (typed === '') return undefined;
      const [, wholePounds, pence = ''] =
        /^£?\s?(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,2}))?$/.exec(typed) ?? [];
      if (wholePounds !== undefined) {
        return Number(wholePounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'));
      }
      refuse('not-an-amount', 'Enter an amount in pounds, such as 186,000 or 1,204.50.', place);
      return undefined;
    },
    day: (text: string, place: string): string | undefined => {
      if (text === '') return undefined;
      if (isCalendarDay(text)) return text;
      refuse('not-a-date', 'Enter a real date: day, month and a year of four digits.', place);
      return undefined;
    },
    refuse,
  };
};

const readMonths = (text: string, refuse: ReturnType<typeof boxReader>['refuse']): number[] => {
  const parts = text.split(/[\s,;]+|\band\b/).filter(Boolean);
  if (parts.every((part) => /^\d{1,3}$/.test(part))) return parts.map(Number);
  refuse('not-months', 'Enter months with commas between, such as 3, 6, 9.', 'followUpMonths');
  return [];
};

/** The draft that the boxes make, or all that must be mended first, each problem by its box. */
export const readTypedContract = (
  typed: TypedContract,
): { draft: ContractDraft; problems?: undefined } | { problems: Problem[]; draft?: undefined } => {
  const { problems, number, money, day, refuse } = boxReader();
  for (const [place, { untilOn }] of typed.extensions.entries()) {
    if (untilOn === '') {
      refuse(
        'extension-undated',
        'Enter the date until which the extension would run.',
        `extensions/${place}/untilOn`,
      );
    }
  }
  const unnamed = typed.parties.findIndex(
    ({ organisationId, delivers }) => organisationId === '' && delivers !== '',
  );
  if (unnamed >= 0) {
    refuse('party-unnamed', 'Choose the organisation.', `parties/${unnamed}/organisationId`);
  }
  const attempts = number(typed.followUpAttempts, 'followUpAttempts', '3');
  const read = {
    ...typed,
    outcomeStatements: typed.outcomeStatements.filter((line) => line.trim() !== ''),
    ageFrom: number(typed.ageFrom, 'ageFrom', '11'),
    ageTo: number(typed.ageTo, 'ageTo', '18'),
    // A row in which nothing was chosen is no party.
    parties: typed.parties.filter(({ organisationId, delivers }) => organisationId !== '' || delivers !== ''),
    regime: typed.regime === '' ? undefined : typed.regime,
    lightTouch: typed.lightTouch === '' ? undefined : typed.lightTouch === 'yes',
    basis: typed.basis === '' ? undefined : typed.basis,
    startsOn: day(typed.startsOn, 'startsOn'),
    endsOn: day(typed.endsOn, 'endsOn'),
    noticeOn: day(typed.noticeOn, 'noticeOn'),
    reviewOn: day(typed.reviewOn, 'reviewOn'),
    extensions: typed.extensions.map(({ months, untilOn, takenOn }, place) => ({
      months: number(months, `extensions/${place}/months`, '12') ?? 0,
      untilOn: day(untilOn, `extensions/${place}/untilOn`) ?? '',
      takenOn: day(takenOn, `extensions/${place}/takenOn`),
    })),
    yearlyPence: money(typed.yearlyPence, 'yearlyPence'),
    totalPence: money(typed.totalPence, 'totalPence'),
    supportWeeks: number(typed.supportWeeks, 'supportWeeks', '12'),
    followUpMonths: readMonths(typed.followUpMonths, refuse),
    followUpWindowDays: number(typed.followUpWindowDays, 'followUpWindowDays', '42'),
    followUpAttempts: attempts === usualTerms.attemptsNeeded ? undefined : attempts,
    followUpQuestions: questionCodes.every((code) => typed.followUpQuestions.includes(code))
      ? undefined
      : typed.followUpQuestions,
    retentionMonths: number(typed.retentionMonths, 'retentionMonths', '36'),
    returnDueWorkingDays: number(typed.returnDueWorkingDays, 'returnDueWorkingDays', '20'),
  };
  const shaped = contractDraftShape.safeParse(read);
  const placed = new Set(problems.map(({ place }) => place));
  for (const { path, message } of shaped.error?.issues ?? []) {
    const place = path.map(String).join('/');
    // What could not be read at all was named already, in better words.
    if (placed.has(place)) continue;
    placed.add(place);
    problems.push(problem('not-as-expected', asked[path.map(String).at(-1) ?? ''] ?? message, place));
  }
  if (shaped.success && problems.length === 0) problems.push(...decideContract(shaped.data));
  return shaped.success && problems.length === 0 ? { draft: shaped.data } : { problems };
};

/** What is asked of boxes that must not be empty, by the last part of their place. */
const asked: Readonly<Record<string, string>> = {
  months: 'Enter how many months the extension is, such as 12.',
  followUpWindowDays: 'Enter how many days there are to ask, such as 42.',
  returnDueWorkingDays: 'Enter how many working days there are to send a return, such as 20.',
  ageFrom: 'Enter an age from 0 to 120.',
  ageTo: 'Enter an age from 0 to 120.',
  supportWeeks: 'Enter a number of weeks from 1 to 520.',
  followUpAttempts: 'Enter a number of attempts from 1 to 10.',
  retentionMonths: 'Enter a number of months from 1 to 1200.',
};
