import { Link } from '../design/link.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';

export function PageNotFound() {
  return (
    <PageBody width="reading">
      <PageTitle title="Page not found" />
      <p className="govuk-body">Check the address, or that you copied all of it.</p>
      <p className="govuk-body">
        <Link href="/home">Go to what there is to do</Link>
      </p>
    </PageBody>
  );
}
