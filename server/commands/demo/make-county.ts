import type BetterSqlite from 'better-sqlite3';
import { openSqliteFile, sqliteDatabase } from '#db/engines/sqlite.ts';
import { migrateSqlite } from '#db/migrate-sqlite.ts';
import type { DemoAgreement } from '#db/seed/demo/demo-agreement.ts';
import { demoAgreements, demoEdition, demoSeed } from '#db/seed/demo/demo-county.ts';
import { lastFullQuarter, periodsOf, startOf } from '#db/seed/demo/plan-returns.ts';
import { demoSetting, type DemoMark } from '#db/seed/demo-file.ts';
import { addSetting } from '#db/stores/settings-store.ts';
import { addDays, londonDay } from '#shared/periods/calendar-day.ts';
import { quarterEnd } from '#shared/periods/quarter.ts';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import { conversationDiary } from './conversation-diary.ts';
import { idsFrom, openCounty, type County } from './county.ts';
import { curveDiary } from './curve-diary.ts';
import { keepDiary, untilNow, type DiaryEntry } from './diary.ts';
import { familyDiary } from './family-diary.ts';
import { movingClock } from './moving-clock.ts';
import { outcomeDiary } from './outcome-diary.ts';
import { agreementDiary } from './put-agreement.ts';
import { putPeople } from './put-people.ts';
import { rememberStatements } from './remember-statements.ts';
import { quarterDiary, returnDiary } from './return-diary.ts';
import { visitDiary } from './visit-diary.ts';

/** The council set the product up so many days before its first agreement started. */
const daysBeforeAll = 75;

/** Everything that happens in the county after its people are there. */
const diaryOf = (county: County, agreements: readonly DemoAgreement[], now: string): DiaryEntry[] => {
  const { newest } = county;
  const firstQuarters = agreements.flatMap((agreement) => periodsOf(agreement, newest)[0]?.first ?? []);
  const first = firstQuarters.toSorted()[0] ?? newest;
  return [
    ...quarterDiary(first, newest),
    ...agreements.flatMap((agreement) => [
      ...agreementDiary(county, agreement),
      ...returnDiary(county, agreement),
      ...conversationDiary(county, agreement),
      ...curveDiary(county, agreement),
      ...familyDiary(county, agreement, londonDay(now)),
    ]),
    ...outcomeDiary(county, agreements, now),
  ];
};

/** Another seed or fewer agreements than the whole county, for tests. */
export interface CountyAsked {
  seed: string;
  agreements: readonly DemoAgreement[];
}

/**
 * Makes the demo county in memory, through the acts of the product, each at its time: the same for the same
 * seed and day. Only that it is a demo is written past them, because no act says so.
 * @param now ISO-UTC; the county ends with the last full quarter before its day
 */
export const makeCounty = async (
  now: string,
  { seed = demoSeed, agreements = demoAgreements }: Partial<CountyAsked> = {},
): Promise<{ connection: BetterSqlite.Database; county: County }> => {
  const newest = lastFullQuarter(londonDay(now));
  const starts = agreements.map((agreement) => startOf(agreement, newest)).toSorted();
  const begins = `${addDays(starts[0] ?? londonDay(now), -daysBeforeAll)}T09:00:00.000Z`;
  const clock = movingClock(begins, new Date(Date.parse(now) - 1000).toISOString());
  const connection = openSqliteFile(':memory:');
  await migrateSqlite(connection, clock.now());
  rememberStatements(connection);
  const db = sqliteDatabase(connection);
  const counter = {
    db,
    clock,
    config: readConfig({ LOG_LEVEL: 'silent', PORT: '0' }),
    id: idsFrom(seed, clock),
  };
  const county = openCounty(counter, clock, seed, newest);
  const mark: DemoMark = { seed, newest, edition: demoEdition };
  await db.writeAll([addSetting(db, demoSetting, mark)]);
  const app = await buildApp(counter, { rateLimited: false });
  await putPeople(app, county);
  const from = `${addDays(quarterEnd(newest), 1)}T00:00:00.000Z`;
  const happening = [...diaryOf(county, agreements, now), ...visitDiary(app, county, now)];
  await keepDiary(county, untilNow(happening, { from, now }));
  await app.close();
  return { connection, county };
};
