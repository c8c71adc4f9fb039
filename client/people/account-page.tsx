import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { capital, roleList } from '#shared/access/role-words.ts';
import { PageProblem } from '../app/page-problem.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { SummaryList } from '../design/summary-list.tsx';
import { ChangeNameForm } from './change-name-form.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { accountQuery } from './people.queries.ts';

/** One's own account: who one is here, the password, and where one is signed in. */
export function AccountPage() {
  const { data: account, error } = useQuery(accountQuery);
  const navigate = useNavigate();
  if (error !== null && account === undefined) return <PageProblem error={error} />;
  return (
    <PageBody width="reading" busy={account === undefined}>
      <PageTitle title="Your account" />
      {account === undefined ? (
        <LoadingFrame shapes={['text', 'form']} />
      ) : (
        <>
          <SummaryList
            rows={[
              { name: 'Email address', value: account.email },
              { name: 'Organisation', value: account.organisationName },
              { name: 'You are', value: capital(roleList(account.roles)) },
            ]}
          />
          <p className="govuk-body">An administrator of the council can change these for you.</p>
          <ChangeNameForm account={account} />
          <ChangePasswordForm email={account.email} />
          <OwnSessions sessions={account.sessions} onSignedOut={() => void navigate({ to: '/sign-in' })} />
        </>
      )}
    </PageBody>
  );
}
