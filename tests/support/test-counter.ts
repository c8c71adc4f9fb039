import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Database } from '#db/database.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { addPerson } from '#db/stores/people-store.ts';
import { addSetting } from '#db/stores/settings-store.ts';
import { openSession } from '#db/stores/sessions-store.ts';
import type { Role } from '#shared/access/roles.ts';
import type { OrganisationKind } from '#shared/organisations/organisation.ts';
import { buildApp, type App } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { openCounter, type Counter } from '../../server/platform/counter.ts';
import { newToken } from '../../server/platform/tokens.ts';
import { fixedClock, type FixedClock } from './fixed-clock.ts';
import { freshDatabase } from './test-database.ts';

/** Somebody who is signed in and asks: `await carol.get('/api/contracts')`. */
export interface SignedIn {
  personId: string;
  organisationId: string;
  /** the token of their session, for asking over the network */
  token: string;
  get: (url: string) => Promise<LightMyRequestResponse>;
  post: (url: string, body?: object) => Promise<LightMyRequestResponse>;
  put: (url: string, body?: object) => Promise<LightMyRequestResponse>;
  patch: (url: string, body?: object) => Promise<LightMyRequestResponse>;
  delete: (url: string, body?: object) => Promise<LightMyRequestResponse>;
  ask: (options: InjectOptions) => Promise<LightMyRequestResponse>;
}

/** A whole service on a fresh database with a fixed clock, and ways to put people into it. */
export interface TestCounter {
  app: App;
  counter: Counter;
  db: Database;
  clock: FixedClock;
  /** the council's organisation */
  councilId: string;
  organisation: (name: string, kind?: OrganisationKind) => Promise<string>;
  person: (name: string, organisationId: string, ...roles: Role[]) => Promise<SignedIn>;
  /** asks without being signed in */
  ask: (options: InjectOptions) => Promise<LightMyRequestResponse>;
  close: () => Promise<void>;
}

/** @param database where it keeps its records; a fresh one unless given */
export const openTestCounter = async (database?: Database): Promise<TestCounter> => {
  const db = database ?? (await freshDatabase());
  const clock = fixedClock();
  const erasures = join(tmpdir(), `better-off-erasures-${randomUUID()}.txt`);
  const config = readConfig({ LOG_LEVEL: 'silent', PORT: '0', ERASURES_FILE: erasures });
  const counter = openCounter(db, clock, config);
  const app = await buildApp(counter, { rateLimited: false });
  const organisation = async (name: string, kind: OrganisationKind = 'provider') => {
    const id = counter.id('org');
    await db.writeAll(
      addOrganisation(db, { id, name, kind, website: '', identifiers: [], revision: 0 }, clock.now(), () =>
        counter.id('oid'),
      ),
    );
    return id;
  };
  const councilId = await organisation('Invicta County Council', 'council');
  await db.writeAll([
    addSetting(db, 'council', { name: 'Invicta County Council', organisationId: councilId }),
  ]);
  const person = async (name: string, organisationId: string, ...held: Role[]): Promise<SignedIn> => {
    const personId = counter.id('per');
    const { token, hash } = newToken();
    await db.writeAll([
      ...addPerson(db, {
        id: personId,
        name,
        email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.org`,
        organisationId,
        status: 'active',
        roles: held.map((role) => ({ id: counter.id('rol'), role })),
        createdAt: clock.now(),
      }),
      openSession(db, {
        id: counter.id('ses'),
        tokenHash: hash,
        personId,
        // Opened late, so that its absolute end comes after whatever day a test moves the clock to.
        createdAt: '2098-12-31T00:00:00.000Z',
        expiresAt: '2099-01-01T00:00:00.000Z',
        device: 'a test',
      }),
    ]);
    const ask = (options: InjectOptions) =>
      app.inject({ ...options, cookies: { 'better-off': token, ...options.cookies } });
    const send = (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE') => (url: string, body?: object) =>
      ask({ method, url, payload: body });
    return {
      personId,
      organisationId,
      token,
      get: (url) => ask({ method: 'GET', url }),
      post: send('POST'),
      put: send('PUT'),
      patch: send('PATCH'),
      delete: send('DELETE'),
      ask,
    };
  };
  return {
    app,
    counter,
    db,
    clock,
    councilId,
    organisation,
    person,
    ask: (options) => app.inject(options),
    close: async () => {
      await app.close();
      await db.close();
      rmSync(erasures, { force: true });
    },
  };
};
