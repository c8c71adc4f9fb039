import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { TextField } from '../design/text-field.tsx';
import { DemoButtons } from './demo-buttons.tsx';
import { sessionQuery, useSignIn } from './people.queries.ts';

export function SignInPage() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { then } = useSearch({ from: '/signed-out/sign-in' });
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  const signIn = useSignIn();
  const problems = formProblems(signIn.error, ['email', 'password']);
  const goOn = () => void navigate({ href: then ?? '/home' });
  return (
    <PageBody width="reading">
      <ErrorSummary problems={problems.summary} attempt={signIn.failureCount} />
      <PageTitle title="Sign in" refused={problems.refused} />
      {session?.demo === true ? <DemoButtons onSignedIn={goOn} /> : null}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate({ email, password }, { onSuccess: goOn });
        }}
      >
        <TextField
          id="email"
          label="Email address"
          type="email"
          autoComplete="username"
          spellCheck={false}
          error={problems.at('email')}
          value={email}
          onChange={setEmail}
        />
        <TextField
          id="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          error={problems.at('password')}
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" busy={signIn.isPending}>
          Sign in
        </Button>
      </form>
      <Details summary="I have forgotten my password, or have no account">
        <p className="govuk-body">
          Ask an administrator at the council. They can send you a link by which you choose a password.
        </p>
      </Details>
    </PageBody>
  );
}
