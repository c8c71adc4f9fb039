import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { accountRoutes } from './account.routes.ts';
import { demoRoutes } from './demo.routes.ts';
import { linkRoutes } from './link.routes.ts';
import { personRoutes } from './person.routes.ts';
import { signInRoutes } from './sign-in.routes.ts';

/** Accounts, what they may do, how people come in, and where they are signed in. */
export const peopleRoutes = (app: App, counter: Counter) => {
  signInRoutes(app, counter);
  accountRoutes(app, counter);
  linkRoutes(app, counter);
  personRoutes(app, counter);
  demoRoutes(app, counter);
};
