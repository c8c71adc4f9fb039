import type { Columns } from '../columns.sqlite.ts';
import { organisationKinds } from '#shared/organisations/organisation.ts';

/** Who commissions, who provides, and by which public identifiers they are known. */
export const defineOrganisationTables = (c: Columns) => {
  const organisations = c.table('organisations', {
    id: c.id(),
    name: c.text('name').notNull(),
    kind: c.oneOf('kind', organisationKinds).notNull(),
    /** voluntary, community or social enterprise; null = not known */
    vcse: c.flag('vcse'),
    /** small or medium enterprise; null = not known */
    sme: c.flag('sme'),
    website: c.text('website').notNull(),
    revision: c.count('revision').notNull(),
    createdAt: c.instant('created_at').notNull(),
  });
  const organisationIdentifiers = c.table(
    'organisation_identifiers',
    {
      id: c.id(),
      organisationId: c.ref('organisation_id', () => organisations.id).notNull(),
      /** GB-COH, GB-CHC and the like (org-id.guide) */
      scheme: c.text('scheme').notNull(),
      identifier: c.text('identifier').notNull(),
    },
    (t) => [
      c.uniqueIndex('organisation_identifiers_known_once').on(t.scheme, t.identifier),
      c.index('organisation_identifiers_by_organisation').on(t.organisationId),
    ],
  );
  return { organisations, organisationIdentifiers };
};
