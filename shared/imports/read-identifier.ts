import type { OrganisationIdentifier } from '../organisations/organisation.ts';

/** An identifier as the register keeps it, or why it cannot be one. */
export type IdentifierReading =
  { identifier?: OrganisationIdentifier; doubt?: undefined } | { identifier?: undefined; doubt: string };

/**
 * A company number is eight characters: digits, or two letters and six more (SC268016, OC300001, CE008889).
 * Numbers are often written without their leading zeros.
 */
const companyNumber = (text: string): string | undefined => {
  const number = text.toUpperCase().replaceAll(/\s/g, '');
  if (/^\d{5,8}$/.test(number)) return number.padStart(8, '0');
  return /^[A-Z]{2}[\dA-Z]{6}$/.test(number) && /\d{4}/.test(number) ? number : undefined;
};

/** A charity number of England and Wales is six or seven digits, of a part '-1'; leading zeros are dropped. */
const charityNumber = (text: string): string | undefined => {
  const number = text.replaceAll(/\s/g, '').replace(/^0+/, '');
  return /^\d{6,7}(-\d{1,3})?$/.test(number) ? number : undefined;
};

const company = (text: string): IdentifierReading => {
  const identifier = companyNumber(text);
  return identifier === undefined
    ? { doubt: `'${text}' is not a company number: kept without it.` }
    : { identifier: { scheme: 'GB-COH', identifier } };
};

const charity = (text: string): IdentifierReading => {
  const number = text.toUpperCase().replaceAll(/\s/g, '');
  if (/^SC\d{6}$/.test(number)) return { identifier: { scheme: 'GB-SC', identifier: number } };
  if (/^NIC?\d{6}$/.test(number)) {
    return { identifier: { scheme: 'GB-NIC', identifier: number.replace(/^NIC?/, '') } };
  }
  const identifier = charityNumber(number);
  return identifier === undefined
    ? { doubt: `'${text}' is not a charity number: kept without it.` }
    : { identifier: { scheme: 'GB-CHC', identifier } };
};

/** The company number of its own column. */
export const readCompanyNumber = (text: string): IdentifierReading => (text === '' ? {} : company(text));

/** The charity number of its own column. */
export const readCharityNumber = (text: string): IdentifierReading => (text === '' ? {} : charity(text));

/**
 * An identifier with its scheme in front (org-id.guide): 'GB-COH:03794455', 'GB-CHC-1110767',
 * '360G-trafford-be_active' (an organisation of a publisher's own list), 'GB-LAE-TRF'. Of a number alone a
 * company of eight characters is sure; a shorter one may be a charity's or a company's, and is not guessed.
 */
export const readIdentifier = (text: string): IdentifierReading => {
  if (text === '') return {};
  const parts = /^(360G|[A-Z]{2,3}-[A-Z][A-Z0-9]*)[:-](.+)$/i.exec(text.trim());
  const scheme = parts?.[1]?.toUpperCase();
  const rest = parts?.[2]?.trim() ?? '';
  if (scheme === 'GB-COH') return company(rest);
  if (scheme === 'GB-CHC') return charity(rest);
  if (scheme !== undefined) {
    return rest.length <= 120
      ? { identifier: { scheme, identifier: rest } }
      : { doubt: `'${text}' is too long for an identifier: kept without it.` };
  }
  if (/^[A-Z\d]{8}$/i.test(text.trim()) && companyNumber(text) !== undefined) return company(text);
  return {
    doubt: `'${text}' does not say whether it is a company's or a charity's number: kept without it.`,
  };
};

/** An identifier as one text, for looking it up. */
export const identifierKey = ({ scheme, identifier }: OrganisationIdentifier): string =>
  `${scheme}-${identifier}`.toLowerCase();

/** An identifier as people write it. */
export const identifierText = ({ scheme, identifier }: OrganisationIdentifier): string =>
  `${scheme}-${identifier}`;
