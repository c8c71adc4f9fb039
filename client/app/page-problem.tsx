import { useLocation } from '@tanstack/react-router';
import { ApiProblem, sentencesOf } from '../api/fetch-api.ts';
import { Link } from '../design/link.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';

/** A page that could not be shown, and what to do about it. */
export function PageProblem({ error }: { error: unknown }) {
  if (error instanceof ApiProblem && error.status === 401) return <SignInAgain />;
  return (
    <PageBody width="reading">
      <PageTitle title="This page cannot be shown" />
      {sentencesOf(error).map((sentence) => (
        <p className="govuk-body" key={sentence}>
          {sentence}
        </p>
      ))}
      <p className="govuk-body">
        <Link href="/home">Go to what there is to do</Link>
      </p>
    </PageBody>
  );
}

/** The sign-in ended while the page was open; afterwards the person is back where they were. */
function SignInAgain() {
  const { href } = useLocation();
  return (
    <PageBody width="reading">
      <PageTitle title="Sign in again" />
      <p className="govuk-body">
        Your sign-in has ended: it does after 12 hours without use, after 7 days, or when it is ended from
        another device.
      </p>
      <p className="govuk-body">
        <Link href={`/sign-in?then=${encodeURIComponent(href)}`}>Sign in</Link>
      </p>
    </PageBody>
  );
}
