import { permissionSentence, safeWaysWords } from '#shared/cases/permission-words.ts';
import { atTheEnd } from '#shared/follow-ups/follow-up.ts';
import { pointTitle } from '#shared/follow-ups/follow-up-words.ts';
import type { DueList } from '#shared/follow-ups/follow-ups.api.ts';
import { dayName, daysBetween } from '#shared/periods/calendar-day.ts';
import { formatDays, plural } from '#shared/values/format.ts';
import { Link } from '../design/link.tsx';
import type { Column } from '../design/table-column.tsx';
import { Tag } from '../design/tag.tsx';

export type DueRow = DueList['due'][number];

/** A week is little time to try three times on different days. */
const closesSoonDays = 7;

/** How and when it is safe; who has not agreed yet is asked for that first. */
function Safely({ row: { contact, months } }: { row: DueRow }) {
  const { state, since, safe } = contact;
  if (state !== 'given') return months === atTheEnd ? 'As they are here' : permissionSentence(state, since);
  return (
    <>
      {safe?.rule === 'ask the worker first' ? <Tag colour="orange">Ask the worker first</Tag> : null}{' '}
      {safe === undefined ? null : safeWaysWords(safe)}
    </>
  );
}

function Until({ row: { windowEndsOn, attempts }, today }: { row: DueRow; today: string }) {
  const left = daysBetween(today, windowEndsOn);
  return (
    <>
      {dayName(windowEndsOn)}{' '}
      {left > closesSoonDays ? null : (
        <Tag colour="orange">{left === 0 ? 'Last day' : `${formatDays(left)} left`}</Tag>
      )}
      {attempts.length === 0 ? null : (
        <span className="bo-lines__more">tried {plural(attempts.length, 'time', 'times')}</span>
      )}
    </>
  );
}

/** Whom to ask, by reference: the link leads to where it is written down. */
export const dueColumns = (today: string): readonly Column<DueRow>[] => [
  {
    key: 'family',
    header: 'Family',
    rowHeader: true,
    nowrap: true,
    cell: ({ id, caseId, reference, months }) => (
      <Link href={`/families/${caseId}/follow-ups/${id}`}>
        {reference}
        <span className="govuk-visually-hidden">, {pointTitle(months)}</span>
      </Link>
    ),
  },
  { key: 'point', header: 'Ask about', cell: ({ months }) => pointTitle(months) },
  { key: 'service', header: 'Service', cell: ({ contractTitle }) => contractTitle },
  { key: 'safely', header: 'How and when', cell: (row) => <Safely row={row} /> },
  { key: 'until', header: 'Ask until', nowrap: true, cell: (row) => <Until row={row} today={today} /> },
];
