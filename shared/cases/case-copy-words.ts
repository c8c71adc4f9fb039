import { needName } from '../contracts/needs.ts';
import { pointName } from '../follow-ups/follow-up.ts';
import { usualQuestions } from '../follow-ups/short-questions.ts';
import { dayName, isCalendarDay, londonDay, londonTime } from '../periods/calendar-day.ts';
import { lookReasonWords } from './emergency-look.ts';
import { holdReasonWords, liftReasonWords } from './legal-hold.ts';
import { dayNamesOfWeek, permissionScopeWords } from './permission-words.ts';

/** The parts of a copy as its headings say them; another goes by its name. */
const partWords: Readonly<Record<string, string>> = {
  people: 'Children and young people',
  permission: 'What was said about contact and about quoting',
  followUps: 'Follow-ups',
  questionnaires: 'Questionnaires',
  legalHolds: 'Legal holds',
  emergencyLooks: 'When the council looked in an emergency',
};

/** Fields whose name, taken apart, would not say what they are. */
const fieldWords: Readonly<Record<string, string>> = {
  contractId: 'Service',
  organisationId: 'Provider',
  areaId: 'Area',
  handedToContractId: 'Handed over to',
  knownAs: 'Known there as',
  route: 'Came by',
  on: 'Day',
  at: 'Written down',
  personId: 'By whom',
  act: 'What happened',
  scope: 'About',
  safe: 'Safe ways to get in touch',
  months: 'When',
  resultKind: 'What came of it',
  resultOn: 'Answered on',
  ownWords: 'In their own words',
  number: 'Child',
  person: 'Child',
  given: 'As ticked, by number',
  more: 'More about it',
};

/** What says nothing to a person: the product's own numbers. They stand in the file for computers. */
const forComputers = new Set(['id', 'caseId', 'referenceKey', 'revision']);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 'followUpMonths' is 'Follow up months'. */
const takenApart = (name: string): string =>
  capital(name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

export const partTitle = (name: string): string => partWords[name] ?? takenApart(name);

const answerWords = (code: string, answer: unknown): string => {
  const question = usualQuestions.questions.find((each) => each.code === code);
  const words = question?.answers.find((each) => each.code === answer)?.words;
  return `${question?.asks ?? takenApart(code)} ${words ?? textOf(answer, {})}`;
};

const isInstant = (value: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value);

const textOf = (value: unknown, names: Readonly<Record<string, string>>): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (isCalendarDay(value)) return dayName(value);
    if (isInstant(value)) return `${dayName(londonDay(value))}, ${londonTime(value)}`;
    return names[value] ?? value;
  }
  if (Array.isArray(value)) return value.map((each: unknown) => textOf(each, names)).join('; ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, each]) => `${takenApart(key)}: ${valueWords[key]?.(each) ?? textOf(each, names)}`)
    .join(', ');
};

/** Fields whose values are codes with words of their own. */
const valueWords: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  need: (value) => (typeof value === 'string' ? needName(value) : undefined),
  months: (value) => (typeof value === 'number' ? capital(pointName(value)) : undefined),
  scope: (value) => Object.entries(permissionScopeWords).find(([scope]) => scope === value)?.[1],
  reason: (value) =>
    Object.entries({ ...lookReasonWords, ...holdReasonWords }).find(([reason]) => reason === value)?.[1],
  whyLifted: (value) => Object.entries(liftReasonWords).find(([reason]) => reason === value)?.[1],
  answers: (value) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([code, answer]) => answerWords(code, answer))
          .join('; ')
      : undefined,
  days: (value) =>
    Array.isArray(value) ? value.map((day) => dayNamesOfWeek[Number(day) - 1] ?? '').join(', ') : undefined,
};

/** A row in words, line by line: what says nothing to a person is left out. */
export const linesOfRow = (
  row: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): { name: string; value: string }[] =>
  Object.entries(row)
    .filter(([field]) => !forComputers.has(field))
    .map(([field, value]) => ({
      name: fieldWords[field] ?? takenApart(field),
      value: valueWords[field]?.(value) ?? textOf(value, names),
    }))
    .filter(({ value }) => value !== '');
