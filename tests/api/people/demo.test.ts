import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBrowser, withPassword } from '../../support/a-browser.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let demoPerson: string;
let realPerson: string;
beforeEach(async () => {
  service = await openTestCounter();
  demoPerson = await withPassword(service, 'shah@demo.invalid', service.councilId, 'commissioner', 'auditor');
  realPerson = await withPassword(service, 'ada@example.org', service.councilId, 'administrator');
});
afterEach(() => service.close());

describe('a demo’s sign-in buttons', () => {
  it('do not exist outside a demo', async () => {
    const browser = aBrowser(service);
    expect((await browser.ask('GET', '/api/demo/people')).statusCode).toBe(404);
    const refused = await browser.ask('POST', '/api/demo/session', { personId: demoPerson });
    expect(refused.statusCode).toBe(404);
    expect(await browser.isSignedIn()).toBe(false);
  });

  it('are the demo’s own people, each with a line that says who they are', async () => {
    service.counter.config.demo = true;
    expect((await aBrowser(service).ask('GET', '/api/demo/people')).json()).toEqual({
      people: [
        {
          personId: demoPerson,
          name: 'shah',
          roles: ['auditor', 'commissioner'],
          organisationName: 'Invicta County Council',
          roleLine: 'Auditor and commissioner, Invicta County Council',
        },
      ],
    });
  });

  it('sign in without a password, as the demo’s people only', async () => {
    service.counter.config.demo = true;
    const browser = aBrowser(service);
    expect((await browser.ask('POST', '/api/demo/session', { personId: realPerson })).statusCode).toBe(404);
    expect(await browser.isSignedIn()).toBe(false);
    expect((await browser.ask('POST', '/api/demo/session', { personId: demoPerson })).statusCode).toBe(200);
    expect((await browser.ask('GET', '/api/session')).json()).toMatchObject({
      user: { personId: demoPerson },
      demo: true,
    });
  });
});
