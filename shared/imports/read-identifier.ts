import type { OrganisationIdentifier } from '../organisations/organisation.ts';
import { decideIdentifier, tidyIdentifier } from '../organisations/organisation-identifier.ts';

/** An identifier as the register keeps it, or why it cannot be one. */
export type IdentifierReading =
  { identifier?: OrganisationIdentifier; doubt?: undefined } | { identifier?: undefined; doubt: string };

/** Longest identifier that is kept, as organisationDraftShape has it. */
const longest = 120;

const inRegister = (scheme: string, text: string, kind: string): IdentifierReading => {
  const identifier = tidyIdentifier({ scheme, identifier: text });
  const fits = identifier.identifier.length <= longest && decideIdentifier(identifier, '').length === 0;
  return fits ? { identifier } : { doubt: `'${text}' is not ${kind}: kept without it.` };
};

const company = (text: string): IdentifierReading => inRegister('GB-COH', text, 'a company number');

/** Charity numbers say by their letters which of the three registers they stand in. */
const charity = (text: string): IdentifierReading => {
  const number = text.toUpperCase().replaceAll(/\s/g, '');
  const scheme = number.startsWith('SC') ? 'GB-SC' : number.startsWith('NIC') ? 'GB-NIC' : 'GB-CHC';
  return inRegister(scheme, text, 'a charity number');
};

/** The company number of its own column. */
export const readCompanyNumber = (text: string): IdentifierReading => (text === '' ? {} : company(text));

/** The charity number of its own column. */
export const readCharityNumber = (text: string): IdentifierReading => (text === '' ? {} : charity(text));

/**
 * An identifier with its register in front (org-id.guide): 'GB-COH:03794455', 'GB-CHC-1110767',
 * '360G-trafford-be_active' (an organisation of a publisher's own list), 'GB-LAE-TRF'. Of a number alone a
 * company of eight characters is sure; a shorter one may be a charity's or a company's, and is not guessed.
 */
export const readIdentifier = (text: string): IdentifierReading => {
  const written = text.trim();
  if (written === '') return {};
  const [, scheme = '', rest = ''] = /^(360G|[A-Z]{2,3}-[A-Z][A-Z0-9]*)[:-](.+)$/i.exec(written) ?? [];
  if (scheme.toUpperCase() === 'GB-CHC') return charity(rest);
  if (scheme.toUpperCase() === 'GB-COH') return company(rest);
  if (scheme !== '') return inRegister(scheme, rest, `an identifier of ${scheme}`);
  const alone = /^[A-Z\d]{8}$/i.test(written) ? company(written) : {};
  return alone.identifier === undefined
    ? { doubt: `'${text}' does not say whether it is a company's or a charity's number: kept without it.` }
    : alone;
};

/** An identifier as one text, for looking it up. */
export const identifierKey = ({ scheme, identifier }: OrganisationIdentifier): string =>
  `${scheme}-${identifier}`.toLowerCase();

/** An identifier as people write it. */
export const identifierText = ({ scheme, identifier }: OrganisationIdentifier): string =>
  `${scheme}-${identifier}`;
