import Fastify from 'fastify';
import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { logSettings } from '../../../server/platform/log.ts';
import { installProblemResponses } from '../../../server/platform/problem-response.ts';

/** PostgreSQL's error as it reaches us: its message holds the statement and what somebody typed into it. */
const ofPostgres = () =>
  new DrizzleQueryError(
    'insert into people (name) values ($1)',
    ['Carol Secret\n    at home with Carol\n    at work'],
    Object.assign(new Error('duplicate key: Carol Secret'), {
      code: '23505',
      constraint: 'people_email_once',
      detail: 'Key (email)=(carol@example.org) already exists.',
    }),
  );

it('a fault says a reference, and the log its code, rule and place, and neither what was typed', async () => {
  let log = '';
  const settings = logSettings(readConfig({ LOG_LEVEL: 'debug' }));
  const app = Fastify({
    logger:
      typeof settings === 'object'
        ? { ...settings, stream: { write: (line: string) => (log += line) } }
        : false,
  });
  installProblemResponses(app);
  app.get('/fault', () => {
    throw ofPostgres();
  });
  const answer = await app.inject({ url: '/fault' });
  await app.close();
  const { reference } = answer.json<{ reference: string }>();
  expect(answer.statusCode).toBe(500);
  expect(reference).toMatch(/^[0-9a-f]{8}$/);
  expect(answer.body).not.toContain('Carol');
  expect(log).toContain(reference);
  expect(log).toContain('"code":"23505","constraint":"people_email_once"');
  expect(log).toContain('faults.test.ts');
  expect(log.toLowerCase()).not.toContain('carol');
  expect(log).not.toContain('insert into');
});
