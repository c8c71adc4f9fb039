import type { App } from './app.ts';
import type { Counter } from './platform/counter.ts';
import { platformRoutes } from './platform/platform.routes.ts';
import { peopleRoutes } from './people/people.routes.ts';
import { contractsRoutes } from './contracts/contracts.routes.ts';

type Room = (app: App, counter: Counter) => void;

/** Every room that has something to say over HTTP. */
const rooms: readonly Room[] = [platformRoutes, peopleRoutes, contractsRoutes];

export const installRooms = async (app: App, counter: Counter) => {
  await app.register((inner, _options, done) => {
    for (const room of rooms) room(inner, counter);
    done();
  });
};
