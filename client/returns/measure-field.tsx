import { useEffect, useRef } from 'react';
import type { ValuePlace } from '#shared/returns/return-value.ts';
import type { MeasureOnReturn, ReturnShown } from '#shared/returns/returns.api.ts';
import { typedFromAnswer } from '#shared/returns/typed-answer.ts';
import { signedInRoute } from '../app/root-routes.tsx';
import { AreaBoxes } from './area-boxes.tsx';
import { fieldIdAt, measureIdAt } from './field-ids.ts';
import { MeasureNotes } from './measure-notes.tsx';
import { NumberBoxes } from './number-boxes.tsx';
import { QuestionBox } from './question-box.tsx';
import { TheirsAndYours } from './theirs-and-yours.tsx';
import { holdsPart, TakenFigure, takenAt } from './taken-figure.tsx';
import { useValueBox } from './use-value-box.ts';
import { WhyMissing } from './why-missing.tsx';

export interface MeasureFieldProps {
  shown: ReturnShown;
  measure: MeasureOnReturn;
  place: ValuePlace;
  personId: string;
  disabled?: boolean;
}

/** What is counted, and who counts and who does not, below the name of a measure. */
function Definition({ measure: { version } }: { measure: MeasureOnReturn }) {
  const { numeratorMeans, denominatorMeans, whoCounts, whoDoesNot } = version;
  const counted = [numeratorMeans, denominatorMeans].filter((words) => words !== '').join(', of ');
  const who = [
    whoCounts === '' ? '' : `Count: ${whoCounts}.`,
    whoDoesNot === '' ? '' : `Do not count: ${whoDoesNot}.`,
  ].join(' ');
  return (
    <p className="govuk-hint">
      {counted === '' ? '' : `${counted[0]?.toUpperCase() ?? ''}${counted.slice(1)}. `}
      {who.replaceAll('..', '.')}
    </p>
  );
}

/** One measure of the form: its boxes, its questions, its areas, and beside them what it is compared with. */
export function MeasureField({ shown, measure, place, personId, disabled }: MeasureFieldProps) {
  const { version } = measure;
  const value = useValueBox(shown, version, place, personId);
  const { box, view } = value;
  const { organisationId } = signedInRoute.useRouteContext().user;
  const taken = takenAt(shown, place);
  const takenNumbers = taken && typedFromAnswer(version, taken, '').numbers;
  const cannot = view.typed.how !== 'value';
  const pressed = useRef(false);
  // Whoever says that they cannot report this is led to where they say why, and back.
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    document.getElementById(fieldIdAt(place, cannot ? 'reason' : 'numerator'))?.focus();
  }, [cannot, place]);
  const headingId = measureIdAt(version.measureId);
  return (
    <section className="bo-beside" aria-labelledby={headingId}>
      <div>
        <h2 className="govuk-heading-s" id={headingId} tabIndex={-1}>
          {version.name}
        </h2>
        <Definition measure={measure} />
        {cannot ? (
          <WhyMissing place={place} value={value} taken={takenNumbers} disabled={disabled} />
        ) : taken !== undefined && disabled !== true ? (
          <TakenFigure
            shown={shown}
            measure={measure}
            place={place}
            taken={taken}
            value={value}
            holds={holdsPart(shown, place, organisationId)}
          />
        ) : (
          <NumberBoxes
            version={version}
            place={place}
            value={value}
            about={version.name}
            disabled={disabled}
          />
        )}
        <QuestionBox place={place} value={value} disabled={disabled} />
        <TheirsAndYours version={version} place={place} value={value} />
        <AreaBoxes shown={shown} measure={measure} place={place} personId={personId} disabled={disabled} />
      </div>
      <MeasureNotes
        shown={shown}
        measure={measure}
        place={place}
        onCannot={
          cannot || disabled === true
            ? undefined
            : () => {
                pressed.current = true;
                box.change({ ...view.typed, how: 'missing' });
              }
        }
      />
    </section>
  );
}
