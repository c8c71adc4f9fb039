import {
  disabilities,
  educationalNeeds,
  ethnicGroups,
  sexes,
  type CharacteristicName,
  type Characteristics,
} from '#shared/cases/characteristics.ts';
import { characteristicWords } from '#shared/cases/characteristics-asked.ts';
import { Details } from '../design/details.tsx';
import { SelectField } from '../design/select-field.tsx';
import { capital } from './case-words.ts';
import type { TypedPerson } from './typed-case.ts';

const options = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value, label: capital(value) }));

export interface CharacteristicsFieldsProps {
  person: TypedPerson;
  asked: readonly CharacteristicName[];
  onChange: (characteristics: Characteristics) => void;
}

/** What is only ever shown as splits of figures. 'Not asked' until somebody asks. */
export function CharacteristicsFields({ person, asked, onChange }: CharacteristicsFieldsProps) {
  const { number, characteristics } = person;
  const change = (part: Partial<Characteristics>) => onChange({ ...characteristics, ...part });
  const id = (name: string) => `child-${number}-${name}`;
  if (asked.length === 0) return null;
  const names = asked.map((name) => characteristicWords[name].toLowerCase()).join(', ');
  return (
    // In a box of its own: a fold close below the child's age would look like a part of that.
    <div className="govuk-!-margin-top-4">
      <Details summary={`About child ${number}: ${names}`}>
        <p className="govuk-body">Only ever used for figures about many. ‘Not asked’ is a good answer.</p>
        {asked.includes('sex') ? (
          <SelectField
            id={id('sex')}
            label="Sex"
            options={options(sexes)}
            value={characteristics.sex}
            onChange={(sex) => (sex === '' ? undefined : change({ sex }))}
          />
        ) : null}
        {asked.includes('ethnicGroup') ? (
          <SelectField
            id={id('ethnic-group')}
            label="Ethnic group"
            options={options(ethnicGroups)}
            value={characteristics.ethnicGroup}
            onChange={(ethnicGroup) => (ethnicGroup === '' ? undefined : change({ ethnicGroup }))}
          />
        ) : null}
        {asked.includes('disability') ? (
          <SelectField
            id={id('disability')}
            label="Disability"
            options={options(disabilities)}
            value={characteristics.disability}
            onChange={(disability) => (disability === '' ? undefined : change({ disability }))}
          />
        ) : null}
        {asked.includes('educationalNeed') ? (
          <SelectField
            id={id('educational-need')}
            label="Special educational needs"
            options={options(educationalNeeds)}
            value={characteristics.educationalNeed}
            onChange={(educationalNeed) => (educationalNeed === '' ? undefined : change({ educationalNeed }))}
          />
        ) : null}
      </Details>
    </div>
  );
}
