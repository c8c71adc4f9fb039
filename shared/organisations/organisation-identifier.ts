import { problem, type Problem } from '../problems/problem.ts';
import type { OrganisationIdentifier } from './organisation.ts';

/** Registers we know by name; others may be given by their org-id.guide code. */
export const knownSchemes = [
  { scheme: 'GB-COH', name: 'Companies House', short: 'Company', example: '01234567' },
  {
    scheme: 'GB-CHC',
    name: 'Charity Commission for England and Wales',
    short: 'Charity',
    example: '1123456',
  },
  { scheme: 'GB-SC', name: 'Scottish Charity Regulator', short: 'Scottish charity', example: 'SC012345' },
  {
    scheme: 'GB-NIC',
    name: 'Charity Commission for Northern Ireland',
    short: 'Northern Irish charity',
    example: '100123',
  },
  { scheme: 'GB-LAE', name: 'Local authorities of England', short: 'Council', example: 'KEN' },
  {
    scheme: 'GB-UKPRN',
    name: 'UK Register of Learning Providers',
    short: 'Learning provider',
    example: '10001234',
  },
  { scheme: 'GB-NHS', name: 'NHS organisations', short: 'NHS', example: 'RXX' },
] as const;

/** 'Companies House' for GB-COH; the code itself where the register is not one we know. */
export const schemeName = (scheme: string): string =>
  knownSchemes.find((known) => known.scheme === scheme)?.name ?? scheme;

/** 'Charity 1123456': the number with the fewest words that say whose it is, for lists. */
export const shortIdentifier = ({ scheme, identifier }: OrganisationIdentifier): string =>
  `${knownSchemes.find((known) => known.scheme === scheme)?.short ?? scheme} ${identifier}`;

/**
 * How an identifier looks in each register that has a form.
 * Companies House: eight digits, or two letters and six digits (SC, NI, OC, CE ...), or the older forms of
 * registered societies (IP12345R). Charity Commission: six or seven digits, with '-1' for a linked charity.
 */
const forms: Readonly<Record<string, { form: RegExp; like: string }>> = {
  'GB-COH': {
    form: /^(\d{8}|[A-Z]{2}\d{6}|R\d{7}|(IP|SP)\d{5}[A-Z])$/,
    like: 'A company number is eight digits, or two letters and six digits, like 01234567 or OC301234.',
  },
  'GB-CHC': {
    form: /^\d{6,7}(-\d{1,3})?$/,
    like: 'A charity number of England and Wales is six or seven digits, like 1123456.',
  },
  'GB-SC': { form: /^SC\d{6}$/, like: 'A Scottish charity number is SC and six digits, like SC012345.' },
  'GB-NIC': { form: /^\d{6}$/, like: 'A charity number of Northern Ireland is six digits, like 100123.' },
  'GB-UKPRN': { form: /^1\d{7}$/, like: 'A UKPRN is eight digits that begin with 1, like 10001234.' },
};

/**
 * An identifier in the one form under which it is kept and compared: capitals, no spaces; a company number
 * of digits alone filled up with zeros in front, which spreadsheets take away; a charity number without
 * zeros in front; the numbers of a register without the letters people put before them ('NIC100123').
 */
export const tidyIdentifier = ({ scheme, identifier }: OrganisationIdentifier): OrganisationIdentifier => {
  const tidyScheme = scheme.trim().toUpperCase();
  const signs = identifier.toUpperCase().replaceAll(/[\s.]/g, '');
  if (tidyScheme === 'GB-COH') {
    return { scheme: tidyScheme, identifier: /^\d{5,7}$/.test(signs) ? signs.padStart(8, '0') : signs };
  }
  if (tidyScheme === 'GB-CHC') return { scheme: tidyScheme, identifier: signs.replace(/^0+(?=\d)/, '') };
  if (tidyScheme === 'GB-NIC') return { scheme: tidyScheme, identifier: signs.replace(/^NIC/, '') };
  return { scheme: tidyScheme, identifier: signs };
};

/** What is impossible about an identifier in its tidy form. */
export const decideIdentifier = (
  { scheme, identifier }: OrganisationIdentifier,
  place: string,
): Problem[] => {
  // 360G is the one code without a country: organisations of a grant giver's own list.
  if (!/^(360G|[A-Z]{2,3}(-[A-Z0-9]{2,12}){1,2})$/.test(scheme)) {
    return [
      problem(
        'scheme-unknown',
        'Write the register as its code of org-id.guide, like GB-COH or GB-CHC.',
        `${place}/scheme`,
      ),
    ];
  }
  const known = forms[scheme];
  if (known && !known.form.test(identifier)) {
    return [problem('identifier-form', known.like, `${place}/identifier`)];
  }
  return [];
};
