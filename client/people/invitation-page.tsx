import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { LinkShown } from '#shared/people/people.api.ts';
import { sentencesOf } from '../api/fetch-api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { SummaryList } from '../design/summary-list.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { linkQuery, useAcceptLink } from './people.queries.ts';

/** Behind a link: an account is opened, or a forgotten password replaced. */
export function InvitationPage() {
  const { token } = useParams({ from: '/signed-out/invitation/$token' });
  const { data: shown, error } = useQuery(linkQuery(token));
  if (error !== null) return <LinkDoesNotWork error={error} />;
  if (shown === undefined) {
    return (
      <PageBody width="reading" busy>
        <PageTitle title="Choose a password" />
        <LoadingFrame shapes={['text', 'form']} />
      </PageBody>
    );
  }
  return <ChoosePassword token={token} shown={shown} />;
}

function LinkDoesNotWork({ error }: { error: unknown }) {
  return (
    <PageBody width="reading">
      <PageTitle title="This link does not work" />
      {sentencesOf(error).map((sentence) => (
        <p className="govuk-body" key={sentence}>
          {sentence}
        </p>
      ))}
      <p className="govuk-body">
        <Link href="/sign-in">Sign in</Link>
      </p>
    </PageBody>
  );
}

function ChoosePassword({ token, shown }: { token: string; shown: LinkShown }) {
  const [password, setPassword] = useState('');
  const navigate = useNavigate();
  const accept = useAcceptLink(token);
  const problems = formProblems(accept.error, ['password']);
  const invited = shown.purpose === 'invitation';
  return (
    <PageBody width="reading">
      <ErrorSummary problems={problems.summary} attempt={accept.failureCount} />
      <PageTitle
        title={invited ? 'Open your account' : 'Choose a new password'}
        caption={
          invited
            ? `${shown.councilName} has invited you to Better Off.`
            : 'You will be signed out on every other device.'
        }
        refused={problems.refused}
      />
      <SummaryList
        rows={[
          { name: 'Name', value: shown.name },
          { name: 'Email address', value: shown.email },
          { name: 'Organisation', value: shown.organisationName },
        ]}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate(password, { onSuccess: () => void navigate({ href: '/home' }) });
        }}
      >
        {/* Lets the browser's password store know whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={shown.email} readOnly />
        <NewPasswordField
          id="password"
          label="Choose a password"
          error={problems.at('password')}
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" busy={accept.isPending}>
          {invited ? 'Open the account' : 'Save and sign in'}
        </Button>
      </form>
    </PageBody>
  );
}
