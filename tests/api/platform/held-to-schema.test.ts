import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { holdAnswersToSchema } from '../../../server/platform/held-to-schema.ts';

/** What is answered with this where the route promises this schema. */
const answered = async (schema: z.ZodType, answer: unknown) => {
  const app = Fastify();
  app.setSerializerCompiler(holdAnswersToSchema);
  app.get('/', { schema: { response: { 200: schema } } }, () => answer);
  const { statusCode, body } = await app.inject({ url: '/' });
  await app.close();
  return { statusCode, body };
};

describe('an answer', () => {
  const person = z.strictObject({ name: z.string().min(1), age: z.number().optional() });

  it('leaves as it is where it is as its route says', async () => {
    expect(await answered(person, { name: 'Anna' })).toEqual({ statusCode: 200, body: '{"name":"Anna"}' });
  });

  it.each([
    ['has a field nobody was told of', { name: 'Anna', mood: 'secret' }],
    ['lacks one', { age: 3 }],
    ['breaks a rule of one', { name: '' }],
  ])('does not leave where it %s', async (_what, answer) => {
    const { statusCode, body } = await answered(person, answer);
    expect(statusCode).toBe(500);
    expect(body).not.toContain('secret');
  });
});
