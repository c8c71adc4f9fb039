import type { Organisation } from '../organisations/organisation.ts';
import type { Contract } from './contract.ts';
import { draftFields, type DraftField } from './draft-fields.ts';
import { draftOf } from './draft-of-contract.ts';

/** What the list as a file says of an agreement beyond its row in the register. */
export interface RegisterDetails {
  contracts: ReadonlyMap<string, Contract>;
  organisations: ReadonlyMap<string, Pick<Organisation, 'name' | 'vcse' | 'sme' | 'identifiers'>>;
}

export const noDetails: RegisterDetails = { contracts: new Map(), organisations: new Map() };

const names = { organisations: new Map<string, string>(), areas: new Map<string, string>() };

/** A field of the agreement in words, as its page and its history say it; '' where it says nothing. */
export const saidOf = (details: RegisterDetails, contractId: string, field: DraftField): string => {
  const contract = details.contracts.get(contractId);
  return contract === undefined ? '' : draftFields[field].text(draftOf(contract), names);
};

/** Who it is commissioned with. */
export const partnersOf = (details: RegisterDetails, contractId: string): string =>
  (details.contracts.get(contractId)?.parties ?? [])
    .filter(({ role }) => role === 'commissioning partner')
    .map(({ organisationName }) => organisationName)
    .join('; ');

const flag = (said: boolean | undefined): string => (said === undefined ? '' : said ? 'Yes' : 'No');

/** The public identifiers of an organisation ('GB-COH-01234567'), and whether it is a VCSE, and an SME. */
export const organisationFacts = (
  details: RegisterDetails,
  organisationId: string | undefined,
): { identifiers: string; vcse: string; sme: string } => {
  const found = organisationId === undefined ? undefined : details.organisations.get(organisationId);
  return {
    identifiers: (found?.identifiers ?? [])
      .map(({ scheme, identifier }) => `${scheme}-${identifier}`)
      .join('; '),
    vcse: flag(found?.vcse),
    sme: flag(found?.sme),
  };
};
