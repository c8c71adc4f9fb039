import { settingNamed } from '#db/stores/settings-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Session } from '#shared/people/people.api.ts';
import type { Counter } from '../platform/counter.ts';

/** What any screen needs to know first. */
export const sessionShown = async (counter: Counter, user: User | undefined): Promise<Session> => {
  const council = await settingNamed(counter.db, 'council');
  const value = council?.value;
  const named = typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';
  return {
    user: user && { ...user, roles: [...user.roles] },
    councilName: named,
    demo: counter.config.demo,
    today: counter.clock.today(),
  };
};
