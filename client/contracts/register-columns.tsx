import type { RegisterRow } from '#shared/contracts/register-row.ts';
import { decisionDueOn } from '#shared/contracts/contract-dates.ts';
import { sentenceCase } from '#shared/contracts/contract-facts.ts';
import { needName } from '#shared/contracts/needs.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { formatMoney, plural } from '#shared/values/format.ts';
import { Link } from '../design/link.tsx';
import type { Column } from '../design/table-column.tsx';
import { StatusTag } from './status-tag.tsx';

const notKnown = <span className="govuk-visually-hidden">not known</span>;
const day = (on: string | undefined) => (on === undefined ? notKnown : dayName(on));
const money = (pence: number | undefined) => (pence === undefined ? notKnown : formatMoney(pence, 'short'));
/** A row is one line: what is cut off is read under the pointer, and read out in full. */
const text = (words: string, whole = words) => (words === '' ? notKnown : <span title={whole}>{words}</span>);

const providerText = ({ providers }: RegisterRow): string => {
  const [first, ...others] = providers;
  if (first === undefined) return '';
  return others.length === 0 ? first.name : `${first.name} and ${plural(others.length, 'other', 'others')}`;
};

const allProviders = ({ providers }: RegisterRow): string => providers.map(({ name }) => name).join(', ');

/** Until when, and whether that is over: 'Ended 31 March 2026'. */
const endText = ({ status, endsOn }: RegisterRow): string | undefined => {
  if (status === 'being prepared') return endsOn === undefined ? 'Being prepared' : `To ${dayName(endsOn)}`;
  if (endsOn === undefined) return status === 'ended' ? 'Ended' : undefined;
  return status === 'ended' ? `Ended ${dayName(endsOn)}` : dayName(endsOn);
};

/**
 * Every column that the register can show, in its order. The key of a column that can be sorted is the counter's
 * word for that order.
 */
export const registerColumns = [
  {
    key: 'title',
    header: 'Agreement',
    rowHeader: true,
    sortable: true,
    width: 245,
    cell: ({ id, title }) => (
      <Link href={`/contracts/${id}`}>
        <span title={title}>{title}</span>
      </Link>
    ),
  },
  { key: 'reference', header: 'Reference', sortable: true, width: 150, cell: ({ reference }) => reference },
  { key: 'kind', header: 'Kind', sortable: true, width: 130, cell: ({ kind }) => sentenceCase(kind) },
  {
    key: 'provider',
    header: 'Provider',
    sortable: true,
    width: 170,
    cell: (row) => text(providerText(row), allProviders(row)),
  },
  { key: 'buyer', header: 'Buyer', sortable: true, width: 200, cell: ({ buyerName }) => buyerName },
  { key: 'needs', header: 'Needs', width: 200, cell: ({ needs }) => text(needs.map(needName).join(', ')) },
  {
    key: 'areas',
    header: 'Areas',
    width: 180,
    cell: ({ areas }) => text(areas.map(({ name }) => name).join(', ')),
  },
  {
    key: 'directorate',
    header: 'Directorate',
    sortable: true,
    width: 200,
    cell: ({ directorate }) => text(directorate),
  },
  {
    key: 'basis',
    header: 'Basis',
    width: 130,
    cell: ({ basis }) => (basis === undefined ? notKnown : sentenceCase(basis)),
  },
  {
    key: 'status',
    header: 'Status',
    sortable: true,
    width: 140,
    cell: ({ status }) => <StatusTag status={status} />,
  },
  {
    key: 'starts',
    header: 'Starts',
    sortable: true,
    nowrap: true,
    width: 180,
    cell: (row) => day(row.startsOn),
  },
  {
    key: 'ends',
    header: 'Ends',
    sortable: true,
    nowrap: true,
    width: 215,
    cell: (row) => endText(row) ?? notKnown,
  },
  {
    key: 'decision',
    header: 'Decision due',
    sortable: true,
    nowrap: true,
    width: 180,
    cell: (row) => day(decisionDueOn(row)),
  },
  {
    key: 'yearly price',
    header: 'Price a year',
    sortable: true,
    numeric: true,
    width: 118,
    cell: ({ yearlyPence }) => money(yearlyPence),
  },
  {
    key: 'total price',
    header: 'In total',
    sortable: true,
    numeric: true,
    width: 100,
    cell: ({ totalPence }) => money(totalPence),
  },
  {
    key: 'contract manager',
    header: 'Looked after by',
    sortable: true,
    width: 170,
    cell: ({ contractManager }) => contractManager?.name ?? 'Nobody yet',
  },
] as const satisfies readonly Column<RegisterRow>[];

export type ColumnKey = (typeof registerColumns)[number]['key'];

export const isColumnKey = (key: string): key is ColumnKey =>
  registerColumns.some((column) => column.key === key);

/**
 * What is shown until somebody chooses: the agreement, who, until when, how much. Beside the filters, on a
 * screen of 1,280 px with a scroll bar of 17, there are 853 px for them.
 */
export const defaultColumns: readonly ColumnKey[] = [
  'title',
  'provider',
  'ends',
  'yearly price',
  'total price',
];

/** The columns of a view: those its address names, or those that are shown until somebody chooses. */
export const columnsOf = ({ columns }: { columns?: string }): readonly ColumnKey[] => {
  const chosen = columns?.split(',').filter(isColumnKey) ?? [];
  return chosen.length === 0 ? defaultColumns : chosen;
};
