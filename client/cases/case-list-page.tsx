import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { caseStatuses, type CaseStatus } from '#shared/cases/case.ts';
import type { CaseList } from '#shared/cases/cases.api.ts';
import { plural } from '#shared/values/format.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { ButtonGroup, ButtonLink, TextButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { SearchBox } from '../design/search-box.tsx';
import { SelectField } from '../design/select-field.tsx';
import { Table } from '../design/table.tsx';
import { caseColumns } from './case-columns.tsx';
import type { CaseListSearch } from './case-list-search.ts';
import { capital, caseStatusWords } from './case-words.ts';
import { caseListQuery } from './cases.queries.ts';
import { HandedOverPart } from './handed-over-part.tsx';

/** The families that the provider holds in one service, a page at a time. */
export function CaseListPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/families/list' });
  const { saved, ...search } = useSearch({ from: '/signed-in/contracts/$contractId/families/list' });
  const navigate = useNavigate({ from: '/contracts/$contractId/families/list' });
  const { data: list } = useQuery({ ...caseListQuery(contractId, search), throwOnError: whenNothingIsShown });
  const show = (next: CaseListSearch) => void navigate({ search: next });
  const asks = search.find !== undefined || search.status !== undefined || search.after !== undefined;
  const nothingYet = list?.count === 0 && !asks;
  const add = <ButtonLink href={`/contracts/${contractId}/families/new`}>Add a family</ButtonLink>;
  const bring = (
    <ButtonLink kind="secondary" href={`/contracts/${contractId}/families/import`}>
      Bring in many at once
    </ButtonLink>
  );
  return (
    <ContractShell
      contractId={contractId}
      tab="families"
      familyPage="list"
      banner={
        saved === undefined ? undefined : (
          <NotificationBanner tone="success" heading="The family was erased for good.">
            <p className="govuk-body">What is counted of it stays in the figures.</p>
          </NotificationBanner>
        )
      }
    >
      <HandedOverPart contractId={contractId} />
      {nothingYet ? (
        <EmptyState
          heading="No families yet"
          act={
            <ButtonGroup>
              {add}
              {bring}
            </ButtonGroup>
          }
        >
          Add the first one under your own reference. Nobody but you sees its page: the council sees figures,
          and only of how many. If you keep your cases in a system of your own,{' '}
          <Link href={`/contracts/${contractId}/families/counts`}>enter counts</Link> in place of families.
        </EmptyState>
      ) : (
        <>
          <ButtonGroup>
            {add}
            {bring}
            <Link href={`/contracts/${contractId}/families/due-to-go`}>Kept as long as agreed</Link>
            <Link href={`/contracts/${contractId}/families/counts`}>Counts in place of families</Link>
          </ButtonGroup>
          <HalfAReference
            key={search.find ?? ''}
            find={search.find ?? ''}
            onFind={(find) => show({ find, status: search.status })}
          />
          <SelectField<CaseStatus>
            id="case-status"
            label="Where they are"
            none="All"
            options={caseStatuses.map((status) => ({
              value: status,
              label: capital(caseStatusWords[status]),
            }))}
            value={search.status ?? ''}
            onChange={(status) => show({ find: search.find, status: status === '' ? undefined : status })}
          />
          {list === undefined ? (
            <LoadingFrame shapes={['table']} words="Loading the families" />
          ) : (
            <Families list={list} search={search} onShow={show} />
          )}
        </>
      )}
    </ContractShell>
  );
}

function HalfAReference({ find, onFind }: { find: string; onFind: (find: string | undefined) => void }) {
  const [typed, setTyped] = useState(find);
  return (
    <SearchBox
      id="case-search"
      label="Find by half a reference"
      value={typed}
      onChange={setTyped}
      onSearch={() => onFind(typed.trim() === '' ? undefined : typed.trim())}
      buttonText="Find"
    />
  );
}

interface FamiliesProps {
  list: CaseList;
  search: CaseListSearch;
  onShow: (next: CaseListSearch) => void;
}

function Families({ list, search, onShow }: FamiliesProps) {
  if (list.cases.length === 0) {
    return (
      <EmptyState heading="None of them fits">
        Try fewer letters, or <TextButton onPress={() => onShow({})}>show all of them</TextButton>.
      </EmptyState>
    );
  }
  return (
    <>
      <p className="govuk-body" role="status">
        {plural(list.count, 'family', 'families')}, the newest referral first
      </p>
      <Table
        caption="Families of this service"
        captionSize="hidden"
        stacks
        columns={caseColumns}
        rows={list.cases}
        rowKey={({ id }) => id}
      />
      <ButtonGroup>
        {search.after === undefined ? null : (
          <ButtonLink kind="secondary" href={pageHref(list.contractId, search, undefined)}>
            Back to the first
          </ButtonLink>
        )}
        {list.next === undefined ? null : (
          <ButtonLink kind="secondary" href={pageHref(list.contractId, search, list.next)}>
            Show the next
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  );
}

const pageHref = (
  contractId: string,
  { find, status }: CaseListSearch,
  after: string | undefined,
): string => {
  const said = Object.entries({ find, status, after }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `/contracts/${contractId}/families/list?${new URLSearchParams(said).toString()}`;
};
