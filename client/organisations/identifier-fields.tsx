import type { OrganisationIdentifier } from '#shared/organisations/organisation.ts';
import { knownSchemes } from '#shared/organisations/organisation-identifier.ts';
import type { FormProblems } from '../api/form-problems.ts';
import { Button, TextButton } from '../design/button.tsx';
import { SelectField } from '../design/select-field.tsx';
import { TextField } from '../design/text-field.tsx';

interface IdentifierFieldsProps {
  identifiers: readonly OrganisationIdentifier[];
  onChange: (identifiers: OrganisationIdentifier[]) => void;
  problems: FormProblems;
}

/** The ids of the boxes, as problems name them. */
export const identifierFieldIds = (count: number): string[] =>
  Array.from({ length: count }).flatMap((_, place) => [
    `identifiers-${String(place)}-scheme`,
    `identifiers-${String(place)}-identifier`,
  ]);

/** Numbers in public registers: by them an import recognises the organisation. */
export function IdentifierFields({ identifiers, onChange, problems }: IdentifierFieldsProps) {
  const change = (place: number, changed: OrganisationIdentifier) =>
    onChange(identifiers.map((each, index) => (index === place ? changed : each)));
  return (
    <fieldset className="govuk-fieldset govuk-form-group">
      <legend className="govuk-fieldset__legend">Numbers in registers</legend>
      <p className="govuk-hint">By these an imported list recognises the organisation.</p>
      {identifiers.map((each, place) => (
        <OneIdentifier
          // Boxes have no name of their own: what was typed third stays third.
          key={place}
          id={`identifiers-${String(place)}`}
          identifier={each}
          problems={problems}
          onChange={(changed) => change(place, changed)}
          onRemove={() => onChange(identifiers.filter((_, index) => index !== place))}
        />
      ))}
      {problems.at('identifiers') === undefined ? null : (
        <p className="govuk-error-message">{problems.at('identifiers')}</p>
      )}
      <Button
        kind="secondary"
        small
        id="identifiers"
        onPress={() => onChange([...identifiers, { scheme: 'GB-COH', identifier: '' }])}
      >
        Add a number
      </Button>
    </fieldset>
  );
}

interface OneIdentifierProps {
  id: string;
  identifier: OrganisationIdentifier;
  problems: FormProblems;
  onChange: (identifier: OrganisationIdentifier) => void;
  onRemove: () => void;
}

function OneIdentifier({ id, identifier, problems, onChange, onRemove }: OneIdentifierProps) {
  const known = knownSchemes.find(({ scheme }) => scheme === identifier.scheme);
  const options = [
    ...knownSchemes.map(({ scheme, name }) => ({ value: scheme, label: `${name} (${scheme})` })),
    // A register that an import brought along stays what it is.
    ...(known === undefined ? [{ value: identifier.scheme, label: identifier.scheme }] : []),
  ];
  return (
    <div className="bo-empty">
      <SelectField
        id={`${id}-scheme`}
        label="Register"
        options={options}
        error={problems.at(`${id}-scheme`)}
        value={identifier.scheme}
        onChange={(scheme) => onChange({ ...identifier, scheme })}
      />
      <TextField
        id={`${id}-identifier`}
        label="Number"
        hint={known === undefined ? undefined : `Like ${known.example}`}
        width={20}
        spellCheck={false}
        error={problems.at(`${id}-identifier`)}
        value={identifier.identifier}
        onChange={(number) => onChange({ ...identifier, identifier: number })}
      />
      <TextButton onPress={onRemove}>
        Take this number out
        <span className="govuk-visually-hidden"> ({identifier.identifier || 'empty'})</span>
      </TextButton>
    </div>
  );
}
