import { asc, eq, inArray } from 'drizzle-orm';
import type { Organisation } from '#shared/organisations/organisation.ts';
import type { Database, Write } from '../database.ts';

/** The writes that add an organisation with its identifiers. */
export const addOrganisation = (
  db: Database,
  organisation: Organisation,
  createdAt: string,
  newId: () => string,
): Write[] => {
  const { identifiers, vcse, sme, ...row } = organisation;
  return [
    {
      statement: (w) =>
        w.insert(db.tables.organisations).values({ ...row, vcse: vcse ?? null, sme: sme ?? null, createdAt }),
    },
    ...identifiers.map(({ scheme, identifier }): Write => ({
      statement: (w) =>
        w
          .insert(db.tables.organisationIdentifiers)
          .values({ id: newId(), organisationId: organisation.id, scheme, identifier }),
    })),
  ];
};

/** Organisations by id, or all, by name. */
export const organisationsKnown = async (db: Database, ids?: readonly string[]): Promise<Organisation[]> => {
  const { organisations, organisationIdentifiers } = db.tables;
  if (ids?.length === 0) return [];
  const rows = await db.read
    .select()
    .from(organisations)
    .where(ids ? inArray(organisations.id, [...ids]) : undefined)
    .orderBy(asc(organisations.name), asc(organisations.id));
  const identifiers = await db.read
    .select()
    .from(organisationIdentifiers)
    .where(ids ? inArray(organisationIdentifiers.organisationId, [...ids]) : undefined)
    .orderBy(asc(organisationIdentifiers.scheme), asc(organisationIdentifiers.identifier));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    vcse: row.vcse ?? undefined,
    sme: row.sme ?? undefined,
    website: row.website,
    revision: row.revision,
    identifiers: identifiers
      .filter(({ organisationId }) => organisationId === row.id)
      .map(({ scheme, identifier }) => ({ scheme, identifier })),
  }));
};

export const organisationById = async (db: Database, id: string): Promise<Organisation | undefined> =>
  (await organisationsKnown(db, [id]))[0];

/** The organisation that has this identifier. */
export const organisationIdIdentifiedBy = async (
  db: Database,
  scheme: string,
  identifier: string,
): Promise<string | undefined> => {
  const { organisationIdentifiers: t } = db.tables;
  const rows = await db.read
    .select({ id: t.organisationId, scheme: t.scheme })
    .from(t)
    .where(eq(t.identifier, identifier));
  return rows.find((row) => row.scheme === scheme)?.id;
};
