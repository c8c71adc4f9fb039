import { useState } from 'react';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { TextField } from '../design/text-field.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { useChangeOwnPassword } from './people.queries.ts';

export function ChangePasswordForm({ email }: { email: string }) {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useChangeOwnPassword();
  const problems = formProblems(change.error, ['current', 'password']);
  return (
    <section aria-labelledby="your-password">
      <h2 className="govuk-heading-m" id="your-password">
        Your password
      </h2>
      <ErrorSummary problems={problems.summary} attempt={change.failureCount} />
      {change.isSuccess ? (
        <NotificationBanner
          tone="success"
          heading="Your password has been changed. You have been signed out everywhere else."
        />
      ) : null}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(
            { current, password },
            {
              onSuccess: () => {
                setCurrent('');
                setPassword('');
              },
            },
          );
        }}
      >
        {/* Lets the browser's password store know whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          id="current"
          label="Present password"
          type="password"
          autoComplete="current-password"
          error={problems.at('current')}
          value={current}
          onChange={setCurrent}
        />
        <NewPasswordField
          id="password"
          label="New password"
          error={problems.at('password')}
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" kind="secondary" busy={change.isPending}>
          Change the password
        </Button>
      </form>
    </section>
  );
}
