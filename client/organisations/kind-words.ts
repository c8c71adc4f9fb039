import type { OrganisationKind } from '#shared/organisations/organisation.ts';

/** What the screens call each kind. */
export const kindWords: Readonly<Record<OrganisationKind, string>> = {
  council: 'The council',
  provider: 'Provider',
  'commissioning partner': 'Commissioning partner',
};

/** What is known of a yes or no; absent is not no. */
export const flagWords = (flag: boolean | undefined): string =>
  flag === undefined ? 'Not known' : flag ? 'Yes' : 'No';
