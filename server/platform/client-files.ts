import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { answerNotFound } from './problem-response.ts';

/** Where the built client lies: beside the built server, or in dist when run from source. */
export const clientFolder = (): string | undefined =>
  ['../client/', '../../dist/client/']
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((folder) => existsSync(join(folder, '.vite', 'manifest.json')));

/** Serves the built client: hashed files for ever, the page itself never from a cache. */
export const serveClient = async (app: FastifyInstance, folder: string | undefined) => {
  if (folder === undefined) {
    app.setNotFoundHandler(answerNotFound);
    return;
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    cacheControl: true,
  });
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !/^\/(api|assets)(\/|$)/.test(request.url);
    if (!wantsPage) return answerNotFound(request, reply);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
};
