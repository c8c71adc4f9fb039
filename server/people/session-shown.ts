import { councilKnown, logoKnown } from '#db/stores/settings-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Session } from '#shared/people/people.api.ts';
import { logoAddress } from '#shared/settings/logo.ts';
import type { Counter } from '../platform/counter.ts';

/** What any screen needs to know first. */
export const sessionShown = async (counter: Counter, user: User | undefined): Promise<Session> => {
  const council = await councilKnown(counter.db);
  const logo = await logoKnown(counter.db);
  return {
    user: user && { ...user, roles: [...user.roles] },
    councilName: council?.name ?? '',
    logo: logo && logoAddress(logo.version),
    demo: counter.config.demo,
    today: counter.clock.today(),
  };
};
