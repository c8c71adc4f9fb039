import type { OrganisationIdentifier } from '../organisations/organisation.ts';
import type { FileRow, ListedOrganisation, ListedRow, RefusedRow } from './listed-row.ts';
import { readMonths } from './read-cell.ts';
import { identifierKey, readCharityNumber, readCompanyNumber, readIdentifier } from './read-identifier.ts';
import { longest, rowReader, type RowReader } from './row-reader.ts';

const column = {
  identifier: 'Identifier',
  title: 'Title',
  description: 'Description',
  currency: 'Currency',
  awarded: 'Amount Awarded',
  awardedOn: 'Award Date',
  url: 'URL',
  starts: 'Planned Dates:Start Date',
  ends: 'Planned Dates:End Date',
  months: 'Planned Dates:Duration (months)',
  recipientId: 'Recipient Org:Identifier',
  recipient: 'Recipient Org:Name',
  charity: 'Recipient Org:Charity Number',
  company: 'Recipient Org:Company Number',
  website: 'Recipient Org:Web Address',
  areaCode: 'Beneficiary Location:Geographic Code',
  funderId: 'Funding Org:Identifier',
  funder: 'Funding Org:Name',
  department: 'Funding Org:Department',
} as const;

const isWebAddress = (text: string): boolean => /^https?:\/\/\S{1,1990}$/.test(text);

const readRecipient = (read: RowReader): ListedOrganisation | undefined => {
  if (read.text(column.recipient) === '') {
    read.doubt('No recipient is named: taken without a provider.');
    return undefined;
  }
  const readings = [
    readIdentifier(read.text(column.recipientId)),
    readCompanyNumber(read.text(column.company)),
    readCharityNumber(read.text(column.charity)),
  ];
  const identifiers: OrganisationIdentifier[] = [];
  for (const { identifier, doubt } of readings) {
    read.doubt(doubt);
    if (identifier === undefined) continue;
    if (!identifiers.some((known) => identifierKey(known) === identifierKey(identifier))) {
      identifiers.push(identifier);
    }
  }
  const website = read.text(column.website);
  return {
    name: read.required(column.recipient, longest.name),
    identifiers,
    // A registered charity is one; of others the list does not say.
    vcse: identifiers.some(({ scheme }) => ['GB-CHC', 'GB-SC', 'GB-NIC'].includes(scheme)) || undefined,
    website: isWebAddress(website) ? website : '',
  };
};

const readFunder = (read: RowReader): ListedOrganisation => {
  const { identifier, doubt } = readIdentifier(read.text(column.funderId));
  read.doubt(doubt);
  return {
    name: read.required(column.funder, longest.name),
    identifiers: identifier === undefined ? [] : [identifier],
    website: '',
  };
};

/** A row of a grants list in the 360Giving standard: one grant. */
export const understandGrantRow = (file: FileRow): ListedRow | RefusedRow => {
  const read = rowReader(file);
  const reference = read.required(column.identifier, longest.reference);
  const title = read.required(column.title, longest.title);
  const currency = read.text(column.currency);
  if (currency.toUpperCase() !== 'GBP') {
    read.refuse(
      currency === ''
        ? `${column.currency}: it is empty, so the amount could be in any money.`
        : `${column.currency}: it is '${currency}'. Only pounds (GBP) are taken.`,
    );
  }
  const buyer = readFunder(read);
  const provider = readRecipient(read);
  const url = read.text(column.url);
  const areaCode = read.text(column.areaCode);
  const agreement = {
    reference,
    kind: 'grant' as const,
    title,
    purpose: read.fitted(column.description, longest.purpose) || title,
    directorate: read.fitted(column.department, longest.directorate),
    regime: 'grant' as const,
    startsOn: read.day(column.starts),
    endsOn: read.day(column.ends),
    totalPence: read.pounds(column.awarded),
    areaCodes: areaCode === '' ? [] : [areaCode],
    documents: isWebAddress(url) ? [{ title: 'More about this grant', url }] : [],
    awardedOn: read.day(column.awardedOn),
    months: readMonths(read.text(column.months)),
  };
  if (
    agreement.startsOn !== undefined &&
    agreement.endsOn !== undefined &&
    agreement.endsOn < agreement.startsOn
  ) {
    read.refuse(`${column.ends}: it is before the start date.`);
  }
  if (read.refused.length > 0) return { row: file.row, reason: read.refused.join(' ') };
  if (agreement.startsOn === undefined && agreement.endsOn === undefined) {
    read.note('The list gives no start and no end: they stay not known.');
  }
  return {
    ...file,
    list: '360giving',
    importKey: `360giving/${reference}`,
    buyer,
    provider,
    agreement,
    doubts: read.doubts,
    notes: read.notes,
  };
};
