import { useQuery } from '@tanstack/react-query';
import type { DueList } from '#shared/follow-ups/follow-ups.api.ts';
import type { RegisterRow } from '#shared/contracts/register-row.ts';
import { plural } from '#shared/values/format.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { EmptyState } from '../design/empty-state.tsx';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { Table } from '../design/table.tsx';
import { dueColumns } from './due-columns.tsx';
import { dueListQuery, servicesQuery } from './follow-ups.queries.ts';

/** The provider's families: whom to ask now, and the lists of its services. */
export function FamiliesPage() {
  const { data: list } = useQuery({ ...dueListQuery, throwOnError: whenNothingIsShown });
  const { data: services } = useQuery({ ...servicesQuery, throwOnError: whenNothingIsShown });
  return (
    <PageBody busy={list === undefined || services === undefined}>
      <PageTitle
        title="Families"
        caption="By your own references, never by name. Nobody but your organisation sees these pages."
      />
      {list === undefined || services === undefined ? (
        <LoadingFrame shapes={['table']} words="Loading whom to ask" />
      ) : services.rows.length === 0 ? (
        <EmptyState heading="No services yet">
          Families belong to a service. One shows up here as soon as the council names your organisation in an
          agreement.
        </EmptyState>
      ) : (
        <>
          <AskNow list={list} />
          <Services rows={services.rows} />
        </>
      )}
    </PageBody>
  );
}

/** The window that closes first on top. */
export function AskNow({ list }: { list: DueList }) {
  return (
    <section aria-labelledby="ask-now">
      <h2 className="govuk-heading-m" id="ask-now">
        Families to ask now
      </h2>
      {list.due.length === 0 ? (
        <p className="govuk-body">
          Nobody just now. Families come here by themselves when support ends, and again 3, 6 and 9 months
          later unless the agreement says otherwise.
        </p>
      ) : (
        <>
          <p className="govuk-body">
            {plural(list.due.length, 'follow-up', 'follow-ups')}, the one whose time ends first on top.
          </p>
          <Table
            caption="Families to ask now"
            captionSize="hidden"
            stacks
            columns={dueColumns(list.today)}
            rows={list.due}
            rowKey={({ id }) => id}
          />
        </>
      )}
    </section>
  );
}

function Services({ rows }: { rows: readonly RegisterRow[] }) {
  return (
    <section aria-labelledby="services">
      <h2 className="govuk-heading-m" id="services">
        Families by service
      </h2>
      <LineList
        lines={rows.map(({ id, title, purpose }) => ({
          key: id,
          text: <Link href={`/contracts/${id}/families/list`}>{title}</Link>,
          more: purpose === '' ? undefined : purpose,
        }))}
      />
    </section>
  );
}
