import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { addPerson } from '#db/stores/people-store.ts';
import type { Role } from '#shared/access/roles.ts';
import { hashPassword } from '../../server/people/passwords.ts';
import type { TestCounter } from './test-counter.ts';

/** Something that keeps cookies between requests and has a network address, as a browser does. */
export interface TestBrowser {
  /** the value of a cookie it keeps */
  cookie: (name: string) => string | undefined;
  /** puts a cookie there, as whoever sits at the browser could */
  plant: (name: string, value: string) => void;
  ask: (method: InjectOptions['method'], url: string, body?: object) => Promise<LightMyRequestResponse>;
  signIn: (email: string, password: string) => Promise<LightMyRequestResponse>;
  /** whether somebody is signed in here */
  isSignedIn: () => Promise<boolean>;
}

export const aBrowser = (service: TestCounter, address = '192.0.2.1'): TestBrowser => {
  const kept = new Map<string, string>();
  const ask: TestBrowser['ask'] = async (method, url, body) => {
    const answer = await service.ask({
      method,
      url,
      cookies: Object.fromEntries(kept),
      payload: body,
      remoteAddress: address,
      headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0' },
    });
    for (const { name, value, expires } of answer.cookies) {
      if (expires !== undefined && expires.getTime() <= 0) kept.delete(name);
      else kept.set(name, value);
    }
    return answer;
  };
  return {
    cookie: (name) => kept.get(name),
    plant: (name, value) => kept.set(name, value),
    ask,
    signIn: (email, password) => ask('POST', '/api/session', { email, password }),
    isSignedIn: async () => (await ask('GET', '/api/account')).statusCode === 200,
  };
};

/** Another browser that has got hold of somebody's session. */
export const aCopyOf = (service: TestCounter, browser: TestBrowser): TestBrowser => {
  const copy = aBrowser(service);
  copy.plant('better-off', browser.cookie('better-off') ?? '');
  return copy;
};

/** A password that may be used, for people of tests. */
export const goodPassword = 'marble kettle orchard fog';

/** A person with an account that works and the good password. Yields the id. */
export const withPassword = async (
  { counter, db, clock }: TestCounter,
  email: string,
  organisationId: string,
  ...roles: Role[]
): Promise<string> => {
  const id = counter.id('per');
  await db.writeAll(
    addPerson(db, {
      id,
      name: email.split('@')[0] ?? email,
      email,
      organisationId,
      passwordHash: await hashPassword(goodPassword),
      status: 'active',
      roles: roles.map((role) => ({ id: counter.id('rol'), role })),
      createdAt: clock.now(),
    }),
  );
  return id;
};
