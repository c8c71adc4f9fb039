import { useQuery } from '@tanstack/react-query';
import { PageProblem } from '../app/page-problem.tsx';
import { HistoryLines } from '../design/history-lines.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { AreasPart } from './areas-part.tsx';
import { CouncilForm } from './council-form.tsx';
import { LogoPart } from './logo-part.tsx';
import { settingsQuery } from './settings.queries.ts';

/** What the council is called, how it looks, how it is reached, and its areas. */
export function SettingsPage() {
  const { data: page, error } = useQuery(settingsQuery);
  if (error !== null && page === undefined) return <PageProblem error={error} />;
  return (
    <PageBody width="form" busy={page === undefined}>
      <PageTitle title="Settings" />
      {page === undefined ? (
        <LoadingFrame shapes={['form']} />
      ) : (
        <div className="bo-two-thirds">
          <CouncilForm page={page} />
          <LogoPart page={page} />
          <p className="govuk-body">
            <Link href="/settings/questionnaires">Questionnaires: licences, and which may be used</Link>
          </p>
          <p className="govuk-body">
            <Link href="/settings/outcomes">
              In the area: places, what the police recorded, other figures
            </Link>
          </p>
          <AreasPart />
          <section aria-labelledby="history">
            <h2 className="govuk-heading-m" id="history">
              What changed
            </h2>
            <HistoryLines lines={page.history} />
          </section>
        </div>
      )}
    </PageBody>
  );
}
