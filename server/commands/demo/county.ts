import type { User } from '#shared/access/roles.ts';
import { chanceFor } from '#db/seed/demo/chance.ts';
import type { DemoIds } from '#db/seed/demo/contract-draft.ts';
import type { OrganisationKey } from '#db/seed/demo/demo-organisations.ts';
import { demoPeople, type DemoPerson, type PersonKey } from '#db/seed/demo/demo-people.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { Counter } from '../../platform/counter.ts';
import type { MovingClock } from './moving-clock.ts';

/** The county while it is being made: the counter it is made through, and who and what is there so far. */
export interface County extends DemoIds {
  counter: Counter;
  clock: MovingClock;
  seed: string;
  newest: Quarter;
  /** somebody as the counter knows them once they are signed in */
  user: (key: PersonKey) => User;
  /** who sends an organisation's returns */
  sender: (organisation: OrganisationKey) => User;
  /** who fills them in: a worker where the organisation has one */
  filler: (organisation: OrganisationKey) => User;
  /** ids by the keys of the definitions */
  organisations: Map<string, string>;
  areas: Map<string, string>;
  people: Map<string, string>;
  users: Map<string, User>;
  /** of people, by their keys: forgotten with the making */
  passwords: Map<string, string>;
  contracts: Map<string, string>;
  /** by 'agreement/measure' */
  measures: Map<string, string>;
}

/** What was put into a map under a key; a key that is not there is a mistake in the definitions. */
export const known = <T>(map: ReadonlyMap<string, T>, key: string): T => {
  const found = map.get(key);
  if (found === undefined) throw new Error(`the demo county has no ${key}`);
  return found;
};

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ids in the form the product gives them, whose chance is the seed's: the same county has the same ids. */
export const idsFrom = (seed: string, clock: MovingClock): ((prefix: string) => string) => {
  const chance = chanceFor(seed, 'ids');
  return (prefix) => {
    let time = Date.parse(clock.now());
    let stamp = '';
    for (let place = 0; place < 10; place += 1) {
      stamp = (letters[time % 32] ?? '0') + stamp;
      time = Math.floor(time / 32);
    }
    const rest = Array.from({ length: 10 }, () => letters[chance.whole(0, 31)] ?? '0').join('');
    return `${prefix}_${stamp}${rest}`;
  };
};

const withRole = (organisation: OrganisationKey, role: DemoPerson['roles'][number]) =>
  demoPeople.find(
    (person: DemoPerson) => person.organisation === organisation && person.roles.includes(role),
  );

export const openCounty = (counter: Counter, clock: MovingClock, seed: string, newest: Quarter): County => {
  const [organisations, areas, people] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ];
  const users = new Map<string, User>();
  const user = (key: string) => known(users, key);
  const sender = (organisation: OrganisationKey) =>
    user(withRole(organisation, 'provider manager')?.key ?? organisation);
  return {
    counter,
    clock,
    seed,
    newest,
    organisations,
    areas,
    people,
    users,
    passwords: new Map(),
    contracts: new Map(),
    measures: new Map(),
    organisation: (key) => known(organisations, key),
    area: (key) => known(areas, key),
    user,
    sender,
    filler: (organisation) => {
      const worker = withRole(organisation, 'provider worker');
      return worker ? user(worker.key) : sender(organisation);
    },
  };
};
