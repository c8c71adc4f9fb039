import type { Contribution } from '../cases/count-cases.ts';
import { notByArea, type Unanswered } from '../follow-ups/figure-from-counts.ts';
import { takeFigure } from '../measures/take-figure.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { areaKeysOf, type MeasureAsked, type VersionOnForm } from './measures-asked.ts';
import { answerWords, isEmptyAnswer, sameAnswer } from './return-answer.ts';
import { placeKey, type PlacedAnswer, type ReturnAnswer, type ReturnValue } from './return-value.ts';

/** The part of a return that an organisation fills in. */
export interface PartOfOrganisation {
  id: string;
  organisationId: string;
}

/** What an organisation's families add to a measure, or counts in their place; or why those cannot say it. */
export type Given = readonly Contribution[] | Unanswered;

/** The figure of one area ('' for all) that families or counts give. */
export const givenFigure = (
  given: Given,
  version: Pick<VersionOnForm, 'kind' | 'question'>,
  areaKey = '',
): ReturnAnswer =>
  'state' in given
    ? given
    : ((areaKey === '' ? undefined : notByArea(given)) ?? takeFigure(given, version, areaKey));

/**
 * The figures of a return that families give, one for each part, measure and area. A part whose organisation
 * neither keeps families here nor sends counts has none: it types them.
 * @param givenBy what each family adds to a measure, by the organisation that holds it; undefined where it is typed
 */
export const takenAnswers = (
  measures: readonly MeasureAsked[],
  parts: readonly PartOfOrganisation[],
  givenBy: (measure: MeasureAsked, organisationId: string) => Given | undefined,
): PlacedAnswer[] =>
  measures
    .filter(({ version }) => version.takenFrom !== undefined)
    .flatMap((measure) =>
      parts.flatMap(({ id, organisationId }) => {
        const given = givenBy(measure, organisationId);
        if (given === undefined) return [];
        return areaKeysOf(measure.version).map((areaKey) => ({
          partId: id,
          measureId: measure.measureId,
          areaKey,
          scope: 'part' as const,
          answer: givenFigure(given, measure.version, areaKey),
        }));
      }),
    );

/** A value as it stands in the records or would stand there. */
type Kept = Omit<ReturnValue, 'id'> & { id: string; savedByName: string };

/**
 * The values of a return that is still with its provider: what is taken stands over what was kept, unless the
 * provider says that it cannot report it. What counts cannot say is missing until the provider types it. Nothing is
 * written until it is sent.
 * @param fresh the value where nothing was kept
 */
export const withTaken = <Value extends Kept>(
  kept: readonly Value[],
  taken: readonly PlacedAnswer[],
  fresh: (place: PlacedAnswer) => Value,
): Value[] => {
  const at = new Map(taken.map((each) => [placeKey(each), each]));
  const over = kept.map((value) => {
    const figure = at.get(placeKey(value));
    at.delete(placeKey(value));
    return figure === undefined ||
      value.answer.state === 'missing' ||
      (figure.answer.state === 'missing' && !isEmptyAnswer(value.answer))
      ? value
      : { ...value, answer: figure.answer };
  });
  return [...over, ...[...at.values()].map(fresh)];
};

/**
 * What is wrong with typing over a figure that is taken: it changes where its families change. To say that it
 * cannot be reported, and why, is no figure and stays possible.
 */
export const overTaken = (
  version: Pick<VersionOnForm, 'kind' | 'question' | 'steps' | 'unit'>,
  answer: ReturnAnswer,
  taken: ReturnAnswer | undefined,
): Problem[] =>
  taken === undefined || taken.state === 'missing' || answer.state === 'missing' || sameAnswer(answer, taken)
    ? []
    : [
        problem(
          'figure-is-taken',
          `This figure is taken from the families you keep here, or the counts you send in their place: it is ${answerWords(version, taken)} now. Change those, or say that you cannot report it and why.`,
          'numerator',
        ),
      ];

/** Whether what is kept of erased families is enough to count them: decision 0015. */
export const countsErased = (taken: VersionOnForm['takenFrom']): boolean =>
  taken?.source === 'follow-ups' || (taken?.source === 'cases' && taken.what === 'finished');

/** Figures that families would give now, where they are not what the return was sent with. */
export const takenOtherwise = (
  sent: readonly PlacedAnswer[],
  taken: readonly PlacedAnswer[],
): PlacedAnswer[] =>
  taken.filter((now) => {
    const then = sent.find((value) => placeKey(value) === placeKey(now));
    return (
      then?.answer.state === 'value' && now.answer.state === 'value' && !sameAnswer(then.answer, now.answer)
    );
  });
