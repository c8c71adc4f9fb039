import { recordRelease } from '#db/stores/releases-store.ts';
import { usualTerms, type Audience } from '#shared/disclosure/release.ts';
import type { World } from './world.ts';

/** Releases made for asking about, each with its number. */
let told = 0;

/** A release of nothing to an audience, so that there is one to ask for. */
export const aRelease = async ({ contractId, service, personOf }: World, audience: Audience) => {
  const { db, clock, counter } = service;
  const release = {
    ...{ id: counter.id('rel'), contractId, audience, ...usualTerms },
    ...{ number: (told += 1), rules: 1, words: '', seen: false, madeBy: personOf('commissioner') },
    madeAt: clock.now(),
  };
  await db.writeAll(recordRelease(db, release, []));
};
