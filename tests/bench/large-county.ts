import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import type { Database } from '#db/database.ts';
import { openSqliteFile, sqliteDatabase } from '#db/engines/sqlite.ts';
import { migrateSqlite } from '#db/migrate-sqlite.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { quarterAfter, quarterEnd, quarterStart } from '#shared/periods/quarter.ts';

/** So many contracts x measures x quarters, written straight into a file for the benchmark. */
export interface LargeCounty {
  connection: BetterSqlite.Database;
  db: Database;
  lastQuarter: string;
  councilId: string;
  remove: () => Promise<void>;
}

export interface CountySize {
  contracts: number;
  measures: number;
  quarters: number;
}

const idOf = (prefix: string, n: number) => `${prefix}_${String(n).padStart(20, '0')}`;
const questionOf = (n: number) => (n < 8 ? 'how much' : n < 14 ? 'how well' : 'better off');
/** Five headlines a contract, the most that is not warned about: two, one and two. */
const headlines = new Set([0, 1, 8, 14, 15]);

/** @param size measures up to 100 a contract */
export const makeLargeCounty = async ({
  contracts: contractCount,
  measures: measureCount,
  quarters: quarterCount,
}: CountySize): Promise<LargeCounty> => {
  const folder = mkdtempSync(join(tmpdir(), 'better-off-bench-'));
  const connection = openSqliteFile(join(folder, 'bench.sqlite'));
  await migrateSqlite(connection, '2026-10-22T09:00:00.000Z');
  const db = sqliteDatabase(connection);
  const now = Date.parse('2026-10-22T09:00:00.000Z');
  const lastQuarter = '2026-Q1';
  const first = quarterAfter(lastQuarter, 1 - quarterCount);
  const councilId = idOf('org', 0);
  const provider = (n: number) => idOf('org', 1 + (n % 50));
  for (let n = 0; n <= 50; n += 1) {
    await db.writeAll(
      addOrganisation(
        db,
        {
          id: idOf('org', n),
          name: n === 0 ? 'Invicta County Council' : `Provider ${n}`,
          kind: n === 0 ? 'council' : 'provider',
          website: '',
          identifiers: [],
          revision: 0,
        },
        '2026-10-22T09:00:00.000Z',
        () => idOf('oid', n),
      ),
    );
  }
  const insert = (table: string, columns: Record<string, unknown>) => {
    const names = Object.keys(columns);
    return connection.prepare(
      `insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
    );
  };
  const contract = (n: number) => ({
    id: idOf('con', n),
    reference: `REF-${n}`,
    kind: 'contract',
    title: `Service ${n}`,
    purpose: 'Helping families stay together safely.',
    outcome_statements: '[]',
    buyer_id: councilId,
    directorate: 'Children',
    framework: '',
    lot: '',
    starts_on: quarterStart(first),
    ends_on: '2029-03-31',
    yearly_pence: 5_000_000 + n * 10_000,
    follow_up_months: '[3,6,9]',
    follow_up_window_days: 42,
    return_frequency: 'quarterly',
    return_due_working_days: 20,
    return_boxes: '[]',
    not_for_publication: 0,
    place_withheld: 0,
    status: 'live',
    revision: 0,
    created_at: now,
  });
  const party = (n: number) => ({
    id: idOf('cpa', n),
    contract_id: idOf('con', n),
    organisation_id: provider(n),
    role: 'lead',
    delivers: '',
  });
  const measure = (n: number, m: number) => ({
    id: idOf('mea', n * 100 + m),
    contract_id: idOf('con', n),
    position: m,
    created_at: now,
  });
  const version = (n: number, m: number) => ({
    id: idOf('mve', n * 100 + m),
    measure_id: idOf('mea', n * 100 + m),
    contract_id: idOf('con', n),
    number: 1,
    from_quarter: first,
    kind: m < 8 ? 'count' : 'share',
    question: questionOf(m),
    name: `Measure ${m}`,
    purpose: 'so that it is known',
    chosen_by: '',
    chosen_said: '',
    numerator_means: '',
    denominator_means: '',
    who_counts: '',
    who_does_not: '',
    unit: 'families',
    polarity: 'higher',
    tolerance_percent: 10,
    target: JSON.stringify({ per: 'quarter', value: m < 8 ? 80 : 60 }),
    area_targets: '{}',
    headline: headlines.has(m) ? 1 : 0,
    counts_people: 1,
    sensitive: 0,
    data_status: 'ready',
    stands_in: '',
    source: 'typed in',
    split_areas: '[]',
    comparable_why: '',
    created_at: now,
  });
  const figure = (n: number, m: number, q: number) => ({
    id: idOf('acc', (n * 100 + m) * 100 + q),
    contract_id: idOf('con', n),
    measure_id: idOf('mea', n * 100 + m),
    measure_version_id: idOf('mve', n * 100 + m),
    quarter: quarterAfter(first, q),
    area_key: '',
    state: 'value',
    numerator: m < 8 ? 70 + ((n * 7 + m * 3 + q * 5) % 30) : 15 + ((n + m + q) % 15),
    denominator: m < 8 ? null : 31,
    due: m < 14 ? null : 46,
    parts_have: 1,
    parts_of: 1,
  });
  const back = (n: number, q: number) => ({
    id: idOf('ret', n * 100 + q),
    contract_id: idOf('con', n),
    period: quarterAfter(first, q),
    first_quarter: quarterAfter(first, q),
    last_quarter: quarterAfter(first, q),
    due_on: quarterEnd(quarterAfter(first, q)),
    status: 'accepted',
    submitted_at: now,
    accepted_at: now,
    touched_at: now,
    created_at: now,
  });
  const statements = {
    contract: insert('contracts', contract(0)),
    party: insert('contract_parties', party(0)),
    measure: insert('measures', measure(0, 0)),
    version: insert('measure_versions', version(0, 0)),
    figure: insert('accepted_figures', figure(0, 0, 0)),
    back: insert('returns', back(0, 0)),
  };
  connection.transaction(() => {
    for (let n = 0; n < contractCount; n += 1) {
      statements.contract.run(contract(n));
      statements.party.run(party(n));
      for (let q = 0; q < quarterCount; q += 1) statements.back.run(back(n, q));
      for (let m = 0; m < measureCount; m += 1) {
        statements.measure.run(measure(n, m));
        statements.version.run(version(n, m));
        for (let q = 0; q < quarterCount; q += 1) statements.figure.run(figure(n, m, q));
      }
    }
  })();
  connection.exec('ANALYZE');
  return {
    connection,
    db,
    lastQuarter,
    councilId,
    remove: async () => {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
