import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { combineOverAreas } from '#shared/values/combine.ts';
import { shortly } from '#shared/returns/checks/earlier-figures.ts';
import { periodValueOf } from '#shared/returns/return-answer.ts';
import { missingChoices } from '#shared/returns/return-words.ts';
import { placeKey, type ValuePlace } from '#shared/returns/return-value.ts';
import type { MeasureOnReturn, ReturnShown } from '#shared/returns/returns.api.ts';
import { typedFromAnswer } from '#shared/returns/typed-answer.ts';
import type { MissingReason } from '#shared/values/figure.ts';
import { formatCoverage } from '#shared/values/format.ts';
import { signedInRoute } from '../app/root-routes.tsx';
import { sentencesOf } from '../api/fetch-api.ts';
import { Button, ButtonGroup, TextButton } from '../design/button.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { besideArea } from './earlier-words.ts';
import { NumberBoxes } from './number-boxes.tsx';
import { QuestionBox } from './question-box.tsx';
import { sendValue } from './returns.queries.ts';
import { holdsPart, TakenFigure, takenAt } from './taken-figure.tsx';
import { TheirsAndYours } from './theirs-and-yours.tsx';
import { useValueBox } from './use-value-box.ts';
import { WhyMissing } from './why-missing.tsx';

export interface AreaBoxesProps {
  shown: ReturnShown;
  measure: MeasureOnReturn;
  /** where the whole stands; its areas stand beside it */
  place: ValuePlace;
  personId: string;
  disabled?: boolean;
}

const nameOf = (shown: ReturnShown, areaId: string): string =>
  shown.areas.find(({ id }) => id === areaId)?.name ?? '';

const valueIn = (shown: ReturnShown, { version }: MeasureOnReturn, place: ValuePlace) =>
  periodValueOf(version, shown.values.find((value) => placeKey(value) === placeKey(place))?.answer);

/** What the areas come to so far, of what they should: 'The areas add up to 86, of 92 in all.' */
const runningTotal = ({ shown, measure, place }: AreaBoxesProps): string => {
  const { version } = measure;
  const areas = version.splitAreas.flatMap((areaKey) => {
    const value = valueIn(shown, measure, { ...place, areaKey });
    return value ? [{ area: areaKey, value }] : [];
  });
  const { figure, have } = combineOverAreas(version.kind, areas);
  const coverage = `${formatCoverage(have, version.splitAreas.length, 'area', 'areas')} filled in.`;
  if (figure === undefined || have === 0) return coverage;
  const total = valueIn(shown, measure, place);
  const of = total?.state === 'value' ? `, of ${shortly(version.kind, total.figure)} in all` : '';
  return `The areas add up to ${shortly(version.kind, figure)}${of}. ${coverage}`;
};

/** A box for each area, with what they add up to. */
export function AreaBoxes(props: AreaBoxesProps) {
  const { shown, measure, place, disabled } = props;
  const { splitAreas } = measure.version;
  if (splitAreas.length === 0) return null;
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">By area</legend>
      {splitAreas.map((areaKey) => (
        <AreaBox key={areaKey} {...props} place={{ ...place, areaKey }} name={nameOf(shown, areaKey)} />
      ))}
      <p className="govuk-body" role="status">
        {runningTotal(props)}
      </p>
      {disabled === true ? null : <CannotSplit {...props} />}
    </fieldset>
  );
}

function AreaBox({ shown, measure, place, personId, name, disabled }: AreaBoxesProps & { name: string }) {
  const { version } = measure;
  const { organisationId } = signedInRoute.useRouteContext().user;
  const taken = takenAt(shown, place);
  const takenNumbers = taken && typedFromAnswer(version, taken, '').numbers;
  const value = useValueBox(shown, version, place, personId);
  const missing = value.view.typed.how !== 'value';
  return (
    <div>
      {missing ? (
        <>
          <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{name}</p>
          <WhyMissing place={place} value={value} taken={takenNumbers} disabled={disabled} />
        </>
      ) : taken !== undefined && disabled !== true ? (
        <>
          <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{name}</p>
          <TakenFigure
            shown={shown}
            measure={measure}
            place={place}
            taken={taken}
            value={value}
            holds={holdsPart(shown, place, organisationId)}
          />
        </>
      ) : (
        <NumberBoxes
          version={version}
          place={place}
          value={value}
          label={name}
          about={name}
          aboutShown
          disabled={disabled}
        />
      )}
      <p className="govuk-hint">{besideArea(shown, measure, place)}</p>
      <QuestionBox place={place} value={value} disabled={disabled} />
      <TheirsAndYours version={version} place={place} value={value} />
    </div>
  );
}

/** Says the same of every area that has no figure yet: a provider often cannot split what it counts. */
function CannotSplit({ shown, measure, place }: AreaBoxesProps) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<MissingReason | ''>('');
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const empty = measure.version.splitAreas.filter(
    (areaKey) => valueIn(shown, measure, { ...place, areaKey }) === undefined,
  );
  // It stays while the page is open: it may be what the keyboard is on when the last area is saved.
  const [offered] = useState(empty.length > 0);
  if (!offered) return null;
  const say = async () => {
    if (reason === '') {
      setRefused('Choose why you cannot split this by area.');
      return;
    }
    setBusy(true);
    try {
      for (const areaKey of empty) {
        const there = { ...place, areaKey };
        const kept = shown.values.find((value) => placeKey(value) === placeKey(there));
        await sendValue(client, shown.id, place.partId, place.measureId, {
          areaKey,
          scope: place.scope,
          answer: { state: 'missing', reason, note: '' },
          explanation: '',
          revision: kept?.revision ?? 0,
        });
      }
      setOpen(false);
    } catch (error) {
      setRefused(sentencesOf(error).join(' '));
    } finally {
      setBusy(false);
    }
  };
  if (!open) {
    return (
      <p className="govuk-body">
        <TextButton onPress={() => setOpen(true)}>We cannot split this by area</TextButton>
      </p>
    );
  }
  return (
    <>
      <RadiosField<MissingReason>
        id={`split-${place.partId}-${place.measureId}-${place.scope}`}
        label="Why can you not split this by area?"
        hint="This is noted for every area that has no figure yet."
        small
        error={refused}
        value={reason}
        choices={missingChoices}
        onChange={setReason}
      />
      <ButtonGroup>
        <Button small busy={busy} onPress={() => void say()}>
          Note this for the empty areas
        </Button>
        <Button small kind="secondary" onPress={() => setOpen(false)}>
          Leave it
        </Button>
      </ButtonGroup>
    </>
  );
}
