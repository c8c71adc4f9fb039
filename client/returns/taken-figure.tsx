import { answerWords } from '#shared/returns/return-answer.ts';
import { isEditable } from '#shared/returns/return-transitions.ts';
import { placeKey, type ReturnAnswer, type ValuePlace } from '#shared/returns/return-value.ts';
import type { MeasureOnReturn, ReturnShown } from '#shared/returns/returns.api.ts';
import { plural } from '#shared/values/format.ts';
import { Link } from '../design/link.tsx';
import { fieldIdAt } from './field-ids.ts';
import type { ValueBox } from './use-value-box.ts';

/** The figure that families or counts give at a place; undefined where it is typed in, or they cannot say it. */
export const takenAt = (shown: ReturnShown, place: ValuePlace): ReturnAnswer | undefined => {
  const answer = shown.taken.find((each) => placeKey(each) === placeKey(place))?.answer;
  return answer?.state === 'missing' ? undefined : answer;
};

/** Where the families behind a figure are listed, for who holds them. */
export const familiesBehindHref = (returnId: string, { partId, measureId }: ValuePlace): string =>
  `/returns/${returnId}/parts/${partId}/measures/${measureId}/families`;

/** Whether somebody is of the organisation whose part it is, and so of who holds its families. */
export const holdsPart = (shown: ReturnShown, { partId }: ValuePlace, organisationId: string): boolean =>
  shown.parts.some((part) => part.id === partId && part.organisationId === organisationId);

/** A figure that fills itself in: what it is, where from, and the families behind it. There is nothing to type. */
export function TakenFigure({
  shown,
  measure: { version },
  place,
  taken,
  value: { view },
  holds,
}: {
  shown: ReturnShown;
  measure: MeasureOnReturn;
  place: ValuePlace;
  taken: ReturnAnswer;
  value: ValueBox;
  /** the person who asks is of the organisation that holds the families */
  holds: boolean;
}) {
  return (
    <div id={fieldIdAt(place)} tabIndex={-1}>
      {view.problems.map(({ code, sentence }) => (
        <p key={code} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {sentence}
        </p>
      ))}
      <p className="govuk-body govuk-!-font-weight-bold govuk-!-font-size-24 govuk-!-margin-bottom-1">
        {answerWords(version, taken)}
      </p>
      <p className="govuk-body">
        Filled in from the families {holds ? 'you keep' : 'kept'} here, or from counts sent in their place, as
        they stand now.
        {holds && place.areaKey === '' ? (
          <>
            {' '}
            <Link href={familiesBehindHref(shown.id, place)}>
              See the families behind it<span className="govuk-visually-hidden">: {version.name}</span>
            </Link>
          </>
        ) : null}
      </p>
    </div>
  );
}

/** 'Counted again today: 42.' Behind a figure that was sent, where its families have changed since. */
export function CountedAgain({
  shown,
  place,
  version,
}: {
  shown: ReturnShown;
  place: ValuePlace;
  version: MeasureOnReturn['version'];
}) {
  const taken = takenAt(shown, place);
  if (taken === undefined || isEditable(shown.status)) return null;
  const erased = shown.taken.find((each) => placeKey(each) === placeKey(place))?.erasedSince ?? 0;
  return (
    <p className="govuk-hint govuk-!-margin-bottom-0">
      Counted again today: {answerWords(version, taken)}. The figure stays as it was sent.
      {erased === 0
        ? ''
        : ` ${plural(erased, 'family was', 'families were')} erased since: where they counted here, they no longer do.`}
    </p>
  );
}
