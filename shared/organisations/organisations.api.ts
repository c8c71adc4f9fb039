import { z } from 'zod';
import { contractStatuses, partyRoles } from '../contracts/contract.ts';
import { historyLineShape } from '../values/history.api.ts';
import { idShape, optionalLine, requiredLine, revisionShape } from '../values/text-shapes.ts';
import { organisationKinds } from './organisation.ts';

const identifierShape = z.strictObject({
  scheme: requiredLine(30, 'Choose the register.'),
  identifier: requiredLine(120, 'Enter the number in that register.'),
});

/** An organisation as lists and choices show it. */
export const organisationShape = z
  .strictObject({
    id: idShape,
    name: z.string(),
    kind: z.enum(organisationKinds),
    vcse: z.boolean().optional(),
    sme: z.boolean().optional(),
    website: z.string(),
    identifiers: z.array(z.strictObject({ scheme: z.string(), identifier: z.string() })),
    revision: revisionShape,
  })
  .meta({ id: 'Organisation' });

/** What a person says of an organisation. Absent flags mean not known. */
export const organisationDraftShape = z
  .strictObject({
    name: requiredLine(200, 'Enter the name of the organisation.'),
    kind: z.enum(organisationKinds),
    vcse: z.boolean().optional(),
    sme: z.boolean().optional(),
    website: optionalLine(500),
    identifiers: z.array(identifierShape).max(10),
  })
  .meta({ id: 'OrganisationDraft' });
export type OrganisationDraft = z.infer<typeof organisationDraftShape>;

export const organisationChangeShape = z.strictObject({
  draft: organisationDraftShape,
  revision: revisionShape,
});

/** How the list is asked for: half a word of a name or an identifier. */
export const organisationSearchShape = z.strictObject({
  search: optionalLine(100).optional(),
  kind: z.enum(organisationKinds).optional(),
});
export type OrganisationSearch = z.infer<typeof organisationSearchShape>;

export const organisationListShape = z.strictObject({
  organisations: z.array(
    organisationShape.extend({
      /** agreements it is a party to */
      agreements: z.number().int(),
    }),
  ),
});
export type OrganisationList = z.infer<typeof organisationListShape>;

/** One organisation with what hangs on it. */
export const organisationPageShape = z.strictObject({
  organisation: organisationShape,
  /** its name and kind are the council's own: changed in the settings */
  isCouncil: z.boolean(),
  agreements: z.array(
    z.strictObject({
      contractId: idShape,
      reference: z.string(),
      title: z.string(),
      status: z.enum(contractStatuses),
      roles: z.array(z.enum(partyRoles)),
    }),
  ),
  history: z.array(historyLineShape),
});
export type OrganisationPage = z.infer<typeof organisationPageShape>;
