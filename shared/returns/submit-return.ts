import type { ReturnBox } from '../contracts/contract.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { checkReturnValue, isOpen } from './check-return-value.ts';
import { isEmptyAnswer, periodValueOf } from './return-answer.ts';
import type { StoryBox } from './return-boxes.ts';
import { dutiesOf } from './duties-of-return.ts';
import type { MeasureAsked } from './measures-asked.ts';
import { placeKey, type PlacedAnswer, type ReturnValue, type ValuePlace } from './return-value.ts';
import { backgroundOf, type ReturnBackground } from './value-background.ts';

/** A part as submitting looks at it. */
export interface PartToSubmit {
  id: string;
  organisationName: string;
  lead: boolean;
  ready: boolean;
  minutesTaken?: number;
  texts: readonly { box: StoryBox; text: string }[];
}

/** Everything the decision is made from. */
export interface ReturnToSubmit {
  boxes: readonly ReturnBox[];
  measures: readonly MeasureAsked[];
  parts: readonly PartToSubmit[];
  values: readonly ReturnValue[];
  background: Omit<ReturnBackground, 'answers' | 'partIds'>;
  areaName: (areaId: string) => string;
}

/** What the person who sends it says: that it is right, and that nil means none. */
export interface Signature {
  signed: boolean;
  nilSigned: boolean;
}

/** What is left to do about one thing, with its place in the return. */
const left = (code: string, sentence: string, place: string): Problem => problem(code, sentence, place);

const valuesPlace = (place: ValuePlace): string => `values/${placeKey(place)}`;

/** The name of a duty as people know it: 'Families helped, Eastmarsh (Open Door)'. */
const dutyName = (facts: ReturnToSubmit, duty: ValuePlace & MeasureAsked): string => {
  const area = duty.areaKey === '' ? '' : `, ${facts.areaName(duty.areaKey)}`;
  const part = facts.parts.find(({ id }) => id === duty.partId);
  const whose =
    facts.parts.length === 1
      ? ''
      : duty.scope === 'whole'
        ? ' (all organisations together)'
        : ` (${part?.organisationName ?? ''})`;
  return `${duty.version.name}${area}${whose}`;
};

const aboutDuty = (
  facts: ReturnToSubmit,
  background: ReturnBackground,
  duty: ValuePlace & MeasureAsked,
): Problem[] => {
  const value = facts.values.find((each) => placeKey(each) === placeKey(duty));
  const name = dutyName(facts, duty);
  const place = valuesPlace(duty);
  if (value === undefined || isEmptyAnswer(value.answer)) {
    return [left('unanswered', `${name}: enter a figure, even if it is 0, or say why you cannot.`, place)];
  }
  if (periodValueOf(duty.version, value.answer) === undefined) {
    return [left('half-answered', `${name}: one of its numbers is not filled in.`, place)];
  }
  const { problems, queries } = checkReturnValue(
    duty.version,
    value.answer,
    backgroundOf(background, duty.version, duty),
  );
  if (problems.length > 0) {
    return problems.map(({ code, sentence }) => left(code, `${name}: ${sentence}`, place));
  }
  const [query] = queries;
  return query && isOpen(queries, value.explanation)
    ? [left('unexplained', `${name}: ${query.asks} Tell us what happened.`, place)]
    : [];
};

/** Whether the provider wrote at least one of the story boxes. */
export const hasStory = (parts: readonly Pick<PartToSubmit, 'texts'>[]): boolean =>
  parts.some(({ texts }) => texts.some(({ text }) => text.trim() !== ''));

/** The names of measures for which it says that there was none. */
export const nilMeasures = (facts: {
  measures: readonly MeasureAsked[];
  values: readonly PlacedAnswer[];
}): string[] =>
  facts.measures
    .filter(({ measureId }) =>
      facts.values.some((value) => value.measureId === measureId && value.answer.state === 'nil'),
    )
    .map(({ version }) => version.name);

/** What is left to do before the return can be sent; empty when it is complete. */
export const leftToDo = (facts: ReturnToSubmit): Problem[] => {
  const background: ReturnBackground = {
    ...facts.background,
    partIds: facts.parts.map(({ id }) => id),
    answers: facts.values,
  };
  const duties = dutiesOf(facts.measures, facts.parts, facts.values).flatMap((duty) =>
    aboutDuty(facts, background, duty),
  );
  const notReady = facts.parts
    .filter(({ lead, ready }) => !lead && !ready)
    .map(({ id, organisationName }) =>
      left('part-not-ready', `${organisationName} has not said that its part is ready.`, `parts/${id}`),
    );
  const story =
    facts.boxes.includes('story') && !hasStory(facts.parts)
      ? [left('no-story', 'Write a sentence or two about the story behind the figures.', 'story')]
      : [];
  const time =
    facts.boxes.includes('time taken') &&
    facts.parts.some(({ lead, minutesTaken }) => lead && minutesTaken === undefined)
      ? [left('no-time', 'Say how long this return took, all told.', 'time-taken')]
      : [];
  return [...duties, ...notReady, ...story, ...time];
};

/**
 * Whether a return can be sent: every duty answered or missing with a reason, nothing impossible, every
 * question explained, every part ready, and signed. A nil return is signed as such.
 * Source: house.md 'Presence, validity, query'.
 * @returns the problems, each with its place; empty when it can be sent
 */
export const submitReturn = (facts: ReturnToSubmit, { signed, nilSigned }: Signature): Problem[] => {
  const nil = nilMeasures(facts);
  const unsigned = signed
    ? []
    : [left('unsigned', 'Confirm that the figures are right as far as you know.', 'signed')];
  const nilUnsigned =
    nil.length === 0 || nilSigned
      ? []
      : [left('nil-unsigned', `Confirm that there was none for: ${nil.join(', ')}.`, 'nil-signed')];
  return [...leftToDo(facts), ...unsigned, ...nilUnsigned];
};
