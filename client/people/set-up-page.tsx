import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { TextField } from '../design/text-field.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { useSetUp } from './people.queries.ts';

const fields = [
  { name: 'councilName', label: 'What is the council called?', type: 'text', autoComplete: 'organization' },
  { name: 'name', label: 'Your name', type: 'text', autoComplete: 'name' },
  { name: 'email', label: 'Your email address', type: 'email', autoComplete: 'username' },
] as const;

/** The first start: names the council and makes its first administrator. */
export function SetUpPage() {
  const { token } = useParams({ from: '/signed-out/set-up/$token' });
  const [typed, setTyped] = useState({ councilName: '', name: '', email: '', password: '' });
  const navigate = useNavigate();
  const setUp = useSetUp();
  const problems = formProblems(setUp.error, ['councilName', 'name', 'email', 'password']);
  return (
    <PageBody width="reading">
      <ErrorSummary problems={problems.summary} attempt={setUp.failureCount} />
      <PageTitle
        title="Set up Better Off"
        caption="You become its first administrator. This address works once."
        refused={problems.refused}
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
            type={field.type}
            autoComplete={field.autoComplete}
            error={problems.at(field.name)}
            value={typed[field.name]}
            onChange={(text) => setTyped((before) => ({ ...before, [field.name]: text }))}
          />
        ))}
        <NewPasswordField
          id="password"
          label="Choose a password"
          error={problems.at('password')}
          value={typed.password}
          onChange={(password) => setTyped((before) => ({ ...before, password }))}
        />
        <Button type="submit" busy={setUp.isPending}>
          Set it up
        </Button>
      </form>
    </PageBody>
  );
}
