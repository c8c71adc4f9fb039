import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { periodName } from '#shared/periods/reporting-period.ts';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { daysLate, deadlineOf, dueText } from '#shared/returns/return-deadline.ts';
import { statusForOthers, statusForProvider } from '#shared/returns/return-words.ts';
import type { ReturnsOfContract } from '#shared/returns/returns.api.ts';
import { formatDays } from '#shared/values/format.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { Table } from '../design/table.tsx';
import type { Column } from '../design/table-column.tsx';
import { Tag, type TagProps } from '../design/tag.tsx';
import { FlagsToAnswer } from './flags-to-answer.tsx';
import { contractReturnsQuery } from './returns.queries.ts';

type ReturnRow = ReturnsOfContract['returns'][number];

/** The Returns tab of an agreement: every period, where its return is, and targets that were challenged. */
export function ContractReturnsPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/returns' });
  const { data } = useQuery({ ...contractReturnsQuery(contractId), throwOnError: whenNothingIsShown });
  return (
    <ContractShell contractId={contractId} tab="returns">
      {data === undefined ? (
        <LoadingFrame shapes={['table']} words="Loading the returns" />
      ) : (
        <ReturnsList listed={data} />
      )}
    </ContractShell>
  );
}

const tagOf = ({ status }: ReturnRow, fills: boolean): Pick<TagProps, 'colour' | 'shape'> => {
  if (status === 'accepted') return { colour: 'quiet', shape: 'tick' };
  if (status === 'sent back' || status === 'reopened') return { colour: 'orange', shape: 'diamond' };
  if (status === 'submitted') return fills ? { colour: 'blue' } : { colour: 'orange', shape: 'half circle' };
  return { colour: status === 'draft' && fills ? 'turquoise' : 'grey' };
};

/** 'Due 28 October 2026, in 6 days', 'Sent 26 October 2026, on time'. */
const whenOf = (row: ReturnRow, today: string): string => {
  if (row.submittedAt !== undefined) {
    const late = daysLate(row.dueOn, row.submittedAt);
    return `Sent ${dayName(londonDay(row.submittedAt))}, ${late === 0 ? 'on time' : `${formatDays(late)} late`}`;
  }
  return deadlineOf(row, today) === 'overdue'
    ? `Due ${dayName(row.dueOn)}, not sent, ${dueText(row.dueOn, today)}`
    : `Due ${dayName(row.dueOn)}, ${dueText(row.dueOn, today)}`;
};

function ReturnsList({ listed }: { listed: ReturnsOfContract }) {
  const { returns, underWay, today, fills } = listed;
  const columns: Column<ReturnRow>[] = [
    {
      key: 'period',
      header: 'Period',
      rowHeader: true,
      cell: (row) => (
        <Link href={`/returns/${row.id}${fills ? '' : '/check'}`}>{periodName(row.period)}</Link>
      ),
    },
    { key: 'when', header: 'Due and sent', cell: (row) => whenOf(row, today) },
    {
      key: 'status',
      header: 'Where it is',
      cell: (row) => (
        <>
          <Tag {...tagOf(row, fills)}>{(fills ? statusForProvider : statusForOthers)[row.status]}</Tag>
          {row.question === undefined ? null : (
            <p className="govuk-body govuk-!-margin-top-1">{row.question}</p>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      {returns.length === 0 ? (
        <EmptyState heading="No returns yet">
          Returns make themselves when a period is over, from the first full one in which something is
          measured. A live agreement needs a start date, a lead provider and at least one measure.
        </EmptyState>
      ) : (
        <Table
          stacks
          caption="Returns of this agreement, newest first"
          captionSize="hidden"
          columns={columns}
          rows={returns}
          rowKey={({ id }) => id}
        />
      )}
      {underWay === undefined ? null : (
        <p className="govuk-body bo-quiet">
          {periodName(underWay.period)} is under way. Its return can be filled in from{' '}
          {dayName(underWay.opensOn)} and is due on {dayName(underWay.dueOn)}.
        </p>
      )}
      <FlagsToAnswer flags={listed.flags} mayAnswer={listed.mayAnswerFlags} />
    </>
  );
}
