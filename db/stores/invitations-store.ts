import { and, eq, gt, isNull } from 'drizzle-orm';
import { problem } from '#shared/problems/problem.ts';
import type { Database, Write } from '../database.ts';

export type InvitationPurpose = 'set-up' | 'invitation' | 'new password';

export interface Invitation {
  id: string;
  tokenHash: string;
  purpose: InvitationPurpose;
  personId?: string;
  createdBy?: string;
  createdAt: string;
  expiresAt: string;
}

/** The invitation of a link that still works: not used, not withdrawn, not too old. */
export const openInvitation = async (
  db: Database,
  tokenHash: string,
  now: string,
): Promise<Invitation | undefined> => {
  const { invitations } = db.tables;
  const [row] = await db.read
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        isNull(invitations.usedAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.expiresAt, now),
      ),
    );
  return (
    row && {
      id: row.id,
      tokenHash: row.tokenHash,
      purpose: row.purpose,
      personId: row.personId ?? undefined,
      createdBy: row.createdBy ?? undefined,
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
    }
  );
};

export const addInvitation = (db: Database, invitation: Invitation): Write => ({
  statement: (w) =>
    w.insert(db.tables.invitations).values({
      ...invitation,
      personId: invitation.personId ?? null,
      createdBy: invitation.createdBy ?? null,
    }),
});

/** The write that uses a link up; refused when it was used or withdrawn meanwhile. */
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
        ),
      ),
  expectRows: 1,
  otherwise: {
    kind: 'conflict',
    problem: problem('link-used', 'This link has been used. Sign in, or ask for a new link.'),
  },
});

/** The write that withdraws every open link of one purpose (and person). */
export const withdrawInvitations = (
  db: Database,
  purpose: InvitationPurpose,
  at: string,
  personId?: string,
): Write => ({
  statement: (w) => {
    const { invitations } = db.tables;
    return w
      .update(invitations)
      .set({ withdrawnAt: at })
      .where(
        and(
          eq(invitations.purpose, purpose),
          isNull(invitations.usedAt),
          isNull(invitations.withdrawnAt),
          personId === undefined ? undefined : eq(invitations.personId, personId),
        ),
      );
  },
});
