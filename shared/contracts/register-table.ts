import { decisionDueOn } from './contract-dates.ts';
import { sentenceCase } from './contract-facts.ts';
import { needName } from './needs.ts';
import { inPublishedRegister, placesShown } from './publication.ts';
import type { RegisterRow } from './register-row.ts';

/** Who reads the list as a file: the council itself, or anybody. */
export type RegisterAudience = 'council' | 'public';

interface FileColumn {
  heading: string;
  cell: (row: RegisterRow) => string | number;
  /** not written where anybody may read it */
  councilOnly?: boolean;
}

const pounds = (pence: number | undefined): number | string => (pence === undefined ? '' : pence / 100);

/** The columns of the list as a file. Days as YYYY-MM-DD, money in pounds, several names with '; ' between. */
const fileColumns: readonly FileColumn[] = [
  { heading: 'Reference', cell: ({ reference }) => reference },
  { heading: 'Kind', cell: ({ kind }) => sentenceCase(kind) },
  { heading: 'Title', cell: ({ title }) => title },
  { heading: 'What it is for', cell: ({ purpose }) => purpose },
  {
    heading: 'Lead provider',
    cell: ({ providers }) => providers.find(({ role }) => role === 'lead')?.name ?? '',
  },
  {
    heading: 'Other providers',
    cell: ({ providers }) =>
      providers
        .filter(({ role }) => role !== 'lead')
        .map(({ name }) => name)
        .join('; '),
  },
  { heading: 'Buyer', cell: ({ buyerName }) => buyerName },
  { heading: 'Needs', cell: ({ needs }) => needs.map(needName).join('; ') },
  { heading: 'Areas', cell: ({ areas }) => areas.map(({ name }) => name).join('; ') },
  { heading: 'Directorate', cell: ({ directorate }) => directorate },
  { heading: 'Basis', cell: ({ basis }) => (basis === undefined ? '' : sentenceCase(basis)) },
  { heading: 'Start', cell: ({ startsOn }) => startsOn ?? '' },
  { heading: 'End', cell: ({ endsOn }) => endsOn ?? '' },
  { heading: 'Review date', cell: ({ reviewOn }) => reviewOn ?? '' },
  { heading: 'Notice date', cell: ({ noticeOn }) => noticeOn ?? '', councilOnly: true },
  { heading: 'Decision due', cell: (row) => decisionDueOn(row) ?? '', councilOnly: true },
  { heading: 'Price a year (GBP)', cell: ({ yearlyPence }) => pounds(yearlyPence) },
  { heading: 'Price in total (GBP)', cell: ({ totalPence }) => pounds(totalPence) },
  { heading: 'Status', cell: ({ status }) => sentenceCase(status) },
  {
    heading: 'Contract manager',
    cell: ({ contractManager }) => contractManager?.name ?? '',
    councilOnly: true,
  },
  {
    heading: 'Not for publication',
    cell: ({ notForPublication }) => (notForPublication ? 'Yes' : 'No'),
    councilOnly: true,
  },
  {
    heading: 'Place withheld',
    cell: ({ placeWithheld }) => (placeWithheld ? 'Yes' : 'No'),
    councilOnly: true,
  },
];

/**
 * The list as a table of plain cells for a file. For the public it leaves out what is not for publication and
 * what is under the Transparency Code's threshold, says no places where they are withheld, and names no officer.
 */
export const registerTable = (
  rows: readonly RegisterRow[],
  audience: RegisterAudience,
): { headings: string[]; lines: (string | number)[][] } => {
  const columns = fileColumns.filter(({ councilOnly }) => audience === 'council' || councilOnly !== true);
  const shown =
    audience === 'council'
      ? rows
      : rows.filter(inPublishedRegister).map((row) => ({ ...row, areas: [...placesShown(row)] }));
  return {
    headings: columns.map(({ heading }) => heading),
    lines: shown.map((row) => columns.map(({ cell }) => cell(row))),
  };
};
