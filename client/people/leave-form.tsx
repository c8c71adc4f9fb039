import { useState } from 'react';
import type { PersonPage } from '#shared/people/people.api.ts';
import { plural } from '#shared/values/format.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { useCloseAccount } from './people.queries.ts';

/** Closes the account of somebody who left. What they did stays. */
export function LeaveForm({ page }: { page: PersonPage }) {
  const { person, looksAfter } = page;
  const [why, setWhy] = useState('');
  const close = useCloseAccount(person.id);
  const problems = formProblems(close.error, ['why']);
  return (
    <Details summary={`Mark ${person.name} as having left`} open={problems.refused || undefined}>
      <ErrorSummary problems={problems.summary} attempt={close.failureCount} />
      <p className="govuk-body">
        Closing the account signs them out everywhere at once, and no link or password of theirs works any
        longer. What they did stays in the history. You can invite them again later.
      </p>
      {looksAfter.length === 0 ? null : (
        <p className="govuk-body">
          They look after {plural(looksAfter.length, 'agreement', 'agreements')}, which will be listed here to
          be handed over.
        </p>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          close.mutate({ revision: person.revision, why });
        }}
      >
        <TextAreaField
          id="why"
          label="A note for the history (you may leave it empty)"
          rows={2}
          limit={500}
          error={problems.at('why')}
          value={why}
          onChange={setWhy}
        />
        <Button type="submit" kind="warning" busy={close.isPending}>
          Close the account
        </Button>
      </form>
    </Details>
  );
}
