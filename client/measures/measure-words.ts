import type { DataStatus, MeasureSource, Polarity, Question } from '#shared/measures/measure-version.ts';
import type { MeasureKind } from '#shared/values/figure.ts';
import { onScreen } from '#shared/values/screen-words.ts';

/** 'How much did we do?' */
export const questionWords = (question: Question): string => onScreen(question);

/** The class that gives a question its colour. */
export const questionTone: Readonly<Record<Question, 'how-much' | 'how-well' | 'better-off'>> = {
  'how much': 'how-much',
  'how well': 'how-well',
  'better off': 'better-off',
};

/** Each kind as a person would say it, with an example. */
export const kindWords: Readonly<Record<MeasureKind, { label: string; hint: string }>> = {
  count: {
    label: 'A number of things',
    hint: 'Sessions, visits, certificates. Quarters add up to the year.',
  },
  'different people': {
    label: 'A number of different people',
    hint: 'Each person counted once. A year has its own count, because people come in more than one quarter.',
  },
  share: { label: 'A share', hint: 'So many of so many: 81 of 92 seen within 10 days.' },
  mean: { label: 'An average', hint: 'Days waited, a score: a total and how many it is the total of.' },
  rate: { label: 'A rate', hint: 'So many for each 1,000 people living there.' },
  snapshot: { label: 'A number on the last day', hint: 'Open cases, people waiting. The latest counts.' },
  money: { label: 'Money', hint: 'In pounds. Quarters add up to the year.' },
  score: { label: 'A judgement in steps', hint: 'Three steps or five, such as from poor to good.' },
};

export const polarityWords: Readonly<Record<Polarity, string>> = {
  higher: 'More is better',
  lower: 'Less is better',
  'within a range': 'Best within a range',
  neither: 'Neither is better: it is only watched',
};

export const dataStatusWords: Readonly<Record<DataStatus, { label: string; hint?: string }>> = {
  ready: { label: 'Yes, it can be counted now' },
  'from a date': { label: 'From a day on' },
  wanted: { label: 'Not yet: it is wanted', hint: 'It stays on the list, and returns do not ask for it.' },
};

/** Where figures come from, as the definition says it. */
export const sourceWords: Readonly<Record<MeasureSource, string>> = {
  'typed in': 'Typed in on the return',
  cases: 'Worked out from families',
  'follow-ups': 'Worked out from follow-ups',
  instrument: 'Worked out from questionnaires',
  imported: 'Imported',
};

/** Kinds that are so many of so many, or a total of so many. */
export const hasDenominator = (kind: MeasureKind): boolean =>
  kind === 'share' || kind === 'mean' || kind === 'rate';

/** Kinds whose four quarters make the year. */
export const addsUpOverYear = (kind: MeasureKind): boolean =>
  kind === 'count' || kind === 'money' || kind === 'rate';
