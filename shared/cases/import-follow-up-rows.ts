import { decideFollowUp } from '../follow-ups/decide-follow-up.ts';
import { badAgainChoices, pointName, type FollowUp, type FollowUpResult } from '../follow-ups/follow-up.ts';
import { whatWasFoundShape, type WhatWasFound } from '../follow-ups/follow-ups.api.ts';
import { questionSet, usualQuestions, type ShortQuestionSet } from '../follow-ups/short-questions.ts';
import { readTimePoint, monthsAfterEnd } from '../questionnaires/time-points.ts';
import { queryKey } from './case-query.ts';
import type { CellReader } from './import-cells.ts';
import { readChoice } from './import-column.ts';
import {
  changesBetween,
  refusedRow,
  type FamilyPlan,
  type ImportGround,
  type RowVerdict,
} from './import-plan.ts';
import { answerHeading, foundWords } from './import-sheets.ts';
import { askers, contactChannels } from './permission.ts';

const foundKinds = ['reached', 'declined', 'attempt'] as const;

const columns: Readonly<Record<string, string>> = {
  on: 'On',
  askedBy: 'Asked by',
  channel: 'Channel',
  ownWords: 'Own words',
  badAgain: 'Done first',
};
const columnOf = (place: string): string => {
  const [, code] = /^answers\/(.+)$/.exec(place) ?? [];
  return code === undefined ? (columns[place] ?? '') : answerHeading(code);
};

/** A row about a follow-up: at which point, and what was found. */
export interface FollowUpListed {
  months: number;
  found: Exclude<WhatWasFound, { kind: 'cleared' }>;
}

const monthsRead = (reader: CellReader): number | undefined => {
  const text = reader.needed('Point');
  if (text === '') return undefined;
  const point = /^0( months?)?$/i.test(text) ? 'end' : readTimePoint(text);
  const months = point === undefined ? undefined : monthsAfterEnd(point);
  if (months === undefined)
    reader.refuse(
      'Point',
      'cell-unread',
      `‘${text}’ is no point. Write end, or a number of months such as 3.`,
    );
  return months;
};

/** Every question that a sheet has a column for: which of them are asked is decided by the rule of the form. */
const answersRead = (reader: CellReader): Record<string, string> =>
  Object.fromEntries(
    usualQuestions.questions.flatMap(({ code, answers }) => {
      const words = Object.fromEntries(answers.map((answer) => [answer.code, answer.words]));
      const said = reader.take(answerHeading(code), (text) =>
        readChoice(
          text,
          answers.map((answer) => answer.code),
          words,
        ),
      );
      return said === undefined ? [] : [[code, said]];
    }),
  );

/** What a row says was found; undefined where something stands against a cell. */
export const followUpRead = (reader: CellReader): FollowUpListed | undefined => {
  const months = monthsRead(reader);
  reader.needed('What happened');
  reader.needed('On');
  const kind = reader.choice('What happened', foundKinds, foundWords);
  const on = reader.day('On');
  const wants = kind === 'attempt' ? 'Channel' : 'Asked by';
  if (kind !== undefined) reader.needed(wants);
  const askedBy = reader.choice('Asked by', askers);
  const channel = reader.choice('Channel', contactChannels);
  const reached = {
    ...{ questions: usualQuestions.id, answers: answersRead(reader), ownWords: reader.text('Own words') },
    badAgain: reader.choice('Done first', badAgainChoices),
  };
  if (reader.problems.length > 0 || months === undefined) return undefined;
  const said = {
    kind,
    on,
    ...(kind === 'attempt' ? { channel } : { askedBy }),
    ...(kind === 'reached' ? reached : {}),
  };
  const checked = whatWasFoundShape.safeParse(said);
  if (checked.success && checked.data.kind !== 'cleared') return { months, found: checked.data };
  for (const { path, message } of checked.error?.issues ?? [])
    reader.refuse(columnOf(path.join('/')), 'cell-refused', message);
  return undefined;
};

const inWords = (result: FollowUpResult | WhatWasFound): Record<string, string> => {
  if (result.kind === 'cleared') return {};
  const what = { 'What happened': foundWords[result.kind], On: result.on };
  if (result.kind === 'attempt') return { ...what, Channel: result.channel };
  if (result.kind === 'declined') return { ...what, 'Asked by': result.askedBy };
  const { askedBy, answers, ownWords, badAgain, questions } = result;
  const asked = questionSet(questions)?.questions ?? [];
  return {
    ...what,
    'Asked by': askedBy,
    ...Object.fromEntries(
      Object.entries(answers).map(([code, answer]) => [
        answerHeading(code),
        asked.find((each) => each.code === code)?.answers.find((each) => each.code === answer)?.words ??
          answer,
      ]),
    ),
    'Own words': ownWords,
    'Done first': badAgain ?? '',
  };
};

/** Whether every answer of a row is to a question of a set. */
const isWithin = (found: Extract<WhatWasFound, { kind: 'reached' }>, set: ShortQuestionSet): boolean =>
  Object.keys(found.answers).every((code) => set.questions.some((each) => each.code === code)) &&
  (found.ownWords === '' || set.ownWords !== undefined);

/**
 * A row is about the questions the agreement asks now, unless it answers others, which the rule refuses. An empty
 * cell takes nothing away from an answer that is there, which keeps the questions it was asked by.
 */
const over = (
  found: FollowUpListed['found'],
  result: FollowUpResult | undefined,
  asks: ShortQuestionSet,
): FollowUpListed['found'] => {
  if (found.kind !== 'reached') return found;
  return result?.kind !== 'reached'
    ? { ...found, questions: isWithin(found, asks) ? asks.id : found.questions }
    : {
        ...found,
        questions: result.questions,
        answers: { ...result.answers, ...found.answers },
        ownWords: found.ownWords === '' ? result.ownWords : found.ownWords,
        badAgain: found.badAgain ?? result.badAgain,
      };
};

const isThere = ({ attempts, result }: FollowUp, found: FollowUpListed['found']): boolean =>
  found.kind === 'attempt'
    ? attempts.some(({ on, channel }) => on === found.on && channel === found.channel)
    : result !== undefined && changesBetween(inWords(result), inWords(found)).length === 0;

const refuse = (reader: CellReader, column: string, code: string, sentence: string): RowVerdict => {
  reader.refuse(column, code, sentence);
  return refusedRow(reader.problems);
};

/** What becomes of one row about a follow-up, by the rule of the form. @param answered points answered in this file */
export const planFollowUp = (
  reader: CellReader,
  { months, found: listed }: FollowUpListed,
  plan: FamilyPlan,
  { today, questions: asks }: ImportGround,
  answered: Map<number, number>,
): RowVerdict => {
  const { after } = plan;
  const followUp = plan.followUps.find((each) => each.months === months);
  if (followUp === undefined)
    return refuse(
      reader,
      'Point',
      'point-not-asked',
      after.endedOn === undefined
        ? 'Support has not ended, so there is no follow-up yet. Say on the sheet Families when it ended.'
        : `This family is not asked ${pointName(months)}. Check the point.`,
    );
  const found = over(listed, followUp.result, asks);
  const isResult = found.kind !== 'attempt';
  const earlier = answered.get(months);
  if (isThere(followUp, found)) return { outcome: 'unchanged' };
  if (isResult && earlier !== undefined)
    return refuse(
      reader,
      'Point',
      'row-twice',
      `Row ${earlier} says something else of the same point. One of them is wrong.`,
    );
  const facts = {
    today,
    endedOn: after.endedOn ?? followUp.dueOn,
    ...{ followUp, asks },
    events: plan.events,
    notToAsk: after.notToAsk,
  };
  const said = { found, corrects: followUp.result !== undefined };
  let decision = decideFollowUp({ ...said, confirmed: [] }, facts);
  const queries = decision.kind === 'asks' ? decision.queries : [];
  if (queries.length > 0) decision = decideFollowUp({ ...said, confirmed: queries.map(queryKey) }, facts);
  if (decision.kind === 'bad again')
    return refuse(
      reader,
      'Done first',
      'bad-again',
      `An answer says that things are bad again. Say what was done first: ${badAgainChoices.join(', ')}.`,
    );
  if (decision.kind !== 'save') {
    reader.refuseAll(decision.kind === 'asks' ? [] : decision.problems, columnOf);
    return refusedRow(reader.problems);
  }
  const before = followUp.result;
  const { result, attempts } = decision;
  plan.followUps = plan.followUps.map((each) => (each === followUp ? { ...each, result, attempts } : each));
  if (isResult) answered.set(months, reader.row);
  const corrects = isResult && before !== undefined;
  return {
    outcome: corrects ? 'corrected' : 'new',
    changes: corrects ? changesBetween(inWords(before), inWords(found)) : [],
    questions: queries.map(({ code, place, asks, because }) => ({
      ...{ sheet: 'Follow-ups' as const, row: reader.row, column: columnOf(place), code, asks, because },
    })),
  };
};

/** Attempts before answers, the earlier first, so that the file may stand in any order. */
export const inAskingOrder = (a: FollowUpListed, b: FollowUpListed): number => {
  const rank = ({ months, found }: FollowUpListed): string =>
    [String(months).padStart(3, '0'), found.kind === 'attempt' ? 0 : 1, found.on].join(' ');
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
};
