import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { FamiliesBehindShown } from '#shared/returns/families-behind.api.ts';
import { answerWords } from '#shared/returns/return-answer.ts';
import type { ReturnShown } from '#shared/returns/returns.api.ts';
import { formatUpTo, plural } from '#shared/values/format.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { Table } from '../design/table.tsx';
import type { Column } from '../design/table-column.tsx';
import { ReturnFrame } from './return-frame.tsx';
import { familiesBehindQuery } from './returns.queries.ts';

type Family = FamiliesBehindShown['families'][number];

const numeratorOf = ({ numerator }: Family): string => formatUpTo(numerator, 1);

const columns: readonly Column<Family>[] = [
  {
    key: 'reference',
    header: 'Family',
    rowHeader: true,
    cell: ({ caseId, reference }) =>
      caseId === undefined ? (
        <span className="bo-quiet">Erased</span>
      ) : (
        <Link href={`/families/${caseId}`}>{reference}</Link>
      ),
  },
  { key: 'why', header: 'Why', cell: ({ why }) => `${why[0]?.toUpperCase() ?? ''}${why.slice(1)}` },
  { key: 'numerator', header: 'Adds', numeric: true, cell: numeratorOf },
];

const ofColumn: Column<Family> = {
  key: 'denominator',
  header: 'Of',
  numeric: true,
  cell: ({ denominator }) => (denominator === undefined ? '–' : formatUpTo(denominator, 1)),
};

/** The families that a figure counts, with what each adds and why: for who holds them. */
export function FamiliesBehindPage() {
  const { returnId, partId, measureId } = useParams({
    from: '/signed-in/returns/$returnId/parts/$partId/measures/$measureId/families',
  });
  const address = { returnId, partId, measureId };
  const { data: behind } = useQuery({ ...familiesBehindQuery(address), throwOnError: whenNothingIsShown });
  return (
    <ReturnFrame returnId={returnId} home="form" width="wide" page={() => 'Families behind a figure'}>
      {(shown) =>
        behind === undefined ? (
          <LoadingFrame shapes={['table']} words="Loading the families" />
        ) : (
          <Behind behind={behind} shown={shown} />
        )
      }
    </ReturnFrame>
  );
}

function Behind({ behind, shown }: { behind: FamiliesBehindShown; shown: ReturnShown }) {
  const { families, measureName, numeratorMeans, denominatorMeans, figure, contractId, countsSent } = behind;
  const version = shown.measures.find(({ version: { name } }) => name === measureName)?.version;
  const divides = denominatorMeans !== '';
  return (
    <>
      <PageTitle title={measureName} caption="The families behind a figure" />
      <p className="govuk-body">
        It counts {numeratorMeans}
        {divides ? `, of ${denominatorMeans}` : ''}.
        {version === undefined ? '' : ` Today that is ${answerWords(version, figure)}.`}
        {families.length === 0 ? '' : ' Only your organisation sees this list.'}
      </p>
      {countsSent && families.length > 0 ? (
        <p className="govuk-body">
          Some quarters were sent as counts in place of families: those are in the figure, and there is no
          list of them.
        </p>
      ) : null}
      {countsSent && families.length === 0 ? (
        <EmptyState heading="Only counts were sent">
          They stand in place of families, so there is no list behind this figure.{' '}
          <Link href={`/contracts/${contractId}/families/counts`}>See the counts</Link>
        </EmptyState>
      ) : families.length === 0 ? (
        <EmptyState heading="No family counts in this period">
          A family counts on the days that its page says.{' '}
          <Link href={`/contracts/${contractId}/families/list`}>See the families you keep</Link>, and whether
          a day is missing.
        </EmptyState>
      ) : (
        <Table
          stacks
          caption={plural(families.length, 'family', 'families')}
          captionSize="m"
          columns={divides ? [...columns, ofColumn] : columns}
          rows={families}
          rowKey={({ caseId }) =>
            caseId ?? `erased ${families.findIndex((each) => each.caseId === undefined)}`
          }
        />
      )}
    </>
  );
}
