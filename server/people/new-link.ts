import type { Write } from '#db/database.ts';
import { addInvitation, withdrawLinksOf } from '#db/stores/invitations-store.ts';
import type { User } from '#shared/access/roles.ts';
import { linkEnd } from '#shared/people/link.ts';
import type { NewLink } from '#shared/people/people.api.ts';
import type { Counter } from '../platform/counter.ts';
import { newToken } from '../platform/tokens.ts';

/** A new link for a person in place of any earlier one, and the writes that keep it. */
export const newLink = (
  counter: Counter,
  user: User,
  personId: string,
  purpose: NewLink['purpose'],
): { writes: Write[]; made: NewLink } => {
  const { db, id, config } = counter;
  const now = counter.clock.now();
  const { token, hash } = newToken();
  const expiresAt = linkEnd(purpose, now);
  return {
    writes: [
      withdrawLinksOf(db, personId, now),
      addInvitation(db, {
        id: id('inv'),
        tokenHash: hash,
        purpose,
        personId,
        createdBy: user.personId,
        createdAt: now,
        expiresAt,
      }),
    ],
    made: { personId, purpose, link: `${config.publicAddress}/invitation/${token}`, expiresAt },
  };
};
