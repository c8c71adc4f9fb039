import { usualQuestions } from '../follow-ups/short-questions.ts';
import { characteristicNames, type CharacteristicName } from './characteristics.ts';
import { characteristicHeading, childColumns } from './import-child-columns.ts';
import { familyColumns } from './import-family-columns.ts';
import { badAgainChoices } from '../follow-ups/follow-up.ts';
import type { ImportColumn } from './import-column.ts';
import { askers, contactChannels, contactRules, permissionGivers, timesOfDay } from './permission.ts';

/** What can be brought in at once: a sheet of a workbook for each, or a CSV file of one of them. */
export const importSheets = ['Families', 'Permissions', 'Follow-ups', 'Questionnaires'] as const;
export type ImportSheet = (typeof importSheets)[number];

/** What happened to a permission, in the words of the list and of the page. */
export const permissionActWords = {
  asked: 'asked, no answer yet',
  given: 'said yes',
  declined: 'said no',
  withdrawn: 'no longer want it',
} as const;

/** What was found when asking. */
export const foundWords = {
  reached: 'reached',
  declined: 'said no this time',
  attempt: 'could not reach',
} as const;

const reference: ImportColumn = {
  heading: 'Reference',
  required: true,
  hint: 'Your own reference for the family. Never a name.',
};

const permissionColumns: readonly ImportColumn[] = [
  reference,
  {
    heading: 'Permission',
    required: true,
    hint: 'contact: to be asked again. quote: to have their own words quoted.',
    choices: ['contact', 'quote'],
  },
  {
    heading: 'What happened',
    required: true,
    hint: 'One row for each thing that happened.',
    choices: Object.values(permissionActWords),
  },
  { heading: 'On', required: true, hint: 'The day, such as 14/07/2026.' },
  { heading: 'Given by', hint: 'Who said yes.', choices: permissionGivers },
  { heading: 'Asked by', hint: 'Who asked.', choices: askers },
  { heading: 'Privacy notice', hint: 'What your organisation calls the privacy notice they were given.' },
  { heading: 'Who may get in touch', hint: 'With a yes to contact.', choices: contactRules },
  { heading: 'Safe days', hint: 'Such as: Monday; Tuesday. Empty: nobody said.' },
  { heading: 'Safe times', hint: `Of ${timesOfDay.join(', ')}; several with ; between them.` },
  { heading: 'Safe channels', hint: `Of ${contactChannels.join(', ')}; several with ; between them.` },
];

/** The column of a short question: the answer as its words, or its code. */
export const answerHeading = (code: string): string => `Answer: ${code}`;

const followUpColumns: readonly ImportColumn[] = [
  reference,
  { heading: 'Point', required: true, hint: 'end, or how many months after the end: 3, 6, 9.' },
  {
    heading: 'What happened',
    required: true,
    hint: 'One row for each time somebody could not reach them, and one for the answer.',
    choices: Object.values(foundWords),
  },
  { heading: 'On', required: true, hint: 'The day, such as 14/07/2026.' },
  { heading: 'Asked by', hint: 'Who asked, where they were reached.', choices: askers },
  {
    heading: 'Channel',
    hint: 'How somebody tried, where they could not be reached.',
    choices: contactChannels,
  },
  ...usualQuestions.questions.map(({ code, asks, answers }) => ({
    heading: answerHeading(code),
    hint: asks,
    choices: answers.map(({ words }) => words),
  })),
  { heading: 'Own words', hint: 'What they said, where they wanted to.' },
  {
    heading: 'Done first',
    hint: 'Where an answer says that things are bad again: what was done first.',
    choices: badAgainChoices,
  },
];

const questionnaireColumns: readonly ImportColumn[] = [
  reference,
  { heading: 'Child', required: true, hint: 'The number they have in the family: 1, 2, 3.' },
  { heading: 'Questionnaire', required: true, hint: 'Such as SDQ.' },
  { heading: 'Filled in by', required: true, hint: 'parent, teacher or self.' },
  { heading: 'Form', hint: 'Empty: the one that suits their age.' },
  { heading: 'Point', required: true, hint: 'start, end, or how many months after the end: 3, 6, 9.' },
  { heading: 'On', required: true, hint: 'The day it was filled in, such as 14/07/2026.' },
];

/** 'Item 7', by its number on the paper form; 'Score: total', where somebody else worked it out. */
const answerColumn = /^Item (\d{1,3})$/i;
const scoreColumn = /^Score: (\S.{0,60})$/i;

/** Which answer of a form stands in a column, or which score. */
export const partOfForm = (heading: string): { kind: 'answers' | 'scores'; key: string } | undefined => {
  const answer = answerColumn.exec(heading)?.[1];
  if (answer !== undefined) return { kind: 'answers', key: String(Number(answer)) };
  const score = scoreColumn.exec(heading)?.[1];
  return score === undefined ? undefined : { kind: 'scores', key: score };
};

/** Columns of answers that the template has; a form with more takes further ones. */
const itemColumns: readonly ImportColumn[] = Array.from({ length: 30 }, (_, n) => ({
  heading: `Item ${n + 1}`,
  hint: 'The number of the answer that was ticked. Empty: left blank.',
}));

/** The columns each sheet can have; none but the required ones must be there. */
export const importColumns: Readonly<Record<ImportSheet, readonly ImportColumn[]>> = {
  Families: [reference, ...familyColumns, ...childColumns],
  Permissions: permissionColumns,
  'Follow-ups': followUpColumns,
  Questionnaires: [...questionnaireColumns, ...itemColumns],
};

/** The columns of the file to fill in: without those of characteristics that the council does not ask. */
export const templateColumns = (
  sheet: ImportSheet,
  asked: readonly CharacteristicName[],
): readonly ImportColumn[] => {
  const left = new Set(
    characteristicNames.filter((name) => !asked.includes(name)).map((name) => characteristicHeading(name)),
  );
  return importColumns[sheet].filter(({ heading }) => !left.has(heading));
};
