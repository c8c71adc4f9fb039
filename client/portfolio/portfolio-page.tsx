import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { may } from '#shared/access/may.ts';
import type { Portfolio } from '#shared/portfolio/portfolio.api.ts';
import { portfolioSorts, portfolioView, type PortfolioAsked } from '#shared/portfolio/portfolio-view.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ButtonLink } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import type { Sort } from '../design/table-column.tsx';
import { sessionQuery } from '../people/people.queries.ts';
import { portfolioColumns } from './portfolio-columns.tsx';
import { PortfolioFilters } from './portfolio-filters.tsx';
import { portfolioQuery } from './portfolio.queries.ts';
import { PortfolioTable } from './portfolio-table.tsx';

/** Every agreement with where it stands, to sort and to filter; the view stands in the address. */
export function PortfolioPage() {
  const { data: portfolio } = useQuery({ ...portfolioQuery, throwOnError: whenNothingIsShown });
  return (
    <PageBody busy={portfolio === undefined}>
      <PageTitle title="Portfolio" caption="Where every service stands, on delivery and on better off." />
      {portfolio === undefined ? (
        <LoadingFrame shapes={['text', 'table']} words="Loading the portfolio" />
      ) : (
        <PortfolioBody portfolio={portfolio} />
      )}
    </PageBody>
  );
}

function PortfolioBody({ portfolio: { lead, rows } }: { portfolio: Portfolio }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const asked = useSearch({ from: '/signed-in/portfolio' });
  const navigate = useNavigate({ from: '/portfolio' });
  const show = (next: PortfolioAsked) => void navigate({ search: next, replace: true, resetScroll: false });
  if (rows.length === 0) return <NothingYet />;
  const shown = portfolioView(rows, asked, session.user?.personId ?? '');
  return (
    <>
      <p className="bo-lead">{lead}</p>
      <PortfolioFilters
        rows={rows}
        asked={asked}
        mayLookAfter={session.user?.roles.includes('commissioner') === true}
        onChange={show}
      />
      <p className="govuk-body govuk-!-margin-top-4" role="status">
        {shown.length === rows.length
          ? plural(rows.length, 'service', 'services')
          : `${formatCount(shown.length)} of ${plural(rows.length, 'service', 'services')}`}
      </p>
      {shown.length === 0 ? (
        <p className="govuk-body">No service fits these filters.</p>
      ) : (
        <PortfolioTable
          caption="Services with where they stand"
          columns={portfolioColumns}
          rows={shown}
          sort={{ key: asked.sort ?? 'title', direction: asked.direction ?? 'ascending' }}
          onSort={(sort) => show({ ...asked, ...sortAsked(sort) })}
        />
      )}
    </>
  );
}

/** The order as it stands in the address; by name is how it is anyway. */
const sortAsked = ({ key, direction }: Sort): Pick<PortfolioAsked, 'sort' | 'direction'> => ({
  sort: portfolioSorts.find((each) => each === key),
  direction: direction === 'ascending' ? undefined : direction,
});

function NothingYet() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const mayImport = session.user !== undefined && may(session.user, 'import the register').yes;
  return (
    <EmptyState
      heading="No services yet"
      act={mayImport ? <ButtonLink href="/contracts">Go to the register</ButtonLink> : undefined}
    >
      {mayImport
        ? 'Import the list of agreements the council has, or add one by hand. They appear here at once.'
        : 'They appear here as soon as the council has put its agreements into the register.'}
    </EmptyState>
  );
}
