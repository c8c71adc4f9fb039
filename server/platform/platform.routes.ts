import { z } from 'zod';
import type { App } from '../app.ts';
import type { Counter } from './counter.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';

const longestWait = 3_000;

/** Whether the records answer, and soon enough for whoever watches over the service. */
const areReachable = async ({ db }: Counter): Promise<boolean> => {
  const tooLate = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), longestWait).unref();
  });
  return Promise.race([db.isReachable(), tooLate]).catch(() => false);
};

/** Whether the service lives, whether it can work, and its API document: all without sign-in. */
export const platformRoutes = (app: App, counter: Counter) => {
  const health = z.strictObject({ status: z.literal('ok') });
  app.get(
    '/api/health',
    { schema: { summary: 'Whether the service lives', security: [], response: { 200: health } } },
    () => ({ status: 'ok' as const }),
  );
  app.get(
    '/api/ready',
    {
      schema: {
        summary: 'Whether the service can reach its records',
        security: [],
        response: { 200: health },
      },
    },
    async () => {
      if (await areReachable(counter)) return { status: 'ok' as const };
      throw new Refusal('out of reach', [
        problem('records-out-of-reach', 'The records cannot be reached just now. Try again in a moment.'),
      ]);
    },
  );
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
};
