import { useState } from 'react';
import type { PersonDraft, PersonPage } from '#shared/people/people.api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button, ButtonGroup, TextButton } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { useFocusOn } from '../design/use-focus-on.ts';
import { useChangePerson } from './people.queries.ts';
import { PersonFields, personFieldIds } from './person-fields.tsx';

interface ChangePersonFormProps {
  person: PersonPage['person'];
  onDone: () => void;
}

/** What a person is called, where they belong and what they may do. It holds from the next thing they press. */
export function ChangePersonForm({ person, onDone }: ChangePersonFormProps) {
  const [draft, setDraft] = useState<PersonDraft>({
    name: person.name,
    email: person.email,
    organisationId: person.organisationId,
    roles: person.roles,
  });
  useFocusOn('name');
  const change = useChangePerson(person.id);
  const problems = formProblems(change.error, personFieldIds);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ draft, revision: person.revision }, { onSuccess: onDone });
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={change.failureCount} />
      <PersonFields
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        problems={problems}
      />
      <ButtonGroup>
        <Button type="submit" busy={change.isPending}>
          Save
        </Button>
        <TextButton onPress={onDone}>Leave it as it is</TextButton>
      </ButtonGroup>
    </form>
  );
}
