import { buyerKey } from './organisation-names.ts';
import type { FileRow, ListedOrganisation, ListedRow, RefusedRow } from './listed-row.ts';
import { readYesNo } from './read-cell.ts';
import { readIdentifier } from './read-identifier.ts';
import { longest, rowReader, type RowReader } from './row-reader.ts';

const column = {
  buyer: 'Organisation name',
  reference: 'Contract reference number',
  title: 'Title of agreement',
  directorate: 'Department responsible',
  purpose: 'Description of goods/services',
  provider: 'Supplier name',
  identifier: 'Supplier company/charity number',
  total: 'Sum to be paid (GBP, whole award)',
  starts: 'Start date',
  ends: 'End date',
  review: 'Review date',
  process: 'Process type',
  sme: 'SME',
  vcse: 'VCSE',
} as const;

const readProvider = (read: RowReader): ListedOrganisation | undefined => {
  if (read.text(column.provider) === '') {
    read.doubt('No supplier is named: taken without a provider.');
    return undefined;
  }
  const { identifier, doubt } = readIdentifier(read.text(column.identifier));
  read.doubt(doubt);
  return {
    name: read.required(column.provider, longest.name),
    identifiers: identifier === undefined ? [] : [identifier],
    vcse: readYesNo(read.text(column.vcse)),
    sme: readYesNo(read.text(column.sme)),
    website: '',
  };
};

/** A row of a contract register in the Transparency Code's fields: one supplier of one agreement. */
export const understandRegisterRow = (file: FileRow): ListedRow | RefusedRow => {
  const read = rowReader(file);
  const buyer = read.required(column.buyer, longest.name);
  const reference = read.required(column.reference, longest.reference);
  const title = read.required(column.title, longest.title);
  const provider = readProvider(read);
  const agreement = {
    reference,
    kind: /^call-off\b/i.test(read.text(column.process)) ? ('call-off' as const) : ('contract' as const),
    title,
    purpose: read.fitted(column.purpose, longest.purpose) || title,
    directorate: read.fitted(column.directorate, longest.directorate),
    startsOn: read.day(column.starts),
    endsOn: read.day(column.ends),
    reviewOn: read.day(column.review),
    totalPence: read.pounds(column.total),
    areaCodes: [],
    documents: [],
  };
  if (
    agreement.startsOn !== undefined &&
    agreement.endsOn !== undefined &&
    agreement.endsOn < agreement.startsOn
  ) {
    read.refuse(`${column.ends}: it is before the start date.`);
  }
  if (read.refused.length > 0) return { row: file.row, reason: read.refused.join(' ') };
  return {
    ...file,
    list: 'transparency-code',
    importKey: `transparency-code/${buyerKey(buyer)}/${reference}`,
    buyer: { name: buyer, identifiers: [], website: '' },
    provider,
    agreement,
    doubts: read.doubts,
    notes: read.notes,
  };
};
