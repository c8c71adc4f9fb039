import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDatabase } from '#db/open-database.ts';
import { aContractWithReturns, counted, returnFor, savingOf } from '../fixtures/a-return.ts';
import { startService } from '../support/running-service.ts';
import { openTestCounter } from '../support/test-counter.ts';

const kills = 20;
const boxes = 12;

interface Box {
  address: string;
  body: ReturnType<typeof savingOf>['body'];
  measureId: string;
  /** the newest figure that the service acknowledged, and its revision */
  acknowledged: number;
  revision: number;
  /** the figure that was under way when the service died */
  underWay?: number;
}

it('kill -9 while saving, twenty times: nothing acknowledged is lost, nothing half there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'better-off-kill-'));
  const file = join(folder, 'better-off.sqlite');
  const counter = await openTestCounter(
    await openDatabase({ engine: 'sqlite', file }, () => '2026-10-22T09:00:00.000Z'),
  );
  const scene = await aContractWithReturns(
    counter,
    Array.from({ length: boxes }, (_, n) => ({ name: `Measure ${String(n).padStart(2, '0')}` })),
  );
  const shown = await returnFor(scene.wilf, scene.contractId, '2026-Q2');
  const toBox = (measureId: string): Box => ({
    ...savingOf(shown, measureId, counted(0)),
    measureId,
    acknowledged: -1,
    revision: 0,
  });
  const all = scene.measures.map(({ measureId }) => toBox(measureId));
  await counter.close();

  let saves = 0;
  let figure = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const service = await startService({}, folder);
    let alive = true;
    const type = async (box: Box) => {
      while (alive) {
        figure += 1;
        box.underWay = figure;
        const typed = box.underWay;
        const answer = await fetch(`${service.address}${box.address}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json', cookie: `better-off=${scene.wilf.token}` },
          body: JSON.stringify({ ...box.body, answer: counted(typed), revision: box.revision }),
        }).catch(() => undefined);
        if (answer === undefined) return;
        const said: unknown = await answer.json().catch(() => undefined);
        if (said === undefined) return;
        expect(answer.status, JSON.stringify(said)).toBe(200);
        box.acknowledged = typed;
        box.revision = (said as { value: { revision: number } }).value.revision;
        saves += 1;
      }
    };
    const typing = all.map(type);
    // In the middle of the work, each time at another point of it.
    const enough = saves + 15 + ((kill * 7) % 40);
    while (saves < enough) await new Promise((resolve) => setTimeout(resolve, 1));
    await service.stop('SIGKILL');
    alive = false;
    await Promise.all(typing);

    const records = new BetterSqlite(file);
    expect(records.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(records.pragma('foreign_key_check')).toEqual([]);
    for (const box of all) {
      const kept = records
        .prepare('select numerator, revision from return_values where return_id = ? and measure_id = ?')
        .get(shown.id, box.measureId) as { numerator: number; revision: number } | undefined;
      const lines = Number(
        records
          .prepare("select count(*) from history where subject = 'return' and what like ?")
          .pluck()
          .get(`${scene.measures.find(({ measureId }) => measureId === box.measureId)?.name ?? ''}%`),
      );
      // What was under way may be there or not; what was acknowledged must be, with its line of history.
      expect([box.acknowledged, box.underWay]).toContain(kept?.numerator ?? -1);
      if (kept) {
        expect(lines).toBeGreaterThan(0);
        box.acknowledged = kept.numerator;
        box.revision = kept.revision;
      }
    }
    records.close();
    if (kill === kills - 1) await service.remove();
  }
  expect(saves).toBeGreaterThan(kills * 15);
});
