import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildApp, type App } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { openCounter } from '../../../server/platform/counter.ts';
import { aCaseDraft, anEnd, aPermissionEvent } from '../../fixtures/a-case.ts';
import { openCaseScene, type CaseScene } from '../../fixtures/a-case-scene.ts';

let scene: CaseScene;
let app: App;
let log: string;
beforeEach(async () => {
  scene = await openCaseScene();
  const { db, clock } = scene.service;
  const config = readConfig({ LOG_LEVEL: 'debug', PORT: '0' });
  app = await buildApp(openCounter(db, clock, config), { rateLimited: false });
  log = '';
  // The logger writes to the standard output; its stream is a place of its own, which each request's log shares.
  const stream = Object.getOwnPropertySymbols(app.log).find((each) => each.description === 'pino.stream');
  if (stream === undefined) throw new Error('the logger keeps its stream elsewhere');
  Object.assign(app.log, { [stream]: { write: (line: string) => (log += line) } });
});
afterEach(async () => {
  await app.close();
  await scene.service.close();
});

const send = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  app.inject({ method, url, payload, cookies: { 'better-off': scene.carol.token } });

it('nothing that anybody typed about a family reaches the log, kept, asked about or refused', async () => {
  const cases = `/api/contracts/${scene.contractId}/cases`;
  const draft = aCaseDraft(scene.areaId, { reference: 'KQ-7731' });
  const added = await send('POST', cases, { draft, confirmed: [] });
  const { id } = added.json<{ case: { id: string } }>().case;
  const end = anEnd({ whyInappropriate: 'Nottingly said no' });
  const answers = [
    added,
    await send('POST', cases, { draft, confirmed: [] }),
    await send('POST', cases, { draft: { ...draft, reference: 'Sarah Bennett' }, confirmed: [] }),
    await send('POST', cases, { draft: { ...draft, name: 'Sarah Bennett' }, confirmed: [] }),
    await send('GET', `${cases}?find=KQ-77`),
    await send('POST', `/api/cases/${id}/end`, end),
    await send('POST', `/api/cases/${id}/permission-events`, {
      event: aPermissionEvent({ privacyNotice: 'Notice Zebra' }),
      confirmed: [],
      revision: 0,
    }),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 422, 200, 422, 200, 422, 200]);
  expect(log).toContain('/api/contracts/:contractId/cases');
  expect(log.split('\n').length).toBeGreaterThan(answers.length);
  expect(log).not.toMatch(/KQ-77|Sarah|Bennett|Nottingly|Zebra/);
});
