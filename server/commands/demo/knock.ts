import type { App } from '../../app.ts';
import { sessionCookie } from '../../platform/session.ts';
import type { County } from './county.ts';

/** Asks the counter over its own front door, and signs out again where that signed somebody in. */
export const knock = async (app: App, county: County, url: string, payload: object): Promise<void> => {
  const answer = await app.inject({ method: 'POST', url, payload });
  if (answer.statusCode !== 200) throw new Error(`the demo county was refused at ${url}: ${answer.body}`);
  const name = sessionCookie(county.counter.config);
  const session = answer.cookies.find((cookie) => cookie.name === name);
  if (session) {
    await app.inject({ method: 'DELETE', url: '/api/session', cookies: { [name]: session.value } });
  }
};
