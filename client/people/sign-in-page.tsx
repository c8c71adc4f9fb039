import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { sentencesOf } from '../api/fetch-api.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { TextField } from '../design/text-field.tsx';
import { useSignIn } from './people.queries.ts';

export function SignInPage() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { then } = useSearch({ from: '/signed-out/sign-in' });
  const navigate = useNavigate();
  const signIn = useSignIn();
  const problems = signIn.error ? sentencesOf(signIn.error).map((sentence) => ({ sentence })) : [];
  return (
    <PageBody width="reading">
      <ErrorSummary problems={problems} attempt={signIn.failureCount} />
      <PageTitle title="Sign in" refused={problems.length > 0} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate({ email, password }, { onSuccess: () => void navigate({ href: then ?? '/home' }) });
        }}
      >
        <TextField
          id="email"
          label="Email address"
          type="email"
          autoComplete="username"
          spellCheck={false}
          value={email}
          onChange={setEmail}
        />
        <TextField
          id="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" busy={signIn.isPending}>
          Sign in
        </Button>
      </form>
    </PageBody>
  );
}
