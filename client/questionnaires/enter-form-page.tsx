import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { informantWords } from '#shared/questionnaires/informant-words.ts';
import { informantsOf } from '#shared/questionnaires/offered-forms.ts';
import type { CaseQuestionnaires } from '#shared/questionnaires/questionnaires.api.ts';
import { timePointInWords, timePointsOf, timePointTitle } from '#shared/questionnaires/time-points.ts';
import { formThere, type FormPlace } from '#shared/questionnaires/wanted-forms.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { FormEntry } from './form-entry.tsx';
import { familyFormsQuery } from './questionnaires.queries.ts';
import type { PlaceSearch } from './questionnaires.routes.tsx';
import { instrumentAt } from './typed-form.ts';

const from = '/signed-in/families/$caseId/questionnaires/enter';

/** What there is one of is not asked. */
const alone = <Value,>(values: readonly Value[]): Value | undefined =>
  values.length === 1 ? values[0] : undefined;

/** The choices so far: what the address says, where it can be, and what there is one of. */
const chosenSoFar = (family: CaseQuestionnaires, asked: PlaceSearch): Partial<FormPlace> => {
  const people = family.people.map(({ number }) => number);
  const ids = family.questionnaires.filter(({ isOn }) => isOn).map(({ definition }) => definition.id);
  const person = people.find((number) => number === asked.person) ?? alone(people);
  const instrumentId = ids.find((id) => id === asked.instrumentId) ?? alone(ids);
  const instrument = instrumentId === undefined ? undefined : instrumentAt(family, instrumentId);
  const informants = instrument === undefined ? [] : informantsOf(instrument);
  const informant = informants.find((each) => each === asked.informant) ?? alone(informants);
  const point = timePointsOf(family.months).find((each) => each === asked.point);
  return { person, instrumentId, informant, point };
};

/** Enters a completed paper form by number, or opens the one that is there. */
export function EnterFormPage() {
  const { caseId } = useParams({ from });
  const asked = useSearch({ from });
  const { data: family } = useQuery({ ...familyFormsQuery(caseId), throwOnError: whenNothingIsShown });
  const forms = `/families/${caseId}/questionnaires`;
  return (
    <PageBody
      busy={family === undefined}
      breadcrumbs={
        <Breadcrumbs
          steps={[
            { text: 'Families', href: '/families' },
            { text: family?.reference ?? 'The family', href: `/families/${caseId}` },
            { text: 'Questionnaires', href: forms },
            { text: 'Enter' },
          ]}
        />
      }
    >
      {family === undefined ? (
        <LoadingFrame shapes={['form']} words="Loading the form" />
      ) : (
        <WhichForm family={family} place={chosenSoFar(family, asked)} />
      )}
    </PageBody>
  );
}

const isWhole = (place: Partial<FormPlace>): place is FormPlace =>
  place.person !== undefined &&
  place.instrumentId !== undefined &&
  place.informant !== undefined &&
  place.point !== undefined;

function WhichForm({ family, place }: { family: CaseQuestionnaires; place: Partial<FormPlace> }) {
  const there = isWhole(place) ? formThere(family, place) : undefined;
  return (
    <>
      <PageTitle
        title={there === undefined ? 'Enter a questionnaire' : 'Look at a questionnaire, or correct it'}
        over={family.reference}
        caption="From a completed paper form, by number. No question is shown here."
      />
      <div className="bo-two-thirds">
        <PlaceFields family={family} place={place} />
      </div>
      {isWhole(place) ? (
        <FormEntry
          key={`${place.person} ${place.instrumentId} ${place.informant} ${place.point} ${there?.id ?? ''} ${String(there?.revision)}`}
          family={family}
          place={place}
          there={there}
        />
      ) : null}
    </>
  );
}

function PlaceFields({ family, place }: { family: CaseQuestionnaires; place: Partial<FormPlace> }) {
  const navigate = useNavigate({ from: '/families/$caseId/questionnaires/enter' });
  const choose = (part: Partial<FormPlace>) =>
    void navigate({ search: { ...place, ...part }, replace: true, resetScroll: false });
  const instrument = place.instrumentId === undefined ? undefined : instrumentAt(family, place.instrumentId);
  const informants = instrument === undefined ? [] : informantsOf(instrument);
  const switchedOn = family.questionnaires.filter(({ isOn }) => isOn);
  return (
    <>
      {family.people.length < 2 ? null : (
        <RadiosField
          id="person"
          label="Whose form is it?"
          labelSize="s"
          inline
          small
          choices={family.people.map(({ number }) => ({ value: String(number), label: `Child ${number}` }))}
          value={place.person === undefined ? '' : String(place.person)}
          onChange={(value) => choose({ person: Number(value) })}
        />
      )}
      {switchedOn.length < 2 ? null : (
        <RadiosField
          id="instrumentId"
          label="Which questionnaire?"
          labelSize="s"
          inline
          small
          choices={switchedOn.map(({ name, definition }) => ({ value: definition.id, label: name }))}
          value={place.instrumentId ?? ''}
          onChange={(instrumentId) => choose({ instrumentId })}
        />
      )}
      {informants.length < 2 ? null : (
        <RadiosField
          id="informant"
          label="Who filled it in?"
          labelSize="s"
          inline
          small
          choices={informants.map((informant) => ({ value: informant, label: informantWords[informant] }))}
          value={place.informant ?? ''}
          onChange={(informant) => choose({ informant })}
        />
      )}
      <RadiosField
        id="point"
        label="When in their support?"
        labelSize="s"
        inline
        small
        choices={timePointsOf(family.months).map((point) => ({
          value: point,
          label: timePointTitle(point),
          hint:
            isWhole({ ...place, point }) && formThere(family, { ...place, point } as FormPlace)
              ? 'is there'
              : undefined,
        }))}
        value={place.point ?? ''}
        onChange={(point) => choose({ point })}
      />
      {place.point === undefined ? null : (
        <p className="govuk-visually-hidden" role="status">
          {isWhole(place)
            ? `The form ${timePointInWords(place.point)} is below${formThere(family, place) === undefined ? '' : ', as it was entered'}.`
            : ''}
        </p>
      )}
    </>
  );
}
