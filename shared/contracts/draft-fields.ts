import { usualTerms } from '../follow-ups/follow-up.ts';
import { chosenQuestions, questionsInWords } from '../follow-ups/short-questions.ts';
import { dayName } from '../periods/calendar-day.ts';
import { formatDays, formatMoney, plural } from '../values/format.ts';
import { returnBoxWords } from './contract.ts';
import type { ContractDraft } from './contracts.api.ts';
import { needName } from './needs.ts';

/** The names behind the ids of a draft, for sentences about it. An id without a name is left as it is. */
export interface DraftNames {
  organisations: ReadonlyMap<string, string>;
  areas: ReadonlyMap<string, string>;
}

export type DraftField = keyof ContractDraft;

interface FieldWords {
  /** the field in the user's words, as the form's label and the history say it */
  name: string;
  /** what the draft says there, in words; '' when it says nothing */
  text: (draft: ContractDraft, names: DraftNames) => string;
}

const listed = (texts: readonly string[]): string => texts.join('; ');
const day = (on: string | undefined): string => (on === undefined ? '' : dayName(on));
const money = (pence: number | undefined): string => (pence === undefined ? '' : formatMoney(pence, 'exact'));
const yesNo = (flag: boolean | undefined): string => (flag === undefined ? '' : flag ? 'yes' : 'no');
const named = (names: ReadonlyMap<string, string>, id: string): string => names.get(id) ?? id;
const years = (age: number | undefined): string => (age === undefined ? '' : plural(age, 'year', 'years'));

/** Every field of a draft, in the order of the form, with its name and how its content reads. */
export const draftFields: Readonly<Record<DraftField, FieldWords>> = {
  reference: { name: 'Reference', text: ({ reference }) => reference },
  kind: { name: 'Kind', text: ({ kind }) => kind },
  title: { name: 'Title', text: ({ title }) => title },
  purpose: { name: 'What it is for', text: ({ purpose }) => purpose },
  outcomeStatements: {
    name: 'Outcomes it works towards',
    text: ({ outcomeStatements }) => listed(outcomeStatements),
  },
  needs: { name: 'Needs', text: (draft) => listed(draft.needs.map(needName)) },
  ageFrom: { name: 'Youngest age', text: ({ ageFrom }) => years(ageFrom) },
  ageTo: { name: 'Oldest age', text: ({ ageTo }) => years(ageTo) },
  areaIds: { name: 'Areas', text: ({ areaIds }, { areas }) => listed(areaIds.map((id) => named(areas, id))) },
  parties: {
    name: 'Parties',
    text: ({ parties }, { organisations }) =>
      listed(
        parties.map(({ organisationId, role, delivers }) =>
          [`${named(organisations, organisationId)} (${role})`, delivers].filter(Boolean).join(': '),
        ),
      ),
  },
  directorate: { name: 'Directorate', text: ({ directorate }) => directorate },
  framework: { name: 'Framework', text: ({ framework }) => framework },
  lot: { name: 'Lot', text: ({ lot }) => lot },
  regime: { name: 'Bought under', text: ({ regime }) => regime ?? '' },
  lightTouch: { name: 'Light touch', text: ({ lightTouch }) => yesNo(lightTouch) },
  basis: { name: 'Basis', text: ({ basis }) => basis ?? '' },
  startsOn: { name: 'Start', text: ({ startsOn }) => day(startsOn) },
  endsOn: { name: 'End', text: ({ endsOn }) => day(endsOn) },
  noticeOn: { name: 'Notice date', text: ({ noticeOn }) => day(noticeOn) },
  reviewOn: { name: 'Review date', text: ({ reviewOn }) => day(reviewOn) },
  extensions: {
    name: 'Extensions',
    text: ({ extensions }) =>
      listed(
        extensions.map(({ months, untilOn, takenOn }) =>
          [
            `${plural(months, 'month', 'months')}, until ${dayName(untilOn)}`,
            takenOn === undefined ? 'not taken' : `taken on ${dayName(takenOn)}`,
          ].join(', '),
        ),
      ),
  },
  yearlyPence: { name: 'Price a year', text: ({ yearlyPence }) => money(yearlyPence) },
  totalPence: { name: 'Price in total', text: ({ totalPence }) => money(totalPence) },
  supportWeeks: {
    name: 'Length of support',
    text: ({ supportWeeks }) => (supportWeeks === undefined ? '' : plural(supportWeeks, 'week', 'weeks')),
  },
  followUpMonths: {
    name: 'Ask again after',
    text: ({ followUpMonths }) => listed(followUpMonths.map((months) => plural(months, 'month', 'months'))),
  },
  followUpWindowDays: {
    name: 'Time to ask in',
    text: ({ followUpWindowDays }) => formatDays(followUpWindowDays),
  },
  followUpAttempts: {
    name: 'Attempts before a family could not be reached',
    text: ({ followUpAttempts }) =>
      plural(followUpAttempts ?? usualTerms.attemptsNeeded, 'attempt', 'attempts'),
  },
  followUpQuestions: {
    name: 'Short questions that families are asked',
    text: ({ followUpQuestions }) => questionsInWords(chosenQuestions(followUpQuestions)),
  },
  retentionMonths: {
    name: 'Families are kept after support ended',
    text: ({ retentionMonths }) =>
      retentionMonths === undefined ? '' : plural(retentionMonths, 'month', 'months'),
  },
  returnFrequency: { name: 'Return is due', text: ({ returnFrequency }) => returnFrequency },
  returnDueWorkingDays: {
    name: 'Time to send a return',
    text: ({ returnDueWorkingDays }) => plural(returnDueWorkingDays, 'working day', 'working days'),
  },
  returnBoxes: {
    name: 'A return also asks for',
    text: ({ returnBoxes }) => listed(returnBoxes.map((box) => returnBoxWords[box])),
  },
  documents: {
    name: 'Documents',
    text: ({ documents }) => listed(documents.map(({ title, url }) => `${title} (${url})`)),
  },
  notForPublication: {
    name: 'Not for publication',
    text: ({ notForPublication }) => yesNo(notForPublication),
  },
  placeWithheld: { name: 'Place withheld', text: ({ placeWithheld }) => yesNo(placeWithheld) },
  status: { name: 'Status', text: ({ status }) => status },
};

/** The fields in the order of the form. */
// Object.keys loses the keys' type; the record above has exactly these.
export const draftFieldNames = Object.keys(draftFields) as DraftField[];
