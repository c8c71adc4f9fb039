import { addInvitation, withdrawInvitations } from '#db/stores/invitations-store.ts';
import { anybodyHasAccount } from '#db/stores/people-store.ts';
import type { Counter } from '../platform/counter.ts';
import { newToken } from '../platform/tokens.ts';

const setUpHours = 24;

/** On the first start, when nobody has an account: makes a one-time address for the first administrator. */
export const makeSetUpAddress = async (counter: Counter, at: string): Promise<string | undefined> => {
  if (await anybodyHasAccount(counter.db)) return undefined;
  const { token, hash } = newToken();
  const now = counter.clock.now();
  await counter.db.writeAll([
    withdrawInvitations(counter.db, 'set-up', now),
    addInvitation(counter.db, {
      id: counter.id('inv'),
      tokenHash: hash,
      purpose: 'set-up',
      createdAt: now,
      expiresAt: new Date(Date.parse(now) + setUpHours * 3_600_000).toISOString(),
    }),
  ]);
  return `${at}/set-up/${token}`;
};

/** Prints that address where only the person who starts the service sees it: never in the log. */
export const announceFirstStart = async (counter: Counter, at: string) => {
  const address = await makeSetUpAddress(counter, at);
  if (address) {
    console.log(`Nobody has an account yet. Set it up here within ${setUpHours} hours, once: ${address}`);
  }
};
