import { sentencesOf } from '../api/fetch-api.ts';
import { Link } from '../design/link.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';

/** A page that could not be shown, and what to do about it. */
export function PageProblem({ error }: { error: unknown }) {
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
