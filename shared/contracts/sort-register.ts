import { contractKinds, contractStatuses } from './contract.ts';
import { decisionDueOn } from './contract-dates.ts';
import type { RegisterRow } from './register-row.ts';

/** What the register can be sorted by. */
export const registerSorts = [
  'title',
  'reference',
  'kind',
  'provider',
  'buyer',
  'directorate',
  'status',
  'starts',
  'ends',
  'decision',
  'yearly price',
  'total price',
  'contract manager',
] as const;
export type RegisterSort = (typeof registerSorts)[number];

export type SortDirection = 'ascending' | 'descending';

const words = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** What a row is sorted by: a text, a number, or nothing where it is not known. */
const sortKeys: Readonly<Record<RegisterSort, (row: RegisterRow) => string | number | undefined>> = {
  title: ({ title }) => title,
  reference: ({ reference }) => reference,
  kind: ({ kind }) => contractKinds.indexOf(kind),
  provider: ({ providers }) => providers[0]?.name,
  buyer: ({ buyerName }) => buyerName,
  directorate: ({ directorate }) => (directorate === '' ? undefined : directorate),
  status: ({ status }) => contractStatuses.indexOf(status),
  starts: ({ startsOn }) => startsOn,
  ends: ({ endsOn }) => endsOn,
  decision: decisionDueOn,
  'yearly price': ({ yearlyPence }) => yearlyPence,
  'total price': ({ totalPence }) => totalPence,
  'contract manager': ({ contractManager }) => contractManager?.name,
};

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));

/** Rows that are alike keep one order on every engine: by title, then by id. */
const settle = (a: RegisterRow, b: RegisterRow): number =>
  words.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);

/** The rows in order. What is not known comes last, whichever way round. */
export const sortRegister = (
  rows: readonly RegisterRow[],
  sort: RegisterSort = 'title',
  direction: SortDirection = 'ascending',
): RegisterRow[] => {
  const turned = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: sortKeys[sort](row) }));
  return keyed
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined) {
        if (a.key === b.key) return settle(a.row, b.row);
        return a.key === undefined ? 1 : -1;
      }
      return compare(a.key, b.key) * turned || settle(a.row, b.row);
    })
    .map(({ row }) => row);
};
