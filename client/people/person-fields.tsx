import { useQuery } from '@tanstack/react-query';
import { rolesOfKind } from '#shared/access/decide-roles.ts';
import { capital, roleHints } from '#shared/access/role-words.ts';
import type { PersonDraft } from '#shared/people/people.api.ts';
import type { FormProblems } from '../api/form-problems.ts';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { SelectField } from '../design/select-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { organisationChoicesQuery } from './people.queries.ts';

/** The boxes of a person's form, by the ids that problems name. */
export const personFieldIds = ['name', 'email', 'organisationId', 'roles'] as const;

interface PersonFieldsProps {
  draft: PersonDraft;
  onChange: (part: Partial<PersonDraft>) => void;
  problems: FormProblems;
}

/** Name, address, organisation, and of the roles those that can be held there. */
export function PersonFields({ draft, onChange, problems }: PersonFieldsProps) {
  const { data } = useQuery(organisationChoicesQuery);
  const organisations = data?.organisations ?? [];
  const chosen = organisations.find(({ id }) => id === draft.organisationId);
  const possible = chosen === undefined ? [] : rolesOfKind(chosen.kind);
  return (
    <>
      <TextField
        id="name"
        label="Name"
        autoComplete="off"
        error={problems.at('name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        id="email"
        label="Email address"
        hint="They sign in with it."
        type="email"
        autoComplete="off"
        spellCheck={false}
        error={problems.at('email')}
        value={draft.email}
        onChange={(email) => onChange({ email })}
      />
      <SelectField
        id="organisationId"
        label="Organisation"
        hint="What they see and may do depends on it."
        none="Choose one"
        options={organisations.map(({ id, name, kind }) => ({ value: id, label: `${name} (${kind})` }))}
        error={problems.at('organisationId')}
        value={draft.organisationId}
        onChange={(organisationId) => {
          const kind = organisations.find(({ id }) => id === organisationId)?.kind;
          const kept = kind === undefined ? [] : rolesOfKind(kind);
          onChange({ organisationId, roles: draft.roles.filter((role) => kept.includes(role)) });
        }}
      />
      {chosen === undefined ? null : (
        <CheckboxesField
          id="roles"
          label={`What are they at ${chosen.name}?`}
          choices={possible.map((role) => ({ value: role, label: capital(role), hint: roleHints[role] }))}
          error={problems.at('roles')}
          value={draft.roles}
          onChange={(roles) => onChange({ roles: [...roles] })}
        />
      )}
    </>
  );
}
