import { addInvitation, withdrawSetUpAddresses } from '#db/stores/invitations-store.ts';
import { anybodyHasAccount } from '#db/stores/people-store.ts';
import { linkEnd, linkHours } from '#shared/people/link.ts';
import type { Counter } from '../platform/counter.ts';
import { newToken } from '../platform/tokens.ts';

/** On the first start, when nobody has an account: makes a one-time address for the first administrator. */
export const makeSetUpAddress = async (counter: Counter, at: string): Promise<string | undefined> => {
  if (await anybodyHasAccount(counter.db)) return undefined;
  const { token, hash } = newToken();
  const now = counter.clock.now();
  await counter.db.writeAll([
    withdrawSetUpAddresses(counter.db, now),
    addInvitation(counter.db, {
      id: counter.id('inv'),
      tokenHash: hash,
      purpose: 'set-up',
      createdAt: now,
      expiresAt: linkEnd('set-up', now),
    }),
  ]);
  return `${at}/set-up/${token}`;
};

/** Prints that address where only the person who starts the service sees it: never in the log. */
export const announceFirstStart = async (counter: Counter, at: string) => {
  const address = await makeSetUpAddress(counter, at);
  if (address) {
    console.log(
      `Nobody has an account yet. Set it up here within ${linkHours['set-up']} hours, once: ${address}`,
    );
  }
};
