import { z } from 'zod';
import type { App } from '../app.ts';
import type { Counter } from './counter.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';

/** Whether the service lives, whether it can work, and its API document: all without sign-in. */
export const platformRoutes = (app: App, counter: Counter) => {
  const health = z.strictObject({ status: z.literal('ok') });
  app.get(
    '/api/health',
    { schema: { summary: 'Whether the service lives', response: { 200: health } } },
    () => ({ status: 'ok' as const }),
  );
  app.get(
    '/api/ready',
    { schema: { summary: 'Whether the service can reach its records', response: { 200: health } } },
    async () => {
      if (await counter.db.isReachable()) return { status: 'ok' as const };
      throw new Refusal('conflict', [
        problem('records-out-of-reach', 'The records cannot be reached just now.'),
      ]);
    },
  );
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
};
