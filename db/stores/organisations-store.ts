import { and, asc, count, desc, eq, exists, inArray, or, sql } from 'drizzle-orm';
import type { ContractStatus, PartyRole } from '#shared/contracts/contract.ts';
import type { Organisation, OrganisationIdentifier } from '#shared/organisations/organisation.ts';
import type { OrganisationSearch } from '#shared/organisations/organisations.api.ts';
import { containsText } from '../contains-text.ts';
import type { Database, Write } from '../database.ts';

const identifierWrites = (db: Database, organisation: Organisation, newId: () => string): Write[] =>
  organisation.identifiers.map(({ scheme, identifier }): Write => {
    const id = newId();
    return {
      statement: (w) =>
        w
          .insert(db.tables.organisationIdentifiers)
          .values({ id, organisationId: organisation.id, scheme, identifier }),
    };
  });

/** The writes that add an organisation with its identifiers. */
export const addOrganisation = (
  db: Database,
  organisation: Organisation,
  createdAt: string,
  newId: () => string,
): Write[] => {
  const { identifiers: _apart, vcse, sme, ...row } = organisation;
  return [
    {
      statement: (w) =>
        w.insert(db.tables.organisations).values({ ...row, vcse: vcse ?? null, sme: sme ?? null, createdAt }),
    },
    ...identifierWrites(db, organisation, newId),
  ];
};

/** The writes that change an organisation; refused when somebody changed it since its `revision`. */
export const changeOrganisation = (
  db: Database,
  organisation: Organisation,
  newId: () => string,
): Write[] => {
  const { organisations, organisationIdentifiers } = db.tables;
  const { id, name, kind, vcse, sme, website, revision } = organisation;
  return [
    {
      statement: (w) =>
        w
          .update(organisations)
          .set({ name, kind, vcse: vcse ?? null, sme: sme ?? null, website, revision: revision + 1 })
          .where(and(eq(organisations.id, id), eq(organisations.revision, revision))),
      expectRows: 1,
    },
    {
      statement: (w) =>
        w.delete(organisationIdentifiers).where(eq(organisationIdentifiers.organisationId, id)),
    },
    ...identifierWrites(db, organisation, newId),
  ];
};

/** The write that gives the council's own organisation its new name. */
export const renameOrganisation = (db: Database, id: string, name: string): Write => ({
  statement: (w) => {
    const { organisations: t } = db.tables;
    return w
      .update(t)
      .set({ name, revision: sql`${t.revision} + 1` })
      .where(eq(t.id, id));
  },
  expectRows: 1,
});

/** Organisations by id, or all, or those that half a word of a name or identifier finds; by name. */
export const organisationsKnown = async (
  db: Database,
  ids?: readonly string[],
  { search, kind }: OrganisationSearch = {},
): Promise<Organisation[]> => {
  const { organisations, organisationIdentifiers } = db.tables;
  if (ids?.length === 0) return [];
  const rows = await db.read
    .select()
    .from(organisations)
    .where(
      and(
        ids ? inArray(organisations.id, [...ids]) : undefined,
        kind === undefined ? undefined : eq(organisations.kind, kind),
        search === undefined || search === ''
          ? undefined
          : or(
              containsText(organisations.name, search),
              exists(
                db.read
                  .select({ one: sql`1` })
                  .from(organisationIdentifiers)
                  .where(
                    and(
                      eq(organisationIdentifiers.organisationId, organisations.id),
                      containsText(organisationIdentifiers.identifier, search),
                    ),
                  ),
              ),
            ),
      ),
    )
    .orderBy(asc(sql`lower(${organisations.name})`), asc(organisations.id));
  const identifiers = await db.read
    .select()
    .from(organisationIdentifiers)
    .where(ids ? inArray(organisationIdentifiers.organisationId, [...ids]) : undefined)
    .orderBy(asc(organisationIdentifiers.scheme), asc(organisationIdentifiers.identifier));
  const identifiersOf = new Map<string, OrganisationIdentifier[]>(rows.map(({ id }) => [id, []]));
  for (const { organisationId, scheme, identifier } of identifiers) {
    identifiersOf.get(organisationId)?.push({ scheme, identifier });
  }
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    vcse: row.vcse ?? undefined,
    sme: row.sme ?? undefined,
    website: row.website,
    revision: row.revision,
    identifiers: identifiersOf.get(row.id) ?? [],
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
  const [row] = await db.read
    .select({ id: t.organisationId })
    .from(t)
    .where(and(eq(t.identifier, identifier), eq(t.scheme, scheme)));
  return row?.id;
};

/** How many agreements each organisation is a party to; one with none is absent. */
export const agreementCounts = async (db: Database): Promise<Map<string, number>> => {
  const { contractParties: t } = db.tables;
  const pairs = db.read
    .selectDistinct({ organisationId: t.organisationId, contractId: t.contractId })
    .from(t)
    .as('pairs');
  const rows = await db.read
    .select({ organisationId: pairs.organisationId, agreements: count() })
    .from(pairs)
    .groupBy(pairs.organisationId)
    .orderBy(asc(pairs.organisationId));
  return new Map(rows.map(({ organisationId, agreements }) => [organisationId, agreements]));
};

/** An agreement as the page of one of its parties lists it. */
export interface AgreementOfParty {
  contractId: string;
  reference: string;
  title: string;
  status: ContractStatus;
  roles: PartyRole[];
}

/** The agreements an organisation is a party to, live ones first, with what it is to each. */
export const agreementsOf = async (db: Database, organisationId: string): Promise<AgreementOfParty[]> => {
  const { contracts, contractParties } = db.tables;
  const rows = await db.read
    .select({
      contractId: contracts.id,
      reference: contracts.reference,
      title: contracts.title,
      status: contracts.status,
      role: contractParties.role,
    })
    .from(contractParties)
    .innerJoin(contracts, eq(contracts.id, contractParties.contractId))
    .where(eq(contractParties.organisationId, organisationId))
    .orderBy(
      desc(eq(contracts.status, 'live')),
      asc(contracts.title),
      asc(contracts.id),
      asc(contractParties.role),
      asc(contractParties.id),
    );
  const found = new Map<string, AgreementOfParty>();
  for (const { role, ...agreement } of rows) {
    const known = found.get(agreement.contractId);
    if (known) known.roles.push(role);
    else found.set(agreement.contractId, { ...agreement, roles: [role] });
  }
  return [...found.values()];
};
