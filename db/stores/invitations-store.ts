import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { problem } from '#shared/problems/problem.ts';
import type { Link, LinkPurpose } from '#shared/people/link.ts';
import type { Database, Write } from '../database.ts';

type Row = Database['tables']['invitations']['$inferSelect'];

const linkFrom = (row: Row): Link => ({
  id: row.id,
  purpose: row.purpose,
  personId: row.personId ?? undefined,
  createdBy: row.createdBy ?? undefined,
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  usedAt: row.usedAt ?? undefined,
  withdrawnAt: row.withdrawnAt ?? undefined,
});

/** The link with this hash, whatever became of it; decide-link says whether it still works. */
export const linkByHash = async (db: Database, tokenHash: string): Promise<Link | undefined> => {
  const { invitations } = db.tables;
  const [row] = await db.read.select().from(invitations).where(eq(invitations.tokenHash, tokenHash));
  return row && linkFrom(row);
};

/** The newest link of a person that still works. */
export const openLinkOf = async (db: Database, personId: string, now: string): Promise<Link | undefined> => {
  const { invitations } = db.tables;
  const [row] = await db.read
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.personId, personId),
        isNull(invitations.usedAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.expiresAt, now),
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(1);
  return row && linkFrom(row);
};

/** The write that keeps a new link; of its secret only the hash. */
export const addInvitation = (
  db: Database,
  invitation: Omit<Link, 'usedAt' | 'withdrawnAt'> & { tokenHash: string },
): Write => ({
  statement: (w) =>
    w.insert(db.tables.invitations).values({
      ...invitation,
      personId: invitation.personId ?? null,
      createdBy: invitation.createdBy ?? null,
    }),
});

/** The write that uses a link up; refused when it was used, withdrawn or grew too old meanwhile. */
export const useInvitation = (db: Database, invitationId: string, at: string): Write => ({
  statement: (w) =>
    w
      .update(db.tables.invitations)
      .set({ usedAt: at })
      .where(
        and(
          eq(db.tables.invitations.id, invitationId),
          isNull(db.tables.invitations.usedAt),
          isNull(db.tables.invitations.withdrawnAt),
          gt(db.tables.invitations.expiresAt, at),
        ),
      ),
  expectRows: 1,
  otherwise: {
    kind: 'conflict',
    problem: problem('link-used', 'This link has been used. Sign in, or ask for a new link.'),
  },
});

const withdraw = (db: Database, at: string, purposes: readonly LinkPurpose[], personId?: string): Write => ({
  statement: (w) => {
    const { invitations } = db.tables;
    return w
      .update(invitations)
      .set({ withdrawnAt: at })
      .where(
        and(
          inArray(invitations.purpose, [...purposes]),
          isNull(invitations.usedAt),
          isNull(invitations.withdrawnAt),
          personId === undefined ? undefined : eq(invitations.personId, personId),
        ),
      );
  },
});

/** The write that withdraws every open set-up address: a new one replaces it. */
export const withdrawSetUpAddresses = (db: Database, at: string): Write => withdraw(db, at, ['set-up']);

/** The write that withdraws every open link of a person. */
export const withdrawLinksOf = (db: Database, personId: string, at: string): Write =>
  withdraw(db, at, ['invitation', 'new password'], personId);
