import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { capital, roleList } from '#shared/access/role-words.ts';
import type { PeopleList } from '#shared/people/people.api.ts';
import { personStatuses } from '#shared/people/person.ts';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { plural } from '#shared/values/format.ts';
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
import { peopleQuery } from './people.queries.ts';
import { PersonStatusTag } from './person-status-tag.tsx';
import { statusWords } from './status-words.ts';

type Row = PeopleList['people'][number];

/** Everybody with an account. What is asked for stands in the address, so that it can be sent. */
export function PeoplePage() {
  const asked = useSearch({ from: '/signed-in/people' });
  const navigate = useNavigate({ from: '/people' });
  const [search, setSearch] = useState(asked.search ?? '');
  const { data, error } = useQuery(peopleQuery(asked));
  if (error !== null && data === undefined) return <PageProblem error={error} />;
  const ask = (change: typeof asked) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <PageBody busy={data === undefined}>
      <PageTitle title="People" caption="Everybody who has, or had, an account here." />
      <ButtonLink href="/people/new">Invite a person</ButtonLink>
      <SearchBox
        id="search"
        label="Find a person by half a name, address or organisation"
        value={search}
        onChange={setSearch}
        onSearch={() => ask({ search: search.trim() === '' ? undefined : search.trim() })}
      />
      <SelectField
        id="status"
        label="Show"
        none="Everybody"
        options={personStatuses.map((status) => ({ value: status, label: statusWords[status] }))}
        value={asked.status ?? ''}
        onChange={(status) => ask({ status: status === '' ? undefined : status })}
      />
      {data === undefined ? <LoadingFrame shapes={['table']} /> : <PeopleTable people={data.people} />}
    </PageBody>
  );
}

function PeopleTable({ people }: { people: readonly Row[] }) {
  if (people.length === 0) {
    return (
      <EmptyState heading="Nobody found">
        Try fewer letters, or <Link href="/people">show everybody</Link>.
      </EmptyState>
    );
  }
  return (
    <Table<Row>
      caption={plural(people.length, 'person', 'people')}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'Name',
          rowHeader: true,
          cell: ({ id, name }) => <Link href={`/people/${id}`}>{name}</Link>,
        },
        { key: 'email', header: 'Email address', cell: ({ email }) => email },
        { key: 'organisation', header: 'Organisation', cell: ({ organisationName }) => organisationName },
        { key: 'roles', header: 'Roles', cell: ({ roles }) => capital(roleList(roles)) },
        { key: 'status', header: 'Account', cell: ({ status }) => <PersonStatusTag status={status} /> },
        {
          key: 'seen',
          header: 'Last here',
          nowrap: true,
          cell: ({ lastSeenAt }) => (lastSeenAt === undefined ? 'never' : dayName(londonDay(lastSeenAt))),
        },
      ]}
    />
  );
}
