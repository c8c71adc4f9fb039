import { useState } from 'react';
import type { OwnAccount } from '#shared/people/people.api.ts';
import { londonTime } from '#shared/periods/calendar-day.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button, ButtonGroup } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { SavedNote } from '../design/saved-note.tsx';
import { TextField } from '../design/text-field.tsx';
import { useChangeOwnName } from './people.queries.ts';

export function ChangeNameForm({ account }: { account: OwnAccount }) {
  const [name, setName] = useState(account.name);
  const change = useChangeOwnName();
  const problems = formProblems(change.error, ['name']);
  return (
    <section aria-labelledby="your-name">
      <h2 className="govuk-heading-m" id="your-name">
        Your name
      </h2>
      <ErrorSummary problems={problems.summary} attempt={change.failureCount} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ name, revision: account.revision });
        }}
      >
        <TextField
          id="name"
          label="Name, as others see it"
          autoComplete="name"
          error={problems.at('name')}
          value={name}
          onChange={setName}
        />
        <ButtonGroup>
          <Button type="submit" kind="secondary" busy={change.isPending}>
            Save the name
          </Button>
          <SavedNote
            save={
              change.isSuccess
                ? { state: 'saved', time: londonTime(new Date(change.submittedAt).toISOString()) }
                : { state: 'nothing yet' }
            }
          />
        </ButtonGroup>
      </form>
    </section>
  );
}
