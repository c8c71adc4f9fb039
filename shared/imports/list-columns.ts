/** The lists that can be imported so far, by the standard they are written in. */
export const listKinds = ['transparency-code', '360giving'] as const;
export type ListKind = (typeof listKinds)[number];

export const listNames: Readonly<Record<ListKind, string>> = {
  'transparency-code': 'contract register in the fields of the Local Government Transparency Code',
  '360giving': 'list of grants in the 360Giving standard',
};

/**
 * What becomes of a column: it fills a field of the agreement, it is kept as the list says it (shown on the
 * Agreement tab), or it is the list's own bookkeeping, whose change alone is no change of an agreement.
 */
export interface ListColumn {
  heading: string;
  becomes: string;
  required?: boolean;
  bookkeeping?: boolean;
}

/** What is said of a column that fills no field. */
export const keptAsRead = 'kept as the list says it';

/** The fixed understanding of each list's columns. */
export const listColumns: Readonly<Record<ListKind, readonly ListColumn[]>> = {
  'transparency-code': [
    { heading: 'Organisation name', becomes: 'buyer', required: true },
    { heading: 'Contract reference number', becomes: 'reference', required: true },
    { heading: 'Open Contracting ID', becomes: keptAsRead },
    { heading: 'Title of agreement', becomes: 'title', required: true },
    { heading: 'Department responsible', becomes: 'directorate' },
    { heading: 'Description of goods/services', becomes: 'what it is for' },
    { heading: 'Supplier name', becomes: 'provider', required: true },
    { heading: 'Supplier company/charity number', becomes: 'the provider’s identifier' },
    { heading: 'Sum to be paid (GBP, whole award)', becomes: 'price in total' },
    { heading: 'Irrecoverable VAT', becomes: keptAsRead },
    { heading: 'Start date', becomes: 'start' },
    { heading: 'End date', becomes: 'end' },
    { heading: 'Review date', becomes: 'review date' },
    { heading: 'Awarded date', becomes: keptAsRead },
    { heading: 'Process type', becomes: 'kind: contract or call-off' },
    { heading: 'SME', becomes: 'whether the provider is small or medium-sized' },
    { heading: 'VCSE', becomes: 'whether the provider is a charity or social enterprise' },
    { heading: 'CPV', becomes: keptAsRead },
  ],
  '360giving': [
    { heading: 'Identifier', becomes: 'reference', required: true },
    { heading: 'Title', becomes: 'title', required: true },
    { heading: 'Description', becomes: 'what it is for', required: true },
    { heading: 'Currency', becomes: 'pounds, or the row is refused', required: true },
    { heading: 'Amount Applied For', becomes: keptAsRead },
    { heading: 'Amount Awarded', becomes: 'price in total', required: true },
    { heading: 'Amount Disbursed', becomes: keptAsRead },
    { heading: 'Award Date', becomes: 'whether a grant without dates has ended', required: true },
    { heading: 'URL', becomes: 'document' },
    { heading: 'Planned Dates:Start Date', becomes: 'start' },
    { heading: 'Planned Dates:End Date', becomes: 'end' },
    {
      heading: 'Planned Dates:Duration (months)',
      becomes: 'whether a grant without dates has ended; kept as the list says it',
    },
    { heading: 'Recipient Org:Identifier', becomes: 'the provider’s identifier', required: true },
    { heading: 'Recipient Org:Name', becomes: 'provider', required: true },
    { heading: 'Recipient Org:Charity Number', becomes: 'the provider’s identifier' },
    { heading: 'Recipient Org:Company Number', becomes: 'the provider’s identifier' },
    { heading: 'Recipient Org:Street Address', becomes: keptAsRead },
    { heading: 'Recipient Org:City', becomes: keptAsRead },
    { heading: 'Recipient Org:County', becomes: keptAsRead },
    { heading: 'Recipient Org:Country', becomes: keptAsRead },
    { heading: 'Recipient Org:Postal Code', becomes: keptAsRead },
    { heading: 'Recipient Org:Description', becomes: keptAsRead },
    { heading: 'Recipient Org:Web Address', becomes: 'the provider’s website' },
    { heading: 'Beneficiary Location:Name', becomes: keptAsRead },
    { heading: 'Beneficiary Location:Country Code', becomes: keptAsRead },
    { heading: 'Beneficiary Location:Latitude', becomes: keptAsRead },
    { heading: 'Beneficiary Location:Longitude', becomes: keptAsRead },
    { heading: 'Beneficiary Location:Geographic Code', becomes: 'area, where the area is known here' },
    { heading: 'Beneficiary Location:Geographic Code Type', becomes: keptAsRead },
    { heading: 'Funding Org:Identifier', becomes: 'the buyer’s identifier', required: true },
    { heading: 'Funding Org:Name', becomes: 'buyer', required: true },
    { heading: 'Funding Org:Department', becomes: 'directorate' },
    { heading: 'Grant Programme:Code', becomes: keptAsRead },
    { heading: 'Grant Programme:Title', becomes: keptAsRead },
    { heading: 'Grant Programme:URL', becomes: keptAsRead },
    { heading: 'From an open call?', becomes: keptAsRead },
    { heading: 'Related Activity', becomes: keptAsRead },
    { heading: 'Last modified', becomes: keptAsRead, bookkeeping: true },
    { heading: 'Data Source', becomes: keptAsRead, bookkeeping: true },
  ],
};
