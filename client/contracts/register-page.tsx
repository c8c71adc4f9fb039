import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { RegisterRow } from '#shared/contracts/register-row.ts';
import { registerSorts } from '#shared/contracts/sort-register.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { PageProblem } from '../app/page-problem.tsx';
import { ButtonGroup, ButtonLink, TextButton } from '../design/button.tsx';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { Details } from '../design/details.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Filtered } from '../design/filter-panel.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { SearchBox } from '../design/search-box.tsx';
import { VirtualTable } from '../design/virtual-table.tsx';
import { registerChoicesQuery, registerQuery, registerQueryText } from './contracts.queries.ts';
import { columnsOf, isColumnKey, registerColumns } from './register-columns.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { askedOf, withoutFilters, type RegisterSearch } from './register-search.ts';

/** The register: every agreement the person may see. The view stands in the address, so that it can be sent. */
export function RegisterPage() {
  const search = useSearch({ from: '/signed-in/contracts' });
  const { user } = useRouteContext({ from: '/signed-in' });
  const navigate = useNavigate({ from: '/contracts' });
  const { data, error } = useQuery(registerQuery(askedOf(search)));
  const { data: choices } = useQuery(registerChoicesQuery);
  if (error !== null && data === undefined) return <PageProblem error={error} />;
  const change = (changed: RegisterSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const clear = () => void navigate({ search: withoutFilters, replace: true });
  const provider = user.organisationKind === 'provider';
  const council = user.organisationKind === 'council';
  return (
    <PageBody busy={data === undefined}>
      <PageTitle title={provider ? 'Our services' : 'Contracts'} caption={captionFor(provider)} />
      {data?.total === 0 ? (
        <NothingYet user={user} />
      ) : (
        <>
          <Acts user={user} />
          <Filtered
            filters={
              <RegisterFilters
                search={search}
                choices={choices}
                council={council}
                onChange={change}
                onClear={clear}
              />
            }
          >
            <HalfAWord words={search.search ?? ''} onSearch={(words) => change({ search: words })} />
            {data === undefined ? (
              <LoadingFrame shapes={['table']} words="Loading the register" />
            ) : (
              <List
                rows={data.rows}
                total={data.total}
                search={search}
                council={council}
                onChange={change}
                onClear={clear}
              />
            )}
          </Filtered>
        </>
      )}
    </PageBody>
  );
}

const captionFor = (provider: boolean): string =>
  provider
    ? 'The agreements that you deliver, alone or with others.'
    : 'Contracts, grants, call-offs and in-house services, in one register.';

function Acts({ user }: { user: User }) {
  const add = may(user, 'add contracts').yes;
  const bring = may(user, 'import the register').yes;
  if (!add && !bring) return null;
  return (
    <ButtonGroup>
      {add ? <ButtonLink href="/contracts/new">Add an agreement</ButtonLink> : null}
      {bring ? (
        <ButtonLink kind="secondary" href="/contracts/import">
          Import a list
        </ButtonLink>
      ) : null}
    </ButtonGroup>
  );
}

function NothingYet({ user }: { user: User }) {
  if (user.organisationKind === 'provider') {
    return (
      <EmptyState heading="No services yet">
        An agreement shows up here as soon as the council names your organisation in it. If one is missing,
        ask your contact at the council.
      </EmptyState>
    );
  }
  return (
    <EmptyState heading="No agreements yet" act={<Acts user={user} />}>
      {may(user, 'import the register').yes
        ? 'Import the list that the council has: a contract register in the Transparency Code’s fields, or a grants list in the 360Giving standard. You see what would happen before anything is written.'
        : 'Agreements show up here once a commissioner has added or imported them.'}
    </EmptyState>
  );
}

/** Finds while one types, a moment after the last letter. */
function HalfAWord({ words, onSearch }: { words: string; onSearch: (words: string | undefined) => void }) {
  const [typed, setTyped] = useState(words);
  const [sent, setSent] = useState(words);
  const [before, setBefore] = useState(words);
  // The address changed by itself (cleared, or gone back): the box follows. What it asked for itself it ignores,
  // because more may have been typed since.
  if (words !== before) {
    setBefore(words);
    if (words !== sent) {
      setTyped(words);
      setSent(words);
    }
  }
  const find = (text: string) => {
    const asked = text.trim();
    if (asked === sent) return;
    setSent(asked);
    onSearch(asked === '' ? undefined : asked);
  };
  useEffect(() => {
    const timer = setTimeout(() => find(typed), 300);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what is typed starts the wait; what was asked for until then is compared when it is over
  }, [typed]);
  return (
    <SearchBox
      id="register-search"
      label="Find by half a word"
      hint="Of the title, reference, provider, buyer or place"
      value={typed}
      onChange={setTyped}
      onSearch={() => find(typed)}
    />
  );
}

interface ListProps {
  rows: readonly RegisterRow[];
  total: number;
  search: RegisterSearch;
  council: boolean;
  onChange: (change: RegisterSearch) => void;
  onClear: () => void;
}

function List({ rows, total, search, council, onChange, onClear }: ListProps) {
  const shown = columnsOf(search);
  const found =
    rows.length === total
      ? plural(total, 'agreement', 'agreements')
      : `${formatCount(rows.length)} of ${plural(total, 'agreement', 'agreements')}`;
  if (rows.length === 0) {
    return (
      <EmptyState heading="None of them fits">
        Try fewer letters, or <TextButton onPress={onClear}>take out what is asked for</TextButton>.
      </EmptyState>
    );
  }
  return (
    <>
      <p className="govuk-body" role="status">
        {found}
      </p>
      <VirtualTable<RegisterRow>
        caption="The register"
        captionSize="hidden"
        rows={rows}
        rowKey={({ id }) => id}
        columns={registerColumns.filter(({ key }) => shown.includes(key))}
        sort={{ key: search.sort ?? 'title', direction: search.direction ?? 'ascending' }}
        onSort={({ key, direction }) =>
          onChange({ sort: registerSorts.find((sort) => sort === key), direction })
        }
      />
      <ChooseColumns search={search} onChange={onChange} />
      <Downloads search={search} council={council} />
    </>
  );
}

function ChooseColumns({ search, onChange }: Pick<ListProps, 'search' | 'onChange'>) {
  return (
    <Details summary="Choose columns">
      <CheckboxesField
        id="columns"
        label="Columns"
        labelHidden
        small
        choices={registerColumns
          .filter(({ key }) => key !== 'title')
          .map(({ key, header }) => ({ value: key, label: header }))}
        value={columnsOf(search)}
        onChange={(columns) => onChange({ columns: ['title', ...columns].filter(isColumnKey).join(',') })}
      />
    </Details>
  );
}

function Downloads({ search, council }: { search: RegisterSearch; council: boolean }) {
  const asked = askedOf(search);
  return (
    <p className="govuk-body">
      <Link href={`/api/contracts.csv${registerQueryText(asked)}`}>Download this list (CSV)</Link>
      {council ? (
        <>
          {' · '}
          <Link href={`/api/contracts.csv${registerQueryText({ ...asked, audience: 'public' })}`}>
            Download it for publication (CSV)
          </Link>
          : over £5,000, without what is not for publication and without places that are withheld.
        </>
      ) : null}
    </p>
  );
}
