import { decisionDueOn } from './contract-dates.ts';
import { sentenceCase } from './contract-facts.ts';
import type { DraftField } from './draft-fields.ts';
import { needName } from './needs.ts';
import { inPublishedRegister, placesShown } from './publication.ts';
import {
  noDetails,
  organisationFacts,
  partnersOf,
  saidOf,
  type RegisterDetails,
} from './register-details.ts';
import type { RegisterRow } from './register-row.ts';

/** Who reads the list as a file: the council itself, or anybody. */
export type RegisterAudience = 'council' | 'public';

interface FileColumn {
  heading: string;
  cell: (row: RegisterRow, details: RegisterDetails) => string | number;
  /** not written where anybody may read it */
  councilOnly?: boolean;
  /** free text that could name a place: not written for anybody where the place is withheld */
  mayNamePlace?: boolean;
}

const pounds = (pence: number | undefined): number | string => (pence === undefined ? '' : pence / 100);

/** A column that says a field of the agreement in the words of its page. */
const saying = (heading: string, field: DraftField): FileColumn => ({
  heading,
  cell: ({ id }, details) => sentenceCase(saidOf(details, id, field)),
});

const leadOf = ({ providers }: RegisterRow) => providers.find(({ role }) => role === 'lead');

const factsOfLead = (row: RegisterRow, details: RegisterDetails) =>
  organisationFacts(details, leadOf(row)?.organisationId);

/** The columns of the list as a file. Days as YYYY-MM-DD, money in pounds, several names with '; ' between. */
const fileColumns: readonly FileColumn[] = [
  { heading: 'Reference', cell: ({ reference }) => reference },
  { heading: 'Kind', cell: ({ kind }) => sentenceCase(kind) },
  { heading: 'Title', cell: ({ title }) => title },
  { heading: 'What it is for', cell: ({ purpose }) => purpose },
  { ...saying('Outcomes it works towards', 'outcomeStatements'), mayNamePlace: true },
  {
    heading: 'Lead provider',
    cell: (row) => leadOf(row)?.name ?? '',
  },
  {
    heading: 'Lead provider identifiers',
    cell: (row, details) => factsOfLead(row, details).identifiers,
  },
  { heading: 'Lead provider is a VCSE', cell: (row, details) => factsOfLead(row, details).vcse },
  { heading: 'Lead provider is an SME', cell: (row, details) => factsOfLead(row, details).sme },
  {
    heading: 'Other providers',
    cell: ({ providers }) =>
      providers
        .filter(({ role }) => role !== 'lead')
        .map(({ name }) => name)
        .join('; '),
  },
  { heading: 'Buyer', cell: ({ buyerName }) => buyerName },
  { heading: 'Commissioned with', cell: ({ id }, details) => partnersOf(details, id) },
  { heading: 'Needs', cell: ({ needs }) => needs.map(needName).join('; ') },
  saying('Youngest age', 'ageFrom'),
  saying('Oldest age', 'ageTo'),
  { heading: 'Areas', cell: ({ areas }) => areas.map(({ name }) => name).join('; ') },
  { heading: 'Directorate', cell: ({ directorate }) => directorate },
  { heading: 'Basis', cell: ({ basis }) => (basis === undefined ? '' : sentenceCase(basis)) },
  saying('Bought under', 'regime'),
  saying('Light touch', 'lightTouch'),
  { ...saying('Framework', 'framework'), mayNamePlace: true },
  { ...saying('Lot', 'lot'), mayNamePlace: true },
  { heading: 'Start', cell: ({ startsOn }) => startsOn ?? '' },
  { heading: 'End', cell: ({ endsOn }) => endsOn ?? '' },
  saying('Extensions', 'extensions'),
  { heading: 'Review date', cell: ({ reviewOn }) => reviewOn ?? '' },
  { heading: 'Notice date', cell: ({ noticeOn }) => noticeOn ?? '', councilOnly: true },
  { heading: 'Decision due', cell: (row) => decisionDueOn(row) ?? '', councilOnly: true },
  { heading: 'Price a year (GBP)', cell: ({ yearlyPence }) => pounds(yearlyPence) },
  { heading: 'Price in total (GBP)', cell: ({ totalPence }) => pounds(totalPence) },
  { ...saying('Length of support', 'supportWeeks'), councilOnly: true },
  { ...saying('Families are kept after support ended', 'retentionMonths'), councilOnly: true },
  { ...saying('Return is due', 'returnFrequency'), councilOnly: true },
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
 * what is under the Transparency Code's threshold, and names no officer. Where a place is withheld it says no
 * place, and of what was freely written only the title and what it is for, which the Code asks for.
 * @param details what stands beyond the rows; without it those columns are empty
 */
export const registerTable = (
  rows: readonly RegisterRow[],
  audience: RegisterAudience,
  details: RegisterDetails = noDetails,
): { headings: string[]; lines: (string | number)[][] } => {
  const columns = fileColumns.filter(({ councilOnly }) => audience === 'council' || councilOnly !== true);
  const shown =
    audience === 'council'
      ? rows
      : rows.filter(inPublishedRegister).map((row) => ({ ...row, areas: [...placesShown(row)] }));
  return {
    headings: columns.map(({ heading }) => heading),
    lines: shown.map((row) => {
      const keepsPlace = audience === 'public' && row.placeWithheld;
      return columns.map(({ cell, mayNamePlace }) =>
        keepsPlace && mayNamePlace === true ? '' : cell(row, details),
      );
    }),
  };
};
