import type { CaseRow } from '#shared/cases/cases.api.ts';
import { permissionWords } from '#shared/cases/permission-words.ts';
import { needName } from '#shared/contracts/needs.ts';
import { pointTitle } from '#shared/follow-ups/follow-up-words.ts';
import { followUpStateWords } from '#shared/follow-ups/follow-up-state.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { Link } from '../design/link.tsx';
import type { Column } from '../design/table-column.tsx';
import { Tag } from '../design/tag.tsx';
import { capital, caseStatusWords } from './case-words.ts';

const since = ({ status, referredOn, startedOn, endedOn }: CaseRow): string =>
  dayName((status === 'ended' ? endedOn : status === 'in support' ? startedOn : undefined) ?? referredOn);

function Where({ row }: { row: CaseRow }) {
  const word = row.status === 'ended' ? 'on' : row.status === 'assessed' ? 'referred' : 'since';
  return (
    <>
      {capital(caseStatusWords[row.status])}, {word} {since(row)}
    </>
  );
}

function Next({ next }: Pick<CaseRow, 'next'>) {
  if (next === undefined) return '–';
  const words = pointTitle(next.months);
  return next.state === 'pending' ? (
    <>
      {words} <Tag colour="orange">{followUpStateWords(next.state)}</Tag>
    </>
  ) : (
    <>
      {words}, from {dayName(next.dueOn)}
    </>
  );
}

/** A reference up to so many letters is not broken at its hyphen. */
const longestOnOneLine = 14;

/** A family as a row of its service's list. */
export const caseColumns: readonly Column<CaseRow>[] = [
  {
    key: 'reference',
    header: 'Family',
    rowHeader: true,
    cell: ({ id, reference }) => (
      <span className={reference.length <= longestOnOneLine ? 'bo-nowrap' : undefined}>
        <Link href={`/families/${id}`}>{reference}</Link>
      </span>
    ),
  },
  { key: 'need', header: 'Need', cell: ({ need }) => needName(need) },
  { key: 'status', header: 'Where they are', cell: (row) => <Where row={row} /> },
  {
    key: 'contact',
    header: 'May we ask later?',
    cell: ({ contact }) => capital(permissionWords(contact)),
  },
  { key: 'next', header: 'Next follow-up', cell: ({ next }) => <Next next={next} /> },
];
