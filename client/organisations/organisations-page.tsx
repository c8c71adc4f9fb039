import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { organisationKinds } from '#shared/organisations/organisation.ts';
import type { OrganisationList } from '#shared/organisations/organisations.api.ts';
import { shortIdentifier } from '#shared/organisations/organisation-identifier.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { PageProblem } from '../app/page-problem.tsx';
import { ButtonLink } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { SearchBox } from '../design/search-box.tsx';
import { SelectField } from '../design/select-field.tsx';
import { Table } from '../design/table.tsx';
import { kindWords } from './kind-words.ts';
import { organisationsQuery } from './organisations.queries.ts';

type Row = OrganisationList['organisations'][number];

/** Who commissions and who provides. What is asked for stands in the address, so that it can be sent. */
export function OrganisationsPage() {
  const asked = useSearch({ from: '/signed-in/organisations' });
  const navigate = useNavigate({ from: '/organisations' });
  const [search, setSearch] = useState(asked.search ?? '');
  const { data, error } = useQuery(organisationsQuery(asked));
  if (error !== null && data === undefined) return <PageProblem error={error} />;
  const ask = (change: typeof asked) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <PageBody busy={data === undefined}>
      <PageTitle
        title="Organisations"
        caption="Who provides services, and with whom the council commissions them."
      />
      <ButtonLink href="/organisations/new">Add an organisation</ButtonLink>
      <SearchBox
        id="search"
        label="Find one by half a name or a number"
        value={search}
        onChange={setSearch}
        onSearch={() => ask({ search: search.trim() === '' ? undefined : search.trim() })}
      />
      <SelectField
        id="kind"
        label="Show"
        none="All kinds"
        options={organisationKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
        value={asked.kind ?? ''}
        onChange={(kind) => ask({ kind: kind === '' ? undefined : kind })}
      />
      {data === undefined ? (
        <LoadingFrame shapes={['table']} />
      ) : (
        <OrganisationsTable organisations={data.organisations} />
      )}
    </PageBody>
  );
}

function OrganisationsTable({ organisations }: { organisations: readonly Row[] }) {
  if (organisations.length === 0) {
    return (
      <EmptyState heading="None found">
        Try fewer letters, or <Link href="/organisations">show all organisations</Link>.
      </EmptyState>
    );
  }
  return (
    <Table<Row>
      caption={plural(organisations.length, 'organisation', 'organisations')}
      rows={organisations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'Name',
          rowHeader: true,
          cell: ({ id, name }) => <Link href={`/organisations/${id}`}>{name}</Link>,
        },
        { key: 'kind', header: 'Kind', cell: ({ kind }) => kindWords[kind] },
        {
          key: 'identifiers',
          header: 'Numbers in registers',
          cell: ({ identifiers }) => identifiers.map(shortIdentifier).join(', '),
        },
        {
          key: 'agreements',
          header: 'Agreements',
          numeric: true,
          cell: ({ agreements }) => formatCount(agreements),
        },
      ]}
    />
  );
}
