import { z } from 'zod';
import { areasKnown } from '#db/stores/contracts-store.ts';
import { areaShape } from '#shared/contracts/contracts.api.ts';
import {
  areaDraftShape,
  areaListShape,
  areaNameShape,
  logoShape,
  settingsChangeShape,
  settingsPageShape,
} from '#shared/settings/settings.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { userOf } from '../platform/session.ts';
import { addArea, renameArea } from './change-areas.ts';
import { changeSettings } from './change-settings.ts';
import { keepLogo, takeLogoAway } from './keep-logo.ts';
import { brandStylesheet, logoShown } from './look-shown.ts';
import { settingsPage } from './settings-page.ts';

const page = { 200: settingsPageShape };

/** What the council is called, how it looks, how it is reached, and its areas. */
export const settingsRoutes = (app: App, counter: Counter) => {
  app.get('/api/settings', { schema: { summary: 'Settings', response: page } }, (request) => {
    insist(userOf(request), 'change settings');
    return settingsPage(counter);
  });
  app.put(
    '/api/settings',
    { schema: { summary: 'Change the settings', body: settingsChangeShape, response: page } },
    (request) => changeSettings(counter, userOf(request), request.body),
  );
  app.put(
    '/api/settings/logo',
    { schema: { summary: 'Give the council a logo', body: logoShape, response: page } },
    (request) => keepLogo(counter, userOf(request), request.body),
  );
  app.delete('/api/settings/logo', { schema: { summary: 'Take the logo away', response: page } }, (request) =>
    takeLogoAway(counter, userOf(request)),
  );
  // Both are for every page, the public ones too: nobody needs to be signed in.
  app.get(
    '/api/logo',
    {
      schema: {
        summary: 'The council’s logo, a picture',
        security: [],
        querystring: z.strictObject({ version: z.string().max(40).optional() }),
        response: { 200: z.string().describe('the picture itself, PNG or JPEG') },
      },
    },
    (_request, reply) => logoShown(counter, reply),
  );
  app.get(
    '/api/brand.css',
    {
      schema: {
        summary: 'The council’s colour, a stylesheet',
        security: [],
        response: { 200: z.string().describe('CSS') },
      },
    },
    async (_request, reply) => reply.type('text/css; charset=utf-8').send(await brandStylesheet(counter)),
  );
};

/** Places that services and figures are split by. */
export const areasRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/areas',
    { schema: { summary: 'Areas, counties first', response: { 200: areaListShape } } },
    async (request) => {
      insist(userOf(request), 'see the register');
      return { areas: await areasKnown(counter.db) };
    },
  );
  app.post(
    '/api/areas',
    { schema: { summary: 'Add an area', body: areaDraftShape, response: { 200: areaShape } } },
    (request) => addArea(counter, userOf(request), request.body),
  );
  app.patch(
    '/api/areas/:areaId',
    {
      schema: {
        summary: 'Rename an area',
        params: z.strictObject({ areaId: idShape }),
        body: areaNameShape,
        response: { 200: areaShape },
      },
    },
    (request) => renameArea(counter, userOf(request), request.params.areaId, request.body),
  );
};
