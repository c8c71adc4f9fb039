import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAgreements } from '#db/seed/demo/demo-county.ts';
import { isProtected, tableNumbers, yearsOf } from '#shared/disclosure/numbers-of-table.ts';
import type { LoggedTable, ReleasedTable } from '#shared/disclosure/release.ts';
import { releaseCsv } from '#shared/disclosure/release-csv.ts';
import { releasedRow, releasedYear } from '#shared/disclosure/write-released-table.ts';
import { isSafe, isSmall } from '#shared/statistics/hidden-interval.ts';
import { buildApp, type App } from '../../../server/app.ts';
import { makeCounty } from '../../../server/commands/demo/make-county.ts';
import { attackFigures } from '../../support/attack-figures.ts';

/** Every release of a year, as anybody could have saved it, and what stood behind it, to judge the attack by. */
interface Saved {
  contractId: string;
  csv: string;
  tables: readonly { released: ReleasedTable; logged: LoggedTable }[];
}

let made: Awaited<ReturnType<typeof makeCounty>>;
let app: App;
let saved: Saved[];
beforeAll(async () => {
  made = await makeCounty('2026-11-23T10:00:00.000Z', { agreements: demoAgreements });
  app = await buildApp(made.county.counter, { rateLimited: false });
  const { db } = made.county.counter;
  const { releases, releaseTables } = db.tables;
  const all = await db.read.select().from(releases).orderBy(asc(releases.madeAt), asc(releases.id));
  const lines = await db.read.select().from(releaseTables).orderBy(asc(releaseTables.position));
  saved = all.map(({ id, contractId }) => {
    const tables = lines.filter(({ releaseId }) => releaseId === id);
    return { contractId, tables, csv: releaseCsv(tables.map(({ released }) => released)) };
  });
}, 240_000);
afterAll(async () => {
  await app.close();
  made.connection.close();
});

const services = () => [...new Set(saved.map(({ contractId }) => contractId))];
const filesOf = (contractId: string) => saved.filter((each) => each.contractId === contractId);

/** The same table with the small numbers hidden and nothing else: what secondary suppression is there to mend. */
const primaryOnly = ({ released, logged }: Saved['tables'][number]): ReleasedTable => {
  const { subject } = released;
  const areaIds = released.areas.map(({ id }) => id);
  const years = yearsOf(subject, logged.rows, areaIds);
  const numbers = tableNumbers(subject, years);
  const small = [...numbers].filter(([, value]) => isProtected(subject) && isSmall(value, subject));
  const telling = {
    subject,
    terms: { threshold: 5, rounded: false },
    hidden: new Set(small.map(([name]) => name)),
  };
  return {
    ...released,
    rows: [
      ...logged.rows.map((row) =>
        releasedRow(telling, row, { areaIds, revised: false, areasTold: areaIds.length > 1 }),
      ),
      ...years
        .filter(({ complete }) => complete)
        .map((year) => releasedYear(telling, year, numbers, areaIds)),
    ],
  };
};

const measureIn = (name: string): string => name.split('|')[0] ?? '';

/** The rules are no secret: zeros are hidden too where a measure is sensitive, and only there. */
const leastFor =
  (sensitive: ReadonlySet<string>) =>
  (name: string): number =>
    sensitive.has(measureIn(name)) ? 0 : 1;

/** What stands behind the files of a service, by the attacker's names: to judge by, never to attack with. */
const behind = (contractId: string) => {
  const tables = filesOf(contractId).flatMap((each) => each.tables);
  const truth = new Map<string, number>();
  for (const { released, logged } of tables) {
    const areas = new Map(released.areas.map(({ id, name }) => [id, name]));
    for (const [name, value] of Object.entries(logged.numbers)) {
      const [row = '', part = ''] = name.split(' ');
      const [area = '', side] = part.split('/');
      const place = areas.get(area) ?? area;
      const told = part === 'all' ? 'whole' : side === undefined ? place : `${place}/${side}`;
      truth.set(`${released.subject.name}|${row}|${told}`, value);
    }
  }
  const sensitive = tables.filter(({ released }) => released.subject.sensitive);
  return { truth, sensitive: new Set(sensitive.map(({ released }) => released.subject.name)) };
};

describe('an attacker with every public file of the demo county of a year', () => {
  it('has what the public pages serve, in four releases and more', async () => {
    expect(services().length).toBeGreaterThan(10);
    expect(Math.max(...services().map((id) => filesOf(id).length))).toBeGreaterThan(3);
    const list = await app.inject({ method: 'GET', url: '/' });
    const [address = ''] = /\/services\/[a-z0-9-]+/.exec(list.body) ?? [];
    const served = await app.inject({ method: 'GET', url: `${address}/figures.csv` });
    expect(served.statusCode).toBe(200);
    expect(saved.map(({ csv }) => csv)).toContain(served.body);
  });

  it('recovers no hidden number, and comes no nearer to a small one than the rule allows', () => {
    let small = 0;
    const recovered: string[] = [];
    for (const id of services()) {
      const { truth, sensitive } = behind(id);
      const files = filesOf(id).map(({ csv }) => csv);
      for (const { name, lower, upper } of attackFigures(files, leastFor(sensitive))) {
        const policy = { sensitive: sensitive.has(measureIn(name)) };
        const value = truth.get(name.replace(/#\d+/, '')) ?? Number.NaN;
        expect(value, name).toBeGreaterThanOrEqual(lower);
        expect(value, name).toBeLessThanOrEqual(upper);
        const isPrimary = isSmall(value, policy);
        small += Number(isPrimary);
        if (lower === upper || (isPrimary && !isSafe({ lower, upper }, policy)))
          recovered.push(`${id} ${name}: ${String(lower)} to ${String(upper)}`);
      }
    }
    expect(small).toBeGreaterThan(20);
    expect(recovered).toEqual([]);
  });

  it('has shares by area among them, some of whose numbers are hidden', () => {
    const byArea = saved.flatMap(({ tables }) =>
      tables.filter(({ released }) => released.rows.some(({ areaShares }) => areaShares !== undefined)),
    );
    expect(byArea.length).toBeGreaterThan(3);
    expect(byArea.flatMap(({ logged }) => logged.hidden).some((name) => name.includes('/'))).toBe(true);
  });

  it('recovers some where only the small numbers themselves are hidden: the attack can succeed', () => {
    const exact = services().flatMap((id) => {
      const files = filesOf(id).map(({ tables }) => releaseCsv(tables.map(primaryOnly)));
      const found = attackFigures(files, leastFor(behind(id).sensitive));
      return found.filter(({ lower, upper }) => lower === upper);
    });
    expect(exact.length).toBeGreaterThan(0);
  });
});
