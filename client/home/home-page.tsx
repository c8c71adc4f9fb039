import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';

export function HomePage() {
  return (
    <PageBody>
      <PageTitle title="To do" />
    </PageBody>
  );
}
