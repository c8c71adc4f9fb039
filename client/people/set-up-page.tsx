import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem, sentencesOf } from '../api/fetch-api.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { TextField } from '../design/text-field.tsx';
import { useSetUp } from './people.queries.ts';

const fields = [
  { name: 'councilName', label: 'What is the council called?', type: 'text', autoComplete: 'organization' },
  { name: 'name', label: 'Your name', type: 'text', autoComplete: 'name' },
  { name: 'email', label: 'Your email address', type: 'email', autoComplete: 'username' },
  {
    name: 'password',
    label: 'Choose a password',
    type: 'password',
    autoComplete: 'new-password',
    hint: 'At least 12 characters. Three or four words that do not belong together work well.',
  },
] as const;

export function SetUpPage() {
  const { token } = useParams({ from: '/signed-out/set-up/$token' });
  const [typed, setTyped] = useState({ councilName: '', name: '', email: '', password: '' });
  const navigate = useNavigate();
  const setUp = useSetUp();
  const found = setUp.error instanceof ApiProblem ? setUp.error.problems : [];
  const at = (place: string) => found.find((problem) => problem.place === place)?.sentence;
  const summary =
    found.length > 0
      ? found.map(({ sentence, place }) => ({ sentence, fieldId: place }))
      : setUp.error
        ? sentencesOf(setUp.error).map((sentence) => ({ sentence }))
        : [];
  return (
    <PageBody width="reading">
      <ErrorSummary problems={summary} attempt={setUp.failureCount} />
      <PageTitle
        title="Set up Better Off"
        caption="You become its first administrator. This address works once."
        refused={summary.length > 0}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setUp.mutate({ token, ...typed }, { onSuccess: () => void navigate({ href: '/home' }) });
        }}
      >
        {fields.map((field) => (
          <TextField
            key={field.name}
            id={field.name}
            label={field.label}
            hint={'hint' in field ? field.hint : undefined}
            type={field.type}
            autoComplete={field.autoComplete}
            error={at(field.name)}
            value={typed[field.name]}
            onChange={(text) => setTyped({ ...typed, [field.name]: text })}
          />
        ))}
        <Button type="submit" busy={setUp.isPending}>
          Set it up
        </Button>
      </form>
    </PageBody>
  );
}
