import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/open-database.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { withPassword } from './a-browser.ts';
import { startService, type RunningService } from './running-service.ts';
import { openTestCounter, type TestCounter } from './test-counter.ts';

/** The people of a council at work and of its provider, by what they are; each has the good password. */
export const people = {
  commissioner: 'shah@invicta.example',
  'board member': 'bea@invicta.example',
  'provider manager': 'carol@stepping-stones.example',
  'provider worker': 'wilf@stepping-stones.example',
} as const;

/**
 * The built service, started on the records of a council that has been set up, with a provider, Stepping
 * Stones, and a person of each kind. The service runs on the real clock.
 * @param prepare what else is there before it starts
 */
export const councilAtWork = async (
  prepare?: (counter: TestCounter, providerId: string) => Promise<void>,
): Promise<RunningService> => {
  const folder = mkdtempSync(join(tmpdir(), 'better-off-journey-'));
  const database = { engine: 'sqlite', file: join(folder, 'better-off.sqlite') } as const;
  const counter = await openTestCounter(await openDatabase(database, systemClock.now));
  counter.clock.moveTo(systemClock.now());
  const { councilId } = counter;
  const providerId = await counter.organisation('Stepping Stones');
  await Promise.all([
    withPassword(counter, people.commissioner, councilId, 'commissioner'),
    withPassword(counter, people['board member'], councilId, 'board member'),
    withPassword(counter, people['provider manager'], providerId, 'provider manager'),
    withPassword(counter, people['provider worker'], providerId, 'provider worker'),
  ]);
  await prepare?.(counter, providerId);
  await counter.close();
  return startService({}, folder);
};
