import { useQuery } from '@tanstack/react-query';
import { ageBands, referralRoutes } from '#shared/cases/case.ts';
import { characteristicNames } from '#shared/cases/characteristics.ts';
import { needs } from '#shared/contracts/needs.ts';
import { AskedAt } from '../design/asked-first.tsx';
import { Button, TextButton } from '../design/button.tsx';
import { Inset } from '../design/inset.tsx';
import { NumberField } from '../design/number-field.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { SelectField } from '../design/select-field.tsx';
import { TextField } from '../design/text-field.tsx';
import type { CasePartProps } from './case-form.tsx';
import { capital } from './case-words.ts';
import { choicesQuery, serviceQuery } from './cases.queries.ts';
import { CharacteristicsFields } from './characteristics-fields.tsx';
import { nextPerson } from './typed-case.ts';

/** The areas of the service; all that are known where it names none. */
const useAreas = (contractId: string): { value: string; label: string }[] => {
  const { data: service } = useQuery(serviceQuery(contractId));
  const { data: choices } = useQuery(choicesQuery);
  const own = service?.areas ?? [];
  return (own.length > 0 ? own : (choices?.areas ?? [])).map(({ id, name }) => ({ value: id, label: name }));
};

/** Who they are to the service, by reference, and never who they are. */
export function WhoPart({ typed, onChange, problems, asked, contractId }: CasePartProps) {
  const areas = useAreas(contractId);
  return (
    <>
      <TextField
        id="reference"
        label="Your own reference"
        hint="As in your own files, such as F-0231. Never a name, initials, a date of birth or an address: nothing here has a place for them."
        width={20}
        autoComplete="off"
        spellCheck={false}
        error={problems.at('reference')}
        value={typed.reference}
        onChange={(reference) => onChange({ reference })}
      />
      <AskedAt asked={asked} place="reference" />
      <SelectField
        id="areaId"
        label="Where do they live?"
        none="Choose the area"
        options={areas}
        error={problems.at('areaId')}
        value={typed.areaId}
        onChange={(areaId) => onChange({ areaId })}
      />
      <SelectField
        id="need"
        label="What do they need help with most?"
        none="Choose the need"
        options={needs.map(({ code, name }) => ({ value: code, label: name }))}
        error={problems.at('need')}
        value={needs.find(({ code }) => code === typed.need)?.code ?? ''}
        onChange={(need) => onChange({ need })}
      />
      <SelectField
        id="route"
        label="How did they come to you?"
        none="Choose one"
        options={referralRoutes.map((route) => ({ value: route, label: capital(route) }))}
        error={problems.at('route')}
        value={typed.route}
        onChange={(route) => onChange({ route })}
      />
      <People typed={typed} onChange={onChange} problems={problems} />
      <RadiosField
        id="ageBand"
        label="Which age is the support for?"
        hint="You may leave it open until support starts."
        inline
        small
        choices={ageBands.map((band) => ({ value: band, label: band }))}
        error={problems.at('ageBand')}
        value={typed.ageBand}
        onChange={(ageBand) => onChange({ ageBand })}
      />
      <AskedAt asked={asked} place="ageBand" />
    </>
  );
}

/** Children and young people by number. */
function People({ typed, onChange, problems }: Pick<CasePartProps, 'typed' | 'onChange' | 'problems'>) {
  const { data: choices } = useQuery(choicesQuery);
  const { people } = typed;
  const change = (place: number, part: Partial<(typeof people)[number]>) =>
    onChange({ people: people.map((person, n) => (n === place ? { ...person, ...part } : person)) });
  return (
    <fieldset className="govuk-fieldset govuk-form-group">
      <legend className="govuk-fieldset__legend">Children and young people, by number</legend>
      {problems.at('people') === undefined ? null : (
        <p className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {problems.at('people')}
        </p>
      )}
      {people.map((person, n) => (
        <Inset key={person.number}>
          <NumberField
            id={`people-${n}-ageAtStart`}
            label={`How old is child ${person.number} when support starts?`}
            width={3}
            suffix="years"
            error={problems.at(`people-${n}-ageAtStart`)}
            value={person.ageAtStart}
            onChange={(ageAtStart) => change(n, { ageAtStart })}
          />
          <CharacteristicsFields
            person={person}
            asked={choices?.characteristicsAsked ?? characteristicNames}
            onChange={(characteristics) => change(n, { characteristics })}
          />
          {people.length === 1 ? null : (
            <TextButton
              onPress={() => onChange({ people: people.filter((each) => each.number !== person.number) })}
            >
              Take child {person.number} out
            </TextButton>
          )}
        </Inset>
      ))}
      <Button
        kind="secondary"
        small
        id="people"
        onPress={() => onChange({ people: [...people, nextPerson(people)] })}
      >
        Add another child or young person
      </Button>
    </fieldset>
  );
}
