import type { Contribution } from '../cases/count-cases.ts';
import { takeFigure } from '../measures/take-figure.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { areaKeysOf, type MeasureAsked, type VersionOnForm } from './measures-asked.ts';
import { answerWords, sameAnswer } from './return-answer.ts';
import { placeKey, type PlacedAnswer, type ReturnAnswer, type ReturnValue } from './return-value.ts';

/** The part of a return that an organisation fills in. */
export interface PartOfOrganisation {
  id: string;
  organisationId: string;
}

/**
 * The figures of a return that families give, one for each part, measure and area. A part whose organisation
 * keeps no families here has none: it types them.
 * @param contributionsOf what each family adds to a measure, by the organisation that holds it
 */
export const takenAnswers = (
  measures: readonly MeasureAsked[],
  parts: readonly PartOfOrganisation[],
  keepsFamilies: (organisationId: string) => boolean,
  contributionsOf: (measure: MeasureAsked, organisationId: string) => readonly Contribution[],
): PlacedAnswer[] =>
  measures
    .filter(({ version }) => version.takenFrom !== undefined)
    .flatMap((measure) =>
      parts
        .filter(({ organisationId }) => keepsFamilies(organisationId))
        .flatMap(({ id, organisationId }) => {
          const contributions = contributionsOf(measure, organisationId);
          return areaKeysOf(measure.version).map((areaKey) => ({
            partId: id,
            measureId: measure.measureId,
            areaKey,
            scope: 'part' as const,
            answer: takeFigure(contributions, measure.version, areaKey),
          }));
        }),
    );

/** A value as it stands in the records or would stand there. */
type Kept = Omit<ReturnValue, 'id'> & { id: string; savedByName: string };

/**
 * The values of a return that is still with its provider: what is taken stands over what was kept, unless the
 * provider says that it cannot report it. Nothing is written until it is sent.
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
    return figure === undefined || value.answer.state === 'missing'
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
  taken === undefined || answer.state === 'missing' || sameAnswer(answer, taken)
    ? []
    : [
        problem(
          'figure-is-taken',
          `This figure is taken from the families you keep here: it is ${answerWords(version, taken)} now. Change the families, or say that you cannot report it and why.`,
          'numerator',
        ),
      ];

/** Figures that families would give now, where they are not what the return was sent with. */
export const takenOtherwise = (
  sent: readonly PlacedAnswer[],
  taken: readonly PlacedAnswer[],
): PlacedAnswer[] =>
  taken.filter((now) => {
    const then = sent.find((value) => placeKey(value) === placeKey(now));
    return then?.answer.state === 'value' && !sameAnswer(then.answer, now.answer);
  });
